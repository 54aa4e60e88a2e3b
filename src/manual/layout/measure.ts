import { displayWidth } from '../../base/text.ts';
import type { Line, LineKind } from '../model.ts';
import { circled, plainText } from '../words.ts';
import { gap, lineHeight, point, type } from './paper.ts';

/** Ems a sentence is indented by behind its ①, ※ or ・. */
const indent: Record<LineKind, number> = { step: 1.5, note: 1.2, item: 1.2, text: 0 };

/** Lines that break before forbidden characters, and bold ones, need a little more than the sum of their characters. */
const reserve = 1.06;

/** Points of a line's type. */
export function sizeOf(line: Line): number {
  return line.kind === 'note' ? type.note : type.text;
}

/** Ems of the indent: none for a step without a number. */
export function indentOf(line: Line): number {
  return line.kind === 'step' && !line.number ? 0 : indent[line.kind];
}

/** Millimetres that what belongs to a numbered step is set in by: as far as the words behind the number. */
export function insetOf(line: Line): number {
  return line.under ? indent.step * type.text * point : 0;
}

/** Millimetres of the band for the heading of a page; the rest is for the product. */
export const headingWidth = 187;

/** Points of a heading's type: a long one is set smaller, so that its lines stay in the band. */
export function headingSize(heading: string): number {
  return countRows(heading, headingWidth, type.heading) > 1 ? type.longHeading : type.heading;
}

/** Points of the title on the cover: the largest with which it stays in a box of this size. */
export function titleSize(title: string, width: number, height: number): number {
  const fits = (size: number) => countRows(title, width, size) * size * point * 1.35 <= height;
  return titleSizes.find(fits) ?? titleSizes.at(-1)!;
}

const titleSizes = [34, 26, 20, 16, 12];

/** Rows a text takes. */
export function countRows(text: string, width: number, size: number): number {
  return Math.max(1, Math.ceil(widthOf(text, size) / width));
}

/** Millimetres of a text in one row, with full-width characters one em and others a little over half of one. */
export function widthOf(text: string, size: number): number {
  const characters = [...text].length;
  const wide = displayWidth(text) - characters;
  const ems = wide + (characters - wide) * 0.57;
  return ems * reserve * size * point;
}

/** Height in millimetres of sentences below each other in a column of this width. */
export function heightOfLines(lines: Line[], width: number): number {
  const heights = lines.map((line) => {
    const size = sizeOf(line);
    const room = width - insetOf(line) - indentOf(line) * size * point;
    return (
      countRows(
        plainText(line.words, () => circled(1).repeat(2)),
        room,
        size,
      ) *
      size *
      point *
      lineHeight
    );
  });
  return heights.reduce((sum, height) => sum + height, 0) + gap.line * Math.max(0, lines.length - 1);
}

/** Height in millimetres of one row of type. */
export function rowHeight(size: number): number {
  return size * point * lineHeight;
}
