import { settle } from '../effect.ts';
import { cannot, explain } from '../failure.ts';
import { keysInto } from '../keys-into.ts';
import { type Operand, type OperateOptions, startBudget } from '../operand.ts';
import { reading } from '../reading.ts';
import { commit } from './commit.ts';
import { nativeValue } from './dates.ts';
import { fillInPlace } from './fill-in-place.ts';
import { fillParts } from './fill-parts.ts';
import { fillSlider, sliderOf } from './fill-slider.ts';
import type { Filling } from './filling.ts';
import { cutOff, differs, readOnly, type Typed } from './not-filled.ts';
import { fieldAt, reachField } from './reach-field.ts';
import type { Field } from './read-field.ts';
import { holds, shows } from './same-value.ts';
import { setRange } from './set-range.ts';
import { setWhole, type Typing } from './type-text.ts';
import { waysToType } from './ways-to-type.ts';

export type { Typed } from './not-filled.ts';

/** Types the text into the field in place of what it holds, and makes sure that it is there. Returns what it held. */
export async function fill(operand: Operand, typed: Typed, options: OperateOptions): Promise<string> {
  const budget = startBudget(options);
  try {
    const spread = operand.how === 'parts' ? await reading(operand.locator, 'parts', budget, true) : null;
    const reached = await reachField(operand, typed.text, budget);
    const { maxLength, kind, value } = reached.field;
    if (kind === 'text' && !spread && maxLength >= 0 && typed.text.length > maxLength)
      throw cutOff(operand, typed, maxLength);
    const filling = { operand, reached, typed, budget };
    const wrong = await (spread ? fillParts(filling, spread) : (ways[kind] ?? fillText)(filling));
    if (wrong !== undefined) throw differs(operand, typed, wrong);
    return value;
  } catch (error) {
    throw await explain(error, operand, cannot(operand, 'に入力できません', 'fill'), options);
  }
}

/** Returns what the field holds instead of the text; nothing when all is well. */
type Way = (filling: Filling) => Promise<string | undefined>;

const ways: Partial<Record<Field['kind'], Way>> = {
  native: fillNative,
  boxes: fillBoxes,
  none: async ({ operand, typed, budget }) => {
    const slider = typed.bounds ? null : await sliderOf(operand, budget);
    const there = slider
      ? await fillSlider(slider, operand.page, typed.text, budget)
      : await fillInPlace(operand, typed, budget);
    return holds(typed, typed.text, there) ? undefined : there;
  },
};

async function fillNative(filling: Filling): Promise<string | undefined> {
  if (filling.typed.bounds) return fillText(filling);
  const { type } = filling.reached.field;
  const text = nativeValue(type, filling.typed.text);
  try {
    return await typeAndLook(filling, type === 'range' ? setRange : setWhole, text);
  } catch (error) {
    // Playwright's words for a value that is no date, time or colour.
    if (error instanceof Error && /Malformed value/.test(error.message)) return '';
    throw error;
  }
}

/** The characters of a code, or the parts of a postcode, a telephone number or a day. */
async function fillBoxes(filling: Filling): Promise<string | undefined> {
  const { reached, typed, budget } = filling;
  const { single, segments } = reached.field;
  // Boxes as narrow as those of a code may take a part each all the same, where the value is written in parts.
  const isCode =
    single && (typed.secretName !== undefined || !/[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(typed.text));
  const parts = isCode || segments ? null : await reading(reached.whole, 'parts', budget);
  return parts ? fillParts(filling, parts) : fillText(filling);
}

async function fillText(filling: Filling): Promise<string | undefined> {
  let first: string | undefined;
  for (const [tried, { way, text }] of waysToType(filling).entries()) {
    if (tried === 1) await bringOut(filling);
    const wrong = (await typeAndLook(filling, way, text)) ?? (await commit(filling));
    if (wrong === undefined) return undefined;
    first ||= wrong;
  }
  if (filling.reached.field.readOnly) throw readOnly(filling.operand);
  // What the likeliest way left in the field tells most.
  return first ?? '';
}

/** A field that lies below something may have taken nothing for that: as for a press, it is scrolled to where it is free. */
async function bringOut({ reached, budget }: Filling): Promise<void> {
  await reached.start.click({ ...budget(1_000), trial: true }).catch(() => {});
}

async function typeAndLook(filling: Filling, way: Typing, text: string): Promise<string | undefined> {
  const { operand, reached, typed, budget } = filling;
  const wanted = reached.field.segments ? typed.text : text;
  const look = async () => {
    const now = await fieldAt(reached.whole, budget);
    // An ending that the page proposes is refused as a person does, by deleting what is selected.
    if (now.proposed && now.value !== text) await operand.page.keyboard.press('Delete');
    return now;
  };
  const isThere = (now: Field) => (now.drawn ? shows(wanted, now.value) : holds(typed, wanted, now.value));
  const type = async () => {
    await way(reached.start, text, operand, budget);
    return settle(look, isThere, budget, 300);
  };
  const first = await keysInto(reached, type, budget);
  // Fields that are drawn anew as the one before is left stay then: a person sees that nothing was typed, and begins again.
  const isDone = first.came || first.result.good;
  const { good, last } = isDone ? first.result : (await keysInto(reached, type, budget)).result;
  return good ? undefined : last.value;
}
