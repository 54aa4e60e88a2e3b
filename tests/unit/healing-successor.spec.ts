import { expect, test } from '@playwright/test';
import { leadsAway, leadsOn } from '../../src/check/healing/captions.ts';
import type { Fingerprint } from '../../src/check/healing/fingerprint.ts';
import { findSuccessor } from '../../src/check/healing/successor.ts';
import { sideMenu } from './healing-screens.ts';

const blue = 'color rgb(255, 255, 255); background rgb(0, 90, 200)';
const grey = 'color rgb(0, 0, 0); background rgb(220, 220, 220)';

/** In the form of the page, below its fields; `place` counts from the left. */
function button(text: string, place: number, more: Fingerprint = {}): Fingerprint {
  const xpath = `/html[1]/body[1]/main[1]/form[1]/div[9]/button[${place}]`;
  const box = [300 + place * 120, 400, 100, 36];
  return { tag: 'button', role: 'button', type: 'button', text, aname: text, xpath, box, container: ['form'], ...more };
}

const send = (text: string, place: number) => button(text, place, { type: 'submit' });

function field(label: string, row: number): Fingerprint {
  const xpath = `/html[1]/body[1]/main[1]/form[1]/div[${row}]/input[1]`;
  const box = [300, 100 + row * 60, 300, 32];
  return { tag: 'input', role: 'textbox', type: 'text', label, aname: label, text: '', id: label, xpath, box };
}

const form = (...buttons: Fingerprint[]) => [
  ...sideMenu('Rooms', 'Desks', 'Keys'),
  field('Room', 1),
  field('Seats', 2),
  ...buttons,
];

/** What the first of the old buttons is called now. */
function now(before: Fingerprint[], after: Fingerprint[], others: Fingerprint[] = []): string | undefined {
  const screen = [...form(...after), ...others];
  const found = findSuccessor(before[0]!, form(...before), screen);
  return found && screen[found.index]!.text;
}

test('the button that sends a form is the one that sends it now, not the one that leads back', () => {
  expect(now([send('Reserve', 1)], [button('Back', 1), send('Continue', 2)])).toBe('Continue');
  expect(now([send('予約する', 1)], [send('次へ', 1), button('戻る', 2)])).toBe('次へ');
  // Also where the way back sends the form, too.
  expect(now([send('Reserve', 1)], [send('Back to list', 1), send('Check the request', 2)])).toBe('Check the request');
});

test('a sole button that scripts listen to is the one whose words lead on, or that is drawn as it was', () => {
  expect(now([button('Reserve', 1)], [button('キャンセル', 1), button('次へ進む', 2)])).toBe('次へ進む');
  const drawn = [button('Ask a colleague', 1, { style: grey }), button('Reserve it now', 2, { style: blue })];
  expect(now([button('Get started', 1, { style: blue })], drawn)).toBe('Reserve it now');
});

test('no such guess where two new buttons lead on, or none does', () => {
  expect(now([send('Reserve', 1)], [send('Continue', 1), send('Save', 2)])).toBeUndefined();
  expect(now([button('Reserve', 1)], [button('Back', 1), button('Print', 2)])).toBeUndefined();
  for (const words of ['Back', '戻る', 'キャンセル', 'Delete', 'Delete the room', '会議室を削除', 'Cancel', 'Log out'])
    expect(now([send('Reserve', 1)], [send(words, 1)]), words).toBeUndefined();
});

test('no such guess where another button there is gone too, or the one that is gone led nowhere', () => {
  expect(now([send('Reserve', 1), send('Ask', 2)], [button('Back', 1), send('Continue', 2)])).toBeUndefined();
  expect(now([button('Help', 1), send('Reserve', 2)], [button('Next', 1), send('Reserve', 2)])).toBeUndefined();
  expect(now([button('Delete', 1)], [button('Back', 1), button('OK', 2)])).toBeUndefined();
});

test('no such guess for a button of another part of the screen', () => {
  const elsewhere = { ...button('Continue', 1), xpath: '/html[1]/body[1]/div[3]/button[1]', container: [] };
  expect(now([send('Reserve', 1)], [button('Back', 1)], [elsewhere])).toBeUndefined();
});

test('captions that lead back, end or take away are known', () => {
  for (const words of [
    'Back',
    '← Back',
    'Cancel',
    'Delete account',
    '削除する',
    '一覧に戻る',
    'アカウントを削除',
    '閉じる',
  ])
    expect(leadsAway(words), words).toBe(true);
  for (const words of ['Continue', 'Backup', 'Closed rooms', '次へ', '登録', 'Stopwatch', '保存'])
    expect(leadsAway(words), words).toBe(false);
  for (const words of ['Next', 'OK', 'Continue →', '次へ', '保存する']) expect(leadsOn(words), words).toBe(true);
  for (const words of ['Print', 'Save as template', '行を追加', 'Back']) expect(leadsOn(words), words).toBe(false);
});
