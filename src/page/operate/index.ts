/** Acting on a found element as a person would, and making sure that it worked. Knows nothing of steps or of finding. */
export { check, isTakenBack } from './check.ts';
export { type Choice, choose } from './choose/choose.ts';
export type { NoOption } from './choose/not-chosen.ts';
export { type Destination, drag } from './drag/drag.ts';
export { fill, type Typed } from './fill/fill.ts';
export { isLost, isLostIn } from './fill/is-lost.ts';
export { hover } from './hover.ts';
export { pressKeys } from './keys.ts';
export type { Operand, OperateOptions } from './operand.ts';
export { nothingAsked, nothingCame, outcomeIn, promptFrom } from './outcome.ts';
export { comesAlive, leaves, type PressOptions, press } from './press.ts';
export { unfold } from './unfold.ts';
export { upload } from './upload.ts';
