import { lstat, realpath } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { printableLine } from '../base/printable.ts';

/** Names that Windows keeps for devices, with any extension. */
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The real path of a file that a runbook names (`include`, `upload`), which must lie in `root`.
 * Absolute paths, ways out by `..` and by symbolic links are refused. Files that do not exist pass: whoever opens them says so.
 */
export async function pathInside(root: string, name: string): Promise<string> {
  if (name.includes('\0')) throw outside(name);
  if (isAbsolute(name) || /^[a-z]:|^[\\/]/i.test(name)) throw outside(name);
  const home = await realpath(root);
  const path = resolve(home, name.replaceAll('\\', '/'));
  if (!isWithin(home, path)) throw outside(name);
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return path;
  if (!isWithin(home, real)) throw outside(name);
  return real;
}

/** Refuses a folder to write to (a run folder) when it, or anything on the way to it below `root`, is a symbolic link. */
export async function refuseLinks(root: string, folder: string): Promise<void> {
  const way = relative(root, folder);
  if (way.startsWith('..') || isAbsolute(way)) throw outside(folder);
  let path = root;
  for (const part of way.split(sep).filter(Boolean)) {
    path = resolve(path, part);
    const stats = await lstat(path).catch(() => undefined);
    if (stats?.isSymbolicLink()) {
      throw new UsageError('path.link', {
        ja: `${printableLine(path)} はシンボリックリンクです。証跡は書き込みません。`,
        en: `${printableLine(path)} is a symbolic link; no evidence is written through it`,
      });
    }
  }
}

/**
 * A file name for an id or a title that others wrote (a runbook, a tenant, a download): one path part, no control or
 * reserved characters, no leading dot or dash, at most 80 characters and 200 bytes.
 */
export function safeName(text: string, fallback = 'unnamed'): string {
  const cleaned = basename(text.slice(-1000).normalize('NFKC').replaceAll('\\', '/'))
    .replace(/[^\p{L}\p{M}\p{N}._ -]+/gu, '-')
    .replace(/[\s-]*-[\s-]*/g, '-')
    .replace(/^[.\s-]+|[.\s-]+$/g, '');
  let name = [...cleaned].slice(0, 80).join('');
  while (Buffer.byteLength(name) > 200) name = [...name].slice(0, -1).join('');
  name = name.replace(/[.\s-]+$/, '');
  if (name === '') return fallback;
  return deviceNames.test(name) ? `_${name}` : name;
}

/** Whether the text is an id as Tejun makes them (runs, chapters, screens): safe as a file name as it is. */
export function isSafeId(id: string): boolean {
  return (
    id.length <= 120 && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(id) && !id.includes('..') && safeName(id) === id
  );
}

function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

function outside(name: string): UsageError {
  const shown = printableLine(name);
  return new UsageError(
    'path.outside',
    {
      ja: `「${shown}」は許可されたフォルダーの外を指しています。`,
      en: `\`${shown}\` points outside the allowed folder`,
    },
    { hint: { ja: 'ランブックからの相対パスを指定してください。', en: 'give a path relative to the runbook' } },
  );
}
