import type { Target } from '../../../steps/target.ts';
import { closest } from '../read/tree.ts';
import type { Ranked } from './fit.ts';

/**
 * Links of the same words to the same page, or buttons that send the same of one form, above and below it, say, are one to a
 * reader: the first of them, unless they are counted.
 */
export function withoutSameEffect(equals: Ranked[], { purpose, nth }: Target): Ranked[] {
  if (purpose !== 'press' || nth || equals.length < 2) return equals;
  const [first, ...others] = equals.map(({ shown }) => shown.control);
  const isOne = (other: Element) => leadTheSameWay(first!, other) || sendTheSame(first!, other);
  return others.every(isOne) ? equals.slice(0, 1) : equals;
}

function leadTheSameWay(one: Element, other: Element): boolean {
  const page = pageOf(one);
  return page !== null && page === pageOf(other);
}

/** Where a link leads by itself: what a script does with it is its own each time. */
function pageOf(control: Element): string | null {
  const link = closest(control, (e) => e.localName === 'a') as HTMLAnchorElement | null;
  const leads = link && !/^(?:#(?!!?\/)|$)/.test(link.getAttribute('href') ?? '') && /^https?:$/.test(link.protocol);
  return leads && !link.hasAttribute('onclick') ? `${link.target} ${link.href}` : null;
}

/** A server hears the same of both. Of those in rows of one table a script may tell which was pressed. */
function sendTheSame(one: Element, other: Element): boolean {
  if (!sends(one) || !sends(other) || one.form !== other.form) return false;
  const [row, otherRow] = [one, other].map((button) => button.closest('tr,li'));
  if (row && row.parentElement === otherRow?.parentElement) return false;
  return one.name === other.name && one.value === other.value && one.formAction === other.formAction;
}

function sends(control: Element): control is HTMLButtonElement | HTMLInputElement {
  if (!control.matches('button,input:is([type=submit],[type=image])') || control.hasAttribute('onclick')) return false;
  const { type, form, name } = control as HTMLButtonElement;
  return type !== 'button' && type !== 'reset' && form !== null && name !== '';
}
