import { cellsUnder } from '../label/cells-under.ts';
import { isCell, isHeading } from '../label/columns.ts';
import type { Look } from '../look.ts';
import { tidy } from '../read/compare.ts';
import { isControl } from '../read/roles.ts';
import { closest, contains, elementOf, textOf } from '../read/tree.ts';
import { type Shown, show } from '../see/stand-in.ts';
import { clickableAround } from './clickable.ts';

/** The text that turns into a field when it is pressed, where the field of a label would stand: in the next cell, or right after it. */
export function placeBeside(words: Node, look: Look): Shown | null {
  const label = elementOf(words);
  const holder = closest(label, (e) => isCell(e) || e.localName === 'dt') ?? label;
  // Behind the heading of a column is that of the next one.
  if (isCell(holder) && isHeading(holder) && isAmongHeadings(holder)) return null;
  const behind = words instanceof Text && placeIn(words.nextElementSibling, label, look);
  return behind || placeIn(holder.nextElementSibling, label, look);
}

function isAmongHeadings({ nextElementSibling: next }: Element): boolean {
  return next !== null && isCell(next) && isHeading(next);
}

function placeIn(next: Element | null, label: Element, look: Look): Shown | null {
  const text = next && firstText(next);
  if (!text || tidy(textOf(next)).length > 80) return null;
  const place = clickableAround(text, look);
  // A row that can be clicked as a whole is no field, and a link, a button or the label of another field does something else.
  if (!place || contains(place, label) || !contains(next, place) || doesOther(place)) return null;
  return show(place, look.sight);
}

/** The text itself, where it looks as if it turned into a field when it is pressed: alone, not as a part of a row. */
export function placeHere(text: Element, look: Look): Shown | null {
  const place = clickableAround(text, look);
  const words = tidy(textOf(text));
  if (!place || !says(place, words, look) || words.length > 80) return null;
  return doesOther(text) ? null : show(place, look.sight);
}

/** The cells under a heading that are written in as in a spreadsheet: each turns into a field when it is pressed. */
export function placesUnder(heading: Element, look: Look): Shown[] {
  const cell = closest(heading, (e) => isCell(e) && isHeading(e));
  if (!cell) return [];
  return cellsUnder(cell).flatMap((one) => (isWritten(one, look) && show(one, look.sight)) || []);
}

/**
 * Cells of a grid, and those of a table that look like it. What a cell has to press or to fill in is no text that turns
 * into a field.
 */
function isWritten(cell: Element, look: Look): boolean {
  const things = 'a[href],button,input,select,textarea,[contenteditable],[role=button],[role=link]';
  if (cell.getAttribute('aria-readonly') === 'true' || cell.querySelector(things)) return false;
  if (cell.matches('[role=gridcell]') || closest(cell, (e) => e.matches('[role=grid],[role=treegrid]'))) return true;
  const marked = [...cell.attributes].some(({ name, value }) => edited.test(`${name} ${value}`));
  return marked || /^(?:text|cell)$/.test(look.sight.style(cell).cursor) || isUnderHand(cell, look);
}

/** The hand of the mouse is over this cell alone: a row that is pressed as a whole leads elsewhere. */
function isUnderHand(cell: Element, look: Look): boolean {
  const isPointedAt = (box: Element | null) => box !== null && look.sight.style(box).cursor === 'pointer';
  return isPointedAt(cell) && !isPointedAt(cell.parentElement);
}

/** A word that begins so, as in `data-edit`, `cell-editable` or `isEditable`: "credit" does not. */
const edited = /(?:^|[^a-zA-Z])[eE]dit|[a-z]Edit/;

/** Whether the words are all that can be read there: editors keep an unseen copy of their text to measure it. */
function says(place: Element, words: string, look: Look): boolean {
  if (tidy(textOf(place)) === words) return true;
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const read: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (tidy(text.data) && look.sight.boxOfText(text)) read.push(text.data);
  }
  return tidy(read.join(' ')) === words;
}

function doesOther(element: Element): boolean {
  return closest(element, (e) => isControl(e) || e.localName === 'label') !== null;
}

function firstText(box: Element): Element | null {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (tidy((node as Text).data) && node.parentElement?.checkVisibility()) return node.parentElement;
  return null;
}
