import type { Book, Sheet } from '../layout/book.ts';
import { countRows, headingSize, titleSize, widthOf } from '../layout/measure.ts';
import { body, colours, officeFont, type } from '../layout/paper.ts';
import { editionOf, type Manual } from '../model.ts';
import { type Style, writeDate } from '../style/style.ts';
import type { Presentation, Slide } from './pptx-library.ts';
import { drawLines, inches, text } from './pptx-parts.ts';
import { drawMessage, drawScene } from './pptx-scenes.ts';

/** A presentation that is being made. */
export interface Job {
  pptx: Presentation;
  manual: Manual;
  style: Style;
  book: Book;
}

/** Adds the slide of a sheet. */
export function drawSheet<Kind extends Sheet['kind']>(sheet: Extract<Sheet, { kind: Kind }>, job: Job): void {
  (drawers[sheet.kind as Kind] as Drawers[Kind])(sheet, job);
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
      // Room for the margins of a text box, and for fonts that are wider than ours.
      const width = Math.min(180, Math.max(40, widthOf(manual.label, type.text) * 1.15 + 8));
      const box = { x: 277 - width, y: 16, width, height: 9 };
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
    const { pptx, book } = job;
    if (sheet.heading === undefined) {
      const lines = sheet.scenes.flatMap((scene) => scene.lines);
      return drawMessage(pptx.addSlide({ masterName: 'MESSAGE' }), lines, book);
    }
    const slide = addPage(job, sheet.heading);
    for (const scene of sheet.scenes) drawScene(slide, scene, book);
  },

  trademarks({ lines }, job) {
    drawLines(addPage(job, job.style.trademarks), lines, { ...body, height: 60 }, job.book);
  },
};

function addPage({ pptx }: Job, heading: string): Slide {
  const slide = pptx.addSlide({ masterName: 'PAGE' });
  slide.addText([{ text: heading, options: { fontSize: headingSize(heading) } }], { placeholder: 'heading' });
  return slide;
}
