import { isSign, isUnderHand, lineOf } from './arrow-sign.ts';
import { textBetween } from './between.ts';
import { ancestorsOf, contains, descendantsOf, isBefore, textOf } from './tree.ts';

/** How far out (levels of markup) from its title an arrow may stand. */
export const farthest = 4;
/** The most an arrow measures (px), and the line it stands in. */
export const largest = 48;

/** The small thing without words in the line of the title that looks as if it opened something; before it rather than behind. */
export function arrowBeside(title: Element): Element | null {
  const read = asRun(title);
  const line = read(lineOf(title));
  for (const around of ancestorsOf(title, farthest)) {
    const found = descendantsOf(around).filter((one) => isArrow(one, title, line, read(one.getBoundingClientRect())));
    const outermost = found.filter((one) => !found.some((outer) => outer !== one && contains(outer, one)));
    const far = (one: Element) => {
      const { left, right } = read(one.getBoundingClientRect());
      return right <= line.left + 1 ? line.left - right : 10_000 + left - line.right;
    };
    const [nearest] = outermost.sort((a, b) => far(a) - far(b));
    if (nearest) return nearest;
  }
  return null;
}

/** The arrow of a head that is pressed as a whole: it begins with its title, and says more about it. */
export function arrowOfHead(title: Element): Element | null {
  const head = headAround(title);
  if (!head) return null;
  const all = descendantsOf(head);
  const found = all.filter(
    (one) => (isSmall(one) && isSign(one, title)) || (endsInArrow(one) && !contains(one, title)),
  );
  const [arrow, another] = found.filter((one) => !found.some((outer) => outer !== one && contains(outer, one)));
  return arrow && !another ? arrow : null;
}

/** The box around the title that is pressed for it alone. */
function headAround(title: Element): Element | null {
  const around = [title, ...ancestorsOf(title, farthest)];
  const head = around.findLast(isUnderHand);
  if (!head || head === title || head === around.at(-1) || head.getBoundingClientRect().height > 2 * largest)
    return null;
  const isOwn = textOf(head)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .startsWith(textOf(title).trim());
  const others = 'a,button,input,select,textarea,[role=button],[role=checkbox]';
  return isOwn && !descendantsOf(head).some((one) => one.matches(others)) ? head : null;
}

/** The last words of the head may stand before its arrow. */
const endsInArrow = (one: Element) => /\s[▾▿▼▽⌄˅∨﹀▴▲]\s*$/.test(textOf(one));

function isSmall(one: Element): boolean {
  const { width, height } = one.getBoundingClientRect();
  return width > 0 && height > 0 && width <= largest && height <= 2 * largest;
}

/** How boxes stand to words that run from left to right: of those that run down, turned as they are. */
function asRun(words: Element): (box: DOMRect) => DOMRect {
  const { width, height } = lineOf(words);
  if (height < width * 1.5) return (box) => box;
  return ({ x, y, width, height }) => new DOMRect(y, x, height, width);
}

function isArrow(one: Element, title: Element, line: DOMRect, box: DOMRect): boolean {
  if (contains(one, title) || one.matches('input,select,textarea,option,[role=checkbox]')) return false;
  if (!box.width || !box.height || box.width > largest) return false;
  // What takes the mouse for an arrow may fill its cell, which is as high as the row.
  const isCell = one.matches('a,button') && isAcross(box, middleOf(line));
  if (!isCell && (box.height > largest || !isAcross(line, middleOf(box)))) return false;
  return isSign(one, title) && !/[\p{L}\p{N}]/u.test(wordsBetween(one, title));
}

const middleOf = ({ top, height }: DOMRect) => top + height / 2;
const isAcross = ({ top, bottom }: DOMRect, y: number) => top <= y && y <= bottom;

/** Words between them are what the arrow belongs to: another entry in the same line. */
function wordsBetween(arrow: Element, title: Element): string {
  if (contains(title, arrow)) return '';
  return isBefore(arrow, title) ? textBetween(arrow, title) : textBetween(title, arrow);
}
