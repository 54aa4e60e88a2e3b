import { isCell } from '../label/columns.ts';
import { sameLine } from '../label/placing.ts';
import { textBox } from '../read/text-box.ts';
import { contains, isBefore } from '../read/tree.ts';
import type { Field } from '../see/stand-in.ts';
import { isCalled } from './own-label.ts';
import { isForTyping } from './purposes.ts';

// Fields that stand among radio buttons and say more of one of them.

export const radio = 'input[type=radio],[role=radio]';
/** Radio buttons spread over one of these are no box of their own. */
const wide = /^(?:form|body|table|tbody)$/;

/** Whether radio buttons stand in a box of the page: what they offer is chosen from as readily as a list. */
export const holdsRadios = (box: Element): boolean => box.querySelector(radio) !== null;

/** A field that stands with one of the choices alone, or behind one without a label of its own. */
export function isOfOne(field: Element, group: Element): boolean {
  for (let at = field.parentElement; at && at !== group; at = at.parentElement) {
    const radios = at.querySelectorAll(radio).length;
    if (radios) return radios === 1;
  }
  if (wide.test(group.localName) || isCalled(field)) return false;
  const radios = [...group.querySelectorAll(radio)];
  const own = radios.findLast((one) => isBefore(one, field));
  return own !== undefined && (own !== radios.at(-1) || isInLine(own, field));
}

/** What is typed in a line below all the choices of a cell has words of its own there: the cell beside calls the choices. */
export function isBelowAll(field: Element, group: Element): boolean {
  return isCell(group) && isForTyping(field) && isBelowLast(field, group);
}

function isBelowLast(at: Node, group: Element): boolean {
  const last = [...group.querySelectorAll(radio)].at(-1);
  return last !== undefined && isBefore(last, at) && !sameLine(last.getBoundingClientRect(), boxOf(at));
}

const boxOf = (at: Node) => (at instanceof Element ? at.getBoundingClientRect() : textBox(at));

/** Whether words stand below all the choices of a cell, where something is typed; all that the cell says is of both. */
function isOfTyped(at: Node, group: Element): boolean {
  if (!isCell(group) || !contains(group, at) || !(at === group || isBelowLast(at, group))) return false;
  return [...group.querySelectorAll('input,textarea')].some((field) => isBelowAll(field, group));
}

const isInLine = (one: Element, other: Element) => sameLine(one.getBoundingClientRect(), other.getBoundingClientRect());

export const isFramedWithRadios = (field: Element): boolean => Boolean(field.closest('fieldset')?.querySelector(radio));

/**
 * What words may mean where fields stand among radio buttons: those of a button with a field behind it mean that field,
 * and those below them none of the buttons, but what is typed there; all others mean the buttons as a whole.
 */
export function meantAmongRadios(at: Node, fields: Field[]): Field[] {
  const within = ({ control: group }: Field) =>
    fields.filter(
      ({ control, shown }) => control !== group && contains(group, control) && shown && isOfOne(control, group),
    );
  const left = new Set<Field>();
  for (const group of fields) {
    if (isOfTyped(at, group.control)) left.add(group);
    const inside = group.control.querySelector(radio) ? within(group) : [];
    const own = inside.length > 0 && contains(group.control, at) && hasFieldBehind(at, group.control, inside);
    for (const one of own ? [group] : inside) left.add(one);
  }
  return left.size ? fields.filter((field) => !left.has(field)) : fields;
}

/** Whether a field stands between the button that the words are of and the next one. */
function hasFieldBehind(at: Node, group: Element, inside: Field[]): boolean {
  const radios = [...group.querySelectorAll(radio)];
  const own = radios.findLastIndex((one) => isBefore(one, at));
  const next = radios[own + 1];
  return own >= 0 && inside.some(({ control }) => isBefore(at, control) && !(next && isBefore(next, control)));
}
