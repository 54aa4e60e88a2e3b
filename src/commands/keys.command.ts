import { defineCommand } from '../command-line/command.ts';
import { languageFlag } from './common-flags.ts';

export const keysInit = defineCommand({
  name: 'keys init',
  help: { ja: '署名鍵を作る（以後の実行は署名される）', en: 'make a signing key: from then on runs are signed' },
  flags: languageFlag,
  examples: ['tejun keys init'],
  run: async ({ flags }) => (await import('./keys.ts')).initKeys(flags),
});

export const keysShow = defineCommand({
  name: 'keys show',
  help: { ja: '公開鍵とフィンガープリントを表示する', en: 'show the public key and its fingerprint' },
  flags: languageFlag,
  examples: ['tejun keys show'],
  run: async ({ flags }) => (await import('./keys.ts')).showKeys(flags),
});
