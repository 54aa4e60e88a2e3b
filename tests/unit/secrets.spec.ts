import { format, inspect } from 'node:util';
import { expect, test } from '@playwright/test';
import { Secret } from '../../src/base/secrets/secret.ts';
import { Vault } from '../../src/base/secrets/vault.ts';
import { ManualClock } from '../support/manual-clock.ts';

const value = 'Tr0ub4dor&3!';

test('no way of printing a secret shows its value', () => {
  const secret = new Secret('password', value);
  const error = Object.assign(new Error(`failed with ${secret}`), { secret });
  const printed = [
    String(secret),
    `${secret}`,
    `${[secret]}`,
    JSON.stringify({ secret }),
    inspect(secret, { showHidden: true, depth: 9 }),
    inspect({ deep: [secret] }, { depth: 9, showHidden: true }),
    format('%s %o %O %j', secret, secret, secret, secret),
    inspect(error),
    JSON.stringify(Object.entries(secret)),
    JSON.stringify({ ...secret }),
    inspect(structuredClone({ ...secret })),
  ];
  for (const text of printed) expect(text).not.toContain('Tr0ub4');
  expect(String(secret)).toBe('‹password›');
  expect(secret.reveal()).toBe(value);
});

test('a vault gives values by name and shows names', () => {
  const vault = new Vault();
  expect(vault.add('password', value)).toBe('anywhere');
  expect(vault.reveal('password')).toBe(value);
  expect(vault.redactor.redact(`typed ${value}`)).toBe('typed ‹password›');
  expect(inspect(vault, { depth: 9, showHidden: true })).not.toContain('Tr0ub4');
  expect(JSON.stringify(vault)).not.toContain('Tr0ub4');
  expect(() => vault.reveal('other')).toThrow('No secret is named other');
});

test('a reset URL is hidden whole, and its token alone', () => {
  const vault = new Vault();
  vault.addUrl(
    'mail.resetUrl',
    'https://forgetpwd.example/ResetPassword?T=kjfSy&v=8abc15e1-d6e9-4250-8d9d-3c985a6588f7',
  );
  const { redactor } = vault;
  expect(
    redactor.redact('open https://forgetpwd.example/ResetPassword?T=kjfSy&v=8abc15e1-d6e9-4250-8d9d-3c985a6588f7.'),
  ).toBe('open ‹mail.resetUrl›.');
  expect(redactor.redact('at /Done#8abc15e1-d6e9-4250-8d9d-3c985a6588f7')).toBe('at /Done#‹mail.resetUrl›');
  expect(redactor.redact('https://forgetpwd.example/ResetPassword')).toBe('https://forgetpwd.example/ResetPassword');
});

test('short secrets say how far they are protected', () => {
  const vault = new Vault(['Policies']);
  expect(
    ['1', 'ab12', 'policies', 'password', '12345678', '1234567890', 'aX3%kk'].map((text, i) =>
      vault.add(`s${i}`, text),
    ),
  ).toEqual(['value', 'word', 'word', 'word', 'word', 'anywhere', 'anywhere']);
});

test('the clock of tests moves when it is told to', async () => {
  const clock = new ManualClock('2026-01-01T00:00:00Z');
  const woken: string[] = [];
  const sleeps = [clock.sleep(20).then(() => woken.push('b')), clock.sleep(10).then(() => woken.push('a'))];
  const stop = new AbortController();
  const stopped = clock.sleep(10, stop.signal).catch((reason: Error) => reason.message);
  stop.abort(new Error('stopped'));
  expect(await stopped).toBe('stopped');
  clock.advance(20);
  await Promise.all(sleeps);
  expect(woken).toEqual(['a', 'b']);
  expect(clock.now().toISOString()).toBe('2026-01-01T00:00:00.020Z');
});
