import { defineCommand } from '../command-line/command.ts';
import { baselinesFlag, browser, common, inputs, session, start } from './common-flags.ts';

export const run = defineCommand({
  name: 'run',
  help: { ja: '手順を実行する', en: 'carry a procedure out in a real browser' },
  operands: [{ name: 'RUNBOOK', help: { ja: 'ランブック（*.runbook.yaml）', en: 'the runbook (*.runbook.yaml)' } }],
  flags: {
    ...inputs,
    ...session,
    ...start,
    ...baselinesFlag,
    ...browser,
    ...common,
  },
  examples: [
    'tejun run runbooks/dropbox-activation.runbook.yaml --mail opening-mail.eml --env-file customer.env',
    'tejun run runbooks/dropbox-activation.runbook.yaml --rehearse=two-factor-offer,error-times:1',
    'tejun run my.runbook.yaml -e policies=高度な脅威対策 --dry-run',
  ],
  run: async ({ operands: [path], flags, signal }) => (await import('./run.ts')).run(path!, flags, signal),
});
