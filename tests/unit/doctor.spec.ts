import { chmodSync, mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { examine } from '../../src/page/browser/doctor.ts';

test('every fault and warning names the command that mends it', async () => {
  const findings = await examine({ executablePath: '/no/such/browser' }, ['/dev/null/reports']);
  expect(findings.find(({ topic }) => topic === 'browser')).toMatchObject({ level: 'fault' });
  expect(findings.find(({ topic }) => topic === 'folder')).toMatchObject({
    level: 'fault',
    mend: "chmod u+w '/dev/null/reports'",
  });
  for (const { level, mend, text } of findings) {
    expect(text).toEqual({ ja: expect.any(String), en: expect.any(String) });
    expect(Boolean(mend)).toBe(level !== 'ok');
  }
});

test('what is in order says what was found and why it was chosen', async () => {
  const folder = test.info().outputPath('reports');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const findings = await examine({}, [folder, `${folder}/made/by/a/run`]);
  expect(findings.filter(({ level }) => level === 'fault')).toEqual([]);
  expect(findings.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['node', 'browser', 'folder']));
});
