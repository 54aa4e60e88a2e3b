import type { Trial } from './measure.ts';
import type { Speed } from './speed.ts';
import { median } from './speed.ts';

export interface Noise {
  stage: string;
  noise: string;
  texts: string[];
}

const share = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–');

/** The measurement as a table for docs/check.md. */
export function tableOf(trials: Trial[], noise: Noise[], speeds: Speed[]): string {
  const found = trials.filter((trial) => trial.found).length;
  const kinds = trials.filter(({ rightKind }) => rightKind).length;
  const told = trials.reduce((sum, { findings }) => sum + findings.length, 0);
  const wrong = trials.reduce((sum, { alarms }) => sum + alarms.length, 0);
  const alarms = noise.filter(({ texts }) => texts.length > 0).length;
  const stages = new Set([...trials, ...noise].map(({ stage }) => stage));
  const rows = [
    ['changes injected', String(trials.length)],
    ['found, with the right element', share(found, trials.length)],
    ['of the right kind', share(kinds, trials.length)],
    ['precision: findings about what was changed', share(told - wrong, told)],
    ['noise pairs', String(noise.length)],
    ['false alarms', String(alarms)],
    ['comparing a pair, median', `${median(speeds.map(({ ours }) => ours)).toFixed(0)} ms`],
    ['pixelmatch with pngjs on the same pairs, median', `${median(speeds.map(({ pixels }) => pixels)).toFixed(0)} ms`],
  ];
  return [
    `Screens: ${[...stages].join(', ')}.`,
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
  ].join('\n');
}
