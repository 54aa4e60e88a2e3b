import { type Link, linksOf } from './mail-links.ts';

export interface Facts {
  account?: string;
  company?: string;
  loginUrl?: string;
  resetUrl?: string;
  /** The date of the mail that was forwarded in this one's text. */
  forwardedDate?: Date;
}

const accountLabel =
  /^(?:アカウント(?:名|\s*ID)?|ログイン\s*(?:ID|名)|ユーザー?\s*(?:名|ID)|(?:user|account|login)\s*(?:name|id)?)$/i;
const companyLabel =
  /^(?:会社名|御社名|貴社名|企業名|お客様名|組織名|(?:company|customer|organi[sz]ation)(?:\s*name)?)$/i;
const dateLabel = /^(?:送信日時|日時|日付|date|sent)$/i;

const resetWords =
  /パスワード[^。\n]{0,20}(?:設定|リセット|変更|作成)|(?:\bset|reset|create|choose|change)(?:ting|ing)?\b[^.\n]{0,40}\bpassword/i;
const loginWords = /ログイン|サインイン|\b(?:log|sign)[\s-]?(?:in|on)\b/i;

/** What the opening mail says, found by its labels and sentences; the wording may differ and so may the line breaks. */
export function factsOf(raw: string): Facts {
  const text = unquoted(raw);
  const links = linksOf(text);
  const reset = links.find((link) => resetWords.test(sentences(link)));
  const login = links.find(
    (link) => link !== reset && loginWords.test(sentences(link)) && !resetWords.test(sentences(link)),
  );
  const forwarded = labelled(text, dateLabel);
  return {
    account: labelled(text, accountLabel),
    company: labelled(text, companyLabel),
    loginUrl: login?.url,
    resetUrl: reset?.url,
    forwardedDate: forwarded === undefined ? undefined : dateIn(forwarded),
  };
}

/** The marks of a quoted mail, and characters nobody sees. */
function unquoted(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/^(?:[ \t]*[>＞|])+[ \t]?/gm, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The words before a link, without the breaks of their lines; those that lead to the support desk start anew. */
function sentences(link: Link): string {
  const words = link.words
    .slice(-2000)
    .normalize('NFKC')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(-300);
  return words.split(/問い?合わ?せ|不明な?点|サポート|\b(?:support|contact|questions?)\b/i).at(-1)!;
}

/** The value beside a label (`会社名：…`), or on the next line when the label stands alone, as in a table. */
function labelled(text: string, label: RegExp): string | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  for (const [index, line] of lines.entries()) {
    const [, name, value] = /^[・●■*\s-]*([^:：\t]{1,30}?)\s*(?:[:：]|\t|\s{2,}|$)\s*(.*)$/u.exec(line) ?? [];
    if (name === undefined || !label.test(name.normalize('NFKC'))) continue;
    const found = value || valueBelow(lines, index);
    // A label behind a label: the first one has no value.
    if (found && !/[:：]$/.test(found) && !/^https?:/i.test(found)) return found.replace(/^[:：]\s*/, '').slice(0, 200);
  }
  return undefined;
}

/** The next line that is not empty, unless it is a sentence and no value. */
function valueBelow(lines: string[], index: number): string | undefined {
  const below = lines.slice(index + 1, index + 6).find((line) => line !== '');
  return below && /[。．!?]/.test(below) ? undefined : below;
}

/** `2021年1月27日 20:09`, `2021/01/27 (水) 20:09`, or what JavaScript reads. Japanese dates are Japan's time. */
function dateIn(text: string): Date | undefined {
  const plain = text.normalize('NFKC');
  const match = /(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?(?:[^\d\n]{0,8}(\d{1,2})[:時](\d{2}))?/.exec(
    plain,
  );
  if (!match) return validDate(new Date(plain));
  const [year, month, day, hour = 0, minute = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  return validDate(new Date(Date.UTC(year!, month! - 1, day, hour! - 9, minute)));
}

function validDate(date: Date): Date | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date;
}
