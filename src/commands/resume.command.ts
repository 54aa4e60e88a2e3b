import { defineCommand } from '../command-line/command.ts';
import { baselinesFlag, browser, common, goingOn, session } from './common-flags.ts';

export const resume = defineCommand({
  name: 'resume',
  help: { ja: '中断・待機中の実行を再開する', en: 'go on with a parked, failed or interrupted run' },
  operands: [
    { name: 'RUN', optional: true, help: { ja: '実行の ID（既定: latest）', en: 'id of the run (default: latest)' } },
  ],
  flags: {
    ...session,
    ...goingOn,
    ...baselinesFlag,
    ...browser,
    ...common,
  },
  examples: [
    'tejun resume latest',
    'tejun resume latest --from link-dropbox',
    'tejun resume --due --json',
    'tejun resume --watch',
  ],
  async run({ operands: [run = 'latest'], flags, signal }) {
    if (!flags.due && !flags.watch) return (await import('./resume.ts')).resume(run, flags, signal);
    const { resumeDue, watchDue } = await import('./due.ts');
    return flags.watch ? watchDue(flags, signal) : resumeDue(flags, signal);
  },
});
