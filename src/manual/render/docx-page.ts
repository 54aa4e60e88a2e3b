import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { body, colours, officeFont, paper, type } from '../layout/paper.ts';
import { editionOf, type Manual } from '../model.ts';
import { twips } from './docx-text.ts';

export function pageProperties(): ISectionOptions['properties'] {
  const side = twips(body.x);
  return {
    page: {
      size: { width: twips(paper.height), height: twips(paper.width), orientation: PageOrientation.LANDSCAPE },
      margin: { top: twips(9.5), bottom: twips(13), left: side, right: side, header: twips(3), footer: twips(5) },
    },
  };
}

export function styles() {
  const heading = (size: number, color: string): { run: object; paragraph: object } => ({
    run: { size: size * 2, bold: true, color, font: officeFont },
    paragraph: { keepNext: true },
  });
  return {
    default: {
      document: {
        run: {
          font: officeFont,
          size: type.text * 2,
          color: colours.ink,
          language: { value: 'en-US', eastAsia: 'ja-JP' },
        },
      },
      title: heading(34, colours.navy),
      heading1: heading(type.heading, 'FFFFFF'),
      heading2: heading(type.section, colours.navy),
    },
    paragraphStyles: [
      { id: 'PageHeading', name: 'Page Heading', basedOn: 'Normal', ...heading(type.heading, 'FFFFFF') },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 140, after: 40 } },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        run: { size: type.table * 2 },
        paragraph: { indent: { left: 360 }, spacing: { after: 30 } },
      },
    ],
  };
}

export function header(manual: Manual): Header {
  const run = new TextRun({ text: manual.product, size: type.small * 2, color: colours.grey });
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { line: 240, lineRule: LineRuleType.EXACT },
        children: [run],
      }),
    ],
  });
}

export function footer(manual: Manual): Footer {
  const small = { size: type.small * 2, color: colours.grey };
  const label = manual.label ? `　【${manual.label}】` : '';
  return new Footer({
    children: [
      new Paragraph({
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: colours.rule, space: 4 } },
        tabStops: [
          { type: TabStopType.CENTER, position: twips(body.width / 2) },
          { type: TabStopType.RIGHT, position: twips(body.width) },
        ],
        children: [
          new TextRun({ text: `${manual.title}　${editionOf(manual).edition}\t`, ...small }),
          new TextRun({ children: [PageNumber.CURRENT], size: type.note * 2, bold: true, color: colours.navy }),
          new TextRun({ text: `\t${manual.publisher}${label}`, ...small }),
        ],
      }),
    ],
  });
}
