import { StepFailure } from '../../base/errors.ts';
import { comesToRest } from '../../page/find/rest.ts';
import type { Chapter, PlacedStep } from '../../runbook/model.ts';
import { type ConditionText, conditionTarget } from '../../steps/condition.ts';
import type { Target } from '../../steps/target.ts';
import type { Running } from '../running.ts';
import type { Foreseen } from '../shown.ts';
import { askAgain } from '../step/ask-again.ts';
import { performPlainly, performQuietly } from '../step/perform.ts';
import { foresee } from './foresee.ts';
import { glance, least, restless } from './glance.ts';

/* Looking for the sign (`done_when`) that something has been done. */

/** Where a sign would be seen: an address to open, and what shows there. */
export interface Lookout {
  open?: string;
  shows: Target[];
}

/** Nothing was begun by this run, but somebody else may have done it: looked for until the page rests. */
export async function glanceAt(
  chapter: Chapter,
  condition: ConditionText,
  way: PlacedStep[],
  running: Running,
): Promise<boolean> {
  await performQuietly(way, running);
  const { stage, sight, options } = running;
  const over = new AbortController();
  let foreseen: Promise<Foreseen | undefined> | undefined;
  const rest = comesToRest(stage.page, stage.traffic, {
    restless,
    busy: options.timeout,
    signal: over.signal,
    // What comes next is looked at meanwhile; it is taken up if the page then stays as it is.
    nearly: () => {
      foreseen = (foreseen ?? Promise.resolve()).then(() => foresee(chapter, running)).catch(() => undefined);
    },
  });
  const groups = [{ tabs: () => [stage.page], targets: [signOf(condition, running)] }];
  try {
    if (await sight.first(groups, options.timeout, rest)) return true;
    over.abort();
    const [since, next] = await Promise.all([rest, foreseen]);
    if (next && next.began > since) running.foreseen = next;
    return false;
  } finally {
    over.abort();
  }
}

/**
 * Looks for the sign that what was begun has been done. That it is missing counts only where it would be seen: on a
 * page that came, reached as the runbook says, else where the screens of its chapter show.
 */
export async function look(
  condition: ConditionText,
  way: PlacedStep[],
  place: Lookout,
  running: Running,
): Promise<boolean> {
  const { stage, values, options } = running;
  await askAgain([condition, place.open], running, performPlainly);
  const sign = signOf(condition, running);
  if (way.length) await performQuietly(way, running);
  else {
    if (place.open) await stage.open(values.address(place.open));
    const index = await shows([sign, ...place.shows], options.timeout, running);
    if (index === 0) return true;
    if (index === undefined) throw unknownOutcome(lookWanted);
  }
  if (await showsInTime(sign, running)) return true;
  if (stage.documents.isRefused(stage.page)) throw unknownOutcome();
  return false;
}

export function signOf(condition: ConditionText, { values }: Running): Target {
  return conditionTarget(condition, (words) => values.words(words));
}

async function shows(targets: Target[], timeout: number, { sight, stage }: Running): Promise<number | undefined> {
  return (await sight.first([{ tabs: () => [stage.page], targets }], timeout))?.index;
}

export async function showsInTime(sign: Target, running: Running): Promise<boolean> {
  const { stage, sight, options } = running;
  const groups = [{ tabs: () => [stage.page], targets: [sign] }];
  const timeout = Math.max(least, options.timeout);
  return (await glance(running, timeout, (until) => sight.first(groups, timeout, until))) !== null;
}

const tryAgain = {
  ja: 'コンソールを確認してから再開してください。',
  en: 'Look at the console and resume.',
};

const lookWanted = {
  ja: 'コンソールを確認し、その操作より前の画面から再開してください: tejun resume --from 画面（もう一度行う前に尋ねます）。done_when と並べて look に、それが見える画面へ行く手順を書くと、次からは自分で確かめます。',
  en: 'Look at the console and go on at a screen before that step: tejun resume --from SCREEN (it asks before doing it again). With `look` beside `done_when`, the steps that lead to where it can be seen, a resume finds out by itself.',
};

function unknownOutcome(advice = tryAgain): StepFailure {
  return new StepFailure(
    'outcome-unknown',
    {
      ja: '前回の操作が完了したか、画面から判断できません。',
      en: 'the page does not tell whether what was begun has been done',
    },
    {
      hint: {
        ja: `取り消せない操作は、確認できるまで繰り返しません。${advice.ja}`,
        en: `what cannot be undone is not repeated before that is known. ${advice.en}`,
      },
    },
  );
}
