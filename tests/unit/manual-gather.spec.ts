import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestInfo, test } from '@playwright/test';
import sharp from 'sharp';
import type { CaptureFacts, Moment, Place, Told } from '../../src/engine/record/events.ts';
import { buildManual } from '../../src/manual/build.ts';
import { describeMissing, refuseMissing } from '../../src/manual/gather/missing.ts';
import type { FinishedRun } from '../../src/manual/gather/pictures.ts';
import { gatherProcedure } from '../../src/manual/gather/procedure.ts';
import { stylesOf } from '../../src/manual/gather/style.ts';
import { pagesOf } from '../../src/manual/model.ts';
import { markOf, plainText } from '../../src/manual/words.ts';
import { loadRunbook } from '../../src/runbook/load.ts';

/** A runbook that says nothing of a manual. */
const foreign = `title: { ja: 備品の登録, en: Register equipment }
origins: { stock: https://stock.example.com }
inputs:
  name: { type: text, label: { ja: 備品名, en: name of the item } }
chapters:
  - chapter: { ja: 登録, en: Register }
    id: register
    screens:
      - screen: list
        title: { ja: 備品一覧, en: Equipment }
        open: \${origins.stock}
        steps:
          - click: 操作
          - click: 新規登録
            joins: true
      - screen: form
        title: { ja: 登録フォーム, en: Form }
        steps:
          - fill: 名称
            with: \${name}
          - choose: 区分
            option: 消耗品
          - click: 登録する
            note: { ja: 登録後は変更できません。, en: It cannot be changed later. }
      - screen: survey
        title: { ja: アンケート, en: Survey }
        optional: true
        steps:
          - click: 閉じる
      - screen: done
        title: { ja: 完了, en: Done }
        steps:
          - expect: 登録しました
`;

interface Taken {
  screen: string;
  step?: number;
  marks: number[];
  attempt?: number;
  moment?: Moment;
}

/** A run with pictures of plain windows in which the steps are marked below each other. */
async function runOf(pictures: Taken[], info: TestInfo): Promise<FinishedRun> {
  const folder = info.outputPath('run');
  mkdirSync(join(folder, 'screens'), { recursive: true });
  const entries = await Promise.all(
    pictures.map(async ({ screen, step, marks, attempt = 1, moment = 'leaving' }, index): Promise<Told> => {
      const png = await sharp({
        create: { width: 1280, height: 800, channels: 3, background: { r: 250, g: 250, b: index } },
      })
        .png()
        .toBuffer();
      const file = `screens/${index}.png`;
      writeFileSync(join(folder, file), png);
      const place: Place = { chapter: 'register', screen, step, attempt };
      const capture: CaptureFacts = {
        file,
        sha256: createHash('sha256').update(png).digest('hex'),
        bytes: png.length,
        moment,
        url: '',
        viewport: { width: 640, height: 400 },
        scale: 2,
        marks: marks.map((mark) => ({ step: mark, box: [100, 40 + mark * 60, 120, 28] })),
        masks: [],
      };
      return { seq: index + 1, at: '2026-11-20T10:00:00+09:00', type: 'captured', place, capture };
    }),
  );
  return { folder, entries };
}

const walked: Taken[] = [
  { screen: 'list', step: 0, marks: [0], moment: 'arrived' },
  { screen: 'list', step: 1, marks: [0, 1] },
  { screen: 'form', step: 0, marks: [0], moment: 'arrived' },
  { screen: 'form', step: 2, marks: [0, 1, 2] },
  { screen: 'survey', step: 0, marks: [0], moment: 'arrived' },
  { screen: 'done', marks: [0], moment: 'arrived' },
];

async function gather(yaml: string, pictures: Taken[], info: TestInfo) {
  const path = info.outputPath('foreign.runbook.yaml');
  writeFileSync(path, yaml);
  const runbook = await loadRunbook(path);
  const styles = stylesOf(runbook);
  const run = await runOf(pictures, info);
  const { source, missing } = await gatherProcedure({ runbook, runs: [run] }, { styles, mail: async () => undefined });
  const build = async (language: 'ja' | 'en') => {
    const manual = await buildManual(source, language, styles[language]);
    const scenes = pagesOf(manual).flatMap((page) => page.scenes);
    return {
      manual,
      lines: scenes.flatMap(({ lines }) => lines.map((line) => markOf(line, styles[language]) + plainText(line.words))),
      numbers: scenes.map(({ figures }) => figures.map(({ frames }) => frames.map(({ callout }) => callout?.number))),
      alts: scenes.flatMap(({ figures }) => figures.map(({ alt }) => alt)),
    };
  };
  return { build, missing, run };
}

test('a runbook without a word for the manual is told in the sentences of its steps, in both languages', async () => {
  const info = test.info();
  const { build, missing } = await gather(foreign, walked, info);
  expect(missing).toEqual([]);
  const ja = await build('ja');
  expect(ja.lines).toEqual([
    'Webブラウザで「https://stock.example.com」を開きます。',
    '①「操作」⇒「新規登録」を押下します。',
    '②「名称」を入力します。',
    '③「区分」から「消耗品」を選択します。',
    '④「登録する」を押下します。',
    '※登録後は変更できません。',
    '⑤この画面が表示された場合のみ、「閉じる」を押下します。',
    '⑥「登録しました」と表示されていることを確認します。',
  ]);
  expect(ja.numbers).toEqual([[[1, undefined]], [[2, 3, 4]], [[5]], [[6]]]);
  expect(ja.alts[0]).toBe('備品一覧の画面。「操作」、「新規登録」を赤枠で示しています。');
  expect(ja.manual.history).toEqual([{ edition: '第1.0版', date: '2026-11-20', change: '初版制定' }]);
  const en = await build('en');
  expect(en.lines.slice(0, 3)).toEqual([
    'Open “https://stock.example.com” in a web browser.',
    '①Click “操作” ⇒ “新規登録”.',
    '②Enter “名称”.',
  ]);
  expect(en.manual.missing).toEqual([]);
});

/** Which pictures of the run show the form, by their colour. */
async function formShown(build: Awaited<ReturnType<typeof gather>>['build']): Promise<(number | undefined)[]> {
  const scenes = pagesOf((await build('ja')).manual).flatMap((page) => page.scenes);
  const pictures = scenes
    .filter(({ figures }) => figures[0]?.alt.startsWith('登録フォーム'))
    .flatMap((scene) => scene.figures);
  const corner = { left: 2, top: 2, width: 1, height: 1 };
  return Promise.all(pictures.map(async ({ png }) => (await sharp(png).extract(corner).raw().toBuffer())[2]));
}

test('fields are shown as they are sent, and a later visit goes before an earlier one', async () => {
  const info = test.info();
  const again = walked.map((picture) => ({ ...picture, attempt: 2 }));
  const { build, run } = await gather(foreign, [...walked, ...again], info);
  expect(run.entries).toHaveLength(12);
  expect(await formShown(build)).toEqual([again.length + 3]);
  // A field that has scrolled away when the form is sent, and comes again, empty, behind it.
  const longForm: Taken[] = [
    { screen: 'form', step: 1, marks: [0, 1] },
    { screen: 'form', step: 2, marks: [1, 2] },
    { screen: 'form', marks: [0] },
  ];
  const long = await gather(foreign, [...walked.slice(0, 3), ...longForm, ...walked.slice(4)], info);
  expect(await formShown(long.build)).toEqual([3, 4]);
});

test('while something has not shown: how things stood, framed, and the advice, behind the screens', async () => {
  const info = test.info();
  const waits = foreign.replace(
    'expect: 登録しました',
    'wait: 登録しました\n            look: [ reload ]\n            meanwhile: [ click: 状況 ]\n            advice: 時間を置いて確認します。',
  );
  const waiting: Taken = { screen: 'done', step: 0, marks: [0], moment: 'waiting' };
  const { build, missing } = await gather(waits, [...walked, waiting], info);
  expect(missing).toEqual([]);
  const { lines, numbers, alts } = await build('ja');
  expect(lines.at(-1)).toBe('時間を置いて確認します。');
  expect(numbers.at(-1)).toEqual([[undefined]]);
  expect(alts.at(-1)).toBe('完了の画面。「状況」を赤枠で示しています。');
});

test('a screen that is not always there and has no picture is told by its words', async () => {
  const silent = foreign.replace(
    'optional: true\n',
    'optional: true\n        shows: ご意見をお聞かせください\n        manual: { picture: none }\n',
  );
  const { build } = await gather(silent, walked, test.info());
  expect((await build('ja')).lines[6]).toBe(
    '⑤「ご意見をお聞かせください」と表示された場合のみ、「閉じる」を押下します。',
  );
  expect((await build('en')).lines[6]).toBe('⑤Only if “ご意見をお聞かせください” is shown, click “閉じる”.');
});

test('the advice of a wait stands behind the screens also where nothing shows how things stood', async () => {
  const waits = foreign.replace(
    'expect: 登録しました',
    'wait: 登録しました\n            advice: 時間を置いて確認します。',
  );
  const { build, missing } = await gather(waits, walked, test.info());
  expect(missing).toEqual([]);
  expect((await build('ja')).lines.at(-1)).toBe('時間を置いて確認します。');
});

test('what two waits of a chapter advise alike is said once, with the picture of the one that has it', async () => {
  const wait = 'wait: 登録しました\n            advice: 時間を置いて確認します。';
  const waits = foreign.replace('expect: 登録しました', `${wait}\n          - ${wait}`);
  const waiting: Taken = { screen: 'done', step: 1, marks: [], moment: 'waiting' };
  for (const taken of [walked, [...walked, waiting]]) {
    const { lines } = await (await gather(waits, taken, test.info())).build('ja');
    expect(lines.filter((line) => line === '時間を置いて確認します。')).toHaveLength(1);
  }
});

test('a value is told by what it is called, without quotation marks', async () => {
  const { build } = await gather(foreign.replace('expect: 登録しました', 'expect: ${name}'), walked, test.info());
  expect((await build('ja')).lines.at(-1)).toBe('⑥対象の備品名が表示されていることを確認します。');
  expect((await build('en')).lines.at(-1)).toBe('⑥Make sure that the name of the item is shown.');
});

test('the advice for a trouble that may be met anywhere stands at the end', async () => {
  const anywhere = `${foreign}trouble:
  - { id: busy, shows: 混み合っています, do: [reload], note: { ja: ※混んでいるときは再読み込みします。, en: ※Reload. } }
`;
  const { build } = await gather(anywhere, walked, test.info());
  expect((await build('ja')).lines.at(-1)).toBe('※混んでいるときは再読み込みします。');
  const kept = anywhere.replace('do: [reload]', 'do: [reload], manual: { skip: true }');
  const { build: without } = await gather(kept, walked, test.info());
  expect((await without('ja')).lines).not.toContain('※混んでいるときは再読み込みします。');
});

test('an input without a label is told by the words of the field it is typed into', async () => {
  const unlabelled = foreign
    .replace('name: { type: text, label: { ja: 備品名, en: name of the item } }', 'item.name: text')
    .replace('with: ${name}', 'with: ${item.name}')
    .replace('expect: 登録しました', 'expect: { shows: 登録しました, in: { row: "${item.name}" } }');
  const { lines } = await (await gather(unlabelled, walked, test.info())).build('ja');
  expect(lines.at(-1)).toBe('⑥対象の名称の行に「登録しました」と表示されていることを確認します。');
  expect(lines.join()).not.toContain('item.name');
});

test('a step whose element is gone from the picture of its sentence stands on its own', async () => {
  const info = test.info();
  const replaced = walked.map((picture) => (picture.step === 1 ? { ...picture, marks: [1] } : picture));
  const apart = foreign.replace('            joins: true\n', '');
  const { build } = await gather(apart, replaced, info);
  expect((await build('ja')).numbers.slice(0, 2)).toEqual([[[1]], [[2]]]);
});

test('what no run has pictured is listed and stops the build', async () => {
  const info = test.info();
  const { missing } = await gather(
    foreign,
    walked
      .filter(({ screen }) => screen !== 'survey')
      .map((one) => (one.screen === 'done' ? { ...one, marks: [] } : one)),
    info,
  );
  expect(describeMissing(missing, 'ja')).toBe(
    'register › survey「アンケート」: 画像がありません（表示されない場合がある画面）\n' +
      'register › done「完了」: 「登録しました」の枠がありません',
  );
  expect(() => refuseMissing(missing)).toThrow(expect.objectContaining({ code: 'MANUAL_NO_PICTURE', exitCode: 1 }));
});

test('a picture that does not fit the journal is refused', async () => {
  const info = test.info();
  const path = info.outputPath('run/screens/3.png');
  const { run } = await gather(foreign, walked, info);
  writeFileSync(path, 'another picture');
  const runbook = await loadRunbook(info.outputPath('foreign.runbook.yaml'));
  const gathered = gatherProcedure(
    { runbook, runs: [run] },
    { styles: stylesOf(runbook), mail: async () => undefined },
  );
  await expect(gathered).rejects.toMatchObject({ code: 'MANUAL_EVIDENCE', exitCode: 1 });
});

test('the vocabulary of the manual can be changed in the runbook; a word it does not have is refused', async () => {
  const info = test.info();
  const own = `${foreign}manual:\n  style:\n    replace: { 押下します: クリックします }\n    onlyIfShown: { ja: この画面が出たときだけ、, en: "Only if it shows: " }\n`;
  const { build } = await gather(own, walked, info);
  const { lines } = await build('ja');
  expect(lines[1]).toBe('①「操作」⇒「新規登録」をクリックします。');
  expect(lines[6]).toBe('⑤この画面が出たときだけ、「閉じる」をクリックします。');
  await expect(gather(own.replace('onlyIfShown', 'onlyIfShow'), walked, info)).rejects.toMatchObject({
    code: 'manual-style',
    exitCode: 2,
  });
});
