import type { Chapter, PlacedStep, Screen } from '../../runbook/model.ts';
import type { Place } from '../record/events.ts';
import type { Entry } from '../record/journal.ts';
import type { Running } from '../running.ts';
import { askYesNo } from './questions.ts';

/*
 * Irreversible steps happen once. What is known of each is in the journal: intended (nobody knows whether it was
 * done), done, or not done. Before a chapter is begun again, whatever nobody knows is settled by looking: `chapter-done.ts`.
 */

/** Begins the id of the question whether something is done again. */
const againPrefix = 'again.';

type How = 'performed' | 'looked' | 'told';

export function onceKey(step: PlacedStep, place: Pick<Place, 'chapter' | 'screen' | 'step'>): string | undefined {
  const { once } = step.keys;
  if (!once) return undefined;
  return typeof once === 'string' ? once : `${place.chapter}/${place.screen}/${place.step}`;
}

/** Writes down that an irreversible step is about to be done, before it is. */
export function beginOnce(key: string, running: Running): void {
  running.state.once.set(key, { is: 'intended', chapter: running.place.chapter });
  running.tell({ type: 'once-intended', place: { ...running.place }, key });
}

/** What the step is about was not there, or could not be pressed: nothing was touched, and what was known before holds. */
export function neverBegan(key: string, before: string | undefined, running: Running): void {
  if (before === undefined || before === 'not-done') settle(key, 'not-done', 'looked', running);
}

export function settle(key: string, is: 'done' | 'not-done', how: How, running: Running): void {
  running.state.once.set(key, { is, chapter: running.place.chapter });
  running.tell({ type: 'once-settled', place: { ...running.place }, key, outcome: is, how });
}

/** Whether a step that happens once may be done now. A person who begins there by hand is asked when it is known. */
export async function mayBegin(key: string, running: Running): Promise<boolean> {
  const known = running.state.once.get(key)?.is;
  if (known === undefined || known === 'not-done') return true;
  if (running.byHand !== running.place.chapter) return false;
  return askYesNo(
    {
      id: `${againPrefix}${key}`,
      text: {
        ja: `この操作は${known === 'done' ? '既に行われています' : '既に始められています'}。もう一度行いますか？（はい／いいえ）`,
        en: `This has been ${known === 'done' ? 'done' : 'begun'} already. Do it again? (yes/no)`,
      },
    },
    running,
  );
}

/** Where a person began by hand, when the run waits for their word on doing something again: their yes holds there. */
export function begunByHand(entries: Entry[]): string | undefined {
  const last = entries.at(-1);
  if (last?.type !== 'parked' || !last.ask?.id.startsWith(againPrefix)) return undefined;
  const session = entries.findLast(({ type }) => type === 'run-started' || type === 'run-resumed');
  return (session as { from?: string } | undefined)?.from;
}

/** The chapter is over: what was intended in it has been done. */
export function settleChapter(chapter: Chapter, how: How, running: Running): void {
  for (const [key, { is }] of onceOf(chapter, running)) if (is === 'intended') settle(key, 'done', how, running);
}

/** The procedure went on to the next screen: a step with a name of its own on the one before has worked. Others wait for the chapter's end. */
export function settleNamed(left: Screen, running: Running): void {
  const { place, state } = running;
  for (const [step, one] of left.steps.entries()) {
    const key = onceKey(one, { chapter: place.chapter, screen: left.id, step });
    if (key && !key.includes('/') && state.once.get(key)?.is === 'intended') settle(key, 'done', 'performed', running);
  }
}

/** What is known of the irreversible steps of a chapter. */
export function onceOf(chapter: Chapter, { state }: Running) {
  return [...state.once].filter(([, known]) => known.chapter === chapter.id);
}

export function isFact(fact: string, { state, values }: Running): boolean {
  const told = values.get(`done.${fact}`);
  return state.once.get(fact)?.is === 'done' || (typeof told === 'string' && /^(?:true|yes|1)$/i.test(told));
}
