import type { StepFailure } from '../../base/errors.ts';
import type { Chapter, Retry } from '../../runbook/model.ts';
import type { Running } from '../running.ts';
import type { Mark } from '../stage.ts';
import { performRecovery } from '../step/perform.ts';
import { TroubleSeen } from './trouble.ts';
import { arrivalTargets } from './upcoming.ts';
import { walkOnce } from './walk-once.ts';

/** How often what failed so may be tried, all tries counted; undefined: only once. */
export function retryOf(failure: StepFailure, chapter: Chapter): Retry | undefined {
  if (!(failure instanceof TroubleSeen)) return chapter.retry;
  const { retry, again, do: recovery } = failure.trouble;
  return retry ?? (again || recovery.length ? (chapter.retry ?? { times: 2 }) : undefined);
}

/** Brings the run back to where the chapter begins: as its trouble says, else by going there again. Gives that place. */
export async function recover(failure: StepFailure, chapter: Chapter, begin: Mark, running: Running): Promise<Mark> {
  const { lookout, stage, tell } = running;
  const seen = failure instanceof TroubleSeen ? failure : undefined;
  const trouble = seen?.trouble;
  // What only interrupts may come over the way back as well.
  lookout.troubles = lookout.troubles.filter((one) => one.goOn && one !== trouble);
  if (seen) await stage.trail.visiting(seen.page, () => performRecovery(seen.trouble, running));
  const other = trouble?.again && running.runbook.chapters.find(({ id }) => id === trouble.again);
  if (other && other !== chapter) await walkAgain(other, running);
  else await goBack(begin, chapter, trouble !== undefined, running);
  // A message that nothing put away, and that the way back left standing, would be taken for another one.
  if (trouble && !trouble.do.length && (await lookout.lasts(trouble))) await stage.reload();
  const next = { ja: 'もう一度行います。', en: 'trying again' };
  tell({ type: 'recovered', place: { ...running.place }, trouble: trouble?.id ?? failure.code, next });
  return other ? stage.mark() : begin;
}

/** Walks a chapter that leads to this one, e.g. the login. */
async function walkAgain(other: Chapter, running: Running): Promise<void> {
  const { place, state, tell } = running;
  const attempt = (state.tries.get(other.id) ?? 0) + 1;
  running.place = { chapter: other.id, attempt };
  tell({ type: 'chapter-started', place: { ...running.place }, title: other.title });
  await walkOnce(other, running);
  running.place = place;
}

/** To the tab and address the chapter began at; `recovered`: the trouble's own steps may have led there already. */
async function goBack(begin: Mark, chapter: Chapter, recovered: boolean, running: Running): Promise<void> {
  const { stage, sight } = running;
  const stayed = stage.page === begin.page;
  await stage.leaveFor(begin);
  // A chapter that opens its first screen, or the first of all, needs no way back.
  if (chapter.screens[0]!.open || begin.url === 'about:blank') return;
  if (stage.isAt(begin)) {
    if (!recovered || !stayed) await stage.reload();
    return;
  }
  for (const target of recovered && stayed ? arrivalTargets(chapter, running) : [])
    if (await sight.sees(target)) return;
  await stage.open(begin.url);
}
