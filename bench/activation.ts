// What the activation costs: tejun with all its evidence against the same acts and screenshots written by hand with
// Playwright. Interleaved, against one rehearsal console in a process of its own; see docs/performance.md.
//   npm run bench            5 rounds
//   npm run bench -- 9       9 rounds
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median.ts';
import { benchStarts } from './starting.ts';

interface Sample {
  /** CPU seconds of the command and of those children that somebody waited for, as the shell's `time` counts. */
  cpu: number;
  /** The same with the browser's processes that nobody waited for. */
  all: number;
  wall: number;
  /** Seconds from the browser's first tab to its end. */
  flow: number;
  shots: number;
}

interface Facts {
  origins: Record<string, string>;
  mail: string;
  envFile: string;
}

const rounds = Number(process.argv[2] ?? 5);
const scratch = mkdtempSync(join(tmpdir(), 'tejun-bench-'));
const chromium = process.env.BENCH_CHROMIUM ?? '/usr/bin/chromium';
const shell = process.env.BENCH_SHELL ?? '/usr/bin/chromium-headless-shell';

/** Runs a command to its end. */
function timed(command: string[]): Pick<Sample, 'cpu' | 'all' | 'wall'> & { stdout: string } {
  const result = spawnSync('python3', ['bench/all-processes.py', ...command], {
    encoding: 'utf8',
    env: { ...process.env, TEJUN_SECRETS_DIR: join(scratch, 'secrets') },
  });
  if (result.status !== 0) throw new Error(`${command.join(' ')} failed:\n${result.stdout}\n${result.stderr}`);
  const [cpu, orphans, wall] = result.stderr.trim().split(' ').map(Number) as [number, number, number];
  return { cpu, all: cpu + orphans, wall, stdout: result.stdout };
}

/** A fresh customer for each run, on a rehearsal console whose CPU is not counted. */
async function withCustomer<T>(work: (facts: Facts, path: string) => T): Promise<T> {
  const child = spawn(process.execPath, ['dist/cli.js', 'rehearse', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
  const path = join(scratch, 'rehearsal.json');
  writeFileSync(path, line);
  try {
    return work(JSON.parse(line), path);
  } finally {
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('exit', resolve));
  }
}

const byHand = (browser: string) =>
  withCustomer((_, path): Sample => {
    const { stdout, ...spent } = timed([
      process.execPath,
      'bench/by-hand.ts',
      browser,
      path,
      mkdtempSync(join(scratch, 'shots-')),
    ]);
    const { flow, shots } = JSON.parse(stdout);
    return { ...spent, flow: flow / 1000, shots };
  });

const byTejun = (browser: string) =>
  withCustomer(({ origins, mail, envFile }): Sample => {
    const { license, reset, console, dropbox } = origins;
    const { stdout, ...spent } = timed([
      ...[process.execPath, 'dist/cli.js', 'run', 'runbooks/dropbox-activation.runbook.yaml', '--json', '--yes'],
      ...['--mail', mail, '--env-file', envFile, '--executable-path', browser, '--out', join(scratch, 'reports')],
      ...['-e', `origins.license=${license},${reset}`, '-e', `origins.console=${console}`],
      ...['-e', `origins.dropbox=${dropbox}`],
    ]);
    const entries = readFileSync(join(JSON.parse(stdout).reportDir, 'journal.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; at: string });
    const at = (type: string) => new Date(entries.find((entry) => entry.type === type)!.at).getTime();
    const shots = entries.filter(({ type }) => type === 'captured').length;
    return { ...spent, flow: (at('run-ended') - at('browser-started')) / 1000, shots };
  });

const arms: Record<string, () => Promise<Sample>> = {
  'by hand, Chromium': () => byHand(chromium),
  'tejun, Chromium': () => byTejun(chromium),
  'by hand, headless shell': () => byHand(shell),
  'tejun, headless shell': () => byTejun(shell),
};
for (const path of [chromium, shell]) if (!existsSync(path)) throw new Error(`no browser at ${path}`);
const samples: Record<string, Sample[]> = Object.fromEntries(Object.keys(arms).map((name) => [name, []]));
for (let round = 1; round <= rounds; round++) {
  for (const [name, run] of Object.entries(arms)) samples[name]!.push(await run());
  console.error(`round ${round} of ${rounds}`);
}

const medians = Object.fromEntries(
  Object.entries(samples).map(([name, list]) => {
    const of = (key: keyof Sample) => Number(median(list.map((sample) => sample[key])).toFixed(2));
    return [
      name,
      { 'CPU s': of('cpu'), 'of all s': of('all'), 'wall s': of('wall'), 'flow s': of('flow'), pictures: of('shots') },
    ];
  }),
);
console.table(medians);
/** The median of the ratios of runs that followed one another. */
const ratio = (key: keyof Sample, a: string, b: string) =>
  median(samples[a]!.map((sample, i) => sample[key] / samples[b]![i]![key])).toFixed(2);
const [handChromium, tejunChromium, handShell, tejunShell] = Object.keys(arms) as [string, string, string, string];
console.log(`flow, Chromium: tejun / by hand        ${ratio('flow', tejunChromium, handChromium)}  (target 1.00)`);
console.log(`flow, shell: tejun / by hand           ${ratio('flow', tejunShell, handShell)}  (target 1.00)`);
console.log(`CPU, Chromium: tejun / by hand         ${ratio('cpu', tejunChromium, handChromium)}  (target 1.05)`);
console.log(`CPU, tejun on shell / by hand Chromium ${ratio('cpu', tejunShell, handChromium)}  (target 0.65)`);
console.log(`the same two with all processes        ${ratio('all', tejunChromium, handChromium)}`);
console.log(`                                       ${ratio('all', tejunShell, handChromium)}`);

benchStarts(3 * rounds);
