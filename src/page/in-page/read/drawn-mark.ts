// Icons that are drawn, not written: which of the few marks that people type for them a drawing is.

import { type Grid, paintedGlyph, paintedSvg } from './painted.ts';

/** What people write for them. As searching folds them, a standing row of dots would be a lying one. */
const written = {
  row: ['…', '...', '⋯', '・・・', '···', '•••'],
  column: ['⋮', '︙', '︰'],
  cross: ['×', '✕', '✖'],
};

type Mark = keyof typeof written;

/** What fonts of icons draw them for. */
const ligatures: Record<Mark, RegExp> = { row: /^more_horiz$/, column: /^more_vert$/, cross: /^(?:close|clear)$/ };

/** Whether a font of icons draws a picture in place of the text, its name, which no reader sees. */
export function isIcon(at: Element, text: string): boolean {
  return /^\s*[a-z][a-z\d_]*\s*$/.test(text) && /^[^,]*(?:icon|symbol)/i.test(getComputedStyle(at).fontFamily);
}

/** The mark that the words are, if they are one. */
export function markOf(words: string): Mark | undefined {
  return (Object.keys(written) as Mark[]).find((mark) => written[mark].includes(words));
}

/** Whether all that the drawing, or the character that a font draws, shows is the mark. */
export function isDrawnAs(icon: Element, mark: Mark): boolean {
  const text = (icon.textContent ?? '').trim();
  if (ligatures[mark].test(text)) return isIcon(icon, text);
  const blots = blotsIn(icon);
  return mark === 'cross' ? isCross(blots) : isDots(blots, mark);
}

/** Whether the lowest figure of the drawing is an arrow head that points down, without a stem: it narrows from its shoulders to its tip. */
export function pointsDown(icon: Element): boolean {
  return isHeadDown(blotsIn(icon));
}

/** Whether it is nothing but an arrow head, whichever way it points. */
export function isArrowHead(icon: Element): boolean {
  const [blot, another] = blotsIn(icon);
  if (!blot || another) return false;
  const turned = blot.map(([row, column]): Blot[number] => [column, row]);
  return [blot, turned].some((one) => isHeadDown([one]) || isHeadDown([one.map(([row, column]) => [-row, column])]));
}

function isHeadDown(blots: Blot[]): boolean {
  const lowest = blots.toSorted((a, b) => extentOf(b, 0).to - extentOf(a, 0).to)[0];
  if (!lowest) return false;
  const { from, to } = extentOf(lowest, 0);
  const lines = Array.from({ length: to - from }, (_, i) =>
    extentOf(
      lowest.filter(([row]) => row === from + i),
      1,
    ),
  );
  const widths = lines.map(sizeOf);
  const widest = widths.indexOf(Math.max(...widths));
  const [shoulders, tip] = [lines[widest]!, lines.at(-1)!];
  const narrows = widths.every((width, i) => i <= widest || width <= widths[i - 1]! + 1);
  const isBelow = Math.abs(shoulders.from + shoulders.to - tip.from - tip.to) <= 3;
  const isHead = lines.length > 2 && sizeOf(shoulders) >= lines.length && widest <= lines.length / 3;
  return isHead && narrows && isBelow && sizeOf(tip) <= sizeOf(shoulders) / 2;
}

function blotsIn(icon: Element): Blot[] {
  const grid = icon.localName === 'svg' ? paintedSvg(icon) : paintedGlyph(icon);
  if (!grid) return [];
  const blots = known.get(grid) ?? blotsOf(grid);
  known.set(grid, blots);
  return blots;
}

/** Of grids that stand for many drawings of the same make. */
const known = new WeakMap<Grid, Blot[]>();

/** Painted places that touch, by their row and column. */
type Blot = [row: number, column: number][];

function blotsOf(grid: Grid): Blot[] {
  const blots: Blot[] = [];
  const left = new Set<string>();
  for (const [row, line] of grid.entries())
    for (const [column, on] of line.entries()) if (on) left.add(`${row} ${column}`);
  for (const first of left) {
    left.delete(first);
    const blot: Blot = [];
    for (const queue = [first]; queue.length > 0; ) {
      const [row, column] = queue.pop()!.split(' ').map(Number) as [number, number];
      blot.push([row, column]);
      for (const next of [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => `${row + y} ${column + x}`)))
        if (left.delete(next)) queue.push(next);
    }
    blots.push(blot);
  }
  return blots;
}

interface Extent {
  from: number;
  to: number;
}

const extentOf = (blot: Blot, axis: 0 | 1): Extent => {
  const all = blot.map((place) => place[axis]);
  return { from: Math.min(...all), to: Math.max(...all) + 1 };
};
const sizeOf = ({ from, to }: Extent) => to - from;

/** Three of one size, one beside or below the other. */
function isDots(blots: Blot[], mark: 'row' | 'column'): boolean {
  if (blots.length !== 3) return false;
  const along = mark === 'row' ? 1 : 0;
  const across = mark === 'row' ? 0 : 1;
  const lengths = blots.map((blot) => extentOf(blot, along)).sort((a, b) => a.from - b.from);
  const breadths = blots.map((blot) => extentOf(blot, across));
  const sizes = [...lengths, ...breadths].map(sizeOf);
  const [first, second, third] = lengths as [Extent, Extent, Extent];
  const isRound = Math.max(...sizes) <= Math.min(...sizes) + 1;
  const isInLine = breadths.every(({ from }) => Math.abs(from - breadths[0]!.from) <= 1);
  return isRound && isInLine && Math.abs(second.from - first.to - (third.from - second.to)) <= 1;
}

/** Two strokes from corner to corner, and nothing else. */
function isCross([blot, another]: Blot[]): boolean {
  if (!blot || another) return false;
  const [rows, columns] = [extentOf(blot, 0), extentOf(blot, 1)];
  if (sizeOf(rows) < 6 || Math.abs(sizeOf(rows) - sizeOf(columns)) > 2) return false;
  const places = blot.map(([row, column]) => ({
    y: (row + 0.5 - rows.from) / sizeOf(rows),
    x: (column + 0.5 - columns.from) / sizeOf(columns),
  }));
  const isOnStroke = places.every(({ x, y }) => Math.min(Math.abs(x - y), Math.abs(x + y - 1)) < 0.25);
  const ends = [0, 1].flatMap((y) => [0, 1].map((x) => ({ x, y })));
  return isOnStroke && ends.every((end) => places.some(({ x, y }) => Math.hypot(x - end.x, y - end.y) < 0.3));
}
