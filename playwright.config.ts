import { defineConfig } from '@playwright/test';

// Node strips the types itself, and leaves each line where it was: nothing needs to be translated, and no stack mapped back.
process.env.PW_DISABLE_TS_ESM = '1';
Reflect.deleteProperty(Error, 'prepareStackTrace');

/** Tests read like features and run against real parts: real Chromium, real servers on loopback, real files. */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './tests/support/scratch-folder.ts',
  fullyParallel: true,
  // Twice the cores of a small machine: many tests wait for pages rather than for the processor.
  workers: 4,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'unit', testDir: 'tests/unit' },
    // Four activations at a time take a small machine two minutes: the limit is for what hangs.
    { name: 'e2e', testDir: 'tests/e2e', timeout: 300_000, grepInvert: /@long/ },
    // Walks of `check` through more kinds of changes, 14 to 70 seconds each on a small machine: `npm run test:long`.
    { name: 'long', testDir: 'tests/e2e', timeout: 300_000, grep: /@long/ },
    // Not among the tests of `npm test`: it looks at a console, and fails when the console has changed.
    { name: 'regression', testDir: 'tests/regression' },
  ],
});
