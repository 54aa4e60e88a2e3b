/** Right before words: "not connected", "not yet verified", 未接続, 非公開. */
const before =
  /(?:(?:^|[^\p{L}])(?:not|no|non|never|cannot|can't|isn't|aren't|don't)(?:[\s-]+(?:yet|be|been))?[\s-]+|[未非])$/iu;
/** Right behind words, with nothing but the endings of a verb between: 接続されていません, 有効ではない, 通知しない. */
const behind = /^[あいがきくけさしせすっつてできとなにはへもりるれをん]{0,8}?(?:ません|ない|なかった)/u;

/** Whether a text says of words that stand in it, between `start` and `end`, that they are not so. */
export function isDenied(text: string, start: number, end: number): boolean {
  return before.test(text.slice(Math.max(0, start - 16), start)) || behind.test(text.slice(end, end + 16));
}
