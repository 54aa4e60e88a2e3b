import type { Target } from '../../../steps/target.ts';
import { boxOfParts } from '../label/parts-of-value.ts';
import type { Look } from '../look.ts';
import { isBefore } from '../read/tree.ts';
import { show } from '../see/stand-in.ts';
import type { Ranked } from './fit.ts';

/** Of the fields that one label names, where they are the parts of one value, the box around them: all of it is filled in. */
export function asOneValue(equals: Ranked[], { purpose, nth }: Target, { sight }: Look): Ranked[] {
  const [first] = equals;
  if (purpose !== 'fill' || nth || !first) return equals;
  const controls = equals.map(({ shown }) => shown.control).sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const around = boxOfParts(controls);
  const shown = around && show(around, sight);
  return shown ? [{ ...first, shown: { ...shown, control: controls[0]! } }] : equals;
}
