/** Acting on a found element as a person would, and making sure that it worked. Knows nothing of steps or of finding. */
export { check } from './check.ts';
export { type Choice, choose } from './choose.ts';
export { type Destination, drag } from './drag.ts';
export { fill, type Typed } from './fill.ts';
export { hover } from './hover.ts';
export { isBlank } from './is-blank.ts';
export { parseKeys, pressKeys } from './keys.ts';
export type { NoOption } from './not-chosen.ts';
export type { Operand, OperateOptions } from './operand.ts';
export { type PressOptions, press } from './press.ts';
export { upload } from './upload.ts';
