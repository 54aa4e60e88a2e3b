// npm run docs: writes what is generated from the source: the JSON Schemas and the reference pages. `--check`: only says what is not current.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated } from './docs/generated.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const stale = Object.entries(generated()).filter(([path, text]) => {
  const file = join(root, path);
  const current = (() => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  })();
  if (current === text) return false;
  if (!check) writeFileSync(file, text);
  return true;
});
for (const [path] of stale) console.log(check ? `${path} is not current: npm run docs` : path);
process.exitCode = check && stale.length > 0 ? 1 : 0;
