import { expect, test } from '@playwright/test';
import { learn, viewOf } from '../../src/check/baseline/learn.ts';
import type { Remembered, ScreenView } from '../../src/check/baseline/model.ts';
import { compareViews } from '../../src/check/drift/compare.ts';
import { findDrift } from '../../src/check/drift/findings.ts';
import type { Fingerprint } from '../../src/page/fingerprint/fingerprint.ts';

type Used = Fingerprint & Partial<Pick<Remembered, 'usedBy' | 'varies' | 'comes'>>;
const scroll: [number, number] = [0, 0];
type Piece = Partial<Used> & { at: string; y: number };

/** Something on the screen; `at` is its path below the body. */
function piece({ at, y, ...more }: Piece): Used {
  const none = { id: '', name: '', class: '', href: '', alt: '', title: '', type: '', placeholder: '', testid: '' };
  const calm = { label: '', button: false, disabled: false, states: [], live: false, style: '', icon: '', aname: '' };
  const where = { container: [], neighbors: '', frame: '', idxpath: '', xpath: `/html[1]/body[1]/${at}` };
  return { ...none, ...calm, ...where, tag: 'div', role: '', text: '', box: [20, y, 200, 30], ...more };
}

function viewFrom(all: Used[]): ScreenView {
  const elements = all.filter(({ role }) => role !== 'text');
  const texts = all.filter(({ role }) => role === 'text');
  const print = { title: '', path: '/', frames: [''].map((frame) => ({ frame, aria: [] })), scroll, elements, texts };
  const view = viewOf(print, { screen: 's', view: 'screen', title: 's', size: { width: 1280, height: 800 } });
  const used = (one: Remembered) => {
    const { usedBy = [], varies = [], comes = false } = all.find(({ xpath }) => xpath === one.xpath)!;
    return { ...one, usedBy, varies, comes };
  };
  return { ...view, elements: view.elements.map(used), texts: view.texts.map(used) };
}

const told = (old: ScreenView, now: ScreenView) =>
  findDrift(compareViews(old, now, [])).findings.map(({ text }) => (typeof text === 'string' ? text : text.en));

const findings = (before: Used[], after: Used[]) => told(viewFrom(before), viewFrom(after));

const heading = (y: number) => piece({ at: 'h1[1]', y, tag: 'h1', role: 'heading', text: 'Floors' });
const tab = (text: string) => piece({ at: 'div[1]/a[1]', y: 60, tag: 'a', role: 'tab', text, aname: text });

test('a tab that stands there without its words has lost them', () => {
  expect(findings([heading(10), tab('Members')], [heading(10), tab('')])).toEqual(['tab “Members” has lost its words']);
});

test('a field that lost its label is the same field, also where something above pushed it down', () => {
  const field = (y: number, label: string) =>
    piece({ at: 'div[3]/select[1]', y, tag: 'select', role: 'combobox', label, aname: label, text: '-' });
  const banner = piece({ at: 'p[1]', y: 50, tag: 'p', role: 'text', text: 'Ask your administrator first.' });
  const below = (y: number) => piece({ at: 'div[4]', y, role: 'text', text: 'Ground floor' });
  const after = [heading(10), banner, field(110, ''), below(150)];
  expect(findings([heading(10), field(60, 'Floor'), below(100)], after)).toEqual([
    'pull-down “Floor” has lost its label',
    'text “Ask your administrator first.” is new',
  ]);
});

test.describe('a field that is known by the text beside it', () => {
  const field = (label: string) =>
    piece({ at: 'div[3]/select[1]', y: 110, tag: 'select', role: 'combobox', label, text: '-' });
  const text = (at: string, y: number, words: string) => piece({ at, y, role: 'text', text: words });
  const title = text('p[1]', 60, 'Rooms');
  const before = [heading(10), title, text('div[2]', 90, 'Floor'), field('Floor')];

  test('and lost it is not called by the next one, which stood there before', () => {
    expect(findings(before, [heading(10), title, field('Rooms')])).toEqual(['pull-down “Floor” has lost its label']);
  });

  test('may be called now as something else is', () => {
    expect(findings(before, [heading(10), title, text('div[2]', 90, 'Rooms'), field('Rooms')])).toEqual([
      'pull-down “Floor” is now called “Rooms”',
    ]);
  });
});

test('what a table that is scrolled did not show has no place in its picture', () => {
  const cell = (text: string, states: string[]) =>
    viewFrom([
      heading(10),
      piece({ at: 'div[2]/button[1]', y: 60, tag: 'button', role: 'button', text, aname: text, states }),
    ]);
  const [finding] = findDrift(compareViews(cell('Edit', ['scrolled-off']), cell('Change', []), [])).findings;
  expect(finding).toMatchObject({ kind: 'renamed', name: 'Edit', boxBefore: undefined, boxAfter: [20, 60, 200, 30] });
});

test('of a region whose long text is cut, only what changed in it is told', () => {
  const rest = 'Settings Servers Host name Passcode Remarks Log level Time zone Watched Update mode '.repeat(4);
  const region = (text: string) => piece({ at: 'main[1]', y: 60, tag: 'main', text: text.slice(0, 200) });
  const line = (index: number, text: string) => piece({ at: `main[1]/p[${index}]`, y: 90, role: 'text', text });
  const before = [heading(10), region(`Apply ${rest}`), line(1, 'Apply')];
  const after = [heading(10), region(`Apply Check first. ${rest}`), line(1, 'Apply'), line(2, 'Check first.')];
  expect(findings(before, after)).toEqual(['text “Check first.” is new']);
});

const bar = (entries: [text: string, x: number, y: number, width?: number][]) =>
  entries.map(([text, x, y, width = 100], i) =>
    piece({
      at: `div[2]/button[${i + 1}]`,
      y,
      tag: 'button',
      role: 'button',
      text,
      aname: text,
      box: [x, y, width, 30],
    }),
  );

test('a button that a new one pushes onto the next line has not moved; one that changed its place in the bar has', () => {
  const before = [
    heading(10),
    ...bar([
      ['Run', 20, 60],
      ['Stop', 140, 60],
      ['Help', 1150, 60],
    ]),
    tab('Users'),
  ];
  const wrapped = bar([
    ['Run', 20, 60],
    ['Export', 140, 60],
    ['Stop', 260, 60],
    ['Help', 20, 100],
  ]);
  expect(findings(before, [heading(10), ...wrapped, tab('Users')])).toEqual(['button “Export” is new']);
  const exchanged = bar([
    ['Help', 20, 60],
    ['Run', 600, 60],
    ['Stop', 1100, 60],
  ]);
  expect(findings(before, [heading(10), ...exchanged, tab('Users')])).toEqual([
    'the order changed: Run · Stop · Help → Help · Run · Stop',
  ]);
});

test('the last button of a bar that went out of it has moved, also where it is still read last', () => {
  const rest = [100, 200, 300, 400].map((y, i) =>
    piece({ at: `p[${i + 1}]`, y, role: 'text', text: `Line ${i + 1}.` }),
  );
  const [run, stop, help] = bar([
    ['Run', 20, 60],
    ['Stop', 140, 60],
    ['Help', 260, 60],
  ]);
  const outside = { ...help!, xpath: '/html[1]/body[1]/button[1]', box: [8, 900, 100, 30] } satisfies Fingerprint;
  expect(findings([heading(10), run!, stop!, help!, ...rest], [heading(10), run!, stop!, ...rest, outside])).toEqual([
    'button “Help” has moved',
  ]);
});

test('what is drawn nearer because its neighbour shrank has not moved', () => {
  const before = [
    heading(10),
    ...bar([
      ['Run', 20, 60],
      ['Export the list', 140, 60, 500],
      ['Help', 660, 60],
    ]),
  ];
  const after = [
    heading(10),
    ...bar([
      ['Run', 20, 60],
      ['Export the list', 140, 60, 40],
      ['Help', 200, 60],
    ]),
  ];
  expect(findings(before, after)).toEqual([]);
});

test('what moved out of a line is told once: the line itself says less, and was not renamed', () => {
  const line = (text: string) => piece({ at: 'div[1]', y: 10, role: 'text', text });
  const link = (at: string, y: number) => piece({ at, y, tag: 'a', role: 'link', text: 'Log out', aname: 'Log out' });
  const rest = [100, 200, 300, 400].map((y, i) =>
    piece({ at: `p[${i + 1}]`, y, role: 'text', text: `Line ${i + 1}.` }),
  );
  const before = [line('Home Log out'), link('div[1]/a[1]', 10), ...rest];
  const after = [line('Home'), ...rest, link('div[9]/a[1]', 700)];
  expect(findings(before, after)).toEqual(['link “Log out” has moved']);
});

test('a new row of a form, and a new choice in another row, are two changes', () => {
  const cell = (row: number, column: number, more: Partial<Fingerprint>) =>
    piece({
      at: `table[1]/tbody[1]/tr[${row}]/td[${column}]${more.tag === 'input' ? '/input[1]' : ''}`,
      y: row * 40,
      ...more,
    });
  const label = (row: number, text: string) => cell(row, 1, { tag: 'td', role: 'text', text });
  const field = (row: number, words: string) =>
    cell(row, 2, { tag: 'input', role: 'textbox', type: 'text', label: words });
  const choice = (row: number, i: number, words: string) =>
    piece({
      at: `table[1]/tbody[1]/tr[${row}]/td[2]/input[${i}]`,
      y: row * 40,
      tag: 'input',
      role: 'radio',
      type: 'radio',
      label: words,
      box: [200 + i * 60, row * 40, 13, 13],
    });
  const before = [label(1, 'Name'), field(1, 'Name'), label(2, 'Kind'), choice(2, 1, 'A'), choice(2, 2, 'B')];
  const after = [
    ...[label(1, 'Name'), field(1, 'Name'), label(2, 'Phone'), field(2, 'Phone')],
    ...[label(3, 'Kind'), choice(3, 1, 'A'), choice(3, 2, 'B'), choice(3, 3, 'Neither')],
  ];
  expect(findings(before, after).toSorted()).toEqual(['field “Phone” is new', 'radio button “Neither” is new']);
});

test('words that stand where others stood are those of one element, whatever markup was put around them', () => {
  const entries = (around: string, words: string[], dy = 0) =>
    words.map((text, i) =>
      piece({
        at: `${around}/span[${i + 1}]`,
        y: 10 + dy,
        tag: 'span',
        role: 'text',
        text,
        box: [20 + i * 90, 10 + dy, 70, 20],
      }),
    );
  const before = [...entries('div[1]/section[1]', ['Stratus', 'Buckets', 'Docs', 'Account'])];
  const after = [
    piece({ at: 'div[1]/div[1]/p[1]', y: 10, role: 'text', text: 'Maintenance tonight.', box: [0, 0, 900, 40] }),
    ...entries('div[1]/div[1]/div[2]/nav[1]', ['Stratus', 'Buckets', 'Help center', 'Account'], 48),
  ];
  expect(findings(before, after).toSorted()).toEqual([
    'text “Docs” is now called “Help center”',
    'text “Maintenance tonight.” is new',
  ]);
});

test('what the same step uses in both releases is one element, also where nothing else is alike', () => {
  const button = (at: string, y: number, text: string) => piece({ at, y, role: 'button', text, aname: text });
  const used = (list: Fingerprint[], words: string) =>
    list.map((one) => (one.text === words ? { ...one, usedBy: [3] } : one));
  const before = used([heading(10), button('div[3]', 100, 'Sign in')], 'Sign in');
  const after = used([heading(10), button('main[1]/div[9]/p[2]', 600, 'Continue')], 'Continue');
  expect(findings(before, after)).toContain('button “Sign in” is now called “Continue”');
});

test('a label that is called otherwise below a new field is told with its own field, and not taken for the new one', () => {
  const row = (index: number, label: string, role: string) => [
    piece({ at: `table[1]/tr[${index}]/td[1]`, y: index * 50, tag: 'td', role: 'text', text: label }),
    piece({
      at: `table[1]/tr[${index}]/td[2]/input[1]`,
      ...{ y: index * 50, box: [240, index * 50, 200, 30], tag: 'input', role, label },
    }),
  ];
  const before = [
    heading(10),
    ...row(1, '氏名', 'textbox'),
    ...row(2, '部署', 'combobox'),
    ...row(3, '備考', 'textbox'),
  ];
  const after = [
    ...[heading(10), ...row(1, '氏名', 'textbox'), ...row(2, '社員番号', 'textbox')],
    ...[...row(3, '所属先', 'combobox'), ...row(4, '備考', 'textbox')],
  ];
  expect(findings(before, after)).toEqual(['pull-down “部署” is now called “所属先”', 'field “社員番号” is new']);
});

test('of equals the one that the step has used is the same, and what it uses may be of another kind by now', () => {
  const remove = (row: number, more: Partial<Used>) =>
    piece({ at: `div[${row}]/button[1]`, y: row * 60, role: 'button', text: 'Remove', aname: 'Remove', ...more });
  const before = [heading(10), remove(2, { usedBy: [1] })];
  const after = [heading(10), remove(2, { disabled: true }), remove(3, { usedBy: [1] })];
  expect(findings(before, after)).toEqual(['button “Remove” is new']);
  const entry = (at: string, y: number, role: string, usedBy: Used['usedBy'] = [2]) =>
    piece({ at, y, role, text: 'Settings', aname: 'Settings', usedBy });
  const title = piece({ at: 'h2[1]', y: 300, tag: 'h2', role: 'heading', text: 'Settings' });
  expect(
    findings([heading(10), entry('div[4]', 60, 'text')], [heading(10), entry('nav[1]/a[1]', 400, 'menuitem'), title]),
  ).toContain('text “Settings” is a menu item now (it was a text)');
});

test('a title that got a count, and is a heading now, is not gone for the step that looks for it', () => {
  const rest = [heading(10), tab('Members')];
  const before = piece({ at: 'div[3]/span[1]', y: 90, role: 'text', text: 'Open doors', usedBy: ['shows'] });
  const after = { at: 'section[1]/h6[1]', y: 300, tag: 'h6', role: 'heading', text: 'Open doors (2)' };
  expect(findings([...rest, before], [...rest, piece({ ...after, usedBy: ['shows'] })])).toContain(
    'text “Open doors” is now called “Open doors (2)”',
  );
});

test('columns that changed places are told once, and so are cards, with all that lies in them', () => {
  const grid = (columns: string[]) =>
    [
      ['Name', 'Region', 'Created'],
      ['alpha', 'west', 'today'],
      ['beta', 'east', 'tomorrow'],
    ].flatMap((cells, row) =>
      columns.map((name, i) => {
        const text = cells[['Name', 'Region', 'Created'].indexOf(name)]!;
        return piece({
          at: `div[2]/div[${row + 1}]/div[${i + 1}]`,
          y: 40 + row * 40,
          role: 'text',
          text,
          box: [20 + i * 210, 40 + row * 40, 200, 30],
        });
      }),
    );
  expect(findings(grid(['Name', 'Region', 'Created']), grid(['Name', 'Created', 'Region']))).toEqual([
    'the order changed: Name · Region · Created → Name · Created · Region',
  ]);
  const cards = (names: string[]) =>
    names.flatMap((name, i) => {
      const at = (last: string) => `div[2]/div[${i + 1}]/${last}`;
      const x = 20 + i * 400;
      return [
        piece({ at: at('h3[1]'), y: 40, tag: 'h3', role: 'heading', text: name, box: [x, 40, 200, 30] }),
        piece({ at: at('p[1]'), y: 80, tag: 'p', role: 'text', text: `${name} of this month`, box: [x, 80, 200, 30] }),
        piece({
          at: at('button[1]'),
          y: 120,
          tag: 'button',
          role: 'button',
          text: `Open ${name}`,
          box: [x, 120, 90, 30],
        }),
      ];
    });
  expect(findings(cards(['Storage', 'Usage', 'Tips']), cards(['Tips', 'Storage', 'Usage']))).toEqual([
    'the order changed: Storage · Usage · Tips → Tips · Storage · Usage',
  ]);
});

test('a paragraph that loses or wins a sentence was not called otherwise', () => {
  const said = (text: string) => [heading(10), piece({ at: 'p[1]', y: 60, tag: 'p', role: 'text', text })];
  const [short, long] = [
    'Floors hold rooms. It may take a while.',
    'Floors hold rooms. Ask first. It may take a while.',
  ];
  expect(findings(said(long), said(short))).toEqual(['text “Ask first.” is gone']);
  expect(findings(said(short), said(long))).toEqual(['text “Ask first.” is new']);
  expect(findings(said('予約します。続けますか？'), said('予約します。'))).toEqual(['text “続けますか？” is gone']);
});

test('an option is the one in its place of the same list, wherever the list stands now', () => {
  const list = (at: string, y: number, names: string[]) => [
    piece({ at: `${at}/select[1]`, y, tag: 'select', role: 'combobox', label: 'Room', aname: 'Room', text: names[0]! }),
    ...names.map((text, i) =>
      piece({ at: `${at}/select[1]/option[${i + 1}]`, y, box: [20, y, 0, 0], tag: 'option', role: 'option', text }),
    ),
  ];
  const banner = piece({ at: 'div[1]', y: 30, role: 'text', text: 'We have a new look.' });
  const before = [heading(10), ...list('div[1]', 60, ['All', 'Public', 'Private'])];
  const after = [heading(10), banner, ...list('div[2]', 100, ['Any', 'Public', 'Restricted'])];
  expect(findings(before, after)).toEqual([
    'option “All” is now called “Any”',
    'option “Private” is now called “Restricted”',
    'text “We have a new look.” is new',
  ]);
});

test('a banner goes by its own words, and a caption above a list is none of its items', () => {
  const banner = [
    piece({ at: 'div[1]', y: 30, role: 'text', text: 'We have a new look. Tell us Dismiss' }),
    piece({ at: 'div[1]/a[1]', y: 30, tag: 'a', role: 'link', text: 'Tell us' }),
    piece({ at: 'div[1]/button[1]', y: 30, tag: 'button', role: 'button', text: 'Dismiss' }),
  ];
  expect(findings([heading(10)], [heading(10), ...banner])).toEqual([
    'text “We have a new look. Tell us Dismiss” (with “Tell us”, “Dismiss”) is new',
  ]);
  const menu = (names: string[]) => [
    piece({ at: 'nav[1]/h3[1]', y: 10, tag: 'h3', role: 'heading', text: 'Storage' }),
    ...names.map((text, i) => piece({ at: `nav[1]/a[${i + 1}]`, y: 50 + i * 40, tag: 'a', role: 'link', text })),
  ];
  expect(findings(menu(['Rooms', 'Desks', 'Floors', 'Keys']), menu(['Keys', 'Rooms', 'Desks', 'Floors']))).toEqual([
    'the order changed: Rooms · Desks · Floors · Keys → Keys · Rooms · Desks · Floors',
  ]);
});

test('a tip that is another one each time tells nothing, nor do its parts; the same choices are the same list', () => {
  const tip = (text: string, key: string) => [
    piece({ at: 'p[1]', y: 60, tag: 'p', role: 'text', text }),
    piece({ at: 'p[1]/kbd[1]', y: 60, tag: 'kbd', role: 'text', text: key }),
  ];
  const known = [heading(10), ...tip('{…}してください。', '{…}')];
  const shown = [heading(10), ...tip('⇧ を押しながらノードを click すると、全てを選択できます。', 'click')];
  expect(findings(known, shown)).toEqual([]);
  // Also where it stands elsewhere now.
  const moved = (text: string, x: number) =>
    piece({ at: 'div[2]/p[1]', y: 60, box: [x, 60, 400, 20], tag: 'p', role: 'text', text, varies: ['text'] });
  expect(findings([heading(10), moved('{…}。', 700)], [heading(10), moved('鍵は席に置きません。', 100)])).toEqual([]);
  const list = (at: string, y: number, label: string) => [
    piece({ at: `${at}/select[1]`, y, tag: 'select', role: 'combobox', label, text: '-' }),
    ...['-', 'free', 'sold'].map((text, i) =>
      piece({ at: `${at}/select[1]/option[${i + 1}]`, y, box: [20, y, 0, 0], tag: 'option', role: 'option', text }),
    ),
  ];
  const call = (text: string) => piece({ at: 'button[1]', y: 30, tag: 'button', role: 'button', text });
  expect(
    findings(
      [call('GET/pet List'), ...list('div[1]', 60, 'Available values')],
      [call('GET /pet List'), ...list('p[1]/span[1]', 110, 'string')],
    ),
  ).toEqual(['pull-down “Available values” is now called “string”']);
});

test('a column that became another one is told once, and so is a caption that a heading repeats', () => {
  const cell = (row: number, tag: string, text: string) =>
    piece({
      at: `table[1]/tbody[1]/tr[${row}]/${tag}[2]`,
      y: row * 40,
      tag,
      role: tag === 'th' ? 'columnheader' : 'text',
      text,
    });
  const name = (row: number, text: string) =>
    piece({
      at: `table[1]/tbody[1]/tr[${row}]/td[1]`,
      y: row * 40,
      box: [0, row * 40, 20, 30],
      tag: 'td',
      role: 'text',
      text,
    });
  const table = (heading: string, cells: string[]) => [
    cell(1, 'th', heading),
    ...cells.flatMap((text, i) => [name(i + 2, `${i} 号室`), cell(i + 2, 'td', text)]),
  ];
  expect(findings(table('最終ログイン', ['未使用', '停止中']), table('部署', ['営業部', '総務部']))).toEqual([
    'column heading “最終ログイン” is now called “部署”',
  ]);
  const form = (words: string) => [
    piece({ at: 'h2[1]', y: 10, tag: 'h2', role: 'heading', text: words }),
    piece({ at: 'button[1]', y: 90, tag: 'button', role: 'button', text: words }),
  ];
  expect(findings(form('ログイン'), form('サインイン'))).toEqual(['button “ログイン” is now called “サインイン”']);
  const edit = (tag: string, role: string, shift: number) =>
    [2, 3].map((row) => piece({ at: `main[1]/${tag}[${row}]`, y: row * (40 + shift), tag, role, text: '編集' }));
  const link = 'button “編集” is a link now (it was a button)';
  expect(findings(edit('button', 'button', 0), edit('a', 'link', -20))).toEqual([link, link]);
  const choice = (tag: string, role: string) => piece({ at: `main[1]/${tag}[1]`, y: 40, tag, role, text: '管理者' });
  expect(findings([choice('option', 'option')], [choice('label', 'label')])).toEqual([
    'option “管理者” is a label now (it was an option)',
  ]);
});

test('a message that the page calls live has not moved when another one comes above it', () => {
  const toast = (y: number, usedBy: Remembered['usedBy'] = []) =>
    piece({ at: 'div[9]/div[1]', y, role: 'alert', text: 'Floor saved', live: true, usedBy });
  const rest = [heading(10), tab('Members'), piece({ at: 'p[1]', y: 400, role: 'text', text: 'Ground floor' })];
  expect(findings([...rest, toast(120)], [...rest, toast(700)])).toEqual([]);
  expect(findings([...rest, toast(120, [1])], [...rest, toast(700, [1])])).toEqual(['alert “Floor saved” has moved']);
});

test('of equal rows the one that comes and goes is the one that did not come', () => {
  const edit = (row: number, neighbors: string, more: Partial<Used> = {}) => {
    const container = ['table', 'row'];
    const at = `table[1]/tr[${row}]/td[3]/button[1]`;
    return piece({ at, y: 60 + row * 30, role: 'button', text: 'Edit', aname: 'Edit', container, neighbors, ...more });
  };
  const kept = [heading(10), edit(1, 'Ito Owner'), edit(2, 'Mori Guest {…}', { usedBy: [1] })];
  const visitor = edit(3, 'Mori Guest', { comes: true });
  expect(findings([...kept, visitor], [heading(10), edit(1, 'Ito Owner'), edit(2, 'Mori Guest')])).toEqual([]);
  expect(findings([...kept, visitor], [heading(10), edit(1, 'Ito Owner')])).toEqual(['button “Edit” is gone']);
});

test('a list that stood in another order on each capture has no order; another list has', () => {
  const list = (at: string, y: number, words: string[]) =>
    words.map((text, i) => piece({ at: `${at}/li[${i + 1}]`, y: y + 40 * i, role: 'text', text }));
  const capture = (news: string[], menu = ['Users', 'Groups', 'Devices']) => [
    heading(10),
    ...list('ul[1]', 60, news),
    ...list('ul[2]', 300, menu),
  ];
  const known = [
    capture(['Outage', 'Holidays', 'Guide', 'Upkeep']),
    capture(['Guide', 'Outage', 'Upkeep', 'Holidays']),
    capture(['Outage', 'Holidays', 'Guide', 'Upkeep']),
  ].map(viewFrom);
  const after = viewFrom(capture(['Upkeep', 'Guide', 'Holidays', 'Outage'], ['Devices', 'Users', 'Groups']));
  expect(told(known.reduce(learn), after)).toEqual([
    'the order changed: Users · Groups · Devices → Devices · Users · Groups',
  ]);
});

test('what a step still finds does not break it where it moved, or is of another kind', () => {
  const lines = [200, 240, 280].map((y, i) => piece({ at: `p[${i + 1}]`, y, role: 'text', text: `Line ${i + 1}.` }));
  const details = { at: 'div[1]/a[1]', y: 100, text: 'Details', aname: 'Details' };
  const link = (usedBy: number[]) => piece({ ...details, tag: 'a', role: 'link', usedBy });
  const button = (usedBy: number[]) => piece({ ...details, tag: 'button', role: 'button', usedBy });
  const severities = (...screens: Used[][]) => {
    const [old, now] = screens.map((all) => viewFrom([heading(10), ...all, ...lines]));
    return findDrift(compareViews(old!, now!, [])).findings.map(({ kind, severity }) => [kind, severity]);
  };
  expect(severities([link([1])], [button([1])])).toEqual([['changed-kind', 'manual']]);
  expect(severities([link([1])], [button([])])).toEqual([['changed-kind', 'breaking']]);
});

test('words in letters of another width are told as another look, whoever uses them', () => {
  const label = (text: string) => [heading(10), piece({ at: 'label[1]', y: 60, tag: 'label', text, usedBy: [1] })];
  const { findings } = findDrift(compareViews(viewFrom(label('利用者ID')), viewFrom(label('利用者ＩＤ')), []));
  expect(findings.map(({ kind, severity, after }) => [kind, severity, after])).toEqual([
    ['renamed', 'cosmetic', '利用者ＩＤ'],
  ]);
  expect(told(viewFrom(label('利用者  ID')), viewFrom(label('利用者 ID')))).toEqual([]);
});

test('records that differ on each walk tell nothing; the headings above them, and a table that stays, do', () => {
  const table = (n: number, y: number, heads: string[], rows: string[][]) => [
    ...heads.map((text, i) =>
      piece({ at: `table[${n}]/tr[1]/th[${i + 1}]`, y, tag: 'th', role: 'columnheader', text }),
    ),
    ...rows.flatMap((row, r) =>
      row.map((text, i) =>
        piece({
          ...{ at: `table[${n}]/tr[${r + 2}]/td[${i + 1}]`, y: y + 40 * (r + 1), tag: 'td', role: 'text', text },
          box: [20 + 210 * i, y + 40 * (r + 1), 200, 30],
        }),
      ),
    ),
  ];
  const stays = (state: string) =>
    table(
      2,
      400,
      ['Device', 'State'],
      [
        ['PC-1', state],
        ['PC-2', 'Locked'],
      ],
    );
  const log = (deeds: string[], head = 'Deed') =>
    table(
      1,
      60,
      ['Time', head, 'Who'],
      deeds.map((deed) => ['2026-11-30 10:00', deed, 'admin']),
    );
  const known = [
    ['Locked a device', 'Saved', 'Added a user', 'Saved'],
    ['Saved', 'Locked a device', 'Saved', 'Added a user'],
    ['Added a user', 'Saved', 'Locked a device', 'Saved'],
  ].map((deeds) => viewFrom([heading(10), ...log(deeds), ...stays('Normal')]));
  const learnt = known.reduce(learn);
  const deeds = ['Saved', 'Locked a device', 'Added a user'];
  for (const first of deeds)
    for (const second of deeds)
      for (const third of deeds) {
        const after = viewFrom([heading(10), ...log([first, second, third, 'Saved'], 'Action'), ...stays('Working')]);
        expect(told(learnt, after)).toEqual([
          'column heading “Deed” is now called “Action”',
          'text “Normal” is now called “Working”',
        ]);
      }
});

test('which of several equal times is which nobody can tell: rows with each other’s times keep their order', () => {
  const rows = ['ann', 'bob', 'eve'].flatMap((name, r) =>
    [name, `${name}@x.jp`, '2026-11-30 10:00'].map((text, i) =>
      piece({
        ...{ at: `table[1]/tr[${r + 1}]/td[${i + 1}]`, y: 0, role: 'text', text },
        box: [20 + 200 * i, 60 + 35 * r, 200, 35],
      }),
    ),
  );
  const [old, now] = [viewFrom(rows), viewFrom(rows)];
  const partner = (i: number) => (i % 3 === 2 ? 10 - i : i);
  const pairs = old.texts.map((one, i) => ({ old: one, now: now.texts[partner(i)]!, confidence: 1 }));
  const { findings } = findDrift({ old, now, pairs, removed: [], added: [] });
  expect(findings.filter(({ kind }) => kind === 'reordered')).toEqual([]);
});

test('what keeps its place in the window has not moved where the page was scrolled; what stands elsewhere there has', () => {
  const lines = ['Name', 'Unit', 'Mail', 'Phone', 'Room', 'Notes'].map((text, i) =>
    piece({ at: `main[1]/p[${i + 1}]`, y: 100 + 60 * i, role: 'text', text, box: [300, 100 + 60 * i, 400, 30] }),
  );
  const menu = (down: number, x = 20) =>
    ['Overview', 'Users', 'Security', 'Billing'].map((text, i) =>
      piece({
        ...{ at: `nav[1]/a[${i + 1}]`, y: 0, tag: 'a', role: 'link', text, aname: text, states: ['pinned'] },
        box: [x, 60 + 40 * i + down, 120, 30],
      }),
    );
  const before = viewFrom([...lines, ...menu(0)]);
  const after = (nav: Used[]) => ({ ...viewFrom([...lines, ...nav]), scroll: [0, 400] as [number, number] });
  expect(told(before, after(menu(400)))).toEqual([]);
  expect(told(before, after(menu(300)))).toEqual([]);
  expect(told(before, after(menu(400, 900)))).toEqual([
    'link “Overview” (with “Users”, “Security”, “Billing”) has moved',
  ]);
});

test('radio buttons that became a list of the same choices are told once, and so is a list that became radio buttons', () => {
  const choices = ['Mail', 'SMS', 'None'];
  const cell = piece({ at: 'tr[1]/td[1]', y: 60, role: 'text', text: 'Notify by', box: [20, 60, 90, 30] });
  const radios = (used: Used['usedBy'], by = '') =>
    choices.flatMap((text, i) => {
      const [at, box] = [`tr[1]/td[2]/label[${i + 1}]`, [120 + 90 * i, 60, 80, 30] as Used['box']];
      const radio = {
        at: `${at}/input[1]`,
        y: 0,
        tag: 'input',
        role: 'radio',
        type: 'radio',
        name: `way${by}`,
        label: text,
      };
      return [
        piece({ at, y: 0, tag: 'label', text, box }),
        piece({ ...radio, usedBy: text === 'SMS' ? used : [], box: [box[0] + 4, 68, 13, 13] }),
      ];
    });
  const list = (used: Used['usedBy'], extra: string[] = []) => {
    const select = { tag: 'select', role: 'combobox', aname: 'Notify by', usedBy: used };
    return [
      piece({ ...select, at: 'tr[1]/td[2]/select[1]', y: 60, text: 'Mail', box: [120, 60, 90, 30] }),
      ...[...extra, ...choices].map((text, i) =>
        piece({
          ...{ at: `tr[1]/td[2]/select[1]/option[${i + 1}]`, y: 0, tag: 'option', role: 'option', text, aname: text },
          box: [120, 60, 0, 0],
        }),
      ),
    ];
  };
  const [buttons, pullDown] = [
    [heading(10), cell, ...radios([1])],
    [heading(10), cell, ...list([1], ['Choose'])],
  ];
  expect(findings(buttons, pullDown)).toEqual([
    'group of radio buttons “Notify by” is a pull-down now (it was a group of radio buttons)',
  ]);
  expect(findings(pullDown, buttons)).toEqual([
    'pull-down “Notify by” is a group of radio buttons now (it was a pull-down)',
  ]);
  // What the step found before is the title beside the buttons, and still stands there.
  const byTitle = [heading(10), { ...cell, usedBy: [1] }, ...radios([])];
  const [known] = findDrift(compareViews(viewFrom(byTitle), viewFrom(pullDown), [])).findings;
  expect(known).toMatchObject({ kind: 'changed-kind', severity: 'manual', usedBy: [1] });
  // A step that finds neither its list nor its buttons is broken by it.
  const [lost] = findDrift(compareViews(viewFrom(buttons), viewFrom([heading(10), cell, ...list([])]), [])).findings;
  expect(lost).toMatchObject({ kind: 'changed-kind', severity: 'breaking', usedBy: [1] });
  // Which of two equal groups became the list nobody can tell.
  const twice = [...buttons, ...radios([], '2').map((one) => ({ ...one, xpath: one.xpath.replace('tr[1]', 'tr[2]') }))];
  expect(findings(twice, pullDown)).not.toContainEqual(expect.stringContaining('it was a group'));
});

test('a box to tick that became a switch beside the same words is told once', () => {
  const words = 'Require two factors';
  const box = [
    piece({ at: 'label[1]', y: 100, tag: 'label', text: words }),
    piece({
      at: 'label[1]/input[1]',
      y: 100,
      tag: 'input',
      type: 'checkbox',
      role: 'checkbox',
      aname: words,
      label: words,
    }),
  ];
  const drawn = [
    piece({ at: 'div[1]/span[1]', y: 100, tag: 'span', role: 'switch', label: words, box: [240, 100, 40, 20] }),
    piece({ at: 'div[1]', y: 100, role: 'text', text: words }),
  ];
  expect(findings([heading(10), ...box], [heading(10), ...drawn])).toEqual([
    'check box “Require two factors” is a switch now (it was a check box)',
  ]);
});

test('a button whose words are only its tip now is an icon; one that was an icon all along is not told', () => {
  const worded = piece({ at: 'span[1]', y: 60, tag: 'span', button: true, text: 'Edit' });
  const drawn = (title: string) => piece({ at: 'span[1]', y: 60, tag: 'span', title, icon: 'img:pen.svg' });
  expect(findings([heading(10), worded], [heading(10), drawn('Edit')])).toEqual([
    'button “Edit” is only an icon now, and its words do not stand on the screen any more',
  ]);
  expect(findings([heading(10), drawn('Edit')], [heading(10), drawn('Edit')])).toEqual([]);
  const sign = (text: string, title: string) => piece({ at: 'span[1]', y: 60, tag: 'span', button: true, text, title });
  expect(findings([heading(10), worded], [heading(10), sign('✎', 'Edit')])).toEqual([
    'button “Edit” is only an icon now, and its words do not stand on the screen any more',
  ]);
  expect(findings([heading(10), worded], [heading(10), sign('Change', 'Edit')])).toEqual([
    'button “Edit” is now called “Change”',
  ]);
  expect(findings([heading(10), sign('–', '–')], [heading(10), sign('–', '–')])).toEqual([]);
});
