import { groupBy } from '../../src/base/group.ts';
import type { Result } from './run.ts';
import { type Outcome, outcomes } from './verdict.ts';

const heads = ['cases', ...outcomes, 'median ms', 'plain Playwright right', 'ahead by'];

/** The rates as Markdown: by kit, then by control, each with what plain Playwright does on the same cases. */
export function tableOf(ours: Result[], rival: Result[]): string {
  return [
    section('By kit', (result) => result.one.page, ours, rival),
    section('By control', (result) => result.one.control, ours, rival),
  ].join('\n');
}

function section(title: string, keyOf: (result: Result) => string, ours: Result[], rival: Result[]): string {
  const mine = groupBy(ours, keyOf);
  const theirs = groupBy(rival, keyOf);
  const rows = [...mine]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => row(key, list, theirs.get(key) ?? []));
  const head = [title, ...heads];
  const lines = [head, head.map((_, i) => (i === 0 ? ':--' : '--:')), ...rows, row('**all**', ours, rival)];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function row(name: string, mine: Result[], theirs: Result[]): string[] {
  const counts = outcomes.map((outcome) => (outcome === 'right' ? percent(share(mine)) : String(count(mine, outcome))));
  const other =
    theirs.length > 0 ? [percent(share(theirs)), `${((share(mine) - share(theirs)) * 100).toFixed(1)} pt`] : ['', ''];
  return [name, String(mine.length), ...counts, medianLookUp(mine).toFixed(1), ...other];
}

export function count(results: Result[], outcome: Outcome): number {
  return results.filter((result) => result.outcome === outcome).length;
}

export function share(results: Result[]): number {
  return results.length === 0 ? 0 : count(results, 'right') / results.length;
}

export function medianLookUp(results: Result[]): number {
  const sorted = results.flatMap((result) => result.lookUps).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}

/** One line a case that went otherwise than it should. */
export function failsOf(results: Result[]): string[] {
  return results
    .filter(({ outcome }) => outcome !== 'right')
    .map(({ one, outcome, message, log }) => {
      const due = one.refused ? `refused: ${one.refused}` : `hits ${one.hits.join(' > ')}`;
      const got = log.filter((e) => e.event !== 'hover').map((e) => `${e.tag} ${e.event} ${e.value}`.trim());
      const words = one.steps.map((step) =>
        `${step.purpose} ${step.target.words.join('/')} ${step.given.join(',')}`.trim(),
      );
      const told = message ? ` (${message.split('\n')[0]?.slice(0, 160)})` : '';
      return `${one.id} [${one.control}] ${words.join(' > ')}: ${outcome}, due ${due}; log: ${got.slice(-4).join(', ') || 'empty'}${told}`;
    });
}
