import type { Purpose } from '../../../steps/target.ts';

/** Whether the mouse is all that the element gets; others take a value, or are only seen. */
export const isByMouse = (purpose: Purpose): boolean =>
  purpose === 'press' || purpose === 'hover' || purpose === 'unfold' || purpose === 'drop';
