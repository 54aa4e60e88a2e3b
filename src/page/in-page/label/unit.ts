import type { Box } from '../box.ts';
import { isTick, type Shown } from '../see/stand-in.ts';
import { sameLine } from './placing.ts';

/** What a number or a choice is counted in. Other words between two fields may as well name the second. */
const units =
  /^(?:年|[かヶケカヵ]?月|日間?|週間?|時間?|分間?|秒間?|ミリ秒|円|ドル|[%％]|人|名|個|件|回|台|通|桁|文字|歳|室|[kmgt]i?b|バイト|px|ms|sec(?:ond)?s?|min(?:ute)?s?|h(?:our)?s?|days?|weeks?|months?|years?|users?|times|characters?|percent)$/i;
/** What stands between two of them on a line: "seconds, ". */
const stop = /[,;、。，]$/;
/** Px from a field to what it is counted in. */
const close = 16;

export function isUnit(words: string): boolean {
  return units.test(words.trim().replace(stop, ''));
}

/** The field right before a unit, where the unit is not in front of one that has none behind it: then it names that. */
export function fieldOfUnit(
  text: Node,
  box: Box,
  inside: Shown[],
  hasWordsBehind: (field: Shown) => boolean,
): Shown | undefined {
  if (!isUnit(text.textContent ?? '')) return undefined;
  const line = inside.filter((field) => sameLine(field.box, box) && !isTick(field.control));
  const isBehind = ({ box: { x, width } }: Shown) => box.x >= x + width - 2 && box.x - (x + width) <= close;
  const last = line.at(-1);
  return last && hasWordsBehind(last) ? line.find(isBehind) : undefined;
}
