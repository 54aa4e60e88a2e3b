import { expect, test } from '@playwright/test';
import { type Console, startConsole } from '../../fixtures/console/console.ts';
import { activate, type Fault } from '../../scripts/faults/activation.ts';

// A sample of what `npm run faults` does at every point: one reset, one grant, finished, chain intact.

let rehearsal: Console;
test.beforeAll(async () => {
  rehearsal = await startConsole();
});
test.afterAll(() => rehearsal.stop());

const sample: Fault[] = [
  // Around 権限の付与 and the password of Dropbox.
  { kind: 'kill-tejun', at: 71 },
  { kind: 'kill-browser', at: 90 },
];

test.describe.configure({ timeout: 300_000 });
for (const fault of sample) {
  test(`${fault.kind} at ${fault.at}`, async () => {
    const { survived, resets, grants, duplicates, why } = await activate(rehearsal, fault);
    expect({ survived, resets, grants, duplicates }, why).toEqual({
      survived: true,
      resets: 1,
      grants: 1,
      duplicates: 0,
    });
  });
}
