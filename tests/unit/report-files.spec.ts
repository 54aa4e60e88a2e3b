import { expect, test } from '@playwright/test';
import { junitXml, recordRun, renderReport, runJson, summaryMarkdown } from '../../src/reporters/index.ts';
import { expectGolden } from '../support/golden.ts';
import { failed, parked, pixel, resumed, retried } from '../support/sample-run.ts';

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

test('a run half way is told as running', () => {
  const record = recordRun(retried.slice(0, 5));
  expect(record.status).toBe('running');
  expect(runJson(record, 'en').chapters.map(({ status }) => status)).toEqual(['already-done', 'running', 'waiting']);
});
