import { expect, test } from '@playwright/test';
import type { Fingerprint } from '../../src/check/healing/fingerprint.ts';
import { findLeftOver } from '../../src/check/healing/left-over.ts';
import { propose } from '../../src/check/healing/propose.ts';
import { console1, element } from './healing-screens.ts';

/** An icon of a side bar is known by its tooltip. */
const icon = (name: string) => element('div', '', 10, 400, { aname: name, icon: 'svg:1' });
/** A word in the bar at the top, as far from it as can be. */
const caption = (text: string, x = 900) => element('span', text, x, 8);

function screens(gone: Fingerprint[], come: Fingerprint[]): [Fingerprint[], Fingerprint[]] {
  return [
    [...console1(), ...gone],
    [...console1(), ...come],
  ];
}

test('an icon that became a word elsewhere is the one control that is gone, and the word the one that is new', () => {
  const [old, now] = screens([icon('運用管理')], [caption('管理 ▾')]);
  const target = old.at(-1)!;
  expect(propose(target, old, now)).toMatchObject({ gone: true });
  expect(findLeftOver(target, old, now)).toMatchObject({ index: now.length - 1, reasons: [{ kind: 'left-over' }] });
});

test('no such guess when the new words say something else, or less than half of it', () => {
  for (const words of ['通知', '管', '組織の運用管理についてのお問い合わせ']) {
    const [old, now] = screens([icon('運用管理')], [caption(words)]);
    expect(findLeftOver(old.at(-1)!, old, now)).toBeUndefined();
  }
});

test('no such guess when two new controls, or two that are gone, share the words', () => {
  const [old, two] = screens([icon('運用管理')], [caption('管理 ▾'), caption('運用', 700)]);
  expect(findLeftOver(old.at(-1)!, old, two)).toBeUndefined();
  const [both, now] = screens([icon('運用管理'), element('a', '端末管理', 600, 700)], [caption('管理 ▾')]);
  expect(findLeftOver(both.at(-1)!, both, now)).toBeUndefined();
});

test('no such guess for a field or a plain text, and none while the old words still stand there', () => {
  const [old, now] = screens([icon('運用管理')], [element('input', '', 900, 8, { role: 'textbox', label: '管理' })]);
  expect(findLeftOver(old.at(-1)!, old, now)).toBeUndefined();
  const [kept, still] = screens([icon('運用管理')], [icon('運用管理'), caption('管理 ▾')]);
  expect(findLeftOver(kept.at(-1)!, kept, still)).toBeUndefined();
});
