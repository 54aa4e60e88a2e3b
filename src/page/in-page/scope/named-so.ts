import { cellsOf, isOfHeadings, isRow, isTable } from '../label/columns.ts';
import type { Look } from '../look.ts';
import type { Hit } from '../read/hit.ts';
import { closest } from '../read/tree.ts';
import { holds, type Region } from './region.ts';
import { headingLevel } from './section.ts';

/**
 * Groups of regions without those of another name: where the very words are the name of a row, a card or a part, its like
 * that is called so only among other words is never meant, whether or not what is sought is in the first.
 */
export function namedSo(groups: Region[][], look: Look): Region[][] {
  const exact = groups.flat().filter(({ isName }) => isName);
  if (!exact.length) return groups;
  const isOther = (region: Region) => region.extent < 3 && exact.some((one) => areAlike(one, region, look));
  return groups.map((group) => group.filter((region) => !isOther(region)));
}

/** Whether words are read there as a name: not what an icon says, what a field holds, nor the heading of a column. */
export function isRead({ at, source }: Hit): boolean {
  const row = closest(at, isRow);
  return source === 'text' && !(row && isOfHeadings(row) && row.childElementCount > 1);
}

/** Whether two regions stand side by side, made alike: what a region holds, as the entry of a list in a card, is none of its like. */
function areAlike(one: Region, other: Region, look: Look): boolean {
  if (isIn(one, other) || isIn(other, one)) return false;
  // A term is the name of its row, and the caption of what follows where that is used.
  if (areSideBySide(one.at, other.at)) return true;
  if (titled.has(one.kind) !== titled.has(other.kind)) return false;
  return titled.has(one.kind) ? levelOf(one, look) === levelOf(other, look) : areOfOneMake(one.root, other.root);
}

const titled: ReadonlySet<Region['kind']> = new Set<Region['kind']>(['section', 'table']);

const isIn = (inner: Region, outer: Region) => holds(outer, inner.after ?? inner.root);

/** All headings are alike, and what is only drawn as one is not. */
const levelOf = ({ at }: Region, look: Look) => Math.ceil(headingLevel(at, look) / 6);

const areSideBySide = (one: Element, other: Element) =>
  one !== other &&
  one.parentElement === other.parentElement &&
  one.localName === other.localName &&
  one.className === other.className;

/** Rows of one table, or of as many cells; boxes side by side, or of one class in boxes of one class. */
function areOfOneMake(one: Element, other: Element): boolean {
  if (isRow(one) && isRow(other))
    return closest(one, isTable) === closest(other, isTable) || cellsOf(one).length === cellsOf(other).length;
  if (one.localName !== other.localName) return false;
  return one.parentElement === other.parentElement || (one.classList.length > 0 && makeOf(one) === makeOf(other));
}

/** The chosen one and the last one have a class more. */
const makeOf = ({ classList, parentElement: parent }: Element) =>
  [classList[0], parent?.localName, parent?.classList[0]].join(' ');
