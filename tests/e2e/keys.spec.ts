import { copyFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/small-app.ts';
import { runTejun } from '../support/tejun.ts';

test('runs are signed once there is a key, and a third party needs the public one alone', async ({ app }) => {
  const tejun = (keys: string, ...args: string[]) =>
    runTejun([...args, '--lang', 'en'], app.folder, { TEJUN_KEYS_DIR: join(app.folder, keys) });
  const verify = (keys: string, ...args: string[]) =>
    tejun(keys, 'runs', 'verify', 'latest', '--out', app.reports, ...args);
  app.pages['/'] = '<h1>Home</h1>';
  app.write('title: Small\nsteps: [ { open: "{origin}/" }, { expect: Home } ]\n');
  const start = (keys: string) =>
    tejun(keys, 'run', join(app.folder, 'small.runbook.yaml'), '--out', app.reports, '--timeout', '5s');

  expect(await tejun('own', 'keys', 'show')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/there is no signing key.*\ntejun keys init/),
  });
  expect((await start('own')).code).toBe(0);
  expect((await verify('own')).stdout).toContain('It is not signed');

  const made = await tejun('own', 'keys', 'init');
  const fingerprint = /fingerprint: ([0-9a-f]{64})/.exec(made.stdout)![1]!;
  expect(await tejun('own', 'keys', 'init')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is a signing key already'),
  });
  expect((await tejun('own', 'keys', 'show')).stdout).toMatch(`fingerprint: ${fingerprint}\n`);
  expect((await tejun('own', 'keys', 'show')).stdout).not.toContain('PRIVATE');
  await tejun('other', 'keys', 'init');

  const handedOver = join(app.folder, 'handed-over.pub');
  copyFileSync(join(app.folder, 'own/signing.pub'), handedOver);
  expect(await verify('none', '--key', handedOver)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('this run is not signed'),
  });
  expect((await start('own')).code).toBe(0);
  expect((await verify('own')).stdout).toContain(`Signed by the key ${fingerprint.slice(0, 16)}`);
  expect(await verify('none')).toMatchObject({ code: 0, stdout: expect.stringContaining('was not checked (--key') });
  expect(await verify('none', '--key', join(app.folder, 'other/signing.pub'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('the signature is not of this key'),
  });
  expect(await verify('none', '--key', 'nowhere.pub')).toMatchObject({ code: 2 });

  // Somewhere else, under another name, with nothing but the folder and the key.
  const run = readdirSync(app.reports).findLast((name) => /^\d/.test(name))!;
  const sent = join(app.folder, 'sent by mail');
  renameSync(join(app.reports, run), sent);
  expect(await tejun('none', 'runs', 'verify', sent, '--key', handedOver)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`Signed by the key ${fingerprint.slice(0, 16)}`),
  });
});
