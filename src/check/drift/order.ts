import type { Remembered } from '../baseline/model.ts';
import type { Pair } from './model.ts';
import { kindOf, nameOf } from './naming.ts';

/** Siblings whose order changed: those that no longer stand where the others say, and all of them before and after. */
export interface Reordering {
  out: Pair[];
  /** All of them. */
  list: Pair[];
  before: string[];
  after: string[];
  /** All are of one kind (tabs, menu items): a list in another order; else something moved among others. */
  uniform: boolean;
}

/** Looks for lists whose items are read in another order than before. Rows that changed it alike are one. */
export function reorderings(pairs: Pair[]): Reordering[] {
  const found = new Map<string, Reordering>();
  const told = new Set<Pair>();
  for (const siblings of candidates(pairs.filter(({ old }) => old.role !== 'row'))) {
    const list = siblings.filter((pair) => !told.has(pair));
    const reordering = list.length > 1 ? reorderingOf(list) : undefined;
    if (!reordering) continue;
    for (const pair of list) told.add(pair);
    if ([...found.values()].some((order) => list.every((pair) => wentAlong(pair, order)))) continue;
    const key = `${shape(list[0]!.now)} ${reordering.out.map(({ old }) => lastStep(old))}`;
    const twin = found.get(key);
    if (twin) twin.list.push(...list);
    else found.set(key, reordering);
  }
  return [...found.values()];
}

function reorderingOf(list: Pair[]): Reordering | undefined {
  const before = readingOrder(list, ({ old }) => old);
  const after = readingOrder(list, ({ now }) => now);
  const out = outOfOrder(before, (pair) => after.indexOf(pair));
  if (out.length === 0) return undefined;
  const kinds = new Set(out.map(({ old }) => kindOf(old)));
  const isAlike = ({ old }: Pair) => kinds.has(kindOf(old));
  // A caption above the links of a menu is none of them.
  const alike = list.filter(isAlike).length;
  const uniform =
    kinds.size === 1 && alike > 2 && alike * 2 > list.length && inOtherOrder(before.filter(isAlike), after);
  const names = (order: Pair[]) => order.filter((pair) => !uniform || isAlike(pair)).map(({ now }) => nameOf(now));
  return { out, list: [...list], before: names(before), after: names(after), uniform };
}

function inOtherOrder(before: Pair[], after: Pair[]): boolean {
  return outOfOrder(before, (pair) => after.indexOf(pair)).length > 0;
}

/** Whether it lies in one of the items that stand in another order now: a card with its button. */
export function wentAlong({ old }: Pair, { list }: Reordering): boolean {
  const paths = list.map((pair) => pair.old.xpath.split('/'));
  const depth = paths[0]!.findIndex((step, i) => paths.some((path) => path[i] !== step));
  const items = paths.map((path) => `${path.slice(0, depth + 1).join('/')}/`);
  return old.frame === list[0]!.old.frame && items.some((item) => old.xpath.startsWith(item));
}

function lastStep({ xpath }: Remembered): string {
  return xpath.slice(xpath.lastIndexOf('/'));
}

/**
 * Elements whose old paths differ in one index only (items of a list, buttons of a bar) and that are siblings still, the
 * longest lists first. What stands in a table is in two lists: its row and its column.
 */
function candidates(pairs: Pair[]): Pair[][] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) for (const key of listKeys(pair.old)) groups.set(key, [...(groups.get(key) ?? []), pair]);
  const lists = [...groups.values()].map((list) => {
    const parents = new Map<string, Pair[]>();
    for (const pair of list) parents.set(shape(pair.now), [...(parents.get(shape(pair.now)) ?? []), pair]);
    // What left the list has moved, which is another finding.
    return [...parents.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
  });
  return lists.filter(({ length }) => length > 1).toSorted((a, b) => b.length - a.length);
}

/** The path with one of its last three indices left open. */
function listKeys({ frame, xpath }: Remembered): string[] {
  const steps = xpath.split('/').slice(1);
  return [1, 2, 3].flatMap((up) => {
    const depth = steps.length - up;
    if (depth < 2) return [];
    const loose = up === 1 ? '*' : `${steps[depth]!.replace(/\[\d+\]$/, '')}[*]`;
    return [`${frame} ${[...steps.slice(0, depth), loose, ...steps.slice(depth + 1)].join('/')}`];
  });
}

/** The path of its parent without indices: siblings share it. */
function shape({ frame, xpath }: Remembered): string {
  return `${frame} ${xpath.replace(/\/[^/]+$/, '').replace(/\[\d+\]/g, '')}`;
}

/** As a reader goes: row by row, from the left. */
function readingOrder(list: Pair[], of: (pair: Pair) => Remembered): Pair[] {
  if (list.every((pair) => of(pair).tag === 'option')) {
    return list.toSorted((a, b) => indexOf(of(a)) - indexOf(of(b)));
  }
  return rowsOf(list, of).flat();
}

/** What overlaps by half of its height is on the same row. */
function rowsOf(list: Pair[], of: (pair: Pair) => Remembered): Pair[][] {
  const rows: { top: number; bottom: number; items: Pair[] }[] = [];
  const middle = (pair: Pair) => of(pair).box[1] + of(pair).box[3] / 2;
  for (const pair of list.toSorted((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const [, top, , height] = of(pair).box;
    if (
      row &&
      Math.min(row.bottom, top + height) - Math.max(row.top, top) > Math.min(row.bottom - row.top, height) / 2
    ) {
      row.items.push(pair);
    } else rows.push({ top, bottom: top + height, items: [pair] });
  }
  return rows.map(({ items }) => items.toSorted((a, b) => of(a).box[0] - of(b).box[0]));
}

/** Whether it only stands on another line of its list, because what comes before it takes more or less room. */
export function hasWrapped(pair: Pair, all: Pair[]): boolean {
  // What went out of its list may still be read last.
  if (shape(pair.old) !== shape(pair.now)) return false;
  return listKeys(pair.old).some((key) => {
    const list = all.filter(({ old }) => listKeys(old).includes(key));
    const [before, after] = [rowsOf(list, ({ old }) => old), rowsOf(list, ({ now }) => now)];
    const row = (rows: Pair[][]) => rows.findIndex((one) => one.includes(pair));
    return row(before) !== row(after) && before.flat().every((one, i) => one === after.flat()[i]);
  });
}

function indexOf({ xpath }: Remembered): number {
  return Number(/\[(\d+)\]$/.exec(xpath)?.[1] ?? 0);
}

/** The fewest items that must be taken out so that the rest is in order: all but a longest increasing run. */
function outOfOrder(list: Pair[], place: (pair: Pair) => number): Pair[] {
  const places = list.map(place);
  const best = places.map(() => 1);
  const from = places.map(() => -1);
  for (let i = 0; i < places.length; i++) {
    for (let j = 0; j < i; j++) {
      if (places[j]! < places[i]! && best[j]! + 1 > best[i]!) [best[i], from[i]] = [best[j]! + 1, j];
    }
  }
  const kept = new Set<number>();
  for (let i = best.indexOf(Math.max(...best)); i >= 0; i = from[i]!) kept.add(i);
  return list.filter((_, i) => !kept.has(i));
}
