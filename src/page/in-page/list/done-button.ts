import { ancestorsOf, markupParentOf } from '../read/tree.ts';
import { anyDialog } from './dialogs.ts';
import { entryRole } from './item.ts';
import type { KnownList } from './known-list.ts';

const done = /^(ok|done|apply|select|choose|confirm|set|完了|決定|選択|適用|確定|設定)$/i;

/** The button beside the entries that takes the choice over, in a list that opened as a dialog of its own, or a panel of boxes to tick. */
export function doneButton(list: KnownList): Element | null {
  const own = dialogOf(list) ?? panelOf(list);
  const buttons = own ? [...own.querySelectorAll('button,[role=button]')] : [];
  const found = buttons.filter(
    (button) => button.checkVisibility() && done.test((button.textContent ?? '').normalize('NFKC').trim()),
  );
  return found.length === 1 && !found[0]!.matches('[aria-disabled=true],:disabled') ? found[0]! : null;
}

/** The dialog that a list opened in is not its own. */
function dialogOf({ listing, before }: KnownList): Element | null {
  let dialog = listing?.elements[0] ?? null;
  while (dialog && !dialog.matches(anyDialog)) dialog = markupParentOf(dialog);
  return dialog && before && !before.has(dialog) ? dialog : null;
}

/** All that came with the boxes as the list opened. */
function panelOf({ listing, before }: KnownList): Element | null {
  const [entry] = listing?.elements ?? [];
  if (!entry || !before || entryRole(entry) !== 'checkbox') return null;
  let panel: Element | null = null;
  for (const around of ancestorsOf(entry)) {
    if (before.has(around)) break;
    panel = around;
  }
  return panel;
}
