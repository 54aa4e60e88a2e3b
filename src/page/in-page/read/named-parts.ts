import { byIds } from './by-ids.ts';

/** Where markup names what an element opens: an id, or a selector of one. */
const names = ['aria-controls', 'href', 'data-target', 'data-bs-target'];

/** The parts of the page that an element says it opens: one attribute may name another than the next. */
export function namedParts(opener: Element): Element[] {
  const ids = names.flatMap((name) => /^#?([^\s#/?]+)$/.exec(opener.getAttribute(name) ?? '')?.[1] ?? []);
  return byIds(opener, ids);
}
