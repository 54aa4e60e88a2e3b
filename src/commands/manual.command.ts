import { defineCommand } from '../command-line/command.ts';
import { manualFlags } from './manual-flags.ts';

export const manual = defineCommand({
  name: 'manual',
  help: { ja: '図入りのマニュアルを作成する', en: 'write the illustrated manual' },
  operands: [{ name: 'RUNBOOK', help: { ja: 'ランブック（*.runbook.yaml）', en: 'the runbook (*.runbook.yaml)' } }],
  flags: manualFlags,
  examples: [
    'tejun manual runbooks/dropbox-activation.runbook.yaml',
    'tejun manual my.runbook.yaml --from-run latest --format pdf,docx --lang ja,en',
    'tejun manual my.runbook.yaml --from-run latest --against manuals',
  ],
  run: async ({ operands: [path], flags, signal }) => (await import('./manual/manual.ts')).manual(path!, flags, signal),
});
