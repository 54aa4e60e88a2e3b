/** Where markup names what an element opens: an id, or a selector of one. */
const names = ['aria-controls', 'href', 'data-target', 'data-bs-target'];

/** The part of the page that an element says it opens; nothing where it names none that is there. */
export function namedPart(opener: Element): Element | undefined {
  const root = opener.getRootNode() as Document | ShadowRoot;
  const ids = names.flatMap((name) => /^#?([^\s#/?]+)$/.exec(opener.getAttribute(name) ?? '')?.[1] ?? []);
  return ids.flatMap((id) => root.getElementById(id) ?? [])[0];
}
