import { StepFailure } from '../../base/errors.ts';
import type { Chapter, Screen, Trouble } from '../../runbook/model.ts';
import type { Running } from '../running.ts';
import { spoken } from '../spoken.ts';
import { asFailure } from '../step/as-failure.ts';
import { settleNamed } from '../step/once.ts';
import { performSteps } from '../step/perform.ts';
import { hintAtScripts } from '../step/script-hint.ts';
import { openAndArrive } from './arrive.ts';
import { passOver } from './skipped.ts';

/** Walks the screens of a chapter, each when it shows. */
export async function walkScreens(chapter: Chapter, running: Running, start: number): Promise<void> {
  const { stage, tell } = running;
  let left: Screen | undefined;
  for (let i = start; i < chapter.screens.length; i++) {
    const shown = await reach(chapter, i, running);
    for (const absent of chapter.screens.slice(i, shown)) {
      tell({
        type: 'screen-absent',
        place: { ...running.place, screen: absent.id, step: undefined },
        title: absent.title,
      });
    }
    passOver(chapter, chapter.screens.slice(i, shown), running);
    const screen = chapter.screens[shown];
    if (!screen) return;
    i = shown;
    if (left) settleNamed(left, running);
    // A tab stays new until a screen of another tab shows: several screens may be the first of it.
    if (!screen.newTab) stage.trail.settle();
    await walkScreen(chapter, screen, running);
    left = screen;
  }
}

/** Comes to the screen, or to one behind it: its index. What goes wrong on the way is told at the screen that was next. */
async function reach(chapter: Chapter, next: number, running: Running): Promise<number> {
  try {
    return await openAndArrive(chapter, next, running);
  } catch (error) {
    if (error instanceof StepFailure) hintAtScripts(error, running);
    throw asFailure(error, chapter.screens[next]!.where);
  }
}

/** Does what is to be done on a screen that shows. */
export async function walkScreen(chapter: Chapter, screen: Screen, running: Running): Promise<void> {
  const { stage, tell, evidence, values, lookout } = running;
  running.place = { chapter: chapter.id, screen: screen.id, attempt: running.place.attempt };
  const place = { ...running.place };
  tell({
    type: 'screen-shown',
    place,
    title: screen.title,
    note: screen.note.map((note) => spoken(note, running.runbook, values)),
    url: stage.page.url(),
    tab: stage.trail.numberOf(stage.page),
  });
  evidence.arrive();
  // What a screen is to begin with may also stand where the last press was made.
  if (screen.shows) {
    running.pressed = undefined;
    running.acted = false;
  }
  lookout.troubles = [...screen.trouble, ...troublesOf(chapter, running)];
  await performSteps(screen.steps, running, running.from);
  if (!stage.page.isClosed()) await evidence.beforeLeaving(place);
  // Its troubles may also be the answer to its last step: they hold until the next screen shows.
  tell({ type: 'screen-left', place });
}

export function troublesOf(chapter: Chapter, { runbook }: Running): Trouble[] {
  return [...chapter.trouble, ...runbook.trouble];
}
