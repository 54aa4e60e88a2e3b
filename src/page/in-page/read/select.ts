/** The elements that match. */
export function select(root: ParentNode, selector: string): Element[] {
  return add([], root.querySelectorAll(selector));
}

/** Taken one place after another, for which browsers need a fraction of what iterating takes them. */
export function add(elements: Element[], list: NodeListOf<Element>): Element[] {
  const { length } = list;
  for (let i = 0; i < length; i++) elements.push(list[i]!);
  return elements;
}
