import { bare, fold } from '../read/compare.ts';
import { textOf } from '../read/tree.ts';

/** Whether the markup gives a field a label of its own that says something. */
export function hasOwnLabel(control: Element): boolean {
  const labels = [...((control as HTMLInputElement).labels ?? [])];
  return control.hasAttribute('aria-labelledby') || labels.some((label) => bare(fold(textOf(label))) !== '');
}
