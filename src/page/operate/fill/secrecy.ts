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

export type TypingVerdict = { ok: true } | { ok: false; code: 'origin' | 'not-https' | 'plain-field'; reason: Text };

/** Whether a value may be typed into a field; asked before any key is sent. */
export function mayType(request: TypingRequest): TypingVerdict {
  const { secretName, allowedOrigins, fieldType } = request;
  const origin = originOf(request.frameUrl);
  const declared = allowedOrigins.map(originOf);
  if (!origin || !declared.includes(origin)) {
    const here = origin ?? request.frameUrl.slice(0, 100);
    const there = allowedOrigins.join(', ');
    return refusal('origin', {
      ja: `${secretName} は ${there || '(宣言なし)'} でのみ入力できます。この入力欄は ${here} のものです。何も入力していません。`,
      en: `${secretName} is only typed on ${there || '(nothing declared)'}; this field belongs to ${here}. Nothing was typed.`,
    });
  }
  if (!isProtected(origin)) {
    return refusal('not-https', {
      ja: `${secretName} は暗号化されていないページ（${origin}）には入力しません。`,
      en: `${secretName} is not typed on a page without encryption (${origin}).`,
    });
  }
  if (fieldType.toLowerCase() !== 'password' && !request.allowPlainField) {
    return refusal('plain-field', {
      ja: `${secretName} はパスワード欄にのみ入力します。この欄の種類は「${fieldType}」です。`,
      en: `${secretName} is only typed into password fields; this one is of type "${fieldType}".`,
    });
  }
  return { ok: true };
}

function refusal(code: 'origin' | 'not-https' | 'plain-field', reason: Text): TypingVerdict {
  return { ok: false, code, reason };
}
