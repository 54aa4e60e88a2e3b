import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Node's crypto is many modules: commands that hash nothing do without. */
export function crypto(): typeof import('node:crypto') {
  return require('node:crypto');
}

export function sha256(content: string | Uint8Array): string {
  return crypto().createHash('sha256').update(content).digest('hex');
}
