import { defineCommand } from '../command-line/command.ts';
import { languageFlag } from './common-flags.ts';

export const init = defineCommand({
  name: 'init',
  help: { ja: 'ランブックと .env.example のひな形を作る', en: 'write a runbook and an .env.example to begin with' },
  operands: [
    {
      name: 'FILE',
      optional: true,
      help: { ja: 'ランブック（既定: procedure.runbook.yaml）', en: 'the runbook (default: procedure.runbook.yaml)' },
    },
  ],
  flags: languageFlag,
  examples: ['tejun init', 'tejun init runbooks/new-console.runbook.yaml --lang ja'],
  run: async ({ operands: [path], flags }) => (await import('./init.ts')).init(path ?? 'procedure.runbook.yaml', flags),
});
