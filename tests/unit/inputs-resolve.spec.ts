import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { test as base, expect } from '@playwright/test';
import { Vault } from '../../src/base/secrets/vault.ts';
import { say, type Text } from '../../src/base/text.ts';
import { keepGenerated } from '../../src/inputs/generate.ts';
import { type ResolveOptions, resolveInputs } from '../../src/inputs/resolve-inputs.ts';
import type { InputSpec } from '../../src/runbook/model.ts';
import { ManualClock } from '../support/manual-clock.ts';

interface Desk {
  home: string;
  warnings: string[];
  vault: Vault;
  resolve(specs: Record<string, InputSpec>, more?: Partial<ResolveOptions>): ReturnType<typeof resolveInputs>;
}

const test = base.extend<{ desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  desk: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'input-'));
    const warnings: string[] = [];
    const vault = new Vault();
    await use({
      home,
      warnings,
      vault,
      resolve: (specs, more = {}) =>
        resolveInputs({
          specs,
          folder: home,
          vault,
          clock: new ManualClock('2021-01-28T00:00:00Z'),
          origins: ['https://clp.example.com', 'https://forgetpwd.example.com'],
          given: {},
          environment: {},
          cwd: home,
          warn: (warning: Text) => warnings.push(say(warning, 'en')),
          ...more,
        }),
    });
    await rm(home, { recursive: true });
  },
});

const secret: InputSpec = { type: 'secret' };
const text: InputSpec = { type: 'text' };

async function keep(desk: Desk, name: string, content: string, mode = 0o600): Promise<void> {
  await writeFile(join(desk.home, name), content);
  await chmod(join(desk.home, name), mode);
}

test('the nearest source wins', async ({ desk }) => {
  await keep(desk, '.env', 'A=env-file\nB=env-file\nC_FILE=c.txt\nD=env-file\nE_COMMAND=printf command');
  await keep(desk, 'c.txt', 'from file\n');
  await keep(desk, 'd.txt', 'd\n');
  const { values, from } = await desk.resolve(
    Object.fromEntries([...'abcdef'].map((name) => [name, { type: 'text', default: 'fallback' }])),
    { given: { a: 'line' }, environment: { A: 'environment', B: 'environment', D_FILE: 'd.txt' } },
  );
  expect(values).toEqual({ a: 'line', b: 'environment', c: 'from file', d: 'd', e: 'command', f: 'fallback' });
  expect(from).toEqual({ a: '-e', b: 'B', c: 'C_FILE', d: 'D_FILE', e: 'E_COMMAND', f: 'default' });
});

test('a later env file wins, and the default one is not read beside those asked for', async ({ desk }) => {
  await keep(desk, '.env', 'A=0\nC=0');
  await keep(desk, 'one.env', 'A=1\nB=1');
  await keep(desk, 'two.env', 'A=2');
  const { values, from } = await desk.resolve(
    { a: text, b: text, c: { ...text, optional: true } },
    { envFiles: ['one.env', 'two.env'] },
  );
  expect(values).toEqual({ a: '2', b: '1' });
  expect(from).toEqual({ a: 'two.env', b: 'one.env' });
});

test('a value of an env file that ends before a #, without quotes, is refused', async ({ desk }) => {
  await keep(desk, 'one.env', "A=1 # a comment\nPASSWORD_1='Aoba#77'\nPASSWORD_2=Aoba#77");
  const specs = { a: text, 'password.1': text };
  const { values } = await desk.resolve(specs, { envFiles: ['one.env'] });
  expect(values).toEqual({ a: '1', 'password.1': 'Aoba#77' });
  const cut = desk.resolve({ 'password.2': secret }, { envFiles: ['one.env'] });
  await expect(cut).rejects.toThrow(/one\.env:3: the value of PASSWORD_2 ends before “#”/);
});

test('an env file may call an input by its own name', async ({ desk }) => {
  await keep(desk, 'one.env', 'dropbox.email=own@a.example\ncolour=lower\nCOLOUR=upper');
  const { values } = await desk.resolve({ 'dropbox.email': text, colour: text }, { envFiles: ['one.env'] });
  expect(values).toEqual({ 'dropbox.email': 'own@a.example', colour: 'upper' });
});

test('an env file that is not there is refused', async ({ desk }) => {
  await expect(desk.resolve({}, { envFiles: ['none.env'] })).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining('ENOENT'),
  });
});

test('names with dots become DROPBOX_EMAIL', async ({ desk }) => {
  const environment = { DROPBOX_EMAIL: 'a@b.example', DROPBOX_PASSWORD: 'Tr0ub4dor&3!' };
  const { values } = await desk.resolve(
    { 'dropbox.email': { type: 'email' }, 'dropbox.password': secret },
    { environment },
  );
  expect(values['dropbox.email']).toBe('a@b.example');
  expect(String(values['dropbox.password'])).toBe('‹dropbox.password›');
  expect(inspect(values, { depth: 9 })).not.toContain('Tr0ub4');
  expect(desk.vault.reveal('dropbox.password')).toBe('Tr0ub4dor&3!');
});

test('files that others can read are told of', async ({ desk }) => {
  await keep(desk, '.env', 'A=1', 0o644);
  await keep(desk, 'b.txt', 'Tr0ub4dor&3!', 0o640);
  await desk.resolve({ a: text, b: secret }, { environment: { B_FILE: 'b.txt' } });
  expect(desk.warnings).toEqual([
    `${join(desk.home, '.env')} can be read by others; protect it with chmod 600`,
    `${join(desk.home, 'b.txt')} can be read by others; protect it with chmod 600`,
  ]);
});

test('a secret on the command line is refused, and not repeated', async ({ desk }) => {
  const error = await desk
    .resolve({ password: secret }, { given: { password: 'Tr0ub4dor&3!' } })
    .catch((reason: Error) => reason);
  expect(error).toMatchObject({ exitCode: 2, message: expect.stringContaining('process lists show it') });
  expect(inspect(error)).not.toContain('Tr0ub4');
});

test('everything missing or wrong at once, with how to give it', async ({ desk }) => {
  const specs: Record<string, InputSpec> = {
    mail: { type: 'mail' },
    password: { type: 'secret', length: { min: 8, max: 25 }, needs: ['digit', 'upper', 'lower', 'symbol'] },
    'dropbox.email': { type: 'email' },
    'dropbox.password': secret,
    count: { type: 'number' },
    plan: { type: 'choice', options: ['A', 'B'] },
    policies: { type: 'list', options: ['DLP', 'Virus'] },
    site: { type: 'url' },
    code: { type: 'text', pattern: '[a-z]{3}' },
    agree: { type: 'boolean' },
    otp: { type: 'totp' },
    csv: { type: 'file' },
  };
  const environment = {
    PASSWORD: 'short1',
    DROPBOX_EMAIL: 'nobody',
    COUNT: 'many',
    PLAN: 'C',
    POLICIES: 'DLP、Virsu',
    SITE: 'http://x.example/?t=1',
    CODE: 'ab',
    AGREE: 'perhaps',
    OTP: 'not a key!',
    CSV: 'none.csv',
  };
  const error = (await desk.resolve(specs, { environment }).catch((reason: Error) => reason)) as Error & {
    text: { ja: string };
  };
  expect(error).toMatchObject({ code: 'input.invalid', exitCode: 2 });
  expect(error.message.split('\n')).toEqual([
    'the inputs are not complete',
    '  - password: needs 8 to 25 characters, has 6 lacks an upper-case letter, a symbol',
    '  - dropbox.email: "nobody" is not a mail address',
    '  - count: "many" is not a number',
    '  - plan: "C" is none of A, B',
    '  - policies: "Virsu" is none of DLP, Virus',
    '  - site: "http://x.example/" is not an https URL',
    '  - code: does not match [a-z]{3}',
    '  - agree: "perhaps" is neither true nor false',
    '  - the one-time password key cannot be read (otpauth://totp/… or base32)',
    '  - csv: "none.csv" is not a file',
    '  - mail: missing. Give it by: --mail FILE.eml | --env-file (MAIL=…)',
    '  - dropbox.password: missing. Give it by: DROPBOX_PASSWORD | DROPBOX_PASSWORD_FILE | DROPBOX_PASSWORD_COMMAND | DROPBOX_PASSWORD_KEYRING | --env-file (DROPBOX_PASSWORD=…)',
  ]);
  expect(error.text.ja).toContain('dropbox.password: 指定されていません');
  expect(error.message + error.text.ja).not.toContain('short1');
});

test('each type gives its value', async ({ desk }) => {
  await keep(desk, 'a.csv', 'x');
  const { values } = await desk.resolve(
    {
      count: { type: 'number' },
      plan: { type: 'choice', options: ['A', 'B'] },
      policies: { type: 'list' },
      none: { type: 'list', default: [] },
      site: { type: 'url' },
      agree: { type: 'boolean' },
      csv: { type: 'file' },
      local: { type: 'url', default: 'http://127.0.0.1:1/' },
      maybe: { type: 'text', optional: true },
    },
    {
      given: {
        count: '12',
        plan: 'B',
        policies: 'DLP, 情報漏えい、Web',
        site: 'https://x.example/a',
        agree: 'yes',
        csv: 'a.csv',
      },
    },
  );
  expect(values).toEqual({
    count: 12,
    plan: 'B',
    policies: ['DLP', '情報漏えい', 'Web'],
    none: [],
    site: 'https://x.example/a',
    agree: true,
    csv: join(desk.home, 'a.csv'),
    local: 'http://127.0.0.1:1/',
  });
});

test('a mail: its fields, its reset URL as a secret', async ({ desk }) => {
  const mail = new URL('../../fixtures/mails/input-iso-2022-jp.eml', import.meta.url).pathname;
  const { values } = await desk.resolve(
    { mail: { type: 'mail', subject: '新規アカウント発行のお知らせ' } },
    { given: { mail } },
  );
  expect(values.mail).toMatchObject({ account: 'CAS0001', loginUrl: 'https://clp.example.com/Dashboard?T=kjfSy' });
  expect(String((values.mail as Record<string, unknown>).resetUrl)).toBe('‹mail.resetUrl›');
  expect(desk.vault.reveal('mail.resetUrl')).toContain('8abc15e1-d6e9-4250-8d9d-3c985a6588f7');
  expect(desk.vault.redactor.redact('v=8abc15e1-d6e9-4250-8d9d-3c985a6588f7')).toBe('v=‹mail.resetUrl›');
});

test('a wrong mail is refused together with the other problems', async ({ desk }) => {
  const mail = new URL('../../fixtures/mails/input-iso-2022-jp.eml', import.meta.url).pathname;
  const specs: Record<string, InputSpec> = { mail: { type: 'mail', subject: 'Other' }, name: text };
  await expect(desk.resolve(specs, { given: { mail } })).rejects.toThrow(/the subject is[\s\S]*name: missing/);
});

test('a generated password is on the disk before anything else happens', async ({ desk }) => {
  const spec: InputSpec = {
    type: 'secret',
    length: { min: 8, max: 25 },
    needs: ['digit', 'upper', 'lower'],
    generate: true,
  };
  const { from } = await desk.resolve(
    { password: spec },
    { keep: (name, value) => keepGenerated(join(desk.home, 'kept'), 'run-1', name, value) },
  );
  expect(from).toEqual({ password: 'generated' });
  const kept = await readFile(join(desk.home, 'kept/run-1.env'), 'utf8');
  expect(kept).toBe(`PASSWORD='${desk.vault.reveal('password')}'\n`);
  expect(desk.warnings.join()).not.toContain(desk.vault.reveal('password'));
  // The next run reads it again instead of making another one.
  const again = await desk.resolve({ password: spec }, { envFiles: ['kept/run-1.env'] });
  expect(again.from).toEqual({ password: 'kept/run-1.env' });
});

test('when it cannot be kept, nothing starts', async ({ desk }) => {
  const keepNowhere = () => Promise.reject(Object.assign(new Error('disk full'), { code: 'ENOSPC' }));
  await expect(desk.resolve({ password: { ...secret, generate: true } }, { keep: keepNowhere })).rejects.toThrow(
    'disk full',
  );
});

test('a person is asked for what is missing, with the checks of the input', async ({ desk }) => {
  const asked: string[] = [];
  const { values, from } = await desk.resolve(
    { 'dropbox.email': { type: 'email' }, 'dropbox.password': { ...secret, length: { min: 8, max: 25 } }, given: text },
    {
      given: { given: 'x' },
      prompter: async ({ name, check }) => {
        asked.push(name, ...(await check('bad')).map((problem) => say(problem, 'en')));
        return name === 'dropbox.email' ? 'a@b.example' : 'Tr0ub4dor&3!';
      },
    },
  );
  expect(asked).toEqual([
    'dropbox.email',
    '"bad" is not a mail address',
    'dropbox.password',
    'needs 8 to 25 characters, has 3',
  ]);
  expect(from).toEqual({ given: '-e', 'dropbox.email': 'prompt', 'dropbox.password': 'prompt' });
  expect(values['dropbox.email']).toBe('a@b.example');
});

test('nobody is asked while what was given is wrong', async ({ desk }) => {
  const prompter = () => Promise.reject(new Error('asked'));
  await expect(desk.resolve({ a: text, n: { type: 'number' } }, { given: { n: 'x' }, prompter })).rejects.toThrow(
    /not a number[\s\S]*a: missing/,
  );
});

test('a preview fetches no secret and refuses nothing', async ({ desk }) => {
  const { values, from, problems } = await desk.resolve(
    { password: { ...secret, generate: true }, 'dropbox.password': secret, name: text },
    { preview: true, environment: { DROPBOX_PASSWORD_COMMAND: 'no-such-program' } },
  );
  expect(from).toEqual({ password: 'generated', 'dropbox.password': 'DROPBOX_PASSWORD_COMMAND' });
  expect(JSON.stringify(values)).toBe('{"dropbox.password":"‹dropbox.password›","password":"‹password›"}');
  expect(problems).toHaveLength(1);
});

test('a weak secret is told of', async ({ desk }) => {
  await desk.resolve({ pin: secret }, { environment: { PIN: '1234' } });
  expect(desk.warnings).toEqual(['pin is short or an everyday word; evidence hides it only where it stands alone']);
});

test('a variable that the system sets for itself is no input; an env file may give it', async ({ desk }) => {
  const environment = { USER: 'root', MAIL: '/var/mail/root' };
  const specs: Record<string, InputSpec> = { user: { type: 'text', optional: true } };
  expect((await desk.resolve(specs, { environment })).values).toEqual({});
  await writeFile(join(desk.home, '.env'), 'USER=admin\n', { mode: 0o600 });
  expect((await desk.resolve(specs, { environment })).values).toEqual({ user: 'admin' });
});

test('a file that is the default lies beside the runbook, wherever the command is run', async ({ desk }) => {
  const folder = join(desk.home, 'runbooks');
  await mkdir(folder);
  await writeFile(join(folder, 'logo.png'), 'logo');
  await writeFile(join(desk.home, 'other.png'), 'other');
  const resolved = (file: string) => desk.resolve({ logo: { type: 'file', default: file } }, { folder });
  expect((await resolved('logo.png')).values.logo).toBe('logo.png');
  for (const file of ['other.png', '../other.png']) await expect(resolved(file)).rejects.toThrow(/other\.png/);
});
