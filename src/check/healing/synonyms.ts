/** Captions that vendors exchange for one another from one version to the next. */
const groups = [
  ['sign in', 'log in', 'login', 'log on', 'sign on', 'サインイン', 'ログイン', 'ログオン'],
  ['sign out', 'log out', 'logout', 'log off', 'サインアウト', 'ログアウト', 'ログオフ'],
  ['sign up', 'register', 'join', 'join now', 'create account', '新規登録', '会員登録', 'アカウントを作成'],
  ['search', 'find', '検索', '探す', 'さがす'],
  ['help', 'support', 'ヘルプ', 'サポート'],
  ['delete', 'remove', '削除', '消去'],
  ['settings', 'preferences', 'options', 'configuration', '設定', '環境設定', 'オプション'],
  ['next', 'continue', 'proceed', '次へ', '続ける', '続行', '次へ進む'],
  ['back', 'previous', '戻る', '前へ'],
  ['close', 'dismiss', '閉じる'],
  ['save', 'save changes', '保存', '変更を保存', '保存する'],
  ['apply', 'ok', 'done', '適用', '完了'],
  ['edit', 'modify', 'change', '編集', '変更', '修正'],
  ['add', 'new', 'create', '追加', '新規', '新規作成', '作成'],
  ['users', 'members', 'people', '利用者', 'ユーザー', 'メンバー'],
  ['dashboard', 'overview', 'home', 'ダッシュボード', '概要', 'ホーム'],
  ['logs', 'history', 'activity', 'ログ', '履歴'],
  ['cart', 'basket', 'shopping cart', 'カート'],
  ['more', 'see more', 'show more', 'もっと見る', 'さらに表示'],
];

const meanings = new Map(groups.flatMap((group, meaning) => group.map((caption) => [caption, meaning] as const)));

/** A number for what the caption asks for, whichever of the usual words it says it with. */
export function meaningOf(caption: string): number | undefined {
  return meanings.get(caption);
}
