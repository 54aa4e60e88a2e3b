import type { Page } from 'playwright';
import { asFound, type Found } from '../../page/find/found.ts';
import { survey } from '../../page/find/survey.ts';
import type { Fingerprint } from '../../page/fingerprint/fingerprint.ts';
import type { Purpose, Target } from '../../steps/target.ts';
import type { Remembered } from '../baseline/model.ts';
import { overlap } from '../drift/boxes.ts';
import { wordsFor } from '../drift/naming.ts';

/** The words under which a reader, and so the runbook, finds this very element; the plainest that do. */
export async function wordsThatFind(page: Page, one: Fingerprint, sought: Target): Promise<Target | undefined> {
  const words = wordsFor(one as Remembered);
  if (words === '') return undefined;
  const plain: Target = { purpose: sought.purpose, words: [words] };
  const role = one.role && one.role !== 'text' ? { role: one.role } : {};
  const ways: Target[] = [
    { ...plain, in: sought.in, near: sought.near, role: sought.role },
    { ...plain, in: sought.in },
    plain,
    { ...plain, ...role },
  ];
  const scroll = await page.evaluate(() => [scrollX, scrollY]).catch(() => [0, 0]);
  for (const way of ways) {
    const [sighting] = await survey(page, [way], { timeout: 3_000 }).catch(() => []);
    const [first, ...others] = sighting?.candidates ?? [];
    if (!first || (others.length > 0 && sought.purpose !== 'see')) continue;
    // What its words name stands beside it.
    if (isLabel(one) && isFieldPurpose(sought.purpose) && others.length === 0) return way;
    const { x, y, width, height } = first.box;
    if (overlap(one.box, [x + scroll[0]!, y + scroll[1]!, width, height]) > 0.5) return way;
  }
  return undefined;
}

const isLabel = ({ role, tag }: Fingerprint) =>
  tag === 'label' || !role || /^(?:text|legend|columnheader|rowheader|cell|term)$/.test(role);

const isFieldPurpose = (purpose: Purpose) => /^(?:fill|choose|check|upload)$/.test(purpose);

/** The element as it can be acted on. */
export async function elementNamed(page: Page, one: Fingerprint, purpose: Purpose): Promise<Found | undefined> {
  const target = await wordsThatFind(page, one, { purpose, words: [] });
  if (!target) return undefined;
  const [sighting] = await survey(page, [target], { timeout: 3_000 }).catch(() => []);
  return sighting?.candidates[0] && asFound(sighting.candidates[0], target);
}
