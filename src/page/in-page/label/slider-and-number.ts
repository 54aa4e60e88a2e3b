import { isBefore } from '../read/tree.ts';
import type { Shown } from '../see/stand-in.ts';

/** Fields as a reader counts them: a slider and the field behind it for the same number are one, and the number is what is filled in. */
export function withoutSliders(fields: Shown[]): Shown[] {
  if (fields.length < 2) return fields;
  return fields.filter(({ control }) => !fields.some((other) => isSliderOf(control, other.control)));
}

/** Whether what slides stands before a field for a number between the same ends. */
export function isSliderOf(slider: Element, field: Element): boolean {
  if (!slider.matches('input[type=range],[role=slider]') || !field.matches('input[type=number],[role=spinbutton]'))
    return false;
  return (
    isBefore(slider, field) && most(field) !== null && least(field) === least(slider) && most(field) === most(slider)
  );
}

const least = (field: Element) => field.getAttribute('min') ?? field.getAttribute('aria-valuemin');
const most = (field: Element) => field.getAttribute('max') ?? field.getAttribute('aria-valuemax');
