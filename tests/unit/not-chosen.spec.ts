import { expect, test } from '@playwright/test';
import { say } from '../../src/base/text.ts';
import { missing } from '../../src/page/operate/choose/not-chosen.ts';
import type { Operand } from '../../src/page/operate/operand.ts';

const list = { name: '表示', role: 'radiogroup' } as unknown as Operand;

test('a list whose entries have no words does not claim to tell them', () => {
  expect(say(missing(list, ['日'], ['', '']).hint!, 'ja')).toBe('選択肢が表示されません。');
  expect(say(missing(list, ['日'], ['', '週', '週']).hint!, 'ja')).toBe('あるのは「週」です。');
});

test('a comma within an option does not become another choice', () => {
  expect(say(missing(list, ['山田, 花子', '佐藤'], []).text, 'en')).toContain('no option "山田, 花子" or "佐藤"');
});
