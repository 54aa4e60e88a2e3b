import { isFramedToScroll } from '../read/list-box.ts';
import { ancestorsOf, textOf } from '../read/tree.ts';

/** How far out (levels of markup) from the words the box may stand, and how far (px) below or beside their beginning. */
const farthest = 3;
const [below, aside] = [24, 24];

/** The framed box that scrolls right below plain words, which are all that is said in their line: they are its title. */
export function boxCaptionedBy(words: Element): Element | null {
  const said = textOf(words).trim();
  for (const line of [words, ...ancestorsOf(words, farthest)]) {
    if (textOf(line).trim() !== said) return null;
    const next = line.nextElementSibling;
    if (next) return isFramedToScroll(next) && isRightBelow(next, line) ? next : null;
  }
  return null;
}

function isRightBelow(box: Element, line: Element): boolean {
  const [one, other] = [box.getBoundingClientRect(), line.getBoundingClientRect()];
  const gap = one.top - other.bottom;
  return gap > -2 && gap <= below && Math.abs(one.left - other.left) <= aside;
}
