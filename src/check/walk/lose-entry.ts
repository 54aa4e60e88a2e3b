import type { Blocked } from '../../engine/observer.ts';
import { finish } from '../drift/finish.ts';
import { kindOf, nameOf } from '../drift/naming.ts';
import type { Guide } from './guide.ts';
import { soughtBy } from './sought.ts';
import { canGoWithout, mendsWithout } from './without.ts';

const reasons = [{ ja: '読み取り専用になった入力欄', en: 'a field that is read-only now' }];

/**
 * The step's field is read-only, and was not when it was approved. What the console has filled in itself needs no step any
 * more; one that is empty may be filled in by other means, as from a calendar, which only a person can tell.
 */
export async function loseEntry(loss: Blocked, guide: Guide): Promise<'leave-out' | false> {
  const { store, record } = guide;
  const { screen, user } = soughtBy(loss, guide);
  const known = store.views(screen).flatMap((view) => store.get(screen, view)?.view.elements ?? []);
  const old = known.find(({ usedBy }) => usedBy.includes(user));
  if (!old || old.states.includes('readonly')) return false;
  const facts = { role: kindOf(old), name: nameOf(old), before: '–', after: 'readonly', boxBefore: old.box, old };
  const mayGo = await canGoWithout(loss, guide);
  const isFilled = (await loss.found.locator.inputValue({ timeout: 1_000 }).catch(() => '')) !== '';
  const mends = mayGo && isFilled ? mendsWithout(loss, old, reasons) : [];
  const finding = finish({ kind: 'changed-state', ...facts });
  record.stumbles.push({ screen, finding: { ...finding, severity: 'breaking' }, mends });
  return mayGo && 'leave-out';
}
