import { anyDialog, coverOf } from '../../in-page/list/dialogs.ts';
import { remember } from '../../in-page/memory.ts';
import { awaitsScripts } from '../../in-page/read/scripts-come.ts';
import { ancestorsOf, contains } from '../../in-page/read/tree.ts';
import { isOfPair } from './list-pair.ts';
import type { Item } from './match-option.ts';

/** A list of the browser. */
export interface NativeList {
  /** Its number in the page: drawn anew, it has another. */
  id: number;
  items: (Item & { value: string })[];
  multiple: boolean;
  /** It is one of two between which buttons move what is marked. */
  paired: boolean;
  /** A dialog, or a veil over the page, lies over it: nobody could choose in it now. */
  behind: boolean;
  /** How many fields are to be seen around it: some lists add one. */
  fields: number;
  /** Scripts of the page have yet to come: a kit may put its own list in the place of this one, and lose what it holds. */
  early: boolean;
}

/** Runs in the page. Nothing where a kit has put something else in the place of the list. */
export function readSelect(start: Element): NativeList | null {
  const select = ((start.localName === 'label' && (start as HTMLLabelElement).control) || start) as HTMLSelectElement;
  if (select.localName !== 'select') return null;
  const items = [...select.options].map((option): NativeList['items'][number] => ({
    value: option.value,
    text: option.label.replace(/\s+/g, ' ').trim(),
    title: option.title,
    group: option.closest('optgroup')?.label,
    role: 'option',
    disabled: option.disabled || option.closest('optgroup')?.disabled === true,
    selected: option.selected,
  }));
  const around = (select.form ?? (select.getRootNode() as Document | ShadowRoot)).querySelectorAll(
    'input,select,textarea',
  );
  const fields = [...around].filter((field) => field.getClientRects().length).length;
  return {
    id: remember(select),
    items,
    multiple: select.multiple,
    paired: isOfPair(select),
    behind: isBehind(select),
    fields,
    early: awaitsScripts(),
  };
}

function isBehind(select: Element): boolean {
  // All below it is passed over when it is asked what lies at a place.
  const modal = document.querySelector(':modal');
  if (modal && !contains(modal, select)) return true;
  const over = coverOf(select);
  if (!over) return false;
  return [over, ...ancestorsOf(over)].some((e) => !contains(e, select) && (e.matches(anyDialog) || coversWindow(e)));
}

function coversWindow(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= innerWidth * 0.9 && height >= innerHeight * 0.9;
}
