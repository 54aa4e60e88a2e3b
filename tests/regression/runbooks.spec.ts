import { globSync } from 'node:fs';
import { test } from '@playwright/test';
import { regression } from '../../src/commands/regression.ts';

/** `npx playwright test --project=regression`: each runbook against the rehearsal console, or where the environment says. */
for (const path of globSync('runbooks/*.runbook.yaml').toSorted()) {
  regression(test, path, { rehearse: process.env.TEJUN_REHEARSE ?? true });
}
