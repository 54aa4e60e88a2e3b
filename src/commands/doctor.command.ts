import { defineCommand } from '../command-line/command.ts';
import { browserChoice, common } from './common-flags.ts';

export const doctor = defineCommand({
  name: 'doctor',
  help: { ja: '環境を調べ、足りないものを示す', en: 'say what this machine has and lacks' },
  flags: { ...browserChoice, ...common },
  examples: ['tejun doctor', 'tejun doctor --channel msedge'],
  run: async ({ flags }) => (await import('./doctor.ts')).doctor(flags),
});
