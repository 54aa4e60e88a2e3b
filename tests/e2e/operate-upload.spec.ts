import { writeFile } from 'node:fs/promises';
import { upload } from '../../src/page/operate/index.ts';
import { at, expect, failureOf, options, show, showBeforeScript, test } from './operate-bench.ts';

let file: string;
let other: string;
test.beforeEach(async ({ page: _ }, info) => {
  [file, other] = [info.outputPath('利用者一覧.csv'), info.outputPath('b.csv')];
  await writeFile(file, 'a');
  await writeFile(other, 'b');
});

const names = (css: string) => `[...document.querySelector('${css}').files].map((f) => f.name).join()`;

test('a field, its label, and an element around it', async ({ page }) => {
  await show(
    page,
    `<input type="file" id="a"><label id="l" for="b">選択</label><input type="file" id="b" hidden>
    <div id="w"><button onclick="c.click()">参照</button><input type="file" id="c" style="display:none"></div>`,
  );
  for (const css of ['#a', '#l', '#w']) await upload(at(page, css), [file], options);
  for (const css of ['#a', '#b', '#c']) expect(await page.evaluate(names(css))).toBe('利用者一覧.csv');
});

test('a button that opens the chooser for a field elsewhere; the page takes the file and shows its name', async ({
  page,
}) => {
  await show(
    page,
    `<button id="a" onclick="i.click()">ファイルを選択</button><ul id="u"></ul><input type="file" id="i" multiple style="display:none">
    <script>i.onchange = () => { for (const f of i.files) u.append(f.name); i.value = '' }</script>`,
  );
  await upload(at(page, '#a', 'ファイルを選択'), [file, other], options);
  await expect(page.locator('#u')).toHaveText('利用者一覧.csvb.csv');
});

test('a tile that is no button, whose field is never in the page', async ({ page }) => {
  const { find } = await import('../../src/page/find/find.ts');
  await show(
    page,
    `<h2>アップロード</h2><div style="display:flex"><div tabindex=1 id=t style="cursor:pointer;padding:2em"><i>▤</i><div>ファイル</div></div>
    <div tabindex=2 style="cursor:pointer;padding:2em"><i>▣</i><div>フォルダー</div></div></div><output id=o></output>
    <script>t.addEventListener('click', () => { const i = document.createElement('input'); i.type = 'file';
    i.onchange = () => o.value = i.files[0].name; i.click() })</script>`,
  );
  await upload(await find(page, { purpose: 'upload', words: ['ファイル'] }, options), [file], options);
  await expect(page.locator('#o')).toHaveText('利用者一覧.csv');
});

test('a page that empties its field shows what it read in the file; a message alone may be a refusal', async ({
  page,
}) => {
  await show(
    page,
    `<button id="a" onclick="i.click()">参照</button><input type="file" id="i" style="display:none"><p id="p"></p>
    <script>i.onchange = () => { i.value = ''; setTimeout(() => p.textContent = '山田太郎', 300) }</script>`,
  );
  await upload(at(page, '#a', '参照'), [file], options);
  await page.evaluate(`p.className = 'alert'; p.textContent = ''`);
  expect((await failureOf(upload(at(page, '#a', '参照'), [file], { timeout: 2_500 }))).code).toBe('no-effect');
});

test('a drop zone', async ({ page }) => {
  await show(
    page,
    `<div id="a" style="height:100px">ここにドロップ</div><script>a.ondragover = (e) => e.preventDefault();
    a.ondrop = (e) => { e.preventDefault(); a.textContent = e.dataTransfer.files[0].name }</script>`,
  );
  await upload(at(page, '#a'), [file], options);
  await expect(page.locator('#a')).toHaveText('利用者一覧.csv');
});

test('files that do not arrive, too many files, and a file that is not there', async ({ page }) => {
  await show(page, `<input type="file" id="a"><script>a.onchange = () => a.value = ''</script>`);
  expect((await failureOf(upload(at(page, '#a'), [file], { timeout: 2_500 }))).code).toBe('no-effect');
  expect((await failureOf(upload(at(page, '#a'), [file, other], options))).code).toBe('one-file');
  await expect(upload(at(page, '#a'), ['no/such.csv'], options)).rejects.toMatchObject({
    code: 'no-file',
    exitCode: 2,
  });
});

test('a file is given when the script of its page, still to come, can hear of it', async ({ page }) => {
  await showBeforeScript(page, '<input type="file" id="a">', "a.onchange = () => { a.title = 'heard' }", 'async');
  await upload(at(page, '#a'), [file], options);
  expect(await page.locator('#a').getAttribute('title')).toBe('heard');
});

// Nobody sees the field, so only what the page says of the files, or a press as by hand, tells that they were taken.
const ownChooser = `const own = document.createElement('input'); own.type = 'file'; own.onchange = () => u.append(own.files[0].name); own.click()`;

for (const [what, markup] of [
  ['the label', `<input type="file" id="a" style="opacity:0;width:0;height:0"><label for="a" id="b">参照</label>`],
  ['the only button of its box', '<div><input type="file" id="a" hidden><button id="b">参照</button></div>'],
  ['the box itself', '<div id="b" style="height:80px"><input type="file" id="a" hidden>ファイルをここへ</div>'],
] as const)
  test(`an unseen field that the page does not listen to: ${what} opens another`, async ({ page }) => {
    await show(
      page,
      `${markup}<p id="u"></p><script>b.onclick = (e) => { if (e.target === a) return; e.preventDefault(); ${ownChooser} }</script>`,
    );
    await upload(at(page, '#a', '書類'), [file], options);
    await expect(page.locator('#u')).toHaveText('利用者一覧.csv');
  });

test('an unseen field that the page listens to is given its files once, whatever it shows of them', async ({
  page,
}) => {
  const changed = [
    `fetch('/', { method: 'POST', body: 'x' })`,
    `t.value = a.files[0].name`,
    `setTimeout(() => b.className = 'taken', 500)`,
  ];
  for (const change of changed) {
    await show(
      page,
      `<div><input type="file" id="a" hidden><input id="t" readonly><button id="b" onclick="title = 'pressed'; a.click()">参照</button></div>
      <script>window.heard = 0; a.onchange = () => { heard++; ${change} }</script>`,
    );
    await upload(at(page, '#a', '書類'), [file], options);
    expect(await page.evaluate('[heard, b.title].join()')).toBe('1,');
  }
});

test('an unseen field whose files nothing tells of, beside two buttons: neither is pressed, and it has them', async ({
  page,
}) => {
  await show(
    page,
    `<div><input type="file" id="a" hidden><button onclick="title = 'pressed'">参照</button><button onclick="title = 'pressed'">送信</button></div>`,
  );
  await upload(at(page, '#a', '書類'), [file], options);
  expect(await page.locator('#a').evaluate((field: HTMLInputElement) => field.files!.length)).toBe(1);
  expect(await page.locator('[title]').count()).toBe(0);
});
