import { type Day, parseDay, showsDay } from './dates.ts';

/** What calendars and clocks take: a day, a time of day, or both. */
export interface Moment {
  day?: Day;
  time?: Time;
}

interface Time {
  hour: number;
  minute: number;
  second: number;
}

const clock =
  /(午前|午後)?\s*(\d{1,2})\s*[:時]\s*(\d{2}|\d(?=分))(?:\s*[:分]\s*(\d{1,2})(?!\d)秒?|分)?\s*([ap])?\.?(?:m\b\.?)?/i;

/** The moment a person wrote as 2026-11-23 09:30, 2026年11月23日 9時30分 or 09:30:00; nothing for other texts. */
export function parseMoment(text: string): Moment | undefined {
  const { time, rest } = split(text);
  const left = rest.trim().replace(/T$/, '');
  const day = parseDay(left);
  return (left ? day : time) && { day, time };
}

/** True when the shown text can only mean the moment that was asked for, also without its seconds or by twelve hours. */
export function showsMoment(shown: string, { day, time }: Moment): boolean {
  if (!time) return day !== undefined && showsDay(shown, day);
  if (day && isInParts(shown, day, time)) return true;
  const there = split(shown);
  const same = there.time && spell(there.time) === spell(time);
  return same === true && (day ? showsDay(there.rest, day) : !/\d/.test(there.rest));
}

/** A day with its year at the end: whether its month or its day comes first is for the page to say. */
export function isDated(text: string): boolean {
  return /^\s*\d{1,2}([-/.])\d{1,2}\1\d{4}\s*$/.test(text.normalize('NFKC'));
}

/** True when the shown text has the moment, or the figures of a day that others read differently. */
export function showsDated(shown: string, wanted: string): boolean {
  const moment = parseMoment(wanted);
  return moment ? showsMoment(shown, moment) : figuresOf(shown) === figuresOf(wanted);
}

const figuresOf = (text: string): string =>
  (text.normalize('NFKC').match(/\d+/g) ?? [])
    .map(Number)
    .sort((a, b) => a - b)
    .join();

/** Fields for each of its parts, read one after another, have nothing between hours and minutes but what is between all. */
function isInParts(shown: string, { year, month, day }: Day, { hour, minute, second }: Time): boolean {
  const parts = (/^[\d/]+$/.test(shown) ? shown.split('/') : []).map(Number);
  const whole = [year, month, day, hour, minute, second];
  return parts.length >= 5 && parts.length <= 6 && parts.every((part, at) => part === whole[at]);
}

const spell = ({ hour, minute, second }: Time): string => [hour, minute, second].join(':');

/** The time of day in a text, and what stands around it. */
function split(text: string): { time?: Time; rest: string } {
  const plain = text.normalize('NFKC');
  const found = clock.exec(plain);
  if (!found) return { rest: plain };
  const [whole, half, hour, minute, second, letter] = found;
  const late = half ? half === '午後' : letter && /p/i.test(letter);
  const hours = half || letter ? (Number(hour) % 12) + (late ? 12 : 0) : Number(hour);
  return {
    time: { hour: hours, minute: Number(minute), second: Number(second ?? 0) },
    rest: plain.replace(whole, ' '),
  };
}
