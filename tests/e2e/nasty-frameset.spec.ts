import { framesetConsole } from '../support/nasty/frameset.ts';
import { runRunbook } from '../support/run-runbook.ts';
import { expect, test } from '../support/shared-browser.ts';

const runbook = `
title: 利用者登録手順
origins: { console: "\${CONSOLE}" }
inputs: { password: { type: secret, only_on: console } }
chapters:
  - chapter: 入室
    each_session: true
    screens:
      - screen: login
        open: \${origins.console}
        shows: 利用者ID
        steps:
          - fill: 利用者ID
            with: ops
          - fill: 暗証番号
            with: \${password}
          - click: 入室する
  - chapter: 利用者登録
    done_when: { row: 佐藤 一郎, look: [{ click: 利用者管理 }, { click: 利用者一覧 }] }
    screens:
      - screen: menu
        shows: 統合管理システム
        steps:
          - click: 利用者登録
      - screen: form
        shows: 氏名
        steps:
          - fill: 氏名
            with: 佐藤 一郎
          - choose: 権限区分
            option: 社員
          - choose: 利用レベル
            option: 管理者
          - click: 選択
      - screen: pick
        tab: new
        shows: 所属の選択
        steps:
          - click: 営業部
          - close: tab
      - screen: save
        shows: 氏名
        steps:
          - check: 開通の案内メールを送る
          - click: 登録
            once: true
      - screen: job
        shows: 処理中です
        optional: true
        steps:
          - wait: 完了しました
            every: 2s
            for: 20s
      - screen: done
        shows: 登録処理が完了しました。
        steps:
          - click: 一覧へ戻る
  - chapter: 古い利用者の削除
    screens:
      - screen: list
        shows: { row: 山田 花子 }
        steps:
          - click: 削除
            in: { row: 山田 花子 }
            once: true
      - screen: deleted
        shows: 利用者一覧
        steps:
          - expect: { row: 佐藤 一郎 }
          - click: 退出
      - screen: bye
        shows: 退出しました
`;

test('a console of framesets, post-backs and pop-ups is worked through by its words', async () => {
  const { origin, ledger, stop } = await framesetConsole();
  const yaml = runbook.replace('${CONSOLE}', origin);
  const { code, stderr } = await runRunbook(yaml, { secrets: { PASSWORD: 'Old-Pass-1' } });
  expect(code, stderr).toBe(0);
  expect(ledger).toEqual({
    users: [{ name: '佐藤 一郎', dept: '営業部', level: '管理者', mail: true }],
    deleted: ['山田 花子'],
    loggedOut: true,
  });
  stop();
});
