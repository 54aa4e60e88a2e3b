import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { buildManual } from '../../src/manual/build.ts';
import type { Shot } from '../../src/manual/figures/shot.ts';
import { type Line, type Manual, pagesOf } from '../../src/manual/model.ts';
import { requireNoSecrets } from '../../src/manual/secrets.ts';
import type { ChapterSource, ProcedureSource, ScreenSource, StepSource } from '../../src/manual/source.ts';
import { styleFor } from '../../src/manual/style/style-for.ts';
import { markOf, plainText } from '../../src/manual/words.ts';

const viewport = { width: 640, height: 400 };

async function shot(...steps: string[]): Promise<Shot> {
  const png = await sharp({ create: { ...viewport, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  return {
    png,
    viewport,
    masks: [],
    marks: steps.map((step, index) => ({ step, box: { x: 100, y: 60 + index * 60, width: 120, height: 28 } })),
  };
}

const step = (id: string, sentence: StepSource['sentence'], more: Partial<StepSource> = {}): StepSource => ({
  id,
  sentence,
  numbered: sentence !== '',
  framed: true,
  words: id,
  ...more,
});

async function screen(id: string, steps: StepSource[], more: Partial<ScreenSource> = {}): Promise<ScreenSource> {
  const framed = steps.filter((one) => one.framed).map((one) => one.id);
  return { id, title: id, shots: [await shot(...framed)], steps, ...more };
}

const procedure = (...chapters: ChapterSource[]): ProcedureSource => ({
  product: '製品',
  title: '手順',
  publisher: '会社',
  history: [{ edition: '第1.0版', date: '2024-04-19', change: '初版制定' }],
  chapters,
});

const style = styleFor('ja');
const write = (line: Line) => `${markOf(line, style)}${plainText(line.words, (scene) => `[${scene}]`)}`;
const texts = (manual: Manual) => pagesOf(manual).map((page) => page.scenes.flatMap((scene) => scene.lines.map(write)));
const build = (source: ProcedureSource, language: 'ja' | 'en' = 'ja') =>
  buildManual(source, language, styleFor(language));

test('fields without a sentence share the number of the sentence that speaks of them', async () => {
  const log_in = await screen('log-in', [
    step('account', ''),
    step('password', ''),
    step('press', '提供されたアカウントとパスワードを入力して「**ログイン**」を押下します。', {
      note: 'アカウントは開通メールに記載されております。',
    }),
  ]);
  const manual = await build(procedure({ id: 'a', heading: 'ログイン', screens: [log_in] }));
  expect(texts(manual)).toEqual([
    [
      '①提供されたアカウントとパスワードを入力して「ログイン」を押下します。',
      '※アカウントは開通メールに記載されております。',
    ],
  ]);
  const frames = pagesOf(manual)[0]!.scenes[0]!.figures[0]!.frames;
  expect(frames.map((frame) => frame.callout?.number)).toEqual([1, undefined, undefined]);
});

test('numbers run on through chapters under one heading, and sentences can name the number of another step', async () => {
  const first = await screen('update', [
    step('press', '「ステータスの更新」を押下し、${no.synced}の様に表示されたら、「閉じる」を押下します。', {
      own: true,
    }),
  ]);
  const second = await screen('done', [step('synced', '', { numbered: true })], {
    after: ['これで完了です。', '※${page.update}をご参照ください。'],
  });
  const third = await screen('next', [step('go', '「**次へ**」を押下します。')]);
  const manual = await build(
    procedure(
      { id: 'a', heading: '連携', screens: [first, second] },
      { id: 'b', heading: '連携', screens: [third] },
      { id: 'c', heading: '別', screens: [await screen('other', [step('x', '「**X**」を押下します。')])] },
    ),
  );
  expect(manual.chapters.map((chapter) => chapter.heading)).toEqual(['連携', '別']);
  expect(texts(manual).flat()).toEqual([
    '①「ステータスの更新」を押下し、②の様に表示されたら、「閉じる」を押下します。',
    'これで完了です。',
    '※[update]をご参照ください。',
    '③「次へ」を押下します。',
    '①「X」を押下します。',
  ]);
});

test('the author decides over pages, sections, messages and conditions; the rest follows the style', async () => {
  const offer = await screen('offer', [step('two', '「**2要素認証設定を行う**」を押下します。')], {
    optional: true,
    newPage: true,
  });
  const own = await screen('own', [step('ok', '左の画面が出たら「**OK**」を押します。', { own: true })], {
    optional: true,
    section: 'その他',
  });
  const log_in = await screen('log-in', [step('press', '「**ログイン**」を押下します。', { numbered: false })]);
  const source = procedure({
    id: 'activate',
    heading: 'アクティベーション方法',
    section: 'コンソール画面ログイン',
    needed: ['・開通メール'],
    opening: ['準備を行います。'],
    closing: ['完了しました。\n※次へ進みます。'],
    after: ['※失敗した場合は再度お試しください。'],
    screens: [log_in, offer, own],
  });
  const clicking = styleFor('ja', { replace: { 押下します: 'クリックします' } });
  const manual = await buildManual(source, 'ja', clicking);
  expect(texts(manual)).toEqual([
    ['準備を行います。'],
    ['・開通メール', '「ログイン」をクリックします。'],
    [
      '①この画面が表示された場合のみ、「2要素認証設定を行う」をクリックします。',
      '②左の画面が出たら「OK」を押します。',
      '※失敗した場合は再度お試しください。',
    ],
    ['完了しました。', '※次へ進みます。'],
  ]);
  expect(pagesOf(manual).map((page) => page.number)).toEqual([undefined, 1, 2, undefined]);
  expect(pagesOf(manual).flatMap((page) => page.scenes.map((scene) => scene.section))).toEqual([
    undefined,
    '1. 事前準備',
    '2. コンソール画面ログイン',
    undefined,
    '3. その他',
    undefined,
  ]);
});

test('what is said first stands below the heading of its section', async () => {
  const first = await screen('first', [step('press', '押下します。')]);
  const chapter = { id: 'a', heading: '章', section: '招待', lead: ['利用者を招待します。'], screens: [first] };
  const scenes = pagesOf(await build(procedure(chapter))).flatMap((page) => page.scenes);
  expect(scenes.map(({ section, lines }) => [section, ...lines.map(write)])).toEqual([
    ['1. 招待', '利用者を招待します。'],
    [undefined, '①押下します。'],
  ]);
});

test('a step framed on no picture stops the build', async () => {
  const lost = await screen('log-in', [step('press', '「**ログイン**」を押下します。')], {
    shots: [await shot('other')],
  });
  await expect(build(procedure({ id: 'a', heading: 'x', screens: [lost] }))).rejects.toMatchObject({
    code: 'MANUAL_NO_FRAME',
  });
});

test('texts without an English version are printed and listed; quoted words of the screen are not missed', async () => {
  const both = { ja: '「**追加**」を押下します。', en: 'Press “**追加**”.' };
  const add = await screen('add', [step('press', both, { note: '※有効期限は7日間です。' })], {
    title: { ja: '追加', en: 'Add' },
  });
  const manual = await build(procedure({ id: 'a', heading: { ja: '連携', en: 'Connect' }, screens: [add] }), 'en');
  expect(texts(manual).flat()).toEqual(['①Press “追加”.', '※有効期限は7日間です。']);
  expect(manual.missing.map((entry) => entry.text)).toEqual([
    '※有効期限は7日間です。',
    '製品',
    '手順',
    '会社',
    '第1.0版',
    '初版制定',
  ]);
  expect(manual.missing[0]?.where).toBe('add press');
});

test('a value that must be hidden may not stand in a text', async () => {
  const source = procedure({
    id: 'a',
    heading: 'x',
    screens: [await screen('s', [step('press', '「**東日本商事**」を押下します。')])],
  });
  const manual = await build(source);
  expect(() => requireNoSecrets(manual, [{ name: 'company', value: '東日本商事' }])).toThrow('company');
  requireNoSecrets(manual, [
    { name: 'password', value: 'Secret-Word-1' },
    { name: 'empty', value: '' },
  ]);
});
