import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { displayWidth } from '../../src/base/text.ts';
import { lintRunbook } from '../../src/commands/lint.ts';

/** Each folder of fixtures/errors holds one kind of mistake and what lint says of it. `TEJUN_UPDATE_GOLDEN=1` keeps what it says now. */
const folder = 'fixtures/errors';

for (const name of readdirSync(folder)) {
  test(`lint tells the mistake: ${name}`, async () => {
    for (const language of ['ja', 'en'] as const) {
      const { sound, text } = await lintRunbook(`${folder}/${name}/wrong.runbook.yaml`, language);
      const golden = `${folder}/${name}/expected.${language}.txt`;
      if (process.env.TEJUN_UPDATE_GOLDEN) writeFileSync(golden, `${text}\n`);
      expect(sound).toBe(false);
      expect(`${text}\n`).toBe(readFileSync(golden, 'utf8'));
    }
  });
}

const lintBytes = (bytes: string | Uint8Array) => {
  const path = join(mkdtempSync(join(tmpdir(), 'tejun-test-')), 'some.runbook.yaml');
  writeFileSync(path, bytes);
  return lintRunbook(path, 'en');
};

test('a file of more than a megabyte is refused unread', async () => {
  const steps = '  - click: OK\n'.repeat(400_000);
  expect((await lintBytes(`title: Big\nsteps:\n${steps}`)).text).toContain('the file is too big (1 MB at most)');
});

test('what is nested without end is refused', async () => {
  const staircase = Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
  for (const steps of [
    '['.repeat(100_000),
    `${'['.repeat(100)}${']'.repeat(100)}`,
    `\n${'- '.repeat(8000)}a`,
    `\n${staircase}`,
  ])
    expect((await lintBytes(`title: Deep\nsteps: ${steps}`)).text).toContain('nested too deep');
});

test('a missing file and a folder are told apart', async () => {
  expect((await lintRunbook('missing.runbook.yaml', 'en')).text).toContain('there is no file missing.runbook.yaml');
  expect((await lintRunbook('fixtures', 'en')).text).toContain('fixtures is a folder');
});

test('a byte order mark and the line ends of Windows are no mistake', async () => {
  const sound = await lintBytes(
    '\ufefftitle: 手順\r\nsteps:\r\n  - click: ログイン\r\n    note: |\r\n      一行目\r\n      二行目\r\n',
  );
  expect(sound).toMatchObject({ sound: true });
  expect((await lintBytes('\ufefftitle: 手順\r\nsteps:\r\n  - clik: ログイン\r\n')).text).toContain(
    '.yaml:3:5: unknown key',
  );
});

test('the caret stands under the mistake whatever stands before it', async () => {
  for (const before of ['ログイン', 'ﾛｸﾞｲﾝ', '👨‍👩‍👧', '🇯🇵', '❤️', 'が', 'é', '①', 'ａｂｃ']) {
    const { text } = await lintBytes(`title: T\nsteps:\n  - { click: ${before}, nope: 1 }\n`);
    const [line, caret] = text.split('\n').slice(2, 4) as [string, string];
    expect(displayWidth(caret.slice(0, caret.indexOf('^')))).toBe(displayWidth(line.slice(0, line.indexOf('nope'))));
  }
});

test('what is only called `open` is no address', async () => {
  const sound = await lintBytes(
    'title: T\norigins: { console: https://a.example }\nwords: { open: 開く }\nsteps: [{ click: "${words.open}" }]\n',
  );
  expect(sound).toMatchObject({ sound: true });
});

test('control characters of a runbook do not reach the terminal', async () => {
  const { text } = await lintBytes('title: T\nsteps:\n  - click: "a"\n    nope\u009b31m: 1\n');
  expect(text).not.toContain('\u009b');
});

test('last resorts and what nothing uses are listed, and are no mistake', async () => {
  const { sound, text } = await lintBytes(
    'title: T\ninputs: { used: text, spare: text }\nwords: { there: A, gone: B }\nsteps:\n  - fill: "${words.there}"\n    with: ${used}\n    css: "#user"\n',
  );
  expect(sound).toBe(true);
  for (const note of [
    '7:10: a last resort (css)',
    '2:23: nothing uses the input `spare`',
    '3:20: nothing uses `words.gone`',
  ])
    expect(text).toContain(note);
});
