// npm run faults: activations with a fault at every point, judged by the ledger of the rehearsal console.
import { parseArgs } from 'node:util';
import { startConsole } from '../fixtures/console/console.ts';
import { activate, type Fault, type Verdict } from './faults/activation.ts';
import { isDuplicate, pointsOf, tableOf } from './faults/table.ts';
import { Kept, putMeasured } from './proof.ts';

const usage = `npm run faults [-- OPTIONS]
  --kind KIND    kill-tejun, kill-browser, cut-before, cut-after or flaky (may be repeated); all unless told
  --every N      only every Nth point
  --at N         only this point (may be repeated)
  --keep FILE    one line of JSON a verdict; points that are in it already are left out
  --write        put the table into docs/reliability.md`;

const { values: options } = parseArgs({
  options: {
    kind: { type: 'string', multiple: true },
    every: { type: 'string' },
    at: { type: 'string', multiple: true },
    keep: { type: 'string' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}
const kinds: Record<Fault['kind'], { from: number; to: number; every: number }> = {
  'cut-after': { from: 1, to: 26, every: 1 },
  'cut-before': { from: 1, to: 26, every: 1 },
  'kill-tejun': { from: 1, to: 131, every: 1 },
  flaky: { from: 1, to: 30, every: 1 },
  'kill-browser': { from: 2, to: 130, every: 4 },
};

const verdicts = new Kept<Verdict>(options.keep);
const rehearsal = await startConsole();
for (const fault of faults()) await measure(fault);
await rehearsal.stop();
const table = tableOf(verdicts.all);
console.log(table);
if (options.write)
  putMeasured('reliability.md', `${table}\n\nPoints of this measurement:\n\n${pointsOf(verdicts.all)}`);
process.exitCode = verdicts.all.some(isDuplicate) ? 1 : 0;

/** The points that are wanted and not known yet. */
function faults(): Fault[] {
  const wanted = (options.kind as Fault['kind'][] | undefined) ?? (Object.keys(kinds) as Fault['kind'][]);
  return wanted.flatMap((kind) => {
    const { from, to, every } = kinds[kind];
    const step = Number(options.every ?? every);
    const points = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
    return points
      .filter((at) => !options.at || options.at.includes(String(at)))
      .filter((at) => !verdicts.all.some((one) => one.fault === kind && one.at === at))
      .map((at) => ({ kind, at }));
  });
}

async function measure(fault: Fault): Promise<void> {
  const verdict = await activate(rehearsal, fault);
  verdicts.add(verdict);
  const { survived, where, sessions, resets, grants, duplicates, why } = verdict;
  const mark = survived && !isDuplicate(verdict) ? '✓' : '✘';
  const counts = `sessions ${sessions}, resets ${resets}, grants ${grants}, duplicates ${duplicates}`;
  console.log(`${mark} ${fault.kind} ${fault.at} (${where}): ${counts} ${why ?? ''}`);
}
