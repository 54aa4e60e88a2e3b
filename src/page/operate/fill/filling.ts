import type { Budget, Operand } from '../operand.ts';
import type { Typed } from './not-filled.ts';
import type { Reached } from './reach-field.ts';

/** A text on its way into a field. */
export interface Filling {
  operand: Operand;
  reached: Reached;
  typed: Typed;
  budget: Budget;
}
