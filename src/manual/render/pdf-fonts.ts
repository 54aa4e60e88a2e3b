import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/*
 * The PDF brings its own Noto Sans JP. The fonts of the system would be embedded too, but the browser writes their
 * OpenType outlines as nameless Type 3 fonts, and on other systems other fonts would change the pages.
 */

const family = 'Noto Sans JP';
const weights = [400, 700];

/** A part of the font, as the package slices it. */
interface Slice {
  weight: number;
  file: string;
  /** The `unicode-range`, first and last code point of each stretch. */
  ranges: [number, number][];
}

/** Style sheet with the slices of the font that the text needs, inlined, and the rule that uses them. */
export async function fontCss(text: string): Promise<string> {
  const used = new Set([...text].map((character) => character.codePointAt(0)!));
  const slices = (await Promise.all(weights.map(readSlices))).flat();
  const needed = slices.filter(({ ranges }) =>
    [...used].some((point) => ranges.some(([from, to]) => point >= from && point <= to)),
  );
  const faces = await Promise.all(needed.map(drawFace));
  return `${faces.join('\n')}\nhtml body, html svg text { font-family: "${family}", sans-serif !important; }`;
}

async function readSlices(weight: number): Promise<Slice[]> {
  const css = await readFile(pathIn(`${weight}.css`), 'utf8');
  return [...css.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;]+);/gu)].map(
    ([, file = '', range = '']) => ({
      weight,
      file,
      ranges: range.split(',').map(parseRange),
    }),
  );
}

/** `U+3000` or `U+3000-303F`. */
function parseRange(range: string): [number, number] {
  const [from = '', to = from] = range.trim().replace(/^U\+/iu, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

async function drawFace({ weight, file, ranges }: Slice): Promise<string> {
  const data = await readFile(pathIn(file), 'base64');
  const range = ranges.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`).join(',');
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) format("woff2"); unicode-range: ${range}; }`;
}

function pathIn(file: string): string {
  return fileURLToPath(new URL(file, import.meta.resolve('@fontsource/noto-sans-jp/400.css')));
}
