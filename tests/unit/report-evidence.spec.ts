import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Told } from '../../src/engine/record/events.ts';
import { evidenceReporter } from '../../src/reporters/index.ts';
import { parked, pixel, resumed, retried } from '../support/sample-run.ts';

async function write(folder: string, events: Told[], redact = (text: string) => text): Promise<void> {
  const reporter = evidenceReporter({ folder, language: 'ja', redact });
  for (const event of events) await reporter.on(event);
  await reporter.end?.();
}

const names = ['junit.xml', 'report.html', 'run.json', 'summary.md'];

test('a run leaves four files for the operator alone, and no drafts', async () => {
  const folder = test.info().outputPath('run');
  await write(folder, retried);
  expect((await readdir(folder)).sort()).toEqual(names);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
});

test('a planted link is replaced, not followed', async () => {
  const folder = test.info().outputPath('run');
  const victim = test.info().outputPath('victim.txt');
  await mkdir(folder, { recursive: true });
  await writeFile(victim, 'mine');
  await symlink(victim, join(folder, 'run.json'));
  await write(folder, retried);
  expect(await readFile(victim, 'utf8')).toBe('mine');
  expect(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'))).toMatchObject({ version: 1, status: 'done' });
});

test('a picture that a link leads to is not taken in', async () => {
  const folder = test.info().outputPath('run');
  await mkdir(join(folder, 'screens'), { recursive: true });
  await writeFile(test.info().outputPath('outside.png'), pixel);
  await symlink(test.info().outputPath('outside.png'), join(folder, 'screens', '01-log-in.png'));
  await writeFile(join(folder, 'screens', '03-sync.png'), pixel);
  await write(folder, retried);
  const report = await readFile(join(folder, 'report.html'), 'utf8');
  expect(report).toContain('画像を読み込めませんでした。 <code>screens/01-log-in.png</code>');
  expect(report.match(/<img /g)).toHaveLength(1);
});

test('a picture that was changed after the run is called out', async () => {
  const folder = test.info().outputPath('run');
  await mkdir(join(folder, 'screens'), { recursive: true });
  await writeFile(join(folder, 'screens', '03-sync.png'), Buffer.concat([pixel, Buffer.from('x')]));
  await write(folder, retried);
  expect(await readFile(join(folder, 'report.html'), 'utf8')).toContain('画像が記録時のハッシュ値と一致しません。');
});

test('run.json is current while a run is parked', async () => {
  const folder = test.info().outputPath('run');
  const reporter = evidenceReporter({ folder, language: 'ja', redact: (text) => text });
  for (const event of parked.slice(0, -1)) await reporter.on(event);
  const json = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'));
  expect(json).toMatchObject({ status: 'parked', parkedUntil: '2024-04-09T12:00:00.000+00:00', ask: { id: 'code' } });
});

test('every text goes through the redactor, and hashes stay', async () => {
  const folder = test.info().outputPath('run');
  await write(folder, retried, (text) => text.replaceAll('CAS0001', '‹account›').replaceAll('0', '‹zero›'));
  for (const name of names) expect(await readFile(join(folder, name), 'utf8')).not.toContain('CAS0001');
  const json = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'));
  expect(json.runbook.hash).toBe('0'.repeat(64));
  expect(json.files[0].file).toBe('screens/01-log-in.png');
});

test('a resumed run is reported from its first session on, with the hash of its journal', async () => {
  const folder = test.info().outputPath('run');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'journal.jsonl'),
    `{"seq":1,"hash":"${'1'.repeat(64)}"}\n{"seq":2,"hash":"${'a'.repeat(64)}"}\n`,
  );
  const reporter = evidenceReporter({ folder, language: 'ja', redact: (text) => text, past: parked });
  for (const event of resumed.slice(parked.length)) await reporter.on(event);
  await reporter.end?.();
  const json = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'));
  expect(json).toMatchObject({ status: 'done', startedAt: parked[0]?.at, chapters: [{ id: 'prepare' }, {}, {}] });
  const report = await readFile(join(folder, 'report.html'), 'utf8');
  expect(report).toContain('a'.repeat(64));
  expect(report).toContain('再開後');
});
