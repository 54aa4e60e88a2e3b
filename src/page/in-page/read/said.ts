import type { Hit } from './hit.ts';
import type { Outline } from './outline.ts';
import { textOf } from './tree.ts';

/** Where each attribute's words come from, as a reader meets them. */
const sources: Record<string, Hit['source']> = {
  'aria-label': 'label',
  alt: 'alt',
  placeholder: 'placeholder',
  'aria-placeholder': 'placeholder',
  'data-placeholder': 'placeholder',
  title: 'title',
  'data-tooltip': 'title',
  'data-tip': 'title',
  'data-hint': 'title',
  'data-qtip': 'title',
  'data-bs-title': 'title',
  'data-title': 'title',
  'data-original-title': 'title',
  'data-bs-original-title': 'title',
  'aria-description': 'description',
};
const attributes = Object.keys(sources);

/** Names what says more of an element, by its ids. */
const reference = 'aria-describedby';

/** Every text that the page says in attributes, and the tips that they name. */
export function saidIn(outline: Outline): Hit[] {
  const told = outline.attributes([...attributes, reference]);
  const said = told
    .filter(({ at, name, text }) => text && name !== reference && !/^(?:option|track|link)$/.test(at.localName))
    .map(({ at, name, text }): Hit => ({ at, text, source: sources[name]! }));
  const tips = told.flatMap(({ at, name, text }) => (name === reference ? tipsOf(at, text) : []));
  return [...said, ...tips];
}

/** Tips stand in the document all the time and show only under the mouse. */
function tipsOf(at: Element, ids: string): Hit[] {
  const root = at.getRootNode() as Document | ShadowRoot;
  const told = ids.split(/\s+/).map((id) => root.getElementById(id));
  return told.flatMap((tip) => (tip?.matches('[role=tooltip]') ? { at, text: textOf(tip), source: 'title' } : []));
}
