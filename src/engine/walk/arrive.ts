import { StepFailure } from '../../base/errors.ts';
import { say } from '../../base/text.ts';
import { inventory } from '../../page/find/inventory.ts';
import { NotFound } from '../../page/find/not-found.ts';
import type { Chapter, Screen } from '../../runbook/model.ts';
import { conditionTarget } from '../../steps/condition.ts';
import { stepKindOf } from '../../steps/index.ts';
import type { Target } from '../../steps/target.ts';
import type { Running } from '../running.ts';
import type { Beginning, Choice, Foreseen, Shown } from '../shown.ts';
import { advised, isAgreed } from '../step/advice.ts';
import { firstShown, type Group, shownOf } from './first-shown.ts';

/** How long (ms) screens are looked for that may well not come. */
const glance = 5000;

/** Waits for whichever of the next screens shows first. The index of it in the chapter; its length when the chapter is over. */
export async function arrive(chapter: Chapter, from: number, running: Running): Promise<number> {
  const { options, foreseen } = running;
  running.foreseen = undefined;
  running.uses = [];
  running.ahead = undefined;
  if (foreseen?.chapter === chapter && from === 0) return enter(foreseen, chapter, running);
  const { choices, groups, unseen } = lookout(chapter, from, running);
  if (unseen && groups.length === 0) return unseen.index;
  // With nothing that is sure to come, there is nothing to wait for.
  const optional = unseen !== undefined || choices.every(({ screen }) => screen.optional);
  const timeout = chapter.screens[from]?.timeout ?? (optional ? Math.min(glance, options.timeout) : options.timeout);
  const seen = await firstShown(chapter, groups, timeout, running);
  if (seen) return enter(seen, chapter, running);
  if (unseen) return unseen.index;
  // When nothing but optional screens is left, their absence is no failure.
  if (choices.every(({ screen }) => screen.optional)) return chapter.screens.length;
  const failure = await notShown(choices.filter(({ screen }) => !screen.optional).at(-1)!.screen, running);
  return arriveAdvised(failure, chapter, choices, running);
}

/** What may come next, by the tabs it may come in. `unseen`: begun when none of them shows. */
function lookout(chapter: Chapter, from: number, running: Running) {
  const { stage } = running;
  const choices = choicesFrom(chapter, from, running);
  const targets = choices.map(({ screen }) => recognition(screen, running));
  // A screen that cannot be seen beforehand is begun when none of the optional ones before it shows.
  const unseen = choices[targets.indexOf(undefined)];
  const current: Group = { choices: [], targets: [], tabs: () => [stage.page], next: [] };
  const opened: Group = { choices: [], targets: [], tabs: () => stage.newTabs(), next: [] };
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

function enter({ choice, page, use, next, picture }: Shown, chapter: Chapter, running: Running): number {
  if (use) running.uses.push(use);
  const begins = next && beginning(choice.screen, running);
  if (begins) {
    running.ahead = { ...begins, found: next, at: Date.now() };
    if (picture) running.evidence.offer(next, picture);
  }
  running.stage.enter(page);
  return choice.leave ? chapter.screens.length : choice.index;
}

/**
 * The screen that the chapter would begin with as the page stands now, and its first picture; nothing when that cannot
 * be told at once. No more than a look: nobody is told.
 */
export async function foresee(chapter: Chapter, running: Running): Promise<Foreseen | undefined> {
  const { sight, stage, evidence } = running;
  const began = Date.now();
  const { groups } = lookout(chapter, 0, running);
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

/** Whoever knows the screens may know one of them all the same; a person says whether it is taken for it. */
async function arriveAdvised(
  failure: StepFailure,
  chapter: Chapter,
  choices: Choice[],
  running: Running,
): Promise<number> {
  const { observer, stage } = running;
  const screens = choices.flatMap(({ screen }) => {
    const target = recognition(screen, running);
    return target ? [{ screen, target }] : [];
  });
  const pages = [stage.page, ...stage.newTabs()];
  const advice = await observer?.adviseScreen?.({ chapter, screens, pages });
  if (!advice) throw failure;
  if (!(await isAgreed(advice, running))) throw advised(failure, advice);
  const { leave, index } = choices.find(({ screen }) => screen === screens[advice.index]!.screen)!;
  stage.enter(advice.page);
  return leave ? chapter.screens.length : index;
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

/** A tab that is only closed may close by itself before anybody has seen it. */
function mayCloseItself({ steps }: Screen): boolean {
  return steps.length > 0 && steps.every((step) => stepKindOf(step).leavesTab);
}

/** How a screen is recognised: by what it shows, else by what its first step is about. */
export function recognition(screen: Screen, running: Running): Target | undefined {
  const words = (list: string[]) => running.values.words(list);
  if (screen.shows) return conditionTarget(screen.shows, words);
  for (const step of screen.steps) {
    if (step.keys.when || running.values.absentIn(step.keys)) continue;
    // What comes after it is not on the screen before: the screen is begun without being seen.
    if (stepKindOf(step).leads) return undefined;
    const target = stepKindOf(step).target?.(step.keys as never, { words });
    if (target) return target;
  }
  return undefined;
}

/** The step that a screen begins with, and what it is about, when that can be looked for beforehand. */
function beginning({ steps }: Screen, running: Running): Beginning | undefined {
  const step = steps.find(({ keys }) => !running.values.absentIn(keys));
  if (!step || step.keys.when || stepKindOf(step).leads) return undefined;
  const target = stepKindOf(step).target?.(step.keys as never, { words: (list) => running.values.words(list) });
  // In a scope, each frame is looked at after the one around it.
  return target && !target.in ? { step, target } : undefined;
}

async function notShown(screen: Screen, running: Running): Promise<StepFailure> {
  const target: Target = { ...recognition(screen, running)!, purpose: 'see' };
  const there = new NotFound(target, await inventory(running.stage.page).catch(() => null)).text;
  return new StepFailure(
    'screen-not-shown',
    {
      ja: `画面「${say(screen.title, 'ja')}」が表示されません。${say(there, 'ja')}`,
      en: `the screen “${say(screen.title, 'en')}” did not show: ${say(there, 'en')}`,
    },
    {
      where: screen.where,
      hint: {
        ja: '証跡の画像を確認し、shows の文言を画面に合わせてください。',
        en: 'look at the picture, and write the words of the page in `shows`',
      },
    },
  );
}
