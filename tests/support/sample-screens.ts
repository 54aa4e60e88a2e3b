/** Small pages to take pictures of: a sign-in page, a console with menus and dialogs. They belong to these tests alone. */
const css = `
* { box-sizing: border-box } body { margin: 0; font: 14px/1.6 "Noto Sans CJK JP", sans-serif; color: #222; background: #f4f6f8 }
button, .button { font: inherit; padding: 7px 20px; border: 1px solid #9aa6b2; background: #fff; border-radius: 3px; display: inline-block }
.primary { background: #d71920; color: #fff; border-color: #d71920 } input { font: inherit; padding: 8px 10px; width: 100%; border: 1px solid #9aa6b2; border-radius: 3px }
.top { height: 48px; background: #22272e; color: #fff; display: flex; align-items: center; padding: 0 16px; gap: 28px } .top .right { margin-left: auto; font-size: 12px }
.side { position: absolute; top: 48px; left: 0; bottom: 0; width: 220px; background: #fff; border-right: 1px solid #d6dbe1; padding: 12px 0 } .side div { padding: 9px 20px }
.main { margin-left: 220px; padding: 20px 28px } table { border-collapse: collapse; width: 100%; background: #fff } td, th { border: 1px solid #d6dbe1; padding: 8px 12px; text-align: left; font-weight: normal }
th { background: #eef1f4 } .veil { position: absolute; inset: 0; background: #0006 } .dialog { position: absolute; background: #fff; border-radius: 4px; box-shadow: 0 8px 30px #0006; left: 340px; top: 170px; width: 600px; padding: 24px 28px }
.dialog h2 { font-size: 18px; margin: 0 0 12px } .dialog .foot { text-align: right; margin-top: 24px } .card { width: 420px; margin: 70px auto; background: #fff; border: 1px solid #d6dbe1; padding: 28px 32px; border-radius: 6px }
.card h1 { font-size: 20px; margin: 0 0 18px } label { display: block; margin: 12px 0 4px } .menu { position: absolute; background: #fff; border: 1px solid #aab4bf; box-shadow: 0 4px 14px #0003 } .menu div { padding: 8px 22px } .ok { color: #1a7f37 }
`;

const html = (inner: string) =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><style>${css}</style>${inner}</html>`;

const console = (main: string) =>
  html(`<div class="top"><b>Cloud App Security</b><span>ダッシュボード</span><span>運用管理</span><span>ログ</span><span class="right" id="clock">2024/04/09 07:51:56(UTC+00:00)</span></div>
<div class="side"><div>組織管理</div><div id="accounts">サービスアカウント</div><div>オートメーションと統合API</div><div>Outlook向けアドイン</div><div id="gear">⚙ 運用管理</div></div><div class="main">${main}</div>`);

const organisations = `<h2>組織管理</h2><p><button>+ 追加</button></p><table><tr><th>組織名</th><th>概要</th><th>アクセス権が付与されたサービス</th></tr>
<tr><td>初期設定の組織</td><td>この組織は自動的に作成され、削除することはできません。</td><td>SharePoint Online、OneDrive、Googleドライブ</td></tr></table>`;

const accounts = `<h2>サービスアカウント</h2><p><button id="add">+ 追加</button></p><table><tr><th>サービス</th><th>種類</th><th>状態</th></tr><tr><td>Box</td><td>認証アカウント</td><td class="ok">成功</td></tr></table>`;

const dialog = (inner: string) =>
  console(`${accounts}<div class="veil"></div><div class="dialog" id="dialog">${inner}</div>`);

const tasks = (title: string, rows: string[]) =>
  console(
    `<h2>${title}</h2><p>重大度: <span class="button" id="severity">成功しました ▾</span></p><table>${rows.map((row) => `<tr><td class="ok">✓</td><td>${row}</td></tr>`).join('')}</table>`,
  );

export const screens = {
  reset:
    html(`<div class="card"><h1>パスワードのリセット</h1><p>ログインを確認し、新しいパスワードを入力してください。</p><label>アカウント名:</label><b>CAS0001</b>
<label>新しいパスワード:</label><input type="password" id="new"><label>パスワードの確認入力:</label><input type="password" id="again"><p><button class="primary">送信</button></p>
<p style="font-size:12px">数字、大文字、小文字を使用した8文字以上25文字以下のパスワードを設定してください。</p></div>`),
  login: html(
    `<div class="card"><h1>Licensing Management Platform</h1><label>アカウント</label><input id="account" value="CAS0001"><label>パスワード</label><input id="password" value="Secret-Word-1"><p><button class="primary" id="login">ログイン</button></p></div>`,
  ),
  offer: dialog(
    '<h2>2要素認証</h2><p>アカウントの安全のため、2要素認証の設定をお勧めします。設定には認証アプリが必要です。</p><div class="foot"><button>後で</button> <button class="primary" id="two">2要素認証設定を行う</button></div>',
  ),
  enabled: dialog(
    '<h2>完了</h2><p>2要素認証の設定が完了しました。</p><div class="foot"><button class="primary" id="ok">OK</button></div>',
  ),
  products:
    html(`<div class="top"><b>Licensing Management Platform</b></div><div style="padding:28px"><h2>製品/サービス</h2><table><tr><th>サービスプラン</th><th>ライセンス</th><th>開始日</th><th></th></tr>
<tr><td>Cloud App Security</td><td>100</td><td>2024/04/09</td><td><button id="open">コンソールを開く</button></td></tr></table></div>`),
  terms: dialog(
    '<h2>データ収集に関する通知</h2><p>本サービスは、保護のために必要な情報を収集します。詳細は、プライバシーポリシーをご参照ください。</p><div class="foot"><button>同意しない</button> <button class="primary" id="agree">同意する</button></div>',
  ),
  welcome: dialog(
    '<h2>新機能のご案内</h2><p>新しい管理コンソールをご利用いただけます。</p><div class="foot"><button class="primary" id="close">閉じる</button></div>',
  ),
  organisations: console(organisations),
  add: console(
    `${accounts}<div class="menu" style="left:250px;top:170px"><div>Box</div><div id="dropbox">Dropbox</div><div>Googleドライブ</div></div>`,
  ),
  grant: dialog(
    '<h2>Dropboxの権限の付与</h2><p><input type="checkbox" style="width:auto"> 高度な脅威対策ポリシーを有効にする<br><input type="checkbox" style="width:auto"> 情報漏えい対策ポリシーを有効にする</p><div class="foot"><button>キャンセル</button> <button class="primary" id="grant">権限の付与</button></div>',
  ),
  mail: html(
    '<div class="card"><h1>Dropbox にログイン</h1><label>メールアドレス</label><input id="mail" value="admin@example.co.jp"><p><button class="primary" id="next">続行</button></p></div>',
  ),
  word: html(
    '<div class="card"><h1>パスワードを入力</h1><p>admin@example.co.jp</p><label>パスワード</label><input type="password" id="word"><p><button class="primary" id="sign-in">ログイン</button></p></div>',
  ),
  back: html(
    '<div style="padding:40px"><p id="text">Please close this window, then back to Trend Micro Cloud App Security continue provision.</p></div>',
  ),
  update: dialog(
    '<h2>Dropboxの権限の付与</h2><p>Dropboxで権限を付与した後、「ステータスの更新」をクリックしてください。</p><p><button id="update">ステータスの更新</button></p><div class="foot"><button>閉じる</button></div>',
  ),
  synced: dialog(
    '<h2>Dropboxの権限の付与</h2><p class="ok" id="done">✓ アクセス権が付与されました。</p><div class="foot"><button class="primary" id="close">閉じる</button></div>',
  ),
  tasks: tasks('タスクリスト (13)', [
    'Boxのユーザおよびグループを更新しました。 2024/04/11 06:09:50',
    'Dropboxのユーザおよびグループを更新しました。 2024/04/15 00:28:46',
    'Dropboxの共有フォルダを確認しました。 2024/04/15 00:28:50',
  ]),
  notices: tasks('通知 (11)', [
    'SharePoint Onlineは保護されています。 2023/02/09 02:02:18',
    'OneDriveは保護されています。 2023/02/09 02:08:43',
    'Dropboxは保護されています。 2024/04/15 00:28:50',
  ]),
  services: html(
    '<div class="top"><b>Cloud App Security</b></div><div style="padding:28px"><h2>保護するサービスの選択</h2><div style="display:flex;gap:16px"><div class="button" style="padding:28px 34px">Box</div><div class="button" style="padding:28px 34px" id="dropbox">Dropbox</div><div class="button" style="padding:28px 34px">Googleドライブ</div></div></div>',
  ),
  first: html(
    '<div class="card"><h1>Dropbox</h1><label>管理者のメールアドレス</label><input id="mail"><label>管理者パスワード</label><input type="password" id="word"><p><button class="primary" id="send">送信</button></p></div>',
  ),
};
