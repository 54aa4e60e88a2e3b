import type { Chapter } from '../../runbook/model.ts';
import type { Running } from '../running.ts';
import { askForChapter } from '../step/ask-again.ts';
import { settleChapter } from '../step/once.ts';
import { performPlainly } from '../step/perform.ts';
import { isChapterDone } from './chapter-done.ts';
import { troublesOf, walkScreens } from './screens.ts';
import { forgetSkipped } from './skipped.ts';

/** One walk through a chapter, unless it has been done. `start`: the screen a person chose to begin with. */
export async function walkOnce(chapter: Chapter, running: Running, start?: number): Promise<void> {
  const { tell, state } = running;
  running.lookout.troubles = troublesOf(chapter, running);
  forgetSkipped(chapter, running);
  running.byHand = start === undefined ? undefined : chapter.id;
  const place = { chapter: chapter.id, attempt: running.place.attempt };
  running.place = place;
  await askForChapter(chapter, running, performPlainly);
  const already = start === undefined && (await isChapterDone(chapter, running));
  if (!already) await walkScreens(chapter, running, start ?? 0);
  settleChapter(chapter, already ? 'looked' : 'performed', running);
  state.done.add(chapter.id);
  tell({ type: 'chapter-done', place: { ...place }, how: already ? 'already-done' : 'done' });
}
