import type { Page } from 'playwright';
import type { Detour } from '../../engine/observer.ts';
import { fingerprintScreen } from '../../page/fingerprint/fingerprint.ts';
import type { Screen } from '../../runbook/model.ts';
import { conditionTarget } from '../../steps/condition.ts';
import { stepKindOf } from '../../steps/index.ts';
import type { Target } from '../../steps/target.ts';
import type { Remembered } from '../baseline/model.ts';
import { finish } from '../drift/finish.ts';
import { nameOf } from '../drift/naming.ts';
import { withoutScreen } from '../mend/without-screen.ts';
import { folded } from '../mend/words-now.ts';
import type { Guide } from './guide.ts';
import { isThere } from './is-there.ts';
import { namesIn } from './know-screen.ts';
import { approvedOf } from './other-steps.ts';

/** A screen is passed over: `from` is its first step that is still to be done. */
interface Gone {
  index: number;
  page: Page;
  from: number;
}

/**
 * A screen, as a question, comes no more: what comes after its presses, or the next screen, shows without it, or has just
 * faded. It is told, and the steps up to there are left out.
 */
export async function screenGone(detour: Detour, guide: Guide): Promise<Gone | undefined> {
  const { chapter, pages } = detour;
  const { record, store } = guide;
  const index = detour.screens.findIndex(({ screen }) => !screen.optional);
  const page = pages.at(-1);
  const screen = detour.screens[index]?.screen;
  const left = record.screens.at(-1);
  if (!screen || !page || !left || screen.open || !chapter.screens.includes(screen)) return undefined;
  const name = namesIn(detour, guide)[index]!;
  if (!store.get(name, 'screen')) return undefined;
  const stood = approvedOf(guide, left.chapter.id, left.screen.id).map((one) => folded(nameOf(one)));
  for (const { target, at, isStep } of signsAfter(screen, chapter.screens, guide.resolve)) {
    const words = target.words.map(folded);
    if (stood.some((said) => words.some((one) => said.includes(one)))) continue;
    const faded = await hasFaded(page, words, guide);
    if (!faded && !(await isThere(page, target))) continue;
    const called = typeof screen.title === 'string' ? screen.title : screen.title.ja;
    const after = record.asked && guide.redact(record.asked);
    const finding = finish({ kind: 'screen-removed', role: 'screen', name: called, ...(after && { after }) });
    const mends = [withoutScreen(screen, at)];
    record.stumbles.push({ screen: name, finding: { ...finding, severity: 'breaking' }, mends });
    record.gone.push(name);
    return { index, page, from: isStep && faded ? at + 1 : at };
  }
  return undefined;
}

interface Sign {
  target: Target;
  /** The first step that stays. */
  at: number;
  isStep: boolean;
}

/** What is looked at on the screen once something was pressed there, else what the next one is recognised by. */
function signsAfter(screen: Screen, screens: Screen[], resolve: Guide['resolve']): Sign[] {
  const { steps } = screen;
  const press = steps.findIndex((step) => stepKindOf(step).changes === 'screen');
  const at = steps.findIndex((step, i) => i > press && !step.keys.when && targetOf(step, resolve)?.purpose === 'see');
  const own = press >= 0 && at > press ? [{ target: targetOf(steps[at]!, resolve)!, at, isStep: true }] : [];
  const next = screens[screens.indexOf(screen) + 1];
  const sign = next?.shows && !next.open && conditionTarget(next.shows, resolve);
  return [...own, ...(sign ? [{ target: sign, at: steps.length, isStep: false }] : [])];
}

function targetOf(step: Screen['steps'][number], words: Guide['resolve']): Target | undefined {
  return stepKindOf(step).target?.(step.keys as never, { words });
}

async function hasFaded(page: Page, words: string[], { passing }: Guide): Promise<boolean> {
  const faded = passing.faded(await fingerprintScreen(page, (data) => data));
  return faded.some((one) => words.some((word) => folded(nameOf(one as Remembered)).includes(word)));
}
