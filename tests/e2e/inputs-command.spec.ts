import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/shared-browser.ts';
import { runTejun } from '../support/tejun.ts';

const activation = join(process.cwd(), 'runbooks/dropbox-activation.runbook.yaml');

/** A folder to work in, with what a customer's run needs; no browser is ever opened here. */
function desk() {
  const home = mkdtempSync(join(tmpdir(), 'tejun-test-'));
  const date = new Date().toUTCString();
  const write = (name: string, text: string) => {
    writeFileSync(join(home, name), text, { mode: 0o600 });
    return join(home, name);
  };
  const mail = (changes: Record<string, string> = {}) => {
    const facts = {
      date,
      subject: '新規アカウント発行のお知らせ',
      url: 'https://clp.trendmicro.com/Dashboard?T=a',
      ...changes,
    };
    return write(
      'mail.eml',
      `From: support@trendmicro.co.jp\r\nTo: a@example.jp\r\nDate: ${facts.date}\r\nSubject: =?UTF-8?B?${Buffer.from(facts.subject).toString('base64')}?=\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n次の URL からログインできます。\r\n${facts.url}\r\n会社名: 見本株式会社\r\nアカウント名: CAS0001\r\n次の URL からパスワードを設定してください。\r\nhttps://forgetpwd.trendmicro.com/ForgetPassword/ResetPassword?T=a&v=8abc15e1-d6e9-4250\r\n`,
    );
  };
  const tejun = (...args: string[]) => runTejun([...args, '--lang', 'en'], home, { LC_ALL: 'C' }, home);
  const secrets = 'DROPBOX_EMAIL=admin@example.jp\nDROPBOX_PASSWORD=Canary-Passw0rd-7\n';
  return { home, write, mail, tejun, secrets };
}

test('everything that is missing is told at once, with how to give it, and nothing is started', async () => {
  const { home, tejun } = desk();
  const { code, stderr } = await tejun('run', activation);
  expect(code).toBe(2);
  expect(stderr).toContain('mail: missing. Give it by: --mail FILE.eml');
  expect(stderr).toContain('dropbox.email: missing. Give it by: -e dropbox.email=… | DROPBOX_EMAIL');
  expect(stderr).toContain('dropbox.password: missing. Give it by: DROPBOX_PASSWORD');
  expect(readdirSync(home)).not.toContain('reports');
});

test('a secret on the command line is refused, and not repeated', async () => {
  const { tejun, mail } = desk();
  const { code, stderr } = await tejun('run', activation, '--mail', mail(), '-e', 'dropbox.password=Canary-Passw0rd-7');
  expect(code).toBe(2);
  expect(stderr).toContain('dropbox.password: a secret cannot be given on the command line');
  expect(stderr).not.toContain('Canary');
});

test('an address that leads away from the sites of the runbook is refused, and nothing is started', async () => {
  const { home, write, tejun } = desk();
  const runbook = write(
    'a.runbook.yaml',
    'title: A\norigins: { console: https://console.example.com }\ninputs: { site: url }\nsteps: [{ open: "${site}" }]\n',
  );
  const { code, stderr } = await tejun('run', runbook, '-e', 'site=https://console.example.net/?key=1');
  expect(code).toBe(2);
  expect(stderr).toContain('${site} leads to https://console.example.net, which this runbook does not allow');
  expect(readdirSync(home)).not.toContain('reports');
});

const mails: [string, Record<string, string>, string][] = [
  ['older than a week', { date: 'Wed, 27 Jan 2021 20:09:00 +0900' }, 'the mail is too old'],
  ['with another subject', { subject: '請求書のお知らせ' }, 'the subject is "請求書のお知らせ"'],
  ['whose link leads elsewhere', { url: 'https://clp.trendmicro.com.evil.example/Dashboard?T=a' }, 'does not allow'],
  ['without its link', { url: '' }, 'is missing'],
];
for (const [name, changes, message] of mails) {
  test(`a mail ${name} is refused`, async () => {
    const { tejun, mail, write, secrets } = desk();
    const { code, stderr } = await tejun(
      'run',
      activation,
      '--mail',
      mail(changes),
      '--env-file',
      write('c.env', secrets),
    );
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
}

test('the plan shows every value and its source, secrets by their names, and opens nothing', async () => {
  const { home, tejun, mail, write, secrets } = desk();
  write('.env', secrets);
  const { code, stdout, stderr } = await tejun('plan', activation, '--mail', mail(), '-e', 'policies=A,B');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const line of [
    /mail\.account +=.*CAS0001 +\(--mail\)/,
    /dropbox\.email +=.*admin@example\.jp +\(\.env\)/,
    /dropbox\.password +=.*‹dropbox\.password› +\(\.env\)/,
    /policies +=.*A, B +\(-e\)/,
    /skipped when done: the row “Dropbox”/,
    /words\.granted +=.*\(runbook\)/,
    /with: ‹password›/,
    /with: CAS0001/,
    /! .*権限の付与.*\(once, asks first\)/,
    /⚠ “セッションがタイムアウトしました。” → walk “log-in” again/,
  ])
    expect(stdout).toMatch(line);
  expect(stdout).not.toContain('Canary');
  expect(stdout).not.toContain('8abc15e1');
  expect(stdout).not.toMatch(/\$\{|⚠ 「/);
  expect(readdirSync(home).toSorted()).toEqual(['.env', 'mail.eml']);
});

test('the plan of a runbook without its inputs shows what is missing', async () => {
  const { code, stdout, stderr } = await desk().tejun('plan', activation);
  expect(code).toBe(0);
  expect(stdout).toMatch(/dropbox\.email +=.*\(missing\)/);
  expect(stdout).toContain('with: ‹dropbox.password›');
  expect(stderr).toContain('mail: missing');
});

test('words come from a file, origins from the command line; what does not fit is refused', async () => {
  const { tejun, write } = desk();
  const file = write('words.yaml', 'granted: [付与済み, Granted]\n');
  const { stdout } = await tejun('plan', activation, '--words', file, '-e', 'origins.dropbox=http://127.0.0.1:9999');
  expect(stdout).toMatch(/words\.granted += 付与済み \| Granted +\(-e\)/);
  expect(stdout).toMatch(/origins\.dropbox += http:\/\/127\.0\.0\.1:9999 +\(-e\)/);
  const refusals: [string[], string][] = [
    [['--words', write('typo.yaml', 'grantd: X\n')], 'did you mean `granted`?'],
    [['--words', write('list.yaml', '- a\n')], 'expected keys and values here'],
    [['--words', 'none.yaml'], 'cannot be read'],
    [['-e', 'origins.dropbox=http://dropbox.example'], 'use https'],
    [['-e', 'policys=A'], 'did you mean `policies`?'],
  ];
  for (const [args, message] of refusals) {
    const { code, stderr } = await tejun('plan', activation, ...args);
    expect(code, args.join(' ')).toBe(2);
    expect(stderr).toContain(message);
  }
});

for (const lang of ['ja', 'en']) {
  test(`tejun init writes a runbook that lints and plans, and overwrites nothing (${lang})`, async () => {
    const { home, tejun } = desk();
    const made = await runTejun(['init', 'new/first.runbook.yaml', '--lang', lang], home, {}, home);
    expect(made.code).toBe(0);
    expect(readFileSync(join(home, 'new/.env.example'), 'utf8')).toContain('PASSWORD=');
    expect(await tejun('lint', 'new/first.runbook.yaml')).toMatchObject({ code: 0, stderr: '' });
    expect(await tejun('plan', 'new/first.runbook.yaml')).toMatchObject({ code: 0 });
    const before = readFileSync(join(home, 'new/first.runbook.yaml'), 'utf8');
    const again = await tejun('init', 'new/first.runbook.yaml');
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(join(home, 'new/first.runbook.yaml'), 'utf8')).toBe(before);
  });
}

test('lint tells all files at once; one mistake is exit 2', async () => {
  const { tejun, write } = desk();
  const good = write('good.runbook.yaml', 'title: T\nsteps:\n  - click: OK\n');
  const bad = write('bad.runbook.yaml', 'title: T\nsteps:\n  - clik: OK\n');
  expect(await tejun('lint', good)).toMatchObject({ code: 0, stdout: expect.stringContaining('no problems') });
  const both = await tejun('lint', good, bad);
  expect(both.code).toBe(2);
  expect(both.stdout).toContain('good.runbook.yaml: no problems (1 chapter, 1 screen, 1 step)');
  expect(both.stderr).toContain('did you mean `click`?');
});

test('the keyring is asked, and its library loaded, only when an input names it', async () => {
  const { home, write } = desk();
  const runbook = write(
    'k.runbook.yaml',
    'title: K\norigins: { a: https://a.example }\ninputs: { pass: secret, n: number }\nsteps: [ { fill: P, with: "${pass}" }, { fill: N, with: "${n}" } ]\n',
  );
  // What the process has loaded when it ends.
  const tell = write(
    'tell.cjs',
    "process.on('exit', () => process.stdout.write(String(Object.keys(require('node:module')._cache).some((f) => f.includes('keyring')))));",
  );
  const run = (environment: NodeJS.ProcessEnv) =>
    runTejun(['run', runbook, '-e', 'n=none', '--lang', 'en'], home, {
      NODE_OPTIONS: `--require ${tell}`,
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere',
      ...environment,
    });
  expect(await run({ PASS: 'S3cret-Word-1' })).toMatchObject({ code: 2, stdout: 'false' });
  const asked = await run({ PASS_KEYRING: 'bank/me' });
  expect(asked).toMatchObject({ code: 2, stdout: 'true' });
  expect(asked.stderr).toContain('keyring: ');
});
