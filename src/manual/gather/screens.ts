import type { Text } from '../../base/text.ts';
import type { PlacedStep, Runbook, Screen, Trouble } from '../../runbook/model.ts';
import { referencesIn } from '../../runbook/templates.ts';
import { wordsOfCondition } from '../../steps/condition.ts';
import { stepKindOf } from '../../steps/index.ts';
import type { Crop } from '../figures/crop.ts';
import type { Shot } from '../figures/shot.ts';
import type { ScreenSource, StepSource } from '../source.ts';
import { phrase } from '../style/style.ts';
import { bestVisit, choosePictures, type Part } from './choose.ts';
import type { MissingPicture } from './missing.ts';
import { type FinishedRun, type RunPicture, recoveryOf, shotOf, visitsOf, waitingAt } from './pictures.ts';
import { inBoth, type Reader } from './reader.ts';
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
  const told = stepsOf(screen.steps, kit.reader);
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

/** A trouble with a note: what to do about it, with the picture when a run has met it. */
export async function troubleScreen(trouble: Trouble, kit: Kit): Promise<ScreenSource | undefined> {
  if (trouble.note === undefined) return undefined;
  const [picture] = recoveryOf(kit.runs, trouble.id);
  const title = inBoth((language) => kit.reader.quote(language)(trouble.shows));
  return asideScreen({ id: `trouble-${trouble.id}`, title, says: trouble.note, steps: trouble.do, picture }, kit);
}

/** What to do while something has not shown yet, for each step of the screen that waits and shows how things stand. */
export async function waitingScreens(screen: Screen, chapter: string, kit: Kit): Promise<ScreenSource[]> {
  if (screen.manual.skip) return [];
  const screens = screen.steps.map(async (step, index) => {
    const { meanwhile } = step;
    const says = stepKindOf(step).waiting?.(step.keys);
    const picture = waitingAt(kit.runs, chapter, screen.id, index);
    const id = `waiting-${screen.id}-${index + 1}`;
    return !meanwhile || says === undefined
      ? []
      : asideScreen({ id, title: screen.title, says, steps: meanwhile, picture }, kit);
  });
  return (await Promise.all(screens)).flat();
}

interface Aside {
  id: string;
  title: Text;
  says: Text;
  steps: PlacedStep[];
  picture?: RunPicture;
}

/** What is not always met stands behind the screens of its chapter: a picture, when there is one, and words. */
async function asideScreen({ id, title, says, steps, picture }: Aside, { reader }: Kit): Promise<ScreenSource> {
  const silent = stepsOf(steps, reader).map((step) => ({ ...step, sentence: '', numbered: false }));
  const shots = picture ? [await shotOf(picture, (index) => silent[index]?.id)] : [];
  const marked = new Set(shots.flatMap((shot) => shot.marks.map(({ step }) => step)));
  return {
    id,
    title,
    after: [says],
    shots,
    steps: silent.map((step) => ({ ...step, framed: marked.has(step.id) })),
  };
}

function textsOf(screen: Screen, reader: Reader): { before: Text[]; after: Text[] } {
  const { manual, note, trouble } = screen;
  const notes = trouble.flatMap((one) => one.note ?? []);
  const before = [...opening(screen, reader), ...(manual.before ?? [])];
  const after = [...(manual.after ?? []), ...note, ...notes];
  const isTold = screen.steps.length + before.length + after.length > 0 || manual.caption || manual.picture === 'none';
  return { before, after: isTold ? after : sight(screen, reader) };
}

/** A picture never stands without words: where there is nothing to do, it is what to make sure of. */
function sight({ shows }: Screen, { quote, styles }: Reader): Text[] {
  if (!shows) return [];
  return [inBoth((language) => phrase(styles[language].shown, quote(language)(wordsOfCondition(shows))))];
}

/** An address that is the same for every reader is told; one that a mail brings is told by the mail. */
function opening({ open }: Screen, { words, styles }: Reader): Text[] {
  if (open === undefined || referencesIn(open).some(({ name }) => !name.startsWith('origins.'))) return [];
  return [inBoth((language) => styles[language].openAddress.replace('$1', words([open], language)))];
}

function pictureOf({ manual: { picture } }: Screen): { crop?: Crop; padding?: number } {
  if (picture === undefined || picture === 'none') return {};
  if (typeof picture === 'string') return { crop: picture };
  return { crop: picture.crop, padding: picture.padding };
}

function miss(screen: Screen, chapter: string, kit: Kit, what: Pick<MissingPicture, 'step' | 'mail'>): void {
  kit.missing.push({ chapter, screen: screen.id, title: screen.title, optional: screen.optional, ...what });
}
