import { closest } from '../read/tree.ts';
import { doneButton } from './done-button.ts';
import type { KnownList } from './known-list.ts';

/** What shuts the list without a key: the button that takes the choice over, else the arrow of a list in a dialog. */
export function shutterOf(list: KnownList): Element | null {
  return doneButton(list) ?? arrowInDialog(list.start);
}

/** The dialog may hear of Escape before the list in it does, and go itself: the button beside the field that says it has opened the list shuts it. */
function arrowInDialog(field: Element): Element | null {
  const list = field.getAttribute('aria-controls');
  const dialog = list && closest(field, (e) => e.matches('dialog,[role=dialog],[role=alertdialog],[aria-modal=true]'));
  if (!dialog) return null;
  const arrows = [...dialog.querySelectorAll('button[aria-expanded=true]')].filter(
    (button) => button !== field && button.getAttribute('aria-controls') === list && button.checkVisibility(),
  );
  return arrows.length === 1 ? arrows[0]! : null;
}
