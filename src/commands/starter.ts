/** What `tejun init` writes: a runbook that lints clean, to be changed line by line. */

export const starterRunbook = {
  ja: `# 手順書を書き写すつもりで、画面に見えている言葉で書きます。書いたら: tejun lint、tejun plan、tejun run
title: 通知先の登録
history:
  - { edition: 第1.0版, date: 2026-01-01, change: 初版 }

# この手順が開いてよいサイト。秘密はここでだけ入力されます。
origins:
  console: https://console.example.com

# 必要な値。値そのものは書かず、.env や環境変数で渡します（例: PASSWORD=…）。
inputs:
  account: { type: text, label: ユーザー名 }
  password: { type: secret, only_on: console, label: パスワード }
  address: { type: email, label: 通知先のメールアドレス }

# 手順書に書かれていない文言。環境ごとに -e words.NAME=… や --words FILE で変えられます。
words:
  saved: [登録しました, 保存しました]

# 出てほしくない画面と、その回復。
trouble:
  - shows: セッションが切れました
    again: log-in
    retry: 3

chapters:
  - chapter: ログイン
    id: log-in
    each_session: true          # 再開したときも行う
    screens:
      - screen: log-in
        title: ログイン
        open: \${origins.console}/login
        steps:
          - fill: ユーザー名
            with: \${account}
          - fill: パスワード
            with: \${password}
          - click: ログイン
      - screen: notice
        title: お知らせ
        optional: true          # 表示されないこともある
        shows: お知らせ
        steps:
          - click: 閉じる

  - chapter: 通知先の登録
    id: add-address
    done_when: { row: "\${address}" }     # もう登録されていれば、何もしない
    screens:
      - screen: addresses
        title: 通知先の一覧
        shows: 通知先
        steps:
          - click: 追加
          - fill: メールアドレス
            with: \${address}
            note: ※ 個人のアドレスは登録しないでください。
          - click: 登録
            once: true          # 取り消せない操作。二度行わない
          - expect: \${words.saved}

hint: 登録した通知先に確認のメールが届きます。
`,
  en: `# Write as the manual would say it, with the words on the screen. Then: tejun lint, tejun plan, tejun run
title: Add a notification address
history:
  - { edition: "1.0", date: 2026-01-01, change: First edition }

# Where this procedure is allowed to be. Secrets are typed only here.
origins:
  console: https://console.example.com

# What it needs to know. The values themselves come from .env or the environment (e.g. PASSWORD=…).
inputs:
  account: { type: text, label: User name }
  password: { type: secret, only_on: console, label: Password }
  address: { type: email, label: Address to be notified }

# Words the manual does not give. An environment may set others: -e words.NAME=… or --words FILE.
words:
  saved: [Saved, Your changes have been saved]

# Screens nobody wants, and how to recover.
trouble:
  - shows: Your session has expired
    again: log-in
    retry: 3

chapters:
  - chapter: Log in
    id: log-in
    each_session: true          # also when a run is resumed
    screens:
      - screen: log-in
        title: Log in
        open: \${origins.console}/login
        steps:
          - fill: User name
            with: \${account}
          - fill: Password
            with: \${password}
          - click: Log in
      - screen: notice
        title: Notice
        optional: true          # not always there
        shows: Notice
        steps:
          - click: Close

  - chapter: Add the address
    id: add-address
    done_when: { row: "\${address}" }     # nothing is done when it is there already
    screens:
      - screen: addresses
        title: Addresses
        shows: Notification addresses
        steps:
          - click: Add
          - fill: Mail address
            with: \${address}
            note: "※ Do not enter personal addresses."
          - click: Register
            once: true          # irreversible: never done twice
          - expect: \${words.saved}

hint: A mail of confirmation goes to the new address.
`,
};

export const starterEnvironment = {
  ja: `# .env に写して値を書きます。.env は自分だけが読めるようにし（chmod 600）、版管理に入れないでください。
ACCOUNT=
PASSWORD=
ADDRESS=
`,
  en: `# Copy to .env and fill in. Keep .env to yourself (chmod 600) and out of version control.
ACCOUNT=
PASSWORD=
ADDRESS=
`,
};
