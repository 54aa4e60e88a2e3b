import type { Chapter, Screen } from '../../runbook/model.ts';
import { stepKindOf } from '../../steps/index.ts';
import type { Target } from '../../steps/target.ts';
import type { Running } from '../running.ts';
import type { Choice } from '../shown.ts';
import type { Group } from './first-shown.ts';
import { beginning, recognition } from './recognition.ts';

/** What may come next, by the tabs it may come in. `unseen`: begun when none of them shows. */
export function upcoming(chapter: Chapter, from: number, running: Running) {
  const { stage } = running;
  const choices = choicesFrom(chapter, from, running);
  const targets = choices.map(({ screen }) => recognition(screen, running));
  // A screen that cannot be seen beforehand is begun when none of the optional ones before it shows.
  const unseen = choices[targets.indexOf(undefined)];
  const current: Group = { choices: [], targets: [], tabs: () => [stage.page], next: [] };
  const opened: Group = { choices: [], targets: [], tabs: () => stage.trail.newTabs(), next: [] };
  for (const [i, choice] of choices.entries()) {
    const target = targets[i];
    if (!target) break;
    const group = choice.screen.newTab ? opened : current;
    group.choices.push(choice);
    group.targets.push(target);
    group.next.push(beginning(choice.screen, running)?.target);
  }
  return { choices, unseen, groups: [current, opened].filter(({ targets }) => targets.length) };
}

/** The screens up to the first that is always there, into the next chapter when the rest of this one is optional. */
function choicesFrom(chapter: Chapter, from: number, running: Running): Choice[] {
  const choices: Choice[] = [];
  const add = (screens: Screen[], start: number, leave: boolean) => {
    for (let i = start; i < screens.length; i++) {
      const screen = screens[i]!;
      choices.push({ screen, index: i, leave });
      if (!screen.optional && !mayCloseItself(screen)) return true;
    }
    return false;
  };
  if (add(chapter.screens, from, false)) return choices;
  const { chapters } = running.runbook;
  const next = chapters[chapters.indexOf(chapter) + 1];
  // A screen that is opened by its address does not show by itself; another may only be led to.
  if (next && !next.screens[0]!.open && recognition(next.screens[0]!, running)) add(next.screens, 0, true);
  return choices;
}

/** What shows, in the current tab, when a chapter can begin. */
export function arrivalTargets(chapter: Chapter, running: Running): Target[] {
  return choicesFrom(chapter, 0, running)
    .filter(({ screen, leave }) => !leave && !screen.newTab)
    .flatMap(({ screen }) => recognition(screen, running) ?? []);
}

/** What is only closed, in the tab the procedure is in, may close by itself before anybody has seen it. */
function mayCloseItself({ steps, newTab }: Screen): boolean {
  return !newTab && steps.length > 0 && steps.every((step) => stepKindOf(step).leavesTab);
}
