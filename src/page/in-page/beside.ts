import { fold } from './compare.ts';
import type { Box } from './protocol.ts';
import type { Field, Shown } from './stand-in.ts';
import { ancestorsOf, closest, contains, isBefore, textOf } from './tree.ts';

/** How a text that no markup ties to a field labels it. */
export type Tie = 'cell' | 'column' | 'group' | 'place';

const isCell = (e: Element) => e.matches('td,th,[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]');
const isRow = (e: Element) => e.matches('tr,[role=row]');

/**
 * The fields that a reader takes the text for the label of: in the next cell, under its column heading, in its group,
 * or right of it or below it. `after` is false for boxes to tick, whose text may follow them.
 */
export function fieldsBeside(
  text: Node,
  box: Box,
  fields: Field[],
  after: boolean,
): { tie: Tie; fields: Shown[] } | null {
  const element = text.nodeType === 1 ? (text as Element) : text.parentElement!;
  const cell = closest(element, isCell);
  if (cell) {
    const found = inRow(cell, fields) ?? inColumn(cell, fields);
    if (found) return found;
    // A cell of data among others says nothing about fields elsewhere.
    if (hasNeighbours(cell) && !inBox(cell, fields).length) return null;
  }
  const term = closest(element, (e) => e.localName === 'dt');
  if (term) {
    const detail = term.nextElementSibling;
    const inside = detail ? inBox(detail, fields) : [];
    if (inside.length) return { tie: 'cell', fields: inside };
  }
  return inGroup(text, box, fields, after) ?? byPlace(box, fields, after);
}

function inBox(box: Element, fields: Field[]): Shown[] {
  return fields.flatMap((field) => (contains(box, field.control) && field.shown ? field.shown : []));
}

function hasNeighbours(cell: Element): boolean {
  const row = closest(cell, isRow);
  return (
    row !== null &&
    [...row.children].filter((other) => other !== cell && isCell(other) && fold(textOf(other)) !== '').length > 0
  );
}

function inRow(cell: Element, fields: Field[]): { tie: Tie; fields: Shown[] } | null {
  const row = closest(cell, isRow);
  if (!row) return null;
  const own = inBox(cell, fields);
  if (own.length) return null;
  const cells = [...row.children].filter(isCell);
  const next = cells.slice(cells.indexOf(cell) + 1);
  for (const other of next) {
    const inside = inBox(other, fields);
    if (inside.length) return { tie: 'cell', fields: inside };
    if (fold(textOf(other)).length > 2) break;
  }
  // A row whose only field stands before its words: a list with boxes to tick.
  const before = inBox(row, fields).filter((f) => !contains(cell, f.control));
  if (before.length === 1 && cells.indexOf(cell) > 0 && isTick(before[0]!.control))
    return { tie: 'cell', fields: before };
  return null;
}

function inColumn(cell: Element, fields: Field[]): { tie: Tie; fields: Shown[] } | null {
  const heading = cell.matches('th,[role=columnheader]') || closest(cell, (e) => e.localName === 'thead') !== null;
  const row = closest(cell, isRow);
  const table = closest(cell, (e) => e.matches('table,[role=table],[role=grid],[role=treegrid]'));
  if (!row || !table) return null;
  const column = [...row.children].filter(isCell).indexOf(cell);
  if (!heading) {
    // Labels in one row, their fields in the next.
    if (inBox(row, fields).length) return null;
    const below = row.nextElementSibling && [...row.nextElementSibling.children].filter(isCell)[column];
    const inside = below ? inBox(below, fields) : [];
    return inside.length ? { tie: 'column', fields: inside } : null;
  }
  const found = inBox(table, fields).filter((f) => {
    const own = closest(f.control, isCell);
    const ownRow = own && closest(own, isRow);
    return (
      own &&
      ownRow &&
      ownRow !== row &&
      contains(table, own) &&
      [...ownRow.children].filter(isCell).indexOf(own) === column
    );
  });
  return found.length ? { tie: 'column', fields: found } : null;
}

function isTick(element: Element): boolean {
  return element.matches('[type=checkbox],[type=radio],[role=checkbox],[role=radio],[role=switch]');
}

/** Climbs to the first box that also holds a field; the text labels it when no other text comes between, or it is the only one. */
function inGroup(text: Node, box: Box, fields: Field[], after: boolean): { tie: Tie; fields: Shown[] } | null {
  let level = 0;
  for (const group of ancestorsOf(text, 8)) {
    if (level++ > 7 || group.localName === 'html') break;
    const inside = inBox(group, fields);
    if (!inside.length) continue;
    const next = inside.find((f) => isBefore(text, f.control));
    const previous = inside.findLast((f) => isBefore(f.control, text));
    if (
      !after &&
      previous &&
      isTick(previous.control) &&
      noTextBetween(previous.control, text, group) &&
      near(previous.box, box)
    ) {
      return { tie: 'group', fields: [previous] };
    }
    if (next && isTick(next.control) && !after && previous === undefined && inside.length > 1) return null;
    if (next && reads(box, next.box) && noTextBetween(text, next.control, group))
      return { tie: 'group', fields: [next] };
    if (next && inside.length === 1 && isFirstText(text, group)) return { tie: 'group', fields: inside };
    return null;
  }
  return null;
}

/** Badges and help signs between a label and its field. */
const badge = /^[\s:*※()（）[\]?？!ⓘℹ•・|-]*(?:必須|任意|required|optional|new)?[\s:*※()（）[\]?？!ⓘℹ•・|-]*$/i;

function noTextBetween(first: Node, last: Node, group: Element): boolean {
  const walker = document.createTreeWalker(
    group.getRootNode() === first.getRootNode() ? group : first.getRootNode(),
    NodeFilter.SHOW_TEXT,
  );
  walker.currentNode = first;
  let node = nextOutside(walker, first);
  for (let i = 0; node && i < 60; i++) {
    if (contains(last, node) || node === last || !isBefore(node, last)) return true;
    if (!badge.test((node as Text).data) && node.parentElement?.checkVisibility()) return false;
    node = walker.nextNode();
  }
  return true;
}

function nextOutside(walker: TreeWalker, element: Node): Node | null {
  let node = walker.nextNode();
  while (node && contains(element, node)) node = walker.nextNode();
  return node;
}

function isFirstText(text: Node, group: Element): boolean {
  const walker = document.createTreeWalker(group, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (badge.test((node as Text).data) || !node.parentElement?.checkVisibility()) continue;
    return contains(text, node);
  }
  return false;
}

const near = (a: Box, b: Box) =>
  sameLine(a, b) && Math.min(Math.abs(b.x - (a.x + a.width)), Math.abs(a.x - (b.x + b.width))) < 60;

function sameLine(a: Box, b: Box): boolean {
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return overlap > Math.min(a.height, b.height) * 0.4;
}

/** Whether a field at `field` can be read as belonging to a label at `label`: right of it, or below it. */
function reads(label: Box, field: Box): boolean {
  if (sameLine(label, field)) return field.x + field.width / 2 > label.x;
  const gap = field.y - (label.y + label.height);
  return gap > -4 && gap < 120 && field.x < label.x + label.width && field.x + field.width > label.x - 40;
}

/** Labels and fields that are laid out apart in the markup: the nearest field right of the text, else the nearest below. */
function byPlace(box: Box, fields: Field[], after: boolean): { tie: Tie; fields: Shown[] } | null {
  const shown = fields.flatMap((field) => field.shown ?? []);
  const line = shown.filter((f) => sameLine(box, f.box));
  const right = nearest(
    line.filter((f) => f.box.x >= box.x + box.width - 4),
    (f) => f.box.x - (box.x + box.width),
    320,
  );
  const left = after
    ? null
    : nearest(
        line.filter((f) => f.box.x + f.box.width <= box.x + 4),
        (f) => box.x - (f.box.x + f.box.width),
        24,
      );
  const below = nearest(
    shown.filter((f) => !sameLine(box, f.box) && Math.abs(f.box.x - box.x) < 24 && f.box.y >= box.y + box.height - 4),
    (f) => f.box.y - (box.y + box.height),
    28,
  );
  const found = left ?? right ?? below;
  return found ? { tie: 'place', fields: [found] } : null;
}

function nearest(fields: Shown[], distance: (field: Shown) => number, limit: number): Shown | null {
  let best: Shown | null = null;
  for (const field of fields) if (distance(field) < limit && (!best || distance(field) < distance(best))) best = field;
  return best;
}
