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
  ...boxes('words behind boxes', `<p>${box('a')} 受信 ${box('b')} 送信 ${box('c')} 転送</p>`, each),
]);
