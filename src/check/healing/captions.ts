import type { Fingerprint } from './fingerprint.ts';
import { readWords } from './likeness.ts';
import { readTraits } from './traits.ts';

/** Captions of what leads back, ends, or takes away; in Japanese the verb stands last. */
const away = [
  /^(?:(?:go )?back|previous|cancel|close|dismiss|delete|remove|erase|discard|abort|exit|quit|leave|stop|decline|reject|deny|disagree|disable|deactivate|revoke|skip|not now|no thanks|log ?out|log off|sign ?out|undo)(?: |$)/,
  /^(?:no|reset|clear|later|never|×|✕|いいえ|リセット|クリア|前へ)$/,
  /(?:戻る|もどる|戻す|キャンセル|取り?消し?|取りやめ|やめる|中止|中断|閉じる|削除|消去|破棄|拒否|終了|スキップ|後で|あとで|ログアウト|サインアウト|無効化?)(?: ?する)?$/,
];

/** What only says that something was read may be called by what it does, too. */
const read = /^(?:ok|done|got it|i see|understood|yes|はい|了解|了解しました|わかりました|分かりました|確認|完了)$/;
const shut = /^(?:close|dismiss|×|✕)$|閉じる$/;

/** Captions of the one button that leads on, whatever a form is for. */
const on =
  /^(?:ok|next|next step|continue|proceed|go on|submit|send|save|save changes|save and continue|apply|confirm|finish|done|complete|create|add|register|agree and continue|accept and continue|次へ|次へ進む|次に進む|進む|続ける|続行|続行する|送信|送信する|保存|保存する|変更を保存|登録|登録する|作成|作成する|追加|追加する|確定|確定する|決定|適用|適用する|完了|完了する|実行|実行する|確認|確認する|確認画面へ|同意して続行|同意して次へ)$/;

/** What did something is never taken for what leads back or takes away, whatever else agrees; a link goes where it went. */
export function turnsAway(old: Fingerprint, now: Fingerprint): boolean {
  const [before, after] = [captionOf(old), captionOf(now)];
  if (!readTraits(now).clickable || !leadsAway(after) || leadsAway(before)) return false;
  const isSame = (old.href && old.href === now.href) || (says(read, before) && says(shut, after));
  return !isSame;
}

export function captionOf({ text, aname }: Fingerprint): string {
  return text || aname || '';
}

export function leadsAway(caption: string): boolean {
  return away.some((words) => says(words, caption));
}

export function leadsOn(caption: string): boolean {
  return says(on, caption);
}

function says(words: RegExp, caption: string): boolean {
  return words.test(readWords(caption).text);
}
