import { expect, test } from '@playwright/test';
import { say } from '../../src/base/text.ts';
import type { Fingerprint } from '../../src/check/healing/fingerprint.ts';
import { propose } from '../../src/check/healing/propose.ts';
import { console1, element, sideMenu, table } from './healing-screens.ts';

function find(screen: Fingerprint[], text: string): Fingerprint {
  return screen.find((one) => one.text === text)!;
}

/** The element proposed, or why there is none. */
function proposed(target: Fingerprint, now: Fingerprint[], old?: Fingerprint[]): Fingerprint | string {
  const answer = propose(target, old, now);
  return 'gone' in answer ? `gone: ${answer.reasons[0]!.kind}` : now[answer.index]!;
}

test('finds every element of an unchanged screen, surely', () => {
  const old = console1();
  for (const target of old) {
    const answer = propose(target, old, console1());
    expect(answer).toMatchObject({ index: old.indexOf(target) });
    expect('gone' in answer ? 0 : answer.confidence).toBeGreaterThan(0.8);
  }
});

test('finds a button whose caption got an addition, and says why', () => {
  const now = console1();
  const create = find(now, 'Create');
  create.text = 'Create account';
  const answer = propose(find(console1(), 'Create'), undefined, now);
  expect(answer).toMatchObject({ index: now.indexOf(create) });
  const kinds = answer.reasons.filter((one) => one.weight > 0).map((one) => one.kind);
  expect(kinds).toContain('key');
  expect(answer.reasons.every((one) => typeof one.text !== 'string' && one.text.ja !== '' && one.text.en !== '')).toBe(
    true,
  );
});

test('says in English that words agree and differ, and that a label does', () => {
  const texts = console1().flatMap((target) => {
    const now = console1().map((one) => ({ ...one, text: `${one.text} anew` }));
    return propose(target, console1(), now).reasons.map(({ text }) => say(text, 'en'));
  });
  expect(texts.filter((text) => /^words( around it)? (agrees|differs)$/u.test(text))).toEqual([]);
  expect(texts.filter((text) => /^words( around it)? (agree|differ)$/u.test(text))).not.toEqual([]);
  expect(texts.filter((text) => /^(path|role|width) (agree|differ)$/u.test(text))).toEqual([]);
});

test('finds a Japanese caption after an addition', () => {
  const menu = ['概要', '利用者', '監査ログ', '請求'];
  const old = [...sideMenu(...menu), element('button', '保存', 600, 500), element('button', 'キャンセル', 700, 500)];
  const now = [
    ...sideMenu(...menu),
    element('button', '変更を保存', 600, 500),
    element('button', 'キャンセル', 700, 500),
  ];
  expect(proposed(find(old, '保存'), now)).toBe(find(now, '変更を保存'));
});

test('finds a button that became a link', () => {
  const now = console1().filter((one) => one.text !== 'Create');
  const link = element('a', 'Create', 640, 150, { href: 'https://console.example/new' });
  now.push(link);
  expect(proposed(find(console1(), 'Create'), now)).toBe(link);
});

test('tells equal buttons apart by the row they are in, after a row came in above', () => {
  const old = table('backup-bot', 'deploy-bot', 'report-bot');
  const now = table('audit-bot', 'backup-bot', 'deploy-bot', 'report-bot');
  const deployEdit = now.find((one) => one.text === 'Edit' && one.neighbors!.startsWith('deploy-bot'));
  expect(proposed(old[4]!, now)).toBe(deployEdit);
});

test('finds a field by its placeholder though another value is in it', () => {
  const now = console1();
  const field = now.find((one) => one.tag === 'input')!;
  field.text = 'deploy';
  field.name = 'search';
  expect(proposed(console1().find((one) => one.tag === 'input')!, now)).toBe(field);
});

test('finds a renamed link by the route or the query that it opens', () => {
  const menu = (...entries: [string, string][]) =>
    entries.map(([text, href], i) => element('a', text, 10, 100 + i * 40, { href }));
  const old = menu(['Home', '#/home'], ['Keys', '#/keys'], ['Team', '/page?view=team'], ['Bills', '/page?view=bills']);
  const now = menu(
    ['Welcome', '#/home'],
    ['Secrets', '#/keys'],
    ['Payments', '/page?view=bills&utm_source=menu'],
    ['Everybody', '/page?view=team&utm_source=menu'],
  );
  expect(proposed(find(old, 'Keys'), now, old)).toBe(now[1]);
  expect(proposed(find(old, 'Team'), now, old)).toBe(now[3]);
});

test('finds a button by another usual caption, made of another tag', () => {
  const old = [...console1(), element('input', 'Sign in', 500, 400, { type: 'submit' })];
  const now = [...console1(), element('button', 'Log in', 300, 440)];
  expect(proposed(old.at(-1)!, now, old)).toBe(now.at(-1));
});

test('works with role and accessible name alone', () => {
  const named = (role: string, aname: string): Fingerprint => ({ role, aname });
  const now = [
    named('button', 'Cancel'),
    named('button', 'Save changes'),
    named('link', 'Help'),
    named('textbox', 'Name'),
  ];
  expect(proposed(named('button', 'Save changes'), now)).toBe(now[1]);
  expect(proposed(named('button', 'Publish'), now)).toMatch(/^gone/);
});

test('a button that is gone is not replaced by its neighbour', () => {
  const old = console1();
  for (const text of ['Create', 'Audit log', 'Billing', 'Users']) {
    expect(
      proposed(
        find(old, text),
        console1().filter((one) => one.text !== text),
        old,
      ),
      text,
    ).toMatch(/^gone/);
  }
});

test('a candidate that is another recorded element is refused with that reason', () => {
  const row = (...texts: string[]) => texts.map((text, i) => element('button', text, 300 + i * 100, 100));
  const old = [...console1(), ...row('Export as CSV', 'Export as PDF', 'Print')];
  const now = [...console1(), ...row('Export as PDF', 'Print')];
  const answer = propose(find(old, 'Export as CSV'), old, now);
  expect(answer).toMatchObject({ gone: true });
  expect(answer.reasons.map((one) => one.kind)).toContain('explained');
});

test('an empty screen has nothing to propose', () => {
  expect(propose(element('button', 'Create', 0, 0), undefined, [])).toMatchObject({
    gone: true,
    reasons: [{ kind: 'nothing' }],
  });
});

test('of a control built anew, the layer with the words is proposed', () => {
  const outer = element('button', 'Events', 700, 60, { box: [700, 60, 80, 44], xpath: '/html[1]/body[1]/button[1]' });
  const inner = element('span', 'Events', 715, 70, {
    box: [715, 70, 50, 20],
    xpath: '/html[1]/body[1]/button[1]/span[1]',
  });
  const target = element('h2', 'Events', 700, 60, { box: [700, 60, 80, 44] });
  expect(proposed(target, [...sideMenu('Users', 'Billing', 'Audit log'), outer, inner])).toBe(inner);
});
