import { isProtected, originOf } from '../base/origins.ts';
import { printableLine } from '../base/printable.ts';
import { normaliseWords, type Text } from '../base/text.ts';

const day = 86_400_000;

/** A subject without what mail programs put before it when they forward or tag. */
export function bareSubject(subject: string): string {
  return normaliseWords(
    subject.normalize('NFKC').replace(/^(?:\s*(?:(?:fwd?|re|wg|転送|返信)\s*:|\[[^\]]{1,30}\]|【[^】]{1,30}】))+/i, ''),
  );
}

export function checkSubject(subject: string, expected: string | undefined): Text[] {
  if (expected === undefined || bareSubject(subject) === bareSubject(expected)) return [];
  const found = printableLine(subject, 80) || '-';
  return [
    {
      ja: `件名が違います。必要な件名は「${expected}」、このメールの件名は「${found}」です。`,
      en: `the subject is "${found}", expected "${expected}"`,
    },
  ];
}

/** The links of the mail end with its age: older than `maxAgeDays` is refused. A day ahead of us is a wrong clock. */
export function checkAge(date: Date | undefined, now: Date, maxAgeDays: number): Text[] {
  if (!date) return [{ ja: 'メールに送信日時がありません。', en: 'the mail has no date' }];
  const age = now.getTime() - date.getTime();
  const sent = date.toISOString();
  if (age > maxAgeDays * day) {
    return [
      {
        ja: `メールが古すぎます（送信 ${sent}）。URL の有効期限は ${maxAgeDays} 日間です。開通メールの再発行を依頼してください。`,
        en: `the mail is too old (sent ${sent}); its URLs end after ${maxAgeDays} days. Ask for a new one`,
      },
    ];
  }
  if (age < -day) {
    return [
      {
        ja: `メールの送信日時（${sent}）が未来です。このコンピューターの時計を確認してください。`,
        en: `the mail was sent in the future (${sent}); check this computer's clock`,
      },
    ];
  }
  return [];
}

/** A URL of the mail must be https (loopback excepted) and lie on one of the runbook's origins, exactly. */
export function checkUrl(what: Text & { ja: string; en: string }, url: string | undefined, origins: string[]): Text[] {
  if (url === undefined) return [{ ja: `${what.ja}が見つかりません。`, en: `${what.en} is missing` }];
  const shown = printableLine(url.replace(/[?#].*$/s, ''), 120);
  const origin = originOf(url);
  if (!origin) return [{ ja: `${what.ja}（${shown}）を読めません。`, en: `${what.en} (${shown}) cannot be read` }];
  const parsed = new URL(url);
  if (parsed.username || parsed.password) {
    return [
      {
        ja: `${what.ja}にユーザー情報（@）が含まれています。実際の行き先は ${origin} です。偽のメールの可能性があります。`,
        en: `${what.en} has user information (@) in it and really leads to ${origin}; the mail may be forged`,
      },
    ];
  }
  if (!isProtected(origin))
    return [{ ja: `${what.ja}が https ではありません（${origin}）。`, en: `${what.en} is not https (${origin})` }];
  if (origins.map(originOf).includes(origin)) return [];
  const lookalike = parsed.hostname.split('.').some((part) => part.startsWith('xn--'));
  const allowed = origins.join(', ') || '-';
  return [
    {
      ja: `${what.ja}の行き先 ${origin} は、このランブックで許可されていません（許可: ${allowed}）。${lookalike ? '似た文字を使った偽の名前かもしれません。' : ''}`,
      en: `${what.en} leads to ${origin}, which this runbook does not allow (allowed: ${allowed})${lookalike ? '; it may be a name in look-alike letters' : ''}`,
    },
  ];
}
