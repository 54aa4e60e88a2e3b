import { createHash } from 'node:crypto';
import type {
  CaptureFacts,
  Environment,
  MarkBox,
  Moment,
  Place,
  RunEvent,
  Told,
} from '../../src/engine/record/events.ts';

/** The smallest picture. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const where = { path: 'runbooks/sample.runbook.yaml', line: 12, column: 9 };
const environment: Environment = {
  tejun: '0.1.0',
  node: '24.0.0',
  platform: 'linux x64',
  machine: 'desk-3',
  operator: 'sato',
  browser: 'Chromium 140.0',
};

/** Numbers the events and gives each a second of its own. `pause`: hours that pass before the event of this index. */
export function told(events: RunEvent[], pause: Record<number, number> = {}): Told[] {
  let seconds = 0;
  return events.map((event, index) => {
    seconds += 1 + 3600 * (pause[index] ?? 0);
    const at = new Date(Date.UTC(2024, 3, 9, 7, 51, 55) + seconds * 1000).toISOString();
    return { ...event, seq: index + 1, at: at.replace('Z', '+00:00') };
  });
}

type Marks = [step: number, ...box: MarkBox][];

export function captured(place: Place, file: string, moment: Moment, marks: Marks = [], picture = pixel): RunEvent {
  const capture: CaptureFacts = {
    file,
    sha256: createHash('sha256').update(picture).digest('hex'),
    bytes: picture.length,
    moment,
    url: 'https://console.example/',
    viewport: { width: 1280, height: 720 },
    scale: 1,
    marks: marks.map(([step, ...box]) => ({ step, box })),
    masks: [],
  };
  return { type: 'captured', place, capture };
}

export const started = {
  type: 'run-started',
  runId: '20240409-075156-k3f9',
  runbook: {
    path: 'runbooks/sample.runbook.yaml',
    title: { ja: 'Dropbox アクティベーション手順', en: 'Activating Dropbox' },
    product: 'おまかせクラウドアップセキュリティ',
    hash: '0'.repeat(64),
  },
  key: 'CAS0001',
  customer: '株式会社サンプル',
  environment,
  inputs: { mail: '--mail', 'dropbox.email': 'DROPBOX_EMAIL', password: 'generated' },
  chapters: [
    { id: 'prepare', title: { ja: '事前準備', en: 'Preparation' } },
    { id: 'log-in', title: { ja: 'コンソール画面ログイン', en: 'Logging in' } },
    { id: 'connect', title: { ja: 'API連携 – Dropbox', en: 'API connection – Dropbox' } },
  ],
} satisfies RunEvent;

/** A screen with its steps, each done in 300 ms. */
export function walked(place: Place, title: string, sentences: string[], extra: RunEvent[] = []): RunEvent[] {
  const steps = sentences.flatMap((sentence, step): RunEvent[] => [
    { type: 'step-started', place: { ...place, step }, kind: 'click', sentence, where },
    { type: 'step-done', place: { ...place, step }, ms: 300 },
  ]);
  return [
    {
      type: 'screen-shown',
      place,
      title,
      note: ['アカウントは開通メールに記載されております。'],
      url: 'https://console.example/',
      tab: 0,
    },
    ...steps,
    ...extra,
    { type: 'screen-left', place },
  ];
}

const prepare: Place = { chapter: 'prepare', attempt: 1 };
const login: Place = { chapter: 'log-in', screen: 'log-in', attempt: 1 };
const connect = (attempt: number): Place => ({ chapter: 'connect', screen: 'sync', attempt });

const connecting = (attempt: number): RunEvent => ({
  type: 'chapter-started',
  place: { chapter: 'connect', attempt },
  title: { ja: 'API連携 – Dropbox', en: 'API connection – Dropbox' },
});

const loggedIn: RunEvent[] = [
  { type: 'chapter-done', place: prepare, how: 'already-done' },
  {
    type: 'chapter-started',
    place: { chapter: 'log-in', attempt: 1 },
    title: { ja: 'コンソール画面ログイン', en: 'Logging in' },
  },
  ...walked(
    login,
    'ログイン',
    [
      '「アカウント」に「CAS0001」を入力します。',
      '「パスワード」に ‹password› を入力します。',
      'アカウントとパスワードを入力して「**ログイン**」を押下します。',
    ],
    [
      captured(login, 'screens/01-log-in.png', 'leaving', [
        [0, 430, 190, 420, 40],
        [1, 430, 270, 420, 40],
        [2, 430, 330, 110, 40],
      ]),
    ],
  ),
  { type: 'screen-absent', place: { ...login, screen: 'offer-2fa' }, title: '2要素認証のご案内' },
  { type: 'chapter-done', place: { chapter: 'log-in', attempt: 1 }, how: 'done' },
];

const broken = (attempt: number): RunEvent[] => [
  connecting(attempt),
  { type: 'screen-shown', place: connect(attempt), title: 'ステータスの更新', url: 'https://console.example/', tab: 0 },
  {
    type: 'step-started',
    place: { ...connect(attempt), step: 0 },
    kind: 'click',
    sentence: '「ステータスの更新」を押下します。',
    where,
  },
  {
    type: 'step-failed',
    place: { ...connect(attempt), step: 0 },
    error: {
      code: 'not-found',
      text: { ja: '「成功しました」が見つかりません。', en: '“成功しました” was not found.' },
      hint: { ja: '画面の言葉を確かめてください。', en: 'Look at the words of the screen.' },
      where,
      console: '予期しないエラーが発生しました。',
    },
  },
];

/** An error dialog at the first try, then all goes well. */
export const retried = told([
  started,
  ...loggedIn,
  ...broken(1),
  {
    type: 'trouble',
    place: connect(1),
    trouble: 'エラー',
    words: 'エラー: 同期できませんでした。',
    note: '再度実行します。',
  },
  captured(connect(1), 'screens/02-sync-trouble.png', 'trouble'),
  { type: 'recovered', place: connect(1), trouble: 'エラー', next: { ja: '2回目を始めます。', en: 'Starting try 2.' } },
  connecting(2),
  ...walked(
    connect(2),
    'ステータスの更新',
    ['「ステータスの更新」を押下します。', '「閉じる」を押下します。'],
    [
      captured(connect(2), 'screens/03-sync.png', 'leaving', [
        [0, 980, 240, 150, 36],
        [1, 0, 650, 80, 36],
      ]),
    ],
  ),
  { type: 'chapter-done', place: { chapter: 'connect', attempt: 2 }, how: 'done' },
  {
    type: 'run-ended',
    status: 'done',
    exitCode: 0,
    hints: [{ ja: 'ポリシーの設定は別の手順書をご覧ください。', en: 'See the other manual for policies.' }],
  },
]);

const failure = {
  code: 'not-found',
  text: { ja: '「成功しました」が見つかりません。', en: '“成功しました” was not found.' },
  where,
};

/** Fails for good. */
export const failed = told([
  started,
  ...loggedIn,
  ...broken(1),
  { type: 'chapter-failed', place: { chapter: 'connect', attempt: 1 }, error: failure },
  { type: 'run-ended', status: 'failed', exitCode: 1, error: failure, hints: [] },
]);

/** Waits for a person, with no browser open. */
export const parked = told([
  started,
  ...loggedIn,
  connecting(1),
  { type: 'screen-shown', place: connect(1), title: 'ステータスの更新', url: 'https://console.example/', tab: 0 },
  {
    type: 'parked',
    place: connect(1),
    until: '2024-04-09T12:00:00.000+00:00',
    reason: { ja: '認証コードを待っています。', en: 'Waiting for the code.' },
    ask: { id: 'code', text: { ja: '認証コード', en: 'The code' }, hidden: true },
  },
  { type: 'run-ended', status: 'parked', exitCode: 4, hints: [] },
]);

/** The same run, resumed five hours later in a new session. */
export const resumed = told(
  [
    ...parked,
    { type: 'run-resumed', environment, acceptedChanges: [] },
    ...loggedIn.slice(1),
    connecting(1),
    ...walked(connect(1), 'ステータスの更新', ['「閉じる」を押下します。']),
    { type: 'chapter-done', place: { chapter: 'connect', attempt: 1 }, how: 'done' },
    { type: 'run-ended', status: 'done', exitCode: 0, hints: [] },
  ],
  { [parked.length]: 5 },
);

/** What a page may say to leave its place: markup, XML ends, terminal sequences, tables, direction marks. */
export const nasty =
  '</script></title></style><img src=x onerror=alert(1)> ]]> \x1b[2J\x1b]0;owned\x07 | a\u202eb "quoted" \'single\' &amp; \ud800 \x00\x0b\ufffe';

/** The same in every text of a failing run. */
export const hostile = told([
  {
    ...started,
    runbook: { path: nasty, title: nasty, product: nasty, hash: nasty },
    inputs: { [nasty]: nasty, company: nasty },
    customer: nasty,
  } as RunEvent,
  { type: 'chapter-started', place: connect(1), title: nasty },
  { type: 'screen-shown', place: connect(1), title: nasty, note: [nasty], url: nasty, tab: 0 },
  {
    type: 'step-started',
    place: { ...connect(1), step: 0 },
    kind: 'click',
    sentence: nasty,
    where: { ...where, path: nasty },
  },
  { type: 'step-skipped', place: { ...connect(1), step: 0 }, reason: nasty },
  captured(connect(1), 'screens/03-sync.png', 'failed'),
  { type: 'dialog', place: connect(1), kind: 'alert', message: nasty, answer: nasty },
  { type: 'refused', place: connect(1), kind: 'download', url: nasty },
  { type: 'emptied', place: connect(1), field: nasty, again: false },
  { type: 'trouble', place: connect(1), trouble: nasty, words: nasty, note: nasty },
  { type: 'asked', place: connect(1), question: { id: nasty, text: nasty, hidden: false } },
  {
    type: 'chapter-failed',
    place: connect(1),
    error: { code: nasty, text: nasty, hint: nasty, console: nasty, where: { ...where, path: nasty } },
  },
  {
    type: 'run-ended',
    status: 'failed',
    exitCode: 1,
    error: { code: nasty, text: nasty, hint: nasty, console: nasty },
    hints: [nasty],
  },
]);
