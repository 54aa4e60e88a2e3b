import { settle } from '../effect.ts';
import { elementTold, reading } from '../reading.ts';
import type { Filling } from './filling.ts';
import { otherParts } from './not-filled.ts';
import type { Parts } from './read-parts.ts';

/** Fills a value into several boxes, a part into each. Returns what they hold instead; nothing when all is well. */
export async function fillParts(
  { operand, reached, typed, budget }: Filling,
  boxes: Parts,
): Promise<string | undefined> {
  // What is spread over boxes is found in no picture, to be painted over.
  const isOpen = typed.secretName === undefined && !typed.bounds;
  const parts = isOpen ? partsOf(typed.text, boxes) : undefined;
  if (!parts) throw otherParts(operand, typed, boxes.ids.length);
  for (const [at, part] of parts.entries()) {
    const box = await elementTold(reached.whole, boxes.ids[at]!);
    await box.fill(part, budget());
  }
  const { good, last } = await settle(
    () => reading(reached.whole, 'parts', budget, operand.how === 'parts'),
    (now) => now?.value.normalize('NFKC') === parts.join('').normalize('NFKC'),
    budget,
    300,
  );
  return good ? undefined : (last?.value ?? '');
}

/** As the value is written, else by what the boxes take at most (-1 for no limit). Nothing where it has other parts. */
function partsOf(text: string, { limits, joints }: Parts): string[] | undefined {
  if (text === '') return limits.map(() => '');
  const written = [text.split(/[^\p{L}\p{N}]+/u).filter(Boolean), cutByJoints(text, joints)];
  const isAsMany = (parts: string[]) => parts.length === limits.length;
  const parts = written.find(isAsMany) ?? cutAt(text, limits);
  return parts?.every((part, i) => limits[i]! < 0 || part.length <= limits[i]!) ? parts : undefined;
}

/** By what stands between the boxes: "proxy-1.example.com:8080" at the colon, "2026年12月1日" at 年 and 月. */
function cutByJoints(text: string, joints: string[]): string[] {
  const signs = joints.map((joint) => joint.normalize('NFKC'));
  const plain = text.normalize('NFKC');
  // The sign behind the last box.
  let rest = /[年月日時分]/.test(signs.join('')) ? plain.replace(/[日時分秒]$/, '') : plain;
  const parts = signs.flatMap((sign) => {
    const at = sign ? rest.indexOf(sign) : -1;
    if (at < 1) return [];
    const part = rest.slice(0, at);
    rest = rest.slice(at + sign.length);
    return part;
  });
  return rest && !signs.some((sign) => rest.includes(sign)) ? [...parts, rest] : [];
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
