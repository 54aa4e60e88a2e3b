import type { Frame } from 'playwright';
import { registerBundled } from '../bundled-engine.ts';
import type { FrameBox } from '../in-page/box.ts';
import type { ElementQuery } from '../in-page/protocol.ts';
import { ask, frameNumber, wordsLocator, wordsSelector } from '../words-engine.ts';
import type { OwnerRequest, Rect, TextAnswer, TextRequest } from './mask-protocol.ts';

const engineName = 'tejun-text';
const answerLimit = 2_000;

/** Must run before the first context that is captured is made. */
export function registerTextEngine(): Promise<void> {
  return registerBundled(engineName, '#text');
}

export interface FrameRequest extends TextRequest {
  /** Elements to measure in the same look, when what moves has come. */
  elements?: ElementQuery[];
  /** Ms. */
  limit?: number;
}

/** One round trip to a frame. @throws when the frame is gone or does not answer in time. */
export async function askFrame(
  frame: Frame,
  { elements = [], limit = answerLimit, ...request }: FrameRequest,
): Promise<TextAnswer> {
  const texts = frame.locator(`${engineName}=${JSON.stringify(request)}`);
  const carrier = elements.length > 0 ? texts.locator(wordsSelector({ kind: 'boxes', elements })) : texts;
  const answer = await carrier.textContent({ timeout: limit });
  return JSON.parse(answer!) as TextAnswer;
}

/** Where a frame's viewport lies in the tab's: origin, scale and the part that its owner shows. CSS px. */
export interface FramePlace {
  x: number;
  y: number;
  scale: number;
  clip?: Rect;
}

/** Adds up the owners' content boxes. A rotated owner counts by its bounding box. */
export async function placeFrame(frame: Frame): Promise<FramePlace | undefined> {
  const parent = frame.parentFrame();
  if (!parent) return { x: 0, y: 0, scale: 1 };
  const [outer, inner] = await Promise.all([placeFrame(parent), ownerBox(frame)]);
  if (!outer || !inner) return undefined;
  const clip = intersect(moveRect(inner.rect, outer), outer.clip);
  const [x, y] = moveRect([inner.x, inner.y, 0, 0], outer);
  return { x, y, scale: outer.scale * inner.scale, clip };
}

/** A rectangle of a frame, in the tab's viewport. */
export function moveRect([x, y, width, height]: Rect, place: FramePlace): Rect {
  const { scale } = place;
  return [place.x + x * scale, place.y + y * scale, width * scale, height * scale];
}

/** The part of a rectangle inside the clip; zero size when there is none. */
function intersect(rect: Rect, clip: Rect | undefined): Rect {
  if (!clip) return rect;
  const left = Math.max(rect[0], clip[0]);
  const top = Math.max(rect[1], clip[1]);
  const right = Math.min(rect[0] + rect[2], clip[0] + clip[2]);
  const bottom = Math.min(rect[1] + rect[3], clip[1] + clip[3]);
  return [left, top, Math.max(0, right - left), Math.max(0, bottom - top)];
}

async function ownerBox(frame: Frame): Promise<FrameBox | null> {
  const number = await frameNumber(frame).catch(() => 0);
  return ask<FrameBox | null>(frame.parentFrame()!, { kind: 'frame-box', id: number }, { timeout: answerLimit });
}

/** What a tab shows of rectangles of a frame, in its viewport: less what the elements around cut off or dialogs lie over. */
export async function seenInTab(frame: Frame, rects: Rect[]): Promise<Rect[]> {
  const parent = frame.parentFrame();
  if (!parent || rects.length === 0) return rects;
  const owner = wordsLocator(parent, { kind: 'element', id: await frameNumber(frame) });
  const request: OwnerRequest = { shown: rects };
  const carrier = owner.locator(`${engineName}=${JSON.stringify(request)}`);
  return seenInTab(parent, JSON.parse((await carrier.textContent({ timeout: answerLimit }))!) as Rect[]);
}
