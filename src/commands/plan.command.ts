import { defineCommand } from '../command-line/command.ts';
import { inputs, languageFlag } from './common-flags.ts';

export const plan = defineCommand({
  name: 'plan',
  help: { ja: '実行内容を表示する（ブラウザは開かない）', en: 'show what a run would do, without a browser' },
  operands: [{ name: 'RUNBOOK', help: { ja: 'ランブック', en: 'the runbook' } }],
  flags: { ...inputs, ...languageFlag },
  examples: ['tejun plan runbooks/dropbox-activation.runbook.yaml --mail opening-mail.eml'],
  run: async ({ operands: [path], flags }) => {
    const { plan: work } = await import('./plan.ts');
    return work(path!, flags);
  },
});
