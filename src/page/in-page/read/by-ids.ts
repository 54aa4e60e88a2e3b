/** The elements that go by these ids, or any of a list with spaces between them, in the tree that `from` is in. */
export function byIds(from: Element, ids: string | string[]): Element[] {
  const root = from.getRootNode() as Document | ShadowRoot;
  const each = typeof ids === 'string' ? ids.split(/\s+/) : ids;
  return each.flatMap((id) => (id && root.getElementById(id)) || []);
}
