import { bare, fold } from '../read/compare.ts';
import { textOf } from '../read/tree.ts';

/** Whether the markup gives a field a label of its own that says something. */
export function hasOwnLabel(control: Element): boolean {
  const labels = [...((control as HTMLInputElement).labels ?? [])];
  return isLabelled(control) || labels.some((label) => bare(fold(textOf(label))) !== '');
}

/** By something that is there: kits leave the attribute empty, or name what they never draw. */
function isLabelled(control: Element): boolean {
  const root = control.getRootNode() as Document | ShadowRoot;
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids.some((id) => id !== '' && root.getElementById(id) !== null);
}

/** What has a name of its own, also one that is only spoken, is no guess from a part of the words beside it. */
export function isCalled(control: Element): boolean {
  return hasOwnLabel(control) || /\S/.test(control.getAttribute('aria-label') ?? '');
}
