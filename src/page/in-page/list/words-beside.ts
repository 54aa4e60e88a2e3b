import { columnHeadings } from '../label/column-heading.ts';
import { isRow } from '../label/columns.ts';
import { pairsOf } from '../label/pairs.ts';
import { tidy } from '../read/compare.ts';
import { closest, contains } from '../read/tree.ts';

const radios = 'input[type=radio],[role=radio]';
const groups = '[role=radiogroup],fieldset,form';
const ticks = `${radios},input[type=checkbox],[role=checkbox]`;

/** The pieces of text that a radio button without words of its own is called by: those of its line, its cell, or its column. */
export function wordsBeside(radio: Element): string[] {
  const line = lineOf(radio);
  const said = line ? piecesOf(line) : [];
  if (said.length) return said;
  const row = closest(radio, isRow);
  const pairs = row ? pairsOf(row, [...row.querySelectorAll(ticks)]) : [];
  const [words] = [...pairs].find(([, tick]) => tick === radio) ?? [];
  return words ? piecesOf(words) : [columnHeadings()(radio)].filter(Boolean);
}

/** The box around a radio button that holds no other one, while that around it holds several. A component is one by itself. */
export function lineOf(radio: Element): Element | null {
  let line = radio;
  for (let around = radio.parentElement; around && !line.matches(groups); around = around.parentElement) {
    if ([...around.querySelectorAll(radios)].some((other) => !isPartOf(other, radio))) return line;
    line = around;
  }
  return null;
}

const isPartOf = (one: Element, other: Element) => contains(one, other) || contains(other, one);

function piecesOf(part: Element): string[] {
  // Drawings have none.
  const { innerText = '' } = part as Partial<HTMLElement>;
  return innerText
    .split(/[\n\t]+/)
    .map(tidy)
    .filter(Boolean);
}
