import { expect, test } from '@playwright/test';
import { Rarity, readWords, sameOrder } from '../../src/check/healing/likeness.ts';

test('words are compared without case, width and punctuation', () => {
  expect(readWords(' ＡＰＩ　Keys: ').text).toBe(readWords('api keys').text);
  expect(readWords('Cart (3)').pattern).toBe(readWords('Cart (15)').pattern);
  expect(readWords('').text).toBe('');
});

test('text that says only signs is kept as it is', () => {
  expect(readWords('＋').text).toBe('+');
  expect(readWords('×').text).not.toBe(readWords('+').text);
});

test('Japanese gives pairs of letters, as there are no spaces', () => {
  expect([...readWords('監査ログ').tokens]).toEqual(['監査', '査ロ', 'ログ']);
});

test('what every element says tells nothing', () => {
  const said = ['Press room, opens in a new window', 'UPS Store, opens in a new window', 'Jobs, opens in a new window'];
  const rare = new Rarity(said.map((text) => readWords(text).pairs));
  const plain = new Rarity([]);
  const between = (r: Rarity) => r.cosine(readWords(said[0]).pairs, readWords(said[1]).pairs);
  expect(between(rare)).toBeLessThan(between(plain));
  expect(rare.cosine(readWords(said[0]).pairs, readWords(said[0]).pairs)).toBeCloseTo(1);
});

test('order of steps counts', () => {
  expect(sameOrder(['div', 'ul', 'li'], ['div', 'section', 'ul', 'li'])).toBe(0.75);
  expect(sameOrder(['a', 'b'], ['b', 'a'])).toBe(0.5);
  expect(sameOrder([], ['a'])).toBe(0);
});

test('usual captions mean the same, however they say it', () => {
  expect(readWords('Log in').letters).toBe(readWords('Login').letters);
  expect(readWords('U.S.').letters).toBe(readWords('US').letters);
  expect(readWords('Log in').meaning).toBe(readWords('サインイン').meaning);
  expect(readWords('Sign out').meaning).not.toBe(readWords('Sign in').meaning);
  expect(readWords('Billing').meaning).toBeUndefined();
});
