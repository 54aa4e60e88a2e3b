import type { Box } from '../box.ts';
import { badge } from '../read/badges.ts';
import { textBox } from '../read/text-box.ts';
import { contains, isBefore } from '../read/tree.ts';
import type { Shown } from '../see/stand-in.ts';
import { sameLine } from './placing.ts';

/** Pieces of the markup to look at between the text and the field. */
const most = 60;

/**
 * Whether a text has what it is the label of in its own line (a value, a button), above the line of a field that has words
 * of its own before it.
 */
export function isOfOwnLine(text: Node, own: Box, { control, box }: Shown, group: Element): boolean {
  if (sameLine(own, box)) return false;
  const between = piecesBetween(text, control, group).map(textBox);
  const isValue = (one: Box) => sameLine(one, own) && one.x >= own.x + own.width - 1;
  const isItsLabel = (one: Box) => sameLine(one, box) && !sameLine(one, own) && one.x + one.width <= box.x + 4;
  const holdsValue = text.nodeType === 1 && (text as Element).querySelector('button,[role=button]') !== null;
  const isSaid = holdsValue || /[:：]\s*[\p{L}\p{N}]/u.test(text.textContent ?? '');
  return (isSaid || between.some(isValue)) && between.some(isItsLabel);
}

/** What is written or pressed there, but for badges, remarks and whole sentences. */
function piecesBetween(text: Node, control: Element, group: Element): Node[] {
  const walker = document.createTreeWalker(group, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  walker.currentNode = text;
  const found: Node[] = [];
  for (let node = walker.nextNode(), left = most; node && left > 0; node = walker.nextNode(), left--) {
    if (!isBefore(node, control) || contains(node, control)) {
      if (node === control) break;
      continue;
    }
    if (!contains(text, node) && isPiece(node)) found.push(node);
  }
  return found;
}

function isPiece(node: Node): boolean {
  if (node.nodeType === 1) return (node as Element).matches('button,[role=button]');
  const { data, parentElement } = node as Text;
  if (!/[\p{L}\p{N}]/u.test(data) || badge.test(data) || remark.test(data)) return false;
  return parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
}

const remark = /^\s*[(（※]|[。．.!?！？]\s*$/;
