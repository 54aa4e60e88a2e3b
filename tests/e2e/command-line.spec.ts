import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../src/commands/index.ts';
import { expect, test } from '../support/shared-browser.ts';
import { runTejun } from '../support/tejun.ts';

const folder = mkdtempSync(join(tmpdir(), 'tejun-test-'));
const ask = (args: string[], env: NodeJS.ProcessEnv = {}, cwd?: string) =>
  runTejun(args, folder, { LC_ALL: 'C', NO_COLOR: '', FORCE_COLOR: '', ...env }, cwd);

test('tejun alone shows its commands, also in Japanese', async () => {
  const [english, japanese] = await Promise.all([ask([]), ask(['--help', '--lang', 'ja'])]);
  expect(english).toMatchObject({ code: 0, stderr: '' });
  expect(japanese.stdout).toContain('手順を実行する');
  for (const { name } of commands) {
    expect(english.stdout).toContain(`  ${name} `);
    expect(japanese.stdout).toContain(`  ${name} `);
  }
});

test('npx finds what to run the command with', () => {
  expect(readFileSync('dist/cli.js', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('the help of a command names every flag with its twin, and lines to try', async () => {
  const { code, stdout } = await ask(['run', '--help']);
  expect(code).toBe(0);
  for (const words of ['--env-file FILE', '[TEJUN_ENV_FILE]', '-e, --set NAME=VALUE', '[TEJUN_SET]', 'tejun run '])
    expect(stdout).toContain(words);
});

const wrong: [string[], string, string][] = [
  [['rum', 'x'], 'there is no command `rum`', 'did you mean `tejun run`?'],
  [['run', 'x', '--evn-file', 'y'], 'there is no flag `--evn-file`', 'did you mean `--env-file`?'],
  [['lint', '--headed', 'x'], 'there is no flag `--headed`', 'tejun lint --help'],
  [['lint'], 'RUNBOOK is missing', 'tejun lint --help'],
  [['plan', 'a', 'b'], '`b` is one argument too many', 'tejun plan --help'],
  [['run', 'x', '--mail', '--json'], '--mail needs a value: FILE.eml', 'tejun run --help'],
  [['doctor', '--lang', 'fr'], '--lang takes `ja`, `en`, not `fr`', ''],
  [['run', 'x', '-e', 'policies'], 'write -e as NAME=VALUE', ''],
];
for (const [args, message, hint] of wrong) {
  test(`tejun ${args.join(' ')} is refused with exit 2`, async () => {
    const { code, stdout, stderr } = await ask(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });
}

test('a rehearsal is refused for a runbook of other sites than those it stands for', async () => {
  const other = join(folder, 'other.runbook.yaml');
  writeFileSync(other, 'title: t\norigins: { kiosk: "http://127.0.0.1:9" }\nsteps: [{ open: "${origins.kiosk}/" }]\n');
  const [run, manual] = await Promise.all([ask(['run', other, '--rehearse']), ask(['manual', other])]);
  for (const { code, stderr } of [run, manual]) {
    expect(code).toBe(2);
    expect(stderr).toContain('the rehearsal console does not stand for the sites of this runbook');
    expect(stderr).toContain('--from-run latest');
  }
});

test('mistakes are told in Japanese where that is asked for', async () => {
  const { stderr } = await ask(['run', 'x', '--evn-file', 'y'], { TEJUN_LANG: 'ja' });
  expect(stderr).toContain('`--evn-file` というオプションはありません。');
  expect(stderr).toContain('`--env-file` のことですか？');
  const manual = await ask(['manual', 'none.yaml', '--lang', 'ja,en'], { TEJUN_LANG: 'ja' });
  expect(manual.stderr).toMatch(/\p{Script=Hiragana}/u);
});

test('flag wins over environment, environment over .env, .env over default', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tejun-test-'));
  const lang = async (args: string[], env: NodeJS.ProcessEnv) => {
    const { stderr } = await ask(['plan', ...args], env, home);
    return stderr.startsWith('RUNBOOK is missing') ? 'en' : stderr.startsWith('RUNBOOK を指定') ? 'ja' : stderr;
  };
  expect(await lang([], {})).toBe('en');
  writeFileSync(join(home, '.env'), 'TEJUN_LANG=ja\n', { mode: 0o600 });
  expect(await lang([], {})).toBe('ja');
  expect(await lang([], { TEJUN_LANG: 'en' })).toBe('en');
  expect(await lang(['--lang', 'en'], { TEJUN_LANG: 'ja' })).toBe('en');
});

test('a switch in the environment says yes or no, nothing else', async () => {
  const { code, stderr } = await ask(['run', 'missing.yaml'], { TEJUN_YES: 'perhaps' });
  expect(code).toBe(2);
  expect(stderr).toContain('TEJUN_YES takes `true`, `false`, not `perhaps`');
  expect((await ask(['run', 'missing.yaml'], { TEJUN_YES: '0' })).stderr).toContain('there is no file missing.yaml');
});

test('repeatable flags have twins too', async () => {
  const runbook = join(folder, 'two.runbook.yaml');
  writeFileSync(
    runbook,
    'title: Two\ninputs: { a: { type: text }, b: { type: text } }\nchapters:\n  - chapter: One\n    screens:\n      - screen: one\n        steps: [{ fill: A, with: "${a}" }, { fill: B, with: "${b}" }]\n',
  );
  const { code, stdout } = await ask(['plan', runbook], { TEJUN_SET: 'a=1;b=2' });
  expect(code).toBe(0);
  expect(stdout).toContain('a = 1');
  expect(stdout).toContain('b = 2');
});
