import type { Book } from '../layout/book.ts';
import { body, colours, gap, type } from '../layout/paper.ts';
import type { PlacedScene } from '../layout/place.ts';
import type { Line } from '../model.ts';
import type { Slide } from './pptx-library.ts';
import { drawFigure, drawLines, inches, text } from './pptx-parts.ts';

/** A page of words alone: a panel in its middle. */
export function drawMessage(slide: Slide, lines: Line[], book: Book): void {
  const height = Math.min(body.height, 26 + lines.length * 16);
  const panel = { x: body.x, y: body.y + (body.height - height) / 2, width: body.width, height };
  const box = { x: inches(panel.x), y: inches(panel.y), h: inches(panel.height) };
  slide.addShape('rect', {
    ...box,
    w: inches(panel.width),
    fill: { color: colours.pale },
    line: { color: colours.rule, width: 0.75 },
  });
  slide.addShape('rect', { ...box, w: inches(2), fill: { color: colours.blue } });
  drawLines(slide, lines, { ...panel, x: panel.x + 14, width: panel.width - 28 }, book, {
    larger: type.message - type.text,
    valign: 'middle',
  });
}

/** A scene where it was placed: its section, figures and lines. */
export function drawScene(slide: Slide, placed: PlacedScene, book: Book): void {
  if (placed.section && placed.scene.section) {
    const bar = { ...placed.section, width: 1.4 };
    slide.addShape('rect', {
      x: inches(bar.x),
      y: inches(bar.y),
      w: inches(bar.width),
      h: inches(bar.height),
      fill: { color: colours.blue },
    });
    const title = { ...placed.section, x: placed.section.x + 4, width: placed.section.width - 4 };
    slide.addText(
      placed.scene.section,
      text(title, { fontSize: type.section, bold: true, color: colours.navy, valign: 'middle' }),
    );
  }
  for (const figure of placed.figures) drawFigure(slide, figure);
  drawLines(slide, placed.lines, { ...placed.text, height: placed.text.height + gap.line }, book);
}
