import { textBetween } from '../read/between.ts';
import { commonAncestor, contains } from '../read/tree.ts';
import { sameLine } from './placing.ts';

/** What stands between the parts of a postcode, a telephone number, an address or a day. */
const separator = /^[-‐‑‒–—―−ー－.．・:：/／@＠()（）年月日時分]+$/;

/** Stands between two values, of which the one is where the other begins. */
const fromTo = /^[年月日時分]?(?:[~～〜∼⁓→]|から|to)+$/i;

const entries = 'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image]),select,textarea';

/** Whether one value is spread over the fields: text fields in a line, with nothing but separators between them. */
export function areParts(fields: Element[]): boolean {
  if (fields.length < 2 || !fields.every(isPlain) || !areNeighbours(fields)) return false;
  const joints = jointsOf(fields);
  // Where nothing is written between them, how much each takes tells that none of them takes all.
  const isBare = joints?.join('') === '' && fields.every(isLimited);
  return isBare || joints?.every((joint) => separator.test(joint)) === true;
}

/** The box around such fields, with nothing else in it that can be entered. */
export function boxOfParts(fields: Element[]): Element | null {
  const around = areParts(fields) ? boxAround(fields) : null;
  return around && enteredIn(around).length === fields.length ? around : null;
}

const boxAround = (fields: Element[]) =>
  fields.reduce<Element | null>((one, other) => one && commonAncestor(one, other), fields[0]!);

/** Nothing else can be entered between them. */
function areNeighbours(fields: Element[]): boolean {
  const around = boxAround(fields);
  const all = around ? enteredIn(around) : [];
  const start = all.indexOf(fields[0]!);
  return start >= 0 && fields.every((field, i) => all[start + i] === field);
}

/** All that can be entered in the box, where that is the parts of one value. */
export function partsIn(box: Element): Element[] | null {
  const fields = enteredIn(box);
  const around = boxOfParts(fields);
  return around !== null && contains(box, around) ? fields : null;
}

/** The text fields behind one in its line, with a separator or "from … to" before each, up to what has words of its own. */
export function joinedBehind(first: Element): Element[] {
  if (!isPlain(first)) return [];
  const root = first.getRootNode() as Document | ShadowRoot;
  const all = [...root.querySelectorAll(entries)];
  const found: Element[] = [];
  for (const field of all.slice(all.indexOf(first) + 1)) {
    if (!field.checkVisibility()) continue;
    const joint = jointBefore(field, found.at(-1) ?? first);
    if (joint === null || !isPlain(field) || !(separator.test(joint) || fromTo.test(joint))) break;
    found.push(field);
  }
  return found;
}

/** What is written between fields that follow one another in a line. */
export function jointsOf(fields: Element[]): string[] | null {
  const joints = fields.slice(1).map((field, i) => jointBefore(field, fields[i]!));
  return joints.includes(null) ? null : (joints as string[]);
}

/** But for a remark in brackets: 「（半角）」. */
function jointBefore(field: Element, before: Element): string | null {
  if (!sameLine(before.getBoundingClientRect(), field.getBoundingClientRect()) && !isWrapped(field, before))
    return null;
  const between = textBetween(before, field).replace(/\s/g, '');
  return between.replace(/\([^()（）]+\)|（[^()（）]+）/g, '');
}

/** It stands in the next line only because there was no more room in that of the one before. */
function isWrapped(field: Element, before: Element): boolean {
  for (let at = before.nextElementSibling; at; at = at.nextElementSibling) {
    if (at === field) return getComputedStyle(at).display.startsWith('inline');
    if (at.localName === 'br' || !getComputedStyle(at).display.startsWith('inline')) return false;
  }
  return false;
}

const enteredIn = (box: Element) => [...box.querySelectorAll(entries)].filter((field) => field.checkVisibility());

const isPlain = (field: Element) =>
  field instanceof HTMLInputElement && /^(?:text|tel|number)$/.test(field.type) && field.matches(':read-write');

const isLimited = (field: Element) => (field as HTMLInputElement).maxLength > 1;
