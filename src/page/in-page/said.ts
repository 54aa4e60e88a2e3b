import type { Hit } from './hit.ts';
import { textOf } from './tree.ts';

type All = (selector: string) => Element[];

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
const attributeSelector = attributes.map((name) => `[${name}]`).join(',');

/** Every text that the page says in attributes. */
export function saidIn(all: All): Hit[] {
  const said: Hit[] = [];
  for (const at of all(attributeSelector)) {
    if (at.localName === 'option' || at.localName === 'track' || at.localName === 'link') continue;
    for (const name of attributes) {
      const text = at.getAttribute(name);
      if (text) said.push({ at, text, source: sources[name]! });
    }
  }
  return [...said, ...tipsIn(all)];
}

/** Tips that stand in the document all the time and show only under the mouse. */
function tipsIn(all: All): Hit[] {
  return all('[aria-describedby]').flatMap((at): Hit[] => {
    const root = at.getRootNode() as Document | ShadowRoot;
    const told = at
      .getAttribute('aria-describedby')!
      .split(/\s+/)
      .map((id) => root.getElementById(id));
    return told.flatMap((tip) => (tip?.matches('[role=tooltip]') ? { at, text: textOf(tip), source: 'title' } : []));
  });
}
