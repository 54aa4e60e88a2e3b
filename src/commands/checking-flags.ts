import { defineFlags } from '../command-line/command.ts';
import { baselinesFlag } from './common-flags.ts';

/** What `check` alone can be told. */
export const checking = defineFlags({
  only: {
    value: 'SCREEN',
    many: true,
    help: { ja: 'この画面だけを比較する（複数可）', en: 'compare only this screen (repeatable)' },
  },
  update: {
    value: 'MODE',
    short: 'u',
    optional: true,
    choices: ['changed', 'missing', 'all', 'none'],
    help: {
      ja: '基準を書く: changed（値なしも同じ）, missing, all, none（既定: none。CI では書かない）',
      en: 'write baselines: changed (also without a mode), missing, all, none (default: none; never when CI is set)',
    },
  },
  ...baselinesFlag,
  walks: {
    value: 'N',
    help: {
      ja: '基準を書くときに巡回する回数（既定: 手元のコンソールでは 3、他では 1）',
      en: 'walks to learn from when baselines are written (default: 3 on this machine, else 1)',
    },
  },
  through: {
    help: {
      ja: '本番でない環境として、取り消せない操作も行う',
      en: 'a test tenant: irreversible steps are done too',
    },
  },
});
