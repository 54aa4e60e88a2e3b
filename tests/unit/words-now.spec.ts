import { expect, test } from '@playwright/test';
import { wordsNow } from '../../src/check/mend/words-now.ts';

test('an arrow or plus that is drawn beside the words is not written into the runbook', () => {
  expect(wordsNow(['レポート'], 'レポート', 'レポート ▾')).toBe('レポート');
  expect(wordsNow(['Add'], 'Add', '＋ New user')).toBe('New user');
  expect(wordsNow(['Next'], 'Next', 'Continue ›')).toBe('Continue');
  expect(wordsNow(['C'], 'C', 'C++')).toBe('C++');
  expect(wordsNow(['Close'], 'Close', '×')).toBe('×');
});
