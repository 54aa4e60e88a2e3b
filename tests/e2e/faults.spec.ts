import { type Console, startConsole } from '../../fixtures/console/console.ts';
import { activate } from '../../scripts/faults/activation.ts';
import { expect, test } from '../support/shared-browser.ts';

let rehearsal: Console;
test.beforeAll(async () => {
  rehearsal = await startConsole();
});
test.afterAll(() => rehearsal.stop());

// A sample of what `npm run faults` does at every point.
test('one reset and one grant, although Tejun is killed at 権限の付与', async () => {
  const { why, ...verdict } = await activate(rehearsal, { kind: 'kill-tejun', at: 71 });
  expect(verdict, why).toMatchObject({ survived: true, sessions: 2, resets: 1, grants: 1, duplicates: 0 });
});
