import type { Purpose } from '../../src/steps/target.ts';
import { findCases } from '../support/find-cases.ts';

// A form of rows: the value of one stands right above the field of the next, which has a label of its own at its left.

type Row = [label: string, value: string];
const fields: [Purpose, string][] = [
  ['check', '<input type=checkbox id=f>'],
  ['fill', '<input id=f>'],
  ['choose', '<select id=f><option>昇順<option>降順</select>'],
];
const forms: Record<string, (...rows: Row[]) => string> = {
  table: (...rows) => `<table>${rows.map(([label, value]) => `<tr><td>${label}<td>${value}</tr>`).join('')}</table>`,
  'table with headings of rows': (...rows) =>
    `<table>${rows.map(([label, value]) => `<tr><th>${label}<td>${value}</tr>`).join('')}</table>`,
  'list of terms': (...rows) =>
    `<dl style="display:grid;grid-template-columns:170px 300px">${rows.map(([label, value]) => `<dt>${label}<dd style="margin:0">${value}`).join('')}</dl>`,
  'line of boxes': (...rows) =>
    `<style>.fr{display:flex;margin:8px}.l{width:170px}</style>${rows.map(([label, value]) => `<div class=fr><div class=l>${label}</div><div>${value}</div></div>`).join('')}`,
};

findCases([
  ...Object.entries(forms).flatMap(([name, form]) =>
    fields.flatMap(([purpose, field]) => [
      {
        name: `${purpose}: the value above a field with a label at its left, in a ${name}: refused`,
        html: form(['契約', 'スタンダード'], ['並び順', field]),
        target: { purpose, words: ['スタンダード'] },
        expect: 'not-found' as const,
      },
      {
        name: `${purpose}: the field by that label, in a ${name}`,
        html: form(['契約', 'スタンダード'], ['並び順', field]),
        target: { purpose, words: ['並び順'] },
        expect: 'f',
      },
    ]),
  ),
  {
    name: 'the value above a list, in a line of two labels with their values: refused',
    html: '<style>.r{display:grid;grid-template-columns:repeat(4,140px)}</style><div class=r><i>契約</i><div>標準</div><i>期間</i><div>年間</div></div><div class=r><i>並び</i><div><select><option>昇順</select></div><i>通知</i><div><select><option>する</select></div></div>',
    target: { purpose: 'choose', words: ['標準'] },
    expect: 'not-found',
  },
  {
    name: 'the words at the top of a column of a table without headings, over rows with names',
    html: '<table><tr><td>氏名<td>権限</tr><tr><td>佐藤<td><select><option>閲覧</select></tr><tr><td>鈴木<td><select id=f><option>閲覧</select></tr></table>',
    target: { purpose: 'choose', words: ['権限'], in: { kind: 'row', words: ['鈴木'] } },
    expect: 'f',
  },
  {
    name: 'words drawn as a heading over the only row of a table',
    html: '<table><tr style="background:#eee"><td>氏名<td>権限</tr><tr><td>佐藤<td><select id=f><option>閲覧</select></tr></table>',
    target: { purpose: 'choose', words: ['権限'] },
    expect: 'f',
  },
  {
    name: 'labels in a line over their fields',
    html: '<div style="display:grid;grid-template-columns:repeat(2,200px)"><span>姓</span><span>名</span><input><input id=f></div>',
    target: { purpose: 'fill', words: ['名'] },
    expect: 'f',
  },
  {
    name: 'a label over a field that has a sign at its left',
    html: '<div>〒 <b>住所</b></div><div>〒 <input id=f></div>',
    target: { purpose: 'fill', words: ['住所'] },
    expect: 'f',
  },
]);
