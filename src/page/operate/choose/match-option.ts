import { normaliseWords } from '../../../base/text.ts';

/** An entry of a list as the page shows it. */
export interface Item {
  text: string;
  /** The full text, where the shown one may be cut. */
  title: string;
  /** Its first line, where more is said of it below. */
  head?: string;
  /** The heading of the part of the list that it stands in. */
  group?: string;
  role: string;
  disabled: boolean;
  selected: boolean;
}

/** Alternative words for one entry: any of them may be on the screen. */
export type Choice = readonly string[];

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const folded = (text: string): string => normaliseWords(text).toLowerCase();
/** Without what is drawn before or after it in letters, and may turn into another when it is chosen: ○ ◉ ☐ ✓. */
export const unmarked = (text: string): string => folded(text).replace(/^[\p{So}•\s]+|[\p{So}•\s]+$/gu, '');
/** Where words stand apart on the screen is nothing that a reader keeps: URL フィルター, URLフィルター. */
const unspaced = (text: string): string => unmarked(text).replace(/\s+/g, '');

/** From the strictest to the loosest; the first that matches anything decides. */
const sames = [spaced, normaliseWords, folded, unmarked, unspaced];

/**
 * Indexes of the entries that are these words, exactly or but for spelling, else by their first line, else with the
 * heading of their group before them.
 */
export function matchOption(items: readonly Item[], choice: Choice): number[] {
  const whole = alike(items, choice, ({ text, title }) => [text, title]);
  if (whole.length) return whole;
  const headed = alike(items, choice, ({ head }) => [head]);
  if (headed.length) return headed;
  const wanted = choice.map((words) => unspaced(words.replace(between, '')));
  return items.flatMap((item, index) =>
    item.group && wanted.includes(unspaced(item.group + item.text)) ? [index] : [],
  );
}

function alike(items: readonly Item[], choice: Choice, wordsOf: (item: Item) => (string | undefined)[]): number[] {
  for (const same of sames) {
    const wanted = choice.map(same);
    const found = items.flatMap((item, index) =>
      wordsOf(item).some((words) => words && wanted.includes(same(words))) ? [index] : [],
    );
    if (found.length) return found;
  }
  return [];
}

/** How manuals write a way through lists, and through the groups of one: 日本 / 東京, Japan > Tokyo. */
export const between = /\s*[/／>＞›»→]\s*/;

/** What an entry is told by: its words, behind the heading of its group. */
export function toldBy({ group, text }: Item): string {
  return group ? `${group} / ${text}` : text;
}

/** True when a text is the words, exactly or but for spelling. */
export function isOption(text: string, choice: Choice): boolean {
  return choice.some((words) => unspaced(words) === unspaced(text));
}

/** Texts that contain the words; to be used when no entry is the words, and all entries are known. */
export function textsContaining(texts: Iterable<string>, choice: Choice): string[] {
  const wanted = choice.map(folded).filter(Boolean);
  return [...new Set(texts)].filter((text) => wanted.some((words) => folded(text).includes(words)));
}

/** True when a text that is shown names the choice. */
export function shows(text: string, choice: Choice): boolean {
  return textsContaining([text], choice).length > 0;
}
