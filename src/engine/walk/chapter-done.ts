import { type Language, say } from '../../base/text.ts';
import type { Chapter, PlacedStep } from '../../runbook/model.ts';
import type { Running } from '../running.ts';
import { spokenStep } from '../spoken.ts';
import { isFact, onceKey, onceOf, settle } from '../step/once.ts';
import { askYesNo } from '../step/questions.ts';
import { recognition } from './recognition.ts';
import { glanceAt, type Lookout, look, showsInTime, signOf } from './sign.ts';
import { arrivalTargets } from './upcoming.ts';

/** Whether the chapter has been done: looked at before it is begun, and with care when something in it was begun before. */
export async function isChapterDone(chapter: Chapter, running: Running): Promise<boolean> {
  const looked = await lookAtSteps(chapter, ({ is }) => is === 'intended', running);
  const { doneWhen } = chapter;
  const begun = onceOf(chapter, running).filter(([, { is }]) => is !== 'not-done');
  if (doneWhen?.fact) {
    await askAbout(begun, chapter, running);
    return isFact(doneWhen.fact, running);
  }
  if (!doneWhen) {
    await askAbout(begun, chapter, running);
    return false;
  }
  const seen = begun.length
    ? await look(doneWhen.condition!, doneWhen.look, placeOf(chapter, running), running)
    : await glanceAt(chapter, doneWhen.condition!, doneWhen.look, running);
  if (seen) return true;
  // Where a step tells the way to its sign, the chapter's may be to be seen as well.
  const known = ({ is }: Once, key: string, step: PlacedStep) =>
    is === 'done' && step.look.length > 0 && !looked.includes(key);
  const more = await lookAtSteps(chapter, known, running);
  if (more.length && (await showsInTime(signOf(doneWhen.condition!, running), running))) return true;
  // Begun, and not there: it was not done, or it has been taken back.
  for (const [key] of begun) if (![...looked, ...more].includes(key)) settle(key, 'not-done', 'looked', running);
  return false;
}

type Once = ReturnType<typeof onceOf>[number][1];

/** Steps with a sign of their own are looked at on their own. Gives the names of those that were. */
async function lookAtSteps(
  chapter: Chapter,
  which: (known: Once, key: string, step: PlacedStep) => boolean,
  running: Running,
): Promise<string[]> {
  const looked: string[] = [];
  for (const screen of chapter.screens) {
    for (const [i, step] of screen.steps.entries()) {
      const key = onceKey(step, { chapter: chapter.id, screen: screen.id, step: i });
      const known = key && running.state.once.get(key);
      if (!known || !step.keys.done_when || !which(known, key, step)) continue;
      const own = recognition(screen, running);
      const place = { open: screen.open, shows: own ? [own] : [] };
      const seen = await look(step.keys.done_when, step.look, place, running);
      settle(key, seen ? 'done' : 'not-done', 'looked', running);
      looked.push(key);
    }
  }
  return looked;
}

function placeOf(chapter: Chapter, running: Running): Lookout {
  return { open: chapter.screens[0]!.open, shows: arrivalTargets(chapter, running) };
}

/** What cannot be looked at, a person knows. */
async function askAbout(keys: [string, { is: string }][], chapter: Chapter, running: Running): Promise<void> {
  for (const [key, { is }] of keys) {
    if (is !== 'intended') continue;
    const what = inWords(key, chapter, running);
    const done = await askYesNo(
      {
        id: `settle.${key}`,
        text: {
          ja: `前回の操作が完了したか分かりません${what.ja}。コンソールを確認してください。完了していますか？（はい／いいえ）`,
          en: `Nobody knows whether this was done${what.en}. Please look at the console: was it done? (yes/no)`,
        },
      },
      running,
    );
    settle(key, done ? 'done' : 'not-done', 'told', running);
  }
}

/** Which step it is about: a chapter may have several. */
function inWords(key: string, chapter: Chapter, { runbook, values }: Running): { ja: string; en: string } {
  for (const { id, title, steps } of chapter.screens) {
    const step = steps.find((one, i) => onceKey(one, { chapter: chapter.id, screen: id, step: i }) === key);
    if (!step) continue;
    const said = spokenStep(step, runbook, values);
    const told = (language: Language) => say(said, language).replace(/[。.]$/, '');
    return {
      ja: `（画面「${say(title, 'ja')}」: ${told('ja')}）`,
      en: ` (screen “${say(title, 'en')}”: ${told('en')})`,
    };
  }
  return { ja: '', en: '' };
}
