import { settle } from '../effect.ts';
import { isGone } from '../failure.ts';
import type { Budget, Operand } from '../operand.ts';
import { reading } from '../reading.ts';
import type { Ask } from './ask.ts';
import { mark } from './mark-native.ts';
import { type Choice, type Item, matchOption, textsContaining, toldBy } from './match-option.ts';
import type { NativeList } from './native-list.ts';
import { ambiguous, missing, notChosen, unusable } from './not-chosen.ts';

/** A kit has put its own list in the place of the browser's meanwhile. */
export class Replaced extends Error {}

/** Chooses in a list of the browser; options that come late are waited for. False where the list does not stay on what was chosen. */
export async function chooseNative(
  operand: Operand,
  choices: readonly Choice[],
  budget: Budget,
  ask: Ask,
): Promise<boolean> {
  const { locator } = operand;
  const read = async (time = budget): Promise<NativeList> => {
    const list = await reading(locator, 'select', time);
    if (!list) throw new Replaced();
    return list;
  };
  const allThere = ({ items, early }: NativeList): boolean =>
    !early && choices.every((choice) => pick(items, choice).length > 0);
  const { last } = await settle(() => read(), allThere, budget, 10_000);
  const texts = last.items.map(({ text }) => text);
  const look = async (choice: Choice): Promise<number> => {
    const found = pick(last.items, choice);
    if (!found.length) throw missing(operand, choice, texts);
    // The same option listed twice, e.g. also in a group of the usual ones, is no question.
    if (new Set(found.map((index) => last.items[index]!.value)).size > 1)
      throw ambiguous(
        operand,
        choice,
        found.map((index) => toldBy(last.items[index]!)),
      );
    if (last.items[found[0]!]!.disabled) throw unusable(operand, choice);
    return found[0]!;
  };
  const wanted: number[] = [];
  for (const choice of choices) wanted.push(await ask(choice, look));
  const taken = wanted.map((index) => texts[index]!);
  // A list of what can be done goes back to its first line: the question that has come before it is what came of it.
  const stands = ({ items }: NativeList, text: string): boolean =>
    items.some((item) => item.selected && item.text === text);
  const chosen = (now: NativeList): boolean =>
    (now.behind && !last.behind) ||
    hasAdded(last, now) ||
    taken.every((text) => stands(now, text) || isTakenOut(text, last.items, now.items));
  const settled = (time?: number) => settle(() => read(() => budget(1_000)), chosen, budget, time);
  const after = await mark(operand, last, wanted, settled, budget).catch((error: Error) => {
    // A list that leads elsewhere goes away with its page.
    if (isGone(error) || error.name === 'TimeoutError' || error instanceof Replaced) return undefined;
    throw error;
  });
  if (!after) return false;
  if (after.good) return taken.every((text) => stands(after.last, text));
  throw notChosen(
    operand,
    choices.flat(),
    after.last.items.filter(({ selected }) => selected).map(({ text }) => text),
  );
}

/** A list of what can be added goes back to its first line, and offers no more what it has added: that, and all else as before. */
function isTakenOut(text: string, before: readonly Item[], now: readonly Item[]): boolean {
  const offered = (items: readonly Item[]): string[] => items.flatMap((item) => (item.disabled ? [] : [item.text]));
  const rest = offered(before).filter((one) => one !== text);
  const left = offered(now);
  return left.length > 0 && left.length === rest.length && left.every((one, index) => one === rest[index]);
}

/** Where the same may be added twice, the list offers it still: the field that it has added is what came of it. */
function hasAdded(before: NativeList, now: NativeList): boolean {
  const line = ({ items }: NativeList): number => items.findIndex(({ selected }) => selected);
  return now.fields > before.fields && line(now) === line(before);
}

function pick(items: readonly Item[], choice: Choice): number[] {
  const found = matchOption(items, choice);
  if (found.length) return found;
  return matchOption(
    items,
    textsContaining(
      items.map(({ text }) => text),
      choice,
    ),
  );
}
