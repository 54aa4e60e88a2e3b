import type { Chapter } from '../../runbook/model.ts';
import type { Running } from '../running.ts';
import type { Foreseen } from '../shown.ts';
import { shownOf } from './first-shown.ts';
import { beginning } from './recognition.ts';
import { upcoming } from './upcoming.ts';

/**
 * The screen that the chapter would begin with as the page stands now, and its first picture; nothing when that cannot
 * be told at once. No more than a look: nobody is told.
 */
export async function foresee(chapter: Chapter, running: Running): Promise<Foreseen | undefined> {
  const { sight, stage, evidence } = running;
  const began = Date.now();
  const { groups } = upcoming(chapter, 0, running);
  if (chapter.screens[0]!.open || groups.length !== 1 || groups[0]!.choices.some(({ screen }) => screen.newTab))
    return undefined;
  const seen = await sight.glimpse(groups);
  if (!seen) return undefined;
  const shown = shownOf(groups, seen);
  const begins = beginning(shown.choice.screen, running);
  const acts = begins && begins.target.purpose !== 'see' && !shown.choice.leave;
  const step = acts ? shown.choice.screen.steps.indexOf(begins.step) : -1;
  const picture = shown.next && step >= 0 ? await evidence.ahead(step, shown.next) : undefined;
  return stage.page === shown.page ? { ...shown, picture, chapter, began } : undefined;
}
