import { StepFailure } from '../../base/errors.ts';
import { say, type Text } from '../../base/text.ts';
import { inventory } from '../../page/find/inventory.ts';
import { NotFound } from '../../page/find/not-found.ts';
import type { Chapter, Screen } from '../../runbook/model.ts';
import type { Target } from '../../steps/target.ts';
import type { Running } from '../running.ts';
import type { Choice, Shown } from '../shown.ts';
import { advised, isAgreed } from '../step/advice.ts';
import { firstShown } from './first-shown.ts';
import { orFurtherDown } from './further-down.ts';
import { glance } from './glance.ts';
import { beginning, recognition } from './recognition.ts';
import { upcoming } from './upcoming.ts';

/** Opens the screen if it says so, and waits for whichever shows first. Gives what `arrive` does. */
export async function openAndArrive(chapter: Chapter, next: number, running: Running): Promise<number> {
  const { stage, values, lookout } = running;
  const { open } = chapter.screens[next]!;
  if (open) await lookout.guarded(() => stage.open(values.address(open)));
  return arrive(chapter, next, running);
}

/** Waits for whichever of the next screens shows first. The index of it in the chapter; its length when the chapter is over. */
async function arrive(chapter: Chapter, from: number, running: Running): Promise<number> {
  const { options, foreseen } = running;
  running.foreseen = undefined;
  running.uses = [];
  running.ahead = undefined;
  running.from = undefined;
  if (foreseen?.chapter === chapter && from === 0) return enter(foreseen, chapter, running);
  const { choices, groups, unseen } = upcoming(chapter, from, running);
  if (unseen && groups.length === 0) return unseen.index;
  const opened = choices.find(({ screen, index, leave }) => screen.open && index > from && !leave);
  // With nothing that is sure to come, there is nothing to wait for.
  const optional = unseen !== undefined || opened !== undefined || choices.every(({ screen }) => screen.optional);
  const own = chapter.screens[from]?.timeout;
  const timeout = own ?? options.timeout;
  const look = (limit: number, until?: Promise<unknown>) => firstShown(chapter, groups, limit, running, until);
  const seen = await (optional && own === undefined
    ? glance(running, timeout, (until) => look(timeout, until))
    : orFurtherDown(groups, timeout, running, look));
  if (seen) return enter(seen, chapter, running);
  if (unseen) return unseen.index;
  if (opened) return openAndArrive(chapter, opened.index, running);
  // When nothing but optional screens is left, their absence is no failure.
  if (choices.every(({ screen }) => screen.optional)) return chapter.screens.length;
  const awaited = choices.filter(({ screen }) => !screen.optional).at(-1)!.screen;
  const failure = await notShown(awaited, wasLedAway(chapter, from) ? comeBack : toTheWords, running);
  return arriveAdvised(failure, chapter, choices, running);
}

function enter({ choice, page, use, next, picture, from }: Shown, chapter: Chapter, running: Running): number {
  running.from = from;
  if (use) running.uses.push(use);
  const begins = next && beginning(choice.screen, running);
  if (begins) {
    running.ahead = { ...begins, found: next, at: Date.now() };
    if (picture) running.evidence.offer(next, picture);
  }
  running.stage.trail.enter(page);
  return choice.leave ? chapter.screens.length : choice.index;
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
  const pages = [stage.page, ...stage.trail.newTabs()];
  const advice = await observer?.adviseScreen?.({ chapter, screens, pages });
  if (!advice) throw failure;
  if (!(await isAgreed(advice, running))) throw advised(failure, advice);
  const { leave, index } = choices.find(({ screen }) => screen === screens[advice.index]!.screen)!;
  stage.trail.enter(advice.page);
  return leave ? chapter.screens.length : index;
}

/** The chapter begins where the look for its sign has led. */
function wasLedAway({ doneWhen, screens }: Chapter, from: number): boolean {
  return from === 0 && !screens[0]!.open && (doneWhen?.look.length ?? 0) > 0;
}

const comeBack = {
  ja: 'この章は done_when の look で移った画面から始まります。最初の画面に open を書くか、look を元の画面に戻る手順で終えてください。',
  en: 'this chapter begins where the `look` of its `done_when` has led: write `open` on its first screen, or end the `look` with a step that goes back',
};

const toTheWords = {
  ja: '証跡の画像を確認し、shows の文言を画面に合わせてください。',
  en: 'look at the picture, and write the words of the page in `shows`',
};

async function notShown(screen: Screen, hint: Text, running: Running): Promise<StepFailure> {
  const target = recognition(screen, running)!;
  // Who knows a screen by what is pressed on it looks for what can be.
  const seen: Target = target.purpose === 'press' ? target : { ...target, purpose: 'see' };
  const there = new NotFound(target, await inventory(running.stage.page, target.in).catch(() => null), seen).text;
  return new StepFailure(
    'screen-not-shown',
    {
      ja: `画面「${say(screen.title, 'ja')}」が表示されません。${say(there, 'ja')}`,
      en: `the screen “${say(screen.title, 'en')}” did not show: ${say(there, 'en')}`,
    },
    { where: screen.where, hint },
  );
}
