import { lstat, mkdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import type { Language } from '../base/text.ts';
import { writeWhole } from '../base/write-whole.ts';
import type { Listener, Told } from '../engine/record/events.ts';
import { renderReport } from './html/page.ts';
import { junitXml } from './junit.ts';
import { redactEvent } from './redact-event.ts';
import { runJson } from './run-json.ts';
import { emptyRecord, tell } from './run-record.ts';
import { summaryMarkdown } from './summary.ts';

export interface EvidenceOptions {
  /** The run folder; made (0700) when missing. */
  folder: string;
  language: Language;
  /** Hides secrets in a text; the one redactor of the run. */
  redact: (text: string) => string;
  /** What earlier sessions of the run told; a resumed run reports all of them. */
  past?: Told[];
}

/** Writes `run.json`, `report.html`, `junit.xml` and `summary.md` into the run folder. */
export function evidenceReporter({ folder, language, redact, past = [] }: EvidenceOptions): Listener {
  const record = emptyRecord();
  for (const event of past) tell(record, redactEvent(event, redact));
  const writeJson = async () => {
    await prepare(folder);
    await writeWhole(folder, 'run.json', `${JSON.stringify(runJson(record, language), undefined, 2)}\n`);
  };
  return {
    on: async (event) => {
      tell(record, redactEvent(event, redact));
      if (event.type === 'run-started' || event.type === 'run-resumed' || event.type === 'parked') await writeJson();
    },
    end: async () => {
      await writeJson();
      await writeWhole(folder, 'junit.xml', junitXml(record, language));
      await writeWhole(folder, 'summary.md', summaryMarkdown(record, language));
      const read = (file: string) => readInside(folder, file);
      const report = await renderReport(record, { language, readFile: read, chainHead: await lastHash(folder) });
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

/** The hash of the journal's last line, which stands for all lines before it. */
async function lastHash(folder: string): Promise<string | undefined> {
  const text = await readInside(folder, 'journal.jsonl').catch(() => undefined);
  const line = text?.toString('utf8').trimEnd().split('\n').at(-1);
  return line && /"hash":"([0-9a-f]{64})"}$/.exec(line)?.[1];
}
