import { findCases } from '../support/find-cases.ts';

// Buttons of a row that a page shows only while the mouse rests on the row.
const rows = ['東京', '大阪', '大阪'].map(
  (name, at) => `<div class=r><span>${name}</span> <i><button id=b${at}>編集</button></i></div>`,
);
const style = (unseen: string, seen: string) => `<style>.r{padding:8px}.r i{${unseen}}.r:hover i{${seen}}</style>`;
const drawn = {
  'made visible': style('visibility:hidden', 'visibility:visible'),
  'put in': style('display:none', 'display:inline'),
  'faded in': style('opacity:0;transition:opacity .2s', 'opacity:1'),
};

findCases([
  ...Object.entries(drawn).flatMap(([how, css]) => [
    {
      name: `a button that is ${how} under the mouse, by its row`,
      html: css + rows.slice(0, 2).join(''),
      target: { words: ['編集'], in: { words: ['大阪'], kind: 'row' as const } },
      expect: 'b1',
      timeout: 5_000,
    },
    {
      name: `one of two rows of the same words, whose buttons are ${how} under the mouse: refused`,
      // Not where the mouse was left.
      html: `${css}<p style="height:300px"></p>${rows.join('')}`,
      target: { words: ['編集'], in: { words: ['大阪'], kind: 'row' as const } },
      expect: 'not-found' as const,
    },
  ]),
  {
    name: 'a button of a row that stays unseen under the mouse',
    html: style('display:none', '') + rows.slice(0, 2).join(''),
    target: { words: ['編集'], in: { words: ['大阪'], kind: 'row' as const } },
    expect: 'not-found' as const,
  },
]);
