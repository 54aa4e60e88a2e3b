import { textOf } from '../read/tree.ts';
import type { Shown } from '../see/stand-in.ts';
import type { Beside } from './tie.ts';

/** Boxes to tick of a row by the words of one of its cells: the first words name it, others it has in common with what is called so. */
export function byNameOrOther(cell: Element, cells: Element[], boxes: Shown[]): Beside {
  const before = cells.slice(0, cells.indexOf(cell));
  return { tie: before.some(saysWords) ? 'row' : 'cell', fields: boxes };
}

/** A number in front only counts the rows. */
const saysWords = (cell: Element) => /\p{L}/u.test(textOf(cell));
