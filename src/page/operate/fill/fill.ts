import { settle } from '../effect.ts';
import { cannot, explain } from '../failure.ts';
import { type Budget, type Operand, type OperateOptions, startBudget } from '../operand.ts';
import { reading } from '../reading.ts';
import { nativeValue, parseDay, spellings } from './dates.ts';
import { fillInPlace } from './fill-in-place.ts';
import { fillSlider, sliderOf } from './fill-slider.ts';
import { isDated, parseMoment, showsDated } from './moments.ts';
import { cutOff, differs, readOnly, type Typed } from './not-filled.ts';
import { fieldAt, type Reached, reachField } from './reach-field.ts';
import type { Field } from './read-field.ts';
import { holds, sameValue } from './same-value.ts';
import {
  guarded,
  guardedBoxes,
  guardedKeys,
  insert,
  paste,
  setWhole,
  type Typing,
  typeKeys,
  typeParts,
} from './type-text.ts';

export type { Typed } from './not-filled.ts';

/** Types the text into the field in place of what it holds, and makes sure that it is there. Returns what it held. */
export async function fill(operand: Operand, typed: Typed, options: OperateOptions): Promise<string> {
  const budget = startBudget(options);
  try {
    const reached = await reachField(operand, budget);
    const { maxLength, kind, value } = reached.field;
    if (kind === 'text' && maxLength >= 0 && typed.text.length > maxLength) throw cutOff(operand, typed, maxLength);
    const wrong = await (ways[kind] ?? fillText)({ operand, reached, typed, budget });
    if (wrong !== undefined) throw differs(operand, typed, wrong);
    return value;
  } catch (error) {
    throw await explain(error, operand, cannot(operand, 'に入力できません', 'fill'), options);
  }
}

interface Filling {
  operand: Operand;
  reached: Reached;
  typed: Typed;
  budget: Budget;
}

/** Returns what the field holds instead of the text; nothing when all is well. */
type Way = (filling: Filling) => Promise<string | undefined>;

const ways: Partial<Record<Field['kind'], Way>> = {
  native: fillNative,
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
  const text = nativeValue(filling.reached.field.type, filling.typed.text);
  try {
    return await typeAndLook(filling, setWhole, text);
  } catch (error) {
    // Playwright's words for a value that is no date, time or colour.
    if (error instanceof Error && /Malformed value/.test(error.message)) return '';
    throw error;
  }
}

async function fillText(filling: Filling): Promise<string | undefined> {
  let first: string | undefined;
  for (const [tried, { way, text }] of plan(filling).entries()) {
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

/** The ways to try in turn: each costs time only when the one before it left something else in the field. */
function plan({ reached: { field, whole: place }, typed }: Filling): { way: Typing; text: string }[] {
  if (typed.bounds) {
    const whole = field.kind === 'boxes' ? guardedBoxes(place, typed.bounds) : guarded(typed.bounds);
    return [whole, guardedKeys(place, typed.bounds)].map((way) => ({ way, text: typed.text }));
  }
  const text = field.type === 'number' ? typed.text.normalize('NFKC').replace(/[,\s]/g, '') : typed.text;
  // Where full-width letters are refused, a person types them half-width.
  const half = text.normalize('NFKC');
  const texts = typed.secretName === undefined ? [...new Set([...spellings(text, field), half])] : [text];
  if (field.kind === 'boxes') {
    const keys = field.segments ? texts.map((spelling) => spelling.replace(/\D/g, '')) : texts;
    const ways = field.segments && text !== '' ? [typeParts, typeKeys] : [typeKeys];
    return ways.flatMap((way) => [...new Set(keys)].map((key) => ({ way, text: key })));
  }
  // Some fields refuse the browser's own input and take what their script makes of keys or of a paste.
  if (field.readOnly) return [typeKeys, paste].map((way) => ({ way, text }));
  // A calendar that reads each key takes a day without its last figure for another one, and writes that out.
  const [likeliest = text, ...others] = texts;
  const whole = parseDay(text) ? [{ way: setWhole, text: likeliest }] : [];
  if (text === '') return [setWhole, typeKeys].map((way) => ({ way, text }));
  return [
    { way: insert, text: likeliest },
    ...whole,
    ...others.map((spelling) => ({ way: insert, text: spelling })),
    ...texts.map((spelling) => ({ way: typeKeys, text: spelling })),
    { way: paste, text },
  ];
}

async function typeAndLook(filling: Filling, way: Typing, text: string): Promise<string | undefined> {
  const { operand, reached, typed, budget } = filling;
  await way(reached.start, text, operand, budget);
  const wanted = reached.field.segments ? typed.text : text;
  const { good, last } = await settle(
    async () => {
      const now = await fieldAt(reached.whole, budget);
      // An ending that the page proposes is refused as a person does, by deleting what is selected.
      if (now.proposed && now.value !== text) await operand.page.keyboard.press('Delete');
      return now;
    },
    (now) => holds(typed, wanted, now.value),
    budget,
    300,
  );
  return good ? undefined : last.value;
}

/**
 * Calendars and clocks take what was typed only with Enter or on leaving the field, and drop it when they cannot read it;
 * fields of numbers drop full-width figures.
 */
async function commit({ operand, reached, typed, budget }: Filling): Promise<string | undefined> {
  const moment = parseMoment(typed.text);
  const dated = moment !== undefined || isDated(typed.text);
  const doubtful = dated || typed.text.normalize('NFKC') !== typed.text;
  if (typed.secretName !== undefined || !doubtful) return undefined;
  const look = (): Promise<Field> => fieldAt(reached.whole, budget);
  // In the field, wherever a notice has taken the focus to meanwhile: there the key would press something.
  if (dated && (await look()).popup) {
    await reading(reached.start, 'unsent', budget);
    await reached.start.press('Enter', budget());
  }
  await operand.page.keyboard.press('Tab');
  // Of a day in an order that others read differently, only that it is still there can be told.
  const stays = ({ value }: Field) => (moment || !dated ? sameValue(typed.text, value) : value !== '');
  const { good, last } = await settle(look, stays, budget, 500);
  if (good) return undefined;
  // A list of days is emptied by its choice, which stands beside it then.
  const texts = dated && last.value === '' && last.popup ? await reading(reached.whole, 'shown', budget) : [];
  return texts.some((text) => showsDated(text, typed.text)) ? undefined : last.value;
}
