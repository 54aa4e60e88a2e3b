import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright';
import { rememberEdition } from './editions/edition.ts';
import type { Manual } from './model.ts';
import { renderDocx } from './render/docx.ts';
import { renderHtml } from './render/html.ts';
import { renderMarkdown } from './render/markdown.ts';
import { renderPdf } from './render/pdf.ts';
import { renderPptx } from './render/pptx.ts';
import type { Style } from './style/style.ts';

export const formats = ['html', 'pdf', 'pptx', 'docx', 'md'] as const;
export type Format = (typeof formats)[number];

export interface WriteOptions {
  formats: readonly Format[];
  style: Style;
  folder: string;
  /** Files are called `<name>.<language>.<format>`. */
  name: string;
  /** Asked for only when a format prints through it; the caller closes it. */
  browser: () => Promise<Browser>;
}

export interface WrittenFormat {
  format: Format | 'edition';
  /** The document itself; Markdown has its pictures beside it. */
  path: string;
  bytes: number;
  milliseconds: number;
}

/** A file of a format by its path in the folder. */
type Files = [path: string, content: string | Buffer][];

const renderers: Record<Format, (manual: Manual, base: string, options: WriteOptions) => Promise<Files>> = {
  html: async (manual, base, { style }) => [[`${base}.html`, renderHtml(manual, style)]],
  pdf: async (manual, base, { style, browser }) => [[`${base}.pdf`, await renderPdf(manual, style, await browser())]],
  pptx: async (manual, base, { style }) => [[`${base}.pptx`, await renderPptx(manual, style)]],
  docx: async (manual, base, { style }) => [[`${base}.docx`, await renderDocx(manual, style)]],
  md: async (manual, base, { style }) => {
    const { text, pictures } = await renderMarkdown(manual, style, `${base}.pictures`);
    return [[`${base}.md`, text], ...pictures];
  },
};

/** Writes the manual in the formats asked for, and the record that the next edition is compared with. */
export async function writeManual(manual: Manual, options: WriteOptions): Promise<WrittenFormat[]> {
  const base = `${options.name}.${manual.language}`;
  const written: WrittenFormat[] = [];
  for (const format of options.formats) {
    const start = performance.now();
    const files = await renderers[format](manual, base, options);
    written.push(await writeFiles(format, files, start, options.folder));
  }
  const start = performance.now();
  const edition = `${JSON.stringify(await rememberEdition(manual, options.style), undefined, 1)}\n`;
  written.push(await writeFiles('edition', [[`${base}.edition.json`, edition]], start, options.folder));
  return written;
}

async function writeFiles(
  format: WrittenFormat['format'],
  files: Files,
  start: number,
  folder: string,
): Promise<WrittenFormat> {
  for (const [path, content] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  const bytes = files.reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0);
  return {
    format,
    path: join(folder, files[0]?.[0] ?? ''),
    bytes,
    milliseconds: Math.round(performance.now() - start),
  };
}
