import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { birthOf, isAlive } from '../base/living.ts';

const run = promisify(execFile);
const pattern = /^tejun-(\d+)-(?:([0-9a-f]{8})-)?\w+$/;

/** A temporary folder of this process: profiles, downloads and the browser's own scratch files live and end here. */
export interface Scratch {
  path: string;
  /** Ends by force every process that still works in the folder: a hung browser does not obey `close`. */
  endProcesses: () => Promise<void>;
  remove: () => Promise<void>;
}

/**
 * Browsers make a socket in their folder for temporary files, and end at once where its path is longer than systems take: 103
 * bytes on macOS, 107 on Linux.
 */
const longest = 103 - '/org.chromium.Chromium.XXXXXX/SingletonSocket'.length;

/** Where systems that have such sockets keep temporary files when nobody says otherwise. */
const short = '/tmp';

/** Makes a scratch folder. Its name says whose it is, so that a later start can tell left-overs from work. */
export async function makeScratch(parent = tmpdir()): Promise<Scratch> {
  const birth = birthMark(process.pid);
  const name = `tejun-${process.pid}-${birth ? `${birth}-` : ''}`;
  const isLong = process.platform !== 'win32' && Buffer.byteLength(join(parent, `${name}XXXXXX`)) > longest;
  const path = await mkdtemp(join(isLong ? short : parent, name));
  return { path, endProcesses: () => endProcessesOf(path), remove: () => removeFolder(path) };
}

/** Removes what crashed runs left behind: scratch folders whose process is gone. Returns the paths removed. */
export async function sweepScratch(parents = placesOfScratch()): Promise<string[]> {
  return (await Promise.all(parents.map(sweep))).flat();
}

function placesOfScratch(): string[] {
  return process.platform === 'win32' ? [tmpdir()] : [...new Set([tmpdir(), short])];
}

async function sweep(parent: string): Promise<string[]> {
  const names = await readdir(parent).catch(() => []);
  const stale = names.filter((name) => {
    const [, owner, birth] = pattern.exec(name) ?? [];
    if (owner === undefined) return false;
    // The number may belong to somebody else by now.
    return !isAlive(Number(owner)) || (birth !== undefined && birth !== birthMark(Number(owner)));
  });
  const paths = stale.map((name) => join(parent, name));
  for (const path of paths) {
    await endProcessesOf(path);
    await removeFolder(path);
  }
  return paths;
}

/** When the process was started, short enough for a name; undefined where the system does not say. */
function birthMark(pid: number): string | undefined {
  const birth = birthOf(pid);
  return birth && createHash('sha256').update(birth).digest('hex').slice(0, 8);
}

/**
 * Playwright makes temporary folders where the system's setting says at that moment: its profile, its traces. Pointed at
 * the scratch folder, they are found and removed also when this process is killed.
 */
export async function withTemp<T>(path: string, work: () => Promise<T>): Promise<T> {
  const names = ['TMPDIR', 'TEMP', 'TMP'] as const;
  const before = names.map((name) => process.env[name]);
  for (const name of names) process.env[name] = path;
  try {
    return await work();
  } finally {
    names.forEach((name, index) => {
      if (before[index] === undefined) delete process.env[name];
      else process.env[name] = before[index];
    });
  }
}

async function removeFolder(path: string): Promise<void> {
  // A browser that is just ending may still write; rm tries again.
  await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(() => {});
}

/** A browser of ours is known by its command line: it names the folder, which nobody else's does. */
async function endProcessesOf(path: string): Promise<void> {
  if (process.platform === 'win32') return; // Playwright ends the tree there.
  const list = await run('ps', ['-axww', '-o', 'pid=,command='], { maxBuffer: 1 << 24 }).catch(() => undefined);
  for (const line of list?.stdout.split('\n') ?? []) {
    const pid = Number(line.trim().split(' ', 1)[0]);
    if (!line.includes(`${path}/`) || pid === process.pid) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
