import { bare, fold } from '../read/compare.ts';
import { textOf } from '../read/tree.ts';

/** Whether the markup gives a field a label of its own that says something. */
export function hasOwnLabel(control: Element): boolean {
  const labels = [...((control as HTMLInputElement).labels ?? [])];
  return control.hasAttribute('aria-labelledby') || labels.some((label) => bare(fold(textOf(label))) !== '');
}

/** What has a name of its own, also one that is only spoken, is no guess from a part of the words beside it. */
export function isCalled(control: Element): boolean {
  return hasOwnLabel(control) || /\S/.test(control.getAttribute('aria-label') ?? '');
}
