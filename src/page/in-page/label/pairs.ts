import { fold } from '../read/compare.ts';
import { contains, textOf } from '../read/tree.ts';
import { columnHeadings } from './column-heading.ts';
import { cellsOf } from './columns.ts';
import { entries } from './of-another.ts';

const buttons = 'button,[role=button],input:is([type=submit],[type=button],[type=reset],[type=image])';
const radio = '[type=radio],[role=radio]';

/** A cell with a box to tick and nothing else, one with words, or another one. */
interface Cell {
  element: Element;
  kind: 'tick' | 'words' | 'other';
  tick?: Element;
}

/**
 * The boxes to tick of a row in which they take turns with words, each in a cell of its own, by the cells of their words.
 * None where there are not several, and in a row of data: there headings say what each is for.
 */
export function pairsOf(row: Element, ticks: Element[]): Map<Element, Element> {
  if (ticks.length < 2) return new Map();
  const ticksIn = (cell: Element) => ticks.filter((tick) => contains(cell, tick));
  const cells = cellsOf(row).flatMap((element) => asCell(element, ticksIn(element)) ?? []);
  return new Map(runsOf(cells).flatMap(([from, to]) => pairsIn(cells.slice(from, to), cells[to])));
}

function asCell(element: Element, ticks: Element[]): Cell | null {
  const words = fold(textOf(element));
  const [tick, another] = ticks;
  if (tick) return { element, kind: words || another ? 'other' : 'tick', tick };
  const has = element.querySelectorAll(buttons);
  const isButton = [...has].some((button) => fold(textOf(button)) === words);
  if (words && !isButton) return { element, kind: 'words' };
  // What is empty only keeps the others apart.
  return has.length || element.querySelector(entries) ? { element, kind: 'other' } : null;
}

/** From where to where words and boxes take turns. */
function runsOf(cells: Cell[]): [from: number, to: number][] {
  const breaks = cells.flatMap(({ kind }, at) => (kind === 'other' || kind === cells[at - 1]?.kind ? [at] : []));
  return [0, ...breaks].map((from, i) => [cells[from]?.kind === 'other' ? from + 1 : from, breaks[i] ?? cells.length]);
}

/**
 * Words follow their boxes in what begins with a box, and come before them in what ends with one. With words at both ends the
 * first are the title of all, unless the last belong to a field (`next`) that has no box before it.
 */
function pairsIn(run: Cell[], next: Cell | undefined): [Element, Element][] {
  const ticks = run.flatMap(({ tick }) => tick ?? []);
  if (ticks.length < 2 || columnHeadings()(ticks.at(-1)!)) return [];
  const words = run.filter(({ kind }) => kind === 'words').map(({ element }) => element);
  if (words.length < ticks.length) return [];
  if (words.length > ticks.length) {
    const isOfField = [words.at(-1), next?.element].some((cell) => cell?.querySelector(entries));
    // A round with a field behind its words stands for what is written there.
    if (isOfField && !ticks.every((tick) => tick.matches(radio))) words.pop();
    else words.shift();
  }
  return ticks.map((tick, at) => [words[at]!, tick]);
}
