import { type FindCase, findCases } from '../support/find-cases.ts';

// Boxes to tick in one line with their words, all before their boxes or all behind them.

const box = (id: string) => `<input type=checkbox id=${id}>`;
const boxes = (name: string, html: string, said: Record<string, FindCase['expect']>): FindCase[] =>
  Object.entries(said).map(([words, expect]) => ({
    name: `${name}: ${words}`,
    html,
    target: { words: [words], purpose: 'check' },
    expect,
  }));

const each = { 受信: 'a', 送信: 'b', 転送: 'c' };

findCases([
  ...boxes(
    'words with colons before their boxes',
    `<p>受信：${box('a')} 送信：${box('b')} 転送：${box('c')}</p>`,
    each,
  ),
  ...boxes('words before two boxes', `<div>受信 ${box('a')} 送信 ${box('b')}</div>`, { 受信: 'a', 送信: 'b' }),
  ...boxes(
    'words before boxes in a cell',
    `<table><tr><td>通知<td>受信${box('a')}&nbsp;送信${box('b')}&nbsp;転送${box('c')}<td>毎日</table>`,
    each,
  ),
  ...boxes(
    'words in parts of their own before their boxes',
    `<div><b>受信</b> <span>${box('a')}</span> <b>送信</b> <span>${box('b')}</span> <b>転送</b> <span>${box('c')}</span></div>`,
    each,
  ),
  ...boxes(
    'words before boxes side by side, beside a remark',
    `<div style="display:flex"><div>${[...'abc'].map((id, at) => `${Object.keys(each)[at]} ${box(id)}`).join(' ')}</div><div>あとで変えられます</div></div>`,
    each,
  ),
  ...boxes(
    'words and boxes that are laid out side by side',
    `<div style="display:flex;gap:6px">${[...'abc'].map((id, at) => `<div>${Object.keys(each)[at]}</div><div>${box(id)}</div>`).join('')}</div>`,
    each,
  ),
  ...boxes(
    'words before boxes, behind a field with its label',
    `<div>宛先 <input type=text size=5> 受信 ${box('a')} 送信 ${box('b')}<br>任意 ${box('c')} 毎日</div>`,
    { 受信: 'a', 送信: 'b', 毎日: 'c' },
  ),
  ...boxes(
    'words with colons before boxes, and a remark behind the last',
    `<p>受信：${box('a')} 送信：${box('b')} 転送：${box('c')} （いくつでも）</p>`,
    each,
  ),
  ...boxes(
    'words before boxes on two lines',
    `<div style="width:160px">受信 ${box('a')} 送信 ${box('b')} 転送 ${box('c')}</div>`,
    each,
  ),
  ...boxes('words behind boxes, behind a title', `<p>通知：${box('a')}受信 ${box('b')}送信 ${box('c')}転送</p>`, each),
  ...boxes(
    'words behind boxes, behind a title, of which the last are on the next line',
    `<div style="width:190px">通知 ${box('a')}&nbsp;受信 ${box('b')}&nbsp;送信 ${box('c')} 転送</div>`,
    { 受信: 'a', 送信: 'b' },
  ),
  ...boxes(
    'words behind boxes, of which the last are drawn',
    `<div>通知 ${box('a')}受信 ${box('b')}<img alt="電話" width=16 height=16></div>`,
    { 受信: 'a' },
  ),
  ...boxes(
    'words behind boxes with colons, and a field behind the last',
    `<p>通知：${box('a')} 受信： ${box('b')} 送信： <input type=text size=5></p>`,
    { 受信: 'a', 送信: 'b' },
  ),
  ...boxes(
    'words behind more boxes than are looked at',
    `<p>${Array.from({ length: 300 }, (_, at) => `${box(`b${at}`)} ${at}号`).join(' ')}</p>`,
    { '150号': 'b150' },
  ),
  ...boxes('words behind boxes', `<p>${box('a')} 受信 ${box('b')} 送信 ${box('c')} 転送</p>`, each),
]);

// Units and what of a range it is, behind the fields that they count.

const list = (id: string) => `<select id=${id}><option>1<option>2</select>`;
const text = (id: string) => `<input size=4 id=${id}>`;
type Units = [words: string, expect: FindCase['expect'], nth?: number][];
const units = (name: string, html: string, said: Units, purpose: 'choose' | 'fill' = 'choose'): FindCase[] =>
  said.map(([words, expect, nth]) => ({
    name: `${name}: ${words}${nth ? `, number ${nth}` : ''}`,
    html,
    target: { words: [words], purpose, nth },
    expect,
  }));
const months: Units = [
  ['年', 'a', 1],
  ['年', 'c', 2],
  ['月', 'b', 1],
  ['月', 'd', 2],
  ['月', 'ambiguous'],
];

findCases([
  ...['〜', ' ～ ', ' から ', ' - ', ' 〜 終わり '].flatMap((sign) =>
    units(
      `months with "${sign}" between them`,
      `<div>期間 ${list('a')}年${list('b')}月${sign}${list('c')}年${list('d')}月</div>`,
      months,
    ),
  ),
  ...units(
    'hours in fields with a sign between them',
    `<div>受付 ${text('a')}時 〜 ${text('b')}時</div>`,
    [
      ['時', 'a', 1],
      ['時', 'b', 2],
      ['時', 'ambiguous'],
      ['受付', 'ambiguous'],
      ['受付', 'a', 1],
      ['受付', 'b', 2],
    ],
    'fill',
  ),
  ...units(
    'what begins and ends',
    `<p>毎週 <select id=w><option>月<option>火</select>曜日 ${list('a')}時から ${list('b')}時まで</p>`,
    [
      ['毎週', 'w'],
      ['曜日', 'w'],
      ['時から', 'a'],
      ['時まで', 'b'],
      ['時', 'ambiguous'],
    ],
  ),
  ...units(
    'what begins and ends, without a unit',
    `<div>期間 <input type=date id=a> から <input type=date id=b> まで</div>`,
    [
      ['から', 'a'],
      ['まで', 'b'],
      ['期間', 'a'],
    ],
    'fill',
  ),
  ...units(
    'counters of an address',
    '<p>住所 <input size=4 id=a>丁目<input size=4 id=b>番<input size=4 id=c>号</p>',
    [
      ['丁目', 'a'],
      ['番', 'b'],
      ['号', 'c'],
      ['住所', 'a'],
    ],
    'fill',
  ),
  ...units(
    'counters of a building',
    '<p>建物 <input size=4 id=a> 棟 <input size=4 id=b> 階 <input size=4 id=c> 号室</p>',
    [
      ['棟', 'a'],
      ['階', 'b'],
      ['号室', 'c'],
    ],
    'fill',
  ),
  ...units(
    'what is counted in English, before the words of the next',
    '<p>Lock after <input size=4 id=a> attempts within <input size=4 id=b> minutes, at <input size=4 id=c> Mbps</p>',
    [
      ['attempts', 'a'],
      ['within', 'b'],
      ['minutes', 'b'],
      ['Mbps', 'c'],
    ],
    'fill',
  ),
  ...units('the label of the next behind a unit', `<p>毎日 ${list('a')}時 担当 ${list('b')}</p>`, [
    ['時', 'a'],
    ['担当', 'b'],
  ]),
  ...units('units in cells of their own', `<table><tr><td>時刻<td>${list('a')}<td>時<td>${list('b')}<td>分</table>`, [
    ['時', 'a'],
    ['分', 'b'],
  ]),
  ...units('units before their fields, and a remark', `<p>時 ${list('a')} 分 ${list('b')} 24時間で</p>`, [
    ['時', 'a'],
    ['分', 'b'],
  ]),
  ...units(
    'a label like a unit, and a button behind its field',
    `<p>Max ${list('a')} users ${list('b')} <button>Save</button></p>`,
    [['users', 'b']],
  ),
  ...units(
    'a range whose end has nothing behind it',
    `<p>期間 <input type=date id=a> から <input type=date id=b></p>`,
    [
      ['から', 'a'],
      ['期間', 'a'],
    ],
    'fill',
  ),
  ...units(
    'what begins and ends, before its fields and behind a title',
    `<p>期間 から <input type=date id=a> まで <input type=date id=b></p>`,
    [['まで', 'b']],
    'fill',
  ),
  ...['（全角）', '全角で', '※全角で', ''].flatMap((remark) =>
    units(
      `a given name behind a family name, "${remark}" behind both`,
      `<p>姓 ${text('a')} 名 ${text('b')} ${remark}</p>`,
      [
        ['姓', 'a'],
        ['名', 'b'],
      ],
      'fill',
    ),
  ),
  ...units('the day of the week behind a time', `<p>時刻 <input type=time id=a> 曜日 ${list('b')} に送る</p>`, [
    ['曜日', 'b'],
  ]),
  ...units(
    'how long, behind a time, in minutes',
    `<table><tr><td>開始<td><input type=time id=a><td>時間<td>${text('b')}<td>分</table><p>終わり <input id=c value=9:00 size=4> 回 ${text('d')} 名</p>`,
    [
      ['時間', 'b'],
      ['分', 'b'],
      ['回', 'd'],
    ],
    'fill',
  ),
  ...units('headings like units', `<table><tr><th>対象<td>${list('a')}<th>年<td>${list('b')}<td>毎年</table>`, [
    ['年', 'b'],
  ]),
  ...units('units behind their fields, and a remark', `<p>時間 ${list('a')} 時 ${list('b')} 分（24時間で）</p>`, [
    ['時', 'a'],
    ['分', 'b'],
  ]),
  ...units('what begins and ends, before its fields', `<p>時から ${list('a')} 時まで ${list('b')}</p>`, [
    ['時から', 'a'],
    ['時まで', 'b'],
  ]),
  ...units('a list behind the unit of a field', `<p>${text('a')}分 ${list('b')} ${list('c')}秒</p>`, [
    ['分', 'a'],
    ['秒', 'c'],
  ]),
  ...units('a label that begins like a unit', `<p>番号 ${text('a')} 名　前 ${text('b')}</p>`, [['名前', 'b']], 'fill'),
  ...units(
    'a list that shows a unit, behind a field',
    `<p>毎週 ${text('a')} <span role=combobox id=b tabindex=0>月</span></p>`,
    [['月', 'b']],
  ),
  ...units(
    'a list behind the last of some radio buttons, by its unit',
    `<p id=g><input type=radio name=r>即時 <input type=radio name=r>指定 ${list('a')}時</p>`,
    [
      ['時', 'a'],
      ['即時', 'g'],
    ],
  ),
  {
    name: 'the unit of two lists in a row: refused',
    html: `<table><tr><td>利用期間<td>${list('a')}日 〜 ${list('b')}日</table>`,
    target: { words: ['日'], purpose: 'choose', in: { kind: 'row', words: ['利用期間'] } },
    expect: 'ambiguous',
  },
]);
