// Icons that are drawn, not written: which of the few marks that people type for them a drawing is.

/** What people write for them. As searching folds them, a standing row of dots would be a lying one. */
const written = {
  row: ['…', '...', '⋯', '・・・', '···', '•••'],
  column: ['⋮', '︙', '︰'],
  cross: ['×', '✕', '✖'],
};

type Mark = keyof typeof written;

/** The mark that the words are, if they are one. */
export function markOf(words: string): Mark | undefined {
  return (Object.keys(written) as Mark[]).find((mark) => written[mark].includes(words));
}

/** Whether all that the drawing shows is the mark. */
export function isDrawnAs(svg: Element, mark: Mark): boolean {
  const grid = painted(svg);
  const blots = grid && blotsOf(grid);
  if (!blots) return false;
  return mark === 'cross' ? isCross(blots) : isDots(blots, mark);
}

/** Which of the places of a grid over the drawing are painted, row by row. */
type Grid = boolean[][];

/** Places along the longer side: three dots with gaps between them are told apart by fewer. */
const fineness = 24;

function painted(svg: Element): Grid | null {
  const { width, height } = svg.getBoundingClientRect();
  const step = Math.max(width, height) / fineness;
  if (!(step > 0) || Math.max(width, height) > 64) return null;
  const shapes = [...svg.querySelectorAll<SVGGeometryElement>(figures)].filter((one) => !one.closest(unseen));
  if (shapes.length === 0 || shapes.length > 12) return null;
  const brushes = shapes.flatMap((shape) => brushOf(shape) ?? []);
  const at = (x: number, y: number) => brushes.some((isOn) => isOn(new DOMPoint(x, y)));
  return Array.from({ length: Math.ceil(height / step) }, (_, row) =>
    Array.from({ length: Math.ceil(width / step) }, (_, column) => at((column + 0.5) * step, (row + 0.5) * step)),
  );
}

const figures = 'path,circle,rect,line,polyline,polygon,ellipse';
const unseen = 'defs,clipPath,mask,symbol,pattern';

/** Whether a shape paints a point of the drawing. */
function brushOf(shape: SVGGeometryElement): ((point: DOMPoint) => boolean) | null {
  const { fill, stroke } = getComputedStyle(shape);
  const back = shape.getCTM()?.inverse();
  if (!back) return null;
  return (point) => {
    const own = point.matrixTransform(back);
    return (fill !== 'none' && shape.isPointInFill(own)) || (stroke !== 'none' && shape.isPointInStroke(own));
  };
}

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
