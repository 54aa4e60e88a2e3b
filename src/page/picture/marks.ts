import type { Found } from '../find/found.ts';
import type { DrawnBox } from '../in-page/box.ts';
import { type FramePlace, moveRect, placeFrame } from './frame-text.ts';
import type { Rect } from './mask-protocol.ts';
import type { Elements, Sight } from './tab-sight.ts';

/** Something to point at in the picture: what a step acts on. */
export interface MarkRequest {
  /** The step's id. */
  step: string;
  /** Either where it is, if known, or what it is. */
  box?: Rect;
  found?: Pick<Found, 'frame' | 'query'> & Partial<Pick<Found, 'role'>>;
}

/** Where it is in the picture. */
export interface Marked {
  step: string;
  box: Rect;
  role?: string;
}

/** By frame, what the marks point at. */
export function elementsOf(requests: MarkRequest[]): Elements {
  const founds = requests.flatMap(({ found }) => found ?? []);
  return new Map(
    [...new Set(founds.map(({ frame }) => frame))].map((frame) => [
      frame,
      founds.filter((found) => found.frame === frame).map(({ query }) => query),
    ]),
  );
}

/** Where what the marks point at was in the viewport of its own frame. */
export function ownBoxes(requests: MarkRequest[], boxes: Sight['boxes']): Map<MarkRequest['found'], DrawnBox> {
  const left = new Map([...boxes].map(([frame, list]) => [frame, [...list]]));
  return new Map(
    requests.flatMap(({ found }) => {
      const box = found && left.get(found.frame)?.shift();
      return box ? [[found, box]] : [];
    }),
  );
}

/** Where the marks were in the look before the picture; none for what was not there. */
export async function marksOf(requests: MarkRequest[], boxes: Sight['boxes']): Promise<Marked[]> {
  const places = new Map(
    await Promise.all(
      [...boxes.keys()].map(async (frame) => [frame, await placeFrame(frame).catch(() => undefined)] as const),
    ),
  );
  const own = ownBoxes(requests, boxes);
  return requests.flatMap(({ step, box: known, found }) => {
    const box = own.get(found);
    const place = found && places.get(found.frame);
    const measured = box && place && moveRect([box.x, box.y, box.width, box.height], place);
    // What has scrolled out of its frame: another part of the page stands there.
    if (measured && place && !isShown(measured, place)) return [];
    const at = measured ?? known;
    return at ? [{ step, box: at, role: box?.isSwitch ? 'switch' : found?.role }] : [];
  });
}

function isShown([x, y, width, height]: Rect, { clip }: FramePlace): boolean {
  const [middle, level] = [x + width / 2, y + height / 2];
  return !clip || (middle >= clip[0] && level >= clip[1] && middle <= clip[0] + clip[2] && level <= clip[1] + clip[3]);
}
