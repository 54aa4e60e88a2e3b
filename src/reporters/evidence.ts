import { lstat, mkdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import type { Language } from '../base/text.ts';
import type { Listener } from '../engine/events.ts';
import { renderReport } from './html/page.ts';
import { junitXml } from './junit.ts';
import { redactEvent } from './redact-event.ts';
import { runJson } from './run-json.ts';
import { emptyRecord, tell } from './run-record.ts';
import { summaryMarkdown } from './summary.ts';
import { writeWhole } from './write-file.ts';

export interface EvidenceOptions {
  /** The run folder; made (0700) when missing. */
  folder: string;
  language: Language;
  /** Hides secrets in a text; the one redactor of the run. */
  redact: (text: string) => string;
  /** Hash of the journal's last line, asked for at the end. */
  chainHead?: () => string | undefined;
}

/** Writes `run.json`, `report.html`, `junit.xml` and `summary.md` into the run folder. */
export function evidenceReporter({ folder, language, redact, chainHead }: EvidenceOptions): Listener {
  const record = emptyRecord();
  const writeJson = async () => {
    await prepare(folder);
    await writeWhole(folder, 'run.json', `${JSON.stringify(runJson(record, language), undefined, 2)}\n`);
  };
  return {
    on: async (event) => {
      tell(record, redactEvent(event, redact));
      if (event.type === 'run-started' || event.type === 'parked') await writeJson();
    },
    end: async () => {
      await writeJson();
      await writeWhole(folder, 'junit.xml', junitXml(record, language));
      await writeWhole(folder, 'summary.md', summaryMarkdown(record, language));
      const read = (file: string) => readInside(folder, file);
      const report = await renderReport(record, { language, readFile: read, chainHead: chainHead?.() });
      await writeWhole(folder, 'report.html', report);
    },
  };
}

async function prepare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!(await lstat(folder)).isDirectory()) {
    throw new UsageError('run-folder', {
      ja: `実行フォルダーがフォルダーではありません：${folder}`,
      en: `the run folder is not a folder: ${folder}`,
    });
  }
}

/** A picture of the run; nothing outside the folder, and nothing a link leads to. */
async function readInside(folder: string, file: string): Promise<Buffer> {
  const path = resolve(folder, file);
  if (relative(folder, path).startsWith('..') || !(await lstat(path)).isFile())
    throw new Error(`not in the run: ${file}`);
  return readFile(join(folder, file));
}
