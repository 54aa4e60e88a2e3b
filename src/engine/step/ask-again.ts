import type { Chapter, PlacedStep } from '../../runbook/model.ts';
import { eachText, referencesIn } from '../../runbook/templates.ts';
import type { Running } from '../running.ts';

/*
 * What people answer is not kept: it ends with its session. What a later one needs of it is asked for again, by the
 * step that asked first.
 */

type Perform = (step: PlacedStep, running: Running) => Promise<void>;

/** For the answers of other chapters that this one refers to. */
export function askForChapter(chapter: Chapter, running: Running, perform: Perform): Promise<void> {
  const own = new Set(stepsOf(chapter).map(({ keys }) => keys.as));
  return askAgain(chapter, running, perform, (name) => !own.has(name));
}

/** For the answers that a text of these refers to. */
export async function askAgain(
  texts: unknown,
  running: Running,
  perform: Perform,
  wanted: (name: string) => boolean = () => true,
): Promise<void> {
  const { runbook, values } = running;
  const missing = new Set<string>();
  eachText(texts, [], (text) => {
    for (const { name } of referencesIn(text)) if (values.get(name) === undefined && wanted(name)) missing.add(name);
  });
  if (!missing.size) return;
  for (const step of runbook.chapters.flatMap(stepsOf))
    if (typeof step.keys.as === 'string' && missing.delete(step.keys.as)) await perform(step, running);
}

function stepsOf({ screens }: Chapter): PlacedStep[] {
  return screens.flatMap(({ steps }) => steps);
}
