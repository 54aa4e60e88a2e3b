import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { languages, say, type Text } from '../../base/text.ts';
import { findRun, readRun } from '../../engine/record/run-folder.ts';
import type { FinishedRun } from '../../manual/gather/pictures.ts';
import { hashOf } from '../../runbook/hash.ts';
import type { Runbook } from '../../runbook/model.ts';

/** Runs by their ids or folders, given to the runbooks they are runs of. */
export function runsFor(runbooks: Runbook[], asked: string[], warn: (text: Text) => void): Map<Runbook, FinishedRun[]> {
  const runs = new Map<Runbook, FinishedRun[]>(runbooks.map((runbook) => [runbook, []]));
  for (const name of asked) {
    const folder = existsSync(join(name, 'journal.jsonl')) ? name : findRun(resolve('reports'), name);
    const { entries } = readRun(folder);
    const runbook = runbookOf(entries, runbooks);
    if (!runbook) throw foreignRun(name, runbooks);
    warnOf(name, runbook, entries, warn);
    runs.get(runbook)!.push({ folder, entries });
  }
  return runs;
}

type Entries = FinishedRun['entries'];

function runbookOf(entries: Entries, runbooks: Runbook[]): Runbook | undefined {
  const started = entries.find((entry) => entry.type === 'run-started');
  const { hash, title } = started?.runbook ?? {};
  return (
    runbooks.find((runbook) => hashOf(runbook) === hash) ??
    runbooks.find((runbook) => title !== undefined && isSameTitle(runbook.title, title))
  );
}

/** The same words in one language are the same title: a translation may have been added or taken away since. */
function isSameTitle(a: Text, b: Text): boolean {
  return languages.some((language) => say(a, language) === say(b, language));
}

function warnOf(name: string, runbook: Runbook, entries: Entries, warn: (text: Text) => void): void {
  const started = entries.find((entry) => entry.type === 'run-started');
  if (started?.runbook.hash !== hashOf(runbook)) {
    warn({
      ja: `注意: ランブックは実行 ${name} の後に変更されています。画像が手順と合わない場合は撮り直してください。`,
      en: `note: the runbook has changed since the run ${name}; take the pictures again if they do not fit it`,
    });
  }
  if (entries.some((entry) => entry.type === 'captured' && entry.capture.scale < 2)) {
    warn({
      ja: `注意: 実行 ${name} の画像は 1 倍の解像度です。印刷では文字が粗くなります。tejun run … --scale 2 で撮り直せます。`,
      en: `note: the pictures of the run ${name} are 1×: their text is coarse in print. Take them again with: tejun run … --scale 2`,
    });
  }
}

function foreignRun(name: string, runbooks: Runbook[]): UsageError {
  const titles = runbooks.map(({ title }) => say(title, 'ja')).join('」「');
  return new UsageError('manual-run', {
    ja: `実行 ${name} は「${titles}」の実行ではありません。`,
    en: `the run ${name} is not one of ${runbooks.map(({ title }) => `“${say(title, 'en')}”`).join(' or ')}`,
  });
}
