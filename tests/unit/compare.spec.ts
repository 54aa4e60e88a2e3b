import { expect, test } from '@playwright/test';
import { isAdorned } from '../../src/page/in-page/read/adorned.ts';
import { seek, share, wholeness } from '../../src/page/in-page/read/compare.ts';

const holds = (text: string, words: string) => share(text, seek([words])) > 0;

test('Latin words and numbers are found whole, not within longer ones', () => {
  expect(holds('View Posts', 'Post')).toBe(false);
  expect(holds('Posts and one post', 'Post')).toBe(true);
  expect(holds('Item 12', 'Item 1')).toBe(false);
  expect(holds('Password', 'word')).toBe(false);
  expect(holds('Log in to go on', 'Log in')).toBe(true);
  expect(holds('Login to go on', 'Log in')).toBe(true);
});

test('what a kit writes together without a space is still two words', () => {
  expect(holds('addAdd user', 'Add user')).toBe(true);
  expect(holds('Tasks12', 'Tasks')).toBe(true);
  expect(holds('3件のタスク', 'タスク')).toBe(true);
});

test('words of languages without spaces are found within others', () => {
  expect(holds('サービスアカウントの一覧', 'アカウント')).toBe(true);
  expect(holds('Dropboxは保護されています。', 'Dropbox')).toBe(true);
  expect(holds('ＤＲＯＰＢＯＸの設定', 'dropbox')).toBe(true);
});

test('quotes and dashes are the same as typed and as printed', () => {
  expect(wholeness('Let’s get started!', seek(["Let's get started!"]))).toBeGreaterThan(0);
  expect(wholeness("Let's get started!", seek(['Let’s get started!']))).toBeGreaterThan(0);
  expect(wholeness('Wi‑Fi – “Guest”', seek(['Wi-Fi - "Guest"']))).toBeGreaterThan(0);
  expect(wholeness('サーバー', seek(['サ-バ-']))).toBe(0);
});

test('bullets and arrows before words are none of them, where a document prints its titles and lists with them', () => {
  for (const printed of [
    '■ 基本情報',
    '●基本情報',
    '◆基本情報',
    '• 基本情報',
    '＞ 基本情報',
    '> 基本情報',
    '▶ ○ 基本情報',
  ])
    expect(wholeness(printed, seek(['基本情報'])), printed).toBe(1);
  expect(wholeness('<全て>', seek(['全て']))).toBe(1);
  expect(wholeness('×', seek(['○']))).toBe(0);
  expect(wholeness('>', seek(['<']))).toBe(0);
});

test('marks, counts, brackets, keys and values make no other words of words; more words do', () => {
  const same = [
    '次へ ＞',
    '① 次へ',
    '次へ（3 件）',
    '次へ(N)',
    '次へ 12',
    '次へ12件',
    '次へ 3 件',
    '次へ, 3 件',
    '次へ：確認',
    '次へ Ctrl+N',
    '次へする',
  ];
  expect(same.filter((text) => !isAdorned(text, seek(['次へ'])))).toEqual([]);
  const others = ['Local Clock', 'Clock in with SSO', 'Region: Clock', 'Clock2', 'Clock – Local', '許可しない'];
  expect(others.filter((text) => isAdorned(text, seek(['Clock', '許可'])))).toEqual([]);
});

test('words are not in a text that denies them', () => {
  for (const [text, words] of [
    ['Not connected', 'Connected'],
    ['not yet verified', 'Verified'],
    ['No users found', 'users found'],
    ['未接続', '接続'],
    ['非公開です', '公開'],
    ['接続されていません', '接続'],
    ['有効になっていない', '有効'],
    ['通知しない', '通知'],
    ['接続不可', '接続'],
    ['同期失敗（3 回）', '同期'],
    ['制限なし', '制限'],
    ['不正常', '正常'],
    ['無制限', '制限'],
  ] as const)
    expect(holds(text, words), text).toBe(false);
  for (const [text, words] of [
    ['Not connected', 'not connected'],
    ['Not connected. Connected yesterday.', 'Connected'],
    ['Item no. 5', '5'],
    ['接続しました', '接続'],
    ['接続されていません', '接続されていません'],
    ['パスワードを忘れないでください', 'パスワード'],
    ['登録は必要ありませんが、登録できます', '登録できます'],
    ['Nothing new, but saved', 'saved'],
    ['ネット接続不可欠の機能', '接続'],
    ['有無確認', '確認'],
    ['接続不可', '接続不可'],
    ['同期と失敗の記録', '同期'],
  ] as const)
    expect(holds(text, words), text).toBe(true);
});
