import type { Target } from '../../../steps/target.ts';
import { areParts, boxOfParts, joinedBehind } from '../label/parts-of-value.ts';
import { sameLine } from '../label/placing.ts';
import type { Look } from '../look.ts';
import { textBetween } from '../read/between.ts';
import { textBox } from '../read/text-box.ts';
import { commonAncestor, isBefore } from '../read/tree.ts';
import { show } from '../see/stand-in.ts';
import type { Ranked } from './fit.ts';
import { hasOwnLabel } from './own-label.ts';

/**
 * Of the fields that one label names, where they are the parts of one value, the box around them: all of it is filled in.
 * Without a box of their own the first stands for all. The label may name that one alone, and those that a sign joins to it
 * are meant with it; or fields that have words before them as well: 「電話番号 [ ] - [ ] 内線 [ ]」.
 */
export function asOneValue(found: Ranked[], { purpose, nth }: Target, { sight }: Look): Ranked[] {
  if (purpose !== 'fill' || nth || !found.length) return found;
  const sorted = [...found].sort((a, b) => (isBefore(a.shown.control, b.shown.control) ? -1 : 1));
  const first = sorted[0]!;
  const fields = sorted.map(({ shown }) => shown.control);
  const joined = joinedTo(first);
  const [another] = fields.slice(1).filter((field) => !joined.includes(field));
  const isOther = another && isTitled(another, joined.at(-1) ?? fields[0]!);
  const parts = isOther || !another ? [fields[0]!, ...joined] : fields;
  if (areParts(parts)) {
    const around = boxOfParts(parts);
    const shown = around ? show(around, sight) : first.shown;
    return shown ? [{ ...first, shown: { ...shown, control: parts[0]! }, how: around ? first.how : 'parts' }] : found;
  }
  if (found.length > 1) return found;
  return [first, ...joined.flatMap((field) => show(field, sight) ?? []).map((shown) => ({ ...first, shown }))];
}

/** The field and those that a sign joins to it, as what a value is spread over. */
export const partsFrom = (first: Element) => [first, ...namelessBehind(first)];

/** The fields that are joined to the first by a sign, and that nothing else names. */
function joinedTo({ shown: { control }, at, words }: Ranked): Element[] {
  // What a field says of itself is its own, and what stands behind it is its unit.
  if (!at || at === control || !isBefore(at, control) || isUnit(words)) return [];
  const fields = namelessBehind(control);
  const own = fields.findIndex((field) => isUnderAnother(field, at, control));
  return own < 0 ? fields : fields.slice(0, own);
}

function namelessBehind(first: Element): Element[] {
  const fields = joinedBehind(first);
  const own = fields.findIndex(hasOwnLabel);
  return own < 0 ? fields : fields.slice(0, own);
}

/** 「時 [ ] 分 [ ]」: each names what is behind it. */
const isUnit = (words: string) => /^\s*[年月日時分]\s*$/.test(words);

/** Words that are no "from … to" stand before the field. */
function isTitled(field: Element, before: Element): boolean {
  const between = textBetween(before, field);
  return /[\p{L}\p{N}]{2}/u.test(between) && !/[~～〜∼⁓→]|から|まで|より|\bto\b/i.test(between);
}

/** In the line of labels over a line of fields, another label than the one at `at` stands over it. */
function isUnderAnother(field: Element, at: Element, first: Element): boolean {
  const own = at.getBoundingClientRect();
  const box = field.getBoundingClientRect();
  if (sameLine(own, box)) return false;
  const walker = document.createTreeWalker(commonAncestor(at, first)!, NodeFilter.SHOW_TEXT);
  walker.currentNode = at;
  for (let node = walker.nextNode(); node && isBefore(node, first); node = walker.nextNode()) {
    const words = textBox(node);
    const isOver = words.width > 0 && words.x < box.right && words.x + words.width > box.left;
    if (!at.contains(node) && isOver && /[\p{L}\p{N}]/u.test((node as Text).data)) return true;
  }
  return false;
}
