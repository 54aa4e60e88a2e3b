import type { Box } from '../box.ts';

/** Line by line from the top, from left to right. */
export function inReadingOrder<T extends { box: Box }>(things: T[]): T[] {
  const lines: T[][] = [];
  for (const thing of [...things].sort((a, b) => a.box.y - b.box.y)) {
    const line = lines.at(-1);
    if (line && isOnLine(thing.box, line[0]!.box)) line.push(thing);
    else lines.push([thing]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.box.x - b.box.x));
}

function isOnLine(box: Box, first: Box): boolean {
  return box.y + box.height / 2 < first.y + first.height;
}
