import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/small-app.ts';
import { check, compare, further, type Pages } from '../support/two-releases.ts';

// Two releases of small consoles, walked and compared by the command line.

const dot =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><circle r="30" cx="30" cy="30"/></svg>';

test.describe('a form in its next release', () => {
  const form = (fields: string, buttons: string, picture: string) =>
    `<style>.f{position:relative;margin:30px 0}.f label{position:absolute;left:4px;top:4px}.f input{height:30px;width:300px}</style>
    ${picture}<h1>会議室の予約</h1><form action="/done">${fields}<p>${buttons}</p></form>`;
  const floating = (label: string, id: string) =>
    `<div class=f><input id=${id}><label for=${id}>${label}</label></div>`;
  const placed = (label: string, id: string) => `<div class=f><input id=${id} placeholder="${label}"></div>`;
  const steps = `      - screen: form
        open: \${origins.rooms}/
        shows: 会議室の予約
        steps:
          - fill: 会議室名
            with: 富士
          - fill: 人数
            with: "4"
          - click: 予約する
      - screen: done
        shows: 受け付けました
`;

  test('the button that sends it is proposed in its new words, and not the one beside it that leads back', async ({
    app,
  }) => {
    const fields = floating('会議室名', 'r') + floating('人数', 'n');
    const before = form(fields, '<button>予約する</button>', '');
    const after = form(
      fields,
      '<button type=button onclick="location=\'/gone\'">戻る</button> <button>次へ</button>',
      '',
    );
    const done = { '/done': '<h1>受け付けました</h1>' };
    const { json, told } = await compare(app, steps, { '/': before, ...done }, { '/': after });
    expect(json.stopped).toBeUndefined();
    expect(told.find(({ name }) => name === '予約する')).toMatchObject({
      ...{ kind: 'renamed', severity: 'breaking', after: '次へ' },
      proposals: [{ key: 'click', new: '次へ', tried: true }],
    });
    expect(app.requests).not.toContain('GET /gone');
  });

  test('labels that stand in their fields now are told once each, and break nothing; a picture that got a name is not new', {
    tag: '@long',
  }, async ({ app }) => {
    const before = form(
      floating('会議室名', 'r') + floating('人数', 'n'),
      '<button>予約する</button>',
      `<img src='${dot}' width=60 height=60>`,
    );
    const after = form(
      placed('会議室名', 'r') + placed('人数', 'n'),
      '<button>予約する</button>',
      `<img src='${dot}' alt="案内所" width=60 height=60>`,
    );
    const done = { '/done': '<h1>受け付けました</h1>' };
    const { told } = await compare(app, steps, { '/': before, ...done }, { '/': after });
    expect(told.map(({ kind, severity, name, property }) => [kind, severity, name, property])).toEqual([
      ['renamed', 'manual', '会議室名', 'placeholder'],
      ['renamed', 'manual', '人数', 'placeholder'],
    ]);
  });

  test('a field that a step knows by its placeholder is not told as called what it was when that changes', {
    tag: '@long',
  }, async ({ app }) => {
    const fields = (example: string) =>
      `<p><label>会議室名 <input placeholder="${example}"></label><p><label>人数 <input></label>`;
    const known = steps.replace('fill: 会議室名', 'fill: "例: 富士"');
    const [before, after] = [fields('例: 富士'), fields('例: 白山')].map((one) =>
      form(one, '<button>予約する</button>', ''),
    );
    const done = { '/done': '<h1>受け付けました</h1>' };
    const { json, told } = await compare(app, known, { '/': before!, ...done }, { '/': after! });
    expect(json.stopped).toBeUndefined();
    expect(told).toMatchObject([
      {
        ...{ kind: 'renamed', severity: 'breaking', name: '会議室名', property: 'placeholder', after: '例: 白山' },
        proposals: [{ key: 'fill', new: '会議室名', tried: true }],
      },
    ]);
  });
});

test('the patch of several renamed words on several screens applies, and with it the check goes to its end', async ({
  app,
}) => {
  const release = (words: string[]): Pages => {
    const [open, heading, room, seats, small, send, done] = words as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return {
      '/': `<h1>案内</h1><p>ようこそ。</p><a href="/form">${open}</a><a href="/help">ヘルプ</a>`,
      '/form': `<h1>${heading}</h1><form action="/done"><p><label>${room} <input name=r></label><p><label>${seats} <select><option>-<option>${small}<option>大人数</select></label><p><button>${send}</button> <button type=button>印刷</button></form>`,
      '/done': `<h1>結果</h1><p>${done}</p><p>番号は 12 です。</p>`,
    };
  };
  const steps = `      - screen: home
        open: \${origins.rooms}/
        shows: 案内
        steps:
          - click: 予約をする # 左上
      - screen: form
        shows: 会議室の予約
        steps:
          - fill: '会議室名'
            with: 富士
          - choose: 人数
            option: 少人数
          - click: 予約する
      - screen: done
        shows: [受け付けました。, 受付完了]
        steps:
          - expect: 番号は 12
`;
  const before = release(['予約をする', '会議室の予約', '会議室名', '人数', '少人数', '予約する', '受け付けました。']);
  const renamed = [
    '新しい予約',
    '会議室を予約',
    'お部屋の名前',
    '利用人数',
    '少ない人数',
    '予約を送信',
    '予約を受け付けました。',
  ];
  const { code, told, reportDir } = await compare(app, steps, before, release(renamed));
  expect(code).toBe(1);
  const called = (weight: string) =>
    told.flatMap(({ severity, after }) => (severity === weight ? after! : [])).toSorted();
  // The words of the last screen are still a part of what it says.
  expect(called('breaking')).toEqual(renamed.slice(0, -1).toSorted());
  expect(called('manual')).toEqual(renamed.slice(-1));
  execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
  const mended = readFileSync(join(app.folder, 'small.runbook.yaml'), 'utf8');
  expect(mended).toContain('- click: 新しい予約 # 左上');
  const again = await check(app);
  expect(again.told.flatMap(({ proposals }) => proposals)).toEqual([]);
  expect(again.json.stopped).toBeUndefined();
  await app.tejun('approve', 'latest', '--yes');
  expect(await check(app)).toMatchObject({ code: 0, told: [] });
});

test.describe('messages that fade before their new words can be asked about', { tag: '@long' }, () => {
  const page = (said: string, sent: string) => `<h1>会議室の予約</h1><p><label>会議室名 <input></label>
    <button onclick="say('${said}')">保存</button> <button onclick="say('${sent}'); rest.hidden = false">送信</button> <button id=rest hidden onclick="location='/list'">一覧へ</button>
    <script>const say = (words) => { const box = document.createElement('div'); box.textContent = words; document.body.append(box); setTimeout(() => box.remove(), 4000) }</script>`;
  const steps = `      - screen: form
        open: \${origins.rooms}/
        shows: 会議室の予約
        steps:
          - fill: 会議室名
            with: 富士
          - click: 保存
          - expect: 保存しました
          - click: 送信
      - screen: sent
        shows: 予約を登録しました
        steps:
          - click: 一覧へ
      - screen: list
        shows: 予約の一覧
`;
  const list = { '/list': '<h1>予約の一覧</h1>' };

  test('are told in those words, and the walk goes on', async ({ app }) => {
    const { json, told, reportDir } = await compare(
      app,
      steps,
      { '/': page('保存しました', '予約を登録しました'), ...list },
      { '/': page('保存が完了しました', '予約を追加しました') },
      // Longer than the messages stay.
      ...['--timeout', '6s'],
    );
    expect(json.stopped).toBeUndefined();
    expect(told.map(({ kind, name, after, proposals }) => [kind, name, after, proposals[0]?.new])).toEqual([
      ['renamed', '保存しました', '保存が完了しました', '保存が完了しました'],
      ['renamed', '予約を登録しました', '予約を追加しました', '予約を追加しました'],
    ]);
    execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
    expect((await check(app)).told.flatMap(({ proposals }) => proposals)).toEqual([]);
  });
});

test('a new field that must be filled in is told with the step to add, also where a declared trouble says that it is empty', async ({
  app,
}) => {
  const steps = `      - screen: form
        open: \${origins.rooms}/
        shows: 会議室の予約
        trouble: [{ shows: 入力されていません, stop: true }]
        steps:
          - fill: 会議室名
            with: 富士
          - click: 予約する
      - screen: done
        shows: 受け付けました
`;
  const form = (fields: string) =>
    `<h1>会議室の予約</h1><p><label>会議室名 <input></label>${fields}<p><button onclick="
      const empty = [...document.querySelectorAll('input')].some((one) => !one.value);
      document.getElementById('said').textContent = empty ? '入力されていません' : '受け付けました'">予約する</button><p id=said>`;
  const { json, told } = await compare(
    app,
    steps,
    { '/': form('') },
    { '/': form('<p><label>利用目的 <input></label>') },
  );
  expect(json.stopped).toBeDefined();
  expect(told).toMatchObject([
    {
      ...{ kind: 'added', severity: 'breaking', name: '利用目的', after: 'required' },
      proposals: [{ key: 'fill', new: '利用目的', insert: true }],
    },
  ]);
});

test('a field that is gone does not end the walk; the patch takes its step out', async ({ app }) => {
  const steps = `      - screen: form
        open: \${origins.rooms}/
        shows: 会議室の予約
        steps:
          - fill: 会議室名
            with: 富士
          - fill: 備考 # 任意
            with: 窓側
            note: 書かなくてもよい。
          - check: 静かな部屋
          - click: 予約する
      - screen: done
        shows: 受け付けました
`;
  const form = (more: string) =>
    `<h1>会議室の予約</h1><form action="/done"><p><label>会議室名 <input></label><p><label>人数 <input></label>${more}<p><button>予約する</button></form>`;
  const more = '<p><label>備考 <textarea></textarea></label><p><label><input type=checkbox>静かな部屋</label>';
  const { json, told, reportDir } = await compare(
    app,
    steps,
    { '/': form(more), '/done': '<h1>受け付けました</h1>' },
    { '/': form('') },
  );
  expect(json.stopped).toBeUndefined();
  expect(told.flatMap(({ kind, proposals }) => proposals.map((one) => ({ kind, ...one })))).toMatchObject([
    { kind: 'removed', remove: true, key: 'fill', old: '備考', tried: true },
    { kind: 'removed', remove: true, key: 'check', old: '静かな部屋', tried: true },
  ]);
  execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
  const mended = readFileSync(join(app.folder, 'small.runbook.yaml'), 'utf8');
  expect(mended).toContain('            with: 富士\n          - click: 予約する\n');
});

test('a field that is read-only now breaks the procedure and does not end the walk; taken out is only what is filled in already', {
  tag: '@long',
}, async ({ app }) => {
  const steps = `      - screen: form
        open: \${origins.rooms}/
        shows: 会議室の予約
        steps:
          - fill: 会議室名
            with: 富士
          - fill: 番号
            with: "12"
          - fill: 利用日
            with: 2031-04-01
          - click: 予約する
      - screen: done
        shows: 受け付けました
`;
  const form = (number: string, day: string) =>
    `<h1>会議室の予約</h1><form action="/done"><p><label>会議室名 <input></label><p><label>番号 <input ${number}></label><p><label>利用日 <input ${day}></label><p><button>予約する</button></form>`;
  const { json, told, reportDir } = await compare(
    app,
    steps,
    { '/': form('', ''), '/done': '<h1>受け付けました</h1>' },
    { '/': form('readonly value=自動採番', 'readonly') },
  );
  expect(json.stopped).toBeUndefined();
  const common = { kind: 'changed-state', severity: 'breaking', after: 'readonly' };
  expect(told.filter(({ severity }) => severity !== 'cosmetic')).toMatchObject([
    { ...common, name: '番号', usedBy: [2], proposals: [{ remove: true, key: 'fill', tried: true }] },
    { ...common, name: '利用日', usedBy: [3], proposals: [] },
  ]);
  execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
  const mended = readFileSync(join(app.folder, 'small.runbook.yaml'), 'utf8');
  expect(mended).toContain('            with: 富士\n          - fill: 利用日\n');
});

test.describe('a list of plain boxes, whose label only stands beside it', () => {
  const steps = `      - screen: form
        open: \${origins.rooms}/
        shows: 会議室の予約
        steps:
          - choose: 部署
            option: 開発部
          - click: 予約する
      - screen: done
        shows: 受け付けました
`;
  const list = (id: string, options: string[]) =>
    `<div class=d onclick="this.classList.toggle('o')"><span id=${id}>未選択</span><div class=l>${options.map((one) => `<div onclick="${id}.textContent='${one}'">${one}</div>`).join('')}</div></div>`;
  const form = (...rows: string[]) =>
    `<style>.d{display:inline-block;border:1px solid;padding:5px 26px 5px 8px;min-width:200px;position:relative;cursor:pointer}.l{position:absolute;left:0;top:100%;background:#fff;display:none;z-index:2}.o .l{display:block}td{padding:8px}</style>
    <h1>会議室の予約</h1><form action="/done"><table><tr><td>会議室名<td><input>${rows.map((row) => `<tr>${row}`).join('')}<tr><td>権限<td><select><option>一般<option>管理者</select></table><button>予約する</button></form>`;
  const department = (label: string) => `<td>${label}<td>${list('v', ['営業部', '開発部'])}`;
  const before = { '/': form(department('部署')), '/done': '<h1>受け付けました</h1>' };

  for (const [where, after] of Object.entries({
    'is called otherwise': form(department('所属部門')),
    'is called otherwise, below a new field': form('<td>社員番号<td><input>', department('所属部門')),
    'is called otherwise, above a new list of the same make': form(
      department('所属部門'),
      `<td>勤務地<td>${list('w', ['東京', '大阪'])}`,
    ),
  }))
    test(
      `${where}: proposed in the new words, told once, and chosen from`,
      further(where.includes(',')),
      async ({ app }) => {
        const { json, told } = await compare(app, steps, before, { '/': after });
        expect(json.stopped).toBeUndefined();
        expect(told.filter(({ severity }) => severity === 'breaking')).toMatchObject([
          {
            ...{ kind: 'renamed', name: '部署', after: '所属部門', usedBy: [1] },
            proposals: [{ key: 'choose', new: '所属部門', tried: true }],
          },
        ]);
        expect(told.filter(({ name }) => name === '部署' || name === '所属部門')).toHaveLength(1);
      },
    );

  test('has no label any more: that of another list, which stood there before, is not proposed, and the step counts as broken', {
    tag: '@long',
  }, async ({ app }) => {
    const place = `<td>勤務地<td>${list('w', ['東京', '大阪'])}`;
    const { json, told } = await compare(
      app,
      steps,
      { ...before, '/': form(place, department('部署')) },
      { '/': form(place, department('')) },
    );
    expect(json.stopped).toContain('"部署" is not on the screen');
    expect(told).toMatchObject([{ kind: 'removed', severity: 'manual', name: '部署', proposals: [] }]);
    expect(json.counts).toMatchObject({ breaking: 1, manual: 1 });
  });

  test('is gone: what stands beside another field in its place is not proposed', { tag: '@long' }, async ({ app }) => {
    const { told } = await compare(app, steps, before, { '/': form('<td>社員番号<td><input>') });
    expect(told.flatMap(({ proposals }) => proposals).filter(({ new: words }) => words)).toEqual([]);
  });
});

test.describe('a menu entry below another title, which is folded', () => {
  const steps = `      - screen: home
        open: \${origins.rooms}/
        shows: 会議室の予約
        steps:
          - unfold: 設定
          - click: 利用者の権限
      - screen: rights
        shows: 権限の一覧
`;
  const group = (title: string, ...entries: string[]) =>
    `<li><div class=g onclick="this.classList.toggle('o')">${title}</div><ul>${entries.join('')}</ul>`;
  const entry = (words: string) => `<li><a href="/rights">${words}</a>`;
  const page = (...groups: string[]) =>
    `<style>.g{cursor:pointer}.g:after{content:"▸"}.g.o:after{content:"▾"}.g+ul{display:none}.g.o+ul{display:block}</style>
    <nav><ul>${groups.join('')}</ul></nav><h1>会議室の予約</h1>`;
  const rights = { '/rights': '<h1>権限の一覧</h1>' };
  const before = page(group('安全', entry('記録')), group('設定', entry('通知'), entry('利用者の権限')));
  const settings = group('設定', entry('通知'));

  for (const [where, folds, after] of [
    ['', ['安全'], page(group('安全', entry('記録'), entry('利用者の権限')), settings)],
    [
      ' within another folded part',
      ['安全', '利用者'],
      page(group('安全', entry('記録'), group('利用者', entry('利用者の権限'))), settings),
    ],
  ] as const)
    test(`is told as there${where}, with the step that unfolds it`, further(where !== ''), async ({ app }) => {
      const { json, told, reportDir } = await compare(app, steps, { '/': before, ...rights }, { '/': after });
      expect(json.stopped).toBeUndefined();
      expect(told.filter(({ severity }) => severity === 'breaking')).toMatchObject([
        {
          ...{ kind: 'moved', name: '利用者の権限', after: folds.at(-1) },
          proposals: folds.map((words) => ({ key: 'unfold', insert: true, new: words, tried: true })),
        },
      ]);
      execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
      expect((await app.run()).code).toBe(0);
    });

  test('is told as gone where more than one has such an entry', { tag: '@long' }, async ({ app }) => {
    const after = page(
      group('安全', entry('利用者の権限')),
      group('部屋', entry('利用者の権限')),
      group('設定', entry('通知')),
    );
    const { told } = await compare(app, steps, { '/': before, ...rights }, { '/': after });
    expect(told.map(({ kind, name, proposals }) => [kind, name, proposals.length])).toContainEqual([
      ...['removed', '利用者の権限'],
      0,
    ]);
    expect(app.requests.filter((one) => one === 'GET /rights')).toHaveLength(1);
  });
});

test('a page on which nothing is new is no new screen in between', { tag: '@long' }, async ({ app }) => {
  const steps = `      - screen: form
        open: \${origins.rooms}/
        shows: 会議室の予約
        steps:
          - click: 送信
      - screen: sent
        shows: 予約を登録しました
`;
  const page = (sent: string) =>
    `<p>お知らせ (${sent.length})</p><h1>会議室の予約</h1><button onclick="said.hidden = false">送信</button><p id=said hidden>${sent}</p>`;
  const { told } = await compare(app, steps, { '/': page('予約を登録しました') }, { '/': page('') });
  expect(told.map(({ kind, name }) => [kind, name])).not.toContainEqual(['screen-added', 'お知らせ (0)']);
});

test('for a notice over a screen and a question after a press the patch has the screen and the step to add', {
  tag: '@long',
}, async ({ app }) => {
  const over = (id: string, title: string, button: string, then = '') =>
    `<div id=${id} role=dialog aria-label="${title}" ${id === 'sure' ? 'hidden' : ''} style="position:fixed;inset:0;background:#ddd"><h2>${title}</h2><button onclick="this.parentElement.hidden = true;${then}">${button}</button></div><style>[hidden]{display:none}</style>`;
  const home = (more: string) => `<h1>案内</h1><p>ようこそ。</p><a href="/form">予約へ</a>${more}`;
  const form = (press: string, more: string) =>
    `<h1>会議室の予約</h1><label>会議室名 <input></label><button onclick="${press}">予約する</button><p id=done hidden>受け付けました</p>${more}`;
  const steps = `      - screen: gate
        open: \${origins.rooms}/
        shows: 入口
        steps:
          - click: 入る
      - screen: home
        shows: 案内
        steps:
          - click: 予約へ
      - screen: form
        shows: 会議室の予約
        steps:
          - fill: 会議室名
            with: 富士
          - click: 予約する
          - expect: 受け付けました
`;
  const { json, reportDir } = await compare(
    app,
    steps,
    { '/': '<h1>入口</h1><a href=/home>入る</a>', '/home': home(''), '/form': form('done.hidden = false', '') },
    {
      '/home': home(over('news', '新しい版のお知らせ', '閉じる')),
      '/form': form('sure.hidden = false', over('sure', '予約の確認', 'OK', 'done.hidden = false')),
    },
  );
  expect(json.stopped).toBeUndefined();
  execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
  const mended = readFileSync(join(app.folder, 'small.runbook.yaml'), 'utf8');
  expect(mended).toContain(`      - screen: 新しい版のお知らせ
        optional: true
        shows: 新しい版のお知らせ
        steps:
          - click: 閉じる
      - screen: home
`);
  expect(mended).toContain('          - click: OK\n          - expect: 受け付けました\n');
  expect((await app.run()).code).toBe(0);
});

test.describe('steps of a wizard', { tag: '@long' }, () => {
  const done = { '/done': '<h1>作成しました</h1>' };
  const send = '<p>この内容で作成します。</p><button form=f>作成</button>';

  test('where the next one shows already the press that led there is left out, and nothing is sent twice or too soon', async ({
    app,
  }) => {
    const steps = `      - screen: conditions
        open: \${origins.rooms}/
        shows: 条件の入力
        steps:
          - fill: 最大人数
            with: "3"
          - click: 次へ
      - screen: sure
        shows: この内容で作成します。
        steps:
          - click: 作成
            once: true
      - screen: created
        shows: 作成しました
`;
    const form = (more: string) =>
      `<h1>条件の入力</h1><form id=f action=/done><p><label>最大人数 <input></label></form>${more}`;
    const { json, told, reportDir } = await compare(
      app,
      steps,
      {
        '/': form(
          `<button onclick="next.hidden = false; this.remove()">次へ</button><div id=next hidden>${send}</div>`,
        ),
        ...done,
      },
      { '/': form(send) },
    );
    expect(json.stopped).toBeUndefined();
    expect(told.filter(({ severity }) => severity === 'breaking')).toMatchObject([
      { kind: 'removed', name: '次へ', proposals: [{ key: 'click', remove: true, tried: true }] },
    ]);
    execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
    expect((await app.run()).code).toBe(0);
  });

  test('where fields stand on a further one now the button that leads there is added', async ({ app }) => {
    const steps = `      - screen: mail
        open: \${origins.rooms}/
        shows: 通知の設定
        steps:
          - fill: 送信先
            with: a@example.jp
          - fill: 接頭辞
            with: "[x]"
          - click: 保存
      - screen: saved
        shows: 作成しました
`;
    const to = '<p><label>送信先 <input></label>';
    const rest = '<p><label>接頭辞 <input></label><p><button>保存</button>';
    const { json, told, reportDir } = await compare(
      app,
      steps,
      { '/': `<h1>通知の設定</h1><form action=/done>${to}${rest}</form>`, ...done },
      {
        '/': `<h1>通知の設定</h1><form action=/done><div id=a>${to}<button type=button onclick="a.hidden = true; b.hidden = false">次へ</button></div><div id=b hidden>${rest}</div></form>`,
      },
    );
    expect(json.stopped).toBeUndefined();
    expect(told.flatMap(({ kind, name, proposals }) => proposals.map((one) => ({ kind, name, ...one })))).toMatchObject(
      [{ kind: 'added', name: '次へ', key: 'click', new: '次へ', insert: true, tried: true }],
    );
    execFileSync('git', ['apply', join(reportDir, 'drift.patch')], { cwd: app.folder });
    expect((await app.run()).code).toBe(0);
  });
});
