import { open } from 'node:fs/promises';
import { UsageError } from '../base/errors.ts';
import { printableLine } from '../base/printable.ts';
import type { Text } from '../base/text.ts';

const largest = 2 ** 20;

/** Reads a small text file that may hold secrets; tells when other users of the machine can read it, too. */
export async function readSecretFile(path: string, warn: (warning: Text) => void): Promise<string> {
  const shown = printableLine(path);
  try {
    const file = await open(path);
    try {
      const { mode, size } = await file.stat();
      if (size > largest) throw Object.assign(new Error('too big'), { code: 'EFBIG' });
      // Windows keeps its rights elsewhere; its mode says nothing.
      if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
        warn({
          ja: `${shown} は他のユーザーも読み取れます。chmod 600 で保護してください。`,
          en: `${shown} can be read by others; protect it with chmod 600`,
        });
      }
      return await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError('input.file', {
      ja: `${shown} を読めません（${code}）。`,
      en: `${shown} cannot be read (${code})`,
    });
  }
}
