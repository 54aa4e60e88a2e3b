import type { Loss } from '../../engine/observer.ts';
import type { Target } from '../../steps/target.ts';
import type { Remembered } from '../baseline/model.ts';
import { finish } from '../drift/finish.ts';
import type { Finding } from '../drift/model.ts';
import { kindOf, nameOf } from '../drift/naming.ts';
import { folded } from '../mend/words-now.ts';
import { answerQuestion } from './asked.ts';
import { became } from './became.ts';
import type { Guide } from './guide.ts';
import { isHarmless } from './harmless.ts';
import { insteadOf } from './instead.ts';
import { isThere } from './is-there.ts';
import { loseField } from './lose-field.ts';
import { loseTwin } from './lose-twin.ts';
import { approvedOf, isThereAlready, leadOn } from './other-steps.ts';
import { mendOf, soughtBy } from './sought.ts';
import { unblock } from './unblock.ts';
import { unfoldBefore, unfoldUntilThere } from './unfold.ts';
import { canGoWithout, mendsWithout } from './without.ts';

/** A step's words fit nothing: what the baseline remembers of the element proposes other words, or says that it is gone. */
export async function loseStep(loss: Loss, guide: Guide): Promise<Target | 'leave-out' | undefined> {
  const { page, target } = loss;
  const { record, through } = guide;
  const count = record.stumbles.length;
  // With the obstacle gone the words may fit, or may have changed besides.
  if ((await unblock(loss, guide)) && (await isThere(page, target))) return target;
  const question = count === record.stumbles.length ? await answerQuestion(loss, guide) : undefined;
  if (question === 'answered') return target;
  const sought = soughtBy(loss, guide);
  const twin = await loseTwin(loss, guide);
  if (twin) return twin;
  const field = await loseField(loss, guide);
  if (field) return field === 'chosen' ? 'leave-out' : undefined;
  const isNeedless = await isThereAlready(loss, guide);
  const again = await insteadOf(page, sought, guide);
  const instead = again && isNeedless ? { ...again, now: undefined } : again;
  if (!instead) return undefined;
  const { old, now } = instead;
  const facts = { role: kindOf(old), name: nameOf(old), before: nameOf(old), boxBefore: old.box, old };
  if (!now) {
    // A message that was there when its screen came has only gone since.
    if (record.stumbles.some((one) => one.screen === sought.screen && isRenamed(one.finding, facts))) return undefined;
    if (!isNeedless && (await leadOn(loss, guide))) return target;
    if (!isNeedless && (await isFolded(loss, old, guide))) return target;
    if (question === 'unanswered') return undefined;
    const mayGo = isNeedless || (await canGoWithout(loss, guide));
    const mends = mayGo && target.purpose !== 'see' ? mendsWithout(loss, old, instead.reasons) : [];
    const stumble = { screen: sought.screen, finding: finish({ kind: 'removed', ...facts }), mends };
    record.stumbles.push(stumble);
    if (mends.length > 0) record.leftOut.push({ step: loss.step, target, stumble });
    return mayGo ? 'leave-out' : undefined;
  }
  // What stands in its place may be the title of the part that it is in now.
  const known = new Set(approvedOf(guide, loss.chapter.id, loss.screen.id).map(nameOf));
  if (await isFolded(loss, old, guide, (title) => !known.has(title))) return target;
  const finding = became({ old, now }, target, loss.failure.code === 'ambiguous');
  // The words stand in the runbook already, where only something else about it changed.
  const isWritten = target.words.some((words) => folded(words) === folded(now.words));
  const mends = isWritten ? [] : [mendOf(loss, instead, now.words)];
  if (finding) record.stumbles.push({ screen: sought.screen, finding, mends });
  // A guess never does what cannot be undone, except where nothing can be harmed.
  if (loss.step.keys.once && !through && !isHarmless(page.url())) return undefined;
  return now.faded ? 'leave-out' : now.target;
}

/** It stands in a part that is folded away, which is open now: told, with the steps that open it. */
async function isFolded(loss: Loss, old: Remembered, guide: Guide, isMeant?: (title: string) => boolean) {
  const { redact, record } = guide;
  const folds = redact(await unfoldUntilThere(loss, isMeant && ((title) => isMeant(redact(title)))));
  if (folds.length === 0) return false;
  const facts = { role: kindOf(old), name: nameOf(old), boxBefore: old.box, old };
  const finding = finish({ kind: 'moved', ...facts, after: folds.at(-1) });
  const mends = folds.map((words) => unfoldBefore(loss, words));
  record.stumbles.push({ screen: soughtBy(loss, guide).screen, finding, mends });
  return true;
}

function isRenamed({ kind, name, boxBefore }: Finding, was: Pick<Finding, 'name' | 'boxBefore'>): boolean {
  return kind === 'renamed' && name === was.name && boxBefore === was.boxBefore;
}
