import type { Loss } from '../../engine/observer.ts';
import { fingerprintScreen, type ScreenPrint } from '../../page/fingerprint/fingerprint.ts';
import { stepKindOf } from '../../steps/index.ts';
import type { Remembered } from '../baseline/model.ts';
import { finish } from '../drift/finish.ts';
import { nameOf } from '../drift/naming.ts';
import { pressElement, wayOn } from './go-on.ts';
import type { Guide } from './guide.ts';
import { isHarmless } from './harmless.ts';
import { isThere } from './is-there.ts';
import { approvedOf } from './other-steps.ts';
import type { Stumble } from './record.ts';
import { stepBefore } from './screen-before.ts';
import { soughtBy } from './sought.ts';

/** What the press before the step was called when it was approved; '' where nothing was pressed just before. */
export function pressedBefore({ screen, step, chapter }: Loss, guide: Guide): string {
  const at = screen.steps.indexOf(step);
  const before = screen.steps[at - 1];
  if (!before || stepKindOf(before).changes !== 'screen') return '';
  const old = approvedOf(guide, chapter.id, screen.id).find(({ usedBy }) => usedBy.includes(at));
  return old ? nameOf(old) : '';
}

/**
 * The press before the step is answered by a question that nobody knows: it is told, and answered as the press was meant,
 * where that is plain and nothing can be harmed. `unanswered`: what the press was for has not been done.
 */
export async function answerQuestion(loss: Loss, guide: Guide): Promise<'answered' | 'unanswered' | undefined> {
  const { page, target, step, chapter, screen } = loss;
  const { record, redact, through } = guide;
  const pressed = pressedBefore(loss, guide);
  if (pressed === '') return undefined;
  const walked = record.screens.flatMap(({ views }) => views.flatMap(({ view }) => [...view.elements, ...view.texts]));
  const known = new Set([...approvedOf(guide, chapter.id, screen.id), ...walked].map(nameOf));
  const print = await fingerprintScreen(page, redact);
  const isKnown = (one: object) => known.has(nameOf(one as Remembered));
  const way = wayOn(print, isKnown, pressed);
  const title = titleOf(print, isKnown);
  if (!way || title === undefined || title === way.text) return undefined;
  const words = way.text || way.aname;
  const finding = finish({ kind: 'screen-added', role: 'screen', name: title, after: words });
  const stumble: Stumble = { screen: soughtBy(loss, guide).screen, finding: { ...finding, severity: 'breaking' } };
  record.stumbles.push(stumble);
  if (!(through || isHarmless(page.url())) || !(await pressElement(page, way)) || !(await isThere(page, target)))
    return 'unanswered';
  stumble.mends = [stepBefore(step, words)];
  return 'answered';
}

/** Its heading, else the first words of it. */
function titleOf({ elements, texts }: ScreenPrint, isKnown: (one: object) => boolean): string | undefined {
  const fresh = (list: ScreenPrint['elements']) => list.filter((one) => one.text !== '' && !isKnown(one));
  const heading = fresh(elements).find(({ role }) => role === 'heading');
  return (heading ?? fresh(texts)[0])?.text;
}
