import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { birthOf, isAlive } from '../../base/living.ts';

/*
 * A lock is the file `NAME.N` with the highest N of its name. Whoever finds its holder gone makes the next one, which
 * only one can; only then are the older ones removed. So no two can take over the same lock at the same moment, and
 * a holder that was killed needs no clean-up.
 */

interface Holder {
  pid: number;
  host: string;
  /** Tells the process from a later one with the same number, where the system says. */
  birth?: string;
  runId: string;
  at: string;
}

/** How long (ms) a lock whose holder cannot be read is taken for one that is just being written. */
const writingTime = 2000;

/** Takes a lock or refuses, saying who has it. Gives the function that lets go. */
export function takeLock(path: string, runId: string): () => void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const { pid } = process;
  const holder: Holder = { pid, host: hostname(), birth: birthOf(pid), runId, at: new Date().toISOString() };
  for (;;) {
    const last = generations(path).at(-1) ?? 0;
    if (last > 0) refuseHeld(fileOf(path, last));
    const mine = fileOf(path, last + 1);
    if (!create(mine, JSON.stringify(holder))) continue;
    const all = generations(path);
    if (all.at(-1) === last + 1) {
      for (const old of all.slice(0, -1)) rmSync(fileOf(path, old), { force: true });
      // Emptied, not removed: a number is never given twice.
      return () => writeFileSync(mine, '{}');
    }
    rmSync(mine, { force: true }); // Somebody has gone on from here meanwhile.
  }
}

/** Whether a living process holds the lock. */
export function isHeld(path: string): boolean {
  const last = generations(path).at(-1);
  return last !== undefined && holderOf(fileOf(path, last)) !== undefined;
}

const fileOf = (path: string, number: number) => `${path}.${number}`;

function generations(path: string): number[] {
  const start = `${basename(path)}.`;
  let names: string[] = [];
  try {
    names = readdirSync(dirname(path));
  } catch {} // Nobody has ever locked anything here.
  const numbers = names.filter((name) => name.startsWith(start)).map((name) => Number(name.slice(start.length)));
  return numbers.filter(Number.isInteger).sort((a, b) => a - b);
}

function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function refuseHeld(path: string): void {
  const holder = holderOf(path);
  if (!holder) return;
  const { runId, pid, host, at } = holder;
  throw new UsageError(
    'locked',
    {
      ja: `実行 ${runId} が進行中です（${host} のプロセス ${pid}、${at} から）。同じお客様の同じ手順を同時に行うことはできません。`,
      en: `the run ${runId} is in progress (process ${pid} on ${host}, since ${at}); the same procedure cannot be run twice at once for a customer`,
    },
    {
      hint: {
        ja: `そのプロセスが存在しない場合は、${path} を削除してください。`,
        en: `if there is no such process any more, remove ${path}`,
      },
    },
  );
}

/** Who has the lock; undefined when it was let go or its holder has ended. */
function holderOf(path: string): Holder | undefined {
  let holder: Partial<Holder>;
  try {
    holder = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    // Being written right now, or cut off by a crash.
    if (written === undefined || Date.now() - written > writingTime) return undefined;
    return { pid: 0, host: hostname(), runId: '?', at: new Date(written).toISOString() };
  }
  if (holder.pid === undefined) return undefined;
  // Of a process on another machine nothing can be known.
  return holder.host !== hostname() || isAlive(holder.pid, holder.birth) ? (holder as Holder) : undefined;
}
