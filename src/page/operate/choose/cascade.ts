import { settle } from '../effect.ts';
import { between, type Choice, type Item, matchOption, shows } from './match-option.ts';
import type { Popup } from './popup.ts';
import { openEntry } from './press-entry.ts';
import { seekOption } from './seek-option.ts';

/** Milliseconds in which a list that shows what the way before has led to is drawn anew. */
const drawnIn = 1_000;

/**
 * The ways through a list of lists, when the words name no entry themselves but their first part does; each alternative
 * of the same depth, part by part.
 */
export async function wayThrough(popup: Popup, choice: Choice): Promise<Choice[]> {
  const ways = choice.map((words) => words.split(between).filter(Boolean)).filter((parts) => parts.length > 1);
  if (ways.length === 0) return [];
  // A list that is still being drawn is looked at again: its first sight may be all its entries in one.
  const { last } = await settle(
    async () => {
      const items = await popup.read();
      if (matchOption(items, choice).length > 0) return { whole: true };
      return { whole: false, way: ways.find(([first = '']) => matchOption(items, [first]).length > 0) };
    },
    ({ whole, way }) => whole || way !== undefined,
    popup.budget,
    1_000,
  );
  return last.way?.map((part) => [part]) ?? [];
}

/** Opens one list after the other, up to the one with the last entry of the way. */
export async function goThrough(popup: Popup, way: readonly Choice[]): Promise<void> {
  for (const [at, part] of way.slice(0, -1).entries()) {
    const next = way[at + 1]!;
    const before = await popup.read();
    const sought = await seekOption(popup, part);
    await openEntry(popup, part, sought, next);
    // The same words may stand there of another way, until those of this one have come.
    const { role, selected } = sought.item;
    if (role === 'treeitem' || selected || !matchOption(before, next).length) continue;
    const isAnew = (now: readonly Item[]) => textsOf(now) !== textsOf(before);
    await settle(() => popup.read(), isAnew, popup.budget, drawnIn);
  }
}

/** Whether what is shown in the end is another way of the same length. */
export function leadsElsewhere(way: readonly Choice[], text = ''): boolean {
  const parts = text.split(between).filter(Boolean);
  return way.length > 1 && parts.length === way.length && !way.every((part, at) => shows(parts[at]!, part));
}

const textsOf = (items: readonly Item[]): string => items.map(({ text }) => text).join('\n');
