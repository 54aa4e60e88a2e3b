import { UsageError } from '../base/errors.ts';
import { didYouMean, nearestName } from '../base/nearest.ts';
import type { Runbook, Screen } from '../runbook/model.ts';
import { screenName } from './baseline/store.ts';
import type { ScreenResult } from './result.ts';

type ScreenFacts = Pick<ScreenResult, 'name' | 'title' | 'chapter' | 'where' | 'optional'>;

/** The screens of a runbook in their order, or only those asked for. */
export function orderOf(runbook: Runbook, only: string[]): ScreenFacts[] {
  const all = runbook.chapters.flatMap((chapter) =>
    chapter.screens.map(({ id, title, where, optional }) => ({
      name: screenName(runbook, chapter.id, id),
      title,
      chapter: chapter.title,
      where,
      optional: optional || chapter.doneWhen !== undefined,
    })),
  );
  for (const name of only.filter((one) => !all.some((screen) => screen.name === one))) {
    const names = all.map((screen) => screen.name);
    const near = nearestName(name, names);
    throw new UsageError(
      'unknown-screen',
      { ja: `「${name}」という画面はありません。`, en: `there is no screen \`${name}\`` },
      { hint: near ? didYouMean(near) : names.join(', ') },
    );
  }
  return only.length > 0 ? all.filter(({ name }) => only.includes(name)) : all;
}

/** What the runbook says is volatile, everywhere and on this screen: baselines keep values of inputs as their `${name}`. */
export function volatileOf(runbook: Runbook, name: string, resolve: (words: string[]) => string[]): string[][] {
  return [...runbook.volatile, ...screenNamed(runbook, name).volatile].map((words) => [...words, ...resolve(words)]);
}

/** The screen of that name. */
export function screenNamed(runbook: Runbook, name: string): Screen {
  const all = runbook.chapters.flatMap((chapter) => chapter.screens.map((screen) => ({ chapter, screen })));
  return all.find(({ chapter, screen }) => screenName(runbook, chapter.id, screen.id) === name)!.screen;
}
