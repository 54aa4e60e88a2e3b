import { findCases } from '../support/find-cases.ts';

const dialogCss = 'position:fixed;left:300px;top:200px;width:300px;background:#fff;padding:20px';
/** A window in three parts, each with its piece of a veil. */
const panes = [
  ['inset:0 0 auto 0;height:60px', '<button id=d>配備</button>'],
  ['inset:60px 60% 0 0', '<button>保存</button>'],
  ['inset:60px 0 0 40%', '<p>流れ</p>'],
]
  .map(
    ([at, inside]) =>
      `<div style="position:absolute;${at}">${inside}<div style="position:absolute;inset:0;background:rgba(0,0,0,.5)"></div></div>`,
  )
  .join('');
const veil = 'position:fixed;inset:0;background:rgba(0,0,0,.5)';

/** Tables of a console whose rows of one cell are titles, each form in a row of its own. */
const formRow = (inside: string) =>
  `<tr><td colspan=2><form><table><tr><td><td><input type=text></tr><tr><td><td>${inside}</tr></table></form></tr>`;
const titledTables = `<table border=1><tr><td colspan=2 class=t>一覧</tr><tr><td>パス<td>状態</tr><tr><td><a href="#" id=z>/zaiko</a><td>true</tr></table>
<table border=1><tr><td colspan=2 class=t>配備</tr><tr><td colspan=2 class=h><small>サーバ上の配備</small></tr>${formRow('<input type=submit value=配備 id=s>')}<tr><td colspan=2 class=h><small>ファイルの配備</small></tr>${formRow('<input type=submit value=配備 id=f>')}</table>
<table border=1><tr><td colspan=2 class=t>構成ファイル</tr>${formRow('<input type=submit value=再読み込み>')}</table><p><a href="#">/zaiko</a></p>`;

/** A part of the page with a heading within it, each with a field of the same name. */
const personal = (box: string) =>
  `${box}<h2>個人</h2><div><label for=a>住所</label><textarea id=a></textarea></div><hr><h3>勤務先</h3><div><label for=b>住所</label><textarea id=b></textarea></div></div>`;

/** Lines of cells that are all of one height. */
const cellsCss =
  '<style>.r{display:flex}.r>*{width:120px;height:24px}.k{cursor:pointer}.cb{display:inline-block;width:14px;height:14px;border:1px solid;cursor:pointer}.sw{display:inline-block;width:36px;height:20px;border-radius:10px;background:#bbb;cursor:pointer}.sw:after{content:"";display:block;width:16px;height:16px;border-radius:50%;background:#fff}</style>';

/** A table with a field. */
const timeout = (id: string) => `<table><tr><td>時間切れ<td><input id=${id}></table>`;

/** Two halves of a page, each with its headings in a table of their own; `gap` apart. */
const halves = (gap: number) => {
  const half = (rows: string[]) =>
    `<div><div><table cellspacing=0 width=90><tr><th>見出し</table></div><div><table cellspacing=0 width=90>${rows.map((row) => `<tr style="height:30px"><td>${row}`).join('')}</table></div></div>`;
  return `<div style="display:flex;gap:${gap}px">${half(['本社', '支社'])}${half(['<button id=h>更新</button>', '<button id=s>更新</button>'])}</div>`;
};

/** A field, and over it a veil with a dialog that is nothing but a frame. */
const framed = (content: string) =>
  `<label>名前 <input></label><div style="${veil}"><div style="margin:100px;background:#fff"><iframe width=400 height=200 ${content}></iframe></div></div>`;

/** Two drawers at the right edge, the wider one 480 wide, and the other over it. */
const drawers = (width: number) =>
  [
    ['back', 480],
    ['front', width],
  ]
    .map(
      ([id, wide]) =>
        `<div style="position:fixed;top:0;bottom:0;right:0;width:${wide}px;background:#fff"><h2>条件</h2><div style="position:absolute;bottom:10px"><button id=${id}>保存</button></div></div>`,
    )
    .join('');

/** Two windows without a veil, the first in front; the other's right edge is at 500. */
const dialogs = (role: string, left: number) =>
  [
    ['front', left, 'z-index:2'],
    ['back', 100, 'z-index:1'],
  ]
    .map(
      ([id, x, z]) =>
        `<div ${role} style="position:fixed;${z};left:${x}px;top:100px;width:400px;height:200px;background:#fff"><p>内容</p><button id=${id}>OK</button></div>`,
    )
    .join('');

/** The menu of a console as one list, whose entries without a link are the titles of those after them. */
const captioned = (caption: string) =>
  `<ul>${['本人', '会社'].map((name, i) => `<li ${caption}>${name}</li><li><a href="#" id=s${i}>共有</a></li><li><a href="#x${i}">履歴</a></li>`).join('')}</ul>`;

/** A box in which two lines that are no headings each stand over a list. */
const captionedParts = Object.fromEntries(
  Object.entries({
    'words in a paragraph': ['<p><em><small>', ':</small></em></p><p>', '</p>'],
    'a label of nothing': ['<label>', '</label><div class=r>', '</div><hr>'],
    'plain box': ['<div>', '</div><div class=r>', '</div>'],
    'bold, in a cell of a page that a table lays out': ['<div style="font-weight:700">', '</div><div>', '</div>'],
  }).map(([make, [before, between, after]]) => {
    const parts = ['名', '本文'].map(
      (name) => `${before}${name}${between}<a href="#">案</a> <a href="#" id=${name}>手順</a>${after}`,
    );
    const box = `<div style="position:fixed;top:9px;left:9px;background:#fff">${parts.join('')}</div>`;
    const cell = `<table><tr><td>表<td>${parts.join('')}<tr><td>備考<td><textarea></textarea></table>`;
    return [make, make.startsWith('bold') ? cell : box];
  }),
);

/** A page that a table lays out, beside a menu. */
const laidOut = (html: string) =>
  `<table><tr><td colspan=2>管理画面</td></tr><tr><td>&nbsp;</td><td><div>${html}</div></td></tr></table>`;

/** A card in which each bold title has fields below it. */
const boldParts = (parts: [string, string][]) =>
  `<div class=card>${parts.map(([name, inside]) => `<div style="font-weight:600">${name}</div><div>${inside}</div>`).join('')}</div>`;

/** A bar with a list that shows what it filters by, over the rows that are left. */
const filtered = (bar: string) =>
  `<form style="display:flex;gap:9px"><div><input placeholder=検索></div><div>${bar}</div></form><table><thead><tr><th>日付<th>客<th>状態</tr></thead><tbody>${['佐藤', '鈴木'].map((name) => `<tr style="cursor:pointer" id=${name}><td>11/30<td>${name}<td><span>却下</span></tr>`).join('')}</tbody></table>`;
const combo = (words: string) => `<button type=button role=combobox aria-expanded=false><span>${words}</span></button>`;

const boxes = (parts: string[]) =>
  parts.map((part) => `<div><div style="display:flex;gap:9px">${part}</div></div>`).join('');

const months = (...names: string[]) =>
  `<h2>期間</h2><div style="position:fixed;left:300px;top:100px;background:#fff;display:flex;gap:16px">${names
    .map(
      (name) =>
        `<table><caption>${name}</caption><tr>${[5, 6].map((day) => `<td id=m${name}${day} style="cursor:pointer">${day}`).join('')}</table>`,
    )
    .join('')}<button id=ok>適用</button></div>`;

/** Months side by side, each with the days of those beside it in its first and last weeks. */
const calendars = (tag: string) =>
  [
    { name: '2026年11月', id: 'n', before: [], length: 30 },
    { name: '2026年12月', id: 'd', before: [29, 30], length: 31 },
  ]
    .map(({ name, id, before, length }) => {
      const own = Array.from({ length }, (_, at) => `${id}${at + 1}`);
      const after = Array.from({ length: 42 - before.length - length }, (_, at) => `${at + 1}`);
      const cells = [...before.map(String), ...own, ...after].map(
        (day) => `<td ${/^[a-z]/.test(day) ? `id=${day}` : ''}><${tag}>${day.replace(/^[a-z]/, '')}</${tag}></td>`,
      );
      const rows = Array.from({ length: 6 }, (_, at) => `<tr>${cells.slice(at * 7, at * 7 + 7).join('')}</tr>`);
      return `<div><div style="text-align:center">${name}</div><table>${rows.join('')}</table></div>`;
    })
    .join('');
const weeks = (days: string) =>
  `<section><h2>2026年11月</h2><table><tr>${days.replace(/\d+/g, '<td id=n$&>$&</td>')}</tr></table></section>`;

/** A table with a column that is drawn once more over it, in a table of its own with all cells, of which only that one is seen. */
const twice = (hidden: string, names = ['佐藤', '鈴木']) => {
  const table = (side: string, rows: string[][], hides: string) =>
    `<style>#${side} :is(${hides}){visibility:hidden}td{width:90px;height:20px}</style><table id=${side}>${rows
      .map(
        (row, at) =>
          `<tr>${row.map((cell) => `<td>${cell}`).join('')}${at ? `<td><button id=${side}${at}>…</button>` : '<td>操作'}`,
      )
      .join('')}</table>`;
  const rows = (all: string[]) => [['名前', '宛先'], ...all.map((name) => [name, 'x@a'])];
  return `<div style="position:relative;width:400px"><div><div><div>${table('a', rows(['佐藤', '鈴木']), 'td:last-child')}</div></div></div>
  <div style="position:absolute;top:0;left:60px;background:#fff"><div>${table('b', rows(names), hidden)}</div></div></div>`;
};
const iconTable = (cell: string) =>
  `<table><thead><tr><th><th>画面<th>メール</tr></thead>${['評価', '投稿'].map((name, row) => `<tr><td>${name}<td><a href="#"><svg width=16 height=16></svg></a><td><a href="#" id=${'ab'[row]}><svg width=16 height=16></svg></a>${cell}</tr>`).join('')}</table>`;
const inRow = (...words: string[]) => ({ kind: 'row' as const, words });
/** A table whose cells are laid out by tables of their own, in which the names stand. */
const services = (head = 'th') => {
  const laid = (name: string, at: number) =>
    `<table width="100%"><tr><td align=left><table><tr><td><a href="#">${name}</a></table><td align=right><table><tr><td><a href="#" id=n${at}>図</a></table></table>`;
  return `<table><tr><${head}>機器<${head}>項目<${head}>状態<${head}>操作${['容量', '時刻合わせ']
    .map(
      (name, at) =>
        `<tr><td><td>${laid(name, at)}<td id=s${at}>OK<td><a href="#">図</a> <button id=a${at}>再開</button>`,
    )
    .join('')}</table>`;
};

/** A field at the bottom of the window, hidden by a box over its whole width that has another of the same words. */
const underBox = (height: string) =>
  `<input id=hidden placeholder=本文 style="position:fixed;bottom:20px;left:300px">
  <div style="position:fixed;left:0;right:0;bottom:0;height:${height};background:#fff"><input id=front placeholder=本文></div>`;

findCases([
  {
    name: 'the icon of a row by the heading of its column',
    html: iconTable(''),
    target: { words: ['メール'], in: inRow('投稿') },
    expect: 'b',
  },
  {
    name: 'no icon of a row by the heading of a column that has more than one in it',
    html: iconTable('<a href="#"><svg width=16 height=16></svg></a>'),
    target: { words: ['メール'], in: inRow('投稿') },
    expect: 'not-found',
  },
  {
    name: 'no icon of a row by the heading of a column that says something besides',
    html: iconTable(' 毎日'),
    target: { words: ['メール'], in: inRow('投稿') },
    expect: 'not-found',
  },
  {
    name: 'of two rows of the same name, the one whose rows have the words of `near` in a cell over both',
    html: `<table>${['甲', '乙'].map((area) => `<tr><td rowspan=2>${area}</td><td>本店</td><td><button id=${area}1>編集</button></td></tr><tr><td>支店</td><td><button id=${area}2>編集</button></td></tr>`).join('')}</table>`,
    target: { words: ['編集'], in: { words: ['支店'], kind: 'row' as const }, near: ['乙'] },
    expect: '乙2',
  },
  {
    name: 'of two tables side by side that lie over the page, the one of the caption',
    html: months('5月', '6月'),
    target: { words: ['6'], in: { kind: 'any', words: ['5月'] } },
    expect: 'm5月6',
  },
  ...['static', 'absolute'].map((position) => ({
    name: `of two months side by side, between marks to turn the page, the one of the title (${position})`,
    html: `<h2>請求</h2><div style="position:${position};display:flex;width:400px">${['10月', '11月'].map((month) => `<div><div style="display:flex;justify-content:space-between"><span>‹</span><b>${month}</b><span>›</span></div><table><tr><th>日<th>月</tr><tr>${[23, 24].map((day) => `<td style="cursor:pointer" id=m${month}${day}>${day}`).join('')}</table></div>`).join('')}</div>`,
    target: { words: ['24'], in: { kind: 'any' as const, words: ['11月'] } },
    expect: 'm11月24',
  })),
  ...(['drop', 'hover'] as const).map((purpose) => ({
    name: `the words that name several fields, as a date in parts, are the place themselves (${purpose})`,
    html: '<div><label id=l>設立日</label><div style="display:flex"><div><label for=m>月</label><br><select id=m aria-labelledby=l></select></div><div><label for=d>日</label><br><input id=d aria-labelledby=l></div></div></div>',
    target: { words: ['設立日'], purpose },
    expect: 'l',
  })),
  {
    name: 'the only caption of what lies over the page is its name',
    html: months('5月'),
    target: { words: ['適用'], in: { kind: 'any', words: ['5月'] } },
    expect: 'ok',
  },
  {
    name: 'a row that is a box among its like, in a page that a table lays out',
    html: laidOut(
      `<div>${['東京', '大阪', '福岡'].map((name, n) => `<div class=item><span>${name}</span> <a class=hand style="cursor:pointer" id=a${n}>試験</a></div>`).join('')}</div>`,
    ),
    target: { words: ['試験'], in: { kind: 'row', words: ['大阪'] } },
    expect: 'a1',
  },
  {
    name: 'a part with a title, in a page that a table lays out',
    html: laidOut('<label>備考 <input></label><section><h3>既定</h3><label>備考 <input id=d></label></section>'),
    target: { words: ['備考'], purpose: 'fill', in: { kind: 'any', words: ['既定'] } },
    expect: 'd',
  },
  {
    name: 'one of two tables side by side, in a page that a table lays out',
    html: laidOut(
      `<div style="display:flex">${['8月', '9月'].map((month, n) => `<div><div><b>${month}</b></div><table><tr><td>1<td>2<tr><td style="cursor:pointer" id=d${n}>11<td>12</table></div>`).join('')}</div>`,
    ),
    target: { words: ['11'], in: { kind: 'any', words: ['9月'] } },
    expect: 'd1',
  },
  {
    name: 'a row of data is the row, whatever list one of its cells has',
    html: '<table><tr><td>東京<ul><li>一課 <a href="#">見る</a></li><li>二課 <a href="#">見る</a></li></ul></td><td><button id=t>試験</button></td></tr><tr><td>大阪<ul><li>三課 <a href="#">見る</a></li></ul></td><td><button>試験</button></td></tr></table>',
    target: { words: ['試験'], in: { kind: 'row', words: ['一課'] } },
    expect: 't',
  },
  ...['class="menu-caption"', 'style="font-weight:700"'].flatMap((caption) =>
    ['本人', '会社'].map((name, i) => ({
      name: `an entry without a link is the title of those after it: ${caption} ${name}`,
      html: captioned(caption),
      target: { words: ['共有'], in: { kind: 'any' as const, words: [name] } },
      expect: `s${i}`,
    })),
  ),
  {
    name: 'the title of some entries of a list holds none of those before it: refused',
    html: '<ul><li><a href="#">共有</a></li><li class="menu-caption">会社</li><li><a href="#a">履歴</a></li></ul>',
    target: { words: ['共有'], in: { kind: 'any', words: ['会社'] } },
    expect: 'not-found',
  },
  {
    name: 'a part with a title, in a column of the page that is placed by its make',
    html: `<nav style="width:200px;float:left">設定</nav><div style="position:absolute;left:200px;top:0;right:0;bottom:0;overflow:auto"><fieldset><legend>利用者の上限</legend><label><input type=checkbox id=u>有効</label></fieldset><fieldset><legend>容器の上限</legend><label><input type=checkbox id=b>有効</label></fieldset></div>`,
    target: { purpose: 'check', words: ['有効'], in: { kind: 'any', words: ['利用者の上限'] } },
    expect: 'u',
  },
  {
    name: 'the part of a card below one of its headings, not the whole card',
    html: `<div class=card><div class=card-header>作成</div><div class=card-body><h4>利用者の上限</h4><div><label><input type=checkbox id=u>有効</label></div><h4>容器の上限</h4><div><label><input type=checkbox id=b>有効</label></div></div></div>`,
    target: { purpose: 'check', words: ['有効'], in: { kind: 'any', words: ['利用者の上限'] } },
    expect: 'u',
  },
  {
    name: 'the part of a card below a bold title, not the next one',
    html: boldParts([
      ['印', '<input placeholder=名前 id=i>'],
      ['浮く札', '<input id=f><label for=f>名前</label>'],
    ]),
    target: { words: ['名前'], purpose: 'fill', in: { kind: 'any', words: ['印'] } },
    expect: 'i',
  },
  ...['一つ', '幾つも'].map((title, n) => ({
    name: `the part of a card below the ${n ? 'second' : 'first'} of its bold titles`,
    html: boldParts(
      ['radio', 'checkbox'].map((type, i): [string, string] => [
        i ? '幾つも' : '一つ',
        `<label><input type=${type} name=n${i} id=${type}> 東京</label>`,
      ]),
    ),
    target: { words: ['東京'], purpose: 'check' as const, in: { kind: 'any' as const, words: [title] } },
    expect: n ? 'checkbox' : 'radio',
  })),
  {
    name: 'a card whose lines are bold is one card',
    html: '<div class=card><div><b>佐藤</b></div><div><b>東京</b></div><button id=d>削除</button></div>',
    target: { words: ['削除'], in: { kind: 'any', words: ['佐藤'] } },
    expect: 'd',
  },
  {
    name: 'a tab names what it has opened, by the anchor that it leads to',
    html: '<nav><a href="#">品目</a></nav><ul><li><a role=tab href="#t1">明細</a><li><a role=tab href="#t2">備考</a></ul><div><div id=t1><label>品目 <input id=a></label></div><div id=t2 hidden><label>品目 <input></label></div></div>',
    target: { words: ['品目'], in: { kind: 'any', words: ['明細'] }, purpose: 'fill' },
    expect: 'a',
  },
  {
    name: 'nothing near words that are not there',
    html: '<nav><a href="#" id=a>配布</a></nav><p>一覧を読み込んでいます</p><iframe width=0 height=0></iframe>',
    target: { words: ['配布'], near: ['経理'] },
    expect: 'not-found',
  },
  {
    name: 'what comes late with the words that it is near to, and not what was there before',
    html: '<nav><a href="#">配布</a></nav><ul id=l></ul><script>setTimeout(() => { l.innerHTML = "<li>経理 <button id=b>配布</button>" }, 1200)</script>',
    target: { words: ['配布'], near: ['経理'] },
    expect: 'b',
  },
  ...[
    { near: ['主任'], expect: 'm4' },
    { near: ['部長'], expect: 'm2' },
  ].map(({ near, expect }) => ({
    name: `the box of a row below the one of two equal headings that stands under ${near}`,
    html: `<table><tr><th rowspan=2>項目<th colspan=2>部長<th colspan=2>主任</tr><tr><th>読む<th>書く<th>読む<th>書く</tr>${['l', 'm'].map((id, i) => `<tr><th>${['顧客', '顧客台帳'][i]}</th>${[1, 2, 3, 4].map((n) => `<td align=center><input type=checkbox id=${id}${n}></td>`).join('')}</tr>`).join('')}</table>`,
    target: { purpose: 'check' as const, words: ['書く'], near, in: { kind: 'row' as const, words: ['顧客台帳'] } },
    expect,
  })),
  ...[
    { near: ['取りやめる'], expect: 'c' },
    { near: ['担当'], expect: 'f' },
  ].map(({ near, expect }) => ({
    name: `a field near ${near}, whether its name is written or only spoken`,
    html: '<div><label for=w>担当</label> <input id=w></div><div><label for=f>備考</label> <input id=f></div><div style="position:absolute;left:300px;top:200px"><input id=c aria-label="備考"><button>取りやめる</button></div>',
    target: { purpose: 'fill' as const, words: ['備考'], near },
    expect,
  })),
  {
    name: 'an application in a box that fills the screen is no dialog around a heading in it',
    html: '<style>body{margin:0}</style><div style="position:absolute;inset:0;background:#eee"></div><div style="position:absolute;inset:0"><h3>本日分</h3><ul><li>駅行き <button>変更</button></li></ul><h3>明日分</h3><ul><li>駅行き <button id=b>変更</button></li></ul></div>',
    target: { words: ['変更'], in: { kind: 'row', words: ['駅行き'], in: { kind: 'any', words: ['明日分'] } } },
    expect: 'b',
  },
  {
    name: 'the title of a list within the list of a side bar that stays in the window',
    html: '<div style="position:fixed;left:0;top:50px;height:500px;width:200px;overflow:auto"><ul><li><div><b>商品</b></div><ul><li><a href="#" id=a>分類</a></ul><li><div><b>記事</b></div><ul><li><a href="#" id=b>分類</a></ul></ul></div>',
    target: { words: ['分類'], in: { kind: 'any', words: ['商品'] } },
    expect: 'a',
  },
  ...[
    ['OK', 's0'],
    ['再開', 'a1'],
    // What stands in the table within the cell is nearer to its words.
    ['図', 'n1'],
  ].map(([words, id], i) => ({
    name: `the row of a table with headings, by words in a table that lays out one of its cells: ${words}`,
    html: services(),
    target: {
      words: [words!],
      purpose: i ? ('press' as const) : ('see' as const),
      in: inRow(i ? '時刻合わせ' : '容量'),
    },
    expect: id!,
  })),
  {
    name: 'no row of a page that is laid out by tables, by words in a table within it: refused',
    html: services('td'),
    target: { words: ['再開'], in: inRow('時刻合わせ') },
    expect: 'not-found',
  },
  {
    name: 'a row of a table of data within the row of another stays alone',
    html: '<table><tr><th>組<th>人<th>操作<tr><td>一組<td><table><tr><td>佐藤<td>東京<tr><td>鈴木<td>大阪</table><td><button>消す</button></table>',
    target: { words: ['消す'], in: inRow('佐藤') },
    expect: 'not-found',
  },
  {
    name: 'a row of one of two tables that cells of a layout hold side by side',
    html: `<table><tr>${['本社', '支社'].map((place, i) => `<td><table cellpadding=4><tr><td>${place}<td><a href="#" id=b${i}>地図</a></table>`).join('')}</table>`,
    target: { words: ['地図'], in: { kind: 'row', words: ['支社'] } },
    expect: 'b1',
  },
  {
    name: 'a row whose fixed columns lie with their headings in a box of their own',
    html: halves(1),
    target: { words: ['更新'], in: { kind: 'row', words: ['支社'] } },
    expect: 's',
  },
  {
    name: 'a row whose fixed column is drawn by another table over it, in which all other cells are hidden',
    html: twice('td:not(:last-child)'),
    target: { words: ['…'], in: inRow('鈴木') },
    expect: 'b2',
  },
  {
    name: 'a table over another with cells of its own is no part of it: refused',
    html: twice('td:first-child', ['高橋', '伊藤']),
    target: { words: ['…'], in: inRow('鈴木') },
    expect: 'not-found',
  },
  {
    name: 'rows of another table that stands apart are no part of the row: refused',
    html: halves(40),
    target: { words: ['更新'], in: { kind: 'row', words: ['支社'] } },
    expect: 'not-found',
  },
  {
    name: 'cards that have a class of their own behind the shared one',
    html:
      '<div style="display:grid;grid-template-columns:1fr 1fr">' +
      ['Dropbox', '保管庫', 'Box']
        .map((n, i) => `<div class="cd css-${i}x"><div>${n}</div><div>共有</div><button id=b${i}>接続</button></div>`)
        .join('') +
      '</div>',
    target: { words: ['接続'], in: { kind: 'item', words: ['保管庫'] } },
    expect: 'b1',
  },
  {
    name: 'an empty place at the end of the page is no twin of the page',
    html: '<style>body{margin:0}</style><div><h4>東棟</h4><table><tr><td>藤の間</td><td><button id=e>予約</button></td></tr></table><h4>西棟</h4><table><tr><td>藤の間</td><td><button id=w>予約</button></td></tr></table></div><div></div>',
    target: { words: ['予約'], in: { kind: 'row', words: ['藤の間'], in: { kind: 'any', words: ['西棟'] } } },
    expect: 'w',
  },
  {
    name: 'a title within a line of the layout is not the title of that line',
    html: `<div class="row"><p>ようこそ <a href="#">案内</a></p></div><div class="row"><div><h3>台帳</h3>${['東', '西'].map((n) => `<h4>${n}棟</h4><table><tr><td>藤の間</td><td><button id=${n}>予約</button></td></tr></table>`).join('')}</div></div>`,
    target: { words: ['予約'], in: { kind: 'row', words: ['藤の間'], in: { kind: 'any', words: ['西棟'] } } },
    expect: '西',
  },
  {
    name: 'of twins that lie over one another the upper one is meant',
    html: '<style>button{position:absolute;left:20px;top:20px}</style><button>次へ</button><button id=b>次へ</button>',
    target: { words: ['次へ'] },
    expect: 'b',
  },
  {
    name: 'of two dialogs that lie over one another the one in front is meant',
    html: dialogs('role=dialog', 300),
    target: { words: ['OK'] },
    expect: 'front',
  },
  {
    name: 'two dialogs side by side are equals',
    html: dialogs('role=dialog', 700),
    target: { words: ['OK'] },
    expect: 'ambiguous',
  },
  {
    name: 'in the frame of a dialog, not behind its veil',
    html: framed('srcdoc="<label>名前 <input id=b></label>"'),
    target: { words: ['名前'], purpose: 'fill' },
    expect: 'b',
  },
  {
    name: 'nothing is entered behind a veil whose dialog is a frame that is yet to load',
    html: framed(''),
    target: { words: ['名前'], purpose: 'fill' },
    expect: 'not-found',
  },
  {
    name: 'what the frame of a window hides is no twin of what it shows',
    html: '<label>名前 <input></label><div style="position:fixed;left:0;top:0;background:#fff"><iframe width=400 height=200 srcdoc="<label>名前 <input id=b></label>"></iframe></div>',
    target: { words: ['名前'], purpose: 'fill' },
    expect: 'b',
  },
  {
    name: 'of two drawers the one in front is meant, where it hides most of the other',
    html: drawers(360),
    target: { words: ['保存'] },
    expect: 'front',
  },
  {
    name: 'a drawer that hides a small part of another leaves both to be meant',
    html: drawers(200),
    target: { words: ['保存'] },
    expect: 'ambiguous',
  },
  {
    name: 'what a window without a role hides is no twin of what it has',
    html: dialogs('', 90),
    target: { words: ['OK'] },
    expect: 'front',
  },
  {
    name: 'a field that a part of the page comes over, as wide as the window, is no twin of the one in that',
    html: underBox('45%'),
    target: { purpose: 'fill', words: ['本文'] },
    expect: 'front',
  },
  {
    name: 'what has been scrolled below a bar is a twin of what the bar has',
    html: underBox('130px'),
    target: { purpose: 'fill', words: ['本文'] },
    expect: 'ambiguous',
  },
  {
    name: 'a button that is shut to nothing is not there',
    html: '<style>button{width:0;min-width:0;padding:0;border:0;overflow:hidden}</style><button>次へ</button>',
    target: { words: ['次へ'] },
    expect: 'not-found',
  },
  {
    name: 'bare words in a header are the title of what follows them',
    html: '<div><header>一致</header><section><button id=a>追加</button></section><header>適用する操作</header><section><button id=b>追加</button></section></div>',
    target: { words: ['追加'], in: { kind: 'section', words: ['一致'] } },
    expect: 'a',
  },
  {
    name: 'titles that are only drawn bold end the parts of their like',
    html: '<div><div class="bold xl">絵</div><p><input placeholder=名前 id=i></p><div class="bold xl">文字</div><p><label for=j>名前</label><input id=j></p></div><style>.bold{font-weight:600}</style>',
    target: { words: ['名前'], purpose: 'fill', in: { kind: 'any', words: ['絵'] } },
    expect: 'i',
  },
  ...Object.entries(captionedParts).flatMap(([make, html]) =>
    ['名', '本文'].map((caption) => ({
      name: `words alone on their line are the caption of what follows, up to the next of their make: ${make}, ${caption}`,
      html,
      target: { words: ['手順'], in: { kind: 'any' as const, words: [caption] } },
      expect: caption,
    })),
  ),
  {
    name: 'under a caption is nothing of the next one: refused',
    html: '<div style="position:fixed;top:9px;left:9px;background:#fff"><p><em>名:</em></p><p><a href="#">案</a></p><p><em>本文:</em></p><p><a href="#">手順</a></p></div>',
    target: { words: ['手順'], in: { kind: 'any', words: ['名'] } },
    expect: 'not-found',
  },
  {
    name: 'a table by the caption over it and what stands before it',
    html: `<div>${['名', '本文'].map((name) => `<div>${name}</div><p><button>印刷</button></p><table><tr><td><a href="#" id=${name}>手順</a></table>`).join('')}</div>`,
    target: { words: ['手順'], in: { kind: 'table', words: ['本文'] } },
    expect: '本文',
  },
  {
    name: 'a line of a card that is drawn as its others are is no caption, where some of them have nothing below',
    html: '<div class=card><div>佐藤</div><div>東京</div><button id=d>削除</button></div>',
    target: { words: ['削除'], in: { kind: 'any', words: ['佐藤'] } },
    expect: 'd',
  },
  {
    name: 'by a line of an entry with something below it, what stands further down in the entry',
    html: `<ul>${['佐藤', '鈴木'].map((name) => `<li><div>${name}</div><a href="#">予定</a><div>${name}の東京支店</div><a href="#" id=${name}>地図</a></li>`).join('')}</ul>`,
    target: { words: ['地図'], in: { kind: 'any', words: ['鈴木'] } },
    expect: '鈴木',
  },
  {
    name: 'near a remark below a field: what stands beside the field, not what is under the remark',
    html: `<div>${['甲', '乙'].map((name) => `<div>${name}</div><p style="margin:0"><input> <a href="#" id=${name}>自分</a></p><small style="display:block">${name}の宛先</small>`).join('<hr style="margin:20px 0">')}<button>保存</button></div>`,
    target: { words: ['自分'], near: ['甲の宛先'] },
    expect: '甲',
  },
  {
    name: 'by the label of a field in a dialog, what stands at its end',
    html: `<div role=dialog style="position:fixed;top:9px;left:9px;background:#fff">${['氏名', '所属'].map((name) => `<label for=${name} style="display:block">${name}</label><p><input id=${name}></p>`).join('')}<button id=s>保存</button></div>`,
    target: { words: ['保存'], in: { kind: 'any', words: ['氏名'] } },
    expect: 's',
  },
  {
    name: 'words below what they are about are captions of nothing',
    html: '<section><p><a href="#">変更</a></p><div>甲機</div><p><a href="#">変更</a></p><div>乙機</div><p><a href="#">追加</a></p></section>',
    target: { words: ['変更'], in: { kind: 'any', words: ['甲機'] } },
    expect: 'not-found',
  },
  {
    name: 'the title of a card, whose class says card too, is not the card',
    html: '<h1>申請</h1><div><div class=w12><div class=k-card><div class=k-card-header><b class=k-card-title>利用者</b></div><form><label>名前<input id=i></label></form></div></div><div class=w4><div class=k-card><div class=k-card-header><b class=k-card-title>請求先</b></div><form><label>名前<input></label><label>住所<input></label></form></div></div></div>',
    target: { words: ['名前'], purpose: 'fill', in: { kind: 'any', words: ['利用者'] } },
    expect: 'i',
  },
  {
    name: 'a row of one cell is the title of the rows below it',
    html: titledTables,
    target: { words: ['配備'], in: { kind: 'any', words: ['ファイルの配備'] } },
    expect: 'f',
  },
  {
    name: 'the title in a row of its own, over the cells of the next row',
    html: `<table>${['取引', '管理'].map((name) => `<tr><td><table><tr><td style="font-weight:bold">${name}</td></tr><tr><td><a href="#" id=${name}>客</a><td><a href="#">種類</a></tr></table></td></tr>`).join('')}</table>`,
    target: { words: ['客'], in: { kind: 'any', words: ['管理'] } },
    expect: '管理',
  },
  {
    name: 'the title in a row of its own ends where the next one begins',
    html: `<table>${['取引', '管理'].map((name, n) => `<tr><td><b>${name}</b></td></tr><tr><td><a href="#">客</a><td>${n ? '<a href="#" id=s>種類</a>' : ''}</tr>`).join('')}</table>`,
    target: { words: ['種類'], in: { kind: 'section', words: ['取引'] } },
    expect: 'not-found',
  },
  {
    name: 'a cell over two rows makes one row of them',
    html: '<table><tr><td rowspan=2>/a<td><button>停止</button></tr><tr><td><button>期限</button></tr><tr><td rowspan=2>/b<td><button>停止</button></tr><tr><td><button id=b>期限</button></tr></table>',
    target: { words: ['期限'], in: { kind: 'row', words: ['/b'] } },
    expect: 'b',
  },
  ...(['section', 'row', 'any'] as const).flatMap((kind) =>
    ['normal', 'bold'].map((weight) => ({
      name: `the rows that a ${weight} heading is drawn beside, by ${kind}`,
      html: `<style>th{font-weight:${weight}}</style><table>${['請求先', '送付先'].map((name) => `<tr><th rowspan=3>${name}<br><input type=checkbox>同じ<th>会社名<td><input><tr><th>部署名<td><input><tr><th>担当者名<td><input id=${name}>`).join('')}<tr><th colspan=2>支払方法<td><input></table>`,
      target: { words: ['担当者名'], purpose: 'fill' as const, in: { kind, words: ['送付先'] } },
      expect: '送付先',
    })),
  ),
  {
    name: 'an item whose cell spans several rows',
    html: `<table>${['奈良', '京都'].map((name) => `<tr><td rowspan=2>${name}<td>所有者<td><input></tr><tr><td>題<td><input id=${name}></tr>`).join('')}</table>`,
    target: { words: ['題'], purpose: 'fill', in: { kind: 'item', words: ['京都'] } },
    expect: '京都',
  },
  {
    name: 'the only row that a search leaves is known by the headings above it',
    html: '<style>.h,.r{display:grid;grid-template-columns:1fr 2fr 40px}</style><h1>社員 <small>1</small></h1><button id=x>操作</button><div class=h><div>氏名</div><div>メール</div><div></div></div><div style="height:200px;overflow:auto"><div><div class=r><div>佐藤</div><div>sato@a.example</div><div><span id=b title=操作 style="cursor:pointer">⋯</span></div></div></div></div>',
    target: { words: ['操作'], in: { kind: 'row', words: ['sato@a.example'] } },
    expect: 'b',
  },
  {
    name: 'the only row below headings, behind the hidden one that rows are made from',
    html: '<style>.h,.r{display:flex}.h>div,.r>div{flex:1}</style><h1>社員</h1><div><div class=h><div>氏名</div><div>部署</div><div>操作</div></div><div class=r style="display:none"><div>{name}</div><div>佐藤</div><div>編集</div></div><div class=r><div>佐藤</div><div>総務</div><div><span id=b title=編集 style="cursor:pointer">✎</span></div></div></div>',
    target: { words: ['編集'], in: { kind: 'row', words: ['佐藤'] } },
    expect: 'b',
  },
  {
    name: 'a line below headings and another text is no row of theirs',
    html: '<style>.h,.r{display:flex}.h>div,.r>div{flex:1}</style><h1>社員</h1><div><div class=h><div>氏名</div><div>部署</div><div>操作</div></div><p>社員はいません</p><div class=r><div>佐藤</div><div>総務</div><div><span title=編集 style="cursor:pointer">✎</span></div></div></div>',
    target: { words: ['編集'], in: { kind: 'row', words: ['佐藤'] } },
    expect: 'not-found',
  },
  {
    name: 'the only line that a search leaves, ruled off, without headings',
    html: '<style>.r{display:flex;border-bottom:1px solid #eee}.r>div{flex:1}</style><h1>社員</h1><div>部署：総務</div><div class=r><div>佐藤</div><div>総務</div><div><a href="#">詳細</a> <a id=b href="#">編集</a></div></div>',
    target: { words: ['編集'], in: { kind: 'row', words: ['佐藤'] } },
    expect: 'b',
  },
  {
    name: 'the bar that begins a page, though ruled off, is no row',
    html: '<style>.r{display:flex;border-bottom:1px solid #eee}.r>div{flex:1}</style><div class=r><div>管理</div><div>佐藤</div><div><a href="#">編集</a></div></div><h1>社員</h1>',
    target: { words: ['編集'], in: { kind: 'row', words: ['佐藤'] } },
    expect: 'not-found',
  },
  {
    name: 'a ruled line in which a list is filtered is no row',
    html: '<style>.r{display:flex;border-bottom:1px solid #eee}.r>div{flex:1}</style><h1>社員</h1><div class=r><div>絞り込み</div><div>佐藤</div><div><input></div><div><a href="#">編集</a></div></div>',
    target: { words: ['編集'], in: { kind: 'row', words: ['佐藤'] } },
    expect: 'not-found',
  },
  ...Object.entries({
    'the grey day of the next one is none': [calendars('b'), ['12'], 'n12'],
    'a day that only the last one has is none': [calendars('b'), ['31'], 'not-found'],
    'days of weeks that run on are all there': [weeks('29 30 1 2 3 4 5'), ['29'], 'n29'],
  } as const).map(([what, [html, words, expect]]) => ({
    name: `in a month by its name ${what}`,
    html: `<style>td{cursor:pointer}</style><div style="display:flex">${html}</div>`,
    target: { words: [...words], in: { kind: 'any' as const, words: ['2026年11月'] } },
    expect,
  })),
  {
    name: 'a term of a list and what is said of it are a row',
    html: '<dl><dt>作成</dt><dd>昨日</dd><div></div><dt>配信</dt><dd id=a>なし</dd><dt>版</dt><dd>なし</dd></dl>',
    target: { purpose: 'see', words: ['なし'], in: { kind: 'row', words: ['配信'] } },
    expect: 'a',
  },
  {
    name: 'words beside a button below a title are no row of a list',
    html: '<h1>社員</h1><div style="display:flex;gap:20px"><span>佐藤を追加できません</span><button>閉じる</button></div>',
    target: { words: ['閉じる'], in: { kind: 'row', words: ['佐藤'] } },
    expect: 'not-found',
  },
  {
    name: 'a list that shows what the rows below are filtered by is no row',
    html: filtered(combo('却下')),
    target: { words: ['却下'], in: { kind: 'row', words: ['却下'] }, nth: 1 },
    expect: '佐藤',
  },
  {
    name: 'two rows of the words by which a list above filters them: refused',
    html: filtered(combo('却下')),
    target: { words: ['却下'], in: { kind: 'row', words: ['却下'] } },
    expect: 'ambiguous',
  },
  {
    name: 'a row that is known by what its list shows',
    html: ['甲', '乙'].map((name) => `<div class=r>${combo(name)} <button id=${name}>外す</button></div>`).join(''),
    target: { words: ['外す'], in: { kind: 'row', words: ['乙'] } },
    expect: '乙',
  },
  {
    name: 'a first row of one cell is the title of its table',
    html: titledTables,
    target: { words: ['/zaiko'], in: { kind: 'table', words: ['一覧'] } },
    expect: 'z',
  },
  {
    name: 'a side bar with a smaller heading of its own is no part of the main column',
    html: '<h1>管理サイト</h1><div style="display:flex"><div style="flex:1"><h2>班 » 運用班</h2><a href="#" id=m>利用者</a></div><div style="width:200px"><h3>管理</h3><a href="#" id=s>利用者</a></div></div>',
    target: { words: ['利用者'], in: { kind: 'section', words: ['運用班'] } },
    expect: 'm',
  },
  {
    name: 'behind the veil around a small dialog, in a box that is positioned itself: refused',
    html: '<div style="position:absolute;inset:0"><button style="margin-top:400px">保存</button></div><div style="position:fixed;inset:0"><div role=dialog aria-modal=true style="width:300px;height:90px;margin:20px auto"><button>閉じる</button></div></div>',
    target: { words: ['保存'] },
    expect: 'not-found',
  },
  {
    name: 'behind a veil beside the dialog, in a box that is positioned itself: refused',
    html: '<div style="position:absolute;inset:0"><button style="margin-top:400px">保存</button></div><div style="position:fixed;inset:0;background:#0008"></div><div role=dialog aria-modal=true style="position:fixed;top:20px;left:20px;width:300px;height:90px"><button>閉じる</button></div>',
    target: { words: ['保存'] },
    expect: 'not-found',
  },
  {
    name: 'a menu above the dialog that opened it',
    html: '<div style="position:fixed;inset:0;background:#0008"></div><div role=dialog aria-modal=true style="position:fixed;top:20px;left:20px;width:300px;height:90px"><button>種類</button></div><div style="position:absolute;top:120px;left:20px;background:#fff;z-index:9"><button id=b>保存</button></div>',
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'the second of equal rows of fields, by number',
    html: '<table><tr><th>名前<th>型</tr><tr><td><input><td><select><option>INT</select></tr><tr><td><input id=b><td><select><option>INT</select></tr></table>',
    target: { purpose: 'fill', words: ['名前'], nth: 2 },
    expect: 'b',
  },
  {
    name: 'the second of the fields after one label, by number',
    html: '<div style="display:flex"><span>期間：</span><span><input> ～ <input id=b></span></div><div style="display:flex"><span>件数：</span><span><input></span></div>',
    target: { purpose: 'fill', words: ['期間'], nth: 2 },
    expect: 'b',
  },
  {
    name: 'the second of the fields after a label that the markup ties to the first',
    html: '<label for=f>期間</label> <input id=f> ～ <input id=b>',
    target: { purpose: 'fill', words: ['期間'], nth: 2 },
    expect: 'b',
  },
  {
    name: 'a field with a label of its own, which none counts as the second of the one before: refused',
    html: '<label for=f>期間</label> <input id=f> <input id=b> <label for=b>日まで</label>',
    target: { purpose: 'fill', words: ['期間'], nth: 2 },
    expect: 'not-found',
  },
  {
    name: 'the second of the fields below one another that one label names',
    html: '<div style="display:flex"><div>宛先</div><div><div><input></div><div><input id=b></div></div></div><div style="display:flex"><div>件名</div><div><input></div></div>',
    target: { purpose: 'fill', words: ['宛先'], nth: 2 },
    expect: 'b',
  },
  {
    name: 'a field below that says itself what it is, which none counts as the second: refused',
    html: '<div><label for=f>宛先</label></div><div><input id=f></div><div><input placeholder=件名></div>',
    target: { purpose: 'fill', words: ['宛先'], nth: 2 },
    expect: 'not-found',
  },
  {
    name: 'near a heading: what is in its part of the page, not what is nearer right above it',
    html: '<h3>請求先</h3><p>明細を送ります。</p><button>変更</button><h3>配送先</h3><p>品物を送ります。</p><button id=b>変更</button>',
    target: { words: ['変更'], near: ['配送先'] },
    expect: 'b',
  },
  ...['div', 'label'].map((line) => ({
    name: `near the words over a field (${line}): what stands beside it, not what is as near right above them`,
    html: `<style>label{display:block}</style>${['成功', '失敗', '取消'].map((name) => `<${line}>${name}</${line}><p style="margin:0"><input>${name === '取消' ? '' : ` <span id=${name} style="cursor:pointer">自分</span>`}</p>`).join('')}`,
    target: { words: ['自分'], near: ['失敗'] },
    expect: '失敗',
  })),
  {
    name: 'near a heading: what stands on its line, not what is in its part of the page',
    html: '<a href="#" id=b style="float:right">変更</a><h3>請求先</h3><p>明細を送ります。</p><table><tr><td>本社<td><a href="#">変更</a><tr><td>支社<td><a href="#">変更</a></table>',
    target: { words: ['変更'], near: ['請求先'] },
    expect: 'b',
  },
  ...['請求先', '配送先'].map((near) => ({
    name: `near the title row of a table (${near}), what stands in another row of it, which has a name of its own`,
    html: ['請求先', '配送先']
      .map(
        (title) =>
          `<table border=1 width=400><tr><td colspan=2>${title}<tr><td>住所<td><button id=${title}>変更</button></table>`,
      )
      .join(''),
    target: { words: ['変更'], near: [near] },
    expect: near,
  })),
  {
    name: 'near words that stand free in an entry of a list: what is in the entry, not what is nearer right above it',
    html: `<ul>${['請求先', '配送先'].map((title) => `<li>${title} <div><div>住所</div><div><input id=${title}></div></div>`).join('')}</ul>`,
    target: { purpose: 'fill', words: ['住所'], near: ['配送先'] },
    expect: '配送先',
  },
  {
    name: 'what is seen in a box with a bar for its title, among boxes that nothing can be done in',
    html: ['請求先', '配送先']
      .map(
        (title, i) =>
          `<div style="margin:8px"><div style="display:flex;justify-content:space-between"><span>${title}</span><span>▾</span></div><div><p id=p${i}>登録済み</p></div></div>`,
      )
      .join(''),
    target: { purpose: 'see', words: ['登録済み'], in: { kind: 'any', words: ['配送先'] } },
    expect: 'p1',
  },
  ...['佐藤', '経理'].map((words) => ({
    name: `a row of boxes, one of them with several lines, by any of its words (${words})`,
    html: ['佐藤', '鈴木']
      .map(
        (name, i) =>
          `<div><div style="display:flex"><div style="width:300px"><div><span>${name}</span></div><div><small>${['経理', '総務'][i]}</small></div></div><div style="width:99px"><div><button id=${name}>編集</button></div></div></div></div>`,
      )
      .join(''),
    target: { words: ['編集'], in: { kind: 'row' as const, words: [words] } },
    expect: '佐藤',
  })),
  {
    name: 'a card by one of several texts in its first line',
    html: ['佐藤', '鈴木']
      .map(
        (name) =>
          `<div style="margin:9px"><div><span>${name}</span> <span>経理</span></div><div><button id=${name}>編集</button></div></div>`,
      )
      .join(''),
    target: { words: ['編集'], in: { kind: 'row', words: ['鈴木'] } },
    expect: '鈴木',
  },
  {
    name: 'an item of a list of plain boxes in a card',
    html: `<div class=card><h2>品</h2><div><div class=l>${boxes(['竹', '墨', '青'].map((name) => `<div><span>小物</span><div>${name}</div></div><div><span>65円</span> <button id=${name}>買う</button></div>`))}</div></div></div>`,
    target: { words: ['買う'], in: { kind: 'item', words: ['青'] } },
    expect: '青',
  },
  {
    name: 'an item that is a card of several lines',
    html: ['甲', '乙']
      .map(
        (name) =>
          `<div class=card><div>${boxes([`名前 <b>${name}</b>`, '状態 <a href="#">可</a>'])}</div><button id=${name}>止める</button></div>`,
      )
      .join(''),
    target: { words: ['止める'], in: { kind: 'item', words: ['乙'] } },
    expect: '乙',
  },
  {
    name: 'a row of boxes that has no such button, beside one that has: refused',
    html: `<div><div>利用者</div><div><b>名前</b> <i>状態</i></div></div><div>${['佐藤', '鈴木'].map((name, i) => `<div><span>${name}</span> <span>${i ? '有効 <button>停止</button>' : '無効'}</span></div>`).join('')}</div>`,
    target: { words: ['停止'], in: { kind: 'row', words: ['佐藤'] } },
    expect: 'not-found',
  },
  {
    name: 'a line of text below a table, in a box that has its like, is no row: refused',
    html: ['佐藤', '鈴木']
      .map(
        (name) =>
          `<div class=u><table><tr><td>${name}<td><button>停止</button></table><p>${name === '鈴木' ? '田中: 0' : '計'}</p></div>`,
      )
      .join(''),
    target: { words: ['停止'], in: { kind: 'row', words: ['田中'] } },
    expect: 'not-found',
  },
  {
    name: 'what is seen in a row of boxes of one width, among rows that nothing can be done in',
    html: ['佐藤', '鈴木']
      .map(
        (name, i) =>
          `<div style="display:flex"><div style="width:99px"><span>${name}</span></div><div style="width:99px"><span id=p${i}>有効</span></div></div>`,
      )
      .join(''),
    target: { purpose: 'see', words: ['有効'], in: { kind: 'row', words: ['鈴木'] } },
    expect: 'p1',
  },
  ...['六月', '七月'].map((month) => ({
    name: `a day under a hand in one of two months side by side, in a box that has its like (${month})`,
    html: `<div class=u><div style="display:flex">${['六月', '七月'].map((name) => `<div><b>${name}</b><table><tr>${['18', '19'].map((day) => `<td style="cursor:pointer" id=${name}${day}>${day}`).join('')}</table></div>`).join('')}</div></div><div class=u><button>次</button></div>`,
    target: { words: ['19'], in: { kind: 'any' as const, words: [month] } },
    expect: `${month}19`,
  })),
  {
    name: 'a heading in a box that has its like is not the title of the field before it',
    html: ['連絡先', '通信']
      .map(
        (title) =>
          `<div class=u style="width:600px"><div style="display:flex"><div><label>番号 <input></label></div><section><h3>${title}</h3><label>番号 <input id=${title}></label></section></div></div>`,
      )
      .join(''),
    target: { purpose: 'fill', words: ['番号'], in: { kind: 'any', words: ['連絡先'] } },
    expect: '連絡先',
  },
  {
    name: 'near a heading: what is in its part of the page, not what is as near above it',
    html: '<h3>請求先</h3><div><label>住所 <input></label></div><h3>配送先</h3><div><label>住所 <input id=b></label></div>',
    target: { purpose: 'fill', words: ['住所'], near: ['配送先'] },
    expect: 'b',
  },
  {
    name: 'the field of a calendar that takes no typing, pressed by its label',
    html: '<div style="display:flex"><span>期間：</span><span><input readonly> ～ <input id=b readonly></span></div>',
    target: { words: ['期間'], nth: 2 },
    expect: 'b',
  },
  ...Object.entries({
    'a box that shows days': ['2026/11/01 ～ 2026/11/30 ▦', 'b'],
    'a box that shows a choice and an arrow': ['すべて ▾', 'b'],
    'a box that does something': ['削除', 't'],
    'boxes of which one is on': [
      '<span class="s on">日</span><span class=s>月</span><style>.s{display:inline-block;width:30px;cursor:pointer}</style>',
      't',
    ],
  }).map(([what, [shown, id]]) => ({
    name: `${what}, pressed by the plain words before it or not`,
    html: `<table><tr><td align=right id=t>期間：<td><span id=b style="border:1px solid;display:inline-block;cursor:pointer">${shown}</span><td align=right>操作者：<td><input></table>`,
    target: { words: ['期間'] },
    expect: id!,
  })),
  {
    name: 'a field that takes typing, pressed by a label whose markup points nowhere',
    html: '<div><label for=joined>入社日</label><section><div><input id=b></div><svg width=9 height=9></svg></section></div>',
    target: { words: ['入社日'] },
    expect: 'b',
  },
  {
    name: 'a field by the heading of its column, in a table without heading cells',
    html: '<table border><tr><td>番号<td>宛先<td>ポート</tr><tr><td>1<td><input><td><input></tr><tr><td>2<td><input id=b><td><input></tr><tr><td>3<td><input><td><input></tr></table>',
    target: { purpose: 'fill', words: ['宛先'], in: { kind: 'row', words: ['2'] } },
    expect: 'b',
  },
  {
    name: 'a drop zone without a field, for a file',
    html: '<div id=b style="border:2px dashed"><span>ここにファイルをドロップ</span></div>',
    target: { purpose: 'upload', words: ['ここにファイルをドロップ'] },
    expect: 'b',
  },
  {
    name: 'a drop zone without a field and without a broken line, under a hand',
    html: '<div id=b style="cursor:pointer;background:#eee">ドラッグ＆ドロップ、選択、貼り付けでファイルを添付</div>',
    target: { purpose: 'upload', words: ['ドラッグ＆ドロップ、選択、貼り付けでファイルを添付'] },
    expect: 'b',
  },
  {
    name: 'an entry that a list brings when one comes to its end',
    html: `<div id=l style="height:200px;overflow:auto"></div><script>
      let n = 0;
      const more = () => { for (let i = 0; i < 12; i++) l.insertAdjacentHTML('beforeend', '<div class=r><span>項目 ' + ++n + '</span><button id=b' + n + '>詳細</button></div>') };
      l.onscroll = () => { if (n < 36 && l.scrollTop + l.clientHeight > l.scrollHeight - 5) setTimeout(more, 50) };
      more();
    </script>`,
    target: { words: ['詳細'], in: { kind: 'row', words: ['項目 30'] } },
    expect: 'b30',
  },
  {
    name: 'numbers follow what is seen, not the markup',
    html: '<div style="display:flex;flex-direction:row-reverse;justify-content:flex-end"><button>開く</button><button id=b>開く</button></div>',
    target: { words: ['開く'], nth: 1 },
    expect: 'b',
  },
  {
    name: 'a number beyond what is there: refused',
    html: '<button>開く</button><button>開く</button>',
    target: { words: ['開く'], nth: 3 },
    expect: 'not-found',
  },
  {
    name: 'inside a native modal dialog',
    html: '<button>閉じる</button><dialog id=d><button id=b>閉じる</button></dialog><script>d.showModal()</script>',
    target: { words: ['閉じる'] },
    expect: 'b',
  },
  {
    name: 'behind a native modal dialog: refused',
    html: '<button>保存</button><dialog id=d><button>閉じる</button></dialog><script>d.showModal()</script>',
    target: { words: ['保存'] },
    expect: 'not-found',
  },
  {
    name: 'a dialog over a dialog',
    html: '<dialog id=d><button>OK</button></dialog><dialog id=e><button id=b>OK</button></dialog><script>d.showModal();e.showModal()</script>',
    target: { words: ['OK'] },
    expect: 'b',
  },
  {
    name: 'a hand-made dialog over a veil, no roles',
    html: `<button>保存</button><div style="${veil};z-index:10"></div><div style="${dialogCss};z-index:11"><button id=b>保存</button></div>`,
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'a hand-made dialog over a veil in several pieces, one in each part of the window',
    html: `${panes}<div style="${dialogCss};z-index:11"><button id=b>保存</button></div>`,
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'behind a veil in several pieces: refused',
    html: `${panes}<div style="${dialogCss};z-index:11"><button id=b>保存</button></div>`,
    target: { words: ['配備'] },
    expect: 'not-found',
  },
  {
    name: 'behind nothing: parts of the window that each have a see-through box of their own',
    html: panes.replaceAll('rgba(0,0,0,.5)', 'transparent').replaceAll('inset:0;', 'inset:50% 0 0 0;'),
    target: { words: ['配備'] },
    expect: 'd',
  },
  {
    name: 'behind the veil beside a drawer, both in one box over the page: refused',
    html: `<button>設定</button><div style="position:fixed;inset:0"><div style="${veil}"></div><div style="position:absolute;inset:0 0 0 30%;background:#fff"><input><button>保存</button></div></div>`,
    target: { words: ['設定'] },
    expect: 'not-found',
  },
  {
    name: 'a hand-made dialog inside its veil',
    html: `<button>保存</button><div style="${veil}"><div style="${dialogCss}"><button id=b>保存</button></div></div>`,
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'behind a hand-made dialog: refused',
    html: `<p>x</p><button>送信</button><div style="${veil}"></div><div style="${dialogCss}"><button>保存</button></div>`,
    target: { words: ['送信'] },
    expect: 'not-found',
  },
  {
    name: 'in a fixed header behind the veil of a dialog: refused',
    html: `<div style="position:fixed;inset:0 0 auto 0;height:40px;z-index:5"><button>運用管理</button></div><div style="${veil};z-index:9"><div role=dialog aria-modal=true style="${dialogCss}"><button>同意する</button></div></div>`,
    target: { words: ['運用管理'] },
    expect: 'not-found',
  },
  {
    name: 'behind a hand-made dialog that is just fading in: refused',
    html: `<style>@keyframes come{from{opacity:0}to{opacity:0}}</style><p>x</p><button>送信</button><div style="${veil}"><div style="${dialogCss};animation:come 60s"><button>保存</button></div></div>`,
    target: { words: ['送信'] },
    expect: 'not-found',
  },
  {
    name: 'a veil with a turning spinner is waited out, not a dialog',
    html: `<style>@keyframes turn{to{rotate:1turn}}</style><button id=b>送信</button><div style="${veil}"><div style="animation:turn 1s infinite">◌</div><p>読み込み中</p></div>`,
    target: { words: ['送信'] },
    expect: 'b',
  },
  {
    name: 'a veil with a spinner only is waited out, not a dialog',
    html: `<button id=b>送信</button><div style="${veil}"><div>読み込み中</div></div>`,
    target: { words: ['送信'] },
    expect: 'b',
  },
  {
    name: 'ARIA modal dialog',
    html: `<button>保存</button><div style="${veil}"></div><div role=dialog aria-modal=true style="${dialogCss}"><button id=b>保存</button></div>`,
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'a list opened from a dialog into the body',
    html: `<div style="${veil}"></div><div role=dialog aria-modal=true style="${dialogCss}"><button>国</button></div><ul role=listbox style="position:absolute;left:320px;top:260px;z-index:2;background:#fff"><li role=option id=o>日本</li></ul>`,
    target: { words: ['日本'] },
    expect: 'o',
  },
  {
    name: 'a non-modal drawer does not hide the rest',
    html: `<button id=b>保存</button><div role=dialog style="position:fixed;right:0;top:0;bottom:0;width:200px;background:#eee"><button>閉じる</button></div>`,
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'a toast over a dialog is seen',
    html: `<div style="${veil}"></div><div role=dialog aria-modal=true style="${dialogCss}"><button>保存</button></div><div id=t style="position:fixed;top:10px;right:10px;z-index:99;background:#fff">エラー</div>`,
    target: { words: ['エラー'], purpose: 'see' },
    expect: 't',
  },
  {
    name: 'in a dialog by title',
    html: '<div role=dialog aria-label="甲"><button id=a>OK</button></div><div role=dialog aria-label="乙"><button id=b>OK</button></div>',
    target: { words: ['OK'], in: { kind: 'dialog', words: ['乙'] } },
    expect: 'b',
  },
  {
    name: 'in a row by a cell',
    html: '<table><tr><td>甲</td><td><button id=a>編集</button></td></tr><tr><td>乙</td><td><button id=b>編集</button></td></tr></table>',
    target: { words: ['編集'], in: { kind: 'row', words: ['乙'] } },
    expect: 'b',
  },
  ...[
    ['prod', 'prod-eu'],
    ['example.com', 'example.com.au'],
    ['example.com', 'www.example.com'],
    ['John Doe', 'John Doe Jr.'],
  ].map(([words, name]) => ({
    name: `a row that is called ${name} is another than ${words}: refused`,
    html: `<table>${[name, 'staging'].map((row) => `<tr><td>${row}<td><button>削除</button></tr>`).join('')}</table>`,
    target: { words: ['削除'], in: { kind: 'row' as const, words: [words!] } },
    expect: 'not-found' as const,
  })),
  ...[
    ['prod', 'Backup of prod for Tokyo'],
    ['prod', 'prod <b>(2)</b>'],
    ['prod', 'prod.'],
    ['alice', 'alice@example.com'],
    ['佐藤', '佐藤 Jr.'],
    ['John Doe', 'John Doe <small>Sales Manager</small>'],
    ['Taro', 'Taro, Sales'],
    ['Report', 'Report of May'],
    ['prod', 'prod-eu<td>like prod, in Europe'],
  ].map(([words, cell]) => ({
    name: `a row of ${cell}, by ${words}`,
    html: `<table>${[cell, 'staging'].map((row) => `<tr><td>${row}<td><button id="${row === cell ? 'p' : 's'}">削除</button></tr>`).join('')}</table>`,
    target: { words: ['削除'], in: { kind: 'row' as const, words: [words!] } },
    expect: 'p',
  })),
  {
    name: 'a row of another name is seen all the same',
    html: '<table><tr><td>prod-eu<td id=p>有効</tr><tr><td>staging<td>有効</tr></table>',
    target: { purpose: 'see', words: ['有効'], in: { kind: 'row', words: ['prod'] } },
    expect: 'p',
  },
  {
    name: 'in a row: the whole cell before a part of it',
    html: '<table><tr><td>Dropbox Business</td><td><button>編集</button></td></tr><tr><td>Dropbox</td><td><button id=b>編集</button></td></tr></table>',
    target: { words: ['編集'], in: { kind: 'any', words: ['Dropbox'] } },
    expect: 'b',
  },
  {
    name: 'in a row of divs',
    html: '<div><div class=r><span>甲</span><button>編集</button></div><div class=r><span>乙</span><button id=b>編集</button></div></div>',
    target: { words: ['編集'], in: { kind: 'row', words: ['乙'] } },
    expect: 'b',
  },
  {
    name: 'a row drawn in two tables',
    html: '<div style="position:relative"><div><table style="width:300px"><tr style="height:30px"><td>甲</td></tr><tr style="height:30px"><td>乙</td></tr></table></div><div style="position:absolute;left:320px;top:0"><table><tr style="height:30px"><td><button>編集</button></td></tr><tr style="height:30px"><td><button id=b>編集</button></td></tr></table></div></div>',
    target: { words: ['編集'], in: { kind: 'row', words: ['乙'] } },
    expect: 'b',
  },
  {
    name: 'in a section by heading, in boxes',
    html: '<section><h2>甲</h2><button>保存</button></section><section><h2>乙</h2><button id=b>保存</button></section>',
    target: { words: ['保存'], in: { kind: 'section', words: ['乙'] } },
    expect: 'b',
  },
  {
    name: 'in a section by heading, in running text',
    html: '<h2>甲</h2><p><button id=b>保存</button></p><h2>乙</h2><p><button>保存</button></p>',
    target: { words: ['保存'], in: { kind: 'section', words: ['甲'] } },
    expect: 'b',
  },
  {
    name: 'in a section by legend',
    html: '<fieldset><legend>甲</legend><label>名前<input id=i></label></fieldset><fieldset><legend>乙</legend><label>名前<input id=j></label></fieldset>',
    target: { words: ['名前'], purpose: 'fill', in: { kind: 'any', words: ['乙'] } },
    expect: 'j',
  },
  ...[
    { what: 'words to see', target: { words: ['箱'], purpose: 'see' as const, in: inRow('乙') }, expect: '乙2' },
    {
      what: 'a switch by its heading',
      target: { words: ['状態'], purpose: 'check' as const, in: inRow('乙') },
      expect: '乙3',
    },
    { what: 'the box that the line begins with', target: { words: ['乙'], purpose: 'check' as const }, expect: '乙0' },
  ].map(({ what, target, expect }) => ({
    name: `${what} in a line of plain boxes by the name in it, which is pressed`,
    html: `${cellsCss}<div><div class=r><b><i class=cb></i></b><b>名前</b><b>置き場</b><b>状態</b></div>${[
      ['甲', '棚'],
      ['乙', '箱'],
    ]
      .map(
        ([name, place]) =>
          `<div class=r><span><i class=cb id=${name}0></i></span><span><span class=k>${name}</span></span><span id=${name}2>${place}</span><span><i class=sw id=${name}3></i></span></div>`,
      )
      .join('')}</div>`,
    target,
    expect,
  })),
  ...[
    { what: 'tiles', more: '' },
    { what: 'cards', more: '<small>説明</small>' },
  ].map(({ what, more }) => ({
    name: `${what} in lines of their like are no cells: nothing is in one that is in another`,
    html: `${cellsCss}${[
      ['甲', '乙'],
      ['丙', '丁'],
    ]
      .map(
        (names) =>
          `<div class=r>${names.map((name) => `<div><span class=k>${name}</span>${more}</div>`).join('')}</div>`,
      )
      .join('')}`,
    target: { words: ['乙'], in: { kind: 'row' as const, words: ['甲'] } },
    expect: 'not-found' as const,
  })),
  ...[
    {
      where: 'the outer of nested parts, drawn as titles, over a table each: refused',
      words: '設定',
      expect: 'ambiguous' as const,
    },
    { where: 'the inner of nested parts, drawn as titles, over a table each', words: '裏', expect: '裏' },
  ].map(({ where, words, expect }) => ({
    name: `in ${where}`,
    html: `<style>legend{font-weight:bold}</style><fieldset><legend>設定</legend>${['表', '裏'].map((name) => `<fieldset><legend>${name}</legend>${timeout(name)}</fieldset>`).join('')}</fieldset>`,
    target: { words: ['時間切れ'], purpose: 'fill' as const, in: { kind: 'any' as const, words: [words] } },
    expect,
  })),
  {
    name: 'in a part by its bold legend, over several tables: refused',
    html: `<fieldset><legend><b>設定</b></legend>${timeout('a')}${timeout('b')}</fieldset>`,
    target: { words: ['時間切れ'], purpose: 'fill', in: { kind: 'any', words: ['設定'] } },
    expect: 'ambiguous',
  },
  {
    name: 'in a table by the legend around the part that it is in: refused',
    html: `<fieldset><legend><b>設定</b></legend><fieldset><legend>表</legend>${timeout('a')}</fieldset><fieldset><legend>裏</legend>${timeout('b')}</fieldset></fieldset>`,
    target: { words: ['時間切れ'], purpose: 'fill', in: { kind: 'table', words: ['設定'] } },
    expect: 'not-found',
  },
  {
    name: 'in a table by its bold legend',
    html: `${timeout('a')}<fieldset><legend><b>設定</b></legend>${timeout('b')}</fieldset>`,
    target: { words: ['時間切れ'], purpose: 'fill', in: { kind: 'table', words: ['設定'] } },
    expect: 'b',
  },
  {
    name: 'in a part by its heading, over bold titles of a table each: refused',
    html: `<h3>設定</h3>${['表', '裏'].map((name) => `<div class=s><b>${name}</b></div>${timeout(name)}`).join('')}<h3>他</h3>`,
    target: { words: ['時間切れ'], purpose: 'fill', in: { kind: 'any', words: ['設定'] } },
    expect: 'ambiguous',
  },
  {
    name: 'in one of several sections by legend, all of them in one cell of a table',
    html: `<table><tr><th>利用者<tr><td>${['佐藤', '鈴木'].map((name) => `<fieldset><legend><input type=checkbox> <a href="#">${name}</a></legend><button id=${name}>操作</button></fieldset>`).join('')}</table>`,
    target: { words: ['操作'], in: { kind: 'any', words: ['鈴木'] } },
    expect: '鈴木',
  },
  {
    name: 'in a card by its title',
    html: '<div class=grid><div class=box><div class=box-title>甲</div><a href="#">詳細</a></div><div class=box><div class=box-title>乙</div><a href="#" id=b>詳細</a></div></div>',
    target: { words: ['詳細'], in: { kind: 'any', words: ['乙'] } },
    expect: 'b',
  },
  {
    name: 'a part with its heading in a header',
    html: '<section><header><h2>利用者</h2><div>会社</div></header><div><button id=d>削除</button></div></section>',
    target: { words: ['削除'], in: { kind: 'any', words: ['利用者'] } },
    expect: 'd',
  },
  {
    name: 'one of two parts with their headings in a header',
    html: ['利用者', '佐藤']
      .map(
        (name) =>
          `<section><header><div><h2>${name}</h2><div>会社</div></div></header><div><button id=${name}>削除</button></div></section>`,
      )
      .join(''),
    target: { words: ['削除'], in: { kind: 'section', words: ['佐藤'] } },
    expect: '佐藤',
  },
  {
    name: 'the header of a page ends with itself',
    html: '<div><header><h1>管理</h1><a href="#x" id=h>設定</a></header><main><a href="#y">設定</a></main></div>',
    target: { words: ['設定'], in: { kind: 'any', words: ['管理'] } },
    expect: 'h',
  },
  {
    name: 'in a list item',
    html: '<ul><li>甲 <a href="#">削除</a></li><li>乙 <a id=b href="#">削除</a></li></ul>',
    target: { words: ['削除'], in: { kind: 'item', words: ['乙'] } },
    expect: 'b',
  },
  {
    name: 'in a table by caption',
    html: '<table><caption>甲</caption><tr><td><button>追加</button></td></tr></table><table><caption>乙</caption><tr><td><button id=b>追加</button></td></tr></table>',
    target: { words: ['追加'], in: { kind: 'table', words: ['乙'] } },
    expect: 'b',
  },
  ...['甲', '乙'].map((words) => ({
    name: `under a title that is a table of its own: ${words}`,
    html: ['甲', '乙']
      .map(
        (n) =>
          `<table><tr><td style="width:20px"><img width=9 height=9 alt=""></td><td><div class=col-title>${n}</div></td></tr></table><form><table><tr><th>グループ</th><th><button id=${n}>加える</button></th></tr><tr><td colspan=2>なし</td></tr></table></form>`,
      )
      .join(''),
    target: { words: ['加える'], in: { kind: 'any' as const, words: [words] } },
    expect: words,
  })),
  {
    name: 'in a table by the heading above',
    html: '<h3>甲</h3><table><tr><td><button>追加</button></td></tr></table><h3>乙</h3><table><tr><td><button id=b>追加</button></td></tr></table>',
    target: { words: ['追加'], in: { kind: 'table', words: ['乙'] } },
    expect: 'b',
  },
  {
    name: 'a row in a section',
    html: '<section><h2>甲</h2><table><tr><td>x</td><td><button>編集</button></td></tr></table></section><section><h2>乙</h2><table><tr><td>x</td><td><button id=b>編集</button></td></tr><tr><td>y</td><td><button>編集</button></td></tr></table></section>',
    target: { words: ['編集'], in: { kind: 'row', words: ['x'], in: { kind: 'section', words: ['乙'] } } },
    expect: 'b',
  },
  ...['新規', '一覧'].map((title, n) => ({
    name: n
      ? 'a frame without words that shares its part is not called by it'
      : 'a frame by the title of the part that it stands in alone',
    html: `<section><header><h2>接続</h2></header><button>作成</button></section><section><header><h2>${title}</h2></header><iframe title="" srcdoc="<button id=c>作成</button>"></iframe>${n ? '<iframe srcdoc="<button>作成</button>"></iframe>' : ''}</section>`,
    target: { words: ['作成'], in: { kind: 'frame' as const, words: [title] } },
    expect: n ? 'not-found' : 'c',
  })),
  {
    name: 'a menu by the button beside it that has opened it and does not say which',
    html: `<a href="#a">倉庫</a><div><span role=button tabindex=0 aria-haspopup=true aria-expanded=true>作る</span><div role=menu><ul style="position:absolute;background:#fff"><li><div role=menuitem id=a>倉庫</div><li><div role=menuitem>棚</div></ul></div></div>
      <div><span role=button tabindex=0 aria-haspopup=true aria-expanded=false>開く</span></div>`,
    target: { words: ['倉庫'], in: { kind: 'menu', words: ['作る'] } },
    expect: 'a',
  },
  {
    name: 'in a menu that opens out of its entry: the entry of the same words, not its head',
    html: '<nav><ul><li><a href="#h">顧客</a><ul><li><a href="#a" id=b>顧客</a><li><a href="#o">注文</a></ul><li><a href="#r">集計</a></ul></nav>',
    target: { words: ['顧客'], in: { kind: 'menu', words: ['顧客'] } },
    expect: 'b',
  },
  {
    name: 'in a menu that has not opened out of its entry yet: its head is none of its entries',
    html: '<nav><ul><li><a href="#h" aria-haspopup=true>顧客</a><ul style="display:none"><li><a href="#a">顧客</a></ul><li><a href="#r">集計</a></ul></nav>',
    target: { words: ['顧客'], in: { kind: 'menu', words: ['顧客'] } },
    expect: 'not-found',
  },
  {
    name: 'in a menu that opens out of its entry: the button beside its head',
    html: '<nav><ul><li><a href="#h">顧客</a><button id=b>追加</button><ul><li><a href="#o">注文</a></ul><li><a href="#r">集計</a><button>追加</button></ul></nav>',
    target: { words: ['追加'], in: { kind: 'menu', words: ['顧客'] } },
    expect: 'b',
  },
  ...(['any', 'section', 'row'] as const).map((kind) => ({
    name: `in the heading of a column that has more to press than its words (${kind})`,
    html: '<h1>顧客</h1><table><tr><th>番号<th>姓<br><a href="#">昇順</a> <a href="#">降順</a><th>名<br><a href="#">昇順</a> <a href="#" id=b>降順</a><tr><td>1<td>小林<td>葵</table>',
    target: { words: ['降順'], in: { kind, words: ['名'] } },
    expect: 'b',
  })),
  {
    name: 'in the heading of a column, its mark under the hand of the mouse',
    html: `<table border><tr>${['日時', '重大度', '内容'].map((name) => `<th>${name} <span id=${name} title=絞り込み style="cursor:pointer"><svg width=12 height=12></svg></span>`).join('')}<tr><td>1<td>高<td>開始</table>`,
    target: { words: ['絞り込み'], in: { kind: 'any', words: ['重大度'] } },
    expect: '重大度',
  },
  ...Object.entries({
    'right below it': ['', 'b'],
    'below another line': ['<div>3 件</div>', 'not-found'],
  }).map(([where, [between, id]]) => ({
    name: `in a framed box that scrolls, by plain words: ${where}`,
    html: `<style>.l{height:60px;overflow:auto;border:1px solid}</style><div>本文</div><div class=l><p>一覧 <button>外す</button></p></div><div>種類</div>${between}<div class=l><p>一覧 <button id=b>外す</button></p></div>`,
    target: { words: ['外す'], in: { kind: 'any' as const, words: ['種類'] } },
    expect: id!,
  })),
  {
    name: 'in the row of headings, what stands in another of them',
    html: '<table><tr><th><button id=b>全て選ぶ</button><th>名 <a href="#">昇順</a><tr><td><td>葵</table>',
    target: { words: ['全て選ぶ'], in: { kind: 'row', words: ['名'] } },
    expect: 'b',
  },
  ...[
    { html: personal('<div class=card>'), words: '勤務先', purpose: 'fill' as const, expect: 'b' },
    { html: personal('<div class=card>'), words: '個人', purpose: 'fill' as const, expect: 'a' },
    { html: personal('<div>'), words: '個人', purpose: 'fill' as const, expect: 'a' },
    { html: personal('<div>'), words: '勤務先', purpose: 'fill' as const, expect: 'b' },
    {
      html: '<div class=card><h2>個人</h2><p>ロック中</p><button>削除</button><h3>勤務先</h3><p>なし</p></div>',
      words: '勤務先',
      purpose: 'press' as const,
      expect: 'not-found' as const,
    },
    {
      html: '<div class=card><h2>商品</h2><h3>副題</h3><p><button id=b>削除</button></p></div><div class=card><h2>他</h2><h3>別</h3><p><button>削除</button></p></div>',
      words: '副題',
      purpose: 'press' as const,
      expect: 'b',
    },
  ].map(({ html, words, purpose, expect }, n) => ({
    name: `in a part with a heading in it (${n}), ${purpose} by ${words}`,
    html,
    target: { words: [purpose === 'fill' ? '住所' : '削除'], purpose, in: { kind: 'any' as const, words: [words] } },
    expect,
  })),
  {
    name: 'in a part of the page, of two alike the one that stands behind the box of a heading in it, and the one before that: refused',
    html: '<h2>個人</h2><button>保存</button><section><h3>勤務先</h3><p>なし</p></section><button>保存</button>',
    target: { words: ['保存'], in: { kind: 'any', words: ['個人'] } },
    expect: 'ambiguous',
  },
  {
    name: 'in a menu by its opener',
    html: '<button aria-controls=m aria-expanded=true>運用管理</button><ul role=menu id=m><li role=menuitem id=b>ログ</li></ul><a href="#">ログ</a>',
    target: { words: ['ログ'], in: { kind: 'menu', words: ['運用管理'] } },
    expect: 'b',
  },
  ...['東', '南', '西', '北'].map((name, at) => ({
    name: `by the heading before a table in a shadow root, the ${at + 1}. of four`,
    html: `<h3>東棟</h3><h3>南棟</h3><h3>西棟</h3><h3>北棟</h3><script>
      for (const [i, h] of document.querySelectorAll('h3').entries()) {
        const part = Object.assign(document.createElement('div'), { id: 't' + i });
        part.attachShadow({ mode: 'open' }).innerHTML = '<table><tr><td>富士</td><td><button>押さえる</button></td></tr></table>';
        h.after(part);
      }</script>`,
    target: {
      words: ['押さえる'],
      in: { kind: 'row' as const, words: ['富士'], in: { kind: 'any' as const, words: [`${name}棟`] } },
    },
    expect: `t${at}`,
  })),
  {
    name: 'a message that is drawn as a list has no rows',
    html: '<div role=alert><ul><li>佐藤を削除しました <a href="#">元に戻す</a></ul></div>',
    target: { words: ['元に戻す'], in: { kind: 'row', words: ['佐藤'] } },
    expect: 'not-found',
  },
  {
    name: 'a scope that is not there: refused',
    html: '<button>編集</button>',
    target: { words: ['編集'], in: { kind: 'any', words: ['丙'] } },
    expect: 'not-found',
  },
  {
    name: 'in a list of a box over the page, by what the list says of itself',
    html: `<div style="position:absolute;background:#fff">${['時', '分'].map((name) => `<ul aria-label=${name}><li onclick="" id=${name === '分' ? 'b' : 'h'}>10</ul>`).join('')}</div>`,
    target: { words: ['10'], in: { kind: 'any', words: ['分'] } },
    expect: 'b',
  },
  {
    name: 'near other words',
    html: '<div><p>甲</p><button>変更</button></div><div style="margin-top:80px"><p>乙</p><button id=b>変更</button></div>',
    target: { words: ['変更'], near: ['乙'] },
    expect: 'b',
  },
  {
    name: 'near words on the same line, in a list without rows',
    html: '<section style="width:800px"><div style="display:flex;justify-content:space-between;height:40px"><div><div>甲機</div><div>大阪</div></div><button>取り消す</button></div><div style="display:flex;justify-content:space-between;height:40px"><div><div>乙機</div><div>東京</div></div><button id=b>取り消す</button></div></section>',
    target: { words: ['取り消す'], near: ['乙機'] },
    expect: 'b',
  },
  {
    name: 'near other words, though far off under a heading, what stays alone',
    html: '<p>みどり商店</p><div style="position:absolute;left:300px;top:400px"><h3>最近の編集</h3><a href="#" id=b>表紙</a></div>',
    target: { words: ['表紙'], near: ['みどり商店'] },
    expect: 'b',
  },
  {
    name: 'near other words what has a count behind its own, where another far off has the bare words',
    html: '<button>有効のみ</button><button id=b><span>ロール</span><span aria-label="3 件の条件">3</span></button><table style="margin-top:90px"><tr><th><button>ロール</button></th></tr></table>',
    target: { words: ['ロール'], near: ['有効のみ'] },
    expect: 'b',
  },
  ...[
    { to: '足す', expect: 'b' },
    { to: '写す', expect: 'a' },
    { to: '項目の種別', expect: 'ambiguous' },
  ].map(({ to, expect }) => ({
    name: `near "${to}" one of two lists without a name in a part`,
    html: `<section><h4>項目</h4><form><select id=a><option>既定</select> <button>写す</button></form><p>項目の種別 <select id=c><option>甲</select></p>
      <form><select id=b><option>乙</select> <button>足す</button></form></section>`,
    target: { words: ['項目'], near: [to], purpose: 'choose' as const },
    expect,
  })),
  {
    name: 'near words on the same line, in a list of names and values where those of other lines are less far',
    html: '<dl style="display:grid;grid-template-columns:160px 300px"><dt>氏名<dd>山田 太郎 <button>変更</button><dt>宛先<dd>taro.yamada@east.example.jp <button id=b>変更</button><dt>言語<dd>英語 <button>変更</button></dl>',
    target: { words: ['変更'], near: ['宛先'] },
    expect: 'b',
  },
  {
    name: 'near words whose own button shows under the mouse only: the one of the heading is refused',
    html: `<style>div span{visibility:hidden}div:hover span{visibility:visible}</style><h2>会社情報 <button title=編集>✎</button></h2>${['会社名', '住所'].map((name) => `<div>${name} <span title=編集 onclick="">✎</span></div>`).join('')}`,
    target: { words: ['編集'], near: ['住所'] },
    expect: 'not-found',
  },
  ...Object.entries({
    table: '<table><tr><td>甲社<td><button>停止</button><tr><td>乙社<td>停止中</table>',
    'list of terms': '<dl><dt>甲社<dd><button>停止</button><dt>乙社<dd>停止中</dl>',
  }).map(([what, html]) => ({
    name: `near words in a row of a ${what}: the only button, which stands in another row, is refused`,
    html,
    target: { words: ['停止'], near: ['乙社'] },
    expect: 'not-found',
  })),
  {
    name: 'near words of a sentence, which stand between two links',
    html: '<p>アカウントをお持ちでない方は<a href="#">こちら</a>から登録してください。パスワードを忘れた方は<a href="#" id=b>こちら</a></p>',
    target: { words: ['こちら'], near: ['パスワードを忘れた方は'] },
    expect: 'b',
  },
  ...[
    '<dl style="display:grid;grid-template-columns:160px 300px"><dt>氏名<dd>山田 <button>変更</button><dt>宛先<dd>東 <button id=b>変更</button></dl>',
    '<dl><dt>氏名<dd>山田 <button>変更</button><dt>宛先<dd>東 <button id=b>変更</button></dl>',
    '<div style="display:grid;grid-template-columns:160px 300px 60px"><div>氏名</div><div>山田</div><div><button>変更</button></div><div>宛先</div><div>東</div><div><button id=b>変更</button></div></div>',
  ].map((html, at) => ({
    name: `a row of cells that stand in no box of their own (${at})`,
    html,
    target: { words: ['変更'], in: { kind: 'row' as const, words: ['宛先'] } },
    expect: 'b',
  })),
  {
    name: 'near words between two that are as far: refused',
    html: '<section style="width:800px"><button>取り消す</button><p>甲機</p><button>取り消す</button></section>',
    target: { words: ['取り消す'], near: ['甲機'] },
    expect: 'ambiguous',
  },
  {
    name: 'near: what is in the box of the words, rather than what stands nearer in the box beside it',
    html: '<div style="display:flex;gap:4px"><div><label>大人</label><div style="display:flex;gap:40px"><button>−</button><input size=1 value=4><button>＋</button></div></div><div><label>子供</label><div style="display:flex;gap:40px"><button>−</button><input size=1 value=0><button id=k>＋</button></div></div></div>',
    target: { words: ['＋'], near: ['子供'] },
    expect: 'k',
  },
  ...[
    { near: '役職', expect: 'icon' },
    { near: '備考', expect: 'form' },
  ].map(({ near, expect }) => ({
    name: `near ${near}: a mark with a tip, or the button that has the words`,
    html: '<dl><dt>役職<dd><input value=部長> <button id=icon title=保存>✓</button> <button title=中止>✕</button></dl><div><label>備考 <textarea></textarea></label><p><button>取消</button> <button id=form>保存</button></p></div>',
    target: { words: ['保存'], near: [near] },
    expect,
  })),
]);
