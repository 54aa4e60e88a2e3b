import type { Fault, Verdict } from './activation.ts';

const names: Record<Fault['kind'], string> = {
  'kill-tejun': '`kill -9` of Tejun at a journal event',
  'kill-browser': '`kill -9` of the browser at a journal event',
  'cut-after': 'connection cut after the request was carried out',
  'cut-before': 'connection cut before the request was carried out',
  flaky: 'one request in five cut at random, a seed each',
};

/** The verdicts by kind: how many points were tried, and how they ended by the ledger. */
export function tableOf(verdicts: Verdict[]): string {
  const rows = Object.entries(names).flatMap(([kind, name]) => {
    const own = verdicts.filter(({ fault }) => fault === kind);
    return own.length ? [rowOf(name, own)] : [];
  });
  return [
    '| fault | points tried | finished, one reset, one grant, chain intact | duplicates | not finished | sessions, median (most) |',
    '|---|---|---|---|---|---|',
    ...rows,
    rowOf('**all**', verdicts),
  ].join('\n');
}

function rowOf(name: string, own: Verdict[]): string {
  const sessions = own.map((one) => one.sessions).sort((a, b) => a - b);
  const survived = own.filter((one) => one.survived && !isDuplicate(one)).length;
  const duplicates = own.filter(isDuplicate).length;
  const median = sessions[Math.floor(sessions.length / 2)];
  return `| ${name} | ${own.length} | ${survived} | ${duplicates} | ${own.length - survived - duplicates} | ${median} (${sessions.at(-1)}) |`;
}

/** Anything that was done more than once. */
export function isDuplicate({ resets, grants, duplicates }: Verdict): boolean {
  return resets > 1 || grants > 1 || duplicates > 0;
}

/** Where the points were: which events and requests. */
export function pointsOf(verdicts: Verdict[]): string {
  const lines = Object.keys(names).flatMap((kind) => {
    const own = verdicts.filter(({ fault, where }) => fault === kind && where).sort((a, b) => a.at - b.at);
    const where = [...new Set(own.map((one) => `\`${one.where.replace(/^\d+ /, '')}\``))];
    return where.length ? [`- ${names[kind as Fault['kind']]}: ${where.join(', ')}`] : [];
  });
  return lines.join('\n');
}
