import type { Rect } from '../../page/picture/mask-protocol.ts';
import type { Remembered } from '../baseline/model.ts';
import type { Comparison, Pair } from './model.ts';
import { hasWrapped } from './order.ts';

/** So many neighbours say where an element belongs. */
const company = 6;
/** Px: what is less than this is the layout breathing. */
const breath = 16;
/** Px along one axis that no flow explains. */
const far = 120;

/**
 * What stands elsewhere, seen from its old neighbours: on another side of them, or much farther off. Whatever shifts
 * together with its surroundings (a banner above, a longer word beside) has not moved. What moved together is one list.
 */
export function findMoved({ pairs, removed, added }: Comparison): Pair[][] {
  const drawn = pairs.filter(({ old, now }) => old.box[2] > 0 && now.box[2] > 0 && !old.varies.includes('box'));
  const flow = [...removed, ...added].map(({ box }) => box);
  const lists: Pair[][] = [];
  for (const cluster of clusters(drawn).slice(1)) {
    // What has moved already tells nothing of what stood beside it, and what follows flows into its place.
    const gone = lists.flat();
    const others = drawn.filter((pair) => !cluster.includes(pair) && !gone.includes(pair));
    const space = [...flow, ...lists.flatMap((list) => [hull(list, 'old'), hull(list, 'now')])];
    const moved = cluster.filter((pair) => hasMoved(pair, others, space) && !hasWrapped(pair, drawn));
    // A few of many that shift together only look as if they had left somebody.
    if (moved.length * 2 > cluster.length) lists.push(moved);
  }
  return lists;
}

/** The space a list takes up, before or after. */
function hull(list: Pair[], side: 'old' | 'now'): Rect {
  const boxes = list.map((pair) => pair[side].box);
  const [left, top] = [0, 1].map((axis) => Math.min(...boxes.map((box) => box[axis]!)));
  const [right, bottom] = [0, 1].map((axis) => Math.max(...boxes.map((box) => box[axis]! + box[2 + axis]!)));
  return [left!, top!, right! - left!, bottom! - top!];
}

/** Pairs by how far they shifted: first the list that fills most of the screen, then those that went farthest from it. */
function clusters(pairs: Pair[]): Pair[][] {
  const lists: { shift: [number, number]; area: number; pairs: Pair[] }[] = [];
  for (const pair of pairs) {
    const [x, y] = shiftOf(pair);
    let list = lists.find(({ shift }) => Math.abs(shift[0] - x) <= breath && Math.abs(shift[1] - y) <= breath);
    if (!list) {
      list = { shift: [x, y], area: 0, pairs: [] };
      lists.push(list);
    }
    list.pairs.push(pair);
    list.area += Math.min(20_000, pair.old.box[2] * pair.old.box[3]);
  }
  const [main, ...rest] = lists.toSorted((a, b) => b.area - a.area);
  if (!main) return [];
  const apart = ({ shift }: (typeof lists)[number]) =>
    Math.abs(shift[0] - main.shift[0]) + Math.abs(shift[1] - main.shift[1]);
  return [main, ...rest.toSorted((a, b) => apart(b) - apart(a))].map((list) => list.pairs);
}

function hasMoved(pair: Pair, others: Pair[], flow: Rect[]): boolean {
  const around = neighboursOf(pair, others);
  if (around.length === 0) return false;
  const push = [0, 1].map((axis) => pushAlong(pair, others, axis as 0 | 1, flow)) as [number, number];
  const left = around.filter((other) => leaves(pair, other, push));
  // Away from most of those it stood by, or from nearly half of them into another part of the screen.
  return left.length > around.length * (contextChanged(pair) ? 0.45 : 0.6);
}

/** The nearest old neighbours that are no part of it, nor it of them. */
function neighboursOf(pair: Pair, all: Pair[]): Pair[] {
  return all
    .filter((other) => other.old.frame === pair.old.frame && !isNested(other.old, pair.old))
    .map((other) => ({ other, gap: gapOf(other.old.box, pair.old.box) }))
    .toSorted((a, b) => a.gap - b.gap)
    .slice(0, company)
    .map(({ other }) => other);
}

export function isNested(a: Remembered, b: Remembered): boolean {
  if (a.frame !== b.frame) return false;
  return a.xpath === b.xpath || a.xpath.startsWith(`${b.xpath}/`) || b.xpath.startsWith(`${a.xpath}/`);
}

/** Whether the two no longer stand to each other as they did. */
function leaves(pair: Pair, other: Pair, push: [number, number]): boolean {
  const apart = [0, 1].map((axis) => driftAlong(pair, other, axis as 0 | 1));
  if (apart.every((px) => px <= breath)) return false;
  const sides = [0, 1].some((axis) => apart[axis]! > breath && flips(pair, other, axis as 0 | 1));
  if (sides) return true;
  const slack = (axis: 0 | 1) => far + grown(pair, axis) + grown(other, axis) + push[axis];
  return apart[0]! > slack(0) || apart[1]! > slack(1);
}

/** What came or went pushes as far as it is big; what grew or shrank, what stands beside it. */
function pushAlong(pair: Pair, others: Pair[], axis: 0 | 1, flow: Rect[]): number {
  const beside = others.filter(({ old }) => old.frame === pair.old.frame && !isNested(old, pair.old));
  const grew = beside.filter(({ old }) => sharesBand(old.box, pair.old.box, axis)).map((one) => grown(one, axis));
  return Math.max(0, ...flow.map((box) => box[2 + axis]!)) + Math.max(0, ...grew);
}

/** In one row, along x; in one column, along y. */
function sharesBand(a: Rect, b: Rect, axis: 0 | 1): boolean {
  const across = axis === 0 ? 1 : 0;
  return Math.min(a[across] + a[2 + across]!, b[across] + b[2 + across]!) > Math.max(a[across], b[across]);
}

/** How far the distance of the two changed along an axis: by their starts, ends or middles, whichever stayed best. */
function driftAlong(pair: Pair, other: Pair, axis: 0 | 1): number {
  const ends = (box: Rect) => [box[axis], box[axis] + box[2 + axis]!, box[axis] + box[2 + axis]! / 2] as const;
  const one = [ends(pair.old.box), ends(pair.now.box)] as const;
  const two = [ends(other.old.box), ends(other.now.box)] as const;
  return Math.min(
    ...[0, 1, 2].flatMap((i) => [0, 1, 2].map((j) => Math.abs(one[1][i]! - one[0][i]! - (two[1][j]! - two[0][j]!)))),
  );
}

function grown({ old, now }: Pair, axis: 0 | 1): number {
  return Math.abs(now.box[2 + axis]! - old.box[2 + axis]!);
}

/** It stood before the other and stands behind it now, or the other way round. */
function flips(pair: Pair, other: Pair, axis: 0 | 1): boolean {
  const side = (a: Rect, b: Rect) => {
    if (a[axis] + a[2 + axis]! <= b[axis] + 4) return -1;
    return b[axis] + b[2 + axis]! <= a[axis] + 4 ? 1 : 0;
  };
  const before = side(pair.old.box, other.old.box);
  const after = side(pair.now.box, other.now.box);
  return before !== after && before !== 0 && after !== 0;
}

function contextChanged({ old, now }: Pair): boolean {
  if (old.frame !== now.frame) return true;
  const roles = (one: Remembered) => one.container.map((words) => words.split(' ', 1)[0]).join('>');
  return roles(old) !== roles(now);
}

function shiftOf({ old, now }: Pair): [number, number] {
  return [now.box[0] - old.box[0], now.box[1] - old.box[1]];
}

function gapOf(a: Rect, b: Rect): number {
  const x = Math.max(b[0] - (a[0] + a[2]), a[0] - (b[0] + b[2]), 0);
  const y = Math.max(b[1] - (a[1] + a[3]), a[1] - (b[1] + b[3]), 0);
  return x + y;
}
