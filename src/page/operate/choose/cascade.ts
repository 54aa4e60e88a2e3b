import { settle } from '../effect.ts';
import { between, type Choice, matchOption } from './match-option.ts';
import type { Popup } from './popup.ts';

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
