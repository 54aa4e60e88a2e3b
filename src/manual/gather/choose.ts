import { groupBy } from '../../base/group.ts';
import type { PlacedStep } from '../../runbook/model.ts';
import { stepKindOf } from '../../steps/index.ts';
import { speakerFor } from '../numbers.ts';
import type { StepSource } from '../source.ts';
import { type RunPicture, stepOf, type Visit } from './pictures.ts';

/** Sentences of a screen that are told beside the same pictures. Steps by their index. */
export interface Part {
  steps: number[];
  /** The picture of each framed step. */
  homes: Map<number, RunPicture>;
  pictures: RunPicture[];
}

export interface Chosen {
  parts: Part[];
  /** Steps to be framed that no picture shows. */
  lost: number[];
}

/**
 * Which pictures of a visit tell which steps. A step is framed on the picture taken before it changed the screen, so
 * that fields are shown as they are sent; what one sentence speaks of is shown on one picture where there is one.
 */
export function choosePictures(steps: PlacedStep[], told: StepSource[], visit: Visit): Chosen {
  const homes = new Map<number, RunPicture>();
  const groups = groupsOf(told);
  for (const group of groups) {
    const framed = group.filter((index) => told[index]!.framed);
    const own = framed.map((index) => homeOf(index, steps, visit));
    const shared = own.findLast((picture) => picture && framed.every((index) => isMarked(picture, index)));
    framed.forEach((index, at) => {
      const home = shared ?? own[at];
      if (home) homes.set(index, home);
    });
  }
  const parts = divide(groups, homes);
  const [only, ...others] = parts;
  // Nothing to point at: the screen as it was left.
  if (only && others.length === 0 && only.pictures.length === 0) only.pictures = visit.slice(-1);
  return { parts, lost: told.flatMap((step, index) => (step.framed && !homes.has(index) ? [index] : [])) };
}

/** The visit in which most steps can be framed; the first of equals. */
export function bestVisit(steps: PlacedStep[], told: StepSource[], visits: Visit[]): Visit | undefined {
  const lost = (visit: Visit) => choosePictures(steps, told, visit).lost.length;
  return visits.toSorted((a, b) => lost(a) - lost(b))[0];
}

/** A sentence with the silent steps it speaks for, in order. */
function groupsOf(told: StepSource[]): number[][] {
  const groups = groupBy(told.keys(), (index) => speakerFor(told, told[index]!));
  return told.length === 0 ? [[]] : [...groups.values()].toSorted((a, b) => a[0]! - b[0]!);
}

function homeOf(index: number, steps: PlacedStep[], visit: Visit): RunPicture | undefined {
  const marked = visit.filter((picture) => isMarked(picture, index));
  const changesScreen = (step: PlacedStep | undefined) => step && stepKindOf(step).changes === 'screen';
  if (changesScreen(steps[index])) return marked.find((picture) => stepOf(picture) === index) ?? marked[0];
  const leaves = (step: number) => step === Number.POSITIVE_INFINITY || changesScreen(steps[step]);
  const sent = steps.findIndex((step, at) => at > index && changesScreen(step));
  // Where the field has scrolled away by then, the last picture of it: a form may come again, empty, when it was sent.
  const before = marked.findLast((picture) => stepOf(picture) > index && stepOf(picture) <= sent);
  if (before) return before;
  return marked.find((picture) => stepOf(picture) >= index && leaves(stepOf(picture))) ?? marked.at(-1);
}

function isMarked({ capture }: RunPicture, index: number): boolean {
  return capture.marks.some(({ step }) => step === index);
}

/** Sentences whose pictures are the same stand together; another picture begins another part. */
function divide(groups: number[][], homes: Map<number, RunPicture>): Part[] {
  const parts: Part[] = [];
  for (const group of groups) {
    const own = group.flatMap((index) => (homes.has(index) ? [[index, homes.get(index)!] as const] : []));
    const pictures = [...new Set(own.map(([, picture]) => picture))];
    const last = parts.at(-1);
    const isNew = last && last.pictures.length > 0 && pictures.some((picture) => !last.pictures.includes(picture));
    if (!last || isNew) parts.push({ steps: group, homes: new Map(own), pictures });
    else {
      last.steps.push(...group);
      for (const [index, picture] of own) last.homes.set(index, picture);
      if (last.pictures.length === 0) last.pictures = pictures;
    }
  }
  return parts;
}
