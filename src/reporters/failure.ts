import type { Where } from '../base/errors.ts';
import { type Language, say } from '../base/text.ts';
import type { ErrorFacts } from '../engine/record/events.ts';
import { words } from './words.ts';

/** `runbooks/a.yaml:12:5` */
export function saidWhere({ path, line, column }: Where): string {
  return `${path}:${line}:${column}`;
}

/** What an error says first; what follows are particulars, such as what is on the page. */
export function splitHeadline(text: string): { headline: string; particulars: string } {
  const [headline = '', ...rest] = text.split('\n');
  return { headline, particulars: rest.join('\n') };
}

/** An error line by line: label and text, the first without a label. */
export function failureLines(error: ErrorFacts, language: Language): [label: string, text: string][] {
  const text = say(error.text, language);
  const lines: [string, string][] = [['', text]];
  // Of a trouble the text says nothing else.
  if (error.console && !text.includes(error.console)) lines.push([say(words.consoleSaid, language), error.console]);
  if (error.hint) lines.push([say(words.hint, language), say(error.hint, language)]);
  if (error.where) lines.push([say(words.where, language), saidWhere(error.where)]);
  return lines;
}
