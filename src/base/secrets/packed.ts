import { hex } from './escapes.ts';
import { type Arc, Point } from './point.ts';
import { escapes, literal, spell } from './spell.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Fewer bytes than this would be found in any picture by chance. */
const fewestBytes = 4;

/** The starts of the patterns that match the secret inside base64, base64url (all three alignments) and hexadecimal. */
export function packed(secret: string, entry: number): Point[] {
  return innerTexts(secret).flatMap((bytes) =>
    bytes.length < fewestBytes
      ? []
      : [...[0, 1, 2].map((alignment) => base64(bytes, alignment, entry)), hexadecimal(bytes, entry)],
  );
}

/** What is packed may have been written for JSON, a URL, HTML or UTF-16 before. */
function innerTexts(secret: string): Buffer[] {
  const text = secret.toWellFormed();
  const forms = [text, text.normalize('NFC'), text.normalize('NFD'), text.normalize('NFKC')];
  const written = forms.flatMap((form) => [
    form,
    JSON.stringify(form).slice(1, -1),
    encodeURIComponent(form),
    encodeURIComponent(form).replaceAll('%20', '+'),
    form.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  ]);
  return [
    ...[...new Set(written)].map((form) => Buffer.from(form, 'utf8')),
    ...[...new Set(forms)].map((form) => Buffer.from(form, 'utf16le')),
  ];
}

/**
 * The bytes when `alignment` unknown bytes stand before them in their group of three. The characters at both ends hold
 * bits of the neighbours: there every character with the right bits fits.
 */
function base64(bytes: Buffer, alignment: number, entry: number): Point {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const before = alignment * 8;
  const first = Math.floor(before / 6);
  const last = Math.ceil((before + bits.length) / 6);
  const charsAt = (index: number) => {
    const start = (first + index) * 6 - before;
    return fitting(Array.from({ length: 6 }, (_, bit) => bits[start + bit] ?? '?').join(''));
  };
  // Lines are broken at 64 or 76 characters, and the line break itself may be escaped.
  return line(last - first, charsAt, entry, '\r\n', base64Char);
}

/** The characters of these six bits, of which `?` may be either. */
function fitting(bits: string): string {
  if (!bits.includes('?')) return alphabet[Number.parseInt(bits, 2)]!;
  return ['0', '1'].map((bit) => fitting(bits.replace('?', bit))).join('');
}

function base64Char(char: string, to: Point): Arc[] {
  if (char === '+') return [...spell(0x2b, 2, to), ...spell(0x2d, 1, to)];
  if (char === '/') return [...spell(0x2f, 2, to), ...spell(0x5f, 1, to)];
  return [{ code: char.charCodeAt(0), to }];
}

function hexadecimal(bytes: Buffer, entry: number): Point {
  const charsAt = (index: number) => hex(bytes[index >> 1]!, 2)[index & 1]!.chars;
  return line(2 * bytes.length, charsAt, entry, ' :', (char, to) => [{ code: char.charCodeAt(0), to }]);
}

/** A pattern of one character of each of so many classes, with any number of `between` in the gaps. */
function line(
  length: number,
  charsAt: (index: number) => string,
  entry: number,
  between: string,
  write: (char: string, to: Point) => Arc[],
): Point {
  let point = new Point(() => [], { accepts: entry });
  for (let index = length - 1; index >= 0; index--) {
    const to = point;
    const gaps = index === 0 ? [] : [...between].map((char) => char.charCodeAt(0));
    const here: Point = new Point(
      () => [...[...charsAt(index)].flatMap((char) => write(char, to)), ...gaps.map((code) => literal(code, here))],
      { escaping: () => gaps.flatMap((code) => escapes(code, 2, here)) },
    );
    point = here;
  }
  return point;
}
