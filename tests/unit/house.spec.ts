import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from '@playwright/test';
import { stepKinds } from '../../src/steps/index.ts';

/** From the ground up; folders of one floor do not know each other. */
const floors = [
  ['base'],
  ['schema'],
  ['steps'],
  ['runbook'],
  ['inputs', 'page'],
  ['engine'],
  ['reporters', 'manual', 'check'],
  ['command-line'],
  ['commands'],
  ['main.ts', 'launch.ts'],
  ['cli.ts'],
];
/** The same within page/. What runs in the page (in-page/) lies beside what asks it, and is on no floor. */
const floorsOfPage = [['hand'], ['find'], ['operate', 'picture'], ['fingerprint'], ['browser']];
const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)));
const roomOf = (path: string) => path.split('/')[0]!;
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const textOf = (file: string) => readFileSync(join('src', file), 'utf8');
const importsOf = (file: string) =>
  [...textOf(file).matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map(([, still, lazy]) =>
    posix.join(dirname(file), (still ?? lazy)!),
  );

test('imports go down only', () => {
  const up = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !target.startsWith('../') && target !== 'version.ts' && roomOf(target) !== roomOf(file))
      .filter((target) => !(floorOf.get(roomOf(target))! < floorOf.get(roomOf(file))!))
      .map((target) => `src/${file} must not import src/${target}: it stands above it, or beside it`),
  );
  expect(up).toEqual([]);
});

test('within page/, too: who finds does not know who operates', () => {
  const floor = (room: string) => floorsOfPage.findIndex((rooms) => rooms.includes(room));
  const roomOf = (file: string) => /^page\/(\w+)\//.exec(file)?.[1] ?? '';
  const up = files
    .filter((file) => file.startsWith('page/') && !file.startsWith('page/in-page/'))
    .flatMap((file) => importsOf(file).map((target) => [file, target] as const))
    .filter(([file, target]) => roomOf(target) !== roomOf(file) && floor(roomOf(target)) >= 0)
    .filter(([file, target]) => !(floor(roomOf(target)) < floor(roomOf(file))))
    .map(([file, target]) => `src/${file} must not import src/${target}`);
  expect(up).toEqual([]);
});

test('no two files import each other, directly or by way of others, not even for types', () => {
  const imports = new Map(
    files.map((file) => [
      file,
      [...textOf(file).matchAll(/^(?:import|export) [^;]*? from '(\.[^']+)'/gm)].map(([, target]) =>
        posix.join(dirname(file), target!),
      ),
    ]),
  );
  const reaches = (from: string, sought: string, seen = new Set<string>()): boolean =>
    (imports.get(from) ?? []).some((next) => {
      if (next === sought) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, sought, seen);
    });
  expect(files.filter((file) => reaches(file, file))).toEqual([]);
});

test('nobody outside steps/ asks for the kind of a step', () => {
  const kinds = stepKinds.map(({ kind }) => kind).join('|');
  const asked = new RegExp(`kind(?:\\.kind)? (?:===|!==) '(?:${kinds})'|case '(?:${kinds})':`);
  const askers = files.filter(
    (file) => roomOf(file) !== 'steps' && !file.startsWith('page/') && asked.test(textOf(file)),
  );
  expect(askers).toEqual([]);
});

test('no video and no HAR is made: nothing in them could be masked', () => {
  const recorders = /recordVideo|recordHar|routeFromHAR|startScreencast|saveAs\(.*(?:webm|har)/;
  expect(files.filter((file) => recorders.test(textOf(file)))).toEqual([]);
});

test('what is sent into every document is plain ASCII: one wide character doubles all of it', () => {
  for (const file of ['dist/in-page.js', 'dist/text.js', 'dist/fingerprint.js'])
    expect(readFileSync(file, 'latin1')).toMatch(/^[\0-\x7f]+$/);
});

test('the product knows no test ids and waits for no fixed time', () => {
  const forbidden = /getByTestId|waitForTimeout|networkidle/;
  expect(files.filter((file) => forbidden.test(textOf(file)))).toEqual([]);
});
