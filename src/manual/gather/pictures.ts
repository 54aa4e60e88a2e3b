import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TejunError } from '../../base/errors.ts';
import { groupBy } from '../../base/group.ts';
import type { CaptureFacts, Moment, Place, Told } from '../../engine/record/events.ts';
import type { Shot } from '../figures/shot.ts';
import type { Box } from '../model.ts';

/** What a run left: its folder and its journal. */
export interface FinishedRun {
  folder: string;
  entries: Told[];
}

/** A picture that a run took, and where in the procedure. */
export interface RunPicture {
  place: Place;
  moment: Moment;
  capture: CaptureFacts;
  folder: string;
}

/** Pictures of one visit of a screen, in the order of its steps. */
export type Visit = RunPicture[];

const telling = new Set<Moment>(['arrived', 'leaving', 'extra']);

/** The visits of a screen, best first: runs in the order given, of each the last visit first. */
export function visitsOf(runs: FinishedRun[], chapter: string, screen: string): Visit[] {
  return runs.flatMap((run) => {
    const visits = groupBy(
      picturesOf(run).filter(
        ({ place, moment }) =>
          place.chapter === chapter && place.screen === screen && place.trouble === undefined && telling.has(moment),
      ),
      ({ place }) => place.attempt,
    );
    return [...visits]
      .toSorted(([a], [b]) => b - a)
      .map(([, pictures]) => pictures.toSorted((a, b) => stepOf(a) - stepOf(b)));
  });
}

/** By step, the role of what was found for it, as it was framed last. */
export function rolesOf(visits: Visit[]): Map<number, string> {
  const marks = visits.toReversed().flatMap((visit) => visit.flatMap(({ capture }) => capture.marks));
  return new Map(marks.flatMap(({ step, role }) => (role ? [[step, role]] : [])));
}

/** The pictures in which the recovery from a trouble acts, of the run that met it first. */
export function recoveryOf(runs: FinishedRun[], trouble: string): Visit {
  for (const run of runs) {
    const pictures = picturesOf(run).filter(({ place }) => place.trouble === trouble);
    const first = pictures[0]?.place.attempt;
    if (first !== undefined) return pictures.filter(({ place }) => place.attempt === first);
  }
  return [];
}

/** The picture of how things stood while a step waited, of the run that waited first. */
export function waitingAt(runs: FinishedRun[], chapter: string, screen: string, step: number): RunPicture | undefined {
  return runs
    .flatMap(picturesOf)
    .find(
      ({ place, moment }) =>
        moment === 'waiting' && place.chapter === chapter && place.screen === screen && place.step === step,
    );
}

/** The step that was about to be done; a picture taken when the screen was left comes after all of them. */
export function stepOf({ place }: RunPicture): number {
  return place.step ?? Number.POSITIVE_INFINITY;
}

function picturesOf({ folder, entries }: FinishedRun): RunPicture[] {
  return entries.flatMap((entry) =>
    entry.type === 'captured'
      ? [{ place: entry.place, moment: entry.capture.moment, capture: inView(entry.capture), folder }]
      : [],
  );
}

/** Marks of what had scrolled out of the window are none. */
function inView(capture: CaptureFacts): CaptureFacts {
  const { width, height } = capture.viewport;
  const isSeen = ({ box: [x, y, w, h] }: CaptureFacts['marks'][number]) =>
    x < width && y < height && x + w > 0 && y + h > 0;
  return { ...capture, marks: capture.marks.filter(isSeen) };
}

/** The picture with its frames' places; `idOf` names the steps that are framed on it. */
export async function shotOf(picture: RunPicture, idOf: (step: number) => string | undefined): Promise<Shot> {
  const { capture } = picture;
  return {
    png: await readPicture(picture),
    viewport: capture.viewport,
    marks: capture.marks.flatMap(({ step, box }) => {
      const id = idOf(step);
      return id === undefined ? [] : [{ step: id, box: toBox(box) }];
    }),
    masks: capture.masks.map(({ box, why }) => ({ box: toBox(box), why })),
    region: capture.front && toBox(capture.front),
    volatile: capture.volatile?.map(toBox),
  };
}

/** A picture that is not the one the journal tells of is no evidence of anything. */
async function readPicture({ folder, capture }: RunPicture): Promise<Buffer> {
  const png = await readFile(join(folder, capture.file)).catch(() => undefined);
  if (png && createHash('sha256').update(png).digest('hex') === capture.sha256) return png;
  const why = png
    ? { ja: '記録と一致しません', en: 'does not fit the journal' }
    : { ja: 'がありません', en: 'is gone' };
  throw new TejunError('MANUAL_EVIDENCE', 1, {
    ja: `画像 ${join(folder, capture.file)} ${why.ja}。`,
    en: `the picture ${join(folder, capture.file)} ${why.en}`,
  });
}

function toBox([x, y, width, height]: CaptureFacts['marks'][number]['box']): Box {
  return { x, y, width, height };
}
