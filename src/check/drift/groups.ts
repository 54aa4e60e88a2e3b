import type { Remembered } from '../baseline/model.ts';
import { isField, isTick, kindOf, nameOf } from './naming.ts';
import { isNested } from './places.ts';

/**
 * Elements that came or went together: all that was drawn below one ancestor is one, and so is a column of a table.
 * `rest`: what stayed; an ancestor that holds some of it did not come or go itself.
 */
export function together(list: Remembered[], rest: Remembered[]): Remembered[][] {
  const groups = new Map<string, Remembered[]>();
  for (const one of list) {
    const key = `${one.frame} ${outermost(one, list, rest)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return joinColumns(groups, rest).map((group) => {
    const whole = group.find((one) => isWhole(one, group));
    const sorted = group.toSorted((a, b) => weight(a) - weight(b));
    return whole && sorted[0]!.usedBy.length === 0 ? [whole, ...sorted.filter((one) => one !== whole)] : sorted;
  });
}

/** A banner or a dialog says itself what the several things in it are for. */
function isWhole(one: Remembered, group: Remembered[]): boolean {
  if (nameOf(one) === '' || kindOf(one) === 'label' || group.length < 3) return false;
  return group.every((other) => other === one || other.xpath.startsWith(`${one.xpath}/`));
}

/** The highest ancestor below which nothing stayed. */
function outermost(one: Remembered, list: Remembered[], rest: Remembered[]): string {
  const steps = one.xpath.split('/').slice(1);
  let found = one.xpath;
  for (let depth = steps.length - 1; depth > 2; depth--) {
    const path = `/${steps.slice(0, depth).join('/')}`;
    const below = (other: Remembered) => other.frame === one.frame && other.xpath.startsWith(`${path}/`);
    if (rest.some((other) => below(other) || (other.frame === one.frame && other.xpath === path))) break;
    if (list.some((other) => other !== one && below(other)) || depth === steps.length - 1) found = path;
  }
  return found;
}

/** Cells of one column come and go in every row. A new row, or something new in one cell, is no column. */
function joinColumns(groups: Map<string, Remembered[]>, rest: Remembered[]): Remembered[][] {
  const columns = new Map<string, string[]>();
  for (const place of groups.keys()) {
    const key = columnOf(place, rest);
    columns.set(key, [...(columns.get(key) ?? []), place]);
  }
  return [...columns].flatMap(([key, places]) => {
    const lists = places.map((place) => groups.get(place)!);
    return key.includes(' table') || places.length >= fewest ? [lists.flat()] : lists;
  });
}

/** A heading and two rows, where nothing but their places says that boxes are a table. */
const fewest = 3;

/** Whether the heading stands over the cell, in a table. */
export function isHeadingOf(heading: Remembered, cell: Remembered): boolean {
  if (kindOf(heading) !== 'columnheader' || cell === heading) return false;
  const [own, other] = [heading, cell].map(({ frame, xpath }) => columnOf(`${frame} ${xpath}`, []));
  return own === other;
}

/** The same for all cells of a column: their place, whichever row it is in. */
function columnOf(place: string, rest: Remembered[]): string {
  const cell = /\/(table\[\d+\])(?:\/t(?:head|body|foot)\[\d+\])?\/tr\[\d+\]\/t[dh]\[(\d+)\]$/.exec(place);
  if (cell) return `${place.slice(0, cell.index)} ${cell[1]} ${cell[2]}`;
  const row = /^(.*)\[\d+\](\/[^/]+)$/.exec(place);
  const around = place.replace(/\/[^/]+$/, '/');
  return row && rest.some((one) => `${one.frame} ${one.xpath}`.startsWith(around)) ? `${row[1]}[*]${row[2]}` : place;
}

/** Who speaks for a group: what can be used, then headings, then texts. */
function weight(one: Remembered): number {
  if (one.usedBy.length > 0) return 0;
  if (nameOf(one) === '') return 4;
  const kind = kindOf(one);
  if (kind === 'columnheader') return 1;
  if (kind === 'label' || kind === 'row') return 3;
  return kind === 'text' || kind === 'option' ? 2 : 1;
}

function isCaption(one: Remembered): boolean {
  return one.tag === 'label' || (!isField(one) && !isTick(one) && kindOf(one) === 'text');
}

/** A label and its field, a button and the text in it: one thing to a reader. */
export function isPartOf(one: Remembered, other: Remembered): boolean {
  if (isNested(one, other)) return true;
  const label = isCaption(one) ? one : isCaption(other) ? other : undefined;
  const field = label === one ? other : one;
  return (
    label !== undefined &&
    label.text !== '' &&
    field.label !== '' &&
    (field.label.includes(label.text) || label.text.includes(field.label))
  );
}
