import type { Item } from './match-option.ts';

export type Suggestion = Item & { value: string };

/** Runs in the page. */
export function readSuggestions(field: Element): Suggestion[] {
  return [...((field as HTMLInputElement).list?.options ?? [])].map((option) => ({
    text: (option.label || option.value).replace(/\s+/g, ' ').trim(),
    title: option.value,
    value: option.value,
    role: 'option',
    disabled: option.disabled,
    selected: false,
  }));
}
