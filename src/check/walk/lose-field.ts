import type { Loss } from '../../engine/observer.ts';
import { asFound } from '../../page/find/found.ts';
import { survey } from '../../page/find/survey.ts';
import { fingerprintScreen } from '../../page/fingerprint/fingerprint.ts';
import { choose } from '../../page/operate/index.ts';
import { finish } from '../drift/finish.ts';
import { isField, kindOf, nameOf } from '../drift/naming.ts';
import type { Mend } from '../mend/model.ts';
import type { Guide } from './guide.ts';
import { approvedOf } from './other-steps.ts';
import { soughtBy } from './sought.ts';

const reasons = [{ ja: '今は一覧から選ぶ', en: 'it is a list to choose from now' }];

/**
 * What was typed into is a list now: told, and chosen from where the value is one of its options. `unchosen`: it is none of
 * them, and only a person knows which is meant.
 */
export async function loseField(loss: Loss, guide: Guide): Promise<'chosen' | 'unchosen' | undefined> {
  const { page, target, step, chapter, screen, failure } = loss;
  const { record, redact, resolve } = guide;
  if (target.purpose !== 'fill' || failure.code !== 'not-found' || target.css) return undefined;
  const sought = soughtBy(loss, guide);
  const known = approvedOf(guide, chapter.id, screen.id).filter(({ usedBy }) => usedBy.includes(sought.user));
  const old = known.find((one) => isField(one) && !lists.has(one.role));
  const [sighting] = await survey(page, [{ ...target, purpose: 'choose' as const }], { timeout: 3_000 }).catch(
    () => [],
  );
  const [one, ...others] = sighting?.candidates ?? [];
  if (!old || !one || others.length > 0 || !lists.has(one.role)) return undefined;
  const { elements } = await fingerprintScreen(page, redact);
  const list = elements.find((each) => lists.has(each.role) && nameOf(each as never) === nameOf(old));
  const options = elements.filter((each) => list && each.role === 'option' && each.xpath.startsWith(`${list.xpath}/`));
  const facts = { role: kindOf(old), name: nameOf(old), before: kindOf(old), after: one.role, boxBefore: old.box, old };
  const finding = finish({ kind: 'changed-kind', ...facts });
  const words = target.words[0]!;
  const rekey = { fill: 'choose', with: 'option' };
  const mend: Mend = {
    where: step.where,
    key: 'choose',
    rekey,
    old: words,
    sought: [],
    words,
    confidence: 0.9,
    reasons,
  };
  const value = [step.keys.with].flat().map(String);
  const isChosen = await choose(asFound(one, target), [resolve(value)], { timeout: 3_000 }).then(
    () => true,
    () => false,
  );
  const told = { ...finding, severity: 'breaking' as const, others: options.map((each) => nameOf(each as never)) };
  record.stumbles.push({ screen: sought.screen, finding: told, mends: isChosen ? [mend] : [] });
  return isChosen ? 'chosen' : 'unchosen';
}

const lists = new Set(['combobox', 'listbox']);
