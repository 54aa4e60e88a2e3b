import {
  Bookmark,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Book } from '../layout/book.ts';
import { body, colours, gap, officeFont, type } from '../layout/paper.ts';
import type { PlacedScene } from '../layout/place.ts';
import type { HistoryRow, Page } from '../model.ts';
import { type Style, writeDate } from '../style/style.ts';
import { drawPictures } from './docx-figure.ts';
import { bookmark, drawLine, markRoom, shade, twips } from './docx-text.ts';

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };
const allNone = { ...noBorders, insideHorizontal: none, insideVertical: none };
const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: colours.rule };

export function drawHistory(rows: HistoryRow[], style: Style): Table {
  const widths = [46, 36, 185].map(twips);
  const { date, edition, change } = style.historyColumns;
  const cell = (text: string, index: number, head: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      shading: head ? shade(colours.navy) : undefined,
      margins: { top: 80, bottom: 80, left: 140, right: 140 },
      children: [
        new Paragraph({
          children: [new TextRun({ text, size: type.table * 2, bold: head, color: head ? 'FFFFFF' : colours.ink })],
        }),
      ],
    });
  const row = (texts: string[], head: boolean) =>
    new TableRow({ tableHeader: head, cantSplit: true, children: texts.map((text, index) => cell(text, index, head)) });
  return new Table({
    width: { size: twips(body.width), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [
      row([date, edition, change], true),
      ...rows.map((entry) => row([writeDate(style, entry.date), entry.edition, entry.change], false)),
    ],
  });
}

/** The section's heading, then pictures and sentences side by side in a row that no page break tears apart. */
export function drawScene(placed: PlacedScene, book: Book): FileChild[] {
  const heading = placed.scene.section
    ? [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          border: { left: { style: BorderStyle.SINGLE, size: 36, color: colours.blue, space: 8 } },
          indent: { left: 200 },
          spacing: { after: twips(gap.section) },
          children: [
            new Bookmark({
              id: bookmark(placed.scene.id),
              children: [
                new TextRun({
                  text: placed.scene.section,
                  bold: true,
                  size: type.section * 2,
                  color: colours.navy,
                  font: officeFont,
                }),
              ],
            }),
          ],
        }),
      ]
    : [];
  const beside = placed.figures.length > 0;
  const lines = placed.lines.map((line) => drawLine(line, book, { inset: beside ? markRoom : 0 }));
  return [...heading, ...(beside ? [besideTable(placed, lines)] : lines), spacer(placed, heading.length > 0)];
}

/** Pictures left, sentences right. Both keep room for change marks, so the table starts that much further left. */
function besideTable(placed: PlacedScene, lines: Paragraph[]): Table {
  const column = placed.text.x - body.x;
  const widths = [twips(column), twips(body.width - column) + markRoom];
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      borders: noBorders,
      verticalAlign: VerticalAlignTable.TOP,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      children: children.length > 0 ? children : [new Paragraph({})],
    });
  return new Table({
    width: { size: twips(body.width) + markRoom, type: WidthType.DXA },
    indent: { size: -markRoom, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: allNone,
    rows: [new TableRow({ cantSplit: true, children: [cell(drawPictures(placed.figures), 0), cell(lines, 1)] })],
  });
}

/** Tables need a paragraph between them; it carries the distance, and the anchor of a scene without a heading. */
function spacer({ scene }: PlacedScene, named: boolean): Paragraph {
  const anchor = new Bookmark({ id: bookmark(scene.id), children: [new TextRun({ text: '', size: 2 })] });
  return new Paragraph({
    spacing: { line: 20, lineRule: 'exact', after: twips(gap.scene - 2) },
    children: named ? [] : [anchor],
  });
}

/** A page that says what was reached and what comes next: one panel in the middle of the page. */
export function drawMessage(page: Page, book: Book): FileChild[] {
  const scenes = page.scenes;
  const lines = scenes
    .flatMap((scene) => scene.lines)
    .map((line) => drawLine(line, book, { larger: type.message - type.text }));
  const anchors = scenes.map((scene) => new Bookmark({ id: bookmark(scene.id), children: [] }));
  const blue: IBorderOptions = { style: BorderStyle.SINGLE, size: 48, color: colours.blue };
  const panel = new TableCell({
    width: { size: twips(body.width), type: WidthType.DXA },
    shading: shade(colours.pale),
    borders: { top: rule, bottom: rule, right: rule, left: blue },
    margins: { top: twips(9), bottom: twips(7), left: twips(13), right: twips(13) },
    children: lines,
  });
  return [
    new Paragraph({ pageBreakBefore: true, spacing: { after: twips(40) }, children: anchors }),
    new Table({
      width: { size: twips(body.width), type: WidthType.DXA },
      columnWidths: [twips(body.width)],
      layout: TableLayoutType.FIXED,
      rows: [new TableRow({ cantSplit: true, children: [panel] })],
    }),
  ];
}
