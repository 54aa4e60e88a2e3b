import PostalMime, { type Address, type Email } from 'postal-mime';

/** One message of a mail file: the mail itself, or one that was forwarded as an attachment. */
export interface Message {
  subject: string;
  from: string;
  /** As the header says; undefined when there is none or it is no date. */
  date: Date | undefined;
  /** The readable parts, the plain one first, each with its links. */
  texts: string[];
}

/** No opening mail has more characters in one part. */
const longestText = 2 ** 18;

/** A forwarded mail in a forwarded mail in a forwarded mail is the last one that is opened. */
const deepest = 3;

/** Every message of the file, the outermost first; none when it is no mail. */
export async function messagesOf(bytes: Uint8Array, depth = 0): Promise<Message[]> {
  const email = await PostalMime.parse(withKnownCharsets(bytes), { forceRfc822Attachments: true, maxNestingDepth: 30 });
  if (!email.subject && !email.from && !email.date) return [];
  const forwarded = email.attachments.filter((part) => part.mimeType === 'message/rfc822' && depth < deepest);
  const inner = await Promise.all(forwarded.map((part) => messagesOf(contentOf(part.content), depth + 1)));
  return [await messageOf(email), ...inner.flat()];
}

async function messageOf(email: Email): Promise<Message> {
  const date = email.date ? new Date(email.date) : undefined;
  const texts = [...(email.text ? [email.text] : []), ...(email.html ? [await textOfHtml(email.html)] : [])];
  return {
    subject: email.subject ?? '',
    from: addressOf(email.from),
    date: date && !Number.isNaN(date.getTime()) ? date : undefined,
    texts: texts.map((text) => text.slice(0, longestText).replace(/\r\n?/g, '\n')),
  };
}

/** Text with the addresses of its links behind their words; loaded only for mails that have HTML. */
async function textOfHtml(html: string): Promise<string> {
  const { convert } = await import('html-to-text');
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 2 ** 22, maxDepth: 200 },
    selectors: [
      { selector: 'a', options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true, ignoreHref: false } },
      { selector: 'img', format: 'skip' },
      { selector: 'td', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: 'th', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ],
  });
}

/** Names of Microsoft's for charsets that the Encoding Standard knows by others, at the same length or not. */
const charsets: [RegExp, string][] = [
  [/((?:charset="?|=\?))(?:cp-?932|ms_?932|windows-932)/gi, '$1shift_jis'],
  [/((?:charset="?|=\?))(?:iso-2022-jp-(?:ms|1|2|3|2004)|(?:cp|x-?windows-?)-?5022[012])/gi, '$1iso-2022-jp'],
  [/((?:charset="?|=\?))(?:euc-jp-ms|eucjp-win|cp51932)/gi, '$1euc-jp'],
];

function withKnownCharsets(bytes: Uint8Array): Uint8Array {
  const raw = Buffer.from(bytes).toString('latin1');
  return Buffer.from(
    charsets.reduce((text, [name, known]) => text.replace(name, known), raw),
    'latin1',
  );
}

function addressOf(from: Address | undefined): string {
  return from?.address ?? from?.name ?? '';
}

function contentOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}
