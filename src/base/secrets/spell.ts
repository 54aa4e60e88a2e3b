import { type Form, formsOf, introducers } from './escapes.ts';
import { type Arc, Point } from './point.ts';

/**
 * The arcs that write a code point in one way and go on at `to`. `depth`: so many escapes may lie one upon the other
 * (`%2541` is an `A` at depth 2).
 */
export type Write = (codePoint: number, depth: number, to: Point) => Arc[];

/** A place whose code points are written plainly, or as escapes where the text has one. */
export function place(leaving: (write: Write) => Arc[]): Point {
  const escaping = (introducer: number) => leaving((codePoint, depth, to) => escapes(codePoint, depth, to, introducer));
  return new Point(() => leaving((codePoint, _, to) => [literal(codePoint, to)]), { escaping });
}

const plus = 0x2b;
const space = 0x20;

/** The escaped ways to write a code point that begin with the introducer. */
export function escapes(codePoint: number, depth: number, to: Point, introducer: number): Arc[] {
  // By far the most common introducer is also the poorest: a plus stands for a space and for nothing else.
  if (depth === 0 || (introducer === plus && codePoint !== space)) return [];
  return escaped(String(codePoint), (begin) => formsOf(codePoint, begin), depth, to, introducer);
}

/** The same of any of the forms, known by `key`; what they begin with may be escaped in turn. */
export function escaped(
  key: string,
  formsBy: (begin: number) => Form[],
  depth: number,
  to: Point,
  introducer: number,
): Arc[] {
  const begins = depth === 1 ? [introducer] : [...introducers];
  return begins.flatMap((begin) => {
    const forms = formsBy(begin);
    if (forms.length === 0) return [];
    const alone = forms.every((form) => form.slots.length === 1);
    // One place behind each introducer: its own spellings are shared by all escapes that it starts.
    const rest = () => place((write) => forms.flatMap((form) => walk(form, 1, depth - 1, to, write)));
    const next = alone ? to : to.before(`${key} ${begin} ${depth}`, rest);
    return [
      ...(begin === introducer ? [{ code: begin, to: next }] : []),
      ...escapes(begin, depth - 1, next, introducer),
    ];
  });
}

/** A code point outside the basic plane is two units; they stand together or not at all. */
export function literal(codePoint: number, to: Point): Arc {
  const char = String.fromCodePoint(codePoint);
  const low = char.charCodeAt(1);
  if (Number.isNaN(low)) return { code: char.charCodeAt(0), to };
  return { code: char.charCodeAt(0), to: to.before(`low ${low}`, () => new Point(() => [{ code: low, to }])) };
}

/** The arcs of the form's slots from `at` on. */
function walk(form: Form, at: number, depth: number, to: Point, write: Write): Arc[] {
  const slot = form.slots[at]!;
  const behind = (index: number): Point => {
    if (index === form.slots.length) return to;
    return to.before(`${form.key} ${index} ${depth}`, () => place((write) => walk(form, index, depth, to, write)));
  };
  const next = behind(slot.repeat ? at : at + 1);
  const arcs = [...slot.chars].flatMap((char) => write(char.codePointAt(0)!, depth, next));
  return slot.repeat ? [...arcs, ...walk(form, at + 1, depth, to, write)] : arcs;
}
