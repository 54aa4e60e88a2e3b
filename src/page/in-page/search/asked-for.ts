import { fold, plain, type Sought } from '../read/compare.ts';

const asksInJapanese = ['を入力', 'をご入力', 'を記入', 'をご記入', 'を編集'];

/** Verbs that ask for an entry, where nobody is told not to, and what may stand before the name of it. */
const asksInEnglish = String.raw`(?<!\bnot |n't |\bnever )\b(?:enter|type|edit|change|specify|provide)\s(?:(?:in|the|your|an?|new|[\w]+-digit)\s)*`;

/** What may stand behind it: no other word of the name. */
const goesOn = String.raw`\s*(?:$|[.,:;!?(]|\b(?:and|again|at|below|for|from|here|in|or|sent|shown|that|to|which|you)\b)`;

/**
 * Whether a sentence asks for the words, whatever else it says: 「アプリに表示された6桁の確認コードを入力してください」,
 * 'Enter the 6-digit verification code from your app', 'Edit the "Title" below'.
 */
export function asksFor(text: string, sought: Sought[]): boolean {
  const [said, line] = [fold(text).replace(/["'「」『』]/g, ''), plain(text)];
  return sought.some(
    ({ raw, bare }) =>
      asksInJapanese.some((asks) => said.includes(bare + asks)) ||
      new RegExp(`${asksInEnglish}(?:(["'])${escaped(raw)}\\1|${escaped(raw)}(?=${goesOn}))`, 'iu').test(line),
  );
}

const escaped = (words: string) => plain(words).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
