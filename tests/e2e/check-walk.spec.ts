import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/small-app.ts';
import { check, compare, further } from '../support/two-releases.ts';

// How a check walks on where a screen differs, and what it proposes.

test('where the first step opens the address the baseline is of what it opened, and what varies is learnt from several walks', async ({
  app,
}) => {
  let count = 0;
  app.pages['/'] = (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<h1>予約</h1><button onclick="said.hidden = false">開く</button><p id=said hidden>開きました</p>
      <p>処理番号 ${['ab3cd9e1', 'k7m2bauc', 'zq81hw0p', 'p4r9tu2x', 'c8d7ee1q'][count++ % 5]}</p>`);
  };
  app.write(`title: rooms
origins: { rooms: {origin} }
steps:
  - open: \${origins.rooms}/
  - click: 開く
  - expect: 開きました
`);
  expect(await check(app, '-u', 'missing')).toMatchObject({ code: 0 });
  expect(app.requests.filter((one) => one === 'GET /')).toHaveLength(3);
  const baseline = readFileSync(join(app.folder, 'baselines', 'small', 'rooms', 'screen.yaml'), 'utf8');
  expect(baseline).toContain('button: 開く');
  expect(await check(app)).toMatchObject({ code: 0, told: [] });
});

test('a menu entry below a new title, which is folded, is told as there, and not as called like that title', {
  tag: '@long',
}, async ({ app }) => {
  const steps = `      - screen: home
        open: \${origins.rooms}/
        shows: 部署を選択してください
        steps:
          - click: レポート
      - screen: report
        shows: 利用の記録
`;
  const page = (entry: string) => `<style>.i{padding:9px;cursor:pointer}.s{display:none}.s.on{display:block}</style>
    <div style="float:left;width:190px"><div>管理</div><div class=i>組織管理</div><div>運用</div>${entry}<div class=i>通知設定</div></div>
    <div id=ct style="margin-left:210px"><h1>組織管理</h1><p>部署を選択してください。</div>`;
  const entry = `<div class=i onclick="ct.innerHTML='<h1>利用の記録</h1>'">レポート</div>`;
  const below = `<div class=i onclick="this.nextSibling.classList.toggle('on')">分析 ▸</div><div class=s>${entry}</div>`;
  const { json, told, reportDir } = await compare(app, steps, { '/': page(entry) }, { '/': page(below) });
  expect(json.stopped).toBeUndefined();
  expect(told.filter(({ severity }) => severity === 'breaking')).toMatchObject([
    { kind: 'moved', name: 'レポート', proposals: [{ key: 'unfold', insert: true, tried: true }] },
  ]);
  execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
  expect((await app.run()).code).toBe(0);
});

test.describe('a question', () => {
  const toast = `<p id=t></p><script>const save = () => { t.textContent = '設定を保存しました'; setTimeout(() => { t.textContent = '' }, 2500) }</script>`;
  const layer = `<style>.o{display:none;position:fixed;inset:0;background:#0008}.o.on{display:block}.o div{background:#fff;margin:80px;padding:20px}.b{border:1px solid;padding:5px 9px;cursor:pointer}</style>
    <div class=o id=q><div><b>保存の確認</b><p>設定を保存します。よろしいですか。</p>
    <span class=b onclick="q.className='o';save()">保存する</span> <span class=b onclick="q.className='o'">キャンセル</span></div></div>`;
  const page = (press: string, more = '') =>
    `<h1>通知設定</h1><p><label>通知先 <input></label><p><button onclick="${press}">保存</button>${toast}${more}`;
  const plain = { '/': page('save()') };
  const asks = { '/': page("q.className='o on'", layer) };
  const notify = `      - screen: notify
        open: \${origins.rooms}/
        shows: 通知先
        steps:
          - fill: 通知先
            with: a@example.jp
          - click: 保存
`;
  const expects = '          - expect: 設定を保存しました\n';

  test('that comes after a press, before something that is expected, is told and answered, and its step proposed', async ({
    app,
  }) => {
    const { json, told, reportDir } = await compare(app, notify + expects, plain, asks);
    expect(json.stopped).toBeUndefined();
    expect(told.filter(({ severity }) => severity === 'breaking')).toMatchObject([
      {
        ...{ kind: 'screen-added', name: '保存の確認', after: '保存する' },
        proposals: [{ key: 'click', new: '保存する', insert: true, tried: true }],
      },
    ]);
    execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
    expect((await app.run()).code).toBe(0);
  });

  const question = `      - screen: question
        shows: 保存の確認
        steps:
          - click: 保存する
`;
  const native = { '/': page("if (confirm('保存しますか。')) save()") };
  for (const [what, more, now, after] of [
    ['is told as gone where what is expected after it shows', expects, plain, undefined],
    ['is told as asked by the browser itself', expects, native, '保存しますか。'],
    [
      'is told as gone where the next screen shows',
      '      - screen: saved\n        shows: 設定を保存しました\n',
      { '/': page("t.textContent = '設定を保存しました'") },
      undefined,
    ],
  ] as const)
    test(
      `that comes no more ${what}, its lines are taken out, and the walk goes on`,
      further(now !== plain),
      async ({ app }) => {
        const { json, told, reportDir } = await compare(app, notify + question + more, asks, now);
        expect(json.stopped).toBeUndefined();
        expect(told.filter(({ severity }) => severity === 'breaking')).toMatchObject([
          {
            ...{ kind: 'screen-removed', name: 'question', ...(after && { after }) },
            proposals: [{ key: 'screen', remove: true, tried: true }],
          },
        ]);
        execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
        expect(readFileSync(join(app.folder, 'small.runbook.yaml'), 'utf8')).toContain(notify + more);
        expect((await app.run()).code).toBe(0);
      },
    );

  test('that does not come, and nothing after it, is no question that comes no more', { tag: '@long' }, async ({
    app,
  }) => {
    const { json, told } = await compare(app, notify + question + expects, asks, { '/': page('') });
    expect(json.stopped).toBeDefined();
    expect(told.filter(({ kind }) => kind === 'screen-removed')).toEqual([]);
  });
});

test.describe('an option of a list that the page draws itself', () => {
  const steps = `      - screen: options
        open: \${origins.rooms}/
        shows: オプション
        steps:
          - choose: プラン
            option: スタンダード
          - click: 保存
          - expect: 保存しました
`;
  const page = (
    ...options: string[]
  ) => `<style>.d{display:inline-block;position:relative;border:1px solid;min-width:150px;padding:6px 26px 6px 10px;cursor:pointer}.d:after{content:"▾";position:absolute;right:8px}
    .p{display:none;position:absolute;left:-1px;top:32px;background:#fff;border:1px solid;width:100%}.o .p{display:block}</style>
    <h1>オプション</h1><table><tr><td>プラン<td><div class=d onclick="this.classList.toggle('o')"><span>選択してください</span><div class=p>${options
      .map((one) => `<div onclick="this.parentElement.previousSibling.textContent=this.textContent">${one}</div>`)
      .join('')}</div></div></table><button onclick="said.hidden = false">保存</button><p id=said hidden>保存しました`;

  // A step still finds the option by a part of its words: only the manual is wrong then.
  for (const [now, severity] of [
    ['標準プラン', 'breaking'],
    ['スタンダードプラン', 'manual'],
  ] as const)
    test(`is told once as called ${now}, chosen, and proposed`, further(severity === 'manual'), async ({ app }) => {
      const { json, told } = await compare(
        app,
        steps,
        { '/': page('ベーシック', 'スタンダード', 'プレミアム') },
        { '/': page('ベーシック', now, 'プレミアム') },
      );
      expect(json.stopped).toBeUndefined();
      expect(told.filter((one) => one.severity !== 'cosmetic')).toMatchObject([
        {
          ...{ kind: 'renamed', severity, role: 'option', name: 'スタンダード', after: now },
          proposals: [{ key: 'option', new: now }],
        },
      ]);
    });

  test('is told as gone where more than one is new', { tag: '@long' }, async ({ app }) => {
    const { told } = await compare(
      app,
      steps,
      { '/': page('ベーシック', 'スタンダード', 'プレミアム') },
      { '/': page('ベーシック', '標準プラン', '法人向け', 'プレミアム') },
    );
    expect(told.flatMap(({ proposals }) => proposals.map((one) => one.new))).toEqual([]);
    expect(told).toContainEqual(expect.objectContaining({ kind: 'removed', role: 'option', name: 'スタンダード' }));
  });
});

test('of two buttons with the same words now the one that was meant is told with the place that tells it, and pressed', async ({
  app,
}) => {
  const steps = `      - screen: lines
        open: \${origins.rooms}/
        shows: 回線一覧
        steps:
          - click: 検索 # 左
          - expect: 26 件
`;
  const page = (more: string) =>
    `<div style="background:#0b4a8f;padding:12px;display:flex;gap:16px"><span>管理コンソール</span>${more}</div><div style="padding:16px"><div>回線一覧</div>
    <table><tr><td>拠点名<td><input><td><div style="background:#1766c0;padding:7px 18px;cursor:pointer" onclick="o.textContent='26 件'">検索</div></table><div id=o></div></div>`;
  const { json, told, reportDir } = await compare(
    app,
    steps,
    { '/': page('') },
    { '/': page('<input placeholder="サイト内検索"><button>検索</button>') },
  );
  expect(json.stopped).toBeUndefined();
  expect(told.filter(({ severity }) => severity === 'breaking')).toMatchObject([
    { kind: 'added', name: '検索', usedBy: [1], proposals: [{ key: 'in', new: '{ row: 拠点名 }', tried: true }] },
  ]);
  execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
  expect(readFileSync(join(app.folder, 'small.runbook.yaml'), 'utf8')).toContain(
    '          - click: 検索 # 左\n            in: { row: 拠点名 }\n',
  );
  expect((await app.run()).code).toBe(0);
});

test.describe('a field that became a list', () => {
  const steps = `      - screen: entry
        open: \${origins.rooms}/
        shows: 登録
        steps:
          - fill: 氏名
            with: 高橋
          - fill: 役職
            with: 課長
            note: 今の役職。
          - click: 登録する
          - expect: 登録しました
`;
  const page = (field: string) =>
    `<h1>登録</h1><table><tr><td>氏名<td><input><tr><td>役職<td>${field}</table><button onclick="said.hidden = false">登録する</button><p id=said hidden>登録しました`;
  const list = (...options: string[]) =>
    `<select><option>選択してください${options.map((one) => `<option>${one}`).join('')}</select>`;

  test('is told once, chosen from where the value is among its options, and its step is written so', async ({
    app,
  }) => {
    const after = { '/': page(list('部長', '課長', '係長')) };
    const { json, told, reportDir } = await compare(app, steps, { '/': page('<input>') }, after);
    expect(json.stopped).toBeUndefined();
    expect(told).toMatchObject([
      {
        ...{ kind: 'changed-kind', severity: 'breaking', name: '役職', after: 'combobox', usedBy: [2] },
        proposals: [{ key: 'choose', new: '役職', tried: true }],
      },
    ]);
    execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
    expect(readFileSync(join(app.folder, 'small.runbook.yaml'), 'utf8')).toContain(
      '          - choose: 役職\n            option: 課長\n            note: 今の役職。\n',
    );
    expect((await app.run()).code).toBe(0);
  });

  test('without the value among its options breaks the procedure, and nothing is chosen for it', {
    tag: '@long',
  }, async ({ app }) => {
    const after = { '/': page(list('部長', '係長')) };
    const { json, told } = await compare(app, steps, { '/': page('<input>') }, after);
    expect(json.stopped).toBeDefined();
    expect(told).toMatchObject([{ kind: 'changed-kind', severity: 'breaking', name: '役職', proposals: [] }]);
  });
});

test.describe('a wizard', () => {
  const nav = `<script>let at = 0; const parts = document.querySelectorAll('.w'); parts.forEach((one, i) => { one.hidden = i > 0 });
    const next = () => { const empty = [...parts[at].querySelectorAll('input:not([type]),select')].some((one) => !one.value) || (parts[at].querySelector('[type=radio]') && !parts[at].querySelector(':checked'));
      err.textContent = empty ? '入力を確認してください。' : ''; if (empty) return; parts[at++].hidden = true; parts[at].hidden = false; }</script>`;
  const part = (title: string, body: string) =>
    `<div class=w><b>${title}</b>${body}<p><button onclick="next()">次へ</button> <button>キャンセル</button></div>`;
  const page = (steps: string, ...parts: string[]) =>
    `<h1>ユーザー登録</h1><p>${steps}</p>${parts.join('')}<div class=w><b>登録内容の確認</b><p><button onclick="said.hidden = false">登録する</button><p id=said hidden>登録しました</div><p id=err></p>${nav}`;
  const name =
    '<p>登録する人のことを入力します。</p><table><tr><td>氏名<td><input><tr><td>フリガナ<td><input type=text><tr><td>電話番号<td><input type=text></table>';
  const place =
    '<table><tr><td>所属<td><select><option value="">選択してください<option>総務部<option>営業部</select></table>';
  const role =
    '<p>ロール <label><input type=radio name=r> 管理者</label> <label><input type=radio name=r> 一般利用者</label>';
  const basic = `      - screen: basic
        shows: 氏名
        steps:
          - fill: 氏名
            with: 高橋
          - choose: 所属
            option: 営業部
          - click: 次へ
`;
  const rights = `      - screen: rights
        shows: ロール
        steps:
          - choose: ロール
            option: 一般利用者
          - click: 次へ
`;
  const rest = `      - screen: sure
        shows: 登録内容の確認
        steps:
          - click: 登録する
          - expect: 登録しました
`;
  const start = `      - screen: users
        open: \${origins.rooms}/
        shows: ユーザー一覧
        steps:
          - click: 新規登録
`;
  const list = { '/': '<h1>ユーザー一覧</h1><a href="/new">新規登録</a>' };
  const before = {
    ...list,
    '/new': page('1. 基本情報　2. 権限　3. 確認', part('基本情報', name + place), part('権限', role)),
  };

  test('of which two parts come in another order is told so, and walked to its end', async ({ app }) => {
    const after = { '/new': page('1. 権限　2. 基本情報　3. 確認', part('権限', role), part('基本情報', name + place)) };
    const { json, told, reportDir } = await compare(app, start + basic + rights + rest, before, after);
    expect(json.stopped).toBeUndefined();
    expect(told.filter(({ severity }) => severity === 'breaking')).toMatchObject([
      { kind: 'reordered', name: 'basic', after: 'rights, basic', proposals: [{ key: 'screen', tried: true }] },
    ]);
    execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
    expect(readFileSync(join(app.folder, 'small.runbook.yaml'), 'utf8')).toContain(start + rights + basic + rest);
    expect((await app.run()).code).toBe(0);
  });

  test('of which a field stands on a part of its own now: the patch has the new screen with the step in it', {
    tag: '@long',
  }, async ({ app }) => {
    const after = {
      '/new': page(
        '1. 基本情報　2. 所属の選択　3. 権限　4. 確認',
        part('基本情報', name),
        part('所属の選択', place),
        part('権限', role),
      ),
    };
    const { json, told, reportDir } = await compare(app, start + basic + rights + rest, before, after);
    expect(json.stopped).toBeUndefined();
    expect(told.flatMap(({ kind, proposals }) => proposals.map(({ key, new: words }) => [kind, key, words]))).toEqual([
      ['screen-added', 'screen', '所属の選択'],
    ]);
    execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
    expect(readFileSync(join(app.folder, 'small.runbook.yaml'), 'utf8')).toContain(`            with: 高橋
          - click: 次へ
      - screen: 所属の選択
        shows: 所属の選択
        steps:
          - choose: 所属
            option: 営業部
          - click: 次へ
`);
    expect((await app.run()).code).toBe(0);
  });
});
