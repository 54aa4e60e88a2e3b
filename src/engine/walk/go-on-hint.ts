import type { StepFailure } from '../../base/errors.ts';
import type { Text } from '../../base/text.ts';
import type { Chapter } from '../../runbook/model.ts';
import type { Running } from '../running.ts';
import { onceKey } from '../step/once.ts';

/**
 * A chapter that begins again may find the console as its irreversible step has left it: what comes before that step is
 * not there any more. Where a person can go on then, and what the runbook lacks.
 */
export function hintToGoOn(failure: StepFailure, chapter: Chapter, running: Running): Text | undefined {
  const { place, state, runbook } = running;
  if (!['not-found', 'screen-not-shown'].includes(failure.code)) return undefined;
  const last = chapter.screens.findLastIndex(({ id, steps }) =>
    steps.some((step, i) => {
      const key = onceKey(step, { chapter: chapter.id, screen: id, step: i });
      return key !== undefined && state.once.get(key)?.is === 'done';
    }),
  );
  const here = chapter.screens.findIndex(({ id }) => id === place.screen);
  if (last < 0 || here > last) return undefined;
  const next = chapter.screens[last + 1]?.id ?? runbook.chapters[runbook.chapters.indexOf(chapter) + 1]?.id;
  const from = next ? `tejun resume --from ${next}` : undefined;
  return {
    ja: `この章の取り消せない操作は済んでいるため、その前の画面には戻れないのかもしれません。${from ? `続きから行うには: ${from}。` : ''}章に done_when を書くか、その操作の後を別の章にすると、次からは続きから再開します。`,
    en: `The irreversible step of this chapter has been done, so what comes before it may not be there any more. ${from ? `To go on after it: ${from}. ` : ''}With \`done_when\` on the chapter, or a chapter of its own for what follows the step, a resume goes on there by itself.`,
  };
}
