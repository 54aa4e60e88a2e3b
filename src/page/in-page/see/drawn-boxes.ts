import { classesOf } from '../read/classes.ts';
import { drawnText } from '../read/css-content.ts';
import { isDrawnSwitch } from './drawn-switch.ts';
import type { Sight } from './visible.ts';
import { isAloneBeforeWords } from './words-behind.ts';

/** What boxes are drawn with: nothing is in them but the knob of a switch, and no role says what else they are. */
export const drawnParts = [
  ...['div', 'span', 'i', 'em', 'b'].map(
    (tag) => `${tag}:not([role]:not([role=presentation],[role=none],[role=button]),:has(*))`,
  ),
  ...['div', 'span'].map((tag) => `${tag}:not([role]):has(>:only-child:empty)`),
  'img:not([role])',
];
const hinted = /check|tick|box|toggle|switch/i;
/** The square of a font of icons, empty or ticked; what has something else in its name, as a plus, folds or adds. */
const ofFont = /(?:^|\s)[a-z]+-(?:check-)?square(?:-check)?(?:-o)?(?:\s|$)/;
/** Files of pictures of boxes; `inbox.png` is none. */
const pictured = /(?:^|[-_/])(?:un)?(?:check|chk|tick)/i;
/** A character that is a box, or the name by which a font draws one. */
const characters = /^(?:[☐☑☒✅⬜□■]|check_box(?:_outline_blank)?)$/u;
const switched = /^(?:on|off|ｏｎ|ｏｆｆ|オン|オフ)$/iu;
const named = /check-?(?:box|column)/i;
const cells = 'td,[role=gridcell],[role=cell],[role=treeitem]';
/** Px of a box to tick. */
const [least, most] = [8, 32];

/**
 * Boxes to tick that a page draws itself, without a role and without a field behind them: small, square, empty and to be
 * pressed, with a line around them or a name that says so. An icon is none.
 */
export function isDrawnBox(element: Element, sight: Sight): boolean {
  // Large pages have thousands of such elements: what the browser tells most quickly rules out most of them.
  if (isSign(element)) return isPressedSign(element, sight);
  if (/[\p{L}\p{N}]/u.test(element.textContent ?? '') || !(element as HTMLElement).offsetWidth) return false;
  const ofRow = isBoxOfRow(element);
  if (element.getAttribute('role') === 'button' && !ofRow) return false;
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  if (offsetHeight > most) return false;
  if (isDrawnSwitch(element, sight)) return true;
  if (offsetWidth > most || element.firstElementChild) return false;
  const style = sight.style(element);
  const bare = style.cursor !== 'pointer' && !element.hasAttribute('onclick') && !ofRow;
  const box = sight.boxOf(element);
  if (!box || box.width < least || box.width > most || Math.abs(box.width - box.height) > 4) return false;
  const sides = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth];
  const lined = sides.every((width) => Number.parseFloat(width) >= 1);
  // Without a hand over it only its place tells what it is for.
  if (bare) return (lined || named.test(classesOf(element))) && isAloneBeforeWords(element);
  const framed = lined && style.backgroundImage === 'none';
  if (element.parentElement && isDrawnSwitch(element.parentElement, sight)) return false;
  return framed || hinted.test(classesOf(element));
}

/** What shows a box by itself: a character, an icon of a font, a picture. */
function isSign(element: Element): boolean {
  if (element.firstElementChild) return false;
  const text = (element.textContent ?? '').trim();
  if (text) return characters.test(text) || isWordSwitch(element, text);
  return element.localName === 'img'
    ? pictured.test(element.getAttribute('src') ?? '')
    : ofFont.test(classesOf(element)) || isStyledBox(element);
}

/** A word that says the other one once it is pressed. Beside that, it is one of two to choose from; on a button, perhaps what that does. */
function isWordSwitch(element: Element, text: string): boolean {
  if (!switched.test(text) || element.closest('a,button,label,[role=button],[role=tab],[role=radio]')) return false;
  const fellows = [...(element.parentElement?.children ?? [])];
  return fellows.every((one) => one === element || !switched.test((one.textContent ?? '').trim()));
}

/** An element of its own in which a style sheet draws the character. */
export function isStyledBox(element: Element): boolean {
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  const isSmall = offsetWidth > 0 && offsetWidth <= most && offsetHeight <= most;
  return isSmall && !element.textContent && characters.test(drawnText(element, '::before').trim());
}

/** Written without a hand over it it only shows a state, or begins a line; nobody makes an element of its own for that. */
function isPressedSign(element: Element, sight: Sight): boolean {
  const box = sight.boxOf(element);
  const isPressed = sight.style(element).cursor === 'pointer' || element.hasAttribute('onclick');
  return box !== null && box.height <= most && (isPressed || (isStyledBox(element) && isAloneBeforeWords(element)));
}

/** In a row, a box whose name means nothing else needs no hand over it, and may say that it is a button. */
export function isBoxOfRow(element: Element): boolean {
  return !element.firstElementChild && named.test(classesOf(element)) && element.closest(cells) !== null;
}
