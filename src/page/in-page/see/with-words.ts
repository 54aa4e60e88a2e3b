import type { Box } from '../box.ts';
import { fold } from '../read/compare.ts';
import { textBox } from '../read/text-box.ts';
import { contains, textOf } from '../read/tree.ts';

/** CSS px between a box to tick and its words, of what is no larger than this. */
const gap = 16;
const most = 60;

const fields = 'input:not([type=hidden]),select,textarea,button';

/** What a reader takes for a box to tick: its square, its round or its switch, and the words that it was found by beside it. */
export function withWords(tick: Element, box: Box, sought: string[]): Box {
  if (box.width > most || box.height > most) return box;
  const says = (text: string) => sought.some((words) => fold(text).includes(fold(words)));
  const words = wordsOf(tick, says).find((one) => isBeside(box, one));
  if (!words) return box;
  const [x, y] = [Math.min(box.x, words.left), Math.min(box.y, words.top)];
  const [right, bottom] = [Math.max(box.x + box.width, words.right), Math.max(box.y + box.height, words.bottom)];
  return { x, y, width: right - x, height: bottom - y };
}

/** Where its words are drawn: those of its labels, or what stands next to it, where that is no other field. */
function wordsOf(tick: Element, says: (text: string) => boolean): DOMRect[] {
  const labels: Element[] = [...((tick as HTMLInputElement).labels ?? [])];
  const around = [tick, tick.parentElement].filter((one) => one !== null && textOf(one).trim() === '') as Element[];
  const next = around.flatMap((one) => sides.flatMap((side) => wordy(one, side)));
  const parts = [...labels, ...next].filter((part) => says(part.textContent ?? '') && !holdsOther(part, tick));
  return parts.map((part) => textBox(part)).filter(({ width, height }) => width > 0 && height > 0);
}

const sides = ['nextSibling', 'previousSibling'] as const;

/** What stands there with words, also beyond a line of blanks. */
function wordy(one: Element, side: (typeof sides)[number]): Node[] {
  const next = one[side];
  const other = next instanceof Text && next.data.trim() === '' ? next[side] : next;
  return other?.textContent?.trim() ? [other] : [];
}

function holdsOther(part: Node, tick: Element): boolean {
  if (!(part instanceof Element)) return false;
  return part.matches(fields) || [...part.querySelectorAll(fields)].some((one) => one !== tick && !contains(tick, one));
}

function isBeside({ x, y, width, height }: Box, words: DOMRect): boolean {
  const middle = y + height / 2;
  const apart = Math.max(words.left - (x + width), x - words.right);
  return middle > words.top && middle < words.bottom && apart <= gap;
}
