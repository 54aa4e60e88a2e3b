import type { Page } from 'playwright';
import { asFound, type Found } from '../../page/find/found.ts';
import { survey } from '../../page/find/survey.ts';
import type { Fingerprint } from '../../page/fingerprint/fingerprint.ts';
import type { Rect } from '../../page/picture/mask-protocol.ts';
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
  for (const way of ways) {
    const { first, more } = await foundBy(page, way);
    if (!first || (more && sought.purpose !== 'see')) continue;
    // What its words name stands beside it.
    if (isLabel(one) && isFieldPurpose(sought.purpose) && !more) return way;
    if (overlap(one.box, first) > 0.5) return way;
  }
  return undefined;
}

/** Whether the words of a label find this very field, and nothing else. */
export async function isFoundBy(page: Page, target: Target, field: Fingerprint): Promise<boolean> {
  const { first, more } = await foundBy(page, target);
  return first !== undefined && !more && overlap(field.box, first) > 0.5;
}

/** The place on the page of what words find first, and whether there is more. */
async function foundBy(page: Page, target: Target): Promise<{ first?: Rect; more: boolean }> {
  const scroll = await page.evaluate(() => [scrollX, scrollY]).catch(() => [0, 0]);
  const [sighting] = await survey(page, [target], { timeout: 3_000 }).catch(() => []);
  const [first, ...others] = sighting?.candidates ?? [];
  if (!first) return { more: false };
  const { x, y, width, height } = first.box;
  return { first: [x + scroll[0]!, y + scroll[1]!, width, height], more: others.length > 0 };
}

export const isLabel = ({ role, tag }: Fingerprint) =>
  tag === 'label' || !role || /^(?:text|legend|columnheader|rowheader|cell|term)$/.test(role);

export const isFieldPurpose = (purpose: Purpose) => /^(?:fill|choose|check|upload)$/.test(purpose);

/** The element as it can be acted on. */
export async function elementNamed(page: Page, one: Fingerprint, purpose: Purpose): Promise<Found | undefined> {
  const target = await wordsThatFind(page, one, { purpose, words: [] });
  if (!target) return undefined;
  const [sighting] = await survey(page, [target], { timeout: 3_000 }).catch(() => []);
  return sighting?.candidates[0] && asFound(sighting.candidates[0], target);
}
