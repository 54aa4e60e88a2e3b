import { isProtected, originOf } from '../../../base/origins.ts';
import type { Text } from '../../../base/text.ts';

export interface TypingRequest {
  /** The URL of the frame that holds the field. */
  frameUrl: string;
  /** The name of the input, e.g. `dropbox.password`. */
  secretName: string;
  /** The origins the input is declared for (`only_on`). None: it is typed nowhere. */
  allowedOrigins: string[];
  /** The field's `type`, e.g. `password`. */
  fieldType: string;
  /** The runbook says that this field may show what is typed; also for values that are bound to origins but not secret. */
  allowPlainField?: boolean;
}

export type TypingVerdict =
  | { ok: true }
  | { ok: false; code: 'origin' | 'not-https' | 'plain-field'; reason: Text; hint?: Text };

/** Whether a value may be typed into a field; asked before any key is sent. */
export function mayType(request: TypingRequest): TypingVerdict {
  const { secretName, allowedOrigins, fieldType } = request;
  const origin = originOf(request.frameUrl);
  const declared = allowedOrigins.map(originOf);
  if (!origin || !declared.includes(origin)) {
    const here = origin ?? request.frameUrl.slice(0, 100);
    const there = allowedOrigins.join(', ');
    const reason = {
      ja: `${secretName} は ${there || '(宣言なし)'} でのみ入力できます。この入力欄は ${here} のものです。何も入力していません。`,
      en: `${secretName} is only typed on ${there || '(nothing declared)'}; this field belongs to ${here}. Nothing was typed.`,
    };
    const hint = origin ? howToAllow(secretName, origin, allowedOrigins.length > 0) : undefined;
    return { ...refusal('origin', reason), hint };
  }
  if (!isProtected(origin)) {
    return refusal('not-https', {
      ja: `${secretName} は暗号化されていないページ（${origin}）には入力しません。`,
      en: `${secretName} is not typed on a page without encryption (${origin}).`,
    });
  }
  if (fieldType.toLowerCase() !== 'password' && !request.allowPlainField) {
    const reason = refusal('plain-field', {
      ja: `${secretName} はパスワード欄にのみ入力します。この欄の種類は「${fieldType}」です。`,
      en: `${secretName} is only typed into password fields; this one is of type "${fieldType}".`,
    });
    return { ...reason, hint: howToShow };
  }
  return { ok: true };
}

/** For who has made sure that it is the right field. */
const howToShow: Text = {
  ja: '文字が見える欄に入れるのが正しいと確かめた場合は、この手順に plain_field: true と書いてください。',
  en: 'If you have made sure that it belongs into a field that shows it, write `plain_field: true` at this step.',
};

/** For who has made sure that the site is the right one; the runbook then says so. */
function howToAllow(secretName: string, origin: string, declared: boolean): Text {
  return {
    ja: `正しいサイトだと確かめた場合は、${secretName} の only_on に ${origin} を${declared ? '加えて' : '書いて'}ください（origins にあるサイトなら、その名前でも書けます）。`,
    en: `If you have made sure that this is the right site, ${declared ? 'add it to' : 'write it as'} \`only_on\` of ${secretName}: ${origin} (or its name under \`origins\`).`,
  };
}

function refusal(code: 'origin' | 'not-https' | 'plain-field', reason: Text): TypingVerdict & { ok: false } {
  return { ok: false, code, reason };
}
