import { setTimeout as pause } from 'node:timers/promises';
import type { Question } from '../../steps/context.ts';
import type { Running } from '../running.ts';
import { fits } from './fits.ts';

/** Milliseconds between two looks for an answer. */
const pace = 500;

/** The answer to a question that the page is held open for; undefined when none came in its time. */
export async function answerMeanwhile(question: Question, running: Running): Promise<string | undefined> {
  const { answers, clock, signal, stage } = running;
  const end = clock.now().getTime() + (question.for ?? 0);
  while (clock.now().getTime() < end) {
    await stage.session.alive(pause(pace, undefined, { signal })).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : error;
    });
    const answer = answers.take(question.id);
    if (answer !== undefined && fits(answer, question)) return answer;
  }
  return undefined;
}

/** Until when the page is held open for the answer: where somebody is at the terminal there is no need. */
export function heldUntil({ for: span }: Question, { people, clock }: Running): string | undefined {
  return people || !span ? undefined : new Date(clock.now().getTime() + span).toISOString();
}
