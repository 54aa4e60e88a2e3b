import type { Browser, Page } from 'playwright';
import { TejunError } from '../../base/errors.ts';
import { editionOf, type Manual } from '../model.ts';
import type { Style } from '../style/style.ts';
import { renderHtml } from './html.ts';
import { fontCss } from './pdf-fonts.ts';

/** The HTML printed by the browser: fonts embedded, tagged, with bookmarks. Dated by the edition, not by the clock. */
export async function renderPdf(manual: Manual, style: Style, browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  // Many pages of pictures on a busy machine take their time, and nothing that answers late is asked.
  page.setDefaultTimeout(0);
  try {
    const html = renderHtml(manual, style);
    const fonts = await fontCss(html.replace(/base64,[^"]*/gu, ''));
    await page.setContent(html.replace('</head>', `<style>${fonts}</style>\n</head>`), { waitUntil: 'load' });
    await page.emulateMedia({ media: 'print' });
    await fitSheets(page);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    requireSheets(pdf, await page.locator('.sheet').count());
    return fixDates(pdf, editionOf(manual).date);
  } finally {
    await page.close();
  }
}

/** The layout measures with average letters; where a font is wider, the sheet shrinks a little instead of losing a line. */
async function fitSheets(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const sheet of document.querySelectorAll<HTMLElement>('.sheet')) {
      const body = sheet.querySelector<HTMLElement>('.body');
      for (let fit = 0.98; body && body.scrollHeight > body.clientHeight + 1 && fit > 0.7; fit -= 0.02) {
        sheet.style.setProperty('--fit', String(fit));
      }
    }
  });
}

/** One sheet is one page; anything else would make contents and references lie. */
function requireSheets(pdf: Buffer, sheets: number): void {
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
  if (pages === sheets) return;
  throw new TejunError('MANUAL_PAGES', 1, {
    ja: `PDFのページ数が合いません (${sheets}枚の予定が${pages}枚)。`,
    en: `the PDF has ${pages} pages instead of ${sheets}`,
  });
}

/** Same inputs, same bytes: the two dates of the document information, in place. */
function fixDates(pdf: Buffer, date: string): Buffer {
  const day = date.replaceAll('-', '');
  const fixed = pdf.toString('latin1').replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/gu, `$1${day}000000`);
  return Buffer.from(fixed, 'latin1');
}
