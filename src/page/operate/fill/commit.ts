import { settle } from '../effect.ts';
import { reading } from '../reading.ts';
import type { Filling } from './filling.ts';
import { isDated, parseMoment, showsDated } from './moments.ts';
import { fieldAt } from './reach-field.ts';
import type { Field } from './read-field.ts';
import { sameValue } from './same-value.ts';

/**
 * Calendars and clocks take what was typed only with Enter or on leaving the field, and drop it when they cannot read it;
 * fields of numbers drop full-width figures.
 */
export async function commit({ operand, reached, typed, budget }: Filling): Promise<string | undefined> {
  const moment = parseMoment(typed.text);
  const dated = moment !== undefined || isDated(typed.text);
  const doubtful = dated || typed.text.normalize('NFKC') !== typed.text;
  // Tab is a character of the text in an editor of code.
  if (typed.secretName !== undefined || !doubtful || reached.field.drawn) return undefined;
  const look = (): Promise<Field> => fieldAt(reached.whole, budget);
  // In the field, wherever a notice has taken the focus to meanwhile: there the key would press something.
  if (dated && (await look()).popup) {
    await reading(reached.start, 'unsent', budget);
    await reached.start.press('Enter', budget());
  }
  await operand.page.keyboard.press('Tab');
  // Of a day in an order that others read differently, only that it is still there can be told.
  const stays = ({ value }: Field) => (moment || !dated ? sameValue(typed.text, value) : value !== '');
  const { good, last } = await settle(look, stays, budget, 500);
  if (good) return undefined;
  // A list of days is emptied by its choice, which stands beside it then.
  const texts = dated && last.value === '' && last.popup ? await reading(reached.whole, 'shown', budget) : [];
  return texts.some((text) => showsDated(text, typed.text)) ? undefined : last.value;
}
