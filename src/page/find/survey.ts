import type { Frame, Page } from 'playwright';
import type { Scope, Target } from '../../steps/target.ts';
import type { Arm, Box, Candidate, FrameSpot, FrameTarget, LookReport } from '../in-page/protocol.ts';
import { seek, share, wholeness } from '../in-page/read/compare.ts';
import { ask, frameNumber, registerWords } from './words-engine.ts';

/** A candidate with the frame it is in; its box is in CSS px of the tab's viewport. */
export interface Sighted extends Candidate {
  page: Page;
  frame: Frame;
  /** How many outer scopes of the target hold for the whole frame. */
  outside: number;
}

/** What is to be seen of one target now: the best candidates, equals all of them. */
export interface Sighting {
  target: Target;
  candidates: Sighted[];
  /** Further equals that are not listed. */
  more: number;
  /** Something better may be on its way. */
  busy: boolean;
}

export interface SurveyOptions {
  signal?: AbortSignal;
  /** Milliseconds; a frame that does not answer within a second is passed over. */
  timeout?: number;
  /** Looked for in the same pass, though nobody waits for them; their sightings are the last ones. */
  aside?: Target[];
  /** Lets the frames call when another look would see something else. */
  arm?: Arm;
  /** Told when a frame did not answer: nobody stands guard there. */
  unanswered?: () => void;
}

interface Place {
  frame: Frame;
  outside: number[];
  origin: { x: number; y: number };
  words: string[];
}

/** Looks for all targets in all visible frames of the tab, once and without waiting. */
export async function survey(page: Page, targets: Target[], options: SurveyOptions = {}): Promise<Sighting[]> {
  await registerWords();
  const all = [...targets, ...(options.aside ?? [])];
  const sightings: Sighting[] = all.map((target) => ({ target, candidates: [], more: 0, busy: false }));
  const main: Place = { frame: page.mainFrame(), outside: all.map(() => 0), origin: { x: 0, y: 0 }, words: [] };
  const looks = lookEverywhere(page, all, options);
  // Asked for while the page itself is looked at.
  for (const frame of page.frames())
    if (frame !== main.frame && !looks.has(frame)) frameNumber(frame).catch(() => undefined);
  await lookInto(main, page, sightings, options, looks);
  for (const sighting of sightings) keepBest(sighting);
  return sightings;
}

type Looks = Map<Frame, Promise<LookReport | null>>;

/** Targets without a scope mean the same in every frame: all frames are asked at once. */
function lookEverywhere(page: Page, targets: Target[], options: SurveyOptions): Looks {
  if (targets.some((target) => target.in)) return new Map();
  const asked = asAsked(targets, options, () => 0);
  const children = page.frames().filter((frame) => frame !== page.mainFrame());
  return new Map(
    children.map((frame) => {
      const look = answer(frame, asked, true, options);
      // Frames that are not shown are not waited for.
      look.catch(() => undefined);
      return [frame, look];
    }),
  );
}

async function lookInto(
  place: Place,
  page: Page,
  sightings: Sighting[],
  options: SurveyOptions,
  looks: Looks,
): Promise<void> {
  const child = place.frame.parentFrame() !== null;
  const asked = asAsked(
    sightings.map(({ target }) => target),
    options,
    (i) => place.outside[i]!,
  );
  // A frame that is itself what `in` names: looked at without that scope in the same pass.
  const itself = asked.flatMap((one, i) =>
    child && namesFrame(scopeAt(one)) ? [{ i, one: { ...one, outside: one.outside + 1 } }] : [],
  );
  const report = await (looks.get(place.frame) ??
    answer(
      place.frame,
      [...asked, ...itself.map(({ one }) => one)],
      child,
      itself.length ? listening(options) : options,
    ));
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
        box: moved(candidate.box, place.origin),
      });
    }
    sighting.more += report.more[i]!;
    sighting.busy ||= report.busy;
  }
  await Promise.all(
    (await usableFrames(place.frame, report.frames, looks)).map(({ frame, spot, index }) =>
      lookInto(
        {
          frame,
          outside: depths[index]!.slice(0, sightings.length),
          origin: moved(spot.box, place.origin),
          words: spot.words,
        },
        page,
        sightings,
        options,
        looks,
      ),
    ),
  );
}

function asAsked(targets: Target[], { aside = [] }: SurveyOptions, outside: (i: number) => number): FrameTarget[] {
  return targets.map((target, i) => ({
    target,
    outside: outside(i),
    aside: i >= targets.length - aside.length || undefined,
  }));
}

/** Whether the frame is what it was taken for is known here alone: it goes on calling. */
function listening({ arm, ...options }: SurveyOptions): SurveyOptions {
  return { ...options, arm: arm && { token: arm.token } };
}

async function answer(
  frame: Frame,
  targets: FrameTarget[],
  child: boolean,
  options: SurveyOptions,
): Promise<LookReport | null> {
  const timeout = Math.min(options.timeout ?? 5000, child ? 1000 : Number.POSITIVE_INFINITY);
  try {
    return await ask<LookReport>(
      frame,
      { kind: 'look', targets, arm: options.arm },
      { signal: options.signal, timeout },
    );
  } catch (error) {
    options.signal?.throwIfAborted();
    options.unanswered?.();
    // A frame that went away or does not answer has nothing to show now; a tab that is gone is for the caller to notice.
    if (child || (error as Error).name === 'TimeoutError' || frame.page().isClosed()) return null;
    throw error;
  }
}

/** The child frames a reader can use, with their elements' places; those that were looked at have said which they are. */
export async function usableFrames(
  frame: Frame,
  spots: FrameSpot[],
  looks: Looks = new Map(),
): Promise<{ frame: Frame; spot: FrameSpot; index: number }[]> {
  const children = frame.childFrames().map(async (child) => {
    const look = await looks.get(child)?.catch(() => null);
    if (look === null) return null;
    const told = look?.place ?? -1;
    const number = told < 0 ? await frameNumber(child).catch(() => 0) : 0;
    const index = spots.findIndex(({ id, place }) => (told < 0 ? id === number : place === told));
    const spot = spots[index];
    return spot?.usable ? { frame: child, spot, index } : null;
  });
  return (await Promise.all(children)).filter((child) => child !== null);
}

function scopeAt({ target, outside }: FrameTarget): Scope | undefined {
  const chain: Scope[] = [];
  for (let scope = target.in; scope; scope = scope.in) chain.unshift(scope);
  return chain[outside];
}

function namesFrame(scope: Scope | undefined): boolean {
  return scope?.kind === 'frame' || scope?.kind === 'any';
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
  sighting.candidates.sort((a, b) => compare(a.rank, b.rank));
  const top = sighting.candidates[0];
  if (top) sighting.candidates = sighting.candidates.filter((one) => compare(one.rank, top.rank) === 0);
}

function compare(a: number[], b: number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return b[i]! - a[i]!;
  return 0;
}
