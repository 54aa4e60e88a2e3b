/** A calendar day; month and day count from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

/** The day a person wrote as 2026-11-23, 2026/11/23, 2026.11.23 or 2026年11月23日; nothing for other texts. */
export function parseDay(text: string): Day | undefined {
  const match = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$/.exec(text.normalize('NFKC'));
  return match ? day(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

function day(year: number, month: number, dayOfMonth: number): Day | undefined {
  const real = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== dayOfMonth) return undefined;
  return { year, month, day: dayOfMonth };
}

/** What a native field of the type takes for the text a person wrote. */
export function nativeValue(type: string, text: string): string {
  const plain = text.normalize('NFKC').trim();
  const takes = nativeForms[type];
  return takes ? takes(plain) : plain;
}

const isoDay = (text: string): string => {
  const read = parseDay(text);
  return read ? `${pad(read.year, 4)}-${pad(read.month)}-${pad(read.day)}` : text;
};

const isoTime = (text: string): string => {
  const match = /^(\d{1,2})[:時](\d{1,2})分?(:\d{2})?$/.exec(text);
  return match ? `${pad(Number(match[1]))}:${pad(Number(match[2]))}${match[3] ?? ''}` : text;
};

const nativeForms: Record<string, (text: string) => string> = {
  date: isoDay,
  time: isoTime,
  month: (text) => text.replace(/^(\d{4})[-/.年](\d{1,2})月?$/, (_, year, month) => `${year}-${pad(Number(month))}`),
  'datetime-local': (text) => {
    const [date = '', time = ''] = text.split(/[T\s]+/);
    return `${isoDay(date)}T${isoTime(time)}`;
  },
  color: (text) => text.toLowerCase(),
};

/** The ways a day may have to be typed, the likeliest for this field first. */
export function spellings(text: string, field: { placeholder: string; value: string; language: string }): string[] {
  const read = parseDay(text);
  if (!read) return [text];
  const shape = shapeOf(field.placeholder);
  const local = field.language.startsWith('en') ? ['MM/DD/YYYY', 'DD/MM/YYYY'] : ['YYYY年MM月DD日', 'MM/DD/YYYY'];
  const shapes = ['YYYY-MM-DD', 'YYYY/MM/DD', ...local].map((known) => spell(known, read));
  return [...new Set([...(shape ? [spell(shape, read)] : []), text, ...shapes])];
}

function shapeOf(placeholder: string): string | undefined {
  const shape = placeholder.normalize('NFKC').toUpperCase().trim();
  const numbers = shape.replace(/年月日|年\/月\/日/, 'YYYY/MM/DD');
  return /YYYY/.test(numbers) && /MM/.test(numbers) && /DD/.test(numbers) ? numbers : undefined;
}

function spell(shape: string, { year, month, day: dayOfMonth }: Day): string {
  return shape.replace('YYYY', pad(year, 4)).replace('MM', pad(month)).replace('DD', pad(dayOfMonth));
}

/** True when the shown text can only mean the day that was asked for. */
export function showsDay(shown: string, wanted: Day): boolean {
  const figures = shown.normalize('NFKC').match(/\d+/g) ?? [];
  // A third figure is one too many for a day: 020 is none, though it counts as 20.
  if (figures.some((one) => one.length === 3)) return false;
  const numbers = figures.map(Number);
  const sought = monthByName(shown)
    ? [wanted.year, wanted.day]
    : numbers.length === 3
      ? [wanted.year, wanted.month, wanted.day]
      : [];
  if (!sought.length || numbers.length !== sought.length) return false;
  if (monthByName(shown) && monthByName(shown) !== wanted.month) return false;
  return [...numbers].sort((a, b) => a - b).join() === [...sought].sort((a, b) => a - b).join();
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The month a text names in English; nothing when it names none. */
export function monthByName(text: string): number | undefined {
  const found = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.exec(text);
  return found ? months.indexOf(found[1]!.toLowerCase()) + 1 : undefined;
}
