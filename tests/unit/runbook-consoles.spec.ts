import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Runbook } from '../../src/runbook/model.ts';
import { readRunbook } from '../../src/runbook/read.ts';
import { RunbookError, renderDiagnostic } from '../../src/schema/diagnostic.ts';

/** Runbooks as people write them who have read the guide only, for consoles this project has never seen. */
function load(files: Record<string, string>): Runbook {
  const folder = mkdtempSync(join(tmpdir(), 'tejun-test-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  try {
    return readRunbook(join(folder, Object.keys(files)[0]!)).runbook;
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error;
    throw new Error(error.diagnostics.map((one) => renderDiagnostic(one, 'en')).join('\n\n'));
  }
}
const kinds = ({ chapters }: Runbook) =>
  chapters.flatMap(({ screens }) => screens.flatMap(({ steps }) => steps.map(({ kind }) => kind)));

test('the example of the design reads as it stands', () => {
  const { chapters, history } = load({
    'a.runbook.yaml': `
title: Dropbox アクティベーション手順
product: おまかせクラウドアップセキュリティ
history:
  - { edition: 第2.0版, date: 2024-04-19, change: 新規管理コンソール画面仕様に差し替え }
origins:
  license: [https://clp.trendmicro.com, https://forgetpwd.trendmicro.com]
  dropbox: https://www.dropbox.com
inputs:
  mail:             { type: mail, subject: 新規アカウント発行のお知らせ }
  password:         { type: secret, only_on: license, length: 8..25, needs: [digit, upper, lower], generate: true }
  dropbox.email:    { type: email, only_on: dropbox }
  dropbox.password: { type: secret, only_on: dropbox }
  policies:         { type: list, default: [] }
chapters:
  - chapter: 事前準備
    done_when: \${done.password_set}
    screens:
      - include: screens/reset-password.yaml
  - chapter: コンソール画面ログイン
    each_session: true
    screens:
      - screen: log-in
        open: \${mail.loginUrl}
        shows: ログイン
        steps:
          - fill: アカウント
            with: \${mail.account}
          - fill: パスワード
            with: \${password}
          - click: ログイン
            note: アカウントは開通メールに記載されております。
      - screen: offer-2fa
        optional: true
        shows: 2要素認証設定を行う
        steps: [ { click: 2要素認証設定を行う } ]
  - chapter: API連携 – Dropbox
    done_when: { row: Dropbox, in: サービスアカウント }
    trouble:
      - shows: エラー
        do:
          - click: "×"
          - reload:
        retry: { times: 3, delay: 10s }
        note: 正常に同期が行われずエラーメッセージ等が表示された場合…
    screens:
      - screen: grant-permission
        steps:
          - check: \${policies}
          - click: 権限の付与
            once: true
            confirm: true
      - screen: dropbox-sign-in
        tab: new
        steps:
          - fill: メールアドレス
            with: \${dropbox.email}
          - fill: パスワード
            with: \${dropbox.password}
          - close: tab
      - screen: sync
        steps:
          - wait: 成功しました
            in: { row: Dropboxは保護されています。 }
            every: 5m
            for: 4h
            look: [ { click: 通知 } ]
            park: true
`,
    'screens/reset-password.yaml': `
screens:
  - screen: reset-password
    open: \${mail.resetUrl}
    steps:
      - fill: 新しいパスワード
        with: \${password}
      - click: 送信
        once: password_set
`,
  });
  expect(history[0]!.date).toBe('2024-04-19');
  expect(chapters.map(({ id }) => id)).toEqual(['事前準備', 'コンソール画面ログイン', 'API連携 – Dropbox']);
  expect(chapters[0]!.doneWhen).toEqual({ fact: 'password_set', look: [] });
  expect(chapters[2]!.doneWhen?.condition).toEqual({ row: ['Dropbox'], in: ['サービスアカウント'] });
  expect(chapters[2]!.trouble[0]).toMatchObject({ id: 'エラー', stop: false, retry: { times: 3, delay: 10_000 } });
  const { keys, look } = chapters[2]!.screens[2]!.steps[0]!;
  expect(keys).toMatchObject({ every: 300_000, for: 14_400_000, park: true });
  expect(look.map(({ kind }) => kind)).toEqual(['click']);
});

test('a ticket system: a plain list of steps, no mail, no origins, no ids', () => {
  const runbook = load({
    'ticket.runbook.yaml': `
title: Close a ticket
inputs:
  user: text
  password: secret
  ticket: { type: text, pattern: "[A-Z]+-[0-9]+" }
steps:
  - open: https://tickets.example.com/login
  - fill: Username
    with: \${user}
  - fill: Password
    with: \${password}
  - click: Sign in
  - press: Control+K
  - fill: Search
    with: \${ticket}
  - press: Enter
  - hover: Actions
    in: { row: "\${ticket}" }
  - click: Close
    in: { menu: Actions }
    when: { shows: Open, in: { row: "\${ticket}" } }
  - expect: { shows: Closed, in: { row: "\${ticket}" } }
  - capture
`,
  });
  expect(runbook.chapters).toHaveLength(1);
  expect(runbook.chapters[0]!.screens).toHaveLength(1);
  expect(kinds(runbook)).toEqual('open fill fill click press fill press hover click expect capture'.split(' '));
  // With one site in sight, that is where the secret belongs.
  expect(runbook.inputs.password!.only_on).toBe('https://tickets.example.com');
});

test('a router: screens without ids, alternatives, the browser’s own sign-in, an upload', () => {
  const runbook = load({
    'router.runbook.yaml': `
title: { ja: ルーターの更新, en: Update the router }
origins: { router: http://127.0.0.1:8080 }
inputs:
  password: { type: secret }
  firmware: file
screens:
  - title: Status page
    open: \${origins.router}/
    steps:
      - sign-in: admin
        with: \${password}
      - click: [Maintenance, メンテナンス, 3]
  - shows: Firmware update
    timeout: 2m
    steps:
      - upload: Firmware file
        file: \${firmware}
      - check: I understand
      - check: Keep settings
        off: true
      - click: Update
        once: true
        done_when: Version 2
        look: [reload]
      - wait: { shows: Done, in: { dialog: Update } }
        every: 30s
        for: 10m
  - steps:
      - click: OK
`,
  });
  expect(runbook.chapters[0]!.screens.map(({ id }) => id)).toEqual(['status-page', 'firmware-update', 'screen-3']);
  expect(runbook.chapters[0]!.screens[0]!.title).toBe('Status page');
  expect(runbook.inputs.password!.only_on).toBe('router');
});

test('an identity provider: chapters of steps, a code, a person, troubles at every level, tabs', () => {
  const runbook = load({
    'idp.runbook.yaml': `
title: Connect the directory
origins:
  idp: [https://idp.example.com, https://login.idp.example.com]
  app: https://app.example.net
inputs:
  admin: { type: email, only_on: idp }
  password: { type: secret, only_on: [idp] }
  otp: { type: totp, only_on: idp }
  second_factor: { type: boolean, default: true }
  groups: { type: list, options: [Sales, Support], optional: true }
words:
  consent: [Accept, 承諾]
trouble:
  - shows: Something went wrong
    do: [reload]
    retry: 2
chapters:
  - chapter: Sign in
    each_session: true
    steps:
      - open: \${origins.idp}/admin
      - fill: Email
        with: \${admin}
      - click: Next
      - fill: Password
        with: \${password}
      - click: Sign in
      - ask: Enter the code of your app
        as: code
        from: \${otp}
        when: \${second_factor}
      - fill: Code
        with: \${code}
        when: Verification code
  - chapter: { ja: 同意, en: Consent }
    id: consent
    done_when: { shows: Connected, look: [ { open: "\${origins.app}/integrations" } ] }
    trouble:
      - shows: Access denied
        stop: true
      - shows: Your session has expired
        again: Sign in
        retry: { times: 3, delay: 2s, backoff: 2 }
    screens:
      - screen: Consent page
        tab: new
        optional: true
        shows: [Permissions requested, 要求されているアクセス許可]
        trouble:
          - shows: Blocked by policy
            stop: true
        steps:
          - confirm: Grant the permissions?
          - click: \${words.consent}
            once: consent
          - close:
      - screen: groups
        shows: { shows: Groups, in: { section: Directory } }
        steps:
          - choose: Groups
            option: \${groups}
            near: Directory
          - handover: Solve the puzzle.
            until: { shows: Saved }
          - goto-tab: Overview
`,
  });
  expect(runbook.chapters.map(({ id }) => id)).toEqual(['Sign in', 'consent']);
  expect(runbook.chapters[1]!.screens[0]).toMatchObject({ id: 'consent-page', title: 'Consent page', newTab: true });
  expect(runbook.trouble[0]).toMatchObject({ retry: { times: 2 } });
  expect(runbook.chapters[1]!.trouble[1]).toMatchObject({
    again: 'Sign in',
    retry: { times: 3, delay: 2000, backoff: 2 },
  });
  expect(runbook.chapters[1]!.doneWhen?.look).toHaveLength(1);
});

test('an accounting system in Japanese: shared screens and steps with parameters, notes in several lines', () => {
  const runbook = load({
    'books/kaikei.runbook.yaml': `
title: 月次締め処理
origins: { 会計: https://kaikei.example.jp }
inputs:
  社員番号: { type: text, label: 社員番号, description: 7 桁の番号, length: 7..7 }
  暗証番号: { type: secret, only_on: 会計 }
  対象月: { type: choice, options: [4月, 5月], default: 4月 }
chapters:
  - chapter: ログイン
    each_session: true
    screens:
      - include: 共通/ログイン.yaml
        with: { 画面: 会計システム, 利用者: "\${社員番号}" }
  - chapter: 締め処理
    done_when: { row: "\${対象月}", in: 締め済み一覧 }
    note: 締め処理は取り消せません。
    screens:
      - screen: 月次処理
        title: { ja: 月次処理, en: Monthly closing }
        note:
          - ※ 締め処理中は他の画面を開かないでください。
          - { ja: ※ 5 分ほどかかります。, en: ※ It takes about five minutes. }
        steps:
          - include: 共通/メニュー.yaml
            with: { 項目: 月次処理 }
          - choose: 対象月
            option: \${対象月}
            say: 対象月を選択し、
            joins: true
          - click: 実行
            in: { section: 月次締め, in: { frame: 本体 } }
            role: button
            once: true
            note: [※ 一度だけ押下します。, ※ 二重に押下しないでください。]
          - wait: 処理が完了しました
            every: 10s
            for: 30m
            advice: { ja: 情報システム部に連絡してください。, en: Call the IT department. }
`,
    'books/共通/ログイン.yaml': `
params: [画面, 利用者]
screens:
  - screen: ログイン
    open: \${origins.会計}/login
    shows: \${画面}へようこそ
    steps:
      - fill: 社員番号
        with: \${利用者}
      - fill: 暗証番号
        with: \${暗証番号}
      - click: ログイン
`,
    'books/共通/メニュー.yaml': `
params: [項目]
steps:
  - hover: メニュー
  - click: \${項目}
`,
  });
  expect(runbook.chapters[0]!.screens[0]!.shows).toEqual(['会計システムへようこそ']);
  expect(runbook.chapters[1]!.screens[0]!.steps.map(({ kind, keys }) => (keys as never)[kind])).toEqual([
    ['メニュー'],
    ['月次処理'],
    ['対象月'],
    ['実行'],
    ['処理が完了しました'],
  ]);
  expect(runbook.chapters[1]!.screens[0]!.steps[3]!.keys.note).toBe(
    '※ 一度だけ押下します。\n※ 二重に押下しないでください。',
  );
  expect(runbook.chapters[1]!.note).toEqual(['締め処理は取り消せません。']);
});
