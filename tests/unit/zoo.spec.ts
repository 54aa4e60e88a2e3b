import { expect, test } from '@playwright/test';
import { type Case, loadCases } from '../../scripts/zoo/cases.ts';
import { type Entry, judge } from '../../scripts/zoo/verdict.ts';
import { groupBy } from '../../src/base/group.ts';

const entry = (tag: string, event: Entry['event'], value = ''): Entry => ({ tag, event, value });

const saving: Case = {
  id: 'page:1:ja',
  page: 'page',
  lang: 'ja',
  control: 'button',
  before: [],
  at_once: false,
  steps: [{ purpose: 'press', target: { purpose: 'press', words: ['保存'] }, given: [] }],
  hits: ['save'],
  also: [],
};
const naming: Case = {
  ...saving,
  steps: [{ purpose: 'fill', target: { purpose: 'fill', words: ['氏名'] }, given: ['山田'] }],
  hits: ['name'],
};

test('the zoo has at least 300 cases, every page in both languages', async () => {
  const cases = await loadCases();
  expect(cases.length).toBeGreaterThanOrEqual(300);
  for (const [page, list] of groupBy(cases, (one) => one.page)) {
    expect([...new Set(list.map((one) => one.lang))], page).toEqual(['ja', 'en']);
  }
});

test('a case passes by what the page received, not by the word of the finder', () => {
  expect(judge(saving, 'done', [entry('save', 'click')])).toBe('right');
  expect(judge(saving, 'done', [])).toBe('no effect');
  expect(judge(saving, 'done', [entry('cancel', 'click')])).toBe('wrong');
  expect(judge(saving, 'absent', [])).toBe('not found');
  expect(judge(saving, 'ambiguous', [])).toBe('ambiguous');
  expect(judge(saving, 'failed', [])).toBe('refused');
});

test('a stray touch is wrong even when the control was hit too', () => {
  expect(judge(saving, 'done', [entry('cancel', 'click'), entry('save', 'click')])).toBe('wrong');
  expect(judge({ ...saving, also: ['cancel'] }, 'done', [entry('cancel', 'click'), entry('save', 'click')])).toBe(
    'right',
  );
  expect(judge(saving, 'done', [entry('cancel', 'hover'), entry('save', 'click')])).toBe('right');
});

test('a value counts as the page has it in the end', () => {
  expect(judge(naming, 'done', [entry('name', 'input', '山'), entry('name', 'input', '山田')])).toBe('right');
  expect(judge(naming, 'done', [entry('name', 'input', '山田'), entry('name', 'value', '')])).toBe('no effect');
});

test('what must be refused is right only by that refusal and untouched', () => {
  const refused: Case = { ...saving, hits: [], refused: 'ambiguous' };
  expect(judge(refused, 'ambiguous', [])).toBe('right');
  expect(judge(refused, 'absent', [])).toBe('not found');
  expect(judge(refused, 'done', [])).toBe('wrong');
  expect(judge(refused, 'ambiguous', [entry('save', 'click')])).toBe('wrong');
});
