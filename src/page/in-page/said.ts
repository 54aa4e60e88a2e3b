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
  'data-bs-title': 'title',
  'data-title': 'title',
  'data-original-title': 'title',
  'data-bs-original-title': 'title',
  'aria-description': 'description',
};
const attributes = Object.keys(sources);

/** Every text that the page says in attributes. */
export function saidIn(outline: Outline): Hit[] {
  const said = outline
    .attributes(attributes)
    .filter(({ at, text }) => text && !/^(?:option|track|link)$/.test(at.localName))
    .map(({ at, name, text }): Hit => ({ at, text, source: sources[name]! }));
  return [...said, ...tipsIn(outline)];
}

/** Tips that stand in the document all the time and show only under the mouse. */
function tipsIn(outline: Outline): Hit[] {
  return outline.attributes(['aria-describedby']).flatMap(({ at, text }): Hit[] => {
    const root = at.getRootNode() as Document | ShadowRoot;
    const told = text.split(/\s+/).map((id) => root.getElementById(id));
    return told.flatMap((tip) => (tip?.matches('[role=tooltip]') ? { at, text: textOf(tip), source: 'title' } : []));
  });
}
