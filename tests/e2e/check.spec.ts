import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Acme, acmeRunbook, openAcme } from '../support/acme-console.ts';
import { expect, test } from '../support/shared-browser.ts';
import { runTejun } from '../support/tejun.ts';
import { atTerminal, enter, type Terminal } from '../support/terminal.ts';

test.describe.configure({ mode: 'serial' });

let acme: Acme;
let folder: string;
let joining: NodeJS.ProcessEnv;
test.beforeAll(async ({ joins }) => {
  joining = joins;
  acme = await openAcme();
  folder = mkdtempSync(join(tmpdir(), 'tejun-check-'));
  writeFileSync(join(folder, 'acme.runbook.yaml'), acmeRunbook);
  execFileSync('git', ['init', '-q', folder]);
});
test.afterAll(() => acme.close());

function check(flags: string[] = [], env: NodeJS.ProcessEnv = {}, runbook = 'acme.runbook.yaml') {
  const args = ['check', join(folder, runbook), '--json', '--lang', 'en', '-e', `origins.acme=${acme.origin}`];
  const environment = { PASSWORD: 'Kx7mQ2pLw9zz', ...joining, ...env };
  return runTejun([...args, '--out', join(folder, 'reports'), ...flags], folder, environment);
}

const baseline = (file: string) => join(folder, 'baselines', 'acme', file);
interface Drift {
  screens: { screen: string; findings: { kind: string; name: string; after?: string; proposals: object[] }[] }[];
}
const told = ({ screens }: Drift) =>
  screens.flatMap(({ screen, findings }) => findings.map(({ kind, name, after }) => [screen, kind, name, after]));

test('in CI nothing is ever written; without baselines the check is of no use', async () => {
  const short = 'title: Short\norigins: { acme: http://127.0.0.1:1 }\nsteps: [ open: "${origins.acme}/home" ]\n';
  writeFileSync(join(folder, 'short.runbook.yaml'), short);
  const { code, json } = await check(['-u', 'all'], { CI: 'true' }, 'short.runbook.yaml');
  expect({ code, status: json.status }).toEqual({ code: 2, status: 'no-baseline' });
  expect(existsSync(join(folder, 'baselines'))).toBe(false);
});

test('baselines are written for review, without the secret and without the time of day', async () => {
  const { code, json } = await check(['-u', 'missing', '--walks', '2']);
  expect({ code, status: json.status, updated: json.updated }).toEqual({
    code: 0,
    status: 'updated',
    updated: ['sign-in', 'home', 'users', 'done'],
  });
  const home = readFileSync(baseline('home/screen.yaml'), 'utf8');
  expect(home).toContain('link: Manage users');
  expect(home).toContain('used: [1]');
  expect(home).toContain('{time}');
  expect(readFileSync(baseline('sign-in/before-3.yaml'), 'utf8')).not.toContain('Kx7mQ2pLw9zz');
});

test('a clock, a counter, ids and a shift by less than a pixel are no drift', async () => {
  acme.look = 'noisy';
  const { code, json } = await check();
  expect(told(json)).toEqual([]);
  expect(code).toBe(0);
});

test('a new field without which the next screen does not come is told, with the step to add', async () => {
  acme.look = 'asking';
  const { code, json } = await check(['--timeout', '3s']);
  expect({ code, told: told(json) }).toEqual({ code: 1, told: [['users', 'added', 'Cost centre', 'required']] });
  expect((json as Drift).screens.flatMap(({ findings }) => findings)[0]!.proposals).toEqual([
    expect.objectContaining({ insert: true, key: 'fill', new: 'Cost centre', value: 'with' }),
  ]);
  expect(json).toMatchObject({ byHand: [expect.stringContaining('before it, with what to enter')] });
});

test('a run whose words fit nothing shows what they have become; a person may say yes or no, and a no is remembered', async () => {
  acme.look = 'new';
  const args = ['run', join(folder, 'acme.runbook.yaml'), '-e', `origins.acme=${acme.origin}`, '--timeout', '2s'];
  const env = { PASSWORD: 'Kx7mQ2pLw9zz', ...joining };
  const run = [...args, '--lang', 'en', '--out', join(folder, 'runs')];
  const unattended = await runTejun([...run, '--json'], folder, env);
  expect(unattended.json).toMatchObject({ status: 'failed', error: { code: 'not-found' } });
  expect(unattended.json.error.hint).toContain('button “Sign in” seems to be “Log in to Acme” now');
  expect(unattended.json.error.hint).toContain("-          - click: 'Sign in'\n+          - click: 'Log in to Acme'");
  const terminal = atTerminal(run, folder, env);
  await asksFor(terminal, '“Log in to Acme” now');
  terminal.type(`y${enter}`);
  await asksFor(terminal, '“Go to members” now');
  terminal.type(`n${enter}`);
  expect(await terminal.exit).toBe(1);
  expect(readFileSync(baseline('rejected.yaml'), 'utf8')).toContain(
    '- screen: home\n  used_by: 1\n  was: Manage users\n  not: Go to members',
  );
  const again = atTerminal(run, folder, env);
  await asksFor(again, '“Log in to Acme” now');
  again.type(`y${enter}`);
  expect(await again.exit).toBe(1);
  expect(again.screen()).toContain('nothing here is what the approved screen calls link “Manage users”: it is gone');
  rmSync(baseline('rejected.yaml'));
});

test('a run on a screen whose words of `shows` are gone says what they have become, and which line to change', async () => {
  acme.look = 'greeting';
  const args = ['run', join(folder, 'acme.runbook.yaml'), '-e', `origins.acme=${acme.origin}`, '--timeout', '2s'];
  const flags = ['--json', '--lang', 'en', '--out', join(folder, 'runs')];
  const { json } = await runTejun([...args, ...flags], folder, { PASSWORD: 'Kx7mQ2pLw9zz', ...joining });
  expect(json).toMatchObject({ status: 'failed', error: { code: 'screen-not-shown' } });
  expect(json.error.hint).toContain('heading “Welcome” seems to be “Good morning” now');
  expect(json.error.hint).toContain('-        shows: Welcome\n+        shows: Good morning');
});

test('each change is told in words, to the end of the walk, with a patch that applies', async () => {
  acme.look = 'new';
  const { code, json } = await check(['--timeout', '3s']);
  expect(code).toBe(1);
  expect(told(json)).toEqual(
    expect.arrayContaining([
      ['sign-in', 'renamed', 'E-mail', 'E-mail address'],
      ['sign-in', 'renamed', 'Sign in', 'Log in to Acme'],
      ['home', 'renamed', 'Manage users', 'Go to members'],
      ['users', 'screen-added', 'What is new', 'Got it'],
      ['users', 'renamed', 'Small team', 'Team, small'],
      ['users', 'renamed', 'Notice', 'Message'],
      ['users', 'disabled', 'Add user', 'I have read the rules'],
      ['done', 'renamed', 'The user was saved.', 'The user was created.'],
    ]),
  );
  const [signIn] = (json as Drift).screens;
  expect(signIn!.findings.find(({ name }) => name === 'Sign in')!.proposals).toEqual([
    expect.objectContaining({ new: 'Log in to Acme', tried: true }),
  ]);
  expect(json.changes.find(({ name }: { name: string }) => name === 'Users').screens).toEqual([
    'sign-in',
    'home',
    'users',
    'done',
  ]);
  const html = readFileSync(join(json.reportDir, 'drift.html'), 'utf8');
  expect(html).toContain('Log in to Acme');
  expect(html).not.toContain('Kx7mQ2pLw9zz');
  execFileSync('git', ['apply', join(json.reportDir, 'drift.patch')], { cwd: folder });
  const mended = readFileSync(join(folder, 'acme.runbook.yaml'), 'utf8');
  expect(mended).toContain('- fill: E-mail address # the account');
  expect(mended).toContain("- click: 'Log in to Acme'");
  expect(mended).toContain('option: Team, small');
  expect(mended).toContain('choose: Message');
  expect(mended).toContain('- check: I have read the rules\n          - click: Add user');
  expect(mended).toContain('saved: ["was created", "was saved", "is saved"] # older consoles');
});

test('approving a screen leaves the others alone', async () => {
  const before = readFileSync(baseline('home/screen.yaml'), 'utf8');
  const args = ['approve', 'latest', 'sign-in', '--yes', '--lang', 'en', '--out', join(folder, 'reports')];
  const { code, stdout } = await runTejun(args, folder);
  expect(code).toBe(0);
  expect(stdout).toContain('“Sign in” is now called “Log in to Acme”');
  expect(readFileSync(baseline('sign-in/screen.yaml'), 'utf8')).toContain('button: Log in to Acme');
  expect(readFileSync(baseline('home/screen.yaml'), 'utf8')).toBe(before);
});

/** The question is told in the progress first, then by the prompt that takes the answer. */
async function asksFor(terminal: Terminal, words: string): Promise<void> {
  await terminal.shows(words);
  await terminal.shows('? what the');
}
