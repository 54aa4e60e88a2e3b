import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import fc from 'fast-check';
import { isSafeId, pathInside, refuseLinks, safeName } from '../../src/inputs/safe-path.ts';

const test = base.extend<{ home: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  home: async ({}, use) => {
    const home = await realpath(await mkdtemp(join(tmpdir(), 'input-')));
    await mkdir(join(home, 'runbooks/screens'), { recursive: true });
    await writeFile(join(home, 'runbooks/screens/a.yaml'), 'a');
    await writeFile(join(home, 'secret.txt'), 's');
    await use(home);
    await rm(home, { recursive: true });
  },
});

test('files of the runbook folder pass, also those that are not there', async ({ home }) => {
  const root = join(home, 'runbooks');
  expect(await pathInside(root, 'screens/a.yaml')).toBe(join(root, 'screens/a.yaml'));
  expect(await pathInside(root, './screens/../screens/a.yaml')).toBe(join(root, 'screens/a.yaml'));
  expect(await pathInside(root, 'screens/手順.yaml')).toBe(join(root, 'screens/手順.yaml'));
});

for (const name of [
  '../secret.txt',
  'screens/../../secret.txt',
  '/etc/passwd',
  'C:\\x',
  '\\\\host\\x',
  '..\\secret.txt',
  'a\0b',
  '../runbooks-2/x',
  '..',
])
  test(`refused: ${JSON.stringify(name)}`, async ({ home }) => {
    await expect(pathInside(join(home, 'runbooks'), name)).rejects.toMatchObject({ code: 'path.outside', exitCode: 2 });
  });

test('a link that leads out is refused, one that stays inside is not', async ({ home }) => {
  const root = join(home, 'runbooks');
  await symlink(join(home, 'secret.txt'), join(root, 'out.yaml'));
  await symlink(home, join(root, 'up'));
  await symlink(join(root, 'screens/a.yaml'), join(root, 'in.yaml'));
  await expect(pathInside(root, 'out.yaml')).rejects.toMatchObject({ code: 'path.outside' });
  await expect(pathInside(root, 'up/secret.txt')).rejects.toMatchObject({ code: 'path.outside' });
  expect(await pathInside(root, 'in.yaml')).toBe(join(root, 'screens/a.yaml'));
});

test('evidence is not written through a planted link', async ({ home }) => {
  const reports = join(home, 'reports');
  await mkdir(join(reports, 'run-1'), { recursive: true });
  await symlink(home, join(reports, 'run-2'));
  await refuseLinks(reports, join(reports, 'run-1/screens'));
  await expect(refuseLinks(reports, join(reports, 'run-2'))).rejects.toMatchObject({ code: 'path.link' });
  await expect(refuseLinks(reports, join(reports, 'run-2/screens'))).rejects.toMatchObject({ code: 'path.link' });
  await expect(refuseLinks(reports, home)).rejects.toMatchObject({ code: 'path.outside' });
});

for (const [text, name] of [
  ['Dropbox アクティベーション手順', 'Dropbox アクティベーション手順'],
  ['../../etc/passwd', 'passwd'],
  ['a/b:c*d?"<>|e', 'b-c-d-e'],
  ['..', 'unnamed'],
  ['', 'unnamed'],
  ['\x1b[31mx', '31mx'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['.bashrc', 'bashrc'],
  ['-rf', 'rf'],
  ['name. ', 'name'],
] as const)
  test(`name of ${JSON.stringify(text)}`, () => expect(safeName(text)).toBe(name));

test('any text gives a name that is one harmless part of a path, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const name = safeName(text);
      const harmless = !/[/\\\0-\x1f:*?"<>|]|^[.-]|[. ]$/.test(name) && name !== '';
      return harmless && Buffer.byteLength(name) <= 201 && safeName(name) === name;
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test('ids', () => {
  for (const id of ['20260101-000000-a1b2', 'log-in', 'ログイン']) expect(isSafeId(id)).toBe(true);
  for (const id of ['', '..', '../x', 'a/b', '.x', '-x', 'a b', 'con', 'x'.repeat(121), 'a..b'])
    expect(isSafeId(id)).toBe(false);
});
