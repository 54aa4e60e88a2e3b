import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import JSZip from 'jszip';
import sharp from 'sharp';
import { compareEditions } from '../../src/manual/editions/compare.ts';
import { parseEdition, rememberEdition } from '../../src/manual/editions/edition.ts';
import { layOut } from '../../src/manual/layout/book.ts';
import type { Manual } from '../../src/manual/model.ts';
import { figuresOf, pagesOf } from '../../src/manual/model.ts';
import { renderHtml } from '../../src/manual/render/html.ts';
import { renderMarkdown } from '../../src/manual/render/markdown.ts';
import { renderPdf } from '../../src/manual/render/pdf.ts';
import { styleFor } from '../../src/manual/style/style-for.ts';
import { markOf, plainText } from '../../src/manual/words.ts';
import { formats, type WrittenFormat, writeManual } from '../../src/manual/write.ts';
import { launchBrowser } from '../support/launch.ts';
import { faultsOf } from '../support/office-file.ts';
import { readPdf } from '../support/pdf.ts';
import { missingFrom } from '../support/published-manual.ts';
import { sampleManual } from '../support/sample-manual.ts';
import { expect, test } from '../support/shared-browser.ts';

const style = styleFor('ja');
const squeeze = (text: string) => text.normalize('NFKC').replace(/[\s​]+/gu, '');

/** Every sentence, as any format must print it. */
function sentences(manual: Manual): string[] {
  const book = layOut(manual, style);
  const lines = [
    ...pagesOf(manual).flatMap((page) => page.scenes.flatMap((scene) => scene.lines)),
    ...manual.trademarks,
  ];
  return lines.map((line) =>
    squeeze(`${line.kind === 'item' ? '' : markOf(line, style)}${plainText(line.words, book.pageOf)}`),
  );
}

test.describe.configure({ mode: 'serial' });

let browser: Browser;
let manual: Manual;
let folder: string;
let written: WrittenFormat[];

/** A file of the manual as it was written; every format is rendered once for all tests. */
const file = (path: string) => readFileSync(join(folder, path));

test.beforeAll(async () => {
  browser = await launchBrowser(chromium);
  manual = await sampleManual(browser);
  folder = mkdtempSync(join(tmpdir(), 'tejun-manual-'));
  written = await writeManual(manual, { formats, style, folder, name: 'dropbox', browser: async () => browser });
});

test.afterAll(async () => {
  await browser.close();
});

test('HTML: one self-contained file, the same bytes each time, an anchor a step, every sentence', async () => {
  const html = file('dropbox.ja.html').toString();
  expect(renderHtml(manual, style)).toBe(html);
  expect(html).not.toMatch(/(?:src|href)="(?!data:|#)/u);
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(html);
  const text = squeeze(await page.locator('main').innerText());
  expect(sentences(manual).filter((sentence) => !text.includes(sentence))).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
  const anchors = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors).toContain('offer-1');
  const links = await page
    .locator('a[href^="#"]')
    .evaluateAll((all) => all.map((element) => element.getAttribute('href')!.slice(1)));
  expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await page.locator('img:not([alt]), img[alt=""]').count()).toBe(0);
  await page.close();
});

test('HTML: the headings of a table are not broken within a word', async () => {
  const english = styleFor('en');
  const page = await browser.newPage();
  const history = [{ edition: '1.0', date: '2026-11-30', change: 'First edition' }];
  await page.setContent(renderHtml({ ...manual, history }, english));
  const heading = page.locator('.history th', { hasText: english.historyColumns.edition });
  const broken = await heading.boundingBox();
  await page.addStyleTag({ content: 'th { white-space: nowrap }' });
  expect(broken!.height).toBe((await heading.boundingBox())!.height);
  await page.close();
});

test('PDF: one sheet a page, embedded fonts, tags, bookmarks, page numbers of the contents', async () => {
  const pdf = await readPdf(file('dropbox.ja.pdf'));
  // Same inputs, same pages. The bytes are Chromium's own affair.
  expect((await readPdf(await renderPdf(manual, style, browser))).pages).toEqual(pdf.pages);
  const book = layOut(manual, style);
  expect(pdf.pages).toHaveLength(book.sheets.length);
  expect(pdf).toMatchObject({ tagged: true, size: [297, 210] });
  expect(pdf.title).toContain('おまかせクラウドアップセキュリティ Dropbox アクティベーション手順');
  expect(pdf.fonts.all).toBeGreaterThan(0);
  expect(pdf.fonts.embedded).toBe(pdf.fonts.all);
  const text = squeeze(pdf.pages.join(''));
  expect(sentences(manual).filter((sentence) => !text.includes(sentence))).toEqual([]);
  for (const entry of book.entries) {
    expect(squeeze(pdf.pages[entry.page - 1]!)).toContain(squeeze(entry.title));
    expect(pdf.bookmarks.map(squeeze).some((title) => title.startsWith(squeeze(entry.title)))).toBe(true);
  }
});

test('PPTX: a slide a sheet with text boxes, tables, pictures and a shape for each frame and number', async () => {
  const zip = await JSZip.loadAsync(file('dropbox.ja.pptx'));
  const book = layOut(manual, style);
  const slides = Object.keys(zip.files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path));
  expect(slides.length).toBe(book.sheets.length);
  const xml = (await Promise.all(slides.map((path) => zip.file(path)!.async('string')))).join('');
  const frames = figuresOf(manual).flatMap((figure) => figure.frames);
  expect(xml.match(/name="[^"]* frame \d+"/gu)?.length).toBe(frames.length);
  expect(xml.match(/prst="ellipse"/gu)?.length).toBe(frames.filter((frame) => frame.callout).length);
  expect(xml.match(/<a:tbl>/gu)?.length).toBe(2);
  expect(xml).toContain('descr="開通メール「新規アカウント発行のお知らせ」"');
  for (const paragraph of xml.match(/<a:p>.*?<\/a:p>/gsu) ?? [])
    expect(paragraph.match(/<a:pPr\b/gu)?.length ?? 0).toBeLessThanOrEqual(1);
  const text = squeeze(xml.replace(/<\/a:p>/gu, '\n').replace(/<[^>]+>/gu, ''));
  expect(sentences(manual).filter((sentence) => !text.includes(sentence))).toEqual([]);
});

test('DOCX: headings, contents, tables, a group of picture, frames and numbers; rows that do not break', async () => {
  const zip = await JSZip.loadAsync(file('dropbox.ja.docx'));
  const xml = await zip.file('word/document.xml')!.async('string');
  const frames = figuresOf(manual).flatMap((figure) => figure.frames);
  expect(xml.match(/<wpg:wgp>/gu)?.length).toBe(figuresOf(manual).length);
  expect(xml.match(/prst="rect"/gu)!.length).toBeGreaterThanOrEqual(frames.length);
  expect(xml.match(/prst="ellipse"/gu)?.length).toBe(frames.filter((frame) => frame.callout).length);
  expect(xml).toMatch(/TOC [^<]*1-2/u);
  expect(xml.match(/<w:cantSplit\/>/gu)!.length).toBeGreaterThan(10);
  const text = squeeze(xml.replace(/<\/w:p>/gu, '\n').replace(/<[^>]+>/gu, ''));
  expect(sentences(manual).filter((sentence) => !text.includes(sentence))).toEqual([]);
});

/** The markup of the note about failing to synchronise, in the first such part of a file. */
async function paragraphOf(path: string, parts: RegExp, tag: string): Promise<string | undefined> {
  const zip = await JSZip.loadAsync(file(path));
  const xml = await Promise.all(zip.file(parts).map((part) => part.async('string')));
  const paragraphs = xml.flatMap((text) => text.match(new RegExp(`<${tag}>.*?</${tag}>`, 'gsu')) ?? []);
  return paragraphs.find((one) => one.includes('正常に同期が行われず'));
}

test('a note of a numbered step stands behind its number, in each format', async () => {
  const page = await browser.newPage();
  await page.goto(`file://${join(folder, 'dropbox.ja.html')}`);
  const left = (words: string) =>
    page
      .locator('.line', { hasText: words })
      .first()
      .locator('.mark')
      .evaluate((mark) => mark.getBoundingClientRect().x);
  const [step, note] = [await left('「ステータスの更新」を押下し'), await left('正常に同期が行われず')];
  await page.close();
  expect(note - step).toBeGreaterThan(15);
  expect(await paragraphOf('dropbox.ja.pptx', /^ppt\/slides\/slide\d+\.xml$/u, 'a:p')).toMatch(
    /marL="4\d{5}" indent="-1\d{5}"/u,
  );
  expect(await paragraphOf('dropbox.ja.docx', /^word\/document\.xml$/u, 'w:p')).toMatch(
    /<w:ind w:left="8\d\d" w:hanging="2\d\d"/u,
  );
});

test('PPTX and DOCX are sound: parts well-formed and typed, every relationship leads somewhere', async () => {
  const page = await browser.newPage();
  expect(await faultsOf(file('dropbox.ja.pptx'), page)).toEqual([]);
  expect(await faultsOf(file('dropbox.ja.docx'), page)).toEqual([]);
  await page.close();
});

test('Markdown: the same bytes each time, frames drawn into the pictures', async () => {
  const text = file('dropbox.ja.md').toString();
  const again = await renderMarkdown(manual, style, 'dropbox.ja.pictures');
  expect(again.text).toBe(text);
  const plain = squeeze(text.replace(/\*\*|<a [^>]*><\/a>|\\|\[(P\d+)\]\([^)]*\)/gu, '$1'));
  expect(sentences(manual).filter((sentence) => !plain.includes(sentence))).toEqual([]);
  for (const figure of figuresOf(manual)) {
    const path = `dropbox.ja.pictures/${figure.id}.png`;
    const burnt = file(path);
    expect(again.pictures.get(path)?.equals(burnt)).toBe(true);
    const frame = figure.frames[0]!;
    const left = Math.floor(frame.box.x * figure.scale);
    const top = Math.round((frame.box.y + frame.box.height / 2) * figure.scale);
    const pixel = await sharp(burnt).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
    expect([...pixel]).toEqual([230, 0, 18]);
  }
});

test('all formats are written beside each other with the record of the edition', async () => {
  expect(written.map(({ format }) => format)).toEqual(['html', 'pdf', 'pptx', 'docx', 'md', 'edition']);
  expect(written.filter(({ path, bytes }) => statSync(path).size === 0 || bytes === 0)).toEqual([]);
  const edition = parseEdition(file('dropbox.ja.edition.json').toString());
  expect((await compareEditions(edition, await rememberEdition(manual, style), style)).pages).toEqual([]);
  expect(
    missingFrom(
      file('dropbox.ja.md')
        .toString()
        .replace(/\*\*|\||\\|\[(P\d+)\]\([^)]*\)/gu, '$1'),
    ),
  ).toEqual([]);
});
