import { focused } from '../read/focused.ts';
import { closest, contains } from '../read/tree.ts';
import { borderAround } from './drawn-around.ts';
import { sends } from './folds.ts';
import { deepFromPoint } from './stacking.ts';

// Some forms are not sent while the suggestions of a field are there, be it that they are fading away.

/** CSS px below a field in which its list begins. */
const below = 6;

const says = '[aria-autocomplete=list],[aria-autocomplete=both],[role=combobox]';

/** The list of the field that was left last. */
let left: Element | null = null;

/** Whether the element sends the form of a field that has the focus and suggests something, or may be about to. */
export function isSuggesting(element: Element): boolean {
  const field = fieldBefore(element);
  return field !== undefined && (field.matches(says) || listOf(field, element) !== null);
}

/** Leaves that field, as the press would. Whether the suggestions are still there. */
export function leaveSuggestions(element: Element): boolean {
  if (isSuggesting(element)) {
    const field = fieldBefore(element)!;
    left = listOf(field, element);
    field.blur();
  }
  return left?.isConnected === true && left.checkVisibility({ visibilityProperty: true });
}

function fieldBefore(element: Element): HTMLInputElement | undefined {
  const field = focused();
  if (field?.localName !== 'input' || !sends(element)) return undefined;
  const { form } = closest(element, (one) => one.matches('button,input')) as HTMLButtonElement;
  return (field as HTMLInputElement).form === form ? (field as HTMLInputElement) : undefined;
}

/** What floats right below the field. */
function listOf(field: Element, element: Element): Element | null {
  const box = borderAround(field).getBoundingClientRect();
  const under = deepFromPoint(box.left + Math.min(20, box.width / 2), box.bottom + below);
  const floats = (part: Element) => /absolute|fixed/.test(getComputedStyle(part).position);
  const list = under && closest(under, floats);
  return list && !contains(list, field) && !contains(list, element) ? list : null;
}
