import { layOut } from '../layout/book.ts';
import { officeFont, paper } from '../layout/paper.ts';
import { editionOf, type Manual } from '../model.ts';
import type { Style } from '../style/style.ts';
import { Presentation } from './pptx-library.ts';
import { defineMasters } from './pptx-masters.ts';
import { inches } from './pptx-parts.ts';
import { drawSheet } from './pptx-sheets.ts';
import { tidyParagraphs } from './pptx-xml.ts';
import { fixZip } from './zip.ts';

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
