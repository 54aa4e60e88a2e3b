import type { Page } from 'playwright';
import { find } from '../../page/find/find.ts';
import type { Target } from '../../steps/target.ts';

/** Whether it is in sight, or comes within two seconds. */
export function isThere(page: Page, target: Target): Promise<boolean> {
  return find(page, target, { timeout: 2_000 }).then(
    () => true,
    () => false,
  );
}
