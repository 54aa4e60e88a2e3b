import { textBetween } from '../read/between.ts';
import { commonAncestor, contains } from '../read/tree.ts';
import { sameLine } from './placing.ts';

/** What stands between the parts of a postcode, a telephone number, an address or a day; "〜" stands between two values. */
const separator = /^[-‐‑‒–—―−ー－.．・:：@＠()（）年月日時分]+$/;

/** The box around fields over which one value is spread: text fields in a line, with nothing but separators between them. */
export function boxOfParts(fields: Element[]): Element | null {
  const first = fields[0];
  const isPart = (field: Element, i: number) => i === 0 || follows(field, fields[i - 1]!);
  if (!first || fields.length < 2 || !fields.every((field, i) => isPlain(field) && isPart(field, i))) return null;
  const around = fields.reduce<Element | null>((one, other) => one && commonAncestor(one, other), first);
  return around && enteredIn(around).every((field) => fields.includes(field)) ? around : null;
}

/** Whether all that can be entered in the box is parts of one value. */
export const isOneValue = (box: Element) => {
  const around = boxOfParts(enteredIn(box));
  return around !== null && contains(box, around);
};

const entries = 'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image]),select,textarea';

const enteredIn = (box: Element) => [...box.querySelectorAll(entries)].filter((field) => field.checkVisibility());

const isPlain = (field: Element) => field instanceof HTMLInputElement && /^(?:text|tel|number)$/.test(field.type);

function follows(field: Element, before: Element): boolean {
  const between = textBetween(before, field).replace(/\s/g, '');
  return separator.test(between) && sameLine(before.getBoundingClientRect(), field.getBoundingClientRect());
}
