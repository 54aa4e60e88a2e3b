import { defineCommand } from '../command-line/command.ts';
import { common } from './common-flags.ts';

export const answer = defineCommand({
  name: 'answer',
  help: { ja: '待機中の質問に答える', en: 'answer the question a run is parked with' },
  operands: [
    { name: 'RUN', help: { ja: '実行の ID', en: 'id of the run' } },
    {
      name: 'VALUE',
      optional: true,
      help: { ja: '回答（秘密の回答は標準入力で渡す）', en: 'the answer; a secret one on standard input' },
    },
  ],
  flags: common,
  examples: ['tejun answer latest yes', 'tejun answer latest < code.txt'],
  run: async ({ operands: [run, value], flags }) => (await import('./answer.ts')).answer(run!, value, flags),
});
