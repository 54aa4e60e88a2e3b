import { expect, test } from '@playwright/test';
import { mayType } from '../../src/page/operate/fill/secrecy.ts';

const dropbox = {
  frameUrl: 'https://www.dropbox.com/login?x=1',
  secretName: 'dropbox.password',
  allowedOrigins: ['https://www.dropbox.com'],
  fieldType: 'password',
};

test('typed on the declared origin, into a password field', () => {
  expect(mayType(dropbox)).toEqual({ ok: true });
  expect(mayType({ ...dropbox, frameUrl: 'https://WWW.dropbox.com:443/' })).toEqual({ ok: true });
});

for (const frameUrl of [
  'https://www.dropbox.com.evil.example/login',
  'https://www.dropbox.com@evil.example/login',
  'https://dropbox.com/login',
  'https://evil.example/www.dropbox.com',
  'https://www.dropbox.com:8443/login',
  'http://www.dropbox.com/login',
  'https://www.drοpbox.com/login', // a Greek omicron
  'https://xn--www-dropbox.com/',
  'https://sub.www.dropbox.com/',
  'https://www.dropbox.com./login',
  'about:blank',
  'about:srcdoc',
  'data:text/html,<input type=password>',
  'blob:https://www.dropbox.com/0a1b',
  'javascript:void 0',
  'file:///www.dropbox.com',
  'ftp://www.dropbox.com/',
  '',
  'https://',
]) {
  test(`not typed on ${frameUrl || '(nothing)'}`, () => {
    const verdict = mayType({ ...dropbox, frameUrl });

    expect(verdict).toMatchObject({
      ok: false,
      code: 'origin',
      reason: { ja: expect.stringContaining('何も入力していません'), en: expect.stringContaining('Nothing was typed') },
    });
  });
}

test('how to allow the site, for who has made sure of it', () => {
  const there = { ...dropbox, frameUrl: 'https://login.dropbox.jp/in?token=x' };
  const hint = (allowedOrigins: string[]) => mayType({ ...there, allowedOrigins });
  expect(hint(dropbox.allowedOrigins)).toMatchObject({
    hint: { en: expect.stringContaining('add it to `only_on` of dropbox.password: https://login.dropbox.jp (') },
  });
  expect(hint([])).toMatchObject({ hint: { ja: expect.stringContaining('https://login.dropbox.jp を書いて') } });
});

test('not without encryption, but on loopback', () => {
  const plain = (host: string) =>
    mayType({ ...dropbox, frameUrl: `http://${host}/a`, allowedOrigins: [`http://${host}`] });
  expect(plain('console.example')).toMatchObject({ ok: false, code: 'not-https' });
  expect(plain('10.0.0.1')).toMatchObject({ ok: false, code: 'not-https' });
  expect(plain('127.evil.example')).toMatchObject({ ok: false, code: 'not-https' });
  expect(plain('localhost.evil.example')).toMatchObject({ ok: false, code: 'not-https' });
  for (const host of ['localhost:8080', 'clp.localhost:81', '127.0.0.1:9', '127.8.8.8', '[::1]:1'])
    expect(plain(host)).toEqual({ ok: true });
});

test('not into a field that shows it, unless the runbook says so', () => {
  for (const fieldType of ['text', 'email', 'tel', '', 'textarea'])
    expect(mayType({ ...dropbox, fieldType })).toMatchObject({
      ok: false,
      code: 'plain-field',
      hint: { en: expect.stringContaining('plain_field: true') },
    });
  expect(mayType({ ...dropbox, fieldType: 'text', allowPlainField: true })).toEqual({ ok: true });
});

test('nowhere when nothing is declared', () => {
  expect(mayType({ ...dropbox, allowedOrigins: [] })).toMatchObject({ ok: false, code: 'origin' });
});
