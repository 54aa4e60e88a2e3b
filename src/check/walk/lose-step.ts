import type { Loss } from '../../engine/observer.ts';
import { find } from '../../page/find.ts';
import { fingerprintScreen } from '../../page/fingerprint.ts';
import type { Target } from '../../steps/target.ts';
import { screenName } from '../baseline/store.ts';
import { finish } from '../drift/findings.ts';
import { kindOf, nameOf, wordsFor } from '../drift/naming.ts';
import { findAgain } from '../mend/find-again.ts';
import type { Guide } from './guide.ts';
import { isHarmless } from './harmless.ts';
import { wordsThatFind } from './reach.ts';
import { unblock } from './unblock.ts';

/** A step's words fit nothing: what the baseline remembers of the element proposes other words, or says that it is gone. */
export async function loseStep(loss: Loss, guide: Guide): Promise<Target | undefined> {
  const { page, place, target } = loss;
  const { store, record, redact, runbook, through } = guide;
  const screen = screenName(runbook, loss.chapter.id, loss.screen.id);
  const user = (place.step ?? 0) + 1;
  if ((await unblock(loss, guide)) && (await isThere(loss))) return target;
  const print = await fingerprintScreen(page, (data) => data);
  const present = [...print.elements, ...print.texts];
  const again = findAgain(store, screen, user, redact(present));
  if (!again) return undefined;
  const { old, confidence, reasons } = again;
  const now = again.now && present[redactedIndex(again.now, redact(present))];
  const other = now && (await wordsThatFind(page, now, target));
  const facts = { role: kindOf(old), name: nameOf(old), before: nameOf(old), boxBefore: old.box, old };
  if (!now || !other) {
    record.stumbles.push({ screen, finding: finish({ kind: 'removed', ...facts }) });
    return undefined;
  }
  const after = wordsFor({ ...old, ...now });
  const finding = finish({ kind: 'renamed', ...facts, after, boxAfter: now.box });
  const key = loss.step.kind.kind;
  record.stumbles.push({
    screen,
    finding,
    mends: [{ where: loss.step.where, key, old: nameOf(old), sought: target.words, words: after, confidence, reasons }],
  });
  // A guess never does what cannot be undone, except where nothing can be harmed.
  if (loss.step.keys.once && !through && !isHarmless(page.url())) return undefined;
  return other;
}

/** With the obstacle gone the words may fit, or may have changed besides. */
function isThere({ page, target }: Loss): Promise<boolean> {
  return find(page, target, { timeout: 2_000 }).then(
    () => true,
    () => false,
  );
}

function redactedIndex(one: object, list: object[]): number {
  const key = JSON.stringify(one);
  return list.findIndex((other) => JSON.stringify(other) === key);
}
