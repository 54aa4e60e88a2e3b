import { groupBy } from '../group.ts';
import { type Form, formsOf } from './escapes.ts';
import type { Arc, Point } from './point.ts';

/**
 * All ways to write a code point and go on at `to`: as it is, or escaped up to `depth` times, one escape upon the
 * other (`%2541` is an `A` at depth 2).
 */
export function spell(codePoint: number, depth: number, to: Point): Arc[] {
  return [literal(codePoint, to), ...escapes(codePoint, depth, to)];
}

/** Only the escaped ways: each begins with one of the `introducers`. */
export function escapes(codePoint: number, depth: number, to: Point): Arc[] {
  return escaped(String(codePoint), formsOf(codePoint), depth, to);
}

/** Any of the forms, by `key`, and the same escaped in turn. */
export function escaped(key: string, forms: Form[], depth: number, to: Point): Arc[] {
  if (depth === 0) return [];
  return [...byIntroducer(forms)].flatMap(([introducer, group]) => {
    // One place behind each introducer: its own spellings are shared by all escapes that it starts.
    const rest = to.before(`${key} ${introducer} ${depth}`, () =>
      group.flatMap((form) => walk(form, 1, depth - 1, to)),
    );
    const alone = group.every((form) => form.slots.length === 1);
    return spell(introducer.codePointAt(0)!, depth - 1, alone ? to : rest);
  });
}

/** A code point outside the basic plane is two units; they stand together or not at all. */
export function literal(codePoint: number, to: Point): Arc {
  const char = String.fromCodePoint(codePoint);
  const low = char.charCodeAt(1);
  if (Number.isNaN(low)) return { code: char.charCodeAt(0), to };
  return { code: char.charCodeAt(0), to: to.before(`low ${low}`, () => [{ code: low, to }]) };
}

/** The arcs of the form's slots from `at` on, each character escaped up to `depth` times itself. */
function walk(form: Form, at: number, depth: number, to: Point): Arc[] {
  const slot = form.slots[at]!;
  const place = (index: number): Point =>
    index === form.slots.length ? to : to.before(`${form.key} ${index} ${depth}`, () => walk(form, index, depth, to));
  const next = place(slot.repeat ? at : at + 1);
  const arcs = [...slot.chars].flatMap((char) => spell(char.codePointAt(0)!, depth, next));
  return slot.repeat ? [...arcs, ...walk(form, at + 1, depth, to)] : arcs;
}

const grouped = new WeakMap<Form[], Map<string, Form[]>>();

function byIntroducer(forms: Form[]): Map<string, Form[]> {
  let groups = grouped.get(forms);
  if (!groups) {
    groups = groupBy(forms, (form) => form.slots[0]!.chars);
    grouped.set(forms, groups);
  }
  return groups;
}
