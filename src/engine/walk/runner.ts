import { UsageError } from '../../base/errors.ts';
import { didYouMean, nearestName } from '../../base/nearest.ts';
import { comesToRest } from '../../page/find/rest.ts';
import type { Chapter, Runbook } from '../../runbook/model.ts';
import type { Running } from '../running.ts';
import { walkChapter } from './chapter.ts';

/** Walks all chapters of a runbook that are not done yet. It knows no kinds of steps, prints and writes nothing. */
export async function runChapters(running: Running): Promise<void> {
  const { runbook, options, state } = running;
  const from = options.from ? startOf(runbook, options.from) : { chapter: 0, screen: undefined };
  const begun = placeOf(runbook, state.from)?.chapter ?? 0;
  const isDone = (chapter: Chapter) => state.done.has(chapter.id) || runbook.chapters.indexOf(chapter) < begun;
  const isDue = (chapter: Chapter, i: number) => {
    if (options.from) return chapter.eachSession || i >= from.chapter;
    // What is walked each session only leads to what comes after: with nothing left to do there, it is not walked.
    return chapter.eachSession ? !runbook.chapters.slice(i).every(isDone) : !isDone(chapter);
  };
  for (const [i, chapter] of runbook.chapters.entries())
    if (isDue(chapter, i)) await walkChapter(chapter, running, i === from.chapter ? from.screen : undefined);
  await finishLast(running);
}

/** Ms in which a page begins what it does about what was pressed or entered. */
const begins = 500;

/** What the last step does may begin a moment later and take a while: where nothing was expected of it, it is given the time. Nor is anything left unsaved. */
async function finishLast({ acted, stage, signal }: Running): Promise<void> {
  if (stage.page.isClosed()) return;
  if (acted) await comesToRest(stage.page, stage.traffic, { restless: 1_000, busy: 5_000, least: begins, signal });
  await stage.saved();
}

/** Where `--from` starts: a chapter by its id, or a screen by its id or `chapter/screen`. */
export function startOf(runbook: Runbook, from: string): { chapter: number; screen?: number } {
  const place = placeOf(runbook, from);
  if (place) return place;
  const known = runbook.chapters.flatMap(({ id, screens }) => [id, ...screens.map((screen) => screen.id)]);
  const near = nearestName(from, known);
  throw new UsageError(
    'unknown-start',
    { ja: `「${from}」という章や画面はありません。`, en: `there is no chapter or screen \`${from}\`` },
    { hint: near ? didYouMean(near) : [...new Set(known)].join(', ') },
  );
}

function placeOf({ chapters }: Runbook, name: string | undefined): { chapter: number; screen?: number } | undefined {
  for (const [chapter, { id, screens }] of chapters.entries()) {
    if (id === name) return { chapter };
    const screen = screens.findIndex((one) => one.id === name || `${id}/${one.id}` === name);
    if (screen >= 0) return { chapter, screen };
  }
  return undefined;
}
