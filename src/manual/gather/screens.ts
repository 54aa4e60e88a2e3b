import type { Runbook, Screen } from '../../runbook/model.ts';
import type { Crop } from '../figures/crop.ts';
import type { Shot } from '../figures/shot.ts';
import type { ScreenSource, StepSource } from '../source.ts';
import { bestVisit, choosePictures, type Part } from './choose.ts';
import type { MissingPicture } from './missing.ts';
import { type FinishedRun, rolesOf, shotOf, visitsOf } from './pictures.ts';
import { inBoth, type Reader } from './reader.ts';
import { knownBy, textsOf } from './screen-texts.ts';
import { stepsOf } from './steps.ts';

/** What the pages of a manual are gathered from. */
export interface Kit {
  runbook: Runbook;
  reader: Reader;
  runs: FinishedRun[];
  /** The opening mail with that field of it framed; undefined when there is none. */
  mail: (screen: Screen) => Promise<ScreenSource | undefined>;
  missing: MissingPicture[];
}

/** A screen as the manual tells it: its mail before it, and one part for each of its pictures. */
export async function screensOf(screen: Screen, chapter: string, kit: Kit): Promise<ScreenSource[]> {
  if (screen.manual.skip) return [];
  const mail = screen.manual.mail && (await kit.mail(screen));
  if (screen.manual.mail && !mail) miss(screen, chapter, kit, { mail: true });
  const told = stepsOf(screen.steps, kit.reader, rolesOf(visitsOf(kit.runs, chapter, screen.id)));
  const parts = await partsOf(screen, told, chapter, kit);
  const texts = textsOf(screen, kit.reader);
  const pages = parts.map(({ steps, shots }, index): ScreenSource => {
    const first = index === 0;
    const last = index === parts.length - 1;
    const isGap = shots.length === 0 && screen.manual.picture !== 'none';
    return {
      id: first ? screen.id : `${screen.id}-${index + 1}`,
      title: screen.title,
      caption: first ? screen.manual.caption : undefined,
      optional: first && screen.optional,
      knownBy: screen.manual.picture === 'none' ? knownBy(screen, kit.reader) : undefined,
      section: first && !mail ? screen.manual.section : undefined,
      newPage: first && !mail ? screen.manual.new_page : undefined,
      before: [
        ...(isGap ? [inBoth((language) => kit.reader.styles[language].noPicture)] : []),
        ...(first ? texts.before : []),
      ],
      after: last ? texts.after : [],
      ...pictureOf(screen),
      alt: screen.manual.alt,
      shots,
      steps,
    };
  });
  const isEmpty = pages.every((page) => page.shots.length === 0 && page.steps.every((step) => step.sentence === ''));
  const kept = isEmpty && texts.before.length + texts.after.length === 0 ? [] : pages;
  return mail ? [{ ...mail, section: screen.manual.section, newPage: screen.manual.new_page }, ...kept] : kept;
}

interface Told {
  steps: StepSource[];
  shots: Shot[];
}

async function partsOf(screen: Screen, told: StepSource[], chapter: string, kit: Kit): Promise<Told[]> {
  const inWords = told.map((step) => ({ ...step, framed: false }));
  if (screen.manual.picture === 'none') return [{ steps: inWords, shots: [] }];
  const visit = bestVisit(screen.steps, told, visitsOf(kit.runs, chapter, screen.id));
  if (!visit) {
    miss(screen, chapter, kit, {});
    return [{ steps: inWords, shots: [] }];
  }
  const { parts, lost } = choosePictures(screen.steps, told, visit);
  for (const index of lost) miss(screen, chapter, kit, { step: told[index]!.words });
  return Promise.all(
    parts.map(async (part) => ({
      steps: part.steps.map((index) => (lost.includes(index) ? inWords[index]! : told[index]!)),
      shots: await shotsOf(part, told),
    })),
  );
}

/** Each picture with the marks of those steps alone that are framed on it. */
function shotsOf({ pictures, homes }: Part, told: StepSource[]): Promise<Shot[]> {
  return Promise.all(
    pictures.map((picture) => shotOf(picture, (index) => (homes.get(index) === picture ? told[index]?.id : undefined))),
  );
}

function pictureOf({ manual: { picture } }: Screen): { crop?: Crop; padding?: number } {
  if (picture === undefined || picture === 'none') return {};
  if (typeof picture === 'string') return { crop: picture };
  return { crop: picture.crop, padding: picture.padding };
}

function miss(screen: Screen, chapter: string, kit: Kit, what: Pick<MissingPicture, 'step' | 'mail'>): void {
  kit.missing.push({ chapter, screen: screen.id, title: screen.title, optional: screen.optional, ...what });
}
