import { find } from '../../src/page/find/find.ts';
import { hover, press } from '../../src/page/operate/index.ts';
import { expect, test } from '../support/awkward-page.ts';
import { findCases } from '../support/find-cases.ts';

const rows =
  '<table style="width:100%"><tr><td>小林</td><td><button>閲覧者</button></td></tr>' +
  '<tr><td>田中</td><td><button>編集者</button></td></tr><tr><td>鈴木</td><td><button>閲覧者</button></td></tr></table>';
const over = 'position:absolute;left:60px;top:20px;background:#fff;border:1px solid';

const month = Array.from({ length: 5 }, (_, week) =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => week * 7 + day).filter((day) => day < 32),
);
const days = month.map((week) => `<tr>${week.map((day) => `<td id=d${day} onclick="">${day}</td>`).join('')}`).join('');

findCases([
  {
    name: 'the day of a calendar that is open over the page, not the page of a list that has its number',
    html: `<p>1 <a href="#">15</a></p><div style="position:absolute;left:300px;top:80px"><b>2026年12月</b><table>${days}</table></div>`,
    target: { words: ['15'] },
    expect: 'd15',
  },
  {
    name: 'the day of a calendar that stands in the page, and a button that has its number: refused',
    html: `<button>15</button><table>${days.replaceAll(/<td ([^>]*)>(\d+)/g, '<td><button $1>$2</button>')}</table>`,
    target: { words: ['15'] },
    expect: 'ambiguous',
  },
  {
    name: 'in the menu that is open over the page, not the buttons behind it',
    html: `${rows}<ul role=menu style="${over}"><li role=menuitem>管理者</li><li role=menuitem id=b>閲覧者</li></ul>`,
    target: { words: ['閲覧者'] },
    expect: 'b',
  },
  {
    name: 'in an open menu without roles, not a real button behind it',
    html: `${rows}<div style="${over}"><div style="cursor:pointer">管理者</div><div style="cursor:pointer" id=b>閲覧者</div></div>`,
    target: { words: ['閲覧者'] },
    expect: 'b',
  },
  {
    name: 'in an open menu without roles, also when there is only one button behind it',
    html: `${rows}<div style="${over}"><div style="cursor:pointer">管理者</div><div style="cursor:pointer" id=b>編集者</div></div>`,
    target: { words: ['編集者'] },
    expect: 'b',
  },
  {
    name: 'in a menu over an empty part of the page, opened by a button that says so',
    html: `${rows}<button aria-expanded=true aria-controls=m aria-haspopup=menu>変更</button><div id=m role=menu style="position:absolute;left:500px;top:400px"><div role=menuitem>管理者</div><div role=menuitem id=b>閲覧者</div></div>`,
    target: { words: ['閲覧者'] },
    expect: 'b',
  },
  {
    name: 'a message over the page with two things to press is no menu',
    html: `${rows}<div style="${over};top:60px"><p>役割が変わりました。次に何をしますか。続けて変えるときは下から選びます。</p><button>閉じる</button><br><button>閲覧者</button></div><button>閲覧者</button>`,
    target: { words: ['閲覧者'] },
    expect: 'ambiguous',
  },
  {
    name: 'a bar over the page is no menu',
    html: `${rows}<div style="${over}"><a href="#">ホーム</a> <a href="#">閲覧者</a></div>`,
    target: { words: ['閲覧者'] },
    expect: 'ambiguous',
  },
  {
    name: 'a menu that stands at the side all the time is not open over anything',
    html: `<ul role=menu style="position:fixed;left:0;top:0;width:150px;height:400px;margin:0"><li role=menuitem>概要</li><li role=menuitem>利用者</li></ul><main style="margin-left:200px"><p>説明</p><button>利用者</button></main>`,
    target: { words: ['利用者'] },
    expect: 'ambiguous',
  },
  {
    name: 'in an open menu that draws its box in a shadow root around slotted items',
    html: `${rows}<div><template shadowrootmode=open><div style="${over}"><slot></slot></div></template><div role=menuitem>管理者</div><div role=menuitem id=b>閲覧者</div></div>`,
    target: { words: ['閲覧者'] },
    expect: 'b',
  },
  {
    name: 'in an open menu whose items draw their words in shadow roots',
    html: `${rows}<div style="${over}"><div><template shadowrootmode=open><div style="cursor:pointer">管理者</div></template></div><div id=b><template shadowrootmode=open><div style="cursor:pointer">閲覧者</div></template></div></div>`,
    target: { words: ['閲覧者'] },
    expect: 'b',
  },
  {
    name: 'in an open menu whose items take their words from a slot',
    html: `${rows}<div style="${over}"><x-i>管理者</x-i><x-i id=b>閲覧者</x-i></div><script>customElements.define("x-i",class extends HTMLElement{constructor(){super();this.attachShadow({mode:"open"}).innerHTML="<div style='cursor:pointer'><slot></slot></div>"}})</script>`,
    target: { words: ['閲覧者'] },
    expect: 'b',
  },
  {
    name: 'in an open menu over a page that lies in a shadow root itself',
    html: `<div><template shadowrootmode=open>${rows}<div style="${over}"><div style="cursor:pointer">管理者</div><div style="cursor:pointer" id=b>閲覧者</div></div></template></div>`,
    target: { words: ['閲覧者'] },
    expect: 'b',
  },
  {
    name: 'in an open menu whose items show no hand, not a link behind it',
    html: `${rows}<p><a href="#">ごみ箱</a></p><div style="${over}"><div onclick="1">共有</div><div id=b onclick="1">ごみ箱</div></div>`,
    target: { words: ['ごみ箱'] },
    expect: 'b',
  },
  {
    name: 'in a popover that stands over an empty part of the page, as the next press elsewhere shuts it',
    html: `${rows}<button>編集者にする</button><div popover id=m style="inset:auto;left:500px;top:400px"><button style="display:block">閲覧者にする</button><button style="display:block" id=b>編集者にする</button></div><script>m.showPopover()</script>`,
    target: { words: ['編集者にする'] },
    expect: 'b',
  },
  {
    name: 'a popover that stays as a message does is no menu',
    html: `${rows}<button>閉じる</button><div popover=manual id=m style="inset:auto;left:500px;top:400px"><button style="display:block">詳細</button><button style="display:block">閉じる</button></div><script>m.showPopover()</script>`,
    target: { words: ['閉じる'] },
    expect: 'ambiguous',
  },
  {
    name: 'nothing stands in for an item of a menu that is not to be seen yet',
    html: '<div><div style="position:absolute;left:60px;top:20px;opacity:0"><button>CSV</button><button aria-haspopup=menu>その他</button></div></div>',
    target: { words: ['その他'], purpose: 'hover' },
    expect: 'not-found',
  },
  {
    name: 'what stands behind an open menu is pressed when the menu has no such words',
    html: `${rows}<ul role=menu style="${over}"><li role=menuitem>管理者</li><li role=menuitem>所有者</li></ul><button id=b>保存</button>`,
    target: { words: ['保存'] },
    expect: 'b',
  },
]);

test('in a menu that opens beside an item under the pointer, not the button of a form elsewhere', async ({ show }) => {
  const page =
    await show(`<style>ul ul { display: none; position: absolute; background: #fff } li { position: relative } li:hover > ul { display: block }
      ul ul ul { left: 100%; top: 0; width: 80px }</style>
    <ul style="width:120px"><li><a href="#">管理</a><ul><li><a href="#">担当</a><ul><li><a href="#">選択</a></li><li><a href="#" id=b>作成</a></li></ul></li><li><a href="#">部署</a></li></ul></li></ul>
    <form style="margin-top:200px"><input type=submit value="作成"></form>`);
  await page.hover('text=管理');
  await page.hover('text=担当');
  const found = await find(page, { purpose: 'press', words: ['作成'] }, { timeout: 5000 });
  expect(await found.locator.getAttribute('id')).toBe('b');
});

test('in a menu without roles that hangs out of the entry under the pointer, not a link elsewhere', async ({
  show,
}) => {
  const page =
    await show(`<style>.e { position: relative; width: 100px } .e div { display: none; position: absolute; left: 100px; top: 0; background: #fff } .e:hover div { display: block }</style>
    <a href="#">ごみ箱</a><div style="position:absolute;top:300px"><p>開く</p><div class=e>移動<div><p onclick="1">共有</p><p onclick="1" id=b>ごみ箱</p></div></div></div>`);
  await page.hover('text=移動');
  const found = await find(page, { purpose: 'press', words: ['ごみ箱'] }, { timeout: 5000 });
  expect(await found.locator.getAttribute('id')).toBe('b');
});

test('in a menu that opens a moment after the pointer came, not the field elsewhere that is called the same', async ({
  show,
}) => {
  const page =
    await show(`<div><a id=admin href="#">管理</a></div><p>本日の運行は予定どおりです。</p><p>遅れはありません。</p><label>整備 <input></label>
    <script>admin.onmouseenter = () => setTimeout(() => admin.insertAdjacentHTML('afterend', '<div role=menu style="position:absolute;background:#fff;left:0;top:40px"><a role=menuitem href="#" id=b>整備</a><br><a role=menuitem href="#">給油</a></div>'), 200)</script>`);
  await hover(await find(page, { purpose: 'hover', words: ['管理'] }, { timeout: 5000 }), { timeout: 5000 });
  const found = await find(page, { purpose: 'hover', words: ['整備'] }, { timeout: 5000 });
  expect(await found.locator.getAttribute('id')).toBe('b');
});

test('in a plain menu that the button under the pointer has opened over nothing, not the button of the page', async ({
  show,
}) => {
  const page = await show(`<button>削除</button><p>計画</p><button onclick="m.hidden=false">操作</button>
    <div id=m hidden style="position:absolute;background:#fff"><div style="cursor:pointer">複製</div><div style="cursor:pointer" id=b>削除</div></div>`);
  await page.click('text=操作');
  const found = await find(page, { purpose: 'press', words: ['削除'] }, { timeout: 5000 });
  expect(await found.locator.getAttribute('id')).toBe('b');
});

test('in a plain menu that the button under the pointer has opened beside itself, not the link of the page', async ({
  show,
}) => {
  const page = await show(`<button id=o onclick="m.hidden = false">⋯</button><a href="#">削除</a>
    <div id=m hidden style="position:absolute;left:60px;top:15px;background:#fff"><a href="#" style="display:block">編集</a><a href="#" id=b style="display:block">削除</a></div>
    <style>#o { position: absolute; left: 20px } a { margin-left: 300px } #m a { margin: 0 }</style>`);
  await page.click('#o');
  const found = await find(page, { purpose: 'press', words: ['削除'] }, { timeout: 5000 });
  expect(await found.locator.getAttribute('id')).toBe('b');
});

test('in a menu that comes a moment after its button was pressed, not the button of the page', async ({ show }) => {
  const page = await show(`<button>削除</button><button id=o aria-haspopup=menu>操作</button>
    <script>o.onclick = () => setTimeout(() => o.insertAdjacentHTML('afterend', '<div role=menu style="position:absolute;background:#fff;left:50px;top:32px"><p role=menuitem>編集</p><p role=menuitem id=b>削除</p></div>'), 200)</script>`);
  await press(await find(page, { purpose: 'press', words: ['操作'] }, { timeout: 5000 }), { timeout: 5000 });
  const found = await find(page, { purpose: 'press', words: ['削除'] }, { timeout: 5000 });
  expect(await found.locator.getAttribute('id')).toBe('b');
});

for (const [made, button] of [
  ['three dots', '<button id=o aria-label="その他">⋮</button>'],
  ['a gear', '<button id=o title="設定を開く">⚙\ufe0f</button>'],
  [
    'an icon called so',
    '<button id=o aria-label="操作"><svg width=20 height=20><rect width=20 height=20 /></svg></button>',
  ],
] as const)
  test(`in a plain menu that comes a moment after ${made} was pressed, not the button of the page`, async ({
    show,
  }) => {
    const page = await show(`<button>廃止</button>${button}
    <script>o.onclick = () => setTimeout(() => o.insertAdjacentHTML('afterend', '<div style="position:absolute;background:#fff;left:50px;top:32px"><div style="cursor:pointer">改名</div><div style="cursor:pointer" id=b>廃止</div></div>'), 200)</script>`);
    const words = [(await page.locator('#o').getAttribute('aria-label')) ?? '設定を開く'];
    await press(await find(page, { purpose: 'press', words }, { timeout: 5000 }), { timeout: 5000 });
    const found = await find(page, { purpose: 'press', words: ['廃止'] }, { timeout: 5000 });
    expect(await found.locator.getAttribute('id')).toBe('b');
  });

test('a list in a panel whose fields come later than its veil is waited for, though columns behind it are called the same', async ({
  show,
}) => {
  const page =
    await show(`<h2>班</h2><button id=n>新しい班</button><div role=grid><div role=row><div role=columnheader>名前</div><div role=columnheader>種類</div></div>
    ${['営業', '開発'].map((name) => `<div role=row><div role=gridcell>${name}</div><div role=gridcell>社内</div></div>`).join('')}</div>
    <script>n.onclick = () => { document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0;background:#fff6"></div><div role=dialog aria-label="新しい班" style="position:fixed;top:0;right:0;bottom:0;width:300px;background:#fff">読み込み中</div>');
      setTimeout(() => document.body.lastChild.innerHTML = '<label>種類 <select id=s><option>社内<option>社外</select></label>', 1200) }</script>`);
  await press(await find(page, { words: ['新しい班'], purpose: 'press' }, { timeout: 4000 }), { timeout: 4000 });
  const found = await find(page, { words: ['種類'], purpose: 'choose' }, { timeout: 4000 });
  expect(await found.locator.getAttribute('id')).toBe('s');
});
