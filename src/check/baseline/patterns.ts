/*
 * What varies by itself is compared by pattern: `{date}`, `{time}`, `{id}` wherever they stand, `{n}` and `{…}` where
 * captures differed.
 */

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const units = '秒|分|時間|日|週間?|[かヶケ]月|年';
const always: [RegExp, string][] = [
  [/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, '{id}'],
  [/\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s?[(（](?:[日月火水木金土]|[A-Z][a-z]{2})[)）])?/g, '{date}'],
  [/\d{1,2}月\d{1,2}日(?:\s?[(（][日月火水木金土][)）])?/g, '{date}'],
  [/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g, '{date}'],
  [
    new RegExp(
      `\\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s)?(?:${months})[a-z]*\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?\\b`,
      'gi',
    ),
    '{date}',
  ],
  [new RegExp(`\\b\\d{1,2}\\s(?:${months})[a-z]*\\.?(?:\\s\\d{4})?\\b`, 'gi'), '{date}'],
  [
    /(?:(?<=\{date\})T|\b)?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:\s?[ap]\.?m\b\.?)?(?:\s?Z\b|\s?[+-]\d{2}:?\d{2})?/gi,
    '{time}',
  ],
  [/(?:午前|午後)?\d{1,2}時(?:\d{1,2}分(?:\d{1,2}秒)?)?(?!間)/g, '{time}'],
  [new RegExp(`(?:\\d+\\s?(?:${units})前|たった今|昨日)`, 'g'), '{time}'],
  [/\b(?:\d+|an?|a few)\s(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\sago\b|\bjust now\b/gi, '{time}'],
  [/\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{8,}\b/gi, '{id}'],
  [/\b[A-Z]{1,6}[-_]?(?:\d{4,}[-_])*\d{5,}\b/g, '{id}'],
  [/(?<![\d.,])\d{7,}(?![\d.,])/g, '{id}'],
];

const number = /\d+(?:[.,]\d+)*/g;
/** What stands beside a number that only counts. */
const counted =
  /^(?:[\s()[\]{}（）【】/／:：.,+#%％~〜–-]|件|個|人|名|通|回|分|秒|時間|日|台|ページ|頁|点|円|[kmgt]?b|n|of|total|items?|results?|new|unread|messages?|users?|rows?|left|ms|s|m|h|online|pages?|全|中|残り|合計|未読|新着|目)*$/i;
const badge =
  /[(（[【]\s?\d[\d,.]*\+?\s?(?:件|個|人|通)?\s?[)）\]】]|\d[\d,.]*\+?\s?(?:件|通|人|名|個)(?![ぁ-ん一-龠])|\d+\s(?:new|unread|items?|results?|messages?)\b/gi;

/** The text with dates, times and ids as patterns. */
export function generalise(text: string): string {
  if (!/\d|前|今|昨日|ago|now/i.test(text)) return text;
  return always.reduce((known, [pattern, name]) => known.replace(pattern, name), text);
}

/** What two captures of one text have in common: numbers as `{n}`, else all between its equal ends as `{…}`. */
export function mergeWords(one: string, other: string): string {
  if (one === other) return one;
  if (numbersOut(one) === numbersOut(other)) return numbersOut(one);
  const [a, b] = [unitsOf(numbersOut(one)), unitsOf(numbersOut(other))];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return `${a.slice(0, head).join('')}{…}${tail ? a.slice(-tail).join('') : ''}`;
}

/** A mark, and a word of Latin letters or an id, is one whole: a letter that two of them share is shared by chance. */
function unitsOf(text: string): string[] {
  return text.match(/(?:\{(?:n|…|id|date|time)\}|[\p{Script=Latin}\d])+|./gsu) ?? [];
}

/** Whether two texts say the same, apart from what varies by itself. `varies`: one of them is known to be a pattern. */
export function sameWords(one: string, other: string, varies = false): boolean {
  if (one === other) return true;
  const [a, b] = [fold(one), fold(other)];
  if (a === b) return true;
  const [x, y] = [numbersOut(a), numbersOut(b)];
  if (varies) return x === y || fits(x, y) || fits(y, x);
  return x === y && countsOnly(a, b);
}

function fold(text: string): string {
  // The mark of a pattern has an ellipsis, which is three dots otherwise.
  const plain = text.normalize('NFKC').replaceAll('{...}', '{…}');
  return generalise(plain.replace(/\s+/g, ' ').trim());
}

function numbersOut(text: string): string {
  return text.replace(number, '{n}');
}

function fits(pattern: string, text: string): boolean {
  if (!pattern.includes('{…}')) return false;
  const parts = pattern.split('{…}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`).test(text);
}

/** Two texts whose numbers differ only count something: badges, sums, shares. `Windows 10` and `Windows 11` do not. */
function countsOnly(one: string, other: string): boolean {
  if (counted.test(one.replace(number, ''))) return true;
  return one.replace(badge, '') === other.replace(badge, '');
}
