import { contains } from '../read/tree.ts';
import { deepFromPoint } from '../see/stacking.ts';
import { isInSight } from './in-sight.ts';

export const anyDialog = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]';

/** The dialogs on the screen; their role may sit on a wrapper without a size. */
export function dialogsInSight(): Element[] {
  return [...document.querySelectorAll(anyDialog)].filter((dialog) => [dialog, ...dialog.children].some(isInSight));
}

/** Whether a dialog has come before the field since: `known` were there already. A list that lies in one is none. */
export function asksSince(known: readonly Element[], start: Element): boolean {
  const { x, y, width, height } = start.getBoundingClientRect();
  const over = deepFromPoint(x + width / 2, y + height / 2);
  if (!over || contains(start, over) || contains(over, start)) return false;
  return dialogsInSight().some(
    (dialog) => !known.includes(dialog) && !contains(dialog, start) && !dialog.querySelector('[role=option]'),
  );
}
