import type { Page } from 'playwright';
import { pressedAt } from '../../hand/last-pressed.ts';
import type { NativeList } from './native-list.ts';

/** What was chosen in the lists of a tab since anything was pressed there. */
const chosen = new WeakMap<Page, { since: number; marks: Set<string> }>();

/**
 * What stays chosen in a list of several. Of two between which buttons move what is marked only what was chosen for the next
 * press: by hand, a click lets go of all else, such as what was moved there before.
 */
export function staysMarked(page: Page, list: NativeList): number[] {
  const own = ownMarks(page);
  const stays = (index: number): boolean => !list.paired || own.has(markOf(list, index));
  return list.items.flatMap(({ selected }, index) => (list.multiple && selected && stays(index) ? [index] : []));
}

export function noteMarks(page: Page, list: NativeList, marked: readonly number[]): void {
  const marks = ownMarks(page);
  for (const index of marked) marks.add(markOf(list, index));
  chosen.set(page, { since: pressedAt(page), marks });
}

function ownMarks(page: Page): Set<string> {
  const last = chosen.get(page);
  return last?.since === pressedAt(page) ? last.marks : new Set();
}

function markOf({ id, items }: NativeList, index: number): string {
  return [id, items[index]!.value, items[index]!.text].join('\n');
}
