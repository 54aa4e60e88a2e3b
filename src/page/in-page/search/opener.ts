import { classesOf } from '../read/classes.ts';
import type { Contents } from '../read/contents.ts';
import { controlSelector } from '../read/roles.ts';
import { textOf } from '../read/tree.ts';
import type { Sight } from '../see/visible.ts';

/** Whether a button, link or box of which the markup says no such thing looks as if it showed a choice, and opened a list of them. */
export function looksLikeOpener(button: Element): boolean {
  const text = textOf(button).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  return triangle.test(text) || invites.test(text) || named.test(classesOf(button)) || endsWithIcon(button);
}

/** Boxes without a role that look so, each the outermost under the hand of the mouse. */
export function openingBoxes(contents: Contents, sight: Sight): Element[] {
  const isPointedAt = (box: Element | null) => box !== null && sight.style(box).cursor === 'pointer';
  return contents
    .all('div,span')
    .filter((box) => isSmall(box) && isPointedAt(box) && !isPointedAt(box.parentElement) && looksLikeOpener(box));
}

/** One choice is all that it holds. */
const isSmall = (box: Element) =>
  box.childElementCount < 4 && (box.textContent ?? '').length < 60 && !box.querySelector(controlSelector);

/** Behind the choice, pointing down. */
const triangle = /[▾▼▽⏷⌄∨˅🔽]$/u;

/** What stands there as long as nothing is chosen. */
const invites = /^[-–—(（]*\s*(?:選択|選んで|未選択|指定なし|select|choose|pick|none selected|not selected)/i;

const named = /select|dropdown|combo|picker/i;

/** A drawing behind the last words, or one that the style sheet adds there. */
function endsWithIcon(button: Element): boolean {
  let last = button.lastElementChild;
  while (last?.lastElementChild && /\S/.test(textOf(last))) last = last.lastElementChild;
  const isLast = last !== null && !/\S/.test(textAfter(last, button)) && !/\S/.test(textOf(last));
  if (isLast && last!.matches('svg,i,img,span,em,b') && last !== button.firstChild) return true;
  const { content, borderTopStyle, backgroundImage } = getComputedStyle(button, '::after');
  if (content === 'none' || content === 'normal') return false;
  return triangle.test(content.replaceAll('"', '')) || borderTopStyle === 'solid' || backgroundImage !== 'none';
}

function textAfter(element: Element, within: Element): string {
  const range = document.createRange();
  range.selectNodeContents(within);
  range.setStartAfter(element);
  return range.toString();
}
