import type { Purpose } from '../../src/steps/target.ts';

/** Markup with an id, and more attributes where a label needs them. */
type Make = (id: string, attributes?: string) => string;

/** What is there to do something with, and for which purpose. */
export type Things = Record<string, [Purpose, Make]>;

const box = 'border:1px solid;width:120px';
const svg = '<svg width=12 height=12><rect width=12 height=12 /></svg>';
const head = '<svg width=12 height=12><path d="M2 4L6 8L10 4" fill=none stroke=black /></svg>';

/** Fields of each kind, without a name. */
export const fields: Things = {
  text: ['fill', (id, more = '') => `<input id=${id} ${more}>`],
  password: ['fill', (id, more = '') => `<input type=password id=${id} ${more}>`],
  'long text': ['fill', (id, more = '') => `<textarea id=${id} ${more}></textarea>`],
  day: ['fill', (id, more = '') => `<input type=date id=${id} ${more}>`],
  editor: ['fill', (id, more = '') => `<div contenteditable id=${id} ${more} style="${box};height:20px"></div>`],
  list: ['choose', (id, more = '') => `<select id=${id} ${more}><option>一<option>二</select>`],
  'list of several': ['choose', (id, more = '') => `<select multiple id=${id} ${more}><option>一<option>二</select>`],
  'combo box': ['choose', (id, more = '') => `<div role=combobox tabindex=0 id=${id} ${more} style="${box}">一</div>`],
  'drawn list': ['choose', (id, more = '') => `<div class=select onclick=1 id=${id} ${more} style="${box}">一 ▾</div>`],
  'box under a hand': [
    'choose',
    (id, more = '') => `<div id=${id} ${more} style="${box};cursor:pointer"><span>一</span> ▾</div>`,
  ],
  'button with a triangle': ['choose', (id, more = '') => `<button type=button id=${id} ${more}>一 ▾</button>`],
  'button with a drawing': ['choose', (id, more = '') => `<button type=button id=${id} ${more}>一${head}</button>`],
  'radio buttons': ['choose', (id, more = '') => `<span id=${id} ${more}>${radios(id)}</span>`],
  'box to tick': ['check', (id, more = '') => `<input type=checkbox id=${id} ${more}>`],
  switch: [
    'check',
    (id, more = '') => `<button role=switch aria-checked=false id=${id} ${more} style="${box}"></button>`,
  ],
  'drawn box': [
    'check',
    (id, more = '') =>
      `<span id=${id} ${more} style="display:inline-block;width:14px;height:14px;border:1px solid;cursor:pointer"></span>`,
  ],
  'character for a box': ['check', (id, more = '') => `<span id=${id} ${more} style="cursor:pointer">☐</span>`],
  file: ['upload', (id, more = '') => `<input type=file id=${id} ${more}>`],
};

const radios = (id: string) => ['一', '二'].map((o) => `<label><input type=radio name=r${id}>${o}</label>`).join('');

/** Several fields one below the other, each with the words that label it. */
type Layout = (rows: { words: string; field: (more?: string) => string; id: string }[]) => string;

const each = (make: (row: Parameters<Layout>[0][number]) => string, open = '', close = ''): Layout => {
  return (rows) => `${open}${rows.map(make).join('')}${close}`;
};

export const layouts: Record<string, Layout> = {
  'label around': each(({ words, field }) => `<div><label>${words} ${field()}</label></div>`),
  'label tied': each(({ words, field, id }) => `<div><label for=${id}>${words}</label> ${field()}</div>`),
  'label tied to nothing': each(({ words, field }) => `<div><label>${words}</label>${field()}</div>`),
  'spoken name': each(({ words, field }) => `<div>${field(`aria-label=${words}`)}</div>`),
  'named by a text': each(
    ({ words, field, id }) => `<div><b id=l${id}>${words}</b><div>${field(`aria-labelledby=l${id}`)}</div></div>`,
  ),
  tip: each(({ words, field }) => `<div>${field(`title=${words}`)}</div>`),
  'text before': each(({ words, field }) => `<div>${words}： ${field()}</div>`),
  'text above': each(({ words, field }) => `<div><div>${words}</div><div>${field()}</div></div>`),
  'paragraph above': each(({ words, field }) => `<p>${words}</p>${field()}`),
  'bold above': each(({ words, field }) => `<b>${words}</b><br>${field()}<br>`),
  'must be filled in': each(
    ({ words, field }) =>
      `<div><div>${words} <i>必須</i></div><div>${field()}</div><small>説明の文です。</small></div>`,
  ),
  'star and help': each(
    ({ words, field }) => `<div><span>${words}</span><b>*</b><i title=説明>?</i><div>${field()}</div></div>`,
  ),
  'columns of a line': each(
    ({ words, field }) =>
      `<div style="display:flex"><div style="width:9em"><p>${words}</p></div><div>${field()}</div></div>`,
  ),
  'cells of a table': each(({ words, field }) => `<tr><td>${words}<td><div>${field()}</div>`, '<table>', '</table>'),
  'headings of rows': each(({ words, field }) => `<tr><th>${words}<td>${field()}`, '<table>', '</table>'),
  'list of terms': each(({ words, field }) => `<dt>${words}<dd>${field()}`, '<dl>', '</dl>'),
  'entries of a list': each(({ words, field }) => `<li>${words} ${field()}`, '<ul>', '</ul>'),
  'cells of a grid': each(
    ({ words, field }) => `<div>${words}</div><div>${field()}</div>`,
    '<div style="display:grid;grid-template-columns:9em 20em">',
    '</div>',
  ),
  'columns of a table': (rows) =>
    `<table><tr>${rows.map(({ words }) => `<td>${words}`).join('')}<tr>${rows.map(({ field }) => `<td>${field()}`).join('')}</table>`,
};

/** Things that are called 登録, by words or unseen. */
export const called: Things = {
  button: ['press', (id) => `<button id=${id}>登録</button>`],
  link: ['press', (id) => `<a href="#" id=${id}>登録</a>`],
  'text under a hand': ['press', (id) => `<div style="cursor:pointer;width:4em" onclick=1 id=${id}>登録</div>`],
  'icon with a tip': ['press', (id) => `<button title=登録 id=${id}>${svg}</button>`],
  field: ['fill', (id) => `<label>登録 <input id=${id}></label>`],
  'field below its words': ['fill', (id) => `<div><div>登録</div><div><input id=${id}></div></div>`],
  'field that says it': ['fill', (id) => `<input placeholder=登録 id=${id}>`],
  'box to tick': ['check', (id) => `<label><input type=checkbox id=${id}>登録</label>`],
  switch: ['check', (id) => `<div>登録 <button role=switch aria-checked=false id=${id} style="${box}"></button></div>`],
  list: ['choose', (id) => `<div><label>登録</label><select id=${id}><option>一</select></div>`],
  'combo box': [
    'choose',
    (id) => `<div><p>登録</p><div role=combobox tabindex=0 id=${id} style="${box}">一</div></div>`,
  ],
  'field for files': ['upload', (id) => `<label>登録<input type=file id=${id}></label>`],
  text: ['see', (id) => `<p id=${id}>登録</p>`],
};

const wrapped = (style: string) => (inside: string) => `<div style="${style}">${inside}</div>`;

/** Ways to keep something in the document that nobody sees. */
export const hidings: Record<string, (inside: string) => string> = {
  'not displayed': wrapped('display:none'),
  'not visible': wrapped('visibility:hidden'),
  'see-through': wrapped('opacity:0'),
  'left of the page': wrapped('position:absolute;left:-9999px'),
  'above the page': wrapped('position:absolute;top:-500px'),
  'outside of the window': wrapped('position:fixed;left:0;top:0;width:20em;transform:translateX(-120%)'),
  'without height': wrapped('height:0;overflow:hidden'),
  'without width': wrapped('width:0;overflow:hidden;position:absolute'),
  'cut away': wrapped('position:absolute;clip:rect(0,0,0,0)'),
  'clipped away': wrapped('position:absolute;clip-path:inset(50%)'),
  'scaled to nothing': wrapped('transform:scale(0)'),
  'not drawn': wrapped('content-visibility:hidden'),
  'next in a row of pictures': (inside) =>
    `<div style="width:9em;overflow:hidden;white-space:nowrap">${[' 一枚目', inside].map((one) => `<div style="display:inline-block;width:9em">${one}</div>`).join('')}</div>`,
  'a template': (inside) => `<template>${inside}</template>`,
  'folded away': (inside) => `<details><summary>他</summary>${inside}</details>`,
  'in a shut dialog': (inside) => `<dialog>${inside}</dialog>`,
  'in a shut popover': (inside) => `<div popover>${inside}</div>`,
  'in a frame without size': (inside) =>
    `<iframe width=0 height=0 style="border:0" srcdoc="${inside.replaceAll('"', "'")}"></iframe>`,
  'in what is switched off': (inside) => `<div inert>${inside}</div>`,
};

/** Two parts of a page, each with its title and something in it. */
type Parts = (titles: string[], inside: string[]) => string;

const parts = (make: (title: string, inside: string) => string, open = '', close = ''): Parts => {
  return (titles, inside) => `${open}${titles.map((title, i) => make(title, inside[i]!)).join('')}${close}`;
};

export const places: Record<string, Parts> = {
  'sections with a heading': parts((title, inside) => `<section><h3>${title}</h3>${inside}</section>`),
  'headings in running text': parts((title, inside) => `<h3>${title}</h3><p>説明の文。</p>${inside}`),
  'field sets': parts((title, inside) => `<fieldset><legend>${title}</legend>${inside}</fieldset>`),
  cards: parts((title, inside) => `<div class=card><div class=card-title>${title}</div><div>${inside}</div></div>`),
  'plain boxes': parts((title, inside) => `<div style="margin:9px"><div>${title}</div><div>${inside}</div></div>`),
  'bold titles': parts((title, inside) => `<div style="margin:16px 0"><b>${title}</b><div>${inside}</div></div>`),
  'bars for titles': parts(
    (title, inside) =>
      `<div style="margin:9px"><div style="display:flex"><span>${title}</span><span>▾</span></div><div>${inside}</div></div>`,
  ),
  'rows of a table': parts((title, inside) => `<tr><td>${title}<td>有効<td>${inside}`, '<table>', '</table>'),
  'rows of boxes': parts(
    (title, inside) =>
      `<div style="display:flex;gap:20px"><div style="width:9em">${title}</div><div>有効</div><div>${inside}</div></div>`,
    '<div>',
    '</div>',
  ),
  'entries of a list': parts((title, inside) => `<li>${title} ${inside}`, '<ul>', '</ul>'),
  'parts that fold': parts((title, inside) => `<details open><summary>${title}</summary>${inside}</details>`),
  'groups with a spoken name': parts((title, inside) => `<div role=group aria-label=${title}>${inside}</div>`),
  columns: parts(
    (title, inside) => `<div style="width:20em"><div style="font-size:18px">${title}</div><div>${inside}</div></div>`,
    '<div style="display:flex">',
    '</div>',
  ),
  'tables with a title row': parts(
    (title, inside) => `<table border=1 width=400><tr><td colspan=2>${title}<tr><td>項目<td>${inside}</table>`,
  ),
};
