import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { say } from '../../src/base/text.ts';
import { viewOf } from '../../src/check/baseline/learn.ts';
import type { Baseline, User } from '../../src/check/baseline/model.ts';
import { BaselineStore } from '../../src/check/baseline/store.ts';
import { compareWalk } from '../../src/check/compare-walk.ts';
import { finish } from '../../src/check/drift/finish.ts';
import type { Finding } from '../../src/check/drift/model.ts';
import { findAgain } from '../../src/check/mend/find-again.ts';
import type { Mend } from '../../src/check/mend/model.ts';
import { patchOf } from '../../src/check/mend/patch.ts';
import { readRejections, reject } from '../../src/check/mend/rejections.ts';
import { mergeFindings } from '../../src/check/merge-findings.ts';
import { driftJson } from '../../src/check/report/drift-json.ts';
import { tellResult } from '../../src/check/report/terminal.ts';
import { writeReports } from '../../src/check/report/write.ts';
import { orderOf, screenNamed, volatileOf } from '../../src/check/screens.ts';
import { became } from '../../src/check/walk/became.ts';
import type { Stumble, WalkRecord } from '../../src/check/walk/record.ts';
import { resemblance } from '../../src/check/walk/resemblance.ts';
import { soughtBy } from '../../src/check/walk/sought.ts';
import { tellChanges } from '../../src/commands/regression-errors.ts';
import type { Loss, Use } from '../../src/engine/observer.ts';
import type { Fingerprint } from '../../src/page/fingerprint/fingerprint.ts';
import { loadRunbook } from '../../src/runbook/load.ts';
import { Values } from '../../src/runbook/values.ts';
import type { Target } from '../../src/steps/target.ts';

const yaml = `title: { ja: 利用者を追加する, en: Add a user }
origins: { acme: http://127.0.0.1:1 }
words: { news: [お知らせ, ニュース] }
volatile: ["\${words.news}"]
chapters:
  - chapter: { ja: 利用者, en: Users }
    id: users
    screens:
      - screen: home
        title: { ja: ホーム, en: Home }
        open: \${origins.acme}/
        steps:
          - click: 利用者の管理
      - screen: people
        title: { ja: 利用者の一覧, en: List of users }
        volatile: [残り容量, '/^v\\d+\\.\\d+/']
        steps:
          - click: 追加
          - wait: 登録済み
            look:
              - click: 再読込
              - click: 利用者の管理
          - choose: 種別
            option: 一般
`;

const folder = mkdtempSync(join(tmpdir(), 'tejun-check-result-'));
const path = join(folder, 'acme.runbook.yaml');
writeFileSync(path, yaml);
const runbook = await loadRunbook(path);
const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: 'white' } });

/** A screen that says these words, one below the other; those of a step are its buttons. */
async function view(screen: string, words: string[], step?: string): Promise<Baseline> {
  const texts = words.map((text, row) => element('text', text, row));
  const button = step ? [element('button', step, words.length)] : [];
  const print = { title: 'Acme', path: '/', frames: [{ frame: '', aria: [] }], scroll: [0, 0] as [number, number] };
  const facts = { screen, view: 'screen', title: screen, size: { width: 400, height: 300 } };
  const known = viewOf({ ...print, elements: button, texts }, facts);
  return {
    view: { ...known, elements: known.elements.map((one) => ({ ...one, usedBy: [1] })) },
    png: await picture.clone().png().toBuffer(),
  };
}

function element(role: string, text: string, row: number): Fingerprint {
  const none = { id: '', name: '', class: '', href: '', alt: '', title: '', type: '', placeholder: '', testid: '' };
  const calm = { label: '', button: role === 'button', disabled: false, states: [], live: false, style: '', icon: '' };
  const where = { container: [], neighbors: '', frame: '', idxpath: '', xpath: `/html[1]/body[1]/*[${row + 1}]` };
  return { ...none, ...calm, ...where, role, text, tag: role, aname: text, box: [20, 40 * row, 200, 30] };
}

/** Compares what a walk has seen with what was approved. */
async function compare(
  approved: Baseline[],
  seen: Baseline[],
  only: string[] = [],
  stumbles: Stumble[] = [],
  lost?: WalkRecord['lost'],
  uses: Use[] = [],
) {
  const store = new BaselineStore(mkdtempSync(join(folder, 'baselines-')));
  for (const one of approved) store.write(one.view.screen, [one]);
  const [chapter] = runbook.chapters;
  const screens = seen.map((one) => {
    const name = one.view.screen;
    return { name, chapter: chapter!, screen: screenNamed(runbook, name), views: [one], urls: [], uses: [uses] };
  });
  const values = new Values(runbook, {});
  const resolve = (words: string[]) => values.words(words);
  return compareWalk(
    orderOf(runbook, only),
    { screens, stumbles, lost, gone: [], passed: [], leftOut: [], moved: [], ...(lost && { stopped: 'no button' }) },
    store,
    {
      volatileOf: (name) => volatileOf(runbook, name, resolve),
      screenOf: (name) => screenNamed(runbook, name),
      resolve,
    },
  );
}

const approved = () =>
  Promise.all([view('home', ['ようこそ'], '利用者の管理'), view('people', ['全部で三人です'], '追加')]);
const changed = () =>
  Promise.all([view('home', ['ようこそ'], 'メンバーの管理'), view('people', ['全部で三人です'], '新規追加')]);

test('--only compares the screens asked for; one that is not there is named with the nearest', async () => {
  const all = await compare(await approved(), await changed());
  expect(all.screens.map(({ name, status }) => [name, status])).toEqual([
    ['home', 'changed'],
    ['people', 'changed'],
  ]);
  const { screens } = await compare(await approved(), await changed(), ['people']);
  expect(screens.map(({ name, findings }) => [name, findings.map(({ finding }) => finding.name)])).toEqual([
    ['people', ['追加']],
  ]);
  expect(() => orderOf(runbook, ['poeple'])).toThrow(
    expect.objectContaining({
      code: 'unknown-screen',
      hint: expect.objectContaining({ en: 'did you mean `people`?' }),
    }),
  );
});

test('words that lead to where a wait looks get a patch of their own line', async () => {
  const [before] = await Promise.all([view('people', ['登録済み'], '再読込')]);
  const [after] = await Promise.all([view('people', ['登録済み'], '最新の状態にする')]);
  for (const { view } of [before!, after!]) view.elements = view.elements.map((one) => ({ ...one, usedBy: [2] }));
  const { screens } = await compare([before!], [after!], ['people']);
  const mends = screens[0]!.findings.flatMap(({ mends }) => mends);
  expect(mends.map(({ where, key, words }) => [where.line, key, words])).toEqual([[21, 'click', '最新の状態にする']]);
});

test('a name that swallowed what stands around it is told, and not proposed', async () => {
  const seen = await view('home', ['ようこそ'], `利用者の管理 ${'1月 '.repeat(12)}`);
  const { screens } = await compare(await approved(), [seen], ['home']);
  expect(screens[0]!.findings).toMatchObject([{ finding: { kind: 'renamed', name: '利用者の管理' }, mends: [] }]);
  // Nor is how many there are just now.
  const counted = await compare(await approved(), [await view('home', ['ようこそ'], '利用者の管理 (3)')], ['home']);
  expect(counted.screens[0]!.findings.flatMap(({ mends }) => mends)).toEqual([]);
});

test('an option that a step picks breaks it when it is called otherwise, with a patch of its own key', async () => {
  const [before, after] = await Promise.all(
    ['一般', '標準'].map(async (words) => {
      const { view: known, png } = await view('people', ['三人'], words);
      const option = { ...known.elements[0]!, tag: 'option', role: 'option', usedBy: [] };
      return { view: { ...known, elements: [option] }, png };
    }),
  );
  const { screens } = await compare([before!], [after!], ['people']);
  const [told] = screens[0]!.findings;
  expect(told!.finding).toMatchObject({ kind: 'renamed', severity: 'breaking', usedBy: [3] });
  expect(patchOf(told!.mends, runbook, folder).diff).toContain('-            option: 一般\n+            option: 標準');
});

/** The step, or `shows`, has found what it looked for. */
const used = (by: Use['by'], purpose: Target['purpose'] = 'press') =>
  ({ by, target: { purpose, words: [] }, found: {} }) as unknown as Use;

test('what a step has found by its own words does not break it; what it was helped to, or ended at, does', async () => {
  const [before, after] = [await approved(), await changed()];
  const finding = finish({ kind: 'renamed', role: 'button', name: '追加', before: '追加', after: '新規追加' });
  const helped = { screen: 'people', finding: { ...finding, usedBy: [1] } };
  const severity = async (uses: Use[], stumbles: Stumble[] = [], lost?: WalkRecord['lost']) => {
    const { screens } = await compare(before, after, ['people'], stumbles, lost, uses);
    return screens[0]!.findings.map((told) => [told.finding.kind, told.finding.severity]);
  };
  expect(await severity([used(0)])).toEqual([['renamed', 'manual']]);
  expect(await severity([used(1)])).toEqual([['renamed', 'breaking']]);
  expect(await severity([used(0)], [helped])).toEqual([['renamed', 'breaking']]);
  expect(await severity([used(0)], [], { screen: 'people', user: 1, isTold: false })).toEqual([
    ['renamed', 'breaking'],
  ]);
});

test('nothing is proposed where the words of the runbook are still all there, and no sign for words', async () => {
  const proposed = async (was: string, is: string) => {
    const { screens } = await compare([await view('home', [], was)], [await view('home', [], is)], ['home']);
    return screens[0]!.findings.map(({ mends }) => mends.map(({ words }) => words));
  };
  expect(await proposed('利用者の管理：30 回線', '利用者の管理：48 回線')).toEqual([[]]);
  expect(await proposed('利用者の管理', '✎')).toEqual([[]]);
  expect(await proposed('利用者の管理：30 回線', 'メンバーの管理：30 回線')).toEqual([['メンバーの管理']]);
});

test('a message that a step has seen may have faded by the time of a later picture', async () => {
  const at = async (words: string[]) => {
    const { view: known, png } = await view('people', words, '追加');
    const texts = known.texts.map((one) => ({ ...one, usedBy: one.text === '登録しました' ? [1] : [] }));
    const elements = known.elements.map((one) => ({ ...one, usedBy: [2] }));
    return { view: { ...known, view: 'before-2', texts, elements }, png };
  };
  const kinds = async (uses: Use[]) => {
    const [before, after] = [await at(['全部で三人です', '登録しました']), await at(['全部で三人です'])];
    const { screens } = await compare([before], [after], ['people'], [], undefined, uses);
    return screens[0]!.findings.map(({ finding }) => [finding.kind, finding.severity]);
  };
  expect(await kinds([used(0, 'see'), used(1)])).toEqual([]);
  expect(await kinds([used(1)])).toEqual([['removed', 'breaking']]);
});

test('a shorter caption is proposed; where only the part that was looked for has gone, its heir elsewhere is', async () => {
  const store = new BaselineStore(mkdtempSync(join(folder, 'baselines-')));
  const old = await view('home', ['ようこそ', '製品名｜運用管理'], '同意する');
  const place = { box: [10, 182, 32, 32] as [number, number, number, number], xpath: '/html[1]/body[1]/*[7]' };
  const icon = { ...old.view.elements[0]!, ...place, aname: '運用管理', text: '', tag: 'div', role: '', icon: 'svg:1' };
  const [welcome, title] = old.view.texts;
  const texts = [welcome!, { ...title!, usedBy: ['shows' as const] }];
  const shown = { ...old.view, texts, elements: [...old.view.elements, { ...icon, usedBy: [2] }] };
  // What the icon opened is not there when it is looked for.
  const item = { ...icon, text: '端末管理', aname: '端末管理', xpath: '/html[1]/body[1]/*[8]' };
  const opened = { ...shown, view: 'before-3', elements: [...shown.elements, item] };
  store.write('home', [
    { ...old, view: shown },
    { ...old, view: opened },
  ]);
  const present = [
    element('button', '同意', 2),
    element('text', 'ようこそ', 0),
    element('text', '製品名', 1),
    { ...element('span', '管理 ▾', 9), role: '', aname: '', box: [900, 8, 60, 30] as [number, number, number, number] },
  ];
  const again = (user: 'shows' | number, words: string) =>
    findAgain(store, { screen: 'home', user, words: [words] }, present);
  expect(again(1, '同意する')?.now?.text).toBe('同意');
  expect(again(2, '運用管理')?.now?.text).toBe('管理 ▾');
  expect(again('shows', '運用管理')?.now?.text).toBe('管理 ▾');
  // What is left is not only what stood there beside it.
  const menu = { ...element('div', '運用管理 ▾', 2), role: '', aname: '' };
  const elements = [{ ...old.view.elements[0]!, ...menu, usedBy: [2] }];
  store.write('menu', [{ ...old, view: { ...old.view, screen: 'menu', elements } }]);
  const lost = { screen: 'menu', user: 2, words: ['運用管理'] };
  expect(findAgain(store, lost, [{ ...menu, text: '管理 ▾' }])?.now?.text).toBe('管理 ▾');
});

test('a screen is known by its message, also where all that it shares with others is called otherwise', async () => {
  const store = new BaselineStore(mkdtempSync(join(folder, 'baselines-')));
  const shared = ['利用者の一覧', '氏名', '最終ログイン', '検索', '書き出し', '印刷'];
  const [list, done] = [await view('list', shared, '追加'), await view('done', [...shared, '登録しました'], '追加')];
  for (const one of [list, done]) store.write(one.view.screen, [one]);
  const later = ['利用者一覧', 'お名前', '最終ログイン日時', '検索する', '書き出しと保存', '印刷する'];
  const now = await view('', [...later, '登録が完了しました'], '追加する');
  expect(resemblance(done.view, now.view, store)).toBeGreaterThan(0.5);
  const other = await view('', [...later, '変更内容の確認', '山田さんを登録します。'], '続行');
  expect(resemblance(done.view, other.view, store)).toBeLessThan(0.5);
});

test('what the walk knows under another name is not gone, though a message has faded by the time of the picture', async () => {
  const before = await view('people', ['登録しました']);
  before.view.texts[0]!.usedBy = [1];
  const finding = finish({
    kind: 'renamed',
    role: 'text',
    name: '登録しました',
    before: '登録しました',
    after: '登録が完了しました',
  });
  const { screens } = await compare([before], [await view('people', [])], ['people'], [{ screen: 'people', finding }]);
  expect(screens[0]!.findings.map((told) => told.finding.kind)).toEqual(['renamed']);
});

test('a label that a walk has looked for, and its field, are told once, with the words for both', () => {
  const renamed = (role: string, name: string, usedBy: User[]) =>
    ({ ...finish({ kind: 'renamed', role, name, before: name, after: 'お名前' }), usedBy }) satisfies Finding;
  const mend = (key: string, line: number): Mend => ({
    ...{ where: { path, line, column: 13 }, key, old: '氏名', sought: ['氏名'] },
    ...{ words: 'お名前', confidence: 0.9, reasons: [] },
  });
  const told = (field: Finding, label: Finding) =>
    mergeFindings([
      { finding: field, view: 'screen', mends: [mend('fill', 8)] },
      { finding: label, view: 'walk', mends: [mend('shows', 4)] },
    ]).map(({ finding, mends }) => [finding.name, ...mends.map(({ key }) => key)]);
  const field = renamed('textbox', '氏名', [1, 'shows']);
  expect(told(field, renamed('text', '氏名必須', ['shows']))).toEqual([['氏名', 'fill', 'shows']]);
  // A title above that says the same is another thing.
  expect(told(renamed('textbox', '氏名', [1]), renamed('text', '氏名の一覧', ['shows']))).toHaveLength(2);
});

test('a proposal that several tries of a chapter made is told once', async () => {
  const finding = finish({ kind: 'renamed', role: 'button', name: '追加', before: '追加', after: '新規追加' });
  const where = { path, line: 18, column: 13 };
  const mend = { where, key: 'click', old: '追加', sought: ['追加'], words: '新規追加', confidence: 0.9, reasons: [] };
  const stumbles = [1, 2].map(() => ({ screen: 'people', finding, mends: [{ ...mend }] }));
  const { screens } = await compare(await approved(), await approved(), ['people'], stumbles);
  expect(screens[0]!.findings.map(({ mends }) => mends.map(({ words }) => words))).toEqual([['新規追加']]);
});

test('all that breaks is an error of its own at its line of the runbook, and the rest one of its screen', async () => {
  const result = await compare(await approved(), await changed());
  result.screens[1]!.findings.push({
    finding: finish({ kind: 'added', role: 'text', name: '体験版' }),
    view: 'screen',
    mends: [],
  });
  const error = await tellChanges(test, result, runbook, 'en');
  expect(error!.errors.map(({ message, stack }) => [message, stack.split('\n').at(-1)])).toEqual([
    [
      'Home\nbreaks the procedure: button “利用者の管理” is now called “メンバーの管理”\n  → click: メンバーの管理',
      `    at ${path}:13:13`,
    ],
    [
      'List of users\nbreaks the procedure: button “追加” is now called “新規追加”\n  → click: 新規追加',
      `    at ${path}:18:13`,
    ],
    ['List of users\nchanges the manual: text “体験版” is new', `    at ${path}:14:9`],
  ]);
});

test('volatile: in the runbook holds on every screen, in a screen on that one', async () => {
  const before = await Promise.all([
    view('home', ['お知らせ: 春', '残り容量 三割']),
    view('people', ['残り容量 三割', 'v2.0 春']),
  ]);
  const after = await Promise.all([
    view('home', ['ニュースなし', '残り容量 一割']),
    view('people', ['残り容量 一割', 'v2.1 夏']),
  ]);
  const { screens } = await compare(before, after);
  expect(screens.map(({ name, findings }) => [name, findings.map(({ finding }) => finding.name)])).toEqual([
    ['home', ['残り容量 三割']],
    ['people', []],
  ]);
});

test('in Japanese the terminal and every report speak Japanese', async () => {
  const result = await compare(await approved(), await changed());
  const shown = relative('', path);
  expect(tellResult({ ...result, stopped: { ja: '時間切れです。', en: 'out of time' } }, 'ja')).toEqual([
    '✘ ホーム (home): 変わりました',
    '    手順が止まる: ボタン「利用者の管理」の文言が「メンバーの管理」に変わりました。',
    `      → ${shown}:13 click: メンバーの管理  (100 %)`,
    '✘ 利用者の一覧 (people): 変わりました',
    '    手順が止まる: ボタン「追加」の文言が「新規追加」に変わりました。',
    `      → ${shown}:18 click: 新規追加  (100 %)`,
    '途中で止まりました: 時間切れです。',
    '手順が止まる: 2 · マニュアルが変わる: 0 · 見た目だけ: 0',
  ]);
  const report = mkdtempSync(join(folder, 'report-'));
  const at = new Date(2026, 3, 19, 9, 5);
  await writeReports({ folder: report, runId: 'r', runbook, result, whole: true, updated: [], language: 'ja', at });
  expect(readFileSync(join(report, 'drift.html'), 'utf8')).toContain('2026年4月19日 9:05');
  for (const file of ['drift.html', 'drift.json', 'drift.junit.xml']) {
    const text = readFileSync(join(report, file), 'utf8');
    expect(text).toContain('ボタン「利用者の管理」の文言が「メンバーの管理」に変わりました。');
    expect(text).not.toMatch(/is now called|breaks the procedure|Add a user/);
  }
});

test('the step at which the walk ended counts as breaking, once, in all that is told', async () => {
  const counts = async (user: 1 | 2, isTold = false) => {
    const result = await compare(await approved(), await changed(), [], [], { screen: 'people', user, isTold });
    const report = mkdtempSync(join(folder, 'report-'));
    const facts = { folder: report, runId: 'r', runbook, updated: [], language: 'en' as const, at: new Date() };
    const { json } = await writeReports({ ...facts, result, whole: false });
    const html = readFileSync(join(report, 'drift.html'), 'utf8');
    const told = tellResult(result, 'en').at(-1);
    return [json.counts.breaking, /<dt>breaks the procedure<\/dt><dd>(\d)/.exec(html)?.[1], told?.split(' · ')[0]];
  };
  const all = (count: number) => [count, String(count), `breaks the procedure: ${count}`];
  // The first step has a finding of its own already.
  expect(await counts(1)).toEqual(all(2));
  expect(await counts(2)).toEqual(all(3));
  expect(await counts(2, true)).toEqual(all(2));
});

test('a walk that failed is of no use, also where no screen after it has a baseline', async () => {
  const same = await approved();
  const result = await compare(same, same, ['home', 'people']);
  const verdict = async (whole: boolean, updated: string[] = []) => {
    const report = mkdtempSync(join(folder, 'report-'));
    const stopped = whole ? undefined : { ja: '応答がありません。', en: 'no answer' };
    const facts = { folder: report, runId: 'r', runbook, updated, language: 'en' as const, at: new Date() };
    const { status, exitCode } = await writeReports({ ...facts, result: { ...result, stopped }, whole });
    return { status, exitCode };
  };
  expect(await verdict(true)).toEqual({ status: 'same', exitCode: 0 });
  expect(await verdict(false)).toEqual({ status: 'unusable', exitCode: 2 });
  expect(await verdict(true, ['home'])).toEqual({ status: 'updated', exitCode: 0 });
  expect(await verdict(false, ['home'])).toEqual({ status: 'updated', exitCode: 1 });
});

test('a no is kept beside the baselines, and never where CI is set', () => {
  const no = { screen: 'home', used_by: 1, was: '利用者の管理', not: 'メンバーの管理' };
  const beside = join(folder, 'rejections');
  const ci = process.env.CI;
  try {
    process.env.CI = 'true';
    reject(beside, no);
    expect(existsSync(beside)).toBe(false);
    process.env.CI = '';
    reject(beside, no);
    expect(readRejections(beside)).toEqual([no]);
  } finally {
    process.env.CI = ci ?? '';
  }
});

test('a step that only leads to a look is known by the step of the procedure that says the same', () => {
  const [chapter] = runbook.chapters;
  const [, screen] = chapter!.screens;
  const [reload, users] = screen!.steps[1]!.look;
  const loss = {
    chapter,
    screen,
    place: { chapter: 'users', screen: 'people', attempt: 1, step: 1 },
  } as unknown as Loss;
  expect(soughtBy({ ...loss, step: users! }, { runbook })).toMatchObject({ screen: 'home', user: 1 });
  expect(soughtBy({ ...loss, step: reload! }, { runbook })).toMatchObject({ screen: 'people', user: 2 });
});

test('where its name is the same, something else about a thing has changed, and it is never called what it was', () => {
  const piece = (more: Partial<Fingerprint>) => ({ ...element('button', 'Save', 1), ...more });
  const sought = { purpose: 'press', words: ['Save'] } as const;
  const told = (
    before: Partial<Fingerprint>,
    after: Partial<Fingerprint>,
    to: Partial<Target> = {},
    twin = false,
    words = 'Save',
  ) => {
    const one = piece(after);
    const old = { ...piece(before), varies: [], comes: false, usedBy: [1] };
    const target = { ...sought, words: [words] };
    const finding = became({ old, now: { one, target, words } }, { ...sought, words: ['Save'], ...to }, twin);
    return finding && `${finding.severity}: ${say(finding.text, 'en')}`;
  };
  expect(told({}, {}, {}, false, 'Keep')).toBe('breaking: button “Save” is now called “Keep”');
  expect(told({ title: 'Keep it' }, { title: 'Put away' }, { words: ['Keep it'] })).toBe(
    'breaking: the tooltip of button “Save” is now “Put away” (it was “Keep it”)',
  );
  expect(told({ title: 'Keep it' }, {}, { words: ['Keep it'] })).toBe('breaking: button “Save” has lost its tooltip');
  expect(told({}, { role: 'link', tag: 'a', button: false }, { role: 'button' })).toBe(
    'breaking: button “Save” is a link now (it was a button)',
  );
  expect(told({}, {}, { near: ['Rooms'] })).toBe('breaking: button “Save” has moved');
  expect(told({}, {}, {}, true)).toBe('breaking: button “Save” is new');
  expect(told({}, {})).toBeUndefined();
});

test('the same new look is one change, on one screen and on several', async () => {
  const look = { before: 'color rgb(0, 0, 0)', after: 'color rgb(50, 50, 50)' };
  const restyled = (screen: string, name: string, more = {}): Stumble => ({
    screen,
    finding: finish({ kind: 'restyled', role: 'text', name, ...look, ...more }),
  });
  const stumbles = [restyled('home', 'Floors'), restyled('home', 'Desks'), restyled('people', 'Keys')];
  const other = restyled('people', 'Rooms', { after: 'color rgb(255, 0, 0)' });
  const result = await compare(await approved(), await approved(), [], [...stumbles, other]);
  const facts = { runbook: 'r', runId: '1', status: 'drift', exitCode: 1, crops: new Map(), updated: [] } as const;
  const { changes } = driftJson(result, { ...facts, patch: { diff: '', byHand: [] }, updated: [] }, 'en');
  expect(result.screens[0]!.findings.map(({ finding }) => finding.others)).toEqual([['Desks']]);
  expect(changes.map(({ text, screens }) => [text, screens])).toEqual([
    [
      'text “Floors” (with “Desks”, “Keys”) looks different (color rgb(0, 0, 0) → color rgb(50, 50, 50))',
      ['home', 'people'],
    ],
    ['text “Rooms” looks different (color rgb(0, 0, 0) → color rgb(255, 0, 0))', ['people']],
  ]);
});

test('a step that is found by css gets its new words by hand, and what had no words is not guessed by its place', async () => {
  const step = runbook.chapters[0]!.screens[0]!.steps[0]!;
  const mend = { where: step.where, key: 'click', old: '', sought: ['x'], words: '名簿', confidence: 0.6, reasons: [] };
  const { diff, byHand } = patchOf([{ ...mend, css: 'a.go' }], runbook, folder);
  expect([diff, byHand.map((one) => say(one, 'en'))]).toEqual([
    '',
    [expect.stringContaining('write `click: 名簿` by hand instead of its css `a.go`')],
  ]);
  const screen = (words: string, row: number) =>
    ({ ...element('button', words, row), box: [20, row * 40, 30, 30] }) as Fingerprint;
  const known = await view('home', ['Floors', 'Desks', 'Keys'], ' ');
  const store = new BaselineStore(mkdtempSync(join(folder, 'baselines-')));
  const icon = { ...known.view.elements[0]!, text: '', aname: '' };
  store.write('home', [{ ...known, view: { ...known.view, elements: [icon] } }]);
  const there = ['Backup', 'Restore', 'Rooms'].map((words, row) => screen(words, row + 5));
  expect(findAgain(store, { screen: 'home', user: 1, words: ['the arrow'] }, there)?.now).toBeUndefined();
});
