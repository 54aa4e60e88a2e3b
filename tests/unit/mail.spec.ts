import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { type MailExpectations, readMail, readMailFile } from '../../src/inputs/mail.ts';
import { shownMail } from '../../src/inputs/mail-sample.ts';

const expected: MailExpectations = {
  subject: '新規アカウント発行のお知らせ',
  origins: ['https://clp.example.com', 'https://forgetpwd.example.com'],
  now: new Date('2021-01-29T09:00:00+09:00'),
};
const loginUrl = 'https://clp.example.com/Dashboard?T=kjfSy';
const resetUrl =
  'https://forgetpwd.example.com/ForgetPassword/ResetPassword?T=kjfSy&v=8abc15e1-d6e9-4250-8d9d-3c985a6588f7';
const facts = { account: 'CAS0001', company: '株式会社山田商店', loginUrl, resetUrl };
const mail = (name: string) => new URL(`../../fixtures/mails/input-${name}.eml`, import.meta.url).pathname;

for (const [name, said] of Object.entries({
  'iso-2022-jp': { ...facts, date: '2021-01-27T11:09:00.000Z', from: 'account_support@vendor.example.com' },
  'utf-8-base64': { ...facts, subject: expected.subject },
  'utf-8-quoted-printable': facts,
  cp932: { ...facts, company: '㈱山田商店①' },
  'html-only': facts,
  multipart: facts,
  'forwarded-inline': { ...facts, date: '2021-01-26T11:09:00.000Z' },
  'forwarded-attached': { ...facts, subject: expected.subject },
}))
  test(`read: ${name}`, async () => expect(await readMailFile(mail(name), expected)).toMatchObject(said));

test('read: in English, flowed, the URL in brackets over two lines', async () => {
  const said = await readMailFile(mail('english-flowed'), { ...expected, subject: 'Your new account' });
  expect(said).toMatchObject({ ...facts, company: 'Yamada Shoten' });
});

/** The plain mail with some of its words changed. */
async function changed(...changes: [string | RegExp, string][]): Promise<Buffer> {
  const raw = await readFile(mail('utf-8-base64'), 'latin1');
  const [head, body] = raw.split('\r\n\r\n') as [string, string];
  const swap = (text: string) => changes.reduce((all, [from, to]) => all.replaceAll(from as string, to), text);
  const text = swap(Buffer.from(body, 'base64').toString('utf8'));
  return Buffer.from(`${swap(head)}\r\n\r\n${Buffer.from(text).toString('base64')}`, 'latin1');
}

for (const [name, changes] of [
  [
    'full-width labels',
    [
      ['アカウント名: ', 'アカウント名：　'],
      ['会社名: ', '会社名　：'],
    ],
  ],
  [
    'values on the next line',
    [
      ['アカウント名: ', 'アカウント名\r\n  '],
      ['会社名: ', '会社名:\r\n'],
    ],
  ],
  [
    'labels with bullets',
    [
      ['アカウント名: ', '・アカウントID : '],
      ['会社名', '■ 御社名'],
    ],
  ],
  [
    'short labels for the URLs',
    [
      [/Licensing.*ログインできます。/g, 'ログインURL:'],
      [/ログイン用のパスワード.*有効です。/g, 'パスワード再設定URL:'],
    ],
  ],
  [
    'URLs in the same line',
    [
      ['ログインできます。\r\n', 'ログインできます。'],
      ['有効です。\r\n\r\n', '有効です：'],
    ],
  ],
  [
    'URLs in Japanese brackets',
    [
      [loginUrl, `「${loginUrl}」`],
      [resetUrl, `（${resetUrl}）`],
    ],
  ],
  [
    'sentences broken over lines',
    [
      ['次の URL から', '次の\r\n URL から\r\n'],
      ['パスワードを設定', 'パスワード\r\nを設定'],
    ],
  ],
  ['the reset link first', [[/(Licensing[\s\S]*?kjfSy\r\n)([\s\S]*?)(ログイン用の[\s\S]*?88f7\r\n)/g, '$3$2$1']]],
  [
    'Safe Links',
    [[resetUrl, `https://jpn01.safelinks.protection.outlook.com/?url=${encodeURIComponent(resetUrl)}&data=x`]],
  ],
  ['a tag before the subject', [['Subject: ', 'Subject: [EXTERNAL] Re: ']]],
] as [string, [string | RegExp, string][]][])
  test(`tolerated: ${name}`, async () => {
    expect(await readMail(await changed(...changes), expected)).toMatchObject(facts);
  });

test('what the runbook does not name may be missing, and is not given', async () => {
  const needs = new Set(['account', 'loginUrl']);
  const { resetUrl: _, ...others } = facts;
  for (const change of ['', 'https://elsewhere.test/reset']) {
    const said = await readMail(await changed([resetUrl, change]), { ...expected, needs });
    expect(said).toMatchObject(others);
    expect(said).not.toHaveProperty('resetUrl');
  }
});

for (const [name, changes, problem] of [
  ['no account', [['アカウント名: CAS0001', '']], 'the account name is missing'],
  ['no reset URL', [[resetUrl, '']], 'the URL to set the password is missing'],
  ['no login URL', [[loginUrl, '']], 'the login URL is missing'],
  ['no date', [[/Date: .*/g, 'X-Date: -']], 'the mail has no date'],
  ['older than seven days', [[/27 Jan 2021/g, '21 Jan 2021']], 'too old (sent 2021-01-21T11:09:00.000Z)'],
  ['from the future', [[/27 Jan 2021/g, '27 Jan 2022']], 'in the future'],
  ['another subject', [[/Subject: [\s\S]*?Date/g, 'Subject: Hello\r\nDate']], 'the subject is "Hello"'],
  [
    'another host',
    [['https://clp.example.com', 'https://clp.example.com.evil.test']],
    'leads to https://clp.example.com.evil.test',
  ],
  [
    'another port',
    [['https://clp.example.com', 'https://clp.example.com:8443']],
    'leads to https://clp.example.com:8443',
  ],
  [
    'a user name in front',
    [['https://clp.example.com/', 'https://clp.example.com@evil.test/']],
    'really leads to https://evil.test',
  ],
  ['a user name of the right host', [['https://clp.', 'https://evil.test@clp.']], 'has user information (@) in it'],
  ['look-alike letters', [['https://clp.example.com', 'https://clp.exаmple.com']], 'look-alike letters'],
  ['punycode', [['https://clp.example.com', 'https://clp.xn--exmple-4nf.com']], 'look-alike letters'],
  ['no encryption', [['https://clp.', 'http://clp.']], 'is not https'],
  [
    'Safe Links to elsewhere',
    [[loginUrl, 'https://jpn01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.test%2F']],
    'leads to https://evil.test',
  ],
] as [string, [string | RegExp, string][], string][])
  test(`refused: ${name}`, async () => {
    const error = await readMail(await changed(...changes), expected).catch((reason: Error) => reason);
    expect(error).toMatchObject({ code: 'input.mail', exitCode: 2 });
    expect((error as Error).message).toContain(problem);
    expect((error as Error).message.match(/^ {2}- /gm)).toHaveLength(1);
  });

test('all problems of a mail at once, without its tokens', async () => {
  const bytes = await changed(
    ['CAS0001', ''],
    [/27 Jan 2021/g, '1 Jan 2020'],
    ['https://clp.', 'http://clp.'],
    ['https://forgetpwd.', 'https://forget.'],
  );
  const error = await readMail(bytes, { ...expected, subject: 'Other' }).catch((reason: Error) => reason);
  const { message } = error as Error;
  expect(message.match(/^ {2}- /gm)).toHaveLength(5);
  expect(message).not.toContain('8abc15e1');
});

test('a mail forwarded today is as old as the forwarded one', async () => {
  const now = new Date('2021-02-03T00:00:00Z');
  await expect(readMailFile(mail('forwarded-inline'), { ...expected, now })).rejects.toThrow(
    /too old \(sent 2021-01-26/,
  );
});

test('an HTML link counts by where it leads, not by what it shows', async () => {
  const bytes = Buffer.from(
    (await readFile(mail('html-only'), 'latin1')).replace(/\r\n\r\n([\s\S]*)$/, (_, body: string) => {
      const html = Buffer.from(body, 'base64').toString('utf8');
      return `\r\n\r\n${Buffer.from(html.replace('href="https://clp.example.com', 'href="https://evil.test')).toString('base64')}`;
    }),
    'latin1',
  );
  await expect(readMail(bytes, expected)).rejects.toThrow(/the login URL leads to https:\/\/evil.test/);
});

test('loopback may be without encryption', async () => {
  const bytes = await changed(
    ['https://clp.example.com', 'http://127.0.0.1:4711'],
    ['https://forgetpwd.example.com', 'http://localhost:4712'],
  );
  const origins = ['http://127.0.0.1:4711', 'http://localhost:4712'];
  expect(await readMail(bytes, { ...expected, origins })).toMatchObject({
    loginUrl: 'http://127.0.0.1:4711/Dashboard?T=kjfSy',
  });
});

for (const [name, bytes, problem] of [
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'no mail headers'],
  ['an empty file', Buffer.alloc(0), 'no mail headers'],
  ['a text', Buffer.from('hello\n\nworld'), 'no mail headers'],
  ['an Outlook message', Buffer.from('d0cf11e0a1b11ae100', 'hex'), '.msg'],
  ['5 MB and a byte', Buffer.alloc(5 * 2 ** 20 + 1, 'x'), 'larger than 5 MB'],
  ['parts within parts without end', nested(400), 'no mail headers'],
] as [string, Buffer, string][])
  test(`not a mail: ${name}`, async () => {
    await expect(readMail(bytes, expected)).rejects.toMatchObject({
      code: 'input.mail',
      message: expect.stringContaining(problem),
    });
  });

test('a file that is not there', async () => {
  await expect(readMailFile('nowhere/mail.eml', expected)).rejects.toThrow(
    'nowhere/mail.eml cannot be opened (ENOENT)',
  );
});

for (const [name, filler] of [
  ['spaces', ' '],
  ['blank lines', '\r\n'],
  ['quotation marks', '> '],
  ['links', 'http://a '],
  ['labels', '会社名: \r\n'],
] as const)
  test(`a mail of a hundred thousand ${name} is read in the time of a test`, async () => {
    const bytes = await changed([loginUrl, `${filler.repeat(100_000)}\r\n${loginUrl}`]);
    await expect(readMail(bytes, { ...expected, subject: 'Other' })).rejects.toMatchObject({ code: 'input.mail' });
  });

test('control characters of a mail do not come through', async () => {
  const said = await readMail(await changed(['株式会社山田商店', 'x\x1b[2Jy\u202ez']), expected);
  expect(said.company).toBe('xy\\u202ez');
});

function nested(depth: number): Buffer {
  let body = 'Content-Type: text/plain\r\n\r\nx';
  for (let level = 0; level < depth; level++)
    body = `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n${body}\r\n--b${level}--`;
  return Buffer.from(`From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n${body}`);
}

test('a mail that is shown hides the passwords and codes it tells, and no other words', async () => {
  const told = [
    '仮パスワード：Kp7!vXq2',
    '初期パスワード（初回のみ）\n   Zr9-mmQ4',
    '認証コードは「482913」です。',
    'Temporary password: Wd#55xyz',
    'Your access code is Q7T-88',
  ].join('\n');
  const prose =
    'パスワード設定\nOmakase CAS\nパスワードをリセットするには https://x.test/\nパスワード再設定URL\nhttps://x.test/\nSet a new password\nbefore Friday';
  const { hidden } = await shownMail(Buffer.from(`Subject: x\n\n${told}\n\n${prose}\n`), { isSample: false });
  expect(hidden).toEqual(['Kp7!vXq2', 'Zr9-mmQ4', '482913', 'Wd#55xyz', 'Q7T-88']);
  const mail = Buffer.from('Subject: x\n\nhttps://x.test/?T=kjfSy\n');
  const textOf = async (real: Buffer) => (await shownMail(mail, { isSample: true, real })).text;
  expect(await textOf(Buffer.from(prose))).toContain('T=kjfSy');
  expect(await textOf(mail), 'what a run was done with is no sample').toContain('T=xxxxx');
});
