import { withoutInvisible } from './invisible.ts';
import { Point } from './point.ts';
import { spell } from './spell.ts';

/** Invisible characters that are looked for in their escaped form, too. */
const escapedInvisible = [0, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];

/** How many escapes may lie one upon the other: JSON in a URL in HTML. */
const deep = 3;

/** A piece of a secret's decomposed form and a character that stands for it. */
interface Step {
  from: number;
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
  const own = unique(forms.flatMap((form) => [...form]));
  // Marks that a normal form reorders make a chain of their own.
  const decomposed = unique(forms.map((form) => withoutInvisible([...form].map(decompose).join(''))));
  return decomposed.filter(Boolean).map((text) => chain([...text], own, entry));
}

function chain(parts: string[], own: string[], entry: number): Point {
  const steps = parts.flatMap((_, at) => stepsFrom(parts, at, own));
  const points: Point[] = [];
  points[parts.length] = new Point(() => [], entry);
  for (let at = parts.length - 1; at >= 0; at--) {
    const ways = steps.filter((step) => step.from === at);
    points[at] = new Point(() => [
      ...ways.flatMap((way) => spell(way.codePoint, way.depth, points[way.to]!)),
      ...(at === 0 ? [] : escapedInvisible.flatMap((code) => spell(code, 2, points[at]!))),
    ]);
  }
  return points[0]!;
}

function stepsFrom(parts: string[], from: number, own: string[]): Step[] {
  const steps: Step[] = [];
  for (let to = from + 1; to <= Math.min(parts.length, from + 4); to++) {
    const piece = parts.slice(from, to).join('');
    const written = own.filter((char) => decompose(char) === piece);
    const composed = piece.normalize('NFC');
    const twins = lookalikes().get(piece) ?? [];
    const plain = unique([
      ...(to === from + 1 ? [piece] : []),
      ...written,
      ...([...composed].length === 1 ? [composed] : []),
    ]);
    const rest = twins.filter((char) => !plain.includes(char));
    for (const char of plain) steps.push({ from, to, codePoint: char.codePointAt(0)!, depth: deep });
    for (const char of rest) steps.push({ from, to, codePoint: char.codePointAt(0)!, depth: isKana(char) ? 2 : 1 });
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

let twins: Map<string, string[]> | undefined;

/** Characters by what they decompose to: full- and half-width forms, ligatures, circled and mathematical letters. */
function lookalikes(): Map<string, string[]> {
  if (twins) return twins;
  twins = new Map();
  for (const [first, last] of [
    [0xa0, 0xff],
    [0x2000, 0x33ff],
    [0xf900, 0xffee],
    [0x1d400, 0x1d7ff],
    [0x1f100, 0x1f1ff],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const char = String.fromCodePoint(code);
      const piece = decompose(char);
      if (piece !== char) twins.set(piece, [...(twins.get(piece) ?? []), char]);
    }
  }
  return twins;
}
