import { open } from 'node:fs/promises';
import type { UsageError } from '../base/errors.ts';
import { printableLine } from '../base/printable.ts';
import type { Text } from '../base/text.ts';
import { bareSubject, checkAge, checkSubject, checkUrl } from './mail-checks.ts';
import { type Facts, factsOf } from './mail-facts.ts';
import { type Message, messagesOf } from './mail-parts.ts';
import { refuse } from './problems.ts';

/** What the opening mail gives a runbook: `${mail.account}` and so on. `date` is ISO 8601. */
export interface Mail {
  account?: string;
  company: string;
  loginUrl?: string;
  resetUrl?: string;
  date: string;
  from: string;
  subject: string;
  text: string;
}

export interface MailExpectations {
  /** The subject the runbook names. */
  subject?: string;
  /** Where the runbook is allowed to be; the mail's URLs must lie there. */
  origins: string[];
  now: Date;
  /** 7 when not given. */
  maxAgeDays?: number;
  /** The facts that are used: any other may be missing, and is not given. All of them when not told. */
  needs?: Set<string>;
}

const largest = 5 * 2 ** 20;
const outlookHeader = 'd0cf11e0a1b11ae1';

/** Reads a mail file; refuses, with all problems at once, what is not the mail that the runbook expects. */
export async function readMailFile(path: string, expected: MailExpectations): Promise<Mail> {
  return readMail(await bytesOf(path), expected);
}

/** Reads a mail (RFC 5322 with MIME). See `readMailFile`. */
export async function readMail(bytes: Uint8Array, expected: MailExpectations): Promise<Mail> {
  if (bytes.length > largest) throw notAMail({ ja: '5 MB を超えています。', en: 'it is larger than 5 MB' });
  if (Buffer.from(bytes.subarray(0, 8)).toString('hex') === outlookHeader) {
    throw notAMail({
      ja: 'Outlook の .msg 形式です。「名前を付けて保存」で .eml 形式にしてください。',
      en: 'it is in Outlook’s .msg format; save it as .eml',
    });
  }
  const messages = await messagesOf(bytes).catch(() => []);
  if (messages.length === 0) throw notAMail({ ja: 'メールのヘッダーがありません。', en: 'it has no mail headers' });
  const message =
    messages.find(({ subject }) => bareSubject(subject) === bareSubject(expected.subject ?? '')) ?? messages[0]!;
  return check(message, expected);
}

function check(message: Message, expected: MailExpectations): Mail {
  const needed = (fact: keyof Facts) => expected.needs?.has(fact) ?? true;
  const facts = merged(message.texts.map(factsOf));
  const date = earlier(message.date, facts.forwardedDate);
  const problems: Text[] = [
    ...checkSubject(message.subject, expected.subject),
    ...checkAge(date, expected.now, expected.maxAgeDays ?? 7),
    ...(facts.account || !needed('account')
      ? []
      : [{ ja: 'アカウント名が見つかりません。', en: 'the account name is missing' }]),
    ...(needed('loginUrl')
      ? checkUrl({ ja: 'ログイン用の URL ', en: 'the login URL' }, facts.loginUrl, expected.origins)
      : []),
    ...(needed('resetUrl')
      ? checkUrl({ ja: 'パスワード設定用の URL ', en: 'the URL to set the password' }, facts.resetUrl, expected.origins)
      : []),
  ];
  if (problems.length > 0) {
    throw refuse('input.mail', { ja: '開通メールを使用できません。', en: 'the opening mail cannot be used' }, problems);
  }
  return {
    ...(facts.account && { account: printableLine(facts.account) }),
    company: printableLine(facts.company ?? ''),
    ...(needed('loginUrl') && { loginUrl: new URL(facts.loginUrl!).href }),
    ...(needed('resetUrl') && { resetUrl: new URL(facts.resetUrl!).href }),
    date: date!.toISOString(),
    from: printableLine(message.from),
    subject: printableLine(message.subject),
    text: message.texts[0] ?? '',
  };
}

/** The plain part's facts, and the HTML part's where the plain one has none. */
function merged([plain = {}, html = {}]: Facts[]): Facts {
  return {
    account: plain.account ?? html.account,
    company: plain.company ?? html.company,
    loginUrl: plain.loginUrl ?? html.loginUrl,
    resetUrl: plain.resetUrl ?? html.resetUrl,
    forwardedDate: plain.forwardedDate ?? html.forwardedDate,
  };
}

/** A mail forwarded today is as old as the mail that was forwarded. */
function earlier(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (!one || !other) return one;
  return one < other ? one : other;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const shown = printableLine(path);
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      // What is too big is not read to the end: one byte more than allowed is enough to refuse it.
      const bytes = Buffer.alloc(Math.min(size, largest + 1));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw notAMail({ ja: `${shown} を開けません（${code}）。`, en: `${shown} cannot be opened (${code})` });
  }
}

function notAMail(problem: Text): UsageError {
  return refuse('input.mail', { ja: 'メールのファイルを読めません。', en: 'the mail file cannot be read' }, [problem]);
}
