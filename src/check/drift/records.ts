import type { Remembered, ScreenView } from '../baseline/model.ts';

/** So many cells of one column must have come and gone, or changed rows. */
const several = 2;

/** Cells of a column, or items of a list, of which some came and went from capture to capture: a log, the newest entries. */
export function recordsOf({ elements, texts }: ScreenView): (one: Remembered) => boolean {
  const all = [...elements, ...texts];
  const counts = new Map<string, number>();
  for (const one of all) {
    const column = columnOf(one);
    if (column && isUnsteady(one)) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const loose = new Set([...counts].filter(([, count]) => count >= several).map(([column]) => column));
  return (one) => one.usedBy.length === 0 && loose.has(columnOf(one) ?? '');
}

/** What stood in a list in another order may be the same items; in a column it is another row. */
function isUnsteady({ comes, varies, tag }: Remembered): boolean {
  return comes || (tag === 'td' && (varies.includes('order') || varies.includes('text')));
}

/** The path of a cell whatever its row, of an item whatever its place. */
function columnOf({ frame, xpath }: Remembered): string | undefined {
  const path = /^(.*\/)(?:tr\[\d+\]\/(td\[\d+\])|(li)\[\d+\])$/.exec(xpath);
  return path ? `${frame} ${path[1]}${path[2] ?? path[3]}` : undefined;
}
