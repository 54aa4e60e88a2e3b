import { textBetween } from '../read/between.ts';
import { commonAncestor, contains } from '../read/tree.ts';
import { sameLine } from './placing.ts';

/** What stands between the parts of a postcode, a telephone number, an address or a day. */
const separator = /^[-‐‑‒–—―−ー－.．・:：/／@＠()（）年月日時分]+$/;

/** What stands between two values, of which the one is where the other begins. */
const fromTo = /^(?:[~～〜∼⁓→]|から|to)+$/i;

const entries = 'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image]),select,textarea';

/** The box around fields over which one value is spread: text fields in a line, with nothing but separators between them. */
export function boxOfParts(fields: Element[]): Element | null {
  const first = fields[0];
  if (!first || fields.length < 2 || !fields.every(isPlain)) return null;
  const joints = jointsOf(fields);
  // Where nothing is written between them, how much each takes tells that none of them takes all.
  const isJoined =
    joints?.every((joint) => separator.test(joint)) || (joints?.join('') === '' && fields.every(isLimited));
  if (!isJoined) return null;
  const around = fields.reduce<Element | null>((one, other) => one && commonAncestor(one, other), first);
  return around && enteredIn(around).every((field) => fields.includes(field)) ? around : null;
}

/** What stands between all that can be entered in the box, where that is the parts of one value. */
export function jointsIn(box: Element): string[] | null {
  const fields = enteredIn(box);
  const around = boxOfParts(fields);
  return around !== null && contains(box, around) ? jointsOf(fields) : null;
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
function jointsOf(fields: Element[]): string[] | null {
  const joints = fields.slice(1).map((field, i) => jointBefore(field, fields[i]!));
  return joints.includes(null) ? null : (joints as string[]);
}

/** But for a remark in brackets: 「（半角）」. */
function jointBefore(field: Element, before: Element): string | null {
  if (!sameLine(before.getBoundingClientRect(), field.getBoundingClientRect())) return null;
  const between = textBetween(before, field).replace(/\s/g, '');
  return between.replace(/\([^()（）]+\)|（[^()（）]+）/g, '');
}

const enteredIn = (box: Element) => [...box.querySelectorAll(entries)].filter((field) => field.checkVisibility());

const isPlain = (field: Element) =>
  field instanceof HTMLInputElement && /^(?:text|tel|number)$/.test(field.type) && field.matches(':read-write');

const isLimited = (field: Element) => (field as HTMLInputElement).maxLength > 1;
