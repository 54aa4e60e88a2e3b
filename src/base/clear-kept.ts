import { readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';

const day = 86_400_000;
const longestUnused = 30 * day;
const mostBytes = 50_000_000;

/** Clears what earlier versions left, at most once a day. Asked when something new was kept: only then is something left behind. */
export function clearKept(): void {
  const folder = module.getCompileCacheDir?.();
  if (folder) clearFolder(dirname(folder), Date.now());
}

/** Deletes the files below the folder that nobody used for a month, and the longest unused of more than 50 MB. */
export function clearFolder(folder: string, now: number): void {
  const mark = join(folder, 'cleared');
  try {
    if (now - (statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0) < day) return;
    writeFileSync(mark, '', { mode: 0o600 });
    clear(folder, now);
  } catch {
    // Not ours to write, or another process clears it: what is kept is only kept longer.
  }
}

function clear(folder: string, now: number): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  let room = mostBytes;
  for (const { path, size, used } of files.map(useOf).toSorted((a, b) => b.used - a.used)) {
    room -= size;
    if (room < 0 || now - used > longestUnused) rmSync(path, { force: true });
  }
  for (const { parentPath, name } of entries.filter((entry) => entry.isDirectory())) {
    const inside = join(parentPath, name);
    if (readdirSync(inside).length === 0) rmdirSync(inside);
  }
}

function useOf(path: string): { path: string; size: number; used: number } {
  const { size, atimeMs, mtimeMs } = statSync(path);
  return { path, size, used: Math.max(atimeMs, mtimeMs) };
}
