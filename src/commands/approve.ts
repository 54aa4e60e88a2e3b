import { join, relative } from 'node:path';
import { confirm } from '@inquirer/prompts';
import { UsageError } from '../base/errors.ts';
import { didYouMean, nearestName } from '../base/nearest.ts';
import { printable } from '../base/printable.ts';
import { say } from '../base/text.ts';
import { baselineFolder } from '../check/baseline/folder.ts';
import { inherit } from '../check/baseline/learn.ts';
import type { Baseline } from '../check/baseline/model.ts';
import { BaselineStore } from '../check/baseline/store.ts';
import { readDrift } from '../check/report/read-drift.ts';
import { findRun } from '../engine/record/run-folder.ts';
import { languageOf, reportsFolder } from './flags.ts';

interface ApproveFlags {
  lang?: string;
  out?: string;
  yes?: boolean;
  baselines?: string;
}

/** `tejun approve RUN [SCREEN…]`: what a check has seen becomes the baseline of these screens, and of no others. */
export async function approve(run: string, asked: string[], flags: ApproveFlags): Promise<number> {
  const language = languageOf(flags);
  if (process.env.CI) {
    throw new UsageError('approve-in-ci', {
      ja: 'CI では基準を書きません。',
      en: 'baselines are never written where CI is set',
    });
  }
  const folder = findRun(reportsFolder(flags), run);
  const drift = readDrift(folder);
  const open = drift.screens
    .filter(({ status }) => status === 'changed' || status === 'missing')
    .map(({ screen }) => screen);
  for (const name of asked.filter((one) => !open.includes(one))) {
    const near = nearestName(name, open);
    throw new UsageError(
      'nothing-to-approve',
      { ja: `画面「${name}」に認めるものはありません。`, en: `there is nothing to approve on the screen \`${name}\`` },
      { hint: near ? didYouMean(near) : open.join(', ') },
    );
  }
  const store = new BaselineStore(baselineFolder(drift.runbook, flags.baselines));
  const seen = new BaselineStore(join(folder, 'seen'));
  const chosen = (asked.length > 0 ? asked : open).filter((name) => seen.views(name).length > 0);
  for (const name of chosen) {
    const { title, findings } = drift.screens.find(({ screen }) => screen === name)!;
    console.log(printable(`${title} (${name})`));
    for (const { text, crops } of findings) {
      console.log(printable(`    ${text}`));
      for (const picture of [crops.before, crops.after])
        if (picture) console.log(`      ${relative('', join(folder, picture))}`);
    }
  }
  console.log(
    `${say({ ja: '見比べる', en: 'before and after' }, language)}: ${relative('', join(folder, 'drift.html'))}`,
  );
  if (chosen.length === 0 || !(await isAgreed(flags, chosen.length, language))) {
    console.log(say({ ja: '何も書きませんでした。', en: 'nothing was written' }, language));
    return chosen.length === 0 ? 0 : 3;
  }
  for (const name of chosen) store.write(name, approved(name, seen, store));
  console.log(
    say(
      { ja: `${chosen.length} 画面の基準を書きました。`, en: `wrote the baselines of ${chosen.length} screens` },
      language,
    ),
  );
  return 0;
}

async function isAgreed({ yes }: ApproveFlags, count: number, language: 'ja' | 'en'): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) {
    throw new UsageError('approve-unattended', {
      ja: '端末でないため確認できません。--yes を付けてください。',
      en: 'nobody can be asked here; give --yes',
    });
  }
  const message = say(
    { ja: `${count} 画面を新しい基準にしますか？`, en: `make these ${count} screens the new baselines?` },
    language,
  );
  return confirm({ message, default: false }, { output: process.stderr });
}

/** As the check saw it, with what the baselines had learnt of what varies. */
function approved(name: string, seen: BaselineStore, store: BaselineStore): Baseline[] {
  return seen.views(name).map((view) => {
    const now = seen.get(name, view)!;
    const old = store.get(name, view);
    return old ? { ...now, view: inherit(old.view, now.view) } : now;
  });
}
