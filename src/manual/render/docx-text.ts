import { createHash } from 'node:crypto';
import {
  Bookmark,
  BorderStyle,
  InternalHyperlink,
  type IShadingAttributesProperties,
  LineRuleType,
  Paragraph,
  ShadingType,
  Tab,
  TextRun,
} from 'docx';
import type { Book } from '../layout/book.ts';
import { indentOf, insetOf, sizeOf } from '../layout/measure.ts';
import { colours, gap, lineHeight, point } from '../layout/paper.ts';
import type { Line, Span } from '../model.ts';

/** Millimetres to twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / point) * 20);
}

/** Word allows letters, digits and underscores, forty at most; a leading underscore hides it from the list of bookmarks. */
export function bookmark(anchor: string): string {
  return `_m${createHash('sha256').update(anchor).digest('hex').slice(0, 20)}`;
}

export function shade(colour: string): IShadingAttributesProperties {
  return { type: ShadingType.CLEAR, fill: colour, color: 'auto' };
}

/** In the margin beside what is new in this edition. */
export const changeBar = { left: { style: BorderStyle.SINGLE, size: 18, color: colours.red, space: 4 } };

/** Twentieths of a point that paragraphs in a table keep free on their left, for change marks. */
export const markRoom = twips(3);

/** A sentence: its number or mark, a tab, the words; lines below the first hang behind the mark. */
export function drawLine(line: Line, book: Book, { larger = 0, inset = 0 } = {}): Paragraph {
  const size = sizeOf(line) + larger;
  const indent = twips(indentOf(line) * size * point * 1.07);
  const left = inset + twips(insetOf(line) * 1.07);
  const mark = book.markOf(line);
  const number = line.kind === 'step' ? { bold: true, color: colours.red } : {};
  const before = mark === '' ? [] : [new TextRun({ children: [mark, new Tab()], size: size * 2, ...number })];
  const words = [...before, ...line.words.map((span) => drawSpan(span, size, book))];
  return new Paragraph({
    spacing: { line: Math.round(size * lineHeight * 20), lineRule: LineRuleType.EXACT, after: twips(gap.line) },
    indent: mark === '' ? { left } : { left: left + indent, hanging: indent },
    border: line.changed ? changeBar : undefined,
    children: line.id ? [new Bookmark({ id: bookmark(line.id), children: words })] : words,
  });
}

function drawSpan(span: Span, size: number, book: Book): TextRun | InternalHyperlink {
  if (!span.page) return new TextRun({ text: span.text, bold: span.bold, size: size * 2 });
  return new InternalHyperlink({
    anchor: bookmark(span.page),
    children: [new TextRun({ text: book.pageOf(span.page), size: size * 2 })],
  });
}
