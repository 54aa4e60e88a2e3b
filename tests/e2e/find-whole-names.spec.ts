import type { Scope } from '../../src/steps/target.ts';
import { findCases } from '../support/find-cases.ts';

// Where a place has the very words for its name, another of which the name only contains them is never meant.

const link = (id: string) => `<a href="#" id=${id}>再試行</a>`;
const services = (...rows: [string, string][]) =>
  `<table><tr><th>サービス<th>状態<th>操作</tr>${rows.map(([name, more]) => `<tr><td>${name}<td>${more ? '成功' : '失敗'}<td>${more}</tr>`).join('')}</table>`;
const cards = (...all: [string, string][]) =>
  `<div>${all.map(([name, more]) => `<div class="card"><div>${name}</div><p>${more || '失敗'}</p></div>`).join('')}</div>`;
const parts = (...all: [string, string][]) => all.map(([name, more]) => `<h3>${name}</h3><p>${more}</p>`).join('');
const list = (...all: [string, string][]) =>
  `<ul>${all.map(([name, more]) => `<li><span>${name}</span> ${more}</li>`).join('')}</ul>`;
const terms = (...all: [string, string][]) =>
  `<dl>${all.map(([name, more]) => `<dt>${name}<dd>${more || 'なし'}`).join('')}</dl>`;
const titled = (...all: [string, string][]) =>
  all
    .map(([name, more]) => `<h3>${name}</h3>${more ? `<table><tr><td>甲<td>${more}</table>` : '<p>なし</p>'}`)
    .join('');

type Make = (...all: [string, string][]) => string;
const makes: [string, Make, Scope['kind'][]][] = [
  ['a row', services, ['row', 'any']],
  ['a card', cards, ['item', 'any']],
  ['a part under a heading', parts, ['section', 'any']],
  ['an entry of a list', list, ['row', 'item', 'any']],
  ['a term', terms, ['row', 'any']],
  ['a part with a table', titled, ['section', 'any']],
];

findCases([
  ...makes.flatMap(([what, make, kinds]) =>
    kinds.flatMap((kind) => [
      {
        name: `${what} (${kind}) that has the very words, and not the thing, before one that goes on: refused`,
        html: make(['Box 営業', link('a')], ['Box', '']),
        target: { words: ['再試行'], in: { kind, words: ['Box'] } },
        expect: 'not-found' as const,
      },
      {
        name: `${what} (${kind}) by a part of its name, where none has the very words`,
        html: make(['Box 営業', link('a')], ['Drive', '']),
        target: { words: ['再試行'], in: { kind, words: ['Box'] } },
        expect: 'a',
      },
    ]),
  ),
  {
    name: 'what is seen in a row whose name goes on in brackets, where another has the very words: refused',
    html: services(['Box (旧)', link('a')], ['Box', '']),
    target: { purpose: 'see', words: ['成功'], in: { kind: 'row', words: ['Box'] } },
    expect: 'not-found',
  },
  {
    name: 'a row by a part of its name, where only another part of the page has one of the very words',
    html: `<h3>西</h3>${services(['Box', ''])}<h3>東</h3>${services(['Box 営業', link('a')])}`,
    target: { words: ['再試行'], in: { kind: 'row', words: ['Box'], in: { kind: 'section', words: ['東'] } } },
    expect: 'a',
  },
  {
    name: 'a row by a part of its name, where the heading of a column has the very words',
    html: services(['サービス一式', link('a')], ['Drive', '']),
    target: { words: ['再試行'], in: { kind: 'row', words: ['サービス'] } },
    expect: 'a',
  },
  {
    name: 'a part by a part of its heading, where an entry of the menu has the very words',
    html: `<nav><ul><li><a href="#">Box</a><li><a href="#">Drive</a></ul></nav>${parts(['Box 連携', link('a')], ['Drive', ''])}`,
    target: { words: ['再試行'], in: { kind: 'any', words: ['Box'] } },
    expect: 'a',
  },
  {
    name: 'a card by a part of its title, where a list in it has an entry of the very words',
    html: `<div>${['Box', 'Drive'].map((name) => `<div class=card><div>${name} 連携</div><ul><li>${name}<li>ほか</ul><button id=${name}>保存</button></div>`).join('')}</div>`,
    target: { words: ['保存'], in: { kind: 'item', words: ['Drive'] } },
    expect: 'Drive',
  },
]);
