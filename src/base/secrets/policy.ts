/**
 * Where an entry is looked for. `anywhere`: in any text. `word`: only where it stands as a whole word. `value`: only
 * where it stands as a whole value, between quotes or behind an equals sign.
 */
export type Reach = 'anywhere' | 'word' | 'value';

/** Words that reports, manuals and consoles are full of. Who uses one as a password gets the word-wise treatment. */
const everydayWords = new Set(
  (
    'password passwort secret account admin administrator dropbox console system service services welcome ' +
    'example default success error warning complete completed failed button screen report activation ' +
    'customer license licence manager security チャプター パスワード アカウント ログイン ドロップボックス サービス 管理コンソール'
  ).split(' '),
);

/** Short or everyday secrets must not blank out half a report; all others are hidden wherever they occur. */
export function reachOf(secret: string, words: ReadonlySet<string>): Reach {
  const plain = secret.normalize('NFKC').toLowerCase();
  const length = [...plain].length;
  if (length < 4) return 'value';
  const everyday = everydayWords.has(plain) || words.has(plain);
  const number = /^\d+$/.test(plain) && length < 10;
  return length < 6 || everyday || number ? 'word' : 'anywhere';
}

const wordChar = /[\p{Script=Latin}\p{Nd}_]/u;
const escapeBefore = /(?:[%=][0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\[bfnrt]|&#?\w+;)$/;

/**
 * Whether text[start, end) stands alone as `reach` asks for. Latin letters and digits make words; Japanese has no
 * spaces, so its characters never join. An escape before the match (`%3D`, `\n`) is a boundary.
 */
export function standsAlone(text: string, start: number, end: number, reach: Reach): boolean {
  if (reach === 'value') return wholeValue(text, start, end);
  const left = !joined(text[start - 1], text[start]) || escapeBefore.test(text.slice(Math.max(0, start - 10), start));
  return left && !joined(text[end - 1], text[end]);
}

function joined(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && wordChar.test(left) && wordChar.test(right);
}

function wholeValue(text: string, start: number, end: number): boolean {
  if (start === 0 && end === text.length) return true;
  return /["'`=]/.test(text[start - 1] ?? '') && /["'`&;\s\\]/.test(text[end] ?? '"');
}
