import { classesOf } from './classes.ts';
import { isArrowHead } from './drawn-mark.ts';
import { isIconName } from './icon-name.ts';
import { textOnScreen } from './on-screen.ts';
import { hasStyledArrow } from './styled-arrow.ts';
import { closest, contains, descendantsOf, textOf } from './tree.ts';

// What looks as if it opened something: by its name, its make, or what is drawn in it.

const arrows =
  /expand|collaps|toggl|arrow|caret|chevron|angle|hitarea|\bocl\b|switcher|twist|disclos|fold\b|plus|minus|展開|縮小|折りた|開閉|[▸▹►▶▾▿▼▽▴▲⊞⊟＋+−－]/i;
/** Angles also part the steps of a way, and lead on: under the hand of the mouse alone they open something. */
const angle = /^[›❯⌄˅∨﹀]$/;
const other = /\b(?:add(?!itional)|new|create|delete|remove|sort|back|prev|next)|追加|新規|作成|削除|並べ替え/i;

/** Whether it looks as if it opened something, and shows no words. */
export function isSign(one: Element, title: Element): boolean {
  const said = saying(one);
  const looksSo =
    (arrows.test(said) && !other.test(said)) ||
    one.matches(opener) ||
    isDrawnIn(one, title) ||
    isHeadUnderHand(one) ||
    isStyledUnderHand(one) ||
    isAngleUnderHand(one) ||
    isButtonOfArrow(one) ||
    isMarkOfEntry(one, title) ||
    isPictureAhead(one, title, said);
  return looksSo && !showsWords(one) && one.checkVisibility();
}

function isAngleUnderHand(one: Element): boolean {
  return angle.test(textOf(one).trim()) && isUnderHand(one) && !closest(one, (e) => e.matches('a[href],nav ol'));
}

export const isUnderHand = (one: Element) => getComputedStyle(one).cursor === 'pointer';

/** More than a mark; words for screen readers alone leave an arrow an arrow. */
function showsWords(one: Element): boolean {
  return textOnScreen(one).trim().length > 1 && (one as HTMLElement).innerText?.trim() !== '' && !isIconName(one);
}

/** What opens something, and no menu. */
const opener = 'button[aria-expanded]:not([aria-haspopup])';

/** A drawing before the words of a branch that leads elsewhere when they are pressed: what else would open it? */
function isDrawnIn(one: Element, title: Element): boolean {
  const branch = closest(title, (e) => e.matches('a[href][aria-expanded]'));
  return one.localName === 'svg' && branch !== null && contains(branch, one) && isAhead(one, title);
}

/** An arrow head that nothing names, where the mouse says that something is pressed; between links it only parts them. */
function isHeadUnderHand(one: Element): boolean {
  return one.localName === 'svg' && isUnderHand(one) && isArrowHead(one);
}

/** An empty box that a style sheet draws an arrow head in, under the hand of the mouse; it holds a place for it in its line. */
function isStyledUnderHand(one: Element): boolean {
  return !one.childNodes.length && isUnderHand(one) && hasStyledArrow(one);
}

/** A button that a style sheet draws nothing but an arrow head in. */
function isButtonOfArrow(one: Element): boolean {
  return one.matches('a,button,[role=button]') && [one, ...descendantsOf(one)].slice(0, 5).some(hasStyledArrow);
}

/** An empty box before the words of an entry that says whether it is open: an arrow is drawn in it, or its class tells the state. */
function isMarkOfEntry(one: Element, title: Element): boolean {
  if (one.childNodes.length || !isAhead(one, title)) return false;
  const entry = closest(title, (e) => e.matches('[aria-expanded]'));
  return entry !== null && contains(entry, one) && (hasStyledArrow(one) || state.test(classesOf(one)));
}

const state = /(?:^|[\s_-])(?:open|closed?)(?=$|[\s_-])/i;

/** A picture before the words that is pressed by itself, and says nothing else. */
function isPictureAhead(one: Element, title: Element, said: string): boolean {
  if (one.localName !== 'img' || (one as HTMLImageElement).alt || other.test(said) || !isAhead(one, title))
    return false;
  return isUnderHand(one) && !closest(one, (e) => e.matches('a[href],button')) && !isUnderHand(one.parentElement!);
}

export const isAhead = (arrow: Element, title: Element) =>
  arrow.getBoundingClientRect().right <= lineOf(title).left + 1 || contains(arrow, title);

/** Where the words of the title begin. */
export function lineOf(title: Element): DOMRect {
  const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const [first] = /\p{L}|\p{N}/u.test((text as Text).data) ? range.getClientRects() : [];
    if (first) return first;
  }
  return title.getBoundingClientRect();
}

/** What the markup says of it: names of classes and pictures, and what is only spoken. */
export function saying(element: Element): string {
  const parts = [element, ...(element.childElementCount < 5 ? descendantsOf(element) : [])];
  const names = parts.flatMap((part) => classesOf(part).split(/\s+/)).filter(Boolean);
  const said = parts.flatMap((part) => ['src', 'alt', 'aria-label', 'title'].map((name) => part.getAttribute(name)));
  return [...ownNames(names), ...said, textOf(element).trim().slice(0, 20)].filter(Boolean).join(' ');
}

/** Names of classes without what a kit begins each of its own with: that says nothing of what has them, not even `next-`. */
function ownNames(names: string[]): string[] {
  const [prefix = ''] = /^[a-z]+-/i.exec(names[0] ?? '') ?? [];
  const isKit = prefix && names.length > 2 && names.every((name) => name.startsWith(prefix)) && !arrows.test(prefix);
  return isKit ? names.map((name) => name.slice(prefix.length)) : names;
}
