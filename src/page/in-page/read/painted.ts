import { drawnText } from './css-content.ts';

/** Which of the places of a grid over a drawing are painted, row by row. */
export type Grid = boolean[][];

/** Places along the longer side: three dots with gaps between them are told apart by fewer. */
const fineness = 24;
/** Pixels: nothing larger is an icon. */
const largest = 64;

/** A list has the same few icons in each of its rows: each is painted once. */
const icons = new Map<string, Grid | null>();
const most = 200;

export function paintedSvg(svg: Element): Grid | null {
  const { width, height } = svg.getBoundingClientRect();
  const first = svg.querySelector(figures);
  if (!first || !(Math.max(width, height) > 0) || Math.max(width, height) > largest) return null;
  const { fill, stroke, strokeWidth } = getComputedStyle(first);
  const key = [width, height, fill === 'none', stroke === 'none', strokeWidth, svg.outerHTML].join();
  const painted = icons.get(key);
  if (painted !== undefined) return painted;
  if (icons.size >= most) icons.clear();
  const grid = paintSvg(svg, width, height);
  icons.set(key, grid);
  return grid;
}

function paintSvg(svg: Element, width: number, height: number): Grid | null {
  const step = Math.max(width, height) / fineness;
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

/** Characters for private use, which mean only what their font draws. */
export const glyphs = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}]/gu;

/** A character that a font of icons draws in the element, or CSS before or after it. */
export function paintedGlyph(element: Element): Grid | null {
  const { width, height } = element.getBoundingClientRect();
  if (element.childElementCount > 0 || !(width > 0) || Math.max(width, height) > largest) return null;
  // What says something is no icon: most elements are passed over without a look at their style.
  const own = (element.textContent ?? '').trim();
  if (own && !isGlyph(own)) return null;
  const parts = [null, '::before', '::after'].map((pseudo) => ({
    text: pseudo ? drawnText(element, pseudo).trim() : own,
    pseudo,
  }));
  const [one, another] = parts.filter(({ text }) => text);
  if (!one || another || !isGlyph(one.text)) return null;
  const { fontStyle, fontWeight, fontFamily } = getComputedStyle(element, one.pseudo);
  const font = `${fontStyle} ${fontWeight} ${fineness}px ${fontFamily}`;
  const key = `${one.text} ${font}`;
  const grid = icons.get(key) ?? paint(one.text, font);
  // Before its font has come, another stands in for it.
  if (document.fonts.check(font, one.text)) icons.set(key, grid);
  return grid;
}

const isGlyph = (text: string) => [...text].length === 1 && text.replace(glyphs, '') === '';

/** Twice the size of the letters, so that nothing is cut off whatever the font draws around its line. */
function paint(text: string, font: string): Grid | null {
  const side = fineness * 2;
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, side / 2, side / 2);
  const { data } = context.getImageData(0, 0, side, side);
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => data[(row * side + column) * 4 + 3]! > 127),
  );
}
