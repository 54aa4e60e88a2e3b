import type { Target } from '../../../steps/target.ts';
import { boxOfParts, joinedBehind } from '../label/parts-of-value.ts';
import { sameLine } from '../label/placing.ts';
import type { Look } from '../look.ts';
import { textBox } from '../read/text-box.ts';
import { commonAncestor, isBefore } from '../read/tree.ts';
import { show } from '../see/stand-in.ts';
import type { Ranked } from './fit.ts';
import { hasOwnLabel } from './own-label.ts';

/**
 * Of the fields that one label names, where they are the parts of one value, the box around them: all of it is filled in.
 * The label may name the first of them alone; those that are joined to that by a sign are meant with it.
 */
export function asOneValue(found: Ranked[], { purpose, nth }: Target, { sight }: Look): Ranked[] {
  const [first, more] = found;
  if (purpose !== 'fill' || nth || !first) return found;
  const joined = more ? [] : joinedTo(first).flatMap((field) => show(field, sight) ?? []);
  const equals = [...found, ...joined.map((shown) => ({ ...first, shown }))];
  const controls = equals.map(({ shown }) => shown.control).sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const around = boxOfParts(controls);
  const shown = around && show(around, sight);
  return shown ? [{ ...first, shown: { ...shown, control: controls[0]! } }] : equals;
}

/** The fields that are joined to the first by a sign, and that nothing else names. */
function joinedTo({ shown: { control }, at, words }: Ranked): Element[] {
  // What a field says of itself is its own, and what stands behind it is its unit.
  if (!at || at === control || !isBefore(at, control)) return [];
  const fields = joinedBehind(control);
  const own = fields.findIndex((field) => hasOwnLabel(field) || isUnderAnother(field, at, control));
  const joined = own < 0 ? fields : fields.slice(0, own);
  return joined[0] && !isUnit(words) ? joined : [];
}

/** 「時 [ ] 分 [ ]」: each names what is behind it. */
const isUnit = (words: string) => /^\s*[年月日時分]\s*$/.test(words);

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
