import { defineCommand } from '../command-line/command.ts';
import { baselinesFlag, common } from './common-flags.ts';

export const approve = defineCommand({
  name: 'approve',
  help: { ja: '変わった画面を新しい基準として認める', en: 'accept changed screens as the new baselines' },
  operands: [
    { name: 'RUN', help: { ja: 'check の実行（ID か latest）', en: 'the run of a check (its id, or latest)' } },
    {
      name: 'SCREEN',
      optional: true,
      many: true,
      help: { ja: '画面（既定: 変わったものすべて）', en: 'the screens (default: all that changed)' },
    },
  ],
  flags: {
    ...common,
    ...baselinesFlag,
    yes: { help: { ja: '確認せずに書く', en: 'write without asking' } },
  },
  examples: ['tejun approve latest', 'tejun approve latest log-in dashboard --yes'],
  run: async ({ operands: [run, ...screens], flags }) => (await import('./approve.ts')).approve(run!, screens, flags),
});
