import { byIds } from '../read/by-ids.ts';
import { bare, fold } from '../read/compare.ts';
import { contains, textOf } from '../read/tree.ts';
import { isTick } from '../see/stand-in.ts';

/** Whether the markup gives a field a label of its own that says something. */
export function hasOwnLabel(control: Element): boolean {
  const labels = [...((control as HTMLInputElement).labels ?? [])];
  return isLabelled(control) || labels.some((label) => bare(fold(textOf(label))) !== '' && !isRemark(label, control));
}

/** A label around a field that has all its words right of it or below it, as what to type there or a unit: what stands before names it. */
function isRemark(label: Element, control: Element): boolean {
  if (isTick(control) || !contains(label, control)) return false;
  const { right, bottom } = control.getBoundingClientRect();
  const words = document.createRange();
  words.selectNodeContents(label);
  words.setEndBefore(control);
  if (/\S/.test(words.toString())) return false;
  words.selectNodeContents(label);
  words.setStartAfter(control);
  return [...words.getClientRects()].every((box) => box.left >= right - 1 || box.top >= bottom - 1);
}

/** By something that is there: kits leave the attribute empty, or name what they never draw. */
function isLabelled(control: Element): boolean {
  return byIds(control, control.getAttribute('aria-labelledby') ?? '').length > 0;
}

/** What has a name of its own, also one that is only spoken, is no guess from a part of the words beside it. */
export function isCalled(control: Element): boolean {
  return hasOwnLabel(control) || /\S/.test(control.getAttribute('aria-label') ?? '');
}
