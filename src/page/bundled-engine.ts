import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { selectors } from 'playwright';
import { TejunError } from '../base/errors.ts';

const registered = new Map<string, Promise<void>>();

/**
 * Makes a selector engine that `scripts/build.mjs` has bundled known to Playwright, once a process and before the first
 * context is made: documents that Playwright has already looked at do not get new engines. It lives in Playwright's
 * isolated world, so the page's own scripts neither see it nor break it.
 * @throws TejunError `not-built`
 */
export function registerBundled(engine: string, bundle: '#in-page' | '#text' | '#fingerprint'): Promise<void> {
  const known = registered.get(engine) ?? register(engine, bundle);
  registered.set(engine, known);
  return known;
}

async function register(engine: string, bundle: string): Promise<void> {
  const path = fileURLToPath(import.meta.resolve(bundle));
  const content = await readFile(path, 'utf8').catch((cause) => {
    throw new TejunError(
      'not-built',
      70,
      { ja: `${path} がありません。`, en: `${path} is missing.` },
      { hint: 'npm run build', cause },
    );
  });
  await selectors.register(engine, { content }, { contentScript: true }).catch((error: Error) => {
    // A second copy of this module in one process, as in tests of the built command.
    if (!/already registered/.test(error.message)) throw error;
  });
}
