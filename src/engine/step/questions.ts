import { Secret } from '../../base/secrets/secret.ts';
import { soleReference } from '../../runbook/templates.ts';
import type { Question } from '../../steps/context.ts';
import type { Target } from '../../steps/target.ts';
import { Parked, Stopped } from '../record/ends.ts';
import type { Running } from '../running.ts';
import { fits } from './fits.ts';
import { answerMeanwhile, heldUntil } from './held.ts';

/*
 * Questions of a run: answered by an input, by what `tejun answer` left, or by the person who is there.
 * With none of them the run parks, at once or after the time that the page is held open for; it never hangs.
 */

/** A value for the runbook, e.g. a code. */
export async function ask(question: Question, running: Running): Promise<string> {
  return (await answerOfInput(question, running)) ?? answerOfPerson(question, running);
}

/** The value of the input that stands in for a person: of a one-time password its next code. */
async function answerOfInput({ id, from }: Question, running: Running): Promise<string | undefined> {
  const { values, vault, runbook, clock, state, tell, signal } = running;
  const name = from && soleReference(from);
  const value = name ? values.get(name) : undefined;
  if (!name || value === undefined) return undefined;
  const question = { place: { ...running.place }, question: id, by: 'input' as const };
  if (runbook.inputs[name]?.type !== 'totp') {
    tell({ type: 'answered', ...question });
    return value instanceof Secret ? vault.reveal(name) : String(value);
  }
  const used = {
    lastCounter: () => state.codes.get(name),
    // In the journal before the code is typed: no code is used twice, also after a crash.
    remember: (_: string, counter: number) => {
      state.codes.set(name, counter);
      tell({ type: 'answered', ...question, code: { of: name, counter } });
    },
  };
  const { readTotpKey, takeCode } = await import('../../inputs/totp.ts');
  return takeCode(name, readTotpKey(vault.reveal(name)), clock, used, signal);
}

async function answerOfPerson(question: Question, running: Running): Promise<string> {
  const { people, tell, answers, signal } = running;
  const place = { ...running.place };
  const kept = answers.take(question.id);
  if (kept !== undefined && fits(kept, question)) {
    tell({ type: 'answered', place, question: question.id, by: 'answer' });
    return kept;
  }
  tell({ type: 'asked', place, question: questionFacts(question), until: heldUntil(question, running) });
  const answer = people ? await people.ask(question, signal) : await answerMeanwhile(question, running);
  if (answer === undefined) throw new Parked(question.text, { question });
  tell({ type: 'answered', place, question: question.id, by: people ? 'person' : 'answer' });
  return answer;
}

const yes = /^(?:y|yes|はい)$/i;

/** A question that needs a yes or a no in so many words: neither is taken for granted. */
export async function askYesNo(question: Question, running: Running): Promise<boolean> {
  const answer = await answerOfPerson({ ...question, pattern: '[Yy](?:es)?|[Nn]o?|はい|いいえ' }, running);
  return yes.test(answer);
}

/** Asks for a yes. Unattended runs park, unless the operator said yes to all beforehand. */
export async function confirm(question: Question, running: Running): Promise<void> {
  const { people, tell, state, options, answers, signal } = running;
  const id = `confirm.${question.id}`;
  if (options.yes || state.confirmed.has(id)) return;
  const place = { ...running.place };
  const kept = answers.take(id);
  if (kept === undefined) tell({ type: 'asked', place, question: questionFacts({ ...question, id }) });
  if (kept === undefined && !people) throw new Parked(question.text, { question: { ...question, id } });
  const agreed = kept === undefined ? await people!.confirm(question, signal) : yes.test(kept);
  tell({ type: 'answered', place, question: id, by: kept === undefined ? 'person' : 'answer' });
  if (!agreed) throw new Stopped({ ja: '担当者が中止しました。', en: 'a person said no' });
  state.confirmed.add(id);
}

/** A person does this screen; over when the target shows or they say so. */
export async function handOver(question: Question, until: Target | undefined, running: Running): Promise<void> {
  const { people, tell, sight, signal } = running;
  const place = { ...running.place };
  if (!people && (await isDoneElsewhere(question, until, running))) return;
  tell({ type: 'asked', place, question: questionFacts(question), until: heldUntil(question, running) });
  if (!people && (await isDoneMeanwhile(question, until, running))) return;
  if (!people) throw new Parked(question.text, { question });
  const end = new AbortController();
  const said = people.handover(question, AbortSignal.any([signal, end.signal]));
  const shows = until && sight.first([inAnyTab(until, running)], 86_400_000);
  try {
    await Promise.race(shows ? [said, shows] : [said]);
  } finally {
    end.abort();
    said.catch(() => {});
  }
  tell({ type: 'answered', place, question: question.id, by: 'person' });
}

/** With nobody at the screen: it was done elsewhere, on a phone, as the answer says; where it can be seen, it must be. */
async function isDoneElsewhere(question: Question, until: Target | undefined, running: Running): Promise<boolean> {
  const { tell, sight, answers, options } = running;
  const isSaid = answers.take(question.id) !== undefined;
  const isDone = until ? await sight.first([inAnyTab(until, running)], isSaid ? options.timeout : 0) : isSaid;
  if (!isDone) return false;
  tell({ type: 'answered', place: { ...running.place }, question: question.id, by: 'answer' });
  return true;
}

/** With nobody at the terminal, and the page held open: done when it can be seen; where nothing tells, when the answer says so. */
async function isDoneMeanwhile(question: Question, until: Target | undefined, running: Running): Promise<boolean> {
  const { tell, sight } = running;
  const isDone = until
    ? question.for !== undefined && (await sight.first([inAnyTab(until, running)], question.for)) !== null
    : (await answerMeanwhile(question, running)) !== undefined;
  if (isDone) tell({ type: 'answered', place: { ...running.place }, question: question.id, by: 'answer' });
  return isDone;
}

function inAnyTab(target: Target, { stage }: Running) {
  return { tabs: () => stage.session.pages(), targets: [target] };
}

export function questionFacts({ id, text, hidden = false, pattern }: Question) {
  return { id, text, hidden, pattern };
}
