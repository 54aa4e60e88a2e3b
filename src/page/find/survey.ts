import type { Frame, Page } from 'playwright';
import type { Scope, Target } from '../../steps/target.ts';
import type { Box } from '../in-page/box.ts';
import { seek, share, wholeness } from '../in-page/read/compare.ts';
import type { Candidate } from '../in-page/reports.ts';
import { registerWords } from '../words-engine.ts';
import {
  type Looks,
  lookAt,
  lookEverywhere,
  questionFor,
  type SurveyOptions,
  scopeAt,
  usableFrames,
} from './frame-looks.ts';

/** A candidate with the frame it is in; its box is in CSS px of the tab's viewport. */
export interface Sighted extends Candidate {
  page: Page;
  frame: Frame;
  /** How many outer scopes of the target hold for the whole frame. */
  outside: number;
  /** What the frames around it are called, the outermost first. */
  frames: string[];
  /** Those frames themselves: the document that each stands in, and its id there. */
  around: Around[];
}

interface Around {
  frame: Frame;
  id: number;
}

/** What is to be seen of one target now: the best candidates, equals all of them. */
export interface Sighting {
  target: Target;
  candidates: Sighted[];
  /** Further equals that are not listed. */
  more: number;
  /** Something better may be on its way. */
  busy: boolean;
  /** Milliseconds since the youngest of its documents began. */
  age: number;
  /** A menu may be on its way, whose items come before what is called the same elsewhere. */
  opening: boolean;
}

interface Place {
  frame: Frame;
  outside: number[];
  origin: { x: number; y: number };
  words: string[];
  frames: string[];
  around: Around[];
}

/** Looks for all targets in all visible frames of the tab, once and without waiting. */
export async function survey(page: Page, targets: Target[], options: SurveyOptions = {}): Promise<Sighting[]> {
  await registerWords();
  const all = [...targets, ...(options.aside ?? [])];
  const sightings: Sighting[] = all.map((target) => ({
    target,
    candidates: [],
    more: 0,
    busy: false,
    age: Number.POSITIVE_INFINITY,
    opening: false,
  }));
  const main: Place = {
    frame: page.mainFrame(),
    outside: all.map(() => 0),
    origin: { x: 0, y: 0 },
    words: [],
    frames: [],
    around: [],
  };
  await lookInto(main, page, sightings, options, lookEverywhere(page, all, options));
  for (const sighting of sightings) keepBest(sighting);
  return sightings;
}

async function lookInto(
  place: Place,
  page: Page,
  sightings: Sighting[],
  options: SurveyOptions,
  looks: Looks,
): Promise<void> {
  const targets = sightings.map(({ target }) => target);
  const { frame, outside } = place;
  const { asked, itself } = questionFor(frame, targets, outside, options);
  // What was asked of all frames at once holds where no scope is around the frame.
  const known = outside.some((depth) => depth > 0) ? undefined : looks.get(frame);
  const report = await (known ?? lookAt(frame, { asked, itself }, options));
  if (!report) return;
  const depths = report.frames.map((spot) => [...spot.outside]);
  for (const [k, { i, one }] of itself.entries()) {
    if (!isNamed([...place.words, ...report.words], scopeAt(asked[i]!)!)) continue;
    const at = asked.length + k;
    if (!report.found[i]!.length) {
      report.found[i] = report.found[at]!;
      report.more[i] = report.more[at]!;
      asked[i] = one;
    }
    report.frames.forEach((spot, f) => {
      depths[f]![i] = Math.max(depths[f]![i]!, spot.outside[at]!);
    });
  }
  for (const [i, sighting] of sightings.entries()) {
    for (const candidate of report.found[i]!) {
      sighting.candidates.push({
        ...candidate,
        page,
        frame: place.frame,
        outside: asked[i]!.outside,
        frames: place.frames,
        around: place.around,
        where: { ...candidate.where, ...(place.words[0] ? { frame: place.words[0] } : {}) },
        box: moved(candidate.box, place.origin),
      });
    }
    sighting.more += report.more[i]!;
    sighting.busy ||= report.busy;
    sighting.age = Math.min(sighting.age, report.age);
    sighting.opening ||= report.opening;
  }
  await Promise.all(
    (await usableFrames(place.frame, report.frames, looks)).map(({ frame, spot, index }) =>
      lookInto(
        {
          frame,
          outside: depths[index]!.slice(0, sightings.length),
          origin: moved(spot.box, place.origin),
          words: spot.words,
          frames: [...place.frames, ...spot.words.slice(0, 1)],
          around: [...place.around, { frame: place.frame, id: spot.id }],
        },
        page,
        sightings,
        options,
        looks,
      ),
    ),
  );
}

function isNamed(words: string[], scope: Scope): boolean {
  const sought = seek(scope.words);
  return words.some((text) => wholeness(text, sought) > 0 || share(text, sought) > 0.3);
}

function moved(box: Box, by: { x: number; y: number }): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}

/** Of candidates in several frames only the best are left. */
function keepBest(sighting: Sighting): void {
  const sorted = sighting.candidates.sort((a, b) => compare(a.rank, b.rank));
  const top = sorted.find((one) => one.beside && isAsSure(one, sorted[0]!)) ?? sorted[0];
  if (!top) return;
  const best = sorted.filter((one) => compare(one.rank, top.rank) === 0);
  sighting.candidates = best.filter((one) => !best.some((other) => isHiddenBy(one, other)));
}

/** As clearly something to act on: what stands with the words that it is near to outdoes what has its words barer in another frame. */
const isAsSure = ({ rank: [tier, spoken] }: Sighted, { rank }: Sighted) => tier === rank[0] && spoken === rank[1];

/** Whether the frame that lies over the one shows the other: a window in front. */
function isHiddenBy(one: Sighted, other: Sighted): boolean {
  return other.around.some(({ frame, id }) => frame === one.frame && id === one.behind);
}

function compare(a: number[], b: number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return b[i]! - a[i]!;
  return 0;
}
