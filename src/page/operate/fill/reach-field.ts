import type { Locator } from 'playwright';
import { StepFailure } from '../../../base/errors.ts';
import { settle } from '../effect.ts';
import { type Budget, called, type Operand } from '../operand.ts';
import { reading } from '../reading.ts';
import { type Field, readField, typable } from './read-field.ts';

export interface Reached {
  /** Holds the whole value. */
  whole: Locator;
  /** Where typing starts; differs from `whole` where one value is spread over several boxes. */
  start: Locator;
  /** The document that it stands in, whatever becomes of the field. */
  document: Locator;
  field: Field;
}

/** The field to type `text` into: the element itself, the one within it, or the body of an editor's frame. */
export async function reachField(operand: Operand, text: string, budget: Budget): Promise<Reached> {
  const { locator, frame } = operand;
  const document = frame.locator('html');
  const heard = await settle(
    () => fieldAt(locator, budget),
    ({ early }) => !early,
    budget,
  );
  const field = heard.last;
  // One of several boxes that take a character each, or a part: each may stand in a wrapper of its own.
  const isTooLong = field.maxLength >= 0 && text.length > field.maxLength;
  for (const up of field.kind === 'text' && (field.single || isTooLong) ? ['..', '../..', '../../..'] : []) {
    const whole = locator.locator(`xpath=${up}`);
    const around = await fieldAt(whole, budget);
    const { kind, single } = around;
    const isWhole = kind === 'boxes' && (single || (isTooLong && (await reading(whole, 'parts', budget)) !== null));
    if (isWhole) return { whole, start: locator, document, field: around };
    if (kind !== 'inside') break;
  }
  const way = ways[field.kind];
  const place = way ? await way(operand, field, budget) : { whole: locator, start: locator, field };
  return { document, ...place };
}

type Place = Omit<Reached, 'document'> & Partial<Reached>;

type Way = (operand: Operand, field: Field, budget: Budget) => Promise<Place>;

const ways: Partial<Record<Field['kind'], Way>> = {
  inside: async ({ locator }, _field, budget) => read(locator.locator(typable).first(), budget),
  frame: async ({ locator }, _field, budget) => {
    const inner = locator.contentFrame();
    return { ...(await read(inner.locator('body'), budget)), document: inner.locator('html') };
  },
  boxes: async ({ locator }, field) => ({ whole: locator, start: locator.locator(typable).first(), field }),
  select: async (operand) => {
    const it = called(operand);
    throw new StepFailure(
      'not-a-field',
      { ja: `${it.ja}は選択欄で、入力欄ではありません。`, en: `${it.en} is a list to choose from, not a field.` },
      { hint: { ja: 'choose を使ってください。', en: 'Use choose.' } },
    );
  },
};

async function read(locator: Locator, budget: Budget): Promise<Place> {
  return { whole: locator, start: locator, field: await fieldAt(locator, budget) };
}

/** The field as it stands. What a component says of its value is known to the page's own world alone. */
export async function fieldAt(locator: Locator, budget: Budget): Promise<Field> {
  const field = await reading(locator, 'field', budget);
  if (/^(text|native|rich|select)$/.test(field.kind)) return field;
  // Where the page has a name of the language for its own, such as Map, nothing comes from its world.
  const own = (await locator.evaluate(readField, undefined, budget())) as Field | undefined;
  return own ?? field;
}
