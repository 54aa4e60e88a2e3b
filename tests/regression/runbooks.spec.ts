import { test } from '@playwright/test';
import { regression, titleOf } from '../../src/commands/regression.ts';

/** `npx playwright test --project=regression`: each runbook against the rehearsal console as it is, or in the look that TEJUN_REHEARSE names. */
const look = process.env.TEJUN_REHEARSE;
const runbooks = {
  'runbooks/dropbox-activation.runbook.yaml': [],
  'runbooks/first-login.runbook.yaml': ['first-login'],
};
for (const [path, variants] of Object.entries(runbooks)) {
  const rehearse = [...variants, ...(look ? [look] : [])].join(',') || true;
  test(titleOf(path), regression(test, path, { rehearse, baselines: 'tests/regression/baselines' }));
}
