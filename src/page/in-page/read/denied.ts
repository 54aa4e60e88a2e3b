/** Right before words: "not connected", "not yet verified", 未接続, 非公開, 無制限. */
const before =
  /(?:(?:^|[^\p{L}])(?:not|no|non|never|cannot|can't|isn't|aren't|don't)(?:[\s-]+(?:yet|be|been))?[\s-]+|[未非不]|(?<!有)無)$/iu;
/** Right behind words, with nothing but the endings of a verb between: 接続されていません, 有効ではない, 通知しない. */
const behind = /^[あいがきくけさしせすっつてできとなにはへもりるれをん]{0,8}?(?:ません|ない|なかった)/u;
/** States that say the contrary of the word they end: 接続不可, 同期失敗, 制限なし. */
const ending = /^(?:不可(?![欠分避思])|不能|失敗|[な無]し)/u;

/** Whether a text says of words that stand in it, between `start` and `end`, that they are not so. */
export function isDenied(text: string, start: number, end: number): boolean {
  return (
    before.test(text.slice(Math.max(0, start - 16), start)) ||
    [behind, ending].some((denies) => denies.test(text.slice(end, end + 16)))
  );
}
