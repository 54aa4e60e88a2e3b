import { cloudConsole } from '../support/nasty/cloud.ts';
import { runRunbook } from '../support/run-runbook.ts';
import { expect, test } from '../support/shared-browser.ts';

const runbook = (shell: string, login: string) => `
title: リソース グループ作成手順
origins: { portal: "${shell}", login: "${login}" }
inputs:
  password: { type: secret, only_on: login }
  name: { type: text, default: rg-uketsuke }
trouble:
  - shows: 入力に誤りがあります
    stop: true
chapters:
  - chapter: サインイン
    each_session: true
    screens:
      - screen: mail
        open: \${origins.portal}
        shows: サインイン
        steps:
          - fill: メール、電話、Skype
            with: ops@example.jp
          - click: 次へ
      - screen: password
        shows: パスワードの入力
        steps:
          - fill: パスワード
            with: \${password}
          - click: サインイン
      - screen: stay
        optional: true
        shows: サインインの状態を維持しますか?
        steps:
          - check: 今後このメッセージを表示しない
          - click: いいえ
      - screen: cookies
        optional: true
        shows: この Web サイトは Cookie を使います
        steps:
          - click: 同意する
  - chapter: 作成
    screens:
      - screen: home
        shows: サインアウト
        steps:
          - click: すべてのサービス
          - click: リソース グループ
            role: link
      - screen: groups
        shows: { shows: リソース グループ, in: { frame: 本文 } }
        steps:
          - expect: { row: rg-old }
          - click: 作成
      - screen: form
        shows: リソース グループの作成
        steps:
          - fill: リソース グループ名
            with: \${name}
          - choose: リージョン
            option: 東日本
          - check: 自動バックアップ
          - click: 確認および作成
          - expect: 検証に成功しました
          - click: 作成
            once: true
          - wait: デプロイが完了しました
            every: 1s
            for: 20s
  - chapter: 古いグループの削除
    screens:
      - screen: list
        shows: { row: "\${name}" }
        steps:
          - click: その他の操作
            in: { row: rg-old }
          - click: リソース グループの削除
      - screen: confirm
        shows: 削除の確認
        steps:
          - fill: 名前の確認
            with: rg-old
          - click: 削除
            once: true
      - screen: deleted
        shows: リソース グループを削除しました
`;

test('a cloud console of nested origins, shadow roots and strict content security is worked through', async () => {
  const { shell, login, cloud, stop } = await cloudConsole();
  const { code, stderr } = await runRunbook(runbook(shell, login), { secrets: { PASSWORD: 'Cloud-Pass-1' } });
  expect(code, stderr).toBe(0);
  expect(cloud.groups).toEqual([{ name: 'rg-uketsuke', region: '東日本', backup: true, tags: [] }]);
  expect(cloud.deleted).toEqual(['rg-old']);
  expect(cloud.creations).toBe(1);
  stop();
});
