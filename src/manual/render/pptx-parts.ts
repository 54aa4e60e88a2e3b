import { frameWidth } from '../figures/overlay.ts';
import type { Book } from '../layout/book.ts';
import { sizeOf } from '../layout/measure.ts';
import { colours, gap, lineHeight, officeFont, point, type } from '../layout/paper.ts';
import type { PlacedFigure } from '../layout/place.ts';
import type { Box, Callout, Line } from '../model.ts';
import { circled } from '../words.ts';
import type { ShapeName, ShapeOptions, Slide, TextOptions, TextRun } from './pptx-library.ts';

/** Millimetres to inches, rounded so that the same layout gives the same file. */
export function inches(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 10000) / 10000;
}

/** Options of a text box at a place in millimetres. */
export function text(box: Box, options: TextOptions = {}): TextOptions {
  return {
    x: inches(box.x),
    y: inches(box.y),
    w: inches(box.width),
    h: inches(box.height),
    margin: 0,
    fontFace: officeFont,
    fontSize: type.text,
    color: colours.ink,
    valign: 'top',
    fit: 'none',
    lang: 'ja-JP',
    ...options,
  };
}

/** Sentences as the paragraphs of one text box; the number or mark, a tab, the words. */
export function drawLines(
  slide: Slide,
  lines: Line[],
  box: Box,
  book: Book,
  { larger = 0, valign = 'top' as 'top' | 'middle' } = {},
): void {
  const runs = lines.flatMap((line, index) => {
    const fontSize = sizeOf(line) + larger;
    const paragraph = {
      fontSize,
      lineSpacing: fontSize * lineHeight,
      paraSpaceAfter: gap.line / point,
      indentLevel: line.under ? 1 : 0,
    };
    const mark = book.markOf(line);
    const before = mark
      ? [
          {
            text: `${mark}\t`,
            options: {
              ...paragraph,
              bold: line.kind === 'step',
              color: line.kind === 'step' ? colours.red : colours.ink,
            },
          },
        ]
      : [];
    const words = line.words.map((span) => ({
      text: span.page ? book.pageOf(span.page) : span.text,
      options: { ...paragraph, bold: span.bold ?? false },
    }));
    const paragraphRuns: TextRun[] = [...before, ...words];
    const last = paragraphRuns.at(-1);
    if (last && index < lines.length - 1) last.options = { ...last.options, breakLine: true };
    return paragraphRuns;
  });
  if (runs.length > 0) slide.addText(runs, text(box, { valign }));
  for (const bar of changeBars(lines, box)) slide.addShape('rect', bar);
}

/** Beside sentences that are new in this edition: one bar along their text box. */
function changeBars(lines: Line[], box: Box): ShapeOptions[] {
  if (!lines.some((line) => line.changed)) return [];
  return [
    { x: inches(box.x - 2.6), y: inches(box.y), w: inches(0.8), h: inches(box.height), fill: { color: colours.red } },
  ];
}

/** The picture, its frames and its numbers, each an object of its own. */
export function drawFigure(slide: Slide, { figure, box, caption }: PlacedFigure): void {
  const scale = box.width / figure.width;
  const thickness = (frameWidth(figure) * scale) / point;
  if (caption && figure.caption)
    slide.addText(
      figure.caption,
      text(caption, { fontSize: type.caption, bold: true, color: colours.navy, valign: 'middle' }),
    );
  slide.addImage({ data: `image/png;base64,${figure.png.toString('base64')}`, ...place(box), altText: figure.alt });
  slide.addShape('rect', {
    ...place(box),
    line: { color: colours.rule, width: 0.75 },
    objectName: `${figure.id} border`,
  });
  if (figure.changed)
    slide.addShape('rect', { ...place({ ...box, x: box.x - 2.6, width: 0.8 }), fill: { color: colours.red } });
  figure.frames.forEach((frame, index) => {
    const around = {
      x: box.x + frame.box.x * scale,
      y: box.y + frame.box.y * scale,
      width: frame.box.width * scale,
      height: frame.box.height * scale,
    };
    slide.addShape('rect', {
      ...place(around),
      line: { color: colours.red, width: thickness },
      objectName: `${figure.id} frame ${index + 1}`,
    });
  });
  for (const { callout } of figure.frames) if (callout) drawCallout(slide, callout, box, scale, thickness);
}

function drawCallout(slide: Slide, callout: Callout, origin: Box, scale: number, thickness: number): void {
  const at = (length: number) => length * scale;
  if (callout.leader) {
    const { from, to } = callout.leader;
    const line = {
      x: origin.x + at(Math.min(from.x, to.x)),
      y: origin.y + at(Math.min(from.y, to.y)),
      width: at(Math.abs(to.x - from.x)),
      height: at(Math.abs(to.y - from.y)),
    };
    slide.addShape('line', {
      ...place(line),
      flipV: to.x > from.x !== to.y > from.y,
      line: { color: colours.red, width: thickness * 0.8 },
      objectName: `line ${circled(callout.number)}`,
    });
  }
  const radius = at(callout.radius - 1);
  const disc = {
    x: origin.x + at(callout.centre.x) - radius,
    y: origin.y + at(callout.centre.y) - radius,
    width: radius * 2,
    height: radius * 2,
  };
  slide.addText(String(callout.number), {
    ...text(disc, {
      align: 'center',
      valign: 'middle',
      bold: true,
      color: colours.red,
      fontSize: Math.round(((radius * 1.25) / point) * 10) / 10,
      wrap: false,
    }),
    shape: 'ellipse' as ShapeName,
    fill: { color: 'FFFFFF' },
    line: { color: colours.red, width: thickness * 0.7 },
    objectName: `number ${circled(callout.number)}`,
  });
}

function place(box: Box): { x: number; y: number; w: number; h: number } {
  return { x: inches(box.x), y: inches(box.y), w: inches(box.width), h: inches(box.height) };
}
