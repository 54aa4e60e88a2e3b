import { expect, test } from '@playwright/test';
import { viewOf } from '../../src/check/baseline/learn.ts';
import type { BaselineStore } from '../../src/check/baseline/store.ts';
import { resemblance } from '../../src/check/walk/resemblance.ts';
import type { Fingerprint } from '../../src/page/fingerprint/fingerprint.ts';

/** A screen of headings in this order. */
function view(screen: string, words: string[]) {
  const none = { id: '', name: '', class: '', href: '', alt: '', title: '', type: '', placeholder: '', testid: '' };
  const calm = { label: '', button: false, disabled: false, states: [], live: false, style: '', icon: '' };
  const where = { container: [], neighbors: '', frame: '', idxpath: '', tag: 'h2', role: 'heading' };
  const elements = words.map((text, i): Fingerprint => {
    const box: Fingerprint['box'] = [20, 40 * i, 200, 30];
    return { ...none, ...calm, ...where, text, aname: text, xpath: `/html[1]/body[1]/h2[${i + 1}]`, box };
  });
  const print = { title: '', path: '/', frames: [], scroll: [0, 0] as [number, number], elements, texts: [] };
  return viewOf(print, { screen, view: 'screen', title: screen, size: { width: 1280, height: 800 } });
}

test('what the screens before show in this release is no sign that it is another screen', () => {
  const approved = {
    list: view('list', ['Users', 'Search']),
    added: view('added', ['Users', 'Search', 'Ann', 'Added']),
  };
  const store = {
    screens: () => Object.keys(approved),
    views: () => ['screen'],
    get: (name: keyof typeof approved) => ({ view: approved[name] }),
  } as unknown as BaselineStore;
  const cards = ['Card one', 'Card two', 'Card three', 'Card four', 'Card five'];
  const now = view('', ['Users', 'Search', ...cards, 'Ann', 'Added']);
  const walked = [view('list', ['Users', 'Search', ...cards])];
  expect(resemblance(approved.added, now, store)).toBeLessThan(0.6);
  expect(resemblance(approved.added, now, store, walked)).toBe(1);
});
