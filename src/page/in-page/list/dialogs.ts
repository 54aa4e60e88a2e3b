import { dialogs } from '../read/own-roles.ts';
import { contains } from '../read/tree.ts';
import { deepFromPoint } from '../see/stacking.ts';
import { isInSight } from './in-sight.ts';

export const anyDialog = dialogs.join();

/** The dialogs on the screen; their role may sit on a wrapper without a size. */
export function dialogsInSight(): Element[] {
  return [...document.querySelectorAll(anyDialog)].filter((dialog) => [dialog, ...dialog.children].some(isInSight));
}

/** Whether a dialog has come before the field since: `known` were there already. A list that lies in one is none. */
export function asksSince(known: readonly Element[], start: Element): boolean {
  if (!coverOf(start)) return false;
  return dialogsInSight().some(
    (dialog) => !known.includes(dialog) && !contains(dialog, start) && !dialog.querySelector('[role=option]'),
  );
}

/** Whether a list that calls itself a dialog is still there, and no other dialog that Escape might reach. `known` were there before. */
export function isLoneList(known: readonly Element[]): boolean {
  const [only, another] = dialogsInSight();
  const isList = only?.querySelector('[role=option]') && !only.querySelector('input,select,textarea,button');
  return Boolean(isList) && !another && known.includes(only!);
}

/** What lies over the middle of an element, and is neither in it nor around it. */
export function coverOf(element: Element): Element | null {
  const { x, y, width, height } = element.getBoundingClientRect();
  const over = deepFromPoint(x + width / 2, y + height / 2);
  return over && !contains(element, over) && !contains(over, element) ? over : null;
}
