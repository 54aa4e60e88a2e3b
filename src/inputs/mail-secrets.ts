/** What is written right behind such words, beside them or on the next line, is a password or a code. */
const labels = [
  /(?:パスワード|パスコード|暗証番号|(?:認証|確認|アクセス|セキュリティー?)コード)(?:[（(][^）)\n]{0,30}[）)])?(?:\s?[はが])?[\s:：=＝「『【［[]*/,
  /\b(?:password|passcode|PIN|(?:verification|access|security)\s+code)(?:\s?\([^)\n]{0,30}\))?(?:\s+is\b|\s?[:：=]|\t|\s\s)[\s:：]*/,
];
/** No address, and long enough to be worth hiding. */
const value = /(?!https?:)[!-~]{4,}/;
const told = new RegExp(`(?:${labels.map(({ source }) => source).join('|')})(${value.source})`, 'giu');

/** The passwords and codes that a mail tells: a picture of it must not show them. */
export function secretsIn(text: string): string[] {
  return [...text.matchAll(told)].map((match) => match[1]!);
}
