import { defineCommand } from '../command-line/command.ts';
import { languageFlag } from './common-flags.ts';

export const lint = defineCommand({
  name: 'lint',
  help: { ja: 'ランブックの誤りを調べる', en: 'find the mistakes of runbooks' },
  operands: [{ name: 'RUNBOOK', many: true, help: { ja: 'ランブック', en: 'the runbooks' } }],
  flags: languageFlag,
  examples: ['tejun lint runbooks/*.runbook.yaml'],
  run: async ({ operands, flags }) => {
    const { lint: work } = await import('./lint.ts');
    return work(operands, flags);
  },
});
