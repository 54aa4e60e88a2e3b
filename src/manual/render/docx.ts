import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { type Book, layOut, type Sheet } from '../layout/book.ts';
import { headingSize } from '../layout/measure.ts';
import { colours, officeFont, type } from '../layout/paper.ts';
import { editionOf, type Manual } from '../model.ts';
import { type Style, writeDate } from '../style/style.ts';
import { drawHistory, drawMessage, drawScene } from './docx-blocks.ts';
import { footer, header, pageProperties, styles } from './docx-page.ts';
import { bookmark, drawLine, shade, twips } from './docx-text.ts';
import { fixZip } from './zip.ts';

interface Job {
  manual: Manual;
  style: Style;
  book: Book;
}

/** A Word document that stays editable: headings, tables, and shapes for frames and numbers grouped with their picture. */
export async function renderDocx(manual: Manual, style: Style): Promise<Buffer> {
  const job = { manual, style, book: layOut(manual, style) };
  const [cover, ...sheets] = job.book.sheets;
  const sections: ISectionOptions[] = [
    { properties: pageProperties(), children: cover ? drawSheet(cover, job) : [] },
    {
      properties: pageProperties(),
      headers: { default: header(manual) },
      footers: { default: footer(manual) },
      children: sheets.flatMap((sheet) => drawSheet(sheet, job)),
    },
  ];
  const file = await Packer.toBuffer(
    new Document({
      title: `${manual.product} ${manual.title}`,
      subject: editionOf(manual).edition,
      creator: manual.publisher,
      lastModifiedBy: manual.publisher,
      styles: styles(),
      sections,
    }),
  );
  return fixZip(file, editionOf(manual).date);
}

type Drawers = { [Kind in Sheet['kind']]: (sheet: Extract<Sheet, { kind: Kind }>, job: Job) => FileChild[] };

const drawers: Drawers = {
  cover(_, { manual, style }) {
    const { edition, date } = editionOf(manual);
    const right = { alignment: AlignmentType.RIGHT };
    const rule = { bottom: { style: BorderStyle.SINGLE, size: 14, color: colours.navy, space: 16 } };
    return [
      words(manual.label ? `【${manual.label}】` : '', { color: colours.navy }, right),
      words(
        manual.product,
        { size: 40, bold: true, color: colours.blue },
        { spacing: { before: twips(48), after: 160 } },
      ),
      new Paragraph({
        heading: HeadingLevel.TITLE,
        border: rule,
        children: [new TextRun({ text: manual.title, size: 68, bold: true, color: colours.navy, font: officeFont })],
      }),
      words(`${edition}　${writeDate(style, date)}`, { size: 30 }, { spacing: { before: 300 } }),
      words(manual.publisher, { size: 34 }, { ...right, spacing: { before: twips(40) } }),
    ];
  },

  history: ({ rows, number }, { style }) => [
    pageHeading(style.history, `history-${number}`, true),
    drawHistory(rows, style),
  ],

  contents: ({ entries, number }, { style }) => [
    pageHeading(style.contents, `contents-${number}`, false),
    new TableOfContents(style.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      cachedEntries: entries.map((entry) => ({
        title: entry.title,
        level: entry.level,
        page: entry.page,
        href: bookmark(entry.anchor),
      })),
    }),
  ],

  page(sheet, job) {
    if (sheet.heading === undefined) return drawMessage(sheet.page, job.book);
    const first = sheet.chapter.pages.find((page) => page.heading !== undefined) === sheet.page;
    const scenes = sheet.scenes.flatMap((scene) => drawScene(scene, job.book));
    return [pageHeading(sheet.heading, sheet.page.id, first), ...scenes];
  },

  trademarks: ({ lines }, { style, book }) => [
    pageHeading(style.trademarks, 'trademarks', true),
    ...lines.map((line) => drawLine(line, book)),
  ],
};

function drawSheet<Kind extends Sheet['kind']>(sheet: Extract<Sheet, { kind: Kind }>, job: Job): FileChild[] {
  return (drawers[sheet.kind as Kind] as Drawers[Kind])(sheet, job);
}

/** The band with the heading; the first page of a chapter is listed in the contents, the pages after it are not. */
function pageHeading(heading: string, anchor: string, listed: boolean): Paragraph {
  const size = headingSize(heading);
  return new Paragraph({
    ...(listed ? { heading: HeadingLevel.HEADING_1 } : { style: 'PageHeading' }),
    pageBreakBefore: true,
    shading: shade(colours.navy),
    indent: { left: twips(2.6), right: twips(2.6) },
    border: {
      top: { style: BorderStyle.SINGLE, size: 36, color: colours.navy },
      bottom: { style: BorderStyle.SINGLE, size: 36, color: colours.blue },
      left: { style: BorderStyle.SINGLE, size: 12, color: colours.navy, space: 6 },
      right: { style: BorderStyle.SINGLE, size: 12, color: colours.navy, space: 6 },
    },
    spacing: { line: size < type.heading ? 300 : 520, lineRule: LineRuleType.EXACT, after: twips(3) },
    children: [
      new Bookmark({
        id: bookmark(anchor),
        children: [new TextRun({ text: heading, color: 'FFFFFF', bold: true, size: size * 2, font: officeFont })],
      }),
    ],
  });
}

function words(
  text: string,
  run: { size?: number; bold?: boolean; color?: string },
  paragraph: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...paragraph, children: [new TextRun({ text, ...run })] });
}
