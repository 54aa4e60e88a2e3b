import type { Chapter, Screen, Trouble } from '../../runbook/model.ts';
import type { Running } from '../running.ts';
import { spoken } from '../spoken.ts';
import { settleNamed } from '../step/once.ts';
import { performSteps } from '../step/perform.ts';
import { arrive } from './arrive.ts';
import { passOver } from './skipped.ts';

/** Walks the screens of a chapter, each when it shows. */
export async function walkScreens(chapter: Chapter, running: Running, start: number): Promise<void> {
  const { stage, tell, values, lookout } = running;
  for (let i = start; i < chapter.screens.length; i++) {
    const planned = chapter.screens[i]!;
    if (planned.open) await lookout.guarded(() => stage.open(values.address(planned.open!)));
    const shown = await arrive(chapter, i, running);
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
    if (start < i) settleNamed(chapter, running);
    // A tab stays new until a screen of another tab shows: several screens may be the first of it.
    if (!screen.newTab) stage.settle();
    await walkScreen(chapter, screen, running);
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
    tab: stage.numberOf(stage.page),
  });
  evidence.arrive();
  running.pressed = undefined;
  lookout.troubles = [...screen.trouble, ...troublesOf(chapter, running)];
  await performSteps(screen.steps, running);
  if (!stage.page.isClosed()) await evidence.beforeLeaving(place);
  // Its troubles may also be the answer to its last step: they hold until the next screen shows.
  tell({ type: 'screen-left', place });
}

export function troublesOf(chapter: Chapter, { runbook }: Running): Trouble[] {
  return [...chapter.trouble, ...runbook.trouble];
}
