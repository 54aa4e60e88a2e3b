// The composed tree: what the reader sees, through open shadow roots and slots.

/** The parent in the composed tree; null above the document element. Asked more often than anything else. */
export function parentOf(node: Node): Element | null {
  return (node as Element).assignedSlot ?? node.parentElement ?? (node.parentNode as ShadowRoot | null)?.host ?? null;
}

/** The element itself, or the one around a text. */
export function elementOf(node: Node): Element {
  return node.nodeType === 1 ? (node as Element) : node.parentElement!;
}

/** The parent as the markup has it: of what is slotted, the host and not the slot. */
export function markupParentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
}

export function* ancestorsOf(node: Node, limit = 200): Generator<Element> {
  let at = parentOf(node);
  for (let i = 0; at && i < limit; i++) {
    yield at;
    at = parentOf(at);
  }
}

/** What a reader finds in the element, in the composed tree. */
export function descendantsOf(element: Element): Element[] {
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedElements() : [];
  const children = assigned.length ? assigned : [...(element.shadowRoot ?? element).children];
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

export function contains(outer: Node, inner: Node): boolean {
  if (outer.contains(inner)) return true;
  // Only by way of shadow trees can there be more to it.
  const root = inner.getRootNode();
  const around = outer.getRootNode();
  if (around === root) return false;
  // What is in no such tree itself holds what it holds the hosts of.
  if (around === document) return root instanceof ShadowRoot && contains(outer, root.host);
  for (let at: Node | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** The nearest element, itself included, that matches. */
export function closest(element: Element, fits: (candidate: Element) => boolean): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) if (fits(at)) return at;
  return null;
}

export function commonAncestor(a: Node, b: Node): Element | null {
  const seen = new Set<Node>();
  for (let at: Node | null = a; at; at = parentOf(at)) seen.add(at);
  for (let at: Node | null = b; at; at = parentOf(at)) if (seen.has(at) && at.nodeType === 1) return at as Element;
  return null;
}

/** Whether `a` comes before `b` in the document; elements in different shadow trees are compared at their hosts. */
export function isBefore(a: Node, b: Node): boolean {
  if (a.getRootNode() === b.getRootNode()) return Boolean(a.compareDocumentPosition(b) & 4);
  const path = (node: Node) => [node, ...ancestorsOf(node)].reverse();
  const left = path(a);
  const right = path(b);
  let i = 0;
  while (i < left.length && left[i] === right[i]) i++;
  const [l, r] = [left[i], right[i]];
  return Boolean(l && r && l.compareDocumentPosition(r) & 4);
}

/** The one that comes first in the document. */
export function firstOf(elements: Element[]): Element | null {
  return elements.reduce<Element | null>((first, one) => (first && isBefore(first, one) ? first : one), null);
}

/** The text of an element in the composed tree, without scripts and closed lists. */
export function textOf(element: Element): string {
  if (!element.firstElementChild && !element.shadowRoot && element.localName !== 'slot')
    return element.textContent ?? '';
  let text = '';
  const visit = (node: Node) => {
    if (node.nodeType === 3) text += (node as Text).data;
    else if (node.nodeType === 1) {
      const at = node as Element;
      if (unread.has(at.localName)) return;
      const block = !inline.has(at.localName);
      if (block) text += ' ';
      const assigned = at.localName === 'slot' ? (at as HTMLSlotElement).assignedNodes() : [];
      if (assigned.length) assigned.forEach(visit);
      else for (let child = (at.shadowRoot ?? at).firstChild; child; child = child.nextSibling) visit(child);
      if (block) text += ' ';
    }
  };
  visit(element);
  return text;
}

/** Elements whose text nobody reads on the page. */
export const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'datalist',
  'option',
  'optgroup',
  'object',
  'textarea',
  // How characters are pronounced.
  'rt',
  'rp',
]);

/** Elements that do not end a word. */
export const inline = new Set(
  'span,b,i,em,strong,a,font,u,s,mark,small,big,bdi,bdo,wbr,sub,sup,code,abbr,cite,q,var,kbd,samp,dfn,time,data,tt,acronym,strike,ruby,rb,slot,tspan,ins,del,nobr,label,output,br,img'.split(
    ',',
  ),
);
