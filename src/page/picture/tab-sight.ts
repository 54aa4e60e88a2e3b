import type { Frame, Page } from 'playwright';
import type { DrawnBox } from '../in-page/box.ts';
import type { ElementQuery } from '../in-page/protocol.ts';
import { blindSight, type FrameSight, isEmpty, isSame, type Mask, seeFrame } from './frame-sight.ts';
import { askFrame, placeFrame } from './frame-text.ts';
import type { Rect } from './mask-protocol.ts';
import { looksForTexts, type MaskRules } from './mask-rules.ts';

/** All frames of a tab at one moment. */
export interface Sight {
  frames: FrameSight[];
  scroll: [x: number, y: number];
  size: [width: number, height: number];
  /** Of the elements asked for, in their frames' viewports. */
  boxes: Map<Frame, (DrawnBox | null)[]>;
}

/** What to measure in the look before the picture. */
export type Elements = ReadonlyMap<Frame, ElementQuery[]>;

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

/** The outermost frame in which an animation carries the element of a frame around this one. */
function carrierOf(frame: Frame, frames: FrameSight[]): Frame[] {
  const parent = frame.parentFrame();
  if (!parent) return [];
  const outer = carrierOf(parent, frames);
  if (outer.length > 0) return outer;
  return frames.some((sight) => sight.frame === parent && sight.movingFrames) ? [parent] : [];
}

async function coverOf(frame: Frame): Promise<Mask[]> {
  if (frame.isDetached()) return [];
  const place = await placeFrame(frame).catch(() => undefined);
  return [{ box: place?.clip ?? everything, look: 'secret' }];
}
