import { StepFailure } from '../base/errors.ts';
import type { PlacedStep } from '../runbook/model.ts';
import { conditionTarget } from '../steps/condition.ts';
import { Parked } from './ends.ts';
import { performQuietly } from './perform.ts';
import type { Running } from './running.ts';

/** How long (ms) the page gets to show that something was done, when nobody knows whether it was. */
const lookingTime = 5000;

function keyOf(step: PlacedStep, running: Running): string | undefined {
  const { once } = step.keys;
  if (!once) return undefined;
  return typeof once === 'string' ? once : `${running.place.chapter}/${running.place.screen}/${running.place.step}`;
}

/** Writes down that an irreversible step is about to be done, before it is. */
export function beginOnce(step: PlacedStep, running: Running): void {
  const key = keyOf(step, running);
  if (!key) return;
  running.state.once.set(key, 'intended');
  running.tell({ type: 'once-intended', place: { ...running.place }, key });
}

/** The chapter went on, or ended, after the steps intended on it: they have been done. */
export function settleIntended(
  running: Running,
  outcome: 'done' | 'not-done',
  how: 'performed' | 'looked' | 'told',
): void {
  for (const [key, known] of running.state.once) {
    if (known !== 'intended') continue;
    running.state.once.set(key, outcome);
    running.tell({ type: 'once-settled', place: { ...running.place }, key, outcome, how });
  }
}

/** Whether the step has been done already. An unknown outcome is settled by looking; without a way to look, a person says. */
export async function settleOnce(step: PlacedStep, running: Running): Promise<boolean> {
  const key = keyOf(step, running);
  const known = key && running.state.once.get(key);
  if (!key || !known || known === 'not-done') return false;
  if (known === 'done') return typeof step.keys.once === 'string';
  const outcome = await lookOrAsk(step, key, running);
  running.state.once.set(key, outcome.is);
  running.tell({ type: 'once-settled', place: { ...running.place }, key, outcome: outcome.is, how: outcome.how });
  return outcome.is === 'done';
}

async function lookOrAsk(
  step: PlacedStep,
  key: string,
  running: Running,
): Promise<{ is: 'done' | 'not-done'; how: 'looked' | 'told' }> {
  const { sight, stage, values, people, state } = running;
  const condition = step.keys.done_when;
  if (condition) {
    await performQuietly(step.look, running);
    const target = conditionTarget(condition, (words) => values.words(words));
    const seen = await sight.first([{ tabs: () => [stage.page], targets: [target] }], lookingTime);
    return { is: seen ? 'done' : 'not-done', how: 'looked' };
  }
  const chapter = running.runbook.chapters.find(({ id }) => id === running.place.chapter);
  // The chapter has been looked at before it was begun again: it was not done.
  if (chapter?.doneWhen?.condition) return { is: 'not-done', how: 'looked' };
  const question = {
    id: `settle.${key}`,
    text: {
      ja: '前回の操作が完了したか分かりません。コンソールを確認してください。完了していますか？（はい／いいえ）',
      en: 'Nobody knows whether this was done. Please look at the console: was it done? (yes/no)',
    },
  };
  const told = state.answers.get(question.id);
  if (told === undefined && !people) throw new Parked(question.text, { question });
  const answer = told ?? (await people!.ask(question, running.signal));
  if (/^(?:y|yes|はい|true)$/i.test(answer)) return { is: 'done', how: 'told' };
  if (/^(?:n|no|いいえ|false)$/i.test(answer)) return { is: 'not-done', how: 'told' };
  throw new StepFailure('unclear-answer', {
    ja: '「はい」か「いいえ」で答えてください。',
    en: 'the answer must be yes or no',
  });
}
