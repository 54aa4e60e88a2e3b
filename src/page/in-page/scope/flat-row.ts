import { sameLine } from '../label/placing.ts';
import { ancestorsOf } from '../read/tree.ts';
import { useful } from './repeated.ts';

/** How deep (levels of markup) the words may stand in their cell. */
const deepest = 2;
/** Px: what is higher is a part of the page that is laid out in a grid, and no cell. */
const highest = 120;

/** The cells of the row that the words stand in, where these lie in no box of their own: a line of a grid. */
export function flatRow(words: Element): Element[] {
  for (const cell of [words, ...ancestorsOf(words, deepest)]) {
    const grid = gridAround(cell);
    // A card among others has its own things to use.
    if (!grid || [...cell.querySelectorAll(useful)].some((use) => !use.contains(words))) continue;
    const cells = cellsOf(grid).filter((other) => other.getBoundingClientRect().height > 0);
    const line = cells.filter((other) => sameLine(cell.getBoundingClientRect(), other.getBoundingClientRect()));
    const isLow = line.every((one) => one.getBoundingClientRect().height < highest);
    return isLow && line.length > 1 && line.length < cells.length ? line : [];
  }
  return [];
}

function gridAround(cell: Element): Element | null {
  let around = cell.parentElement;
  while (around && displayOf(around) === 'contents') around = around.parentElement;
  return around && /grid$/.test(displayOf(around)) ? around : null;
}

/** Some have a box in the markup for each line that is none on the screen. */
function cellsOf(grid: Element): Element[] {
  return [...grid.children].flatMap((cell) => (displayOf(cell) === 'contents' ? cellsOf(cell) : [cell]));
}

const displayOf = (element: Element) => getComputedStyle(element).display;
