import { markupParentOf } from '../read/tree.ts';
import type { KnownList } from './known-list.ts';

const done = /^(ok|done|apply|select|choose|confirm|set|完了|決定|選択|適用|確定|設定)$/i;

/** The button beside the entries that takes the choice over, in a list that opened as a dialog of its own. */
export function doneButton({ listing, before }: KnownList): Element | null {
  let dialog = listing?.elements[0] ?? null;
  while (dialog && !dialog.matches('dialog,[role=dialog],[role=alertdialog],[aria-modal=true]'))
    dialog = markupParentOf(dialog);
  // The dialog that a list opened in is not its own.
  const buttons = dialog && before && !before.has(dialog) ? [...dialog.querySelectorAll('button,[role=button]')] : [];
  const found = buttons.filter(
    (button) => button.checkVisibility() && done.test((button.textContent ?? '').normalize('NFKC').trim()),
  );
  return found.length === 1 && !found[0]!.matches('[aria-disabled=true],:disabled') ? found[0]! : null;
}
