import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crypto } from './crypto.ts';

/**
 * Writes a file whole or not at all, for the operator alone (0600). A link planted under its name is replaced, never followed.
 */
export async function writeWhole(folder: string, name: string, content: string): Promise<void> {
  const draft = join(folder, `.${name}.${crypto().randomBytes(6).toString('hex')}`);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(folder, name));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
