import { defineCommand } from '../command-line/command.ts';
import { checking } from './checking-flags.ts';
import { browser, common, inputs, session, start } from './common-flags.ts';

const { step: _, ...quiet } = session;

export const check = defineCommand({
  name: 'check',
  help: { ja: 'コンソールが変わったか調べる', en: 'see whether the console has changed' },
  operands: [{ name: 'RUNBOOK', help: { ja: 'ランブック（*.runbook.yaml）', en: 'the runbook (*.runbook.yaml)' } }],
  flags: { ...inputs, ...quiet, ...checking, rehearse: start.rehearse, ...browser, ...common },
  examples: [
    'tejun check my.runbook.yaml --env-file test-tenant.env -u missing',
    'tejun check my.runbook.yaml --env-file test-tenant.env --through',
    'tejun check runbooks/dropbox-activation.runbook.yaml --rehearse=ui-2.1',
  ],
  run: async ({ operands: [path], flags, signal }) => (await import('./check/check.ts')).check(path!, flags, signal),
});
