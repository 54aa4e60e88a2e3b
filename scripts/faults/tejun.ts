import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** One process of Tejun in a group of its own, as a user's shell would start it. */
export interface Tejun {
  child: ChildProcess;
  ended: Promise<Ended>;
}

export function startTejun(args: string[], folder: string): Tejun {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, TEJUN_SECRETS_DIR: join(folder, 'secrets') },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const read = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]!.setEncoding('utf8').on('data', (text: string) => {
      read[stream] += text;
    });
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, ...read }))) };
}

/** `kill -9` of Tejun's process group. The browser, in a group of its own, finds its pipe closed. */
export function killTejun({ child }: Tejun): void {
  killQuietly(-child.pid!);
}

/** `kill -9` of the browser: every process below Tejun. */
export function killBrowser({ child }: Tejun): void {
  for (const pid of below(child.pid!)) killQuietly(pid);
}

function below(parent: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => [Number(pid), parentOf(pid)] as const);
  const direct = parents.filter(([, of]) => of === parent).map(([pid]) => pid);
  return direct.flatMap((pid) => [pid, ...below(pid)]);
}

function parentOf(pid: string): number {
  try {
    return Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return 0; // It has ended meanwhile.
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {} // It has ended by itself.
}

/** Calls back once, as soon as the run's journal has so many lines. Looked at from outside, as a user with `tail -f` would. */
export function atEvent(reports: string, lines: number, then: () => void): () => void {
  let size = 0;
  const timer = setInterval(() => {
    const path = journalIn(reports);
    const now = path ? (statSync(path, { throwIfNoEntry: false })?.size ?? 0) : 0;
    if (!path || now === size) return;
    size = now;
    if (readFileSync(path, 'utf8').split('\n').length - 1 < lines) return;
    clearInterval(timer);
    then();
  }, 2);
  return () => clearInterval(timer);
}

/** The journal of the only run in the folder. */
export function journalIn(reports: string): string | undefined {
  const [run] = entriesOf(reports).filter((name) => !name.startsWith('.') && name !== 'latest');
  return run && entriesOf(join(reports, run)).includes('journal.jsonl')
    ? join(reports, run, 'journal.jsonl')
    : undefined;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // Not made yet.
  }
}
