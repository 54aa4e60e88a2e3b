import { closest } from './tree.ts';

/** The row with its other pieces: tables with fixed columns draw one row in several tables side by side. */
export function piecesOf(row: Element): Element[] {
  const table = closest(row, (e) => e.localName === 'table');
  const around = table?.parentElement?.parentElement;
  if (!table || !around || around.querySelectorAll('table').length < 2) return [row];
  const { top, height } = row.getBoundingClientRect();
  const twins = [...around.querySelectorAll('tr')].filter((other) => {
    const twin = other.getBoundingClientRect();
    const level = twin.height > 0 && Math.abs(twin.top - top) < 2 && Math.abs(twin.height - height) < 2;
    return level && !other.contains(row) && !row.contains(other);
  });
  return [row, ...twins];
}
