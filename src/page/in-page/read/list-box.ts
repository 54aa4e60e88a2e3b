import { isUnderHand } from './arrow-sign.ts';
import { textOf } from './tree.ts';

// Lists that stand on the page, drawn as a box that scrolls, with an entry a line: of these any number is marked by a press.

/** Letters of an entry, and CSS px of it; what says more tells of something. */
const [longest, highest] = [60, 60];

/** The entries in such a box; none, where it is none. */
export function entriesOfBox(box: Element): Element[] {
  const parts = [...box.children];
  const [first] = parts;
  if (!first || box.hasAttribute('role') || !/^(?:div|ul)$/.test(box.localName)) return [];
  if (!/^(?:div|li)$/.test(first.localName) || !isUnderHand(first) || !isFramedToScroll(box)) return [];
  return parts.every((part) => part.localName === first.localName && isEntry(part)) && areBelow(parts) ? parts : [];
}

/** It has a frame of its own within the page, and moves what is in it behind that. */
export function isFramedToScroll(box: Element): boolean {
  const { overflowY, position, borderTopWidth, borderBottomWidth } = getComputedStyle(box);
  const isFramed = [borderTopWidth, borderBottomWidth].every((width) => Number.parseFloat(width) > 0);
  return isFramed && /auto|scroll/.test(overflowY) && /static|relative/.test(position);
}

function isEntry(part: Element): boolean {
  const words = textOf(part).trim();
  if (!/[\p{L}\p{N}]/u.test(words) || words.length > longest || !isUnderHand(part)) return false;
  if (part.getBoundingClientRect().height > highest) return false;
  return !part.hasAttribute('role') && !part.querySelector('a,button,input,select,textarea,[role],[tabindex]');
}

function areBelow(parts: readonly Element[]): boolean {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  return boxes.every(({ top, left }, at) => at === 0 || (top >= boxes[at - 1]!.bottom - 1 && left === boxes[0]!.left));
}
