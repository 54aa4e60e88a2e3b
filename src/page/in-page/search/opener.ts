import { classesOf } from '../read/classes.ts';
import type { Contents } from '../read/contents.ts';
import { pointsDown } from '../read/drawn-mark.ts';
import { controlSelector } from '../read/roles.ts';
import { textOf } from '../read/tree.ts';
import type { Sight } from '../see/visible.ts';

/** Whether a button, link or box of which the markup says no such thing looks as if it showed a choice, and opened a list of them. */
export function looksLikeOpener(button: Element): boolean {
  const text = textOf(button).trim();
  if (!/[\p{L}\p{N}]/u.test(text) || leadsElsewhere(button)) return false;
  return (
    triangle.test(text) ||
    invites.test(text) ||
    named.test(classesOf(button)) ||
    endsWithArrow(button) ||
    showsDays(button, text)
  );
}

/** Boxes without a role that look so, each the outermost under the hand of the mouse. */
export function openingBoxes(contents: Contents, sight: Sight): Element[] {
  const isPointedAt = (box: Element | null) => box !== null && sight.style(box).cursor === 'pointer';
  return contents
    .all('div,span')
    .filter((box) => (isSmall(box) || holdsCrosses(box)) && isPointedAt(box) && !isPointedAt(box.parentElement))
    .filter((box) => (isSmall(box) && looksLikeOpener(box)) || isBoxOfChoices(box));
}

/** A box with a line around it, as wide as a field, in which nothing is, or choices that each have a cross to take them away. */
function isBoxOfChoices(box: Element): boolean {
  if (
    !holdsCrosses(box) &&
    (/\S/.test(box.textContent ?? '') || box.querySelector(`${controlSelector},img,svg,canvas`))
  )
    return false;
  const { width, height } = box.getBoundingClientRect();
  const { borderTopWidth, borderRightWidth, borderBottomWidth } = getComputedStyle(box);
  const isLined = [borderTopWidth, borderRightWidth, borderBottomWidth].every((line) => Number.parseFloat(line) > 0);
  return isLined && width >= 120 && height >= 18 && height < 120;
}

function holdsCrosses({ childElementCount, children }: Element): boolean {
  const isCrossed = (one: Element) => one.childElementCount < 4 && /\S\s*[×✕✖]\s*$/.test(one.textContent ?? '');
  return childElementCount > 0 && childElementCount < 20 && [...children].every(isCrossed);
}

/** One choice is all that it holds. */
const isSmall = (box: Element) =>
  box.childElementCount < 4 && (box.textContent ?? '').length < 60 && !box.querySelector(controlSelector);

const leadsElsewhere = (link: Element) => /^(?!#|javascript:)./i.test(link.getAttribute('href') ?? '');

/** Behind the choice, pointing down; fonts of icons are given the last by name. */
const triangle = /(?:[▾▼▽⏷⌄∨˅🔽]|expand_more|unfold_more|arrow_drop_down|keyboard_arrow_down)$/u;

/** What stands there as long as nothing is chosen; what is done with what was chosen begins with the same word. */
const invites =
  /^[-–—(（]*\s*(?:選択(?!を|した|済|中|され|して(?!下さい|くだ))|選んで|未選択|指定なし|(?:select|choose|pick)\b(?! all\b)|none selected|not selected)/i;

const named = /select(?!ed|able|ion|all)|dropdown|combo|picker/i;

/** An arrow head behind the last words: a drawing, what a class is called for, or what the style sheet draws there. */
function endsWithArrow(button: Element): boolean {
  let last = button.lastElementChild;
  while (last && /\S/.test(textOf(last))) last = last.lastElementChild;
  if (isDrawnArrow(getComputedStyle(button, '::after'))) return true;
  if (!last || /\S/.test(textAfter(last, button))) return false;
  const name = `${classesOf(last)} ${last.querySelector('use')?.getAttribute('href') ?? last.getAttribute('src') ?? ''}`;
  return (
    arrow.test(name) ||
    pointsDown(last) ||
    isDrawnArrow(getComputedStyle(last)) ||
    isDrawnArrow(getComputedStyle(last, '::after'))
  );
}

/** A box with a line around it that says nothing but days or times of day, and may have the mark of a calendar. */
const showsDays = (box: Element, text: string) =>
  days.test(text) && nothingElse.test(text) && Number.parseFloat(getComputedStyle(box).borderBottomWidth) > 0;

const days = /\d{4}\s*[/.年-]\s*\d{1,2}|\d{1,2}:\d{2}/;
const nothingElse = /^[\d\s/.:年月日～〜~–—\p{S}\p{Co}-]+$/u;

const arrow = /caret(?!-(?:up|left|right))|(?:chevron|angle|arrow)[-_a-z]*down/i;

/** A corner of borders: a head of one that is wide at its top, or two sides of a square on its tip. */
function isDrawnArrow(style: CSSStyleDeclaration): boolean {
  if (triangle.test(style.content.replaceAll('"', ''))) return true;
  const [top, right, bottom] = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth].map(
    Number.parseFloat,
  ) as [number, number, number];
  const isBare = (colour: string) => /^rgba\(.*, 0\)$/.test(colour);
  const isHead = top > 2 && Number.parseFloat(style.width) === 0 && isBare(style.borderRightColor);
  if (isHead) return !isBare(style.borderTopColor);
  const { a, b } = new DOMMatrix(style.transform === 'none' ? '' : style.transform);
  return top === 0 && right > 0 && bottom > 0 && a > 0.5 && b > 0.5;
}

function textAfter(element: Element, within: Element): string {
  const range = document.createRange();
  range.selectNodeContents(within);
  range.setStartAfter(element);
  return range.toString();
}
