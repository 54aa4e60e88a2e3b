import { expect, test } from '@playwright/test';
import { optionNow } from '../../src/check/mend/option-now.ts';

const now = (sought: string, there: string[], known: string[] = []) => {
  const found = optionNow([sought], there, known);
  return found && there[found.index];
};

test('in a list that is otherwise as it was, the one new option is the one that is gone', () => {
  expect(now('Standard', ['All', 'Basic', 'Large'], ['All', 'Standard', 'Large'])).toBe('Basic');
});

test('of several new options the one that is called most alike, also where the list was never seen open', () => {
  expect(now('成功しました', ['すべて', '成功', '失敗'])).toBe('成功');
  expect(now('EU West', ['Europe (West)', 'Asia (Tokyo)', 'US (East)'])).toBe('Europe (West)');
  expect(now('火災保険', ['自動車保険', '火災・地震保険', 'ペット保険'], ['自動車保険', '火災保険'])).toBe(
    '火災・地震保険',
  );
});

test('no option is better than a wrong one', () => {
  expect(now('Branch 3', ['Branch 1', 'Branch 10', 'Branch 2'])).toBeUndefined();
  expect(now('Standard', ['Basic', 'Premium'], ['Standard', 'Large'])).toBeUndefined();
  expect(now('Standard', [])).toBeUndefined();
  // What was there all along is another option.
  expect(now('Success', ['Successes', 'Failure'], ['Success', 'Successes', 'Failure'])).toBeUndefined();
});
