import { expect, test } from '@playwright/test';
import { styleFor } from '../../src/manual/style/style-for.ts';
import { circled, markOf, parseLine, parseLines, parseWords, plainText } from '../../src/manual/words.ts';

test('author lines become notes, items and paragraphs with bold words and page references', () => {
  expect(parseLine('※有効期限は7日間です。')).toEqual({ kind: 'note', words: [{ text: '有効期限は7日間です。' }] });
  expect(parseLine('・開通メール').kind).toBe('item');
  expect(parseLines('一行目\n\n※二行目').map((line) => line.kind)).toEqual(['text', 'note']);
  expect(parseWords('「**追加**」⇒「**Dropbox**」を押下します。')).toEqual([
    { text: '「' },
    { text: '追加', bold: true },
    { text: '」⇒「' },
    { text: 'Dropbox', bold: true },
    { text: '」を押下します。' },
  ]);
  const words = parseWords('※パスワードは${page.reset}にて設定したものになります。');
  expect(plainText(words, (scene) => (scene === 'reset' ? 'P4' : '?'))).toBe(
    '※パスワードはP4にて設定したものになります。',
  );
});

test('numbers are one character up to fifty, and only numbered steps carry one', () => {
  expect([1, 20, 21, 35, 36, 50, 51].map(circled)).toEqual(['①', '⑳', '㉑', '㉟', '㊱', '㊿', '(51)']);
  expect(markOf({ kind: 'step', number: 3, words: [] }, styleFor('ja'))).toBe('③');
  expect(markOf({ kind: 'step', words: [] }, styleFor('ja'))).toBe('');
  expect(markOf({ kind: 'note', words: [] }, styleFor('ja'))).toBe('※');
});
