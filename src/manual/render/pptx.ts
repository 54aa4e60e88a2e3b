import { type Book, layOut, type Sheet } from '../layout/book.ts';
import { countRows, headingSize, titleSize } from '../layout/measure.ts';
import { body, colours, gap, officeFont, paper, type } from '../layout/paper.ts';
import type { PlacedScene } from '../layout/place.ts';
import { editionOf, type Line, type Manual } from '../model.ts';
import { type Style, writeDate } from '../style/style.ts';
import { Presentation, type Slide } from './pptx-library.ts';
import { defineMasters } from './pptx-masters.ts';
import { drawFigure, drawLines, inches, text } from './pptx-parts.ts';
import { tidyParagraphs } from './pptx-xml.ts';
import { fixZip } from './zip.ts';

interface Job {
  pptx: Presentation;
  manual: Manual;
  style: Style;
  book: Book;
}

/** Slides of A4 landscape that stay editable: text boxes, tables, and shapes for frames and numbers over the pictures. */
export async function renderPptx(manual: Manual, style: Style): Promise<Buffer> {
  const pptx = new Presentation();
  const job = { pptx, manual, style, book: layOut(manual, style) };
  pptx.defineLayout({ name: 'A4', width: inches(paper.width), height: inches(paper.height) });
  pptx.layout = 'A4';
  pptx.title = `${manual.product} ${manual.title}`;
  pptx.subject = editionOf(manual).edition;
  pptx.author = manual.publisher;
  pptx.company = manual.publisher;
  pptx.theme = { headFontFace: officeFont, bodyFontFace: officeFont };
  defineMasters(pptx, manual);
  for (const sheet of job.book.sheets) drawSheet(sheet, job);
  const file = (await pptx.write({ outputType: 'nodebuffer' })) as Buffer;
  return fixZip(file, editionOf(manual).date, (path, xml) =>
    path.startsWith('ppt/slides/') ? tidyParagraphs(xml) : xml,
  );
}

type Drawers = { [Kind in Sheet['kind']]: (sheet: Extract<Sheet, { kind: Kind }>, job: Job) => void };

const drawers: Drawers = {
  cover(_, { pptx, manual, style }) {
    const slide = pptx.addSlide({ masterName: 'COVER' });
    const { edition, date } = editionOf(manual);
    const fontSize = titleSize(manual.title, 237, 30);
    slide.addText([{ text: manual.title, options: { fontSize } }], { placeholder: 'heading' });
    slide.addText(
      manual.product,
      text({ x: 30, y: 66, width: 237, height: 12 }, { fontSize: 20, bold: true, color: colours.blue }),
    );
    slide.addShape('line', {
      x: inches(30),
      y: inches(116),
      w: inches(237),
      h: 0,
      line: { color: colours.navy, width: 1.75 },
    });
    slide.addText(
      `${edition}　${writeDate(style, date)}`,
      text({ x: 30, y: 123, width: 237, height: 10 }, { fontSize: 15 }),
    );
    slide.addText(manual.publisher, text({ x: 137, y: 181, width: 140, height: 12 }, { fontSize: 17, align: 'right' }));
    if (manual.label) {
      const box = { x: 237, y: 16, width: 40, height: 9 };
      slide.addText(
        manual.label,
        text(box, {
          align: 'center',
          valign: 'middle',
          color: colours.navy,
          line: { color: colours.navy, width: 0.75 },
        }),
      );
    }
  },

  history({ rows }, job) {
    const slide = addPage(job, job.style.history);
    const { date, edition, change } = job.style.historyColumns;
    const head = [date, edition, change].map((words) => ({
      text: words,
      options: { bold: true, color: 'FFFFFF', fill: { color: colours.navy } },
    }));
    const cells = rows.map((row) =>
      [writeDate(job.style, row.date), row.edition, row.change].map((words) => ({ text: words })),
    );
    slide.addTable([head, ...cells], {
      x: inches(body.x),
      y: inches(body.y),
      w: inches(body.width),
      colW: [46, 36, 185].map(inches),
      fontFace: officeFont,
      fontSize: type.table,
      color: colours.ink,
      border: { type: 'solid', color: colours.rule, pt: 0.75 },
      margin: [0.06, 0.12, 0.06, 0.12],
      valign: 'middle',
    });
  },

  contents({ entries }, job) {
    const slide = addPage(job, job.style.contents);
    const columns = { title: 247, page: 20 };
    const rows = entries.map(({ level, title, page }) => {
      const bold = level === 1;
      const indent = level === 1 ? 1.3 : 9;
      const hyperlink = { slide: page };
      // LibreOffice takes a link for one word: it breaks a title of two lines anywhere.
      const isShort = countRows(title, columns.title - indent - 1.3, type.text) === 1;
      const margin = [1.3, 1.3, 1.3, indent].map(inches) as [number, number, number, number];
      return [
        { text: title, options: { bold, margin, ...(isShort && { hyperlink }) } },
        { text: String(page), options: { bold, hyperlink, align: 'right' as const } },
      ];
    });
    slide.addTable(rows, {
      x: inches(body.x),
      y: inches(body.y),
      w: inches(body.width),
      colW: [columns.title, columns.page].map(inches),
      fontFace: officeFont,
      fontSize: type.text,
      color: colours.ink,
      border: [{ type: 'none' }, { type: 'none' }, { type: 'solid', color: colours.rule, pt: 0.5 }, { type: 'none' }],
      margin: [0.05, 0.05, 0.05, 0.05],
      valign: 'middle',
    });
  },

  page(sheet, job) {
    if (sheet.heading === undefined) {
      drawMessage(
        sheet.scenes.flatMap((scene) => scene.lines),
        job,
      );
      return;
    }
    const slide = addPage(job, sheet.heading);
    for (const scene of sheet.scenes) drawScene(slide, scene, job);
  },

  trademarks({ lines }, job) {
    drawLines(addPage(job, job.style.trademarks), lines, { ...body, height: 60 }, job.book);
  },
};

function drawSheet<Kind extends Sheet['kind']>(sheet: Extract<Sheet, { kind: Kind }>, job: Job): void {
  (drawers[sheet.kind as Kind] as Drawers[Kind])(sheet, job);
}

function addPage({ pptx }: Job, heading: string): Slide {
  const slide = pptx.addSlide({ masterName: 'PAGE' });
  slide.addText([{ text: heading, options: { fontSize: headingSize(heading) } }], { placeholder: 'heading' });
  return slide;
}

function drawMessage(lines: Line[], { pptx, book }: Job): void {
  const slide = pptx.addSlide({ masterName: 'MESSAGE' });
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

function drawScene(slide: Slide, placed: PlacedScene, { book }: Job): void {
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
