import { badge } from './badges.ts';
import { closest, contains, elementOf } from './tree.ts';

// Words and boxes to tick in one line: a reader takes what stands first in it and what is last for the way of all.

/**
 * What is written before a box to tick, where the words of its line stand before their boxes: it begins with words, each
 * box and field has some before it, and none are behind the last. Null where they may as well stand behind.
 */
export function wordsBefore(box: Element): Text[] | null {
  if (!box.matches(boxes)) return null;
  const [front, behind] = [side(box, 'previousNode'), side(box, 'nextNode')];
  if (!front || !behind) return null;
  const line = [...front.reverse(), box, ...behind];
  if (!before.test(line.map(signOf).join(''))) return null;
  const at = line.indexOf(box);
  const others = line.findLastIndex((piece, place) => place < at && piece.nodeType !== 3);
  return line.slice(others + 1, at) as Text[];
}

/** Without the colon, and without the title of the line before another one. */
export function asLabel(words: Text[]): string {
  const said = words.map(({ data }) => data).join(' ');
  return said.replace(/[:：]\s*$/, '').replace(/^.*(?:：|:\s)/s, '');
}

const boxes = '[type=checkbox],[type=radio],[role=checkbox],[role=radio],[role=switch]';
/** A button ends what stands before it. */
const ends = 'br,button,[role=button],input:is([type=submit],[type=button],[type=reset])';
const others =
  'select,textarea,input:not([type=hidden]),[role=combobox],[role=textbox],[role=slider],img,svg,canvas,iframe';

/** The markup says which box these words are of: nothing is left to read from the line. */
const isTied = (words: Node) => Boolean(words.parentElement?.closest('label')?.control);

/** What is filled in or drawn, and boxes, have words before them. A colon makes them no words of the box before: a remark may follow. */
const before = /^(?:(?:[wcr]+f)*[wcr]+b){2,}$|^(?:(?:[wr]*cf)*[wr]*cb){2,}r$/;

function signOf(piece: Node): string {
  if (piece.nodeType === 1) return (piece as Element).matches(boxes) ? 'b' : 'f';
  const { data } = piece as Text;
  if (isTied(piece)) return 't';
  if (/[:：]\s*$/.test(data)) return 'c';
  return /^\s*[(（※]/.test(data) ? 'r' : 'w';
}

/** Pieces of the markup to look at on either side. */
const most = 200;

/** What stands in the line on one side of a box, from there on; null where that has no end. */
function side(box: Element, next: 'previousNode' | 'nextNode'): Node[] | null {
  const own = lineOf(box);
  const walker = document.createTreeWalker(box.getRootNode(), NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  walker.currentNode = box;
  const found: Node[] = [];
  let left = most;
  for (let node = walker[next](); node && node !== own; node = walker[next]()) {
    if (left-- === 0) return null;
    if (contains(node, box) || contains(box, node)) continue;
    if (lineOf(node) !== own || closest(elementOf(node), (e) => e.matches(ends))) break;
    if (isPiece(node)) found.push(node);
  }
  return found;
}

function isPiece(node: Node): boolean {
  const element = elementOf(node);
  const whole = closest(element, (e) => e.matches(`${boxes},${others}`));
  if (!element.checkVisibility() || (whole !== null && whole !== node)) return false;
  if (node.nodeType === 1) return whole === node;
  return /[\p{L}\p{N}]/u.test((node as Text).data) && !badge.test((node as Text).data);
}

/** The part of the page that the line is: below one another, or side by side with several boxes in it. */
const lineOf = (node: Node) => closest(elementOf(node), isLine);

function isLine(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  if (display === 'inline' || display === 'contents') return false;
  if (element.querySelectorAll(boxes).length > 1) return true;
  const { parentElement } = element;
  const beside = float !== 'none' || (parentElement && /flex|grid/.test(getComputedStyle(parentElement).display));
  return !display.startsWith('inline') && !beside;
}
