/** What the markup says between one element and a later one. */
export function textBetween(one: Element, other: Element): string {
  const range = document.createRange();
  range.setStartAfter(one);
  range.setEndBefore(other);
  return range.toString();
}
