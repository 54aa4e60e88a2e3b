import { ancestorsOf, closest } from '../read/tree.ts';
import { anyDialog } from './dialogs.ts';
import { doneButton } from './done-button.ts';
import type { KnownList } from './known-list.ts';

/** What shuts the list without a key: the button that takes the choice over, else the arrow of a list in a dialog. */
export function shutterOf(list: KnownList): Element | null {
  return doneButton(list) ?? arrowInDialog(list);
}

/** The dialog may hear of Escape before the list in it does, and go itself: the button that says it has opened the list shuts it. */
function arrowInDialog({ start, listing }: KnownList): Element | null {
  const dialog = closest(start, (e) => e.matches(anyDialog));
  const [entry] = listing?.elements ?? [];
  if (!dialog || !entry) return null;
  const lists = [...ancestorsOf(entry)].map(({ id }) => id).filter(Boolean);
  const arrows = [...dialog.querySelectorAll('button[aria-expanded=true][aria-controls]')].filter(
    (button) => button !== start && lists.includes(button.getAttribute('aria-controls')!) && button.checkVisibility(),
  );
  return arrows.length === 1 ? arrows[0]! : null;
}
