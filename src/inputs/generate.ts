import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crypto } from '../base/crypto.ts';
import { writeWhole } from '../base/write-whole.ts';
import type { CharacterClass } from '../runbook/model.ts';
import { environmentName } from './environment-name.ts';

/** Without characters that are mistaken for others when a person reads them out (0 O o, 1 l I, and the like). */
const characters: Record<CharacterClass, string> = {
  digit: '23456789',
  upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  lower: 'abcdefghijkmnpqrstuvwxyz',
  // Without `_`: consoles that look for what is no word character do not count it.
  symbol: '!#%+-=?@',
};

const preferredLength = 20;

/** What a password must satisfy. `length` counts characters. */
export interface PasswordPolicy {
  length?: { min: number; max: number };
  needs?: CharacterClass[];
}

/** A random password that meets the policy: digits and letters of both cases, and each class the policy needs. */
export function generatePassword({ length = { min: 8, max: 64 }, needs = [] }: PasswordPolicy): string {
  const classes = [...new Set<CharacterClass>(['digit', 'upper', 'lower', ...needs])];
  const size = Math.max(length.min, Math.min(length.max, preferredLength));
  // A policy too short for all classes gets those that it names.
  const wanted = size < classes.length ? needs : classes;
  const alphabet = classes.map((name) => characters[name]).join('');
  const picked = wanted.map((name) => pick(characters[name]));
  while (picked.length < size) picked.push(pick(alphabet));
  return shuffle(picked).join('');
}

function pick(from: string): string {
  return from[crypto().randomInt(from.length)]!;
}

function shuffle(items: string[]): string[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = crypto().randomInt(last + 1);
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}

/**
 * Keeps a generated secret where the operator finds it, before it is used: `<folder>/<runId>.env`, for the owner only,
 * on the disk when the promise is fulfilled. A second call for the same name replaces its line. Returns the file's path.
 */
export async function keepGenerated(folder: string, runId: string, name: string, value: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${runId}.env`);
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const key = environmentName(name);
  const others = before.split('\n').filter((line) => line !== '' && !line.startsWith(`${key}=`));
  await writeWhole(folder, `${runId}.env`, [...others, `${key}='${value}'`, ''].join('\n'));
  await syncFolder(folder);
  return path;
}

/** Makes the new name durable, where the system lets folders be synced (not on Windows). */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
