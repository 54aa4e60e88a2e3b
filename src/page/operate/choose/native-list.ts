import type { Item } from './match-option.ts';

/** A list of the browser. */
export interface NativeList {
  items: (Item & { value: string })[];
  multiple: boolean;
}

/** Runs in the page. */
export function readSelect(start: Element): NativeList {
  const select = ((start.localName === 'label' && (start as HTMLLabelElement).control) || start) as HTMLSelectElement;
  const items = [...select.options].map((option): NativeList['items'][number] => ({
    value: option.value,
    text: option.label.replace(/\s+/g, ' ').trim(),
    title: option.title,
    group: option.closest('optgroup')?.label,
    role: 'option',
    disabled: option.disabled || option.closest('optgroup')?.disabled === true,
    selected: option.selected,
  }));
  return { items, multiple: select.multiple };
}
