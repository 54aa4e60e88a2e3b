import type { Page } from '@playwright/test';
import { check, choose, fill, hover, press, upload } from '../../src/page/operate/index.ts';
import type { Target } from '../../src/steps/target.ts';
import { expect, test } from '../support/awkward-page.ts';
import { expectGolden } from '../support/golden.ts';

/** What a person reads when it fails, in both languages; kept in `tests/golden/messages/`. */
async function said(work: Promise<unknown>): Promise<string> {
  const failure = await work.then(
    () => undefined,
    (error) => error,
  );
  expect(failure).toHaveProperty('text');
  const texts = (['ja', 'en'] as const).map((lang) => {
    const hint = failure.hint?.[lang] ?? failure.hint;
    return [failure.text[lang], ...(hint ? [`→ ${hint}`] : [])].join('\n');
  });
  return `${texts.join('\n\n')}\n`;
}

async function finding(page: Page, target: Partial<Target> & { words: string[] }, timeout = 6_000) {
  const { find } = await import('../../src/page/find/find.ts');
  return find(page, { purpose: 'press', ...target }, { timeout });
}

const options = { timeout: 2_500 };
const style =
  '<style>body{font:16px monospace;margin:8px}button,input{position:relative;width:80px;height:20px}</style>';

test('the words are nowhere: what is there, nearest first', async ({ show }) => {
  const page = await show(
    `${style}<h1>利用者の一覧</h1><button>利用者の追加</button><button>一覧の出力</button><button disabled>利用者の削除</button>`,
  );
  expectGolden('messages/not-found.txt', await said(finding(page, { words: ['利用者の変更'] }, 900)));
});

test('two tables with equal rows: each with a place to write', async ({ show }) => {
  const table =
    '<table><tr><td>山手商事</td><td><button>選択</button></td></tr><tr><td>港産業</td><td><button>選択</button></td></tr></table>';
  const page = await show(`${style}<h2>受注一覧</h2>${table}<h2>返品一覧</h2>${table}`);
  const places = (text: string) => text.replace(/ @\d+,\d+/g, '');
  const row = { kind: 'row' as const, words: ['港産業'] };
  expectGolden('messages/ambiguous.txt', places(await said(finding(page, { words: ['選択'] }))));
  expectGolden('messages/ambiguous-row.txt', places(await said(finding(page, { words: ['選択'], in: row }))));
  await page.setContent(
    '<table><tr><td>窓口<td>佐藤<td><button>選択</button></tr><tr><td>佐藤<td>本社<td><button>選択</button></tr></table>',
  );
  const named = { kind: 'row' as const, words: ['佐藤'] };
  const told = await finding(page, { words: ['選択'], in: named }).catch((failure) => failure.ways);
  expect(told).toEqual(['in: { row: 窓口 }', 'nth: 2']);
});

test('a button that goes with its page before it is pressed', async ({ show }) => {
  const page = await show(`${style}<button>取込</button>`);
  const button = await finding(page, { words: ['取込'] });
  await page.setContent('<p>追加しました。');
  expectGolden('messages/gone.txt', await said(press(button, { timeout: 1_500 })));
});

test('a button that waits for a box to be ticked and a field to be put right', async ({ show }) => {
  const page = await show(
    `${style}<form><label>生年月日 <input aria-invalid=true value=1/1></label><label><input type=checkbox> 規約に同意する</label><button disabled>登録</button></form>`,
  );
  expectGolden('messages/disabled.txt', await said(press(await finding(page, { words: ['登録'] }), options)));
  await page.locator('form').evaluate((form) => {
    const terms = '<div style="height:60px;overflow:auto"><p>第1条 目的</p><p>第2条 禁止</p><p>第3条 準拠法</p></div>';
    form.insertAdjacentHTML('afterbegin', terms);
    form.querySelector<HTMLInputElement>('[type=checkbox]')!.disabled = true;
  });
  const box = await finding(page, { purpose: 'check', words: ['規約に同意する'] });
  expectGolden('messages/unread.txt', await said(check(box, true, { timeout: 1_500 })));
});

const articleOf = (n: number) =>
  `${n}. All sessions are cut while it restarts, and whoever works then is not asked again.`;
const articles = Array.from({ length: 20 }, (_, i) => `<p>${articleOf(i + 1)}</p>`).join('');
const lastArticle = articleOf(20);

test('a dead button behind terms to read and a box to tick whose words nothing ties to it', async ({ show }) => {
  const page = await show(
    `<form><div style="height:60px;width:300px;overflow:auto">${articles}</div><input type=checkbox> I have read the terms<br><input type=submit value=Restart disabled></form>`,
  );
  const message = await said(press(await finding(page, { words: ['Restart'] }), options));
  expect(message).toContain(`hover: "${lastArticle}"`);
  expect(message).toContain('Perhaps "I have read the terms" must be ticked');
});

test('a button that only looks dead, below terms to read', async ({ show }) => {
  const page = await show(
    `<div style="height:60px;width:300px;overflow:auto">${articles}</div><span style="cursor:not-allowed">Restart</span>`,
  );
  const message = await said(press(await finding(page, { words: ['Restart'] }), options));
  expect(message).toContain(`hover: "${lastArticle}"`);
});

test('the step that is told for terms to read scrolls them to their end', async ({ show }) => {
  const page = await show(`<div id=t style="height:60px;width:300px;overflow:auto">${articles}</div>`);
  await hover(await finding(page, { purpose: 'hover', words: [lastArticle] }), options);
  expect(await page.evaluate('t.scrollTop > 100')).toBe(true);
});

test('a button that something lies over', async ({ show }) => {
  const page = await show(
    `${style}<button>保存</button><div style="position:fixed;left:0;top:0;width:200px;height:40px;background:#ffc">お知らせがあります</div>`,
  );
  expectGolden('messages/covered.txt', await said(press(await finding(page, { words: ['保存'] }), options)));
});

test('a field that cannot be typed into, one that drops its value, one too short', async ({ show }) => {
  const page = await show(
    `${style}<label>契約番号 <input readonly value="A-1"></label><label>部署 <input oninput="this.value=''"></label><label>略称 <input maxlength=3></label>`,
  );
  const filling = async (words: string) =>
    said(fill(await finding(page, { words: [words], purpose: 'fill' }), { text: '総務部総務課' }, options));
  expectGolden('messages/read-only.txt', await filling('契約番号'));
  expectGolden('messages/dropped.txt', await filling('部署'));
  expectGolden('messages/too-long.txt', await filling('略称'));
});

test('an option that is not there, a box that stays clear, a file that is not taken', async ({ show }) => {
  const page = await show(
    `${style}<label>倉庫 <select><option>第一倉庫<option>第二倉庫</select></label><label><input type=checkbox onclick="return false"> 確認済み</label>`,
  );
  const list = await finding(page, { words: ['倉庫'], purpose: 'choose' });
  expectGolden('messages/no-option.txt', await said(choose(list, [['第三倉庫']], { timeout: 4_000 })));
  const box = await finding(page, { words: ['確認済み'], purpose: 'check' });
  expectGolden('messages/not-ticked.txt', await said(check(box, true, { timeout: 4_000 })));
  const missing = await upload(box, ['no-such.pdf'], options).catch((error) => error.text.ja);
  expect(missing).toBe('ファイル no-such.pdf がありません。');
});
