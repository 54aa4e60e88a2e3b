import { expect, test } from '@playwright/test';
import { viewOf } from '../../src/check/baseline/learn.ts';
import { compareViews } from '../../src/check/drift/compare.ts';
import { findDrift } from '../../src/check/drift/findings.ts';
import type { Fingerprint } from '../../src/page/fingerprint.ts';

type Piece = Partial<Fingerprint> & { at: string; y: number };

/** Something on the screen; `at` is its path below the body. */
function piece({ at, y, ...more }: Piece): Fingerprint {
  const none = { id: '', name: '', class: '', href: '', alt: '', title: '', type: '', placeholder: '', testid: '' };
  const calm = { label: '', button: false, disabled: false, states: [], live: false, style: '', icon: '', aname: '' };
  const where = { container: [], neighbors: '', frame: '', idxpath: '', xpath: `/html[1]/body[1]/${at}` };
  return { ...none, ...calm, ...where, tag: 'div', role: '', text: '', box: [20, y, 200, 30], ...more };
}

function findings(before: Fingerprint[], after: Fingerprint[]): string[] {
  const [old, now] = [before, after].map((all) => {
    const elements = all.filter(({ role }) => role !== 'text');
    const texts = all.filter(({ role }) => role === 'text');
    const print = { title: '', path: '/', frames: [], scroll: [0, 0] as [number, number], elements, texts };
    return viewOf(print, { screen: 's', view: 'screen', title: 's', size: { width: 1280, height: 800 } });
  });
  return findDrift(compareViews(old!, now!, [])).findings.map(({ text }) =>
    typeof text === 'string' ? text : text.en,
  );
}

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
