import { type Operand, type OperateOptions, startBudget } from '../operand.ts';
import type { Typed } from './not-filled.ts';
import { reachField } from './reach-field.ts';
import { holds } from './same-value.ts';

/** Whether a field that shows `now` has lost what was typed: it is empty, or as it was before. */
export function isLost(now: string, typed: Typed, before: string): boolean {
  return (now === '' || now === before) && !holds(typed, typed.text, now);
}

/** The same of the field as it stands; one that was drawn anew may hold what the page itself wants there. */
export async function isLostIn(
  operand: Operand,
  typed: Typed,
  before: string,
  options: OperateOptions,
): Promise<boolean> {
  const { field } = await reachField(operand, typed.text, startBudget(options));
  return field.kind !== 'none' && !field.drawn && isLost(field.value, typed, before);
}
