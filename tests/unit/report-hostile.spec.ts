import { expect, test } from '@playwright/test';
import { junitXml, recordRun, renderReport, summaryMarkdown } from '../../src/reporters/index.ts';
import { hostile, pixel } from '../support/sample-run.ts';

const record = recordRun(hostile);

test('no text of a page becomes Markdown of the summary', () => {
  const text = summaryMarkdown(record, 'en');
  expect(text).not.toMatch(/<|\x1b|\u202e/);
  const row = text.split('\n').find((line) => line.startsWith('| ') && line.includes('script'));
  expect(row?.match(/(?<!\\)\|/g)).toHaveLength(5);
});

test('XML 1.0 allows every character of the JUnit file', () => {
  const xml = junitXml(record, 'en');
  expect(xml).not.toMatch(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  expect(xml).not.toContain(']]>');
  expect(xml.isWellFormed()).toBe(true);
});

test('nothing in the report is hidden or reordered', async () => {
  const report = await renderReport(record, { language: 'ja', readFile: async () => pixel });
  expect(report).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e\ufffe]/);
});
