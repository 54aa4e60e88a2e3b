import type { Scope } from '../../../steps/target.ts';
import { ancestorsOf, contains, descendantsOf } from '../read/tree.ts';

// A calendar fills its first and last weeks with days of the months beside its own.

/** Days of a month: none has fewer. */
const shortest = 28;
/** How far out (levels of markup) from a day its calendar is looked for, and the most parts that one has. */
const farthest = 7;
const most = 400;

const month =
  /\d{4}\s*[年/.-]\s*\d{1,2}|(?:^|\D)\d{1,2}\s*月|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*\d{4}/i;

/** Whether a place is called by a month: then a day in it is one of that month. */
export const namesMonth = (place: Scope | undefined): boolean =>
  place !== undefined && (place.words.some((words) => month.test(words)) || namesMonth(place.in));

/** Whether it is the day of another month in a calendar: it stands before the 1st of the month that is shown in full, or after its last. */
export function isOfOtherMonth(element: Element): boolean {
  const days = daysAround(element);
  const at = days.findIndex((day) => contains(day, element) || contains(element, day));
  if (at < 0) return false;
  const numbers = days.map(numberOf);
  // Anything else than months in a row is no calendar whose days could be told apart so.
  if (numbers.some((number, i) => i > 0 && number !== 1 && number !== numbers[i - 1]! + 1)) return false;
  const firsts = numbers.flatMap((number, i) => (number === 1 ? i : []));
  const [first, another] = firsts.filter((from, i) => (firsts[i + 1] ?? numbers.length) - from >= shortest);
  if (first === undefined || another !== undefined) return false;
  const end = firsts[firsts.indexOf(first) + 1] ?? numbers.length;
  return at < first || at >= end;
}

/** The days in the nearest box around it that has those of a whole month. */
function daysAround(element: Element): Element[] {
  for (const around of ancestorsOf(element, farthest)) {
    if (around.getElementsByTagName('*').length > most) break;
    const days = descendantsOf(around).filter((part) => !part.firstElementChild && numberOf(part) && isSeen(part));
    if (days.length >= shortest) return days;
  }
  return [];
}

const numberOf = ({ textContent }: Element) =>
  Number(/^\s*([1-9]|[12]\d|3[01])日?\s*$/.exec(textContent ?? '')?.[1] ?? 0);

const isSeen = (part: Element) => part.checkVisibility({ visibilityProperty: true });
