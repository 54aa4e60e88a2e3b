import type { Box } from '../box.ts';
import { sameLine } from '../label/placing.ts';
import { textBox } from '../read/text-box.ts';
import { contains, isBefore } from '../read/tree.ts';
import type { Shown } from '../see/stand-in.ts';
import { looksLikeOpener } from './opener.ts';

/**
 * Whether a box of which the markup says no more than that it is pressed stands below a text that has something else to
 * read in its line: it is a button, and no list of the text.
 */
export function isButtonBelow(text: Node, own: Box, { control, box }: Shown): boolean {
  if (!control.matches(pressed) || sameLine(own, box) || looksLikeOpener(control)) return false;
  const walker = document.createTreeWalker(text.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = text;
  for (let node = walker.nextNode(); node && isBefore(node, control); node = walker.nextNode()) {
    if (contains(text, node) || !/[\p{L}\p{N}]/u.test((node as Text).data)) continue;
    const words = textBox(node);
    if (words.width > 0 && sameLine(words, own) && words.x >= own.x + own.width - 1) return true;
  }
  return false;
}

const pressed =
  ':is(div,span)[onclick]:not([role],[tabindex],[class*=select i],[class*=dropdown i],[class*=combo i],[class*=picker i])';
