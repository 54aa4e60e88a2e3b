import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Fingerprint } from '../../src/check/healing/fingerprint.ts';
import { matchScreens } from '../../src/check/healing/match-screens.ts';
import { console1, element, sideMenu, table } from './healing-screens.ts';

/** The matching in words: `old → new`, `- removed`, `+ added`; equal pairs are left out. */
function changes(old: Fingerprint[], now: Fingerprint[]): string[] {
  const { pairs, removed, added } = matchScreens(old, now);
  const said = (e: Fingerprint) => `${e.text}${e.tag === 'button' && e.neighbors ? ` (${e.neighbors})` : ''}`;
  return [
    ...pairs.filter(([i, j]) => said(old[i]!) !== said(now[j]!)).map(([i, j]) => `${said(old[i]!)} → ${said(now[j]!)}`),
    ...removed.map((i) => `- ${said(old[i]!)}`),
    ...added.map((j) => `+ ${said(now[j]!)}`),
  ];
}

test('an unchanged screen matches itself whatever the order of its elements', () => {
  const order = fc.shuffledSubarray([...console1().keys()], { minLength: console1().length });
  fc.assert(
    fc.property(order, (list) => {
      const now = list.map((i) => console1()[i]!);
      const { pairs, removed, added } = matchScreens(console1(), now);
      expect(pairs.map(([i, j]) => list[j] === i)).toEqual(console1().map(() => true));
      expect([removed, added]).toEqual([[], []]);
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('no element is used twice and none is lost', () => {
  const old = console1();
  const subset = fc.subarray([...old.keys()]);
  fc.assert(
    fc.property(subset, subset, (a, b) => {
      const left = a.map((i) => old[i]!);
      const right = b.map((i) => old[i]!);
      const { pairs, removed, added } = matchScreens(left, right);
      expect([...pairs.map(([i]) => i), ...removed].sort((x, y) => x - y)).toEqual([...left.keys()]);
      expect([...pairs.map(([, j]) => j), ...added].sort((x, y) => x - y)).toEqual([...right.keys()]);
    }),
    { numRuns: 50, seed: 2 },
  );
});

test('a banner that pushes everything down changes nothing but itself', () => {
  const pushed = console1().map((e) => ({ ...e, box: [e.box![0]!, e.box![1]! + 64, e.box![2]!, e.box![3]!] }));
  expect(changes(console1(), [element('div', 'Maintenance on Sunday', 0, 0), ...pushed])).toEqual([
    '+ Maintenance on Sunday',
  ]);
});

test('an entry renamed beyond recognition keeps its place among its neighbours', () => {
  const old = sideMenu('Overview', 'Users', 'Service accounts', 'Audit log', 'Billing');
  const now = sideMenu('Overview', 'Users', 'Machine identities', 'Audit log', 'Billing');
  expect(changes(old, now)).toEqual(['Service accounts → Machine identities']);
});

test('one renamed and one removed at once are told apart', () => {
  const old = [
    element('button', 'Create', 600, 150),
    element('button', 'Import', 700, 150),
    ...sideMenu('Users', 'Billing'),
  ];
  const now = [element('button', 'Create account', 600, 150), ...sideMenu('Users', 'Billing')];
  expect(changes(old, now)).toEqual(['Create → Create account', '- Import']);
});

test('a removed row takes its own buttons along', () => {
  const old = table('backup-bot', 'deploy-bot', 'report-bot');
  const now = table('backup-bot', 'report-bot');
  expect(changes(old, now)).toEqual(['- deploy-bot', '- Edit (deploy-bot Delete)', '- Delete (deploy-bot Edit)']);
});

test('equal controls without surroundings are paired in their order', () => {
  const bare = (y: number): Fingerprint => ({ tag: 'button', text: 'Edit', role: 'button', box: [600, y, 60, 30] });
  const { pairs } = matchScreens([bare(100), bare(140), bare(180)], [bare(160), bare(200), bare(240)]);
  expect(pairs.map(([i, j]) => [i, j])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
});

test('two screens without anything in common match nothing', () => {
  const old = [element('h1', 'Sign in', 500, 100), element('input', '', 500, 200, { placeholder: 'Password' })];
  const now = [element('table', 'Invoices of March', 20, 900, { box: [20, 900, 1200, 700] })];
  expect(matchScreens(old, now)).toEqual({ pairs: [], removed: [0, 1], added: [0] });
});
