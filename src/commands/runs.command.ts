import { defineCommand, type Operand } from '../command-line/command.ts';
import { common } from './common-flags.ts';

const RUN: Operand = { name: 'RUN', help: { ja: '実行の ID、または latest', en: 'id of the run, or latest' } };
const olderThan = { value: 'AGE', help: { ja: 'これより古い実行（例: 30d）', en: 'runs older than this, e.g. 30d' } };

export const runs = defineCommand({
  name: 'runs',
  help: { ja: '実行の一覧', en: 'list the runs' },
  flags: {
    status: {
      value: 'STATUS',
      choices: ['running', 'done', 'failed', 'stopped', 'interrupted', 'parked', 'unreadable'],
      help: { ja: 'この状態の実行だけ（failed、parked など）', en: 'only runs in this state: failed, parked …' },
    },
    olderThan,
    json: { help: { ja: '結果を JSON で標準出力に出す', en: 'JSON on standard output' } },
    ...common,
  },
  examples: ['tejun runs', 'tejun runs --status parked --json'],
  run: async ({ flags }) => (await import('./list-runs.ts')).runs(flags),
});

export const runsShow = defineCommand({
  name: 'runs show',
  help: { ja: '実行の要約', en: 'summary of a run' },
  operands: [RUN],
  flags: common,
  examples: ['tejun runs show latest'],
  run: async ({ operands: [run], flags }) => (await import('./runs.ts')).showRun(run!, flags),
});

export const runsVerify = defineCommand({
  name: 'runs verify',
  help: { ja: '記録の改ざんを調べる', en: 'check the journal, the seal and the files of a run' },
  operands: [
    { ...RUN, help: { ja: '実行の ID、latest、または実行のフォルダ', en: 'id of the run, latest, or its folder' } },
  ],
  flags: {
    key: { value: 'FILE', help: { ja: '署名を確かめる公開鍵', en: 'public key that must have signed the run' } },
    ...common,
  },
  examples: ['tejun runs verify latest', 'tejun runs verify FOLDER --key signing.pub'],
  run: async ({ operands: [run], flags }) => (await import('./runs.ts')).verifyRun(run!, flags),
});

export const runsPrune = defineCommand({
  name: 'runs prune',
  help: { ja: '古い実行を消す', en: 'take away old runs' },
  flags: {
    olderThan,
    all: {
      help: { ja: '再開できる実行も消す（既定では残す）', en: 'runs that could be resumed too (kept unless told)' },
    },
    yes: { help: { ja: '確認せずに消す', en: 'without asking' } },
    ...common,
  },
  examples: ['tejun runs prune --older-than 30d', 'tejun runs prune --older-than 90d --all --yes'],
  run: async ({ flags, signal }) => (await import('./prune-runs.ts')).pruneRuns(flags, signal),
});
