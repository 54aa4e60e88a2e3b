/** Whether an element lies on a colour of its own. */
export function hasGround({ backgroundColor }: CSSStyleDeclaration): boolean {
  return !/^rgba\(.*, 0\)$|\/ 0\)$/.test(backgroundColor);
}
