import { say, type Text } from '../../base/text.ts';
import type { Screen } from '../../runbook/model.ts';
import { referencesIn } from '../../runbook/templates.ts';
import { wordsOfCondition } from '../../steps/condition.ts';
import { phrase } from '../style/style.ts';
import { inBoth, type Reader } from './reader.ts';

/** What is said before the steps of a screen and after them. */
export function textsOf(screen: Screen, reader: Reader): { before: Text[]; after: Text[] } {
  const { manual, note, trouble } = screen;
  const notes = trouble.flatMap((one) => (one.manual?.skip ? [] : (one.note ?? [])));
  const before = [...opening(screen, reader), ...(manual.before ?? [])];
  const after = [...(manual.after ?? []), ...note, ...notes];
  const isTold = screen.steps.length + before.length + after.length > 0 || manual.caption || manual.picture === 'none';
  return { before, after: isTold ? after : sight(screen, reader) };
}

/** A picture never stands without words: where there is nothing to do, it is what to make sure of. */
function sight(screen: Screen, reader: Reader): Text[] {
  const words = knownBy(screen, reader);
  if (words === undefined) return [];
  return [inBoth((language) => phrase(reader.styles[language].shown, say(words, language)))];
}

/** The quoted words by which a screen is recognised. */
export function knownBy({ shows }: Screen, { quote }: Reader): Text | undefined {
  return shows && inBoth((language) => quote(language)(wordsOfCondition(shows)));
}

/** An address that is the same for every reader is told; one that a mail brings is told by the mail. */
function opening({ open }: Screen, { words, styles }: Reader): Text[] {
  if (open === undefined || referencesIn(open).some(({ name }) => !name.startsWith('origins.'))) return [];
  return [inBoth((language) => styles[language].openAddress.replace('$1', words([open], language)))];
}
