// What it costs to start: the CPU of `--help`, `lint` and `plan` over bare Node, in turns; see docs/performance.md.
//   node bench/starting.ts 15      15 of each
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';

const home = mkdtempSync(join(tmpdir(), 'tejun-bench-'));
const runbook = 'runbooks/dropbox-activation.runbook.yaml';
const starts: Record<string, string[]> = {
  'node -e 0': ['-e', '0'],
  'tejun --help': ['dist/cli.js', '--help'],
  'tejun lint, first time': ['dist/cli.js', 'lint', runbook],
  'tejun lint, again': ['dist/cli.js', 'lint', runbook],
  'tejun plan, first time': ['dist/cli.js', 'plan', runbook],
  'tejun plan, again': ['dist/cli.js', 'plan', runbook],
};

/** Prints the medians of so many starts. The first time: the runbook is new, the code was compiled before. */
export function benchStarts(times: number): void {
  for (const args of Object.values(starts)) startCost(args);
  const costs: Record<string, number[]> = Object.fromEntries(Object.keys(starts).map((name) => [name, []]));
  for (let round = 0; round < times; round++) {
    for (const [name, args] of Object.entries(starts)) {
      if (name.endsWith('first time')) forgetRunbooks();
      costs[name]!.push(startCost(args));
    }
  }
  const bare = median(costs['node -e 0']!);
  for (const [name, list] of Object.entries(costs))
    console.log(
      `${name.padEnd(22)} ${(median(list) * 1000).toFixed(0)} ms CPU, ${((median(list) - bare) * 1000).toFixed(0)} over bare node`,
    );
  rmSync(home, { recursive: true });
}

function forgetRunbooks(): void {
  for (const name of readdirSync(home, { recursive: true, encoding: 'utf8' }))
    if (basename(name).startsWith('runbook-')) rmSync(join(home, name));
}

/** `plan` ends with 2 where inputs are missing: it costs the same. */
function startCost(args: string[]): number {
  const result = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1; true', 'x', process.execPath, ...args],
    { encoding: 'utf8', env: { ...process.env, HOME: home } },
  );
  const [user, system] = result.stderr.trim().split(' ').map(Number) as [number, number];
  return user + system;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) benchStarts(Number(process.argv[2] ?? 15));
