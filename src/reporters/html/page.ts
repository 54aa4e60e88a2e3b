import { html, raw } from 'hono/html';
import type { Language } from '../../base/text.ts';
import type { RunRecord } from '../record-types.ts';
import { words } from '../words.ts';
import { chapterSection } from './chapter.ts';
import { footer } from './foot.ts';
import { header, overview } from './head.ts';
import { speaker } from './markup.ts';
import { loadPictures, type ReadFile } from './pictures.ts';
import type { Page } from './screen.ts';
import { style } from './style.ts';

export interface ReportOptions {
  language: Language;
  /** Reads a file of the run folder by its name in the record. */
  readFile: ReadFile;
  /** Hash of the journal's last line, when it is known. */
  chainHead?: string;
}

/** Nothing is fetched and no script runs, whatever a page of the run said. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The run as one HTML file that needs nothing beside it: pictures and styles are in it. */
export async function renderReport(record: RunRecord, options: ReportOptions): Promise<string> {
  const { language, readFile, chainHead } = options;
  const speak = speaker(language);
  const page: Page = { language, speak, pictures: await loadPictures(record, readFile) };
  const text = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${speak(record.runbook.title)} – ${speak(words.report)}</title>
<style>${raw(style)}</style>
</head>
<body><main>
${header(record, page)}
${overview(record, page)}
${record.chapters.map((chapter, index) => (chapter.tries.length ? chapterSection(chapter, index, page) : ''))}
${footer(record, page, chainHead)}
</main></body>
</html>
`;
  return text.toString();
}
