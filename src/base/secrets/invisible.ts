/** Characters nobody sees: they may stand anywhere in a secret, also inside its escapes. NUL: ASCII written as UTF-16. */
const invisibleRanges = [
  [0, 0],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;
const invisible = new Set(
  invisibleRanges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
);

/** Whether nobody sees the UTF-16 code unit. */
export function isInvisible(code: number): boolean {
  return (code === 0 || code >= 0xad) && invisible.has(code);
}

export function withoutInvisible(text: string): string {
  return [...text].filter((char) => !invisible.has(char.codePointAt(0)!)).join('');
}
