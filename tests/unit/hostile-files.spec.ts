import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createRunFolder, listRuns, newRunId, type RunRequest } from '../../src/engine/record/run-folder.ts';
import { readRunbook } from '../../src/runbook/read.ts';
import { RunbookError, renderDiagnostic } from '../../src/schema/diagnostic.ts';

/** What is wrong with the runbook, as a person sees it; empty when nothing is. */
function problemsOf(chapters: string, prepare: (folder: string) => void = () => {}, head = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'tejun-test-'));
  const path = join(folder, 'a.runbook.yaml');
  writeFileSync(path, `title: A\norigins: { site: https://site.example }\n${head}chapters:\n${chapters}`);
  prepare(folder);
  try {
    readRunbook(path);
    return '';
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error;
    return error.diagnostics.map((one) => renderDiagnostic(one, 'en')).join('\n');
  }
}

const including = (file: string) => `  - chapter: A\n    id: a\n    screens: [{ include: ${file} }]\n`;
const screens = 'screens: [{ screen: s, steps: [{ click: OK }] }]\n';

test.describe('an include', () => {
  test('of a file below the runbook is read', () => {
    expect(
      problemsOf(including('parts/s.yaml'), (folder) => {
        mkdirSync(join(folder, 'parts'));
        writeFileSync(join(folder, 'parts/s.yaml'), screens);
      }),
    ).toBe('');
  });
  for (const [how, file, prepare] of [
    ['by dots', '../outside.yaml', () => {}],
    ['by an absolute path', '/etc/passwd', () => {}],
    ['by a link to a file', 'link.yaml', (folder: string) => symlinkSync('/etc/passwd', join(folder, 'link.yaml'))],
    ['by a link to a folder', 'link/passwd', (folder: string) => symlinkSync('/etc', join(folder, 'link'))],
  ] as [string, string, (folder: string) => void][]) {
    test(`that leads out ${how} is refused, and nothing of the file is shown`, () => {
      const told = problemsOf(including(file), prepare);
      expect(told).toContain('an include must lie in the folder of the runbook');
      expect(told).not.toContain('root:');
    });
  }
  test('of a pipe does not wait for a writer', () => {
    const told = problemsOf(including('pipe.yaml'), (folder) => spawnSync('mkfifo', [join(folder, 'pipe.yaml')]));
    expect(told).toContain('pipe.yaml cannot be read as a file');
  });
  test('of a file of many gigabytes is not read to its end', () => {
    const told = problemsOf(including('big.yaml'), (folder) => {
      writeFileSync(join(folder, 'big.yaml'), '');
      truncateSync(join(folder, 'big.yaml'), 8 * 2 ** 30);
    });
    expect(told).toContain('the file is too big');
  });
});

test('a YAML bomb is refused', () => {
  const levels = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (const name of 'bcdefghij') {
    const last = String.fromCharCode(name.charCodeAt(0) - 1);
    levels.push(`${name}: &${name} [${Array(9).fill(`*${last}`).join(',')}]`);
  }
  expect(problemsOf('  - *j\n', undefined, `${levels.join('\n')}\n`)).toContain('too many values');
});

test.describe('a secret in a runbook is refused, and not shown with the refusal', () => {
  const secret = 'Canary-7f3A-Zz9!';
  const filling = (step: string) => `  - chapter: A\n    id: a\n    screens: [{ screen: s, steps: [${step}] }]\n`;
  const plain = filling('{ click: OK }');
  for (const [where, chapters, head, message] of [
    [
      'as the default of a secret',
      plain,
      `inputs: { p: { type: secret, only_on: site, default: ${secret} } }\n`,
      'cannot contain a secret',
    ],
    [
      'as the default of a one-time key',
      plain,
      `inputs: { p: { type: totp, default: ${secret} } }\n`,
      'cannot contain a secret',
    ],
    [
      'typed into a password field',
      filling(`{ fill: パスワード, with: ${secret} }`),
      '',
      'a password cannot be written',
    ],
    [
      'typed into a field with another such name',
      filling(`{ fill: [Sign in, API key], with: ${secret} }`),
      '',
      'a password cannot be written',
    ],
    [
      'by way of words',
      filling('{ fill: Password, with: "${words.p}" }'),
      `words: { p: [${secret}] }\n`,
      'a password cannot be written',
    ],
  ] as const) {
    test(where, () => {
      const told = problemsOf(chapters, undefined, head);
      expect(told).toContain(message);
      expect(told).not.toContain('Canary');
    });
  }
  test('an input is no literal, and other fields take what they like', () => {
    const head = 'inputs: { p: { type: secret, only_on: site } }\n';
    expect(
      problemsOf(filling('{ fill: パスワード, with: "${p}" }, { fill: 部署名, with: 営業部 }'), undefined, head),
    ).toBe('');
    const about = [
      'パスワードの失効日',
      'パスワードの文字数',
      'パスワードの履歴',
      'Password expiration date',
      'Maximum password age',
    ];
    for (const word of about) expect(problemsOf(filling(`{ fill: ${word}, with: "90" }`))).toBe('');
    for (const word of ['Password (8 to 25 characters)', 'New password, at most 25 characters', '名前のパスワード'])
      expect(problemsOf(filling(`{ fill: "${word}", with: "90" }`))).not.toBe('');
  });
});

test.describe('the reports folder', () => {
  const request = { version: 1 } as RunRequest;
  const place = () => mkdtempSync(join(tmpdir(), 'tejun-test-'));
  test('a link that waits under the name of a run is not followed', () => {
    const [reports, elsewhere] = [place(), place()];
    symlinkSync(elsewhere, join(reports, 'run-1'));
    expect(() => createRunFolder(reports, 'run-1', request, {})).toThrow('EEXIST');
    expect(existsSync(join(elsewhere, 'request.json'))).toBe(false);
  });
  test('a link is no run', () => {
    const [reports, elsewhere] = [place(), place()];
    writeFileSync(join(elsewhere, 'journal.jsonl'), '');
    symlinkSync(elsewhere, join(reports, 'run-1'));
    expect(listRuns(reports)).toEqual([]);
  });
  test('the name of a runbook makes no path', () => {
    for (const name of ['../../x.runbook.yaml', 'a/../../b.yaml', 'CON.runbook.yaml', '.hidden.yaml', '改行\n.yaml']) {
      const id = newRunId(new Date(0), name);
      expect(id).toMatch(/^19700101-000000-[^/\\\n]+-[0-9a-f]{4}$/);
      expect(readFileSync(join(createRunFolder(place(), id, request, {}), 'request.json'), 'utf8')).toContain(
        'version',
      );
    }
  });
});
