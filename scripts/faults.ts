// npm run faults: activations with a fault at every point, judged by the ledger of the rehearsal console.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startConsole } from '../fixtures/console/console.ts';
import { activate, type Fault, type Verdict } from './faults/activation.ts';

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
const kept =
  options.keep && existsSync(options.keep)
    ? readFileSync(options.keep, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Verdict)
    : [];
const rehearsal = await startConsole();
const kinds = (options.kind as Fault['kind'][] | undefined) ?? [
  'cut-after',
  'cut-before',
  'kill-tejun',
  'flaky',
  'kill-browser',
];
const counts: Record<Fault['kind'], [number, number]> = {
  'kill-tejun': [1, 131],
  'kill-browser': [2, 131],
  'cut-before': [1, 40],
  'cut-after': [1, 40],
  flaky: [1, 30],
};
for (const kind of kinds) {
  const [from, to] = counts[kind];
  const every = Number(options.every ?? (kind === 'kill-browser' ? 4 : 1));
  for (let at = from; at <= to; at += every) {
    if (options.at && !options.at.includes(String(at))) continue;
    if (kept.some((one) => one.fault === kind && one.at === at)) continue;
    const started = Date.now();
    const verdict = await activate(rehearsal, { kind, at });
    console.log(
      `${verdict.survived && !verdict.duplicates ? '✓' : '✘'} ${kind} ${at} (${verdict.where}) sessions ${verdict.sessions} resets ${verdict.resets} grants ${verdict.grants} duplicates ${verdict.duplicates} ${Math.round((Date.now() - started) / 1000)}s ${verdict.why ?? ''}`,
    );
    if (options.keep) appendFileSync(options.keep, `${JSON.stringify(verdict)}\n`);
  }
}
await rehearsal.stop();
