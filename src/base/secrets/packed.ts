import { hex } from './escapes.ts';
import { Point } from './point.ts';
import { place } from './spell.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Fewer bytes than this would be found in any picture by chance. */
const fewestBytes = 4;

type Spelling = [codePoint: number, depth: number];

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

/** How a character of base64 may be written, and how often that may be escaped. */
function base64Char(char: string): Spelling[] {
  if (char === '+')
    return [
      [0x2b, 2],
      [0x2d, 1],
    ];
  if (char === '/')
    return [
      [0x2f, 2],
      [0x5f, 1],
    ];
  return asItIs(char);
}

function asItIs(char: string): Spelling[] {
  return [[char.charCodeAt(0), 0]];
}

function hexadecimal(bytes: Buffer, entry: number): Point {
  const charsAt = (index: number) => hex(bytes[index >> 1]!, 2)[index & 1]!.chars;
  return line(2 * bytes.length, charsAt, entry, ' :', asItIs);
}

/** A pattern of one character of each of so many classes, with any number of `between` in the gaps. */
function line(
  length: number,
  charsAt: (index: number) => string,
  entry: number,
  between: string,
  spellings: (char: string) => Spelling[],
): Point {
  const points: Point[] = [];
  const pointAt = (index: number): Point => {
    points[index] ??= index === length ? new Point(() => [], { accepts: entry }) : make(index);
    return points[index];
  };
  const make = (index: number) =>
    place((write) => {
      const chars = [...charsAt(index)].flatMap(spellings);
      const gaps = index === 0 ? [] : [...between].map((char): Spelling => [char.charCodeAt(0), 2]);
      return [
        ...chars.flatMap(([code, depth]) => write(code, depth, pointAt(index + 1))),
        ...gaps.flatMap(([code, depth]) => write(code, depth, pointAt(index))),
      ];
    });
  return pointAt(0);
}
