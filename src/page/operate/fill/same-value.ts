import { parseDay, showsDay } from './dates.ts';
import { parseMoment, showsMoment } from './moments.ts';
import type { Typed } from './not-filled.ts';

/**
 * True when a field that shows `shown` holds what was typed: as it is, or as the field writes it
 * (03-1234-5678 for 0312345678, 1,000.00 for 1000, 11/23/2026 for 2026-11-23, ABC for ａｂｃ).
 */
export function sameValue(wanted: string, shown: string): boolean {
  if (wanted === shown) return true;
  if (fold(wanted) === fold(shown)) return true;
  const moment = parseMoment(wanted);
  if (moment?.day) return showsMoment(shown, moment);
  if (moment && showsMoment(shown, moment)) return true;
  if (showsRange(wanted, shown)) return true;
  if (isNumeric(wanted)) return digitsOnly(wanted) === digitsOnly(shown) || sameAmount(wanted, shown);
  return false;
}

/** A secret is compared as it is: what a field makes of it is not to be guessed. */
export function holds({ secretName }: Typed, text: string, value: string): boolean {
  return secretName === undefined ? sameValue(text, value) : text === value;
}

/** The same of an editor that draws the text among numbers of lines, and of a long one only the lines around the caret. */
export function shows(text: string, drawn: string): boolean {
  const lines = text.split('\n').map(fold).filter(Boolean);
  const shown = fold(drawn);
  return !lines.length || [lines[0]!, lines.at(-1)!].some((line) => shown.includes(line));
}

/** Widths, letter case and spacing are the field's to decide. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Two days typed as one text, into a field that shows each in parts. */
function showsRange(wanted: string, shown: string): boolean {
  const [first, last, more] = wanted
    .normalize('NFKC')
    .split(/\s*[–~〜]\s*|\s+(?:-|to)\s+/)
    .map(parseDay);
  const figures = shown.normalize('NFKC').match(/\d+/g) ?? [];
  if (!first || !last || more || figures.length !== 6) return false;
  return showsDay(figures.slice(0, 3).join('/'), first) && showsDay(figures.slice(3).join('/'), last);
}

function isNumeric(text: string): boolean {
  return /\d/.test(text) && /^[\d\s()+\-–.,/:¥$€%]+$/.test(text.normalize('NFKC'));
}

/** A mask's unfilled places must not pass for the value, so only separators are taken away. */
function digitsOnly(text: string): string {
  return text.normalize('NFKC').replace(/[\s()\-–.,/:]/g, '');
}

/** The places of a mask that a smaller number leaves free in front of it: __,___,_25. */
const places = /^_+(?=\d)/;

function sameAmount(wanted: string, shown: string): boolean {
  const [a, b] = [wanted, shown].map((text) =>
    text
      .normalize('NFKC')
      .replace(/[\s,¥$€%円]/g, '')
      .replace(places, ''),
  );
  return a !== '' && b !== '' && Number(a) === Number(b);
}
