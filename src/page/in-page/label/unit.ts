import type { Box } from '../box.ts';
import { isTick, type Shown } from '../see/stand-in.ts';
import { isCountedIn } from './countable.ts';
import { sameLine } from './placing.ts';
import { wordsBehind, wordsInFront } from './words-around.ts';

/** What a number or a choice is counted in. Other words between two fields may as well name the second. */
const units =
  '年|[かヶケカヵ]?月|曜日?|日間?|週間?|時間?|分間?|秒間?|ミリ秒|円|ドル|[%％]|人|名|個|件|回|台|通|枚|本|桁|文字|歳|丁目|番地?|号室?|棟|階|室|[kmgt]i?b|[kmg]?bps|バイト|px|[mck]m|kg|ms|sec(?:ond)?s?|min(?:ute)?s?|h(?:our)?s?|days?|weeks?|months?|years?|users?|times|attempts?|tries|characters?|percent';
/** Behind a unit, or without one: what of a range the field is. */
const bounds = 'から|より|まで|以上|以下|以内|未満';
const unit = new RegExp(`^(?:${units})$`, 'i');
const counting = new RegExp(
  `^(?:(${units})(?:(${bounds})|前|後|頃|ごと|おき)?|(${bounds}))(?=$|[\\s,;、。，〜～~∼（(]|[-–—]\\s*$)`,
  'i',
);
/** What stands in front of the first field where all such words are in front of theirs, and the family name before 名. */
const inFront = new RegExp(`(?:^|[\\s:：])(?:${units}|姓|氏|名字|苗字)[\\s:：]*$|(?:${bounds})[\\s:：]*$`, 'i');
/** What stands between two of them on a line: "seconds, ". */
const stop = /[,;、。，]$/;
/** What is said of them besides. */
const remark = /^\s*(?:[（(].*[)）]|※.*)\s*$/s;
/** Px from a field to what it is counted in. */
const close = 16;

export function isUnit(words: string): boolean {
  return unit.test(words.trim().replace(stop, ''));
}

/** Words that begin with what the field before them is counted in. */
export interface Counting {
  /** The unit; '' where only what of a range the field is. */
  unit: string;
  /** What that may be called: as it stands, and without what of a range it is. */
  said: string[];
  /** It tells what of a range the field is, or the sign of one or words of the field behind follow: it cannot name that one. */
  apart: boolean;
  /** Words of the field behind follow. */
  more: boolean;
}

export function countingIn(words: string): Counting | null {
  const line = words.trim().replace(stop, '');
  const [said, one, end, bare] = counting.exec(line) ?? [];
  if (said === undefined) return null;
  const rest = line.slice(said.length).trim().replace(remark, '');
  const more = /[\p{L}\p{N}]/u.test(rest);
  const apart = more || Boolean(end ?? bare) || (rest !== '' && !stop.test(rest));
  return { unit: one ?? '', said: [...(more ? [] : [line]), said, one ?? said], apart, more };
}

/** The field right before a unit, where the unit is not in front of one that has none behind it: then it names that. */
export function fieldOfUnit(box: Box, inside: Shown[], { unit, apart }: Counting): Shown | undefined {
  const line = inside.filter((field) => sameLine(field.box, box) && !isTick(field.control));
  const isBehind = ({ box: { x, width } }: Shown) => box.x >= x + width - 2 && box.x - (x + width) <= close;
  const own = line.find(isBehind);
  if (!own || (unit && !isCountedIn(unit, own.control))) return undefined;
  const behind = wordsBehind(line.at(-1)!);
  if (inFront.test(wordsInFront(line[0]!)) && !countingIn(behind)) return undefined;
  return apart || (behind !== '' && !remark.test(behind)) ? own : undefined;
}
