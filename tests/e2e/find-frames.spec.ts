import { find } from '../../src/page/find/find.ts';
import { inventory } from '../../src/page/find/inventory.ts';
import { watch } from '../../src/page/find/watch.ts';
import { expect, test } from '../support/awkward-page.ts';

const timeout = 4000;
const press = (word: string) => ({ purpose: 'press' as const, words: [word] });

test('in a nested frame of another origin, with its place in the tab', async ({ show }) => {
  const page = await show(
    '<body style="margin:0"><iframe src="{other}/a" style="margin:50px;border:0;width:500px;height:400px"></iframe>',
    {
      a: '<body style="margin:0"><iframe src="{other}/b" style="margin:20px;border:0"></iframe>',
      b: '<body style="margin:0"><button style="margin:5px">同意する</button>',
    },
  );
  const found = await find(page, press('同意する'), { timeout });
  expect(found.frame.url()).toContain('/b');
  expect(found.box.x).toBe(75);
  expect(found.box.y).toBe(75);
  await found.locator.click({ timeout });
});

test('what is dragged in a frame of another origin, far below what the window shows', async ({ show }) => {
  const { drag } = await import('../../src/page/operate/index.ts');
  const page = await show('<div style="height:3000px"></div><iframe src="{other}/a"></iframe>', {
    a: `<ul id=u>${['一', '二', '三'].map((name) => `<li draggable=true>${name}</li>`).join('')}</ul><script>
      let held; for (const li of u.children) { li.ondragstart = () => held = li; li.ondragover = (e) => e.preventDefault(); li.ondrop = () => li.after(held) }</script>`,
  });
  const found = await find(page, { purpose: 'hover', words: ['一'] }, { timeout: 15_000 });
  const onto = await find(page, { purpose: 'drop', words: ['三'] }, { timeout: 15_000 });
  await drag(found, { onto }, { timeout: 15_000 });
  expect(await found.frame.locator('ul').innerText()).toBe('二\n三\n一');
});

test('not in a frame that is not shown', async ({ show }) => {
  const page = await show('<iframe src="/a" style="display:none"></iframe><iframe src="/a"></iframe>', {
    a: '<button>OK</button>',
  });
  const found = await find(page, press('OK'), { timeout });
  expect(found.frame).toBe(page.frames()[2]);
});

test('not in a frame under a dialog of its parent, but in a frame inside that dialog', async ({ show }) => {
  const page = await show(
    '<iframe src="/a"></iframe><dialog id=d><h2>設定</h2><iframe src="/a"></iframe></dialog><script>d.showModal()</script>',
    {
      a: '<button>OK</button>',
    },
  );
  const found = await find(page, press('OK'), { timeout });
  expect(found.frame).toBe(page.frames()[2]);
});

test('a dialog title in the parent scopes the frame inside it', async ({ show }) => {
  const page = await show(
    '<section><h2>甲</h2><iframe src="/a"></iframe></section><section><h2>乙</h2><iframe src="/a"></iframe></section>',
    {
      a: '<button>OK</button>',
    },
  );
  const found = await find(page, { ...press('OK'), in: { kind: 'section', words: ['乙'] } }, { timeout });
  expect(found.frame).toBe(page.frames()[2]);
});

test('a frame by its title, or by a heading inside', async ({ show }) => {
  const page = await show('<iframe src="/a" title="左"></iframe><iframe src="/b"></iframe>', {
    a: '<button>OK</button>',
    b: '<h1>右</h1><button>OK</button>',
  });
  expect(
    (await find(page, { ...press('OK'), in: { kind: 'frame', words: ['左'] } }, { timeout })).frame.url(),
  ).toContain('/a');
  expect((await find(page, { ...press('OK'), in: { kind: 'any', words: ['右'] } }, { timeout })).frame.url()).toContain(
    '/b',
  );
});

test('equals in two frames are ambiguous', async ({ show }) => {
  const page = await show('<iframe src="/a"></iframe><iframe src="/a"></iframe>', { a: '<button>OK</button>' });
  await expect(find(page, press('OK'), { timeout })).rejects.toMatchObject({ code: 'ambiguous' });
});

test('what a frame says that another one lies over is not to be seen', async ({ show }) => {
  const tab = (name: string, z: number) =>
    `<div style="position:absolute;top:60px;left:0;width:600px;height:300px;z-index:${z}"><iframe src="/${name}" style="width:100%;height:100%;border:0;background:#fff"></iframe></div>`;
  const page = await show(`<div style="position:absolute;inset:0;z-index:1">${tab('a', -1)}${tab('b', 1)}</div>`, {
    a: '<p>オンライン</p><button>保存</button>',
    b: '<p>カテゴリー</p><button id=front>保存</button>',
  });
  const see = (words: string) => find(page, { purpose: 'see', words: [words] }, { timeout: 700 });
  expect((await see('カテゴリー')).name).toBe('カテゴリー');
  await expect(see('オンライン')).rejects.toMatchObject({ code: 'not-found' });
  expect(await (await find(page, press('保存'), { timeout })).locator.getAttribute('id')).toBe('front');
});

test('what stands near the words, and has a count behind it, rather than the bare words in a frame', async ({
  show,
}) => {
  const page = await show(
    '<div><a href="#r">株式会社みどり</a></div><div><a onclick="1"><span title="ID: 1">トップページ</span><small>(1)</small></a></div><iframe src="/a" width=600></iframe>',
    { a: '<p>最近</p><a href="#x">トップページ</a>' },
  );
  const found = await find(page, { ...press('トップページ'), near: ['株式会社みどり'] }, { timeout });
  expect(found.frame).toBe(page.mainFrame());
});

test('an old frameset', async ({ show }) => {
  const page = await show(
    '<html><frameset cols="200,*"><frame name=menu src="/a"><frame name=main src="/b"></frameset></html>',
    {
      a: '<a href="/c" target=main>ログ</a>',
      b: '<p>ようこそ</p>',
      c: '<h1>ログ一覧</h1>',
    },
  );
  await (await find(page, press('ログ'), { timeout })).locator.click({ timeout });
  const seen = await find(page, { purpose: 'see', words: ['ログ一覧'] }, { timeout });
  expect(seen.frame.name()).toBe('main');
});

test('pages that `object` and `embed` show', async ({ show }) => {
  const page = await show('<object data="one" type="text/html"></object><embed src="two" type="text/html">', {
    one: '<button>Save</button>',
    two: '<button>Close</button>',
  });
  for (const [words, path] of [
    ['Save', '/one'],
    ['Close', '/two'],
  ] as const) {
    const { frame } = await find(page, press(words), { timeout });
    expect(new URL(frame.url()).pathname).toBe(path);
  }
});

test('a late frame and a late button in it are waited for', async ({ show }) => {
  const page = await show(
    '<script>setTimeout(()=>{const f=document.createElement("iframe");f.src="/a";document.body.append(f)},300)</script><body>',
    {
      a: '<body><script>setTimeout(()=>document.body.innerHTML="<button>続行</button>",300)</script>',
    },
  );
  expect((await find(page, press('続行'), { timeout })).frame.url()).toContain('/a');
});

test('a frame that was looked at while its server was silent', async ({ show }) => {
  const page = await show('<body>', { a: '<button>続行</button>' });
  let answer = () => {};
  const silent = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/a', (route) => silent.then(() => route.continue()));
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/a' }));
  });
  await expect(find(page, press('続行'), { timeout: 1 })).rejects.toThrow('続行');
  const finding = find(page, press('続行'), { timeout });
  answer();
  expect((await finding).frame.url()).toContain('/a');
});

test('a closed list that opens, a transition that ends, a shadow root that is attached late', async ({ show }) => {
  const page =
    await show(`<style>#x{visibility:hidden;transition:visibility 200ms}#x.on{visibility:visible}</style><div id=x><button>甲</button></div><div id=h></div>
    <script>setTimeout(()=>x.className='on',200);setTimeout(()=>h.attachShadow({mode:'open'}).innerHTML='<button>乙</button>',400)</script>`);
  expect((await find(page, press('甲'), { timeout })).name).toBe('甲');
  expect((await find(page, press('乙'), { timeout })).name).toBe('乙');
});

test('an element that is rendered anew is found anew by the same locator', async ({ show }) => {
  const page = await show('<div id=r><button>保存</button></div>');
  const found = await find(page, press('保存'), { timeout });
  await page.evaluate(() => {
    document.querySelector('#r')!.innerHTML = '<button onclick="this.dataset.hit=1">保存</button>';
  });
  await found.locator.click({ timeout });
  expect(await found.locator.getAttribute('data-hit')).toBe('1');
});

test('an element that now says something else is no longer it', async ({ show }) => {
  const page = await show('<button>保存</button>');
  const found = await find(page, press('保存'), { timeout });
  await page.evaluate(() => {
    document.querySelector('button')!.textContent = '削除';
  });
  expect(await found.locator.count()).toBe(0);
});

test('watch: the first in the order given, in whichever tab', async ({ show }) => {
  const page = await show('<a href="/a" target=_blank>開く</a>', { a: '<h1>新しい画面</h1><p>エラー</p>' });
  const targets = [
    { purpose: 'see' as const, words: ['エラー'] },
    { purpose: 'see' as const, words: ['新しい画面'] },
  ];
  const [seen] = await Promise.all([
    watch(() => page.context().pages(), targets, { timeout }),
    page.getByText('開く').click(),
  ]);
  expect(seen.index).toBe(0);
  expect(seen.page).not.toBe(page);
});

test('watch ends with its signal, and with its tabs', async ({ show }) => {
  const page = await show('<p>x</p>');
  const stop = new AbortController();
  const waiting = watch([page], [press('無い')], { timeout: 30_000, signal: stop.signal });
  stop.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  const other = watch([page], [press('無い')], { timeout: 30_000 });
  await page.close();
  await expect(other).rejects.toMatchObject({ code: 'nothing-shown' });
});

test('watch follows a navigation', async ({ show }) => {
  const page = await show('<script>setTimeout(()=>location.href="/a",300)</script>', { a: '<h1>次の画面</h1>' });
  expect((await watch([page], [{ purpose: 'see', words: ['次の画面'] }], { timeout })).found.role).toBe('heading');
});

test('not found says what is there, and why the words do not count', async ({ show }) => {
  const page = await show(
    '<h1>保存</h1><button>保存する先</button><button disabled>別名</button><iframe src="/a" title="左"></iframe>',
    { a: '<button>複写</button>' },
  );

  const missing = await find(page, press('保在'), { timeout: 500 }).catch((e) => e);
  expect(missing.text.ja.split('\n').slice(0, 3)).toEqual([
    '「保在」が画面に見つかりません。',
    '画面にあるもの（似ている順）:',
    '  - button "保存する先"',
  ]);
  expect(missing.text.en).toContain('- button "別名" (disabled)');
  expect(missing.text.en).toContain('- button "複写" [左]');
});

test('not found knows hidden words, words behind a dialog and words that are text only', async ({ show }) => {
  const page = await show('<button style="display:none">甲</button><h2>乙</h2><p>丁</p><label hidden>丁</label>');
  const drawn = await find(page, { ...press('丁'), purpose: 'check' }, { timeout: 300 }).catch((e) => e);
  expect(drawn.text.en).toContain('"丁" is only text');
  expect((await find(page, press('甲'), { timeout: 300 }).catch((e) => e)).text.en).toContain('"甲" is not shown');
  expect((await find(page, press('乙'), { timeout: 300 }).catch((e) => e)).text.en).toContain('"乙" is only text');
  const modal = await show(
    '<button>丙</button><dialog id=d><button>閉じる</button></dialog><script>d.showModal()</script>',
  );
  expect((await find(modal, press('丙'), { timeout: 300 }).catch((e) => e)).text.en).toContain(
    '"丙" is behind a dialog',
  );
});

test('not found tells texts where nothing says that it can be used: boxes to tick may be drawn alone', async ({
  show,
}) => {
  const page = await show(
    '<div><span class=b></span><span>高度な脅威対策</span></div><div><span class=b></span><span>情報漏えい対策</span></div>',
  );
  const error = await find(page, { ...press('メールの保護'), purpose: 'check' }, { timeout: 300 }).catch((e) => e);
  expect(error.text.ja).toContain('- text "情報漏えい対策"');
});

test('ambiguous lists each with a way to say which', async ({ show }) => {
  const page = await show(
    '<table><tr><td>甲</td><td><button>編集</button></td></tr><tr><td>乙: 1</td><td><button>編集</button></td></tr></table>',
  );
  const error = await find(page, press('編集'), { timeout }).catch((e) => e);
  expect(error.ways).toEqual(['in: { row: 甲 }', 'in: { row: "乙: 1" }']);
  const found = await find(page, { ...press('編集'), in: { kind: 'row', words: ['乙: 1'] } }, { timeout });
  expect(await found.locator.evaluate((e) => e.closest('tr')!.rowIndex)).toBe(1);
});

test('ambiguous among rows that only their make calls so: by the words that are only read in them', async ({
  show,
}) => {
  const row = (name: string) =>
    `<div class=r style="display:flex"><div style="flex:1">${name}</div><div style="flex:1">閲覧</div><div><span title=編集 style="cursor:pointer">✎</span></div></div>`;
  const page = await show(`<div>${row('山田')}${row('鈴木')}</div>`);
  const error = await find(page, press('編集'), { timeout }).catch((e) => e);
  expect(error.ways).toEqual(['in: { row: 山田 }', 'in: { row: 鈴木 }']);
});

test('a frame tells its button from those beside and around it', async ({ show }) => {
  const page = await show('<iframe src="/a" title="左"></iframe><iframe src="/b" title="右"></iframe>', {
    a: '<button>OK</button>',
    b: '<button>OK</button><iframe src="/a" title="右下"></iframe>',
  });
  const error = await find(page, press('OK'), { timeout }).catch((e) => e);
  expect(error.ways.sort()).toEqual(['in: { frame: 右下 }', 'in: { frame: 左 }', 'nth: 2']);
});

test('a page that is still drawing is not called ambiguous too soon', async ({ show }) => {
  const page = await show(
    '<button>追加</button><button id=x>追加</button><script>setTimeout(()=>x.remove(),200)</script>',
  );
  expect((await find(page, press('追加'), { timeout })).name).toBe('追加');
});

test('the inventory tells no values', async ({ show }) => {
  const page = await show('<label>氏名<input value="秘密"></label><button disabled>送信</button>');
  const { things } = await inventory(page);
  expect(things).toEqual([
    { role: 'textbox', name: '氏名', disabled: false },
    { role: 'button', name: '送信', disabled: true },
  ]);
});

for (const [name, tree, frame, found] of [
  [
    'beside the words, with a count behind it',
    '<a onclick=""><span id=b title="1">表紙</span><small>(1)</small></a>',
    '<a href="#">表紙</a>',
    'b',
  ],
  [
    'in the frame, where what is beside the words says more',
    '<a href="#">表紙の設定</a>',
    '<a href="#" id=c>表紙</a>',
    'c',
  ],
  ['in the frame, where only text is beside the words', '<p>表紙</p>', '<a href="#" id=c>表紙</a>', 'c'],
] as const)
  test(`near words outside of a frame that has the very words too: ${name}`, async ({ show }) => {
    const page = await show(
      `<div><a href="#">みどり商店</a></div><div>${tree}</div><iframe src="/a" style="margin-top:200px"></iframe>`,
      { a: frame },
    );
    const target = { ...press('表紙'), near: ['みどり商店'] };
    expect(await (await find(page, target, { timeout })).locator.getAttribute('id')).toBe(found);
  });

for (const [name, front, shown] of [
  ['behind another', '<body style="background:#eee">', false],
  ['behind another that lets it through', '<body>', true],
] as const)
  test(`what is in a frame that lies wholly ${name} is ${shown ? 'on' : 'not on'} the screen`, async ({ show }) => {
    const at = 'position:absolute;left:0;top:60px;width:500px;height:300px;border:0';
    const page = await show(
      `<p>管理</p><iframe src="/a" style="${at}"></iframe><iframe src="/b" style="${at}"></iframe>`,
      {
        a: '<h2>利用者</h2>',
        b: `${front}<p>棚</p>`,
      },
    );
    await find(page, { purpose: 'see', words: ['棚'] }, { timeout });
    const found = find(page, { purpose: 'see', words: ['利用者'] }, { timeout: 600 });
    expect(
      await found.then(
        () => true,
        () => false,
      ),
    ).toBe(shown);
  });

test('what is in a frame is on the screen once it comes before the other', async ({ show }) => {
  const page = await show(
    `<style>iframe { position: absolute; left: 0; top: 60px; width: 500px; height: 300px; background: #fff; z-index: 1 } .s { z-index: 2 }</style>
    <iframe src="/a" id=a></iframe><iframe src="/b" class=s></iframe>`,
    { a: '<h2>利用者</h2>', b: '<p>棚</p>' },
  );
  await find(page, { purpose: 'see', words: ['棚'] }, { timeout });
  const found = find(page, { purpose: 'see', words: ['利用者'] }, { timeout });
  await page.evaluate(() => {
    setTimeout(() => document.getElementById('a')!.style.setProperty('z-index', '3'), 500);
  });
  expect((await found).name).toBe('利用者');
});
