import { type Operand, type OperateOptions, startBudget } from '../operand.ts';
import { reachField } from './reach-field.ts';

/** Whether nothing has been typed into the field, or what was is gone. */
export async function isBlank(operand: Operand, options: OperateOptions): Promise<boolean> {
  const { field } = await reachField(operand, startBudget(options));
  return field.kind !== 'none' && field.value === '';
}
