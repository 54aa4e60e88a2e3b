import { normaliseWords } from '../../base/text.ts';

/**
 * What to look for now that a text has become another one. Of a longer text only the part that was looked for is
 * written; '' when that part is gone, or was never in it.
 */
export function wordsNow(sought: string[], before: string, after: string): string {
  const part = sought.find((words) => folded(before).includes(folded(words)));
  if (!part) return '';
  if (folded(before) === folded(part)) return plain(after);
  const at = before.indexOf(part);
  const [head, tail] = [before.slice(0, at), before.slice(at + part.length)];
  const fits = at >= 0 && after.startsWith(head) && after.endsWith(tail) && after.length > head.length + tail.length;
  if (fits) return plain(after.slice(head.length, after.length - tail.length));
  return part.length * 2 > before.length ? plain(after) : '';
}

/** As texts are compared: without case, width and needless spaces. */
export function folded(text: string): string {
  return normaliseWords(text).toLowerCase();
}

/** As a reader would write it, without the colon of a label or the arrow of a menu. */
function plain(text: string): string {
  const words = text.replace(/[\s:：*＊]+$/u, '').trim();
  return words.replace(/^[＋+▸▶►▾▼]\s+|\s+[＋+▸▶►▾▼▴▲›»…]$/gu, '') || words;
}
