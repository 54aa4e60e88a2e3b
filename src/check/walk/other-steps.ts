import type { Loss } from '../../engine/observer.ts';
import { fingerprintScreen } from '../../page/fingerprint/fingerprint.ts';
import { conditionTarget } from '../../steps/condition.ts';
import { screenName } from '../baseline/store.ts';
import { finish } from '../drift/finish.ts';
import { nameOf } from '../drift/naming.ts';
import { folded } from '../mend/words-now.ts';
import { pressElement } from './go-on.ts';
import type { Guide } from './guide.ts';
import { isHarmless } from './harmless.ts';
import { isThere } from './is-there.ts';
import { stepBefore } from './screen-before.ts';
import { soughtBy } from './sought.ts';

/** Screens that a release has cut into others, or put together. */

const onward = /^(?:次へ.*|続行|続ける|next.*|continue)$/i;

/** A press that was to lead to the next screen, which shows already, and did not before. */
export async function isThereAlready(loss: Loss, guide: Guide): Promise<boolean> {
  const { chapter, screen, step, page } = loss;
  const next = chapter.screens[chapter.screens.indexOf(screen) + 1];
  if (loss.target.purpose !== 'press' || step.keys.once || step !== screen.steps.at(-1) || !next?.shows) return false;
  const target = conditionTarget(next.shows, (words) => words);
  const words = target.words.map(folded);
  const said = approvedOf(guide, chapter.id, screen.id).map((one) => folded(nameOf(one)));
  return !said.some((one) => words.some((word) => one.includes(word))) && isThere(page, target);
}

/** What is gone may stand on a further screen now: a new button leads on, and there it is. */
export async function leadOn(loss: Loss, guide: Guide): Promise<boolean> {
  const { page, step, target, screen, chapter } = loss;
  if (!(guide.through || isHarmless(page.url()))) return false;
  const known = approvedOf(guide, chapter.id, screen.id).map(nameOf);
  const { elements } = await fingerprintScreen(page, guide.redact);
  const [way, ...others] = elements.filter(
    (one) =>
      !one.disabled &&
      (one.role === 'button' || one.button) &&
      onward.test(one.text.trim()) &&
      !known.includes(one.text),
  );
  if (!way || others.length > 0 || !(await pressElement(page, way)) || !(await isThere(page, target))) return false;
  const finding = finish({ kind: 'added', role: 'button', name: way.text, boxAfter: way.box });
  guide.record.stumbles.push({
    screen: soughtBy(loss, guide).screen,
    finding: { ...finding, severity: 'breaking' },
    mends: [stepBefore(step, way.text)],
  });
  return true;
}

/** What the approved views of a screen hold. */
export function approvedOf({ store, runbook }: Guide, chapter: string, screen: string) {
  const name = screenName(runbook, chapter, screen);
  return store.views(name).flatMap((view) => {
    const known = store.get(name, view)?.view;
    return known ? [...known.elements, ...known.texts] : [];
  });
}
