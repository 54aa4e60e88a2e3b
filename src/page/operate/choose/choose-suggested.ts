import { settle } from '../effect.ts';
import { fill } from '../fill/fill.ts';
import type { Budget, Operand } from '../operand.ts';
import { reading } from '../reading.ts';
import type { Ask } from './ask.ts';
import { type Choice, matchOption } from './match-option.ts';
import { missing } from './not-chosen.ts';
import type { Suggestion } from './read-suggestions.ts';

/** Chooses among the suggestions of a text field, which the browser draws outside of the page: their value is typed. */
export async function chooseSuggested(
  operand: Operand,
  choices: readonly Choice[],
  budget: Budget,
  ask: Ask,
): Promise<void> {
  const look = async (choice: Choice): Promise<Suggestion> => {
    const read = () => reading(operand.locator, 'suggested', budget);
    const { last } = await settle(read, (items) => matchOption(items, choice).length > 0, budget, 3_000);
    const suggestion = last[matchOption(last, choice)[0] ?? -1];
    if (!suggestion) {
      const known = last.map(({ text }) => text);
      throw missing(operand, choice, known);
    }
    return suggestion;
  };
  for (const choice of choices) await fill(operand, { text: (await ask(choice, look)).value }, budget());
}
