import { settle } from '../effect.ts';
import { textsContaining } from './match-option.ts';
import type { Popup } from './popup.ts';
import { typeWords } from './type-words.ts';

const quoted = /["“”「『'‘]([^"“”「」『』'‘’]+)["“”」』'’]/;

/** What an entry that makes something has in quotation marks: the field shows it afterwards. */
export function quotedIn(words: string): string[] {
  const part = quoted.exec(words)?.[1]?.trim();
  return part ? [part] : [];
}

/**
 * What to type to find an entry: what it has in quotation marks (Create "Tokyo"), its words, and, as many searches
 * do not know all that an entry says, its words without what is in brackets behind them, else the first one.
 */
export function searches(words: string): string[] {
  const part = words.replace(/\s*[([（［][^)\]）］]*[)\]）］]$/, '');
  const narrower = part === words ? words.split(/\s/)[0]! : part;
  return [...new Set([...quotedIn(words), words, narrower])].filter(Boolean);
}

/**
 * Entries that contain the words because they say whatever is typed (Create "Tokio", Add Tokio…): they make
 * something new, and are taken only by all that they say. `before`: what was seen before anything was typed.
 */
export async function echoesOf(popup: Popup, words: string, before: ReadonlySet<string>): Promise<string[]> {
  const near = textsContaining(popup.seen, [words]).filter((text) => !before.has(text));
  const echoes = near.filter((text) => isQuoted(text, words));
  if (!near.length || echoes.length) return echoes;
  const other = words + words.slice(-1);
  const replaced = new Map(near.map((text) => [text.split(words).join(other), text]));
  await typeWords(popup, other);
  const { last } = await settle(
    () => popup.read(),
    (items) => items.some(({ text }) => replaced.has(text)),
    popup.budget,
    1_000,
  );
  const said = last.map(({ text }) => text).filter((text) => replaced.has(text));
  for (const text of said) popup.seen.delete(text);
  return said.map((text) => replaced.get(text)!);
}

function isQuoted(text: string, words: string): boolean {
  return quotedIn(text)[0]?.toLowerCase() === words.trim().toLowerCase();
}
