import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { browserEnvironment } from '../../src/page/browser/browser-environment.ts';

const secret = 'Canary-7f3A-Zz9!';

const file = join(mkdtempSync(join(tmpdir(), 'tejun-output-')), 'both.log');

/** Runs a script in a process of its own that knows the secret; both outputs, perhaps through one file, and the exit code. */
function run(script: string, shared?: number): { output: string; code: number | null } {
  const start = `
    import { Redactor } from './src/base/secrets/redactor.ts';
    import { protectProcess } from './src/base/secrets/process.ts';
    const secret = process.env.CANARY;
    const redactor = new Redactor();
    redactor.add('password', secret);
    protectProcess(redactor);`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module-typescript', '--eval', `${start}\n${script}`],
    {
      encoding: 'utf8',
      env: { ...process.env, CANARY: secret },
      stdio: shared === undefined ? 'pipe' : ['ignore', shared, shared],
    },
  );
  return { output: shared === undefined ? stdout + stderr : readFileSync(file, 'utf8'), code: status };
}

for (const [what, script] of [
  ['lines', 'console.log("a", secret); console.error({ secret })'],
  ['pieces', 'process.stdout.write(secret.slice(0, 5)); process.stdout.write(secret.slice(5) + "\\n")'],
  ['bytes', 'process.stderr.write(Buffer.from(`x${secret}y`))'],
  ['warnings to the console', 'console.warn(encodeURIComponent(secret)); console.table([{ secret }])'],
  ['errors with causes', 'console.error(new Error("failed", { cause: new Error(`with ${secret}`) }))'],
] as const) {
  test(`nothing printed gives a secret away: ${what}`, () => {
    const { output, code } = run(script);
    expect(output).toContain('‹password›');
    expect(output).not.toContain('Canary');
    expect(code).toBe(0);
  });
}

for (const [what, script] of [
  ['an error nobody catches', 'throw new Error(`typed ${secret}`)'],
  ['a promise nobody catches', 'Promise.reject(new Error(`typed ${secret}`))'],
  ['a crash later', 'setTimeout(() => { throw Object.assign(new TypeError("x"), { secret }) })'],
] as const) {
  test(`a crash gives no secret away: ${what}`, () => {
    const { output, code } = run(script);
    expect(output).toContain('‹password›');
    expect(output).not.toContain('Canary');
    expect(code).toBe(70);
  });
}

test('what is printed is whole and in order', () => {
  const { output } = run(
    'for (let i = 0; i < 500; i++) process.stdout.write(`${i} C`); process.stdout.write("anary-7f3A-Zz9?\\n")',
  );
  expect(output).toBe(`${Array.from({ length: 500 }, (_, i) => `${i} C`).join('')}anary-7f3A-Zz9?\n`);
});

test('lines of both outputs stay whole in one file', () => {
  const { output } = run(
    'for (let i = 0; i < 50; i++) { console.log(`${i} C`); console.error(`${i} Can`); }',
    openSync(file, 'w'),
  );
  expect(output).toBe(Array.from({ length: 50 }, (_, i) => `${i} C\n${i} Can\n`).join(''));
});

test('a broken redactor is told, and what it could not look through is not', () => {
  const { output, code } = run(
    'redactor.find = () => { throw new TypeError(secret) }; console.error(`typed ${secret}`)',
  );
  expect(output).toContain('[withheld: the redactor failed: TypeError]');
  expect(code).toBe(70);
  expect(output).not.toContain('Canary');
});

test('core files of the process and of what it starts hold no memory', () => {
  const { output } = run(
    `const { execFileSync } = await import('node:child_process');
     console.log(execFileSync('cat', ['/proc/self/coredump_filter'], { encoding: 'utf8' }));`,
  );
  expect(output.trim()).toBe('00000000');
});

test('a browser is started without the inputs and keys of its operator', () => {
  const given = {
    PATH: '/usr/bin',
    HOME: '/home/sato',
    LC_ALL: 'ja_JP.UTF-8',
    https_proxy: 'http://proxy.example:8080',
    DROPBOX_PASSWORD: secret,
    DROPBOX_PASSWORD_COMMAND: 'op read op://vault/item',
    OP_SERVICE_ACCOUNT_TOKEN: secret,
    TEJUN_SECRETS_DIR: '/home/sato/.tejun',
    NODE_OPTIONS: '--inspect',
  };
  expect(browserEnvironment(given, '/tmp/t')).toEqual({
    PATH: '/usr/bin',
    HOME: '/home/sato',
    LC_ALL: 'ja_JP.UTF-8',
    https_proxy: 'http://proxy.example:8080',
    TMPDIR: '/tmp/t',
    TMP: '/tmp/t',
    TEMP: '/tmp/t',
  });
  const named = process.platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {};
  for (const none of [{}, { LANG: 'C' }, { LANG: 'ja_JP.UTF-8', LC_ALL: 'POSIX' }])
    expect(browserEnvironment(none, '/tmp/t')).toMatchObject({ ...none, ...named });
});
