import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { driftJunit } from '../../src/check/report/junit.ts';
import type { CheckResult } from '../../src/check/result.ts';
import type { RunEvent } from '../../src/engine/record/events.ts';
import { junitXml, recordRun, renderReport, runJson, summaryMarkdown } from '../../src/reporters/index.ts';
import { expectGolden } from '../support/golden.ts';
import { failed, hostile, parked, pixel, resumed, retried, started, told } from '../support/sample-run.ts';
import { junitProblems } from '../support/xml.ts';

const readFile = async () => pixel;
const runs = { retried, failed, parked, resumed };

for (const [name, events] of Object.entries(runs)) {
  test(`a run that is ${name} is told as kept`, async () => {
    const record = recordRun(events);
    expectGolden(`report/${name}.run.json`, `${JSON.stringify(runJson(record, 'en'), undefined, 2)}\n`);
    expectGolden(`report/${name}.junit.xml`, junitXml(record, 'en'));
    expectGolden(`report/${name}.ja.md`, summaryMarkdown(record, 'ja'));
    expectGolden(`report/${name}.ja.html`, await renderReport(record, { language: 'ja', readFile }));
    expectGolden(`report/${name}.en.html`, await renderReport(record, { language: 'en', readFile }));
  });
}

test('Jenkins accepts the JUnit files of runs and of checks', () => {
  for (const events of [...Object.values(runs), hostile, told([started])])
    expect(junitProblems(junitXml(recordRun(events), 'ja'))).toBeUndefined();
  const screen = (status: string, text: string) => ({
    chapter: '章 & <1>',
    title: 'ログイン',
    status,
    findings: [{ finding: { severity: 'breaking', text } }],
  });
  const screens = [screen('same', ''), screen('changed', 'a "word" is gone ]]>\u0007'), screen('not-reached', '')];
  const drift = driftJunit('検査', { screens } as unknown as CheckResult, 'ja');
  expect(junitProblems(drift)).toBeUndefined();
  expect(junitProblems(drift.replace('errors="0"', 'errors="0" skipped="1"'))).toContain('not allowed');
});

test('every key of run.json is documented', () => {
  const environment = { ...started.environment, browserWhy: 'x', signedBy: 'ab12' };
  const browser: RunEvent = {
    type: 'browser-started',
    browser: 'Chromium 156',
    why: 'asked for',
    trustedKeys: ['cd34'],
  };
  const records = [...Object.values(runs), told([{ ...started, environment }, browser])].map(recordRun);
  const keys = new Set(records.flatMap((record) => keysOf(JSON.parse(JSON.stringify(runJson(record, 'en'))))));
  const doc = readFileSync('docs/run-json.md', 'utf8');
  expect(
    [...keys].filter((key) => !doc.includes(`"${key}"`) && !new RegExp(`\`[^\`\n]*\\b${key}\\b`).test(doc)),
  ).toEqual([]);
  for (const key of ['parkedUntil', 'ask', 'error', 'signedBy', 'trustedKeys']) expect(keys).toContain(key);
});

function keysOf(value: unknown): string[] {
  if (!value || typeof value !== 'object') return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysOf)];
}

test('a run half way is told as running', () => {
  const record = recordRun(retried.slice(0, 5));
  expect(record.status).toBe('running');
  expect(runJson(record, 'en').chapters.map(({ status }) => status)).toEqual(['already-done', 'running', 'waiting']);
});
