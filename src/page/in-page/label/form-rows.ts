import type { Box } from '../box.ts';
import { isUnderHand } from '../read/arrow-sign.ts';
import { badge } from '../read/badges.ts';
import { textBox } from '../read/text-box.ts';
import { contains, textOf } from '../read/tree.ts';
import type { Shown } from '../see/stand-in.ts';
import { sameLine } from './placing.ts';

// A form of rows, each with its label at the left: a value stands right above the field of the next row, and is no label of it.

/** Of cells that make a line, whether the one at a place has another before it that says a word and has nothing to enter. */
export function isBehindLabel(cells: Element[], at: number): boolean {
  const label = cells[at - 1];
  return label !== undefined && /\p{L}/u.test(textOf(label)) && !label.querySelector(entries);
}

/** Whether the words before a text in its line and those before a field in its own begin one below the other. */
export function isValueAbove(text: Node, own: Box, { control, box }: Shown): boolean {
  const [over, label] = [wordsLeftOf(text, own), wordsLeftOf(control, box)];
  return over !== null && label !== null && Math.abs(over.x - label.x) < aligned && !sameLine(over, label);
}

/** Px. */
const aligned = 4;
/** Pieces of the markup to look at before a text or a field. */
const most = 30;

/** Where the words stand that come right before something in its line, without anything to enter in between. */
function wordsLeftOf(thing: Node, own: Box): Box | null {
  const walker = document.createTreeWalker(thing.getRootNode(), NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  walker.currentNode = thing;
  for (let node = walker.previousNode(), left = most; node && left > 0; node = walker.previousNode(), left--) {
    if (node.nodeType === 1) {
      if ((node as Element).matches(entries)) return null;
      continue;
    }
    const { data, parentElement } = node as Text;
    if (contains(thing, node) || !/\p{L}/u.test(data) || badge.test(data) || !parentElement?.checkVisibility())
      continue;
    const box = textBox(node);
    return sameLine(box, own) && box.x + box.width <= own.x + 1 && !isUsed(parentElement) ? box : null;
  }
  return null;
}

/** What a list shows that is chosen in it, or what is pressed. */
const isUsed = (holder: Element) =>
  holder.closest('a,[tabindex]') !== null || (isUnderHand(holder) && !holder.closest('label'));

const entries = 'input:not([type=hidden]),select,textarea,button,[role=combobox],[role=textbox],[role=button]';
