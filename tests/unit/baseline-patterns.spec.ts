import { expect, test } from '@playwright/test';
import { generalise, mergeWords, sameWords } from '../../src/check/baseline/patterns.ts';

const learnt = (texts: string[]) => texts.map(generalise).reduce(mergeWords);

test('an id of letters and digits that differs each time is one mark, whatever letters two of them share', () => {
  const line = (id: string) => `© 2026 NetWorks Corp. 処理番号 ${id}`;
  const ids = ['k7q2fzuwbncd', 'm3q9fztwbnxd', '2vqnk0lb928i'].map(line);
  for (const all of [ids, ids.toReversed(), [ids[2]!, ids[0]!, ids[1]!]]) {
    expect(learnt(all)).toBe('© {n} NetWorks Corp. 処理番号 {…}');
    expect(sameWords(learnt(all), line('dq3agclfitlr'), true)).toBe(true);
  }
  expect(sameWords(learnt(ids), '© 2026 NetWorks Corp. 受付番号 dq3agclfitlr', true)).toBe(false);
});

test('what texts have in common stays as it is written, and marks stay whole', () => {
  expect(learnt(['Hello Anna, welcome', 'Hello Ada, welcome'])).toBe('Hello {…}, welcome');
  expect(learnt(['高橋さんの予定', '佐藤さんの予定'])).toBe('{…}さんの予定');
  expect(learnt(['残り 12 件', '残り 7 件'])).toBe('残り {n} 件');
  expect(learnt(['状態: 稼働 3', '状態: {…}', '状態: 停止'])).toBe('状態: {…}');
  expect(learnt(['更新 2026/01/02', '更新 2026/02/03 10:20'])).toBe('更新 {date}{…}');
});
