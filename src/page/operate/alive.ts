import { classesOf } from '../in-page/read/classes.ts';
import { isEndless } from '../in-page/read/endless.ts';
import { chosenIn } from '../in-page/read/segments.ts';
import { isCurrent } from './current.ts';

const named = /(^|\s)(is-|ui-state-|btn-|button-)?disabled(\s|$)/;
/** A kit's own name, or a hook for a script that may make it so. */
const maybeNamed = /[a-z]+-disabled(\s|$)|[a-z]Disabled(\s|$)/;
/** What cannot be done with it, as in `cell-focus-disabled`: it takes a press all the same. */
const partly =
  /\S*(?:focus|drag(?:gable)?|droppable|resiz(?:e|able)|sortable|selectable|ripple|animations?|transitions?)-disabled(?=\s|$)/g;

/** Runs in the page. Consoles make buttons dead with a class or a cursor alone, and swallow the press. */
export function looksAlive(element: Element): boolean {
  const control = element.closest('button,a,[role=button],[role=link],[role=menuitem],[role=tab],input,li') ?? element;
  const { cursor, pointerEvents } = getComputedStyle(element);
  if (pointerEvents === 'none') return false;
  if (isCurrent(element)) return true;
  // Of what has a role Playwright knows it.
  if (element.closest('[aria-disabled=true]')?.matches('button,a,[role]') === false) return false;
  if (cursor === 'not-allowed' || (cursor !== 'pointer' && isAtWork(control))) return false;
  const names = drawnAround(control).map((box) => classesOf(box).replace(partly, ''));
  if (names.some((name) => named.test(name))) return false;
  // Of a button of its own the browser knows that it is not disabled: then a kit shows it as well.
  const isLive = control.matches('button,input') && !looksOff(element);
  if (!isLive && names.some((name) => maybeNamed.test(name))) return false;
  if (isLeftOut(element)) return false;
  return cursor === 'pointer' || !isFaded(element);
}

/** It shows through, and the hand of the mouse is gone that its like beside it has. */
function isFaded(element: Element): boolean {
  const shows = (one: Element): boolean => Number(getComputedStyle(one).opacity) >= 0.6;
  const isAlike = (one: Element): boolean =>
    one !== element &&
    one.localName === element.localName &&
    [...one.classList].some((name) => element.classList.contains(name));
  const hasHand = (one: Element): boolean => getComputedStyle(one).cursor === 'pointer' && shows(one);
  return !shows(element) && [...(element.parentElement?.children ?? [])].some((one) => isAlike(one) && hasHand(one));
}

/** A grey tab of which the markup does not say that a press does anything, as it does of all others but the one that is shown. */
function isLeftOut(element: Element): boolean {
  const isPressed = (one: Element): boolean => one.matches(doing) || one.querySelector(doing) !== null;
  if (element.closest(doing) || isPressed(element) || !looksOff(element)) return false;
  const others = [...(element.parentElement?.children ?? [])].filter(
    (one) => one !== element && one.localName === element.localName,
  );
  const pressed = others.filter((one) => isPressed(one) && !looksOff(one));
  const rest = others.filter((one) => !pressed.includes(one));
  return pressed.length > 1 && rest.every((one) => one === chosenIn([...others, element]));
}

const doing = 'a[href],button,input,[onclick]';

/** It shows through, or its words are grey. */
function looksOff(element: Element): boolean {
  for (let up: Element | null = element; up; up = up.parentElement)
    if (Number(getComputedStyle(up).opacity) < 0.8) return true;
  const [red = 0, green = 0, blue = 0, alpha = 1] =
    getComputedStyle(element)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  return most - least <= 24 && (alpha < 0.6 || (least > 96 && most < 224));
}

/** A button in which something turns is still at what it was pressed for last; one that offers itself meanwhile has the hand over it. */
function isAtWork(control: Element): boolean {
  const turns = (one: Animation) => isEndless(one) && (one.effect as KeyframeEffect).getKeyframes().some(isTurn);
  return control.matches('button,[role=button]') && control.getAnimations({ subtree: true }).some(turns);
}

const isTurn = ({ transform, rotate }: ComputedKeyframe) => rotate !== undefined || /rotate/.test(`${transform}`);

/** The control and the boxes that its kit draws around it, and around nothing else: some say there that it is disabled. */
function drawnAround(control: Element): Element[] {
  const drawn = [control];
  const { height } = control.getBoundingClientRect();
  for (let up = control.parentElement; up && drawn.length < 7; up = up.parentElement) {
    if (up.querySelectorAll('button,a,input,select,textarea').length !== 1 || up.offsetHeight > 2 * height) break;
    drawn.push(up);
  }
  return drawn;
}
