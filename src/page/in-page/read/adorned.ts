import { plain, type Sought } from './compare.ts';

/** Marks, and what is said in brackets: "(3 unread)", "(S)", "【新着】". */
const aside = String.raw`[^\p{L}\p{N}([【]|\([^)]*\)|\[[^\]]*\]|【[^】]*】`;
/** What is written on to the words without a space is a part of the name, as in "サーバー2". */
const count = String.raw`\s\d+(?!\p{L})|\s?\d+\s?(?:件|個|名|人|台|通)`;
/** Endings that make of a name what one does with it, or where one goes. */
const ending = 'する|します|へ';
/** A value behind a colon, how many behind a comma, the keys that do the same. */
const told = String.raw`:.*|[,、]\s*\d.*|(?:(?:ctrl|control|alt|shift|cmd|command|option|meta)\s?\+|[⌘⌥⇧⌃]).*`;

/**
 * Whether a text is the words, and around them only what makes no other words of them: marks, counts, brackets, keys.
 * "Clock (3)" is what a reader means by "Clock", and "Local Clock" is something else.
 */
export function isAdorned(text: string, sought: Sought[]): boolean {
  const line = plain(text).trim().toLowerCase();
  return sought.some(({ bare }) => {
    const words = [...bare].map((char) => char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')).join('\\s*');
    return new RegExp(
      `^(?:${aside}|\\d+(?=\\P{L}))*${words}(?:${ending})?(?:${aside}|${count})*(?:${told})?$`,
      'su',
    ).test(line);
  });
}
