import { slowApplication } from '../support/nasty/spa.ts';
import { runRunbook } from '../support/run-runbook.ts';
import { expect, test } from '../support/shared-browser.ts';

const runbook = (origin: string) => `
title: 依頼登録手順
origins: { app: "${origin}" }
chapters:
  - chapter: 依頼の送信
    trouble:
      - shows: 通信エラーが発生しました
        do:
          - click: ×
          - reload:
        retry: { times: 3 }
    screens:
      - screen: home
        open: \${origins.app}
        shows: ようこそ
        steps:
          - click: 依頼を作成
      - screen: form
        shows: 依頼の作成
        steps:
          - fill: 件名
            with: 回線の開通
          - choose: 担当者
            option: 鈴木 三郎
          - fill: 本文
            with: よろしくお願いします。
          - check: 障害
          - check: 質問
          - fill: 希望日
            with: 2026/12/01
          - check: 完了を通知
          - upload: 添付ファイルを選ぶ
            file: plan.txt
          - click: 送信
      - screen: sent
        shows: 依頼を受け付けました。
        steps:
          - click: 一覧
  - chapter: 保管
    screens:
      - screen: list
        shows: 依頼一覧
        steps:
          - click: 操作
            in: { row: 依頼 3 }
          - click: 保管する
          - expect: 保管しました
          - expect: 保管済み
            in: { row: 依頼 3 }
`;

test('a slow application that draws its parts anew all the time is worked through, also after its first failure', async () => {
  const { origin, service, stop } = await slowApplication();
  const { code, stderr } = await runRunbook(runbook(origin), { files: { 'plan.txt': '計画' } });
  expect(code, stderr).toBe(0);
  expect(service.saved).toEqual([
    {
      title: '回線の開通',
      body: 'よろしくお願いします。',
      owner: '鈴木 三郎',
      day: '2026/12/01',
      tags: ['障害', '質問'],
      notify: true,
      file: 'plan.txt',
    },
  ]);
  expect(service.saves).toBe(2);
  expect(service.archived).toEqual([3]);
  stop();
});
