import { displayWidth } from '../base/text.ts';

/** The text cut to this many columns of a terminal; control sequences in it are not expected. */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let cut = '';
  let width = 1;
  for (const char of text) {
    width += displayWidth(char);
    if (width > columns) break;
    cut += char;
  }
  return `${cut}…`;
}
