import { factsOf } from './mail-facts.ts';
import { messagesOf } from './mail-parts.ts';
import { secretsIn } from './mail-secrets.ts';
import { refuse } from './problems.ts';

/** An opening mail as a manual shows it. */
export interface ShownMail {
  date?: Date;
  from: string;
  subject: string;
  text: string;
  loginUrl?: string;
  resetUrl?: string;
  /** Whom it is for, and the passwords and codes it tells: painted over. */
  hidden: string[];
}

/**
 * Reads a mail to show it. It is not judged: a sample is old. In a real mail, what makes the addresses work is crossed out;
 * the mail of a customer is one, also where the runbook calls it a sample.
 */
export async function shownMail(
  bytes: Buffer,
  { isSample, real }: { isSample: boolean; real?: Buffer },
): Promise<ShownMail> {
  const [message] = await messagesOf(bytes);
  if (!message) {
    throw refuse('input.mail', { ja: 'メールのファイルを読めません。', en: 'the mail file cannot be read' }, [
      { ja: 'メールのヘッダーがありません。', en: 'it has no mail headers' },
    ]);
  }
  const text =
    isSample && !real?.equals(bytes)
      ? (message.texts[0] ?? '')
      : (message.texts[0] ?? '').replace(/https?:\/\/[!-~]+/gu, withoutToken);
  const { account, company, loginUrl, resetUrl } = factsOf(text);
  const names = [...text.matchAll(/^\s*(.{1,40}?)\s*(?:様|御中|さま)\s*$/gmu)].map((match) => match[1]!);
  return {
    date: message.date,
    from: message.from,
    subject: message.subject,
    text: text.trimEnd(),
    loginUrl,
    resetUrl,
    hidden: [account, company, ...names, ...secretsIn(text)].filter((value): value is string => Boolean(value)),
  };
}

/** `?T=kjfSy&v=8abc-15e1` as `?T=xxxxx&v=xxxx-xxxx`. */
function withoutToken(url: string): string {
  return url.replace(/(?<=[?&][^=&#]*=)[^&#]*/gu, (value) => value.replace(/[\p{L}\p{N}%]/gu, 'x'));
}
