import type { Locator } from 'playwright';
import { StepFailure } from '../../base/errors.ts';
import type { Text } from '../../base/text.ts';
import { nativeValue, parseDay, spellings } from './dates.ts';
import { noEffect, settle } from './effect.ts';
import { cannot, explain } from './failure.ts';
import { type Budget, called, type Operand, type OperateOptions, quoted, startBudget } from './operand.ts';
import { reachField } from './reach-field.ts';
import { type Field, readField } from './read-field.ts';
import { sameValue } from './same-value.ts';
import { insert, paste, setWhole, type Typing, typeKeys } from './type-text.ts';

/** What is typed. The text of a secret appears in no error; `secretName` may. */
export interface Typed {
  text: string;
  secretName?: string;
}

/** Types the text into the field in place of what it holds, and makes sure that it is there. */
export async function fill(operand: Operand, typed: Typed, options: OperateOptions): Promise<void> {
  const budget = startBudget(options);
  try {
    const { locator, field } = await reachField(operand, budget);
    const filling = { operand, locator, field, typed, budget };
    await (field.kind === 'native' ? fillNative(filling) : fillText(filling));
  } catch (error) {
    throw await explain(error, operand, cannot(operand, 'に入力できません', 'fill'), options);
  }
}

interface Filling {
  operand: Operand;
  locator: Locator;
  field: Field;
  typed: Typed;
  budget: Budget;
}

async function fillNative(filling: Filling): Promise<void> {
  const { field, typed } = filling;
  const text = nativeValue(field.type, typed.text);
  try {
    if (await typeAndLook(filling, setWhole, text)) return;
  } catch (error) {
    // Chromium's words for a value that is no date, time or colour.
    if (!(error instanceof Error) || !/Malformed value/.test(error.message)) throw error;
  }
  throw differs(filling, '');
}

async function fillText(filling: Filling): Promise<void> {
  const { operand, locator, field, typed, budget } = filling;
  if (field.maxLength >= 0 && typed.text.length > field.maxLength) throw cutOff(filling);
  const text = field.type === 'number' ? typed.text.normalize('NFKC').replace(/[,\s]/g, '') : typed.text;
  for (const [way, texts] of plan(field, text)) {
    for (const spelling of texts) {
      if (!(await typeAndLook(filling, way, spelling))) continue;
      if (await commit(filling)) return;
    }
  }
  const { value } = await locator.evaluate(readField, undefined, budget());
  throw differs({ operand, locator, field, typed, budget }, value);
}

/** The ways to try in turn: each costs time only when the one before it left something else in the field. */
function plan(field: Field, text: string): [Typing, string[]][] {
  const texts = spellings(text, field);
  if (field.kind === 'boxes') return [[typeKeys, texts]];
  if (text === '')
    return [
      [setWhole, ['']],
      [typeKeys, ['']],
    ];
  return [
    [insert, texts],
    [typeKeys, texts],
    [paste, [text]],
  ];
}

async function typeAndLook(filling: Filling, way: Typing, text: string): Promise<boolean> {
  const { operand, locator, typed, budget } = filling;
  await way(locator, text, operand, budget);
  const { good } = await settle(
    async () => {
      const now = await locator.evaluate(readField, undefined, budget());
      // An ending that the page proposes is refused as a person does, by deleting what is selected.
      if (now.proposed && now.value !== text) await operand.page.keyboard.press('Delete');
      return now;
    },
    (now) => holds(typed, text, now.value),
    budget,
    300,
  );
  return good;
}

/** A secret is compared as it is: what a field makes of it is not to be guessed. */
function holds({ secretName }: Typed, text: string, value: string): boolean {
  return secretName === undefined ? sameValue(text, value) : text === value;
}

/** Calendars take a typed day only with Enter or on leaving the field, and drop it when they cannot read it. */
async function commit({ operand, locator, typed, budget }: Filling): Promise<boolean> {
  if (!parseDay(typed.text)) return true;
  const { popup } = await locator.evaluate(readField, undefined, budget());
  if (popup) await operand.page.keyboard.press('Enter');
  await operand.page.keyboard.press('Tab');
  const after = await settle(
    () => locator.evaluate(readField, undefined, budget()),
    ({ value }) => sameValue(typed.text, value),
    budget,
    500,
  );
  return after.good;
}

function cutOff({ operand, field, typed }: Filling): StepFailure {
  const it = called(operand);
  const limit = field.maxLength;
  return typed.secretName === undefined
    ? new StepFailure('cut-off', {
        ja: `${it.ja}には ${limit} 文字までしか入りません（入力する値は ${typed.text.length} 文字）。`,
        en: `${it.en} takes ${limit} characters only; the value has ${typed.text.length}.`,
      })
    : new StepFailure('cut-off', {
        ja: `\${${typed.secretName}} は${it.ja}に入りきりません。`,
        en: `\${${typed.secretName}} is too long for ${it.en}.`,
      });
}

function differs({ operand, typed }: Filling, value: string): StepFailure {
  const it = called(operand);
  if (typed.secretName !== undefined) {
    return noEffect({
      ja: `${it.ja}に \${${typed.secretName}} を入力しましたが、欄の中身が異なります。`,
      en: `Typed \${${typed.secretName}} into ${it.en}, but the field holds something else.`,
    });
  }
  const [wanted, there] = [quoted(typed.text), quoted(value)];
  const text: Text = value
    ? {
        ja: `${it.ja}に${wanted.ja}を入力しましたが、${there.ja}になりました。`,
        en: `Typed ${wanted.en} into ${it.en}, but it holds ${there.en}.`,
      }
    : {
        ja: `${it.ja}に${wanted.ja}を入力しましたが、空のままです。`,
        en: `Typed ${wanted.en} into ${it.en}, but it stays empty.`,
      };
  return noEffect(text);
}
