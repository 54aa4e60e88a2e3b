import { html } from 'hono/html';
import { printable, xmlSafe } from '../../base/printable.ts';
import { type Language, say, type Text } from '../../base/text.ts';
import { statusWords } from '../words.ts';

export type Markup = ReturnType<typeof html>;
export type Speak = (text: Text) => string;

/** Texts in one language, safe to be shown: nothing reorders, hides or controls; the template escapes. */
export function speaker(language: Language): Speak {
  return (text) => xmlSafe(printable(say(text, language)));
}

/** A sentence of the runbook; what it says in `**bold**` is bold. */
export function rich(sentence: string): Markup {
  const parts = sentence.split(/\*\*(.+?)\*\*/);
  return html`${parts.map((part, index) => (index % 2 ? html`<strong>${part}</strong>` : part))}`;
}

/** What stands in brackets behind something, in the brackets of the language. */
export function bracketed(text: string, speak: Speak): string {
  return speak({ ja: `（${text}）`, en: ` (${text})` });
}

/** A status as a small pill. */
export function pill(status: keyof typeof statusWords, speak: Speak): Markup {
  return html`<span class="pill ${status}">${speak(statusWords[status])}</span>`;
}

/** A definition list; rows without a value are left out. */
export function facts(rows: [label: string, value: Markup | string | false | undefined][], name = 'facts'): Markup {
  const given = rows.filter(([, value]) => value);
  return html`<dl class="${name}">${given.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
