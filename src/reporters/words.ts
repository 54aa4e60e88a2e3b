import { type Language, say, type Text } from '../base/text.ts';
import type { Moment } from '../engine/record/events.ts';
import type { ChapterRecord, RunRecord, ScreenRecord, StepRecord } from './record-types.ts';

type Status = RunRecord['status'] | ChapterRecord['status'] | ScreenRecord['status'] | StepRecord['status'];

/** What a status is called. */
export const statusWords: Record<Status, Text> = {
  running: { ja: '実行中', en: 'Running' },
  done: { ja: '完了', en: 'Done' },
  'already-done': { ja: '実施済み', en: 'Already done' },
  failed: { ja: '失敗', en: 'Failed' },
  stopped: { ja: '中止', en: 'Stopped' },
  interrupted: { ja: '中断', en: 'Interrupted' },
  parked: { ja: '待機中', en: 'Waiting' },
  waiting: { ja: '未実施', en: 'Not run' },
  skipped: { ja: '省略', en: 'Skipped' },
  absent: { ja: '表示されず', en: 'Not shown' },
};

/** What a picture shows. */
export const momentWords: Record<Moment, Text> = {
  arrived: { ja: '画面表示時', en: 'On arrival' },
  leaving: { ja: '操作後', en: 'After the steps' },
  trouble: { ja: 'エラー表示時', en: 'When the error showed' },
  failed: { ja: '失敗時', en: 'At the failure' },
  asked: { ja: '確認時', en: 'When asked' },
  waiting: { ja: '待機中', en: 'While waiting' },
  extra: { ja: '記録', en: 'Record' },
};

/** Labels of the reports. */
export const words = {
  report: { ja: '作業報告書', en: 'Work report' },
  result: { ja: '結果', en: 'Result' },
  startedAt: { ja: '開始日時', en: 'Started' },
  endedAt: { ja: '終了日時', en: 'Ended' },
  duration: { ja: '所要時間', en: 'Duration' },
  worked: { ja: 'うち作業', en: 'of which at work' },
  operator: { ja: '実施者', en: 'Operator' },
  runId: { ja: '実行番号', en: 'Run' },
  overview: { ja: '作業の流れ', en: 'Overview' },
  chapter: { ja: '章', en: 'Chapter' },
  tries: { ja: '試行', en: 'Tries' },
  screens: { ja: '画面', en: 'Screens' },
  time: { ja: '時間', en: 'Time' },
  conditions: { ja: '作業条件', en: 'Conditions' },
  inputs: { ja: '入力値の取得元', en: 'Where inputs came from' },
  environment: { ja: '実行環境', en: 'Environment' },
  questions: { ja: '確認事項', en: 'Questions' },
  integrity: { ja: '記録の真正性', en: 'Integrity of the record' },
  advice: { ja: 'ご案内', en: 'Next steps' },
  cause: { ja: '失敗の内容', en: 'What failed' },
  hint: { ja: '対処', en: 'What to do' },
  consoleSaid: { ja: '画面の表示', en: 'The screen said' },
  where: { ja: '手順書の該当箇所', en: 'In the runbook' },
  until: { ja: '次に確認する日時', en: 'Looks again at' },
  waitsFor: { ja: '待っているもの', en: 'Waits for' },
  resume: { ja: '再開する方法', en: 'To continue' },
  afterResume: { ja: '再開後', en: 'after resuming' },
  runbook: { ja: '手順書', en: 'Runbook' },
  hash: { ja: '手順書のハッシュ値（SHA-256）', en: 'Hash of the runbook (SHA-256)' },
  chainHead: { ja: '記録の末尾のハッシュ値', en: 'Hash of the last entry' },
  signedBy: { ja: '署名鍵のフィンガープリント（SHA-256）', en: 'Fingerprint of the signing key (SHA-256)' },
  browser: { ja: 'ブラウザー', en: 'Browser' },
  trustedKeys: {
    ja: '署名のない証明書のまま信頼した公開鍵（SHA-256）',
    en: 'Public keys trusted without a signed certificate (SHA-256)',
  },
  machine: { ja: '実行端末', en: 'Machine' },
  file: { ja: 'ファイル', en: 'File' },
  changed: { ja: '画像が記録時のハッシュ値と一致しません。', en: 'This picture differs from the hash on record.' },
  missing: { ja: '画像を読み込めませんでした。', en: 'This picture could not be read.' },
  absentScreens: { ja: '表示されなかった任意の画面', en: 'Optional screens that did not show' },
  nothingToDo: {
    ja: 'すでに実施されていることを確認したため、操作は行っていません。',
    en: 'Found to be done already; nothing was changed.',
  },
  acceptedChanges: { ja: '再開時に認めた手順書の変更', en: 'Changes to the runbook accepted on resuming' },
  unanswered: { ja: '未回答', en: 'not answered' },
  byPerson: { ja: '担当者が回答', en: 'answered by a person' },
  byInput: { ja: '入力値で回答', en: 'answered by an input' },
  byAnswer: { ja: '事前の回答', en: 'answered in advance' },
} satisfies Record<string, Text>;

/** `試行3回` or `3 tries`. */
export function triesName(count: number, language: Language): string {
  return say({ ja: `試行${count}回`, en: `${count} tries` }, language);
}

/** `3回目` or `try 3`. */
export function tryName(attempt: number, language: Language): string {
  return say({ ja: `${attempt}回目`, en: `Try ${attempt}` }, language);
}
