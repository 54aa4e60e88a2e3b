import type { Question } from '../../steps/context.ts';

/** Whether an answer is of the form that the question asks for. */
export function fits(answer: string, { pattern }: Pick<Question, 'pattern'>): boolean {
  return pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(answer);
}
