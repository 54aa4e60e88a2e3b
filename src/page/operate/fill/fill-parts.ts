import { settle } from '../effect.ts';
import type { Filling } from './filling.ts';
import { otherParts } from './not-filled.ts';
import { fieldAt } from './reach-field.ts';
import { typable } from './read-field.ts';

/** Fills a value into several boxes, a part into each. Returns what they hold instead; nothing when all is well. */
export async function fillParts({ operand, reached, typed, budget }: Filling): Promise<string | undefined> {
  const { limits } = reached.field;
  // What is spread over boxes is found in no picture, to be painted over.
  const isOpen = typed.secretName === undefined && !typed.bounds;
  const parts = isOpen ? partsOf(typed.text, limits) : undefined;
  if (!parts) throw otherParts(operand, typed, limits.length);
  const boxes = reached.whole.locator(typable);
  for (const [at, part] of parts.entries()) await boxes.nth(at).fill(part, budget());
  const { good, last } = await settle(
    () => fieldAt(reached.whole, budget),
    ({ value }) => value.normalize('NFKC') === parts.join('').normalize('NFKC'),
    budget,
    300,
  );
  return good ? undefined : last.value;
}

/** As the value is written with separators, else by what the boxes take at most (-1 for no limit). Nothing where it has other parts. */
function partsOf(text: string, limits: number[]): string[] | undefined {
  if (text === '') return limits.map(() => '');
  const written = [/[^\p{L}\p{N}]+/u, '@'].map((separator) => text.split(separator).filter(Boolean));
  const parts = written.find(({ length }) => length === limits.length) ?? cutAt(text, limits);
  return parts?.every((part, i) => limits[i]! < 0 || part.length <= limits[i]!) ? parts : undefined;
}

function cutAt(text: string, limits: number[]): string[] | undefined {
  const whole = limits.reduce((sum, limit) => (limit > 0 ? sum + limit : Number.NaN), 0);
  if (text.length !== whole || !/^[\p{L}\p{N}]+$/u.test(text)) return undefined;
  let end = 0;
  return limits.map((limit) => {
    end += limit;
    return text.slice(end - limit, end);
  });
}
