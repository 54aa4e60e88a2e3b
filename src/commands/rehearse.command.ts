import { defineCommand } from '../command-line/command.ts';
import { languageFlag } from './common-flags.ts';

export const rehearse = defineCommand({
  name: 'rehearse',
  help: { ja: '練習用コンソールを起動する', en: 'start the rehearsal console' },
  operands: [
    {
      name: 'VARIANT',
      help: {
        ja: 'コンソールの振る舞い（fixtures/console/README.md を参照）',
        en: 'what it does differently, see fixtures/console/README.md',
      },
      optional: true,
      many: true,
    },
  ],
  flags: {
    ...languageFlag,
    json: { help: { ja: '1 行の JSON で出力する', en: 'one line of JSON on standard output' } },
  },
  examples: ['tejun rehearse', 'tejun rehearse two-factor-offer error-times:2'],
  run: async ({ operands, flags, signal }) => (await import('./rehearse.ts')).rehearse(operands, flags, signal),
});
