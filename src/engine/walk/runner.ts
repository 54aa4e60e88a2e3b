import { UsageError } from '../../base/errors.ts';
import { nearestName } from '../../base/nearest.ts';
import type { Runbook } from '../../runbook/model.ts';
import { didYouMean } from '../../schema/issues.ts';
import type { Running } from '../running.ts';
import { walkChapter } from './chapter.ts';

/** Walks all chapters of a runbook that are not done yet. It knows no kinds of steps, prints and writes nothing. */
export async function runChapters(running: Running): Promise<void> {
  const { runbook, options, state } = running;
  const from = options.from ? startOf(runbook, options.from) : { chapter: 0, screen: undefined };
  for (const [i, chapter] of runbook.chapters.entries()) {
    if (state.done.has(chapter.id) && !chapter.eachSession && !(options.from && i >= from.chapter)) continue;
    if (i < from.chapter && !chapter.eachSession) continue;
    // What is walked each session only leads to what comes after: with nothing left to do there, it is not walked.
    if (
      !options.from &&
      chapter.eachSession &&
      state.done.has(chapter.id) &&
      runbook.chapters.slice(i + 1).every((later) => state.done.has(later.id))
    )
      continue;
    await walkChapter(chapter, running, i === from.chapter ? from.screen : undefined);
  }
}

/** Where `--from` starts: a chapter by its id, or a screen by its id or `chapter/screen`. */
export function startOf(runbook: Runbook, from: string): { chapter: number; screen?: number } {
  for (const [chapter, { id, screens }] of runbook.chapters.entries()) {
    if (id === from) return { chapter };
    const screen = screens.findIndex((one) => one.id === from || `${id}/${one.id}` === from);
    if (screen >= 0) return { chapter, screen };
  }
  const known = runbook.chapters.flatMap(({ id, screens }) => [id, ...screens.map((screen) => screen.id)]);
  const near = nearestName(from, known);
  throw new UsageError(
    'unknown-start',
    { ja: `「${from}」という章や画面はありません。`, en: `there is no chapter or screen \`${from}\`` },
    { hint: near ? didYouMean(near) : known.join(', ') },
  );
}
