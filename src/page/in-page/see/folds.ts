// Menus and sections that open and shut at one head. Who reads “A, then B” where A is open already would leave it open.

import { fold } from '../read/compare.ts';
import { contains } from '../read/tree.ts';

/** How far out (levels of markup) from its head a part may stand. */
const farthest = 4;

/** Ms in which a menu comes after its button was pressed; where it is yet to be fetched, the answer is waited for anyway. */
const opensWithin = 1_000;

interface Part {
  element: Element;
  /** What stood beside it, and took no room. */
  shut: Element[];
}

let pressed: { head: Element; parts: Part[]; at: number } | undefined;

/** To be called before a press: what stands open behind the element may be shut by it. */
export function noteOpen(head: Element): void {
  pressed = { head, parts: sends(head) ? [] : partsBehind(head), at: performance.now() };
}

/** Whether it is, or is a part of, or holds what was pressed last. */
export function isLastPressed(element: Element): boolean {
  return pressed !== undefined && (contains(pressed.head, element) || contains(element, pressed.head));
}

/** Whether a menu may be on its way: a button that says that it opens one, or shows the mark of a menu, has just been pressed. */
export function mayOpen(): boolean {
  return pressed !== undefined && performance.now() - pressed.at <= opensWithin && opensMenu(pressed.head);
}

function opensMenu(head: Element): boolean {
  const says = head.closest('[aria-haspopup]')?.matches('[aria-haspopup=true],[aria-haspopup=menu]');
  const drawn = (head.textContent ?? '').replace(/\s|\ufe0f/g, '');
  return says ?? (menuMark.test(drawn) || (!/[\p{L}\p{N}]/u.test(drawn) && menuTip.test(tipOf(head))));
}

/** Dots, bars or a gear alone, or a triangle behind words. */
const menuMark = /^(?:[…⋯⋮︙≡☰⚙]|[.・·•]{3})$|[▾▼⏷]$/u;
/** What icons of menus are called. */
const menuTip = /menu|more|options?|actions?|メニュー|その他|オプション|操作/i;

const tipOf = (head: Element) => `${head.getAttribute('title') ?? ''} ${head.getAttribute('aria-label') ?? ''}`;

/**
 * Whether the press has shut a part in which one of the words stands, with nothing shown in its place; or the head of a
 * menu was drawn anew since, and took the menu with it.
 */
export function hasFolded(words: string[]): boolean {
  if (!pressed) return false;
  const { head, parts } = pressed;
  // A heading with a triangle sorts its table, and is drawn anew with it.
  if (!head.isConnected) return opensMenu(head) && !head.closest(headings) && !says(document.body.innerText, words);
  if (!hasHeight(head)) return false;
  return parts.some(
    ({ element, shut }) =>
      says(element.textContent ?? '', words) &&
      (element.isConnected ? !hasHeight(element) : saysShut(head)) &&
      !shut.some((other) => other.isConnected && hasHeight(other)),
  );
}

const headings = 'th,[role=columnheader]';

function partsBehind(head: Element): Part[] {
  const parts: Part[] = [];
  let at: Element | null = head;
  for (let level = 0; level < farthest && at && at !== document.body; level++, at = at.parentElement) {
    const element = at.nextElementSibling;
    if (!element?.childElementCount || !hasHeight(element)) continue;
    parts.push({ element, shut: [...at.parentElement!.children].filter((other) => !hasHeight(other)) });
  }
  return parts;
}

function says(text: string, words: string[]): boolean {
  const folded = fold(text);
  return words.some((word) => folded.includes(fold(word)));
}

function hasHeight(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height >= 2;
}

/** Whether it sends a form. */
export function sends(head: Element): boolean {
  const button = head.closest('button,input');
  return (
    button !== null && (button as HTMLButtonElement).form !== null && button.matches('button:not([type]),[type=submit]')
  );
}

/** Of a part that was taken out of the page, its head must tell. */
function saysShut(head: Element): boolean {
  const told = head.closest('[aria-expanded]') ?? head.querySelector('[aria-expanded]');
  return told?.getAttribute('aria-expanded') === 'false';
}
