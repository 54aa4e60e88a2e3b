import type { Frame, Page } from 'playwright';
import type { Box } from '../in-page/box.ts';
import type { ElementQuery } from '../in-page/protocol.ts';
import { askFrame, placeFrame, seenInTab } from './frame-text.ts';
import type { Rect, TextAnswer } from './mask-protocol.ts';
import { type Look, looksForTexts, type MaskRules, type Matches, matchAll, type Reason } from './mask-rules.ts';

/** A covered rectangle in CSS px of the tab's viewport. */
export interface Mask {
  box: Rect;
  look: Look;
}

/** What one frame showed. */
interface FrameSight extends Matches {
  frame: Frame;
  masks: Mask[];
  volatile: Rect[];
  /** Nothing reliable is known of the frame: all of it must be covered. */
  blind: boolean;
  /** Something hit, or a frame element, is carried by an animation; where it was says nothing of the picture. */
  moving: boolean;
  movingFrames: boolean;
}

/** All frames of a tab at one moment. */
export interface Sight {
  frames: FrameSight[];
  scroll: [x: number, y: number];
  size: [width: number, height: number];
  /** Of the elements asked for, in their frames' viewports. */
  boxes: Map<Frame, (Box | null)[]>;
}

/** What to measure in the look before the picture. */
export type Elements = ReadonlyMap<Frame, ElementQuery[]>;

/** Ms that a frame which did not answer before the picture gets to answer after it. */
const stillBlind = 300;

const everything: Rect = [-1e5, -1e5, 2e5, 2e5];

/** Looks before the picture: hides the caret, ends transitions, finds what must be covered. One round trip a frame. */
export async function lookBefore(page: Page, rules: MaskRules, elements: Elements): Promise<Sight> {
  const main = page.mainFrame();
  const sight: Sight = { frames: [], scroll: [0, 0], size: [0, 0], boxes: new Map() };
  sight.frames = await Promise.all(
    page.frames().map(async (frame) => {
      if (isEmpty(frame)) return { ...blindSight(frame), blind: false };
      try {
        const request = { texts: looksForTexts(rules), prepare: true };
        const measured = elements.get(frame);
        // What takes too long to measure is worth less than the picture.
        const answer = await askFrame(frame, { ...request, elements: measured }).catch((error) => {
          if (!measured) throw error;
          return askFrame(frame, request);
        });
        if (answer.boxes) sight.boxes.set(frame, answer.boxes);
        if (frame === main) Object.assign(sight, { scroll: answer.scroll, size: answer.size });
        return await seeFrame(frame, answer, rules);
      } catch {
        return blindSight(frame);
      }
    }),
  );
  return sight;
}

/**
 * Looks again after the picture and shows the caret. Names the frames that did not show the same secrets at the same
 * places before and after; the picture, taken in between, may show them elsewhere. None: the picture is sound.
 */
export async function lookAfter(page: Page, before: Sight, rules: MaskRules): Promise<Frame[]> {
  const known = new Set(before.frames.map(({ frame }) => frame));
  const added = page.frames().filter((frame) => !known.has(frame));
  const same = await Promise.all(before.frames.map((sight) => isSame(sight, rules)));
  const carried = before.frames.flatMap((sight) =>
    sight.masks.length > 0 ? carrierOf(sight.frame, before.frames) : [],
  );
  return [...added, ...carried, ...before.frames.flatMap(({ frame }, index) => (same[index] ? [] : [frame]))];
}

/** The masks of a sight. Frames that are blind or restless are covered whole. */
export async function masksFor(sight: Sight, restless: Frame[]): Promise<Mask[]> {
  const blind = sight.frames.flatMap(({ frame, blind }) => (blind ? [frame] : []));
  const covers = await Promise.all([...new Set([...blind, ...restless])].map(coverOf));
  return [...sight.frames.flatMap(({ masks }) => masks), ...covers.flat()];
}

/** Where the texts are that always differ. */
export function volatileOf(sight: Sight): Rect[] {
  return sight.frames.flatMap(({ volatile }) => volatile);
}

async function seeFrame(frame: Frame, answer: TextAnswer, rules: MaskRules): Promise<FrameSight> {
  const { hits, looks } = matchAll(answer.runs ?? [], rules);
  const placed = hits.length > 0 ? await askFrame(frame, { texts: true, hits }) : answer;
  if (placed !== answer && placed.runs) return blindSight(frame);
  const { moving, movingFrames } = placed;
  return { frame, hits, looks, moving, movingFrames, blind: false, ...(await placesOf(frame, placed, looks)) };
}

/** The outermost frame in which an animation carries the element of a frame around this one. */
function carrierOf(frame: Frame, frames: FrameSight[]): Frame[] {
  const parent = frame.parentFrame();
  if (!parent) return [];
  const outer = carrierOf(parent, frames);
  if (outer.length > 0) return outer;
  return frames.some((sight) => sight.frame === parent && sight.movingFrames) ? [parent] : [];
}

async function isSame(sight: FrameSight, rules: MaskRules): Promise<boolean> {
  const { frame, hits, looks } = sight;
  if (isEmpty(frame)) return !sight.blind;
  try {
    const limit = sight.blind ? stillBlind : undefined;
    const answer = await askFrame(frame, { texts: looksForTexts(rules), hits, release: true, limit });
    // It could not be read before; that it answers now makes another try worthwhile.
    if (sight.blind || sight.moving || answer.moving) return false;
    const after = answer.runs
      ? await seeFrame(frame, answer, rules)
      : { ...sight, ...(await placesOf(frame, answer, looks)) };
    return !after.blind && sameMasks(sight.masks, after.masks);
  } catch {
    return sight.blind && !frame.isDetached();
  }
}

/** Nothing has arrived yet: there is nothing to see, and nothing in it that could answer. */
function isEmpty(frame: Frame): boolean {
  return frame.url() === '';
}

async function placesOf(
  frame: Frame,
  answer: TextAnswer,
  looks: Reason[],
): Promise<Pick<FrameSight, 'masks' | 'volatile'>> {
  const found: { box: Rect; look: Reason }[] = [
    ...answer.passwords.map((box) => ({ box, look: 'secret' as const })),
    ...answer.hits.flatMap((boxes, index) => boxes.map((box) => ({ box, look: looks[index]! }))),
  ];
  if (found.length === 0) return { masks: [], volatile: [] };
  const placed = await seenPartsOf(frame, found);
  return {
    masks: placed.flatMap(({ box, look }) => (look === 'volatile' ? [] : [{ box, look }])),
    volatile: placed.flatMap(({ box, look }) => (look === 'volatile' ? [box] : [])),
  };
}

/** Of what a frame shows, the parts that no dialog of the page around it lies over; asked once a look, not once a box. */
async function seenPartsOf<L extends Reason>(
  frame: Frame,
  marks: { box: Rect; look: L }[],
): Promise<{ box: Rect; look: L }[]> {
  if (!frame.parentFrame()) return marks;
  const looks = [...new Set(marks.map(({ look }) => look))];
  const parts = await Promise.all(
    looks.map(async (look) => {
      const boxes = marks.flatMap((mark) => (mark.look === look ? [mark.box] : []));
      return (await seenInTab(frame, boxes)).map((box) => ({ box, look }));
    }),
  );
  return parts.flat();
}

async function coverOf(frame: Frame): Promise<Mask[]> {
  if (frame.isDetached()) return [];
  const place = await placeFrame(frame).catch(() => undefined);
  return [{ box: place?.clip ?? everything, look: 'secret' }];
}

function blindSight(frame: Frame): FrameSight {
  return { frame, hits: [], looks: [], masks: [], volatile: [], blind: true, moving: false, movingFrames: false };
}

/** Half a pixel is rounding; the masks are painted two pixels wider. */
function sameMasks(one: Mask[], other: Mask[]): boolean {
  if (one.length !== other.length) return false;
  return one.every(({ box, look }, index) => {
    const twin = other[index]!;
    return look === twin.look && box.every((value, side) => Math.abs(value - twin.box[side]!) <= 0.5);
  });
}
