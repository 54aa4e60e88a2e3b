import { groupBy } from '../../src/base/group.ts';
import type { Release, Trial } from './measure.ts';
import { quantile, type Speed } from './speed.ts';

export interface Noise {
  stage: string;
  noise: string;
  texts: string[];
}

export interface Measured {
  trials: Trial[];
  releases: Release[];
  noise: Noise[];
}

const share = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–');
const count = <T>(list: T[], fits: (one: T) => boolean) => list.filter(fits).length;
const sum = (list: number[]) => list.reduce((total, one) => total + one, 0);
const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;

/** The measurement for docs/check.md. */
export function tableOf(measured: Measured, isKit: (stage: string) => boolean): string {
  const { trials, noise } = measured;
  const stages = [...new Set([...trials, ...noise].map(({ stage }) => stage))];
  const ways = [(stage: string) => !isKit(stage), isKit];
  const columns = ways.map((fits) => summary(only(measured, fits)));
  return [
    `Screens of the rehearsal console: ${stages.filter((one) => !isKit(one)).join(', ')}. Pages of kits: ${stages.filter(isKit).join(', ')}.`,
    '',
    row(['', 'rehearsal console', 'other kits']),
    '|---|---|---|',
    ...columns[0]!.map(([name], i) => row([name!, ...columns.map((column) => column[i]![1]!)])),
    '',
    row(['change', 'injected', 'found', 'right kind', 'right element', 'other findings']),
    '|---|---|---|---|---|---|',
    ...[...groupBy(trials, ({ change }) => change)].map(([change, list]) => row([change, ...numbersOf(list)])),
    '',
    row(['noise', 'pairs', 'false alarms']),
    '|---|---|---|',
    ...[...groupBy(noise, (one) => one.noise)].map(([name, list]) => row([name, list.length, alarmsOf(list)])),
    '',
    ...speedOf(trials.flatMap(({ speed }) => speed ?? [])),
  ].join('\n');
}

function only({ trials, releases, noise }: Measured, fits: (stage: string) => boolean): Measured {
  const own = <T extends { stage: string }>(list: T[]) => list.filter(({ stage }) => fits(stage));
  return { trials: own(trials), releases: own(releases), noise: own(noise) };
}

function summary({ trials, releases, noise }: Measured): [string, string][] {
  const told = sum(trials.map(({ findings }) => findings.length));
  const wrong = sum(trials.map(({ alarms }) => alarms.length));
  const together = sum(releases.map(({ injected }) => injected.length));
  const toldTogether = sum(releases.map(({ findings }) => findings.length));
  return [
    ['changes injected one by one', String(trials.length)],
    [
      'recall: found',
      share(
        count(trials, (one) => one.found),
        trials.length,
      ),
    ],
    [
      'of the right kind',
      share(
        count(trials, (one) => one.rightKind),
        trials.length,
      ),
    ],
    [
      'naming the right element',
      share(
        count(trials, (one) => one.rightElement),
        trials.length,
      ),
    ],
    ['precision: findings about what was changed', share(told - wrong, told)],
    ['changes injected several at once', String(together)],
    ['recall', share(together - sum(releases.map(({ missed }) => missed.length)), together)],
    ['precision', share(toldTogether - sum(releases.map(({ alarms }) => alarms.length)), toldTogether)],
    ['pairs with noise only', String(noise.length)],
    ['false alarms', String(alarmsOf(noise))],
  ];
}

function numbersOf(list: Trial[]): (string | number)[] {
  const found = [list.length, count(list, (one) => one.found), count(list, (one) => one.rightKind)];
  return [...found, count(list, (one) => one.rightElement), sum(list.map(({ alarms }) => alarms.length))];
}

function alarmsOf(list: Noise[]): number {
  return count(list, ({ texts }) => texts.length > 0);
}

function speedOf(speeds: Speed[]): string[] {
  if (speeds.length === 0) return [];
  const of = (values: number[]) =>
    `${quantile(values, 0.5).toFixed(0)} ms, 95 % below ${quantile(values, 0.95).toFixed(0)} ms`;
  return [
    row([`comparing a pair of 1280×800 (${speeds.length} pairs)`, 'median']),
    '|---|---|',
    row(['elements, and pixels as evidence', of(speeds.map(({ ours }) => ours))]),
    row(['pixelmatch with pngjs on the same pairs', of(speeds.map(({ pixels }) => pixels))]),
  ];
}
