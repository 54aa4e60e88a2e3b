import { defineFlags } from '../command-line/command.ts';

/** Flags that several commands share. What a command gets of them is typed from here. */

export const languageFlag = defineFlags({
  lang: { value: 'ja|en', choices: ['ja', 'en'], help: { ja: '表示言語', en: 'language of the interface' } },
});

export const common = defineFlags({
  ...languageFlag,
  out: {
    value: 'DIR',
    help: { ja: '実行記録のフォルダ（既定: reports）', en: 'folder of the runs (default: reports)' },
  },
});

export const browserChoice = defineFlags({
  headed: { help: { ja: 'ブラウザを表示する', en: 'show the browser' } },
  channel: { value: 'NAME', help: { ja: 'chrome、msedge など', en: 'chrome, msedge …' } },
  executablePath: { value: 'PATH', help: { ja: 'ブラウザの実行ファイル', en: 'the browser to start' } },
});

export const browser = defineFlags({
  ...browserChoice,
  cdpEndpoint: {
    value: 'URL',
    help: { ja: '起動済みの Chrome に接続する', en: "the person's own Chrome, e.g. http://127.0.0.1:9222" },
  },
  wsEndpoint: {
    value: 'URL',
    help: { ja: 'Playwright のブラウザサーバーに接続する', en: 'a remote Playwright browser server' },
  },
  trustKey: {
    value: 'SHA256',
    many: true,
    help: {
      ja: '署名のない証明書でも、この公開鍵のサーバーなら信頼する（複数可）',
      en: 'trust the server with this public key although nobody signed its certificate (repeatable)',
    },
  },
  noSandbox: { help: { ja: 'ブラウザのサンドボックスを使わない', en: 'start the browser without its sandbox' } },
});

export const envFiles = defineFlags({
  envFile: {
    value: 'FILE',
    many: true,
    help: { ja: '入力値のファイル（複数可。既定: .env）', en: 'file of inputs (repeatable; default: .env)' },
  },
});

export const inputs = defineFlags({
  mail: { value: 'FILE.eml', help: { ja: '開通メール', en: 'the opening mail' } },
  ...envFiles,
  words: {
    value: 'FILE',
    help: { ja: '環境ごとの文言のファイル（NAME: 文言）', en: 'file of words for this environment (NAME: words)' },
  },
  set: {
    value: 'NAME=VALUE',
    short: 'e',
    many: true,
    help: {
      ja: '入力、origins.NAME、words.NAME の値（複数可）',
      en: 'an input, origins.NAME or words.NAME (repeatable)',
    },
  },
});

export const session = defineFlags({
  ...envFiles,
  step: { help: { ja: '手順ごとに確認する', en: 'ask before each step' } },
  yes: { help: { ja: 'すべての確認に「はい」と答える', en: 'answer yes to every confirmation' } },
  timeout: {
    value: 'TIME',
    help: { ja: '画面や要素を待つ時間（既定: 30s）', en: 'how long to wait for a screen or element (default: 30s)' },
  },
  scale: {
    value: '1|2',
    choices: ['1', '2'],
    help: { ja: '画像の解像度（マニュアル用は 2）', en: 'resolution of the pictures; 2 for a manual' },
  },
  trace: {
    value: 'on|off|retain-on-failure',
    choices: ['on', 'off', 'retain-on-failure'],
    help: {
      ja: 'Playwright のトレースを残す（秘密は取り除くが、機密として扱うこと）',
      en: 'keep a trace of Playwright (secrets are taken out; treat it as confidential)',
    },
  },
  json: { help: { ja: '結果を JSON で標準出力に出す', en: 'one JSON object on standard output' } },
  noColor: { help: { ja: '色を使わない', en: 'no colours' } },
});

export const from = defineFlags({
  from: { value: 'ID', help: { ja: 'この章または画面から始める', en: 'start at this chapter or screen' } },
});

export const start = defineFlags({
  ...from,
  dryRun: { help: { ja: '取り消せない操作の手前で終える', en: 'stop before the first irreversible step' } },
  rehearse: {
    value: 'VARIANTS',
    optional: true,
    help: { ja: '練習用コンソールに対して実行する', en: 'against the rehearsal console' },
  },
});

export const goingOn = defineFlags({
  ...from,
  due: {
    help: {
      ja: '時間になった、または回答のあった実行をすべて再開する',
      en: 'every parked run whose time or answer has come',
    },
  },
  watch: {
    help: { ja: '待ち続け、時間になった実行を再開する', en: 'stay, and go on with each run when it is due' },
  },
  acceptChanges: { help: { ja: '変更されたランブックで再開する', en: 'go on with a changed runbook' } },
});

export const baselinesFlag = defineFlags({
  baselines: {
    value: 'DIR',
    help: {
      ja: '基準のフォルダ（既定: ランブックの隣の baselines）',
      en: 'folder of the baselines (default: baselines beside the runbook)',
    },
  },
});
