import type { Frame, Page } from 'playwright';
import type { Scope, Target } from '../../steps/target.ts';
import type { Arm, FrameTarget } from '../in-page/protocol.ts';
import type { FrameSpot, LookReport } from '../in-page/reports.ts';
import { chainOf } from '../in-page/scope/scope.ts';
import { ask, frameNumber } from '../words-engine.ts';

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

/** What a frame is asked. */
interface Question {
  asked: FrameTarget[];
  /** The frame may itself be what `in` names: looked for without that scope in the same pass. */
  itself: { i: number; one: FrameTarget }[];
}

/** Looks at frames that are under way; null for those that do not answer. */
export type Looks = Map<Frame, Promise<LookReport | null>>;

/** All child frames are asked at once, as if no scope of a target were around them: mostly none is. */
export function lookEverywhere(page: Page, targets: Target[], options: SurveyOptions): Looks {
  const none = targets.map(() => 0);
  const children = page.frames().filter((frame) => frame !== page.mainFrame());
  return new Map(
    children.map((frame) => {
      const look = lookAt(frame, questionFor(frame, targets, none, options), options);
      // Frames that are not shown are not waited for.
      look.catch(() => undefined);
      return [frame, look];
    }),
  );
}

/** `outside`: how many outer scopes of each target hold for the whole frame. */
export function questionFor(
  frame: Frame,
  targets: Target[],
  outside: number[],
  { aside = [] }: SurveyOptions,
): Question {
  const asked = targets.map((target, i): FrameTarget => {
    const passing = i >= targets.length - aside.length || undefined;
    return { target, outside: outside[i]!, aside: passing };
  });
  const itself = asked.flatMap((one, i) =>
    isChild(frame) && namesFrame(scopeAt(one)) ? [{ i, one: { ...one, outside: one.outside + 1 } }] : [],
  );
  return { asked, itself };
}

export async function lookAt(
  frame: Frame,
  { asked, itself }: Question,
  options: SurveyOptions,
): Promise<LookReport | null> {
  const child = isChild(frame);
  const timeout = Math.min(options.timeout ?? 5000, child ? 1000 : Number.POSITIVE_INFINITY);
  const { arm } = itself.length > 0 ? listening(options) : options;
  try {
    const targets = [...asked, ...itself.map(({ one }) => one)];
    return await ask<LookReport>(frame, { kind: 'look', targets, arm }, { signal: options.signal, timeout });
  } catch (error) {
    options.signal?.throwIfAborted();
    options.unanswered?.();
    // A frame that went away or does not answer has nothing to show now; a tab that is gone is for the caller to notice.
    if (child || (error as Error).name === 'TimeoutError' || frame.page().isClosed()) return null;
    throw error;
  }
}

/** Whether the frame is what it was taken for is known here alone: it goes on calling. */
function listening({ arm }: SurveyOptions): SurveyOptions {
  return { arm: arm && { token: arm.token } };
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
    let index = told < 0 ? -1 : spots.findIndex(({ place }) => place === told);
    if (index < 0) {
      const number = await frameNumber(child).catch(() => 0);
      index = spots.findIndex(({ id }) => id === number);
    }
    const spot = spots[index];
    return spot?.usable ? { frame: child, spot, index } : null;
  });
  return (await Promise.all(children)).filter((child) => child !== null);
}

const isChild = (frame: Frame) => frame.parentFrame() !== null;

/** The outermost scope that is yet to be found. */
export function scopeAt({ target, outside }: FrameTarget): Scope | undefined {
  return chainOf(target.in)[outside];
}

function namesFrame(scope: Scope | undefined): boolean {
  return scope?.kind === 'frame' || scope?.kind === 'any';
}
