import { groupBy } from '../group.ts';
import { formsOf } from './escapes.ts';
import { withoutInvisible } from './invisible.ts';
import { Point } from './point.ts';
import { escaped, escapes, literal } from './spell.ts';

/** Invisible characters that are looked for in their escaped form, too. */
const escapedInvisible = [0, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];

const invisibleForms = (begin: number) => escapedInvisible.flatMap((codePoint) => formsOf(codePoint, begin));

/** How many escapes may lie one upon the other: JSON in a URL in HTML. */
const deep = 3;

/** A character that stands for the next piece of a secret's decomposed form, and where that piece ends. */
interface Step {
  to: number;
  codePoint: number;
  depth: number;
}

/**
 * The starts of the patterns that match the secret in any spelling: any Unicode normal form, any width, any escape
 * for each character, invisible characters between.
 */
export function chains(secret: string, entry: number): Point[] {
  const forms = unique([secret, ...['NFC', 'NFD', 'NFKC', 'NFKD'].map((form) => secret.normalize(form))]);
  const own = groupBy(unique(forms.flatMap((form) => [...form])), decompose);
  // Marks that a normal form reorders make a chain of their own.
  const decomposed = unique(forms.map((form) => withoutInvisible([...form].map(decompose).join(''))));
  return decomposed.filter(Boolean).map((text) => chain([...text], own, entry));
}

/** `own`: the secret's characters by what they decompose to. */
function chain(parts: string[], own: Map<string, string[]>, entry: number): Point {
  const known: Step[][] = [];
  const steps = (at: number) => (known[at] ??= stepsFrom(parts, at, own));
  const points: Point[] = parts.map(
    (_, at) =>
      new Point(() => steps(at).map((step) => literal(step.codePoint, points[step.to]!)), {
        escaping: (introducer) => [
          ...steps(at).flatMap((step) => escapes(step.codePoint, step.depth, points[step.to]!, introducer)),
          ...(at === 0 ? [] : escaped('invisible', invisibleForms, 2, points[at]!, introducer)),
        ],
      }),
  );
  points.push(new Point(() => [], { accepts: entry }));
  return points[0]!;
}

function stepsFrom(parts: string[], from: number, own: Map<string, string[]>): Step[] {
  const steps: Step[] = [];
  for (let to = from + 1; to <= Math.min(parts.length, from + 4); to++) {
    const piece = parts.slice(from, to).join('');
    const composed = piece.normalize('NFC');
    const twins = lookalikes().get(piece) ?? [];
    const plain = unique([
      ...(to === from + 1 ? [piece] : []),
      ...(own.get(piece) ?? []),
      ...([...composed].length === 1 ? [composed] : []),
    ]);
    const rest = twins.filter((char) => !plain.includes(char));
    for (const char of plain) steps.push({ to, codePoint: char.codePointAt(0)!, depth: deep });
    for (const char of rest) steps.push({ to, codePoint: char.codePointAt(0)!, depth: isKana(char) ? 2 : 1 });
  }
  return steps;
}

function decompose(char: string): string {
  return char.normalize('NFKD');
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}

function isKana(char: string): boolean {
  return /[\u3000\uff61-\uff9f]/.test(char);
}

const block = 32;

let twins: Map<string, string[]> | undefined;

/** Characters by what they decompose to: full- and half-width forms, ligatures, circled and mathematical letters. */
function lookalikes(): Map<string, string[]> {
  const ranges = [
    [0xa0, 0xff],
    [0x2000, 0x33ff],
    [0xf900, 0xffee],
    [0x1d400, 0x1d7ff],
    [0x1f100, 0x1f1ff],
  ] as const;
  twins ??= groupBy(
    ranges.flatMap(([first, last]) => decomposable(first, last)),
    decompose,
  );
  return twins;
}

/** Most characters decompose to nothing else: they are asked by the block, which is much faster than one by one. */
function decomposable(first: number, last: number): string[] {
  const found: string[] = [];
  for (let start = first; start <= last; start += block) {
    const codes = Array.from({ length: Math.min(block, last - start + 1) }, (_, index) => start + index);
    const text = String.fromCodePoint(...codes);
    if (decompose(text) !== text) found.push(...[...text].filter((char) => decompose(char) !== char));
  }
  return found;
}
