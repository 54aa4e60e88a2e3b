import type { Locator } from 'playwright';
import { StepFailure } from '../../base/errors.ts';
import { settle } from './effect.ts';
import { type Budget, called, type Operand } from './operand.ts';
import { type Field, readField, typable } from './read-field.ts';

export interface Reached {
  locator: Locator;
  field: Field;
}

/**
 * The field to type into: the element itself, the one within it, the body of an editor's frame, or the field
 * that an in-place editor opens when its text is pressed.
 */
export async function reachField(operand: Operand, budget: Budget): Promise<Reached> {
  const { locator } = operand;
  const field = await locator.evaluate(readField, undefined, budget());
  const way = ways[field.kind];
  return way ? way(operand, budget) : { locator, field };
}

type Way = (operand: Operand, budget: Budget) => Promise<Reached>;

const ways: Partial<Record<Field['kind'], Way>> = {
  inside: async ({ locator }, budget) => read(locator.locator(typable).first(), budget),
  frame: async ({ locator }, budget) => read(locator.contentFrame().locator('body'), budget),
  none: openInPlace,
  select: async (operand) => {
    const it = called(operand);
    throw new StepFailure(
      'not-a-field',
      { ja: `${it.ja}は選択欄で、入力欄ではありません。`, en: `${it.en} is a list to choose from, not a field.` },
      { hint: { ja: 'choose を使ってください。', en: 'Use choose.' } },
    );
  },
};

async function read(locator: Locator, budget: Budget): Promise<Reached> {
  return { locator, field: await locator.evaluate(readField, undefined, budget()) };
}

/** A single press opens most in-place editors, a double one the rest. */
async function openInPlace(operand: Operand, budget: Budget): Promise<Reached> {
  const { frame, locator } = operand;
  const focused = frame.locator(`:focus:is(input,textarea,[contenteditable]:not([contenteditable=false]))`).last();
  for (const clickCount of [1, 2]) {
    await locator.click({ ...budget(), clickCount });
    const { good } = await settle(
      () => focused.count(),
      (count) => count > 0,
      budget,
      500,
    );
    // Held by the element itself, for the focus moves on while the value is committed.
    if (good) return read(frame.locator(':focus').last(), budget);
  }
  const it = called(operand);
  throw new StepFailure('not-a-field', {
    ja: `${it.ja}は入力欄ではありません。`,
    en: `${it.en} is not a field that takes text.`,
  });
}
