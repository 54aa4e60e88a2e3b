import type { Page } from '@playwright/test';
import type { Target } from '../../src/steps/target.ts';
import { expect, test } from '../support/awkward-page.ts';
import { called, fields, hidings, layouts, places } from '../support/series.ts';

// Every kind of thing with every make of its surroundings: what one make has right, another must not have wrong.

type Sheet = (markup: string) => Promise<Page>;

/** The id of what is found, or why nothing is. */
async function found(sheet: Sheet, html: string, target: Target): Promise<string | null> {
  const { find } = await import('../../src/page/find/find.ts');
  const page = await sheet(`<!doctype html><meta charset="utf-8"><title>t</title>${html}`);
  return find(page, target, { timeout: 4_000 }).then(
    ({ locator }) => locator.locator('xpath=ancestor-or-self::*[@id][1]').getAttribute('id'),
    (error: { code?: string }) => error.code ?? String(error),
  );
}

for (const [kind, [purpose, make]] of Object.entries(fields))
  test(`${kind}: the second of three, by its words in each layout of a form`, async ({ sheet }) => {
    const met: Record<string, unknown> = {};
    for (const [name, layout] of Object.entries(layouts)) {
      const rows = ['送信元', '送信先', '返信先'].map((words, i) => ({
        words,
        id: 'abc'[i]!,
        field: (more?: string) => make('abc'[i]!, more),
      }));
      met[name] = await found(sheet, layout(rows), { purpose, words: ['送信先'] });
    }
    expect(met).toEqual(Object.fromEntries(Object.keys(layouts).map((name) => [name, 'b'])));
  });

for (const [kind, [purpose, make]] of Object.entries(called))
  test(`${kind}: the one that is seen, not a twin before it that nobody sees`, async ({ sheet }) => {
    const met: Record<string, unknown> = {};
    for (const [name, hide] of Object.entries(hidings))
      met[name] = await found(sheet, hide(make('hidden')) + make('seen'), { purpose, words: ['登録'] });
    expect(met).toEqual(Object.fromEntries(Object.keys(hidings).map((name) => [name, 'seen'])));
  });

for (const [kind, [purpose, make]] of Object.entries(called))
  test(`${kind}: the one in the part of the page that is named, or near its title`, async ({ sheet }) => {
    const titles = ['甲の設定', '乙の設定'];
    const met: Record<string, unknown> = {};
    for (const [name, build] of Object.entries(places)) {
      const html = build(titles, [make('a'), make('b')]);
      const within: Target = { purpose, words: ['登録'], in: { kind: 'any', words: [titles[1]!] } };
      const near: Target = { purpose, words: ['登録'], near: [titles[1]!] };
      met[name] = [await found(sheet, html, within), purpose === 'see' ? 'b' : await found(sheet, html, near)];
    }
    expect(met).toEqual(Object.fromEntries(Object.keys(places).map((name) => [name, ['b', 'b']])));
  });
