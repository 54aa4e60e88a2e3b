import { textBetween } from '../read/between.ts';
import { elementOf } from '../read/tree.ts';
import type { Shown } from '../see/stand-in.ts';
import { sameLine } from './placing.ts';
import { isUnit } from './unit.ts';

/** Whether a sentence about the fields is all that stands between a title and them, who are one value in a line: a day, a month. */
export function isToldOfLine(title: Node, fields: Shown[]): boolean {
  const [first, ...others] = fields as [Shown, ...Shown[]];
  const isPart = (one: Shown, at: number) => {
    const before = fields[at]!;
    const between = textBetween(before.control, one.control);
    return sameLine(before.box, one.box) && (isUnit(between) || !/[\p{L}\p{N}]/u.test(between));
  };
  return others.every(isPart) && /[。．.!?！？]\s*$/.test(textBetween(elementOf(title), first.control));
}
