import type { Line, LineKind, Span } from './model.ts';
import type { Style } from './style/style.ts';

/** `**bold**` and `${page.SCENE}` (the printed page of that scene) to spans. */
export function parseWords(text: string): Span[] {
  return text
    .split(/(\*\*.+?\*\*|\$\{page\.[^}]+\})/u)
    .filter((part) => part !== '')
    .map((part) => {
      const page = /^\$\{page\.([^}]+)\}$/u.exec(part)?.[1];
      if (page) return { text: '', page };
      return part.startsWith('**') && part.endsWith('**') && part.length > 4
        ? { text: part.slice(2, -2), bold: true }
        : { text: part };
    });
}

const markers: [RegExp, LineKind][] = [
  [/^※\s*/u, 'note'],
  [/^・\s*/u, 'item'],
];

/** A line as an author writes it: ※ at its start makes a note, ・ an item, anything else a paragraph. */
export function parseLine(text: string): Line {
  const marker = markers.find(([pattern]) => pattern.test(text));
  return marker
    ? { kind: marker[1], words: parseWords(text.replace(marker[0], '')) }
    : { kind: 'text', words: parseWords(text) };
}

/** An author's block of text: one line for each line break. */
export function parseLines(text: string): Line[] {
  return text
    .split('\n')
    .filter((part) => part.trim() !== '')
    .map((part) => parseLine(part.trim()));
}

/** The words without their dress; page references by `pageOf`. */
export function plainText(words: Span[], pageOf: (scene: string) => string = () => ''): string {
  return words.map((span) => (span.page ? pageOf(span.page) : span.text)).join('');
}

/** ① to ㊿ as one character, larger numbers in brackets. */
export function circled(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number >= 36 && number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return `(${number})`;
}

/** What stands before the sentence: ① for a numbered step; the style's marks for notes and items, ※ and ・. */
export function markOf(line: Line, style: Pick<Style, 'note' | 'item'>): string {
  if (line.kind === 'step') return line.number ? circled(line.number) : '';
  return line.kind === 'text' ? '' : style[line.kind];
}

/** Text as it stands in HTML, also inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}
