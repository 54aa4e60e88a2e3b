/** Ways in which software writes a text down, by name. */
export const encodings: Record<string, (text: string) => string> = {
  'URL, %20': (text) => encodeURIComponent(text),
  'URL, +': (text) => encodeURIComponent(text).replaceAll('%20', '+'),
  'URL, lower hex': (text) => encodeURIComponent(text).replace(/%../g, (written) => written.toLowerCase()),
  'URL, every byte': (text) => [...Buffer.from(text)].map((byte) => `%${hex(byte, 2)}`).join(''),
  'HTML, named': (text) => text.replace(/[&<>"']/g, (char) => `&${names[char]};`),
  'HTML, decimal': (text) => [...text].map((char) => `&#${char.codePointAt(0)};`).join(''),
  'HTML, hex': (text) => [...text].map((char) => `&#x${hex(char.codePointAt(0)!, 1)};`).join(''),
  'HTML, hex with zeros': (text) => [...text].map((char) => `&#X000${hex(char.codePointAt(0)!, 1)};`).join(''),
  JSON: (text) => JSON.stringify(text).slice(1, -1),
  'JSON, slashes': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  'JSON, ASCII only': (text) =>
    text
      .split('')
      .map((unit) => `\\u${hex(unit.charCodeAt(0), 4).toLowerCase()}`)
      .join(''),
  'quoted-printable': (text) => [...Buffer.from(text)].map((byte) => `=${hex(byte, 2).toUpperCase()}`).join(''),
  'full width': (text) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  NFC: (text) => text.normalize('NFC'),
  NFD: (text) => text.normalize('NFD'),
  NFKC: (text) => text.normalize('NFKC'),
  NFKD: (text) => text.normalize('NFKD'),
  'zero-width spaces': (text) => [...text].join('\u200b'),
  'soft hyphens': (text) => [...text].join('\u00ad'),
};

/** Ways to pack a text whole. */
export const packings: Record<string, (text: string) => string> = {
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'base64, lines of 8': (text) => Buffer.from(text).toString('base64').replace(/.{8}/g, '$&\r\n'),
  hex: (text) => Buffer.from(text).toString('hex'),
  'HEX, spaced': (text) => Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '$& '),
};

const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0').toUpperCase();
}

/**
 * The bytes by which a secret could be found in a file, made without the redactor, for tests that search artifacts.
 * Of base64 only the characters that do not depend on what stands around the secret.
 */
export function tracesOf(secret: string): { how: string; bytes: Buffer }[] {
  const written = Object.entries(encodings).map(([how, encode]) => ({ how, bytes: Buffer.from(encode(secret)) }));
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const packed = whole.subarray(0, whole.length - (whole.length % 3));
    const [from, to] = [Math.ceil((before * 8) / 6), (packed.length / 3) * 4];
    return (['base64', 'base64url'] as const).map((how) => ({
      how: `${how} behind ${before}`,
      bytes: Buffer.from(packed.toString(how).slice(from, to)),
    }));
  });
  return [
    ...written,
    ...base64,
    { how: 'hex', bytes: Buffer.from(bytes.toString('hex')) },
    { how: 'HEX', bytes: Buffer.from(bytes.toString('hex').toUpperCase()) },
    { how: 'UTF-16', bytes: Buffer.from(secret, 'utf16le') },
  ];
}
