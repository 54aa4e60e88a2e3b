import { readFileSync } from 'node:fs';

/** A line of the published manual: what a generated one must print, or why it need not. */
export interface PublishedLine {
  line: number;
  text: string;
  exempt?: string;
}

const inPicture = 'words inside a picture: our pictures are taken anew';
const inMail = 'words of the mail: shown as a picture';

/** Lines that are mere layout of the published manual, with the reason. By line number, from and to. */
const exempt: [from: number, to: number, reason: string][] = [
  [34, 59, inMail],
  [66, 80, inPicture],
  [123, 127, inPicture],
  [160, 160, 'the number on a picture without its sentence'],
  [165, 165, inPicture],
  [185, 190, inPicture],
  [194, 199, inPicture],
];

/** The published manual, line by line, without Markdown's marks. */
export function publishedLines(): PublishedLine[] {
  const source = readFileSync(new URL('../../fixtures/manual/published-v2.0.ja.md', import.meta.url), 'utf8');
  return source.split('\n').flatMap((raw, index) => {
    const line = index + 1;
    const text = normalise(raw.replace(/^(?:#+|-)\s+/u, '').replaceAll('**', ''));
    if (text === '') return [];
    const reason = exempt.find(([from, to]) => line >= from && line <= to)?.[2];
    return [{ line, text, ...(reason ? { exempt: reason } : {}) }];
  });
}

/** Text as two editions are compared: no spaces, no difference of width, page references without their number, no list marks. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b]+/gu, '')
    .replace(/P\d+(?=にて)/gu, 'P')
    .replace(/^[・-]/u, '');
}

/** Lines of the published manual that the text does not hold. Cells of a table row are looked for one by one. */
export function missingFrom(text: string, lines = publishedLines()): PublishedLine[] {
  const held = normalise(text);
  return lines.filter((line) => !line.exempt && !held.includes(line.text));
}
