import type { CaptureFacts, MarkBox } from '../../engine/record/events.ts';

/** A red frame in a picture and where its numbers stand. */
export interface Mark {
  /** In CSS px of the page, inside the picture. */
  area: MarkBox;
  /** Steps that act on this element. */
  steps: number[];
  side: 'before' | 'corner' | 'after' | 'within';
  /** How many numbers further out, so that it does not cover another's. */
  lane: number;
}

/** Room between an element and its frame, in CSS px of the page. */
const air = 3;
/** Room a number takes, in shares of the picture's width. */
const numberShare = 0.045;

/** The frames of a picture; steps on the same element share one, and what lies outside the picture has none. */
export function placeMarks({ marks, viewport }: CaptureFacts): Mark[] {
  const room = viewport.width * numberShare;
  const placed: Mark[] = [];
  for (const { box, step } of marks) {
    const area = clip(box, viewport);
    if (!area) continue;
    const same = placed.find((mark) => mark.area.join() === area.join());
    if (same) {
      same.steps.push(step);
      continue;
    }
    const best = sideOf(area, marks, viewport.width, room);
    const ways = [best, ...otherSides(area, viewport.width, room)].map((side): Mark => {
      const near = placed.filter((mark) => mark.side === side && isNear(mark.area, area, room * 0.75));
      return { area, steps: [step], side, lane: firstFree(near.map(({ lane }) => lane)) };
    });
    placed.push(ways.find((mark) => !placed.some((other) => touch(mark, other, room))) ?? ways[0]!);
  }
  return placed;
}

function otherSides([x, y, w]: MarkBox, width: number, room: number): Mark['side'][] {
  const isFree = { after: x + w <= width - room, corner: x >= room && y >= room, before: x >= room };
  return (['after', 'corner', 'before'] as const).filter((side) => isFree[side]);
}

/** Whether the numbers of two frames would cover each other; those on the same side have lanes. */
function touch(one: Mark, other: Mark, room: number): boolean {
  if (one.side === other.side) return false;
  const [[x, y], [there, down]] = [centre(one, room), centre(other, room)];
  return Math.hypot(x - there, y - down) < room * 0.75;
}

function centre({ area: [x, y, w, h], side, lane }: Mark, room: number): [number, number] {
  const out = room * (0.5 + lane);
  if (side === 'after') return [x + w + out, y + h / 2];
  if (side === 'within') return [x + room / 2, y + h / 2];
  return side === 'before' ? [x - out, y + h / 2] : [x - out + room / 4, y - room / 4];
}

function clip([x, y, w, h]: MarkBox, { width, height }: CaptureFacts['viewport']): MarkBox | undefined {
  const [left, top] = [Math.max(0, x - air), Math.max(0, y - air)].map(Math.round) as [number, number];
  const [right, bottom] = [Math.min(width, x + w + air), Math.min(height, y + h + air)].map(Math.round) as [
    number,
    number,
  ];
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : undefined;
}

/**
 * On the upper corner of what is small, since buttons mostly stand side by side; after a wide one, since what a field is
 * called mostly stands before it, unless another follows.
 */
function sideOf(area: MarkBox, marks: CaptureFacts['marks'], width: number, room: number): Mark['side'] {
  const [x, y, w] = area;
  const fitsAfter = x + w <= width - room;
  const isWide = w >= room * 3;
  if (fitsAfter && isWide && !marks.some(({ box }) => follows(box, area, room * 2))) return 'after';
  if (x >= room) return isWide || y < room ? 'before' : 'corner';
  return fitsAfter ? 'after' : 'within';
}

function follows([x, y, , h]: MarkBox, [ax, ay, aw, ah]: MarkBox, reach: number): boolean {
  return y < ay + ah && ay < y + h && x >= ax + aw - air && x < ax + aw + reach;
}

/** Whether numbers beside the two would touch. */
function isNear([ax, ay, aw, ah]: MarkBox, [bx, by, bw, bh]: MarkBox, reach: number): boolean {
  const apart = Math.abs(ay + ah / 2 - (by + bh / 2));
  return apart < reach && (Math.abs(ax - bx) < reach || Math.abs(ax + aw - (bx + bw)) < reach);
}

function firstFree(taken: number[]): number {
  let lane = 0;
  while (taken.includes(lane)) lane += 1;
  return lane;
}
