import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { compareEditions } from '../../src/manual/editions/compare.ts';
import { parseEdition, rememberEdition } from '../../src/manual/editions/edition.ts';
import { markChanges } from '../../src/manual/editions/mark.ts';
import { layOut } from '../../src/manual/layout/book.ts';
import { paginate } from '../../src/manual/layout/paginate.ts';
import { body } from '../../src/manual/layout/paper.ts';
import { placeScenes } from '../../src/manual/layout/place.ts';
import type { Figure, Line, Manual, Scene } from '../../src/manual/model.ts';
import { styleFor } from '../../src/manual/style/style-for.ts';
import { parseLine } from '../../src/manual/words.ts';

const style = styleFor('ja');

async function figure(id: string, colour: string, width = 640, height = 360): Promise<Figure> {
  const png = await sharp({ create: { width: 64, height: 36, channels: 3, background: colour } })
    .resize(width, height)
    .png()
    .toBuffer();
  return { id, alt: id, png, width, height, scale: 1, frames: [], volatile: [] };
}

const press = (number: number, words: string): Line => ({ ...parseLine(words), kind: 'step', number });

async function manual(change: { colour?: string; words?: string; more?: Scene[] } = {}): Promise<Manual> {
  const scenes: Scene[] = [
    {
      id: 'log-in',
      section: '1. ログイン',
      figures: [await figure('f1', change.colour ?? '#ccc')],
      lines: [press(1, change.words ?? '「**ログイン**」を押下します。')],
    },
  ];
  return {
    language: 'ja',
    product: '製品',
    title: '手順',
    publisher: '会社',
    history: [{ edition: '第1.0版', date: '2024-04-19', change: '初版' }],
    chapters: [
      {
        id: 'activate',
        heading: 'アクティベーション方法',
        appendix: false,
        pages: [
          { id: 'activate-1', heading: 'アクティベーション方法', number: 1, scenes },
          ...(change.more
            ? [{ id: 'activate-2', heading: 'アクティベーション方法', number: 2, scenes: change.more }]
            : []),
        ],
      },
    ],
    trademarks: [],
    missing: [],
  };
}

const changes = async (after: Manual) =>
  compareEditions(await rememberEdition(await manual(), style), await rememberEdition(after, style), style);

test('an edition survives its file and equals itself', async () => {
  const edition = await rememberEdition(await manual(), style);
  expect(parseEdition(JSON.stringify(edition))).toEqual(edition);
  expect(await changes(await manual())).toMatchObject({ pages: [], proposal: '変更なし' });
  expect(() => parseEdition('{"format":9}')).toThrow('edition.json');
});

test('changed pictures and sentences are listed, proposed as a row and marked', async () => {
  const next = await manual({ colour: '#333', words: '「**サインイン**」を押下します。' });
  const found = await changes(next);
  expect(found.pages).toEqual([
    {
      id: 'activate-1',
      heading: 'アクティベーション方法 (1)',
      kind: 'changed',
      figures: ['f1'],
      lines: ['「サインイン」を押下します。'],
      gone: ['「ログイン」を押下します。'],
    },
  ]);
  expect(found.proposal).toBe('アクティベーション方法 (1)の文言及び画像差し替え');
  const marked = markChanges(next, found, style).chapters[0]!.pages[0]!.scenes[0]!;
  expect(marked.figures[0]?.changed).toBe(true);
  expect(marked.lines[0]?.changed).toBe(true);
});

test('added and removed pages are told apart from changed ones', async () => {
  const longer = await manual({ more: [{ id: 'new', figures: [], lines: [parseLine('新しいページ')] }] });
  expect((await changes(longer)).proposal).toBe('アクティベーション方法 (2)を追加');
  const back = await compareEditions(
    await rememberEdition(longer, style),
    await rememberEdition(await manual(), style),
    style,
  );
  expect(back.pages).toMatchObject([{ id: 'activate-2', kind: 'removed', gone: ['新しいページ'] }]);
});

test('a page without a heading is named by how it begins, quoted and cut between words', async () => {
  const named = async (...words: string[]) => {
    const base = await manual();
    const [chapter] = base.chapters;
    const scenes = [{ id: 's', figures: [], lines: words.map((one) => parseLine(one)) }];
    const pages = [{ id: 'closing-1', scenes }];
    const { pages: kept } = await rememberEdition({ ...base, chapters: [{ ...chapter!, pages }] }, style);
    return kept[0]!.heading;
  };
  expect(await named('事前準備が完了しました。', '次へ')).toBe('「事前準備が完了しました」');
  expect(await named('This prepares the log-in to the console of Omakase Cloud App Security.')).toBe(
    '「This prepares the log-in to the console of Omakase…」',
  );
});

test('what only moved to another page has not changed', async () => {
  const lines = (words: string[]) => words.map((one) => parseLine(one));
  const scene = (id: string): Scene => ({ id, figures: [], lines: lines([`${id}の文`]) });
  const base = await manual();
  const [chapter] = base.chapters;
  const divided = (...pages: string[][]): Manual => ({
    ...base,
    chapters: [
      {
        ...chapter!,
        pages: pages.map((ids, index) => ({ id: `page-c-${index + 1}`, heading: '章', scenes: ids.map(scene) })),
      },
    ],
  });
  const compare = async (before: Manual, after: Manual) =>
    (await compareEditions(await rememberEdition(before, style), await rememberEdition(after, style), style)).pages;
  expect(await compare(divided(['a', 'b'], ['c']), divided(['a'], ['b', 'c']))).toEqual([]);
  expect(await compare(divided(['a', 'b'], ['c']), divided(['a', 'b', 'c']))).toEqual([]);
  expect(await compare(divided(['a'], ['b', 'c']), divided(['a', 'b']))).toMatchObject([
    { kind: 'removed', gone: ['cの文'] },
  ]);
});

test('pages know their numbers before anything is drawn', async () => {
  const book = layOut(await manual({ more: [{ id: 'next', figures: [], lines: [parseLine('続き')] }] }), style);
  expect(book.sheets.map((sheet) => `${sheet.number} ${sheet.kind}`)).toEqual([
    '1 cover',
    '2 history',
    '3 contents',
    '4 page',
    '5 page',
  ]);
  expect(book.pageOf('next')).toBe('P5');
  expect(book.entries).toEqual([
    { level: 1, title: 'アクティベーション方法', anchor: 'activate-1', page: 4 },
    { level: 2, title: '1. ログイン', anchor: 'log-in', page: 4 },
  ]);
  expect(() => book.pageOf('nowhere')).toThrow('nowhere');
});

test('scenes are never torn apart, stay on the sheet, and take a new page when pictures would get too small', async () => {
  const scenes = await Promise.all(
    Array.from(
      { length: 7 },
      async (_, index): Promise<Scene> => ({
        id: `s${index}`,
        figures: [await figure(`f${index}`, '#ccc', 1280, 600)],
        lines: [press(index + 1, '「**次へ**」を押下します。')],
      }),
    ),
  );
  const pages = paginate(scenes);
  expect(pages.flat().map((scene) => scene.id)).toEqual(scenes.map((scene) => scene.id));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    for (const placed of placeScenes(page)!.scenes) {
      expect(placed.box.y + placed.box.height).toBeLessThanOrEqual(body.y + body.height);
      expect(placed.figures[0]!.box.x + placed.figures[0]!.box.width).toBeLessThan(placed.text.x);
    }
  }
});

test('pages are filled evenly: no last page with what was left over', async () => {
  const heights = [300, 300, 300, 250, 250, 250, 120];
  const scenes = await Promise.all(
    heights.map(
      async (height, index): Promise<Scene> => ({
        id: `s${index}`,
        figures: [await figure(`f${index}`, '#ccc', 600, height)],
        lines: [press(index + 1, '「**次へ**」を押下します。')],
      }),
    ),
  );
  const pages = paginate(scenes);
  expect(pages.flat()).toEqual(scenes);
  expect(pages).toHaveLength(3);
  for (const page of pages) expect(placeScenes(page)!.empty).toBeLessThan(0.4);
});

test('sentences that fill more than a page go on on the next one', () => {
  const lines = Array.from({ length: 60 }, (_, index) => parseLine(`${index}番目の文です。`));
  const pages = paginate([{ id: 'long', figures: [], lines }]);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flat().flatMap((scene) => scene.lines)).toEqual(lines);
});

test('the words of the style can be replaced', () => {
  const own = styleFor('ja', { history: '改訂履歴', replace: { 押下します: 'クリックします' } });
  expect(own.history).toBe('改訂履歴');
  expect(own.contents).toBe('目次');
});
