import { isUnderHand } from './arrow-sign.ts';
import { textOf } from './tree.ts';

// Choices of plain boxes that stand side by side under the hand of the mouse, of which the chosen one has a class more.

/** CSS px: what is higher holds cards or rows. */
const highest = 60;
/** Letters of a choice. */
const longest = 30;

/** The choices in such a bar; none, where it is none. */
export function segmentsOf(bar: Element): Element[] {
  const parts = [...bar.children];
  // What is quickly known of a page's thousands of boxes comes first.
  if (parts.length < 2 || bar.hasAttribute('role') || bar.clientHeight >= 2 * highest || !isOfNothingElse(bar))
    return [];
  const isSegment = (part: Element) => part.localName === parts[0]!.localName && isPlain(part) && isBlock(part);
  return parts.every(isSegment) && isInLine(parts) && chosenIn(parts) ? parts : [];
}

/** The one that has a class more than its like. */
export function chosenIn(parts: readonly Element[]): Element | null {
  const isOwn = (part: Element, name: string) =>
    !parts.some((other) => other !== part && other.classList.contains(name));
  const [chosen, another] = parts.filter((part) => [...part.classList].some((name) => isOwn(part, name)));
  return another ? null : (chosen ?? null);
}

function isPlain(part: Element): boolean {
  const words = textOf(part).trim();
  if (!/^(?:div|span|li)$/.test(part.localName) || !/[\p{L}\p{N}]/u.test(words) || words.length > longest) return false;
  return !part.hasAttribute('role') && !part.querySelector('a,button,input,select,textarea,[role],[tabindex]');
}

const isBlock = (part: Element) => isUnderHand(part) && !/^(?:inline|none)/.test(getComputedStyle(part).display);

const isOfNothingElse = (bar: Element) =>
  ![...bar.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.nodeValue!));

function isInLine(parts: readonly Element[]): boolean {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  return boxes.every(({ top, height }) => Math.abs(top - boxes[0]!.top) < 4 && height > 0 && height < highest);
}
