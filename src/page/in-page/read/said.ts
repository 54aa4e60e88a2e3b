import { byIds } from './by-ids.ts';
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

/** Name other elements by their ids: one that says more of this one, and those whose texts are its name. */
const [more, names] = ['aria-describedby', 'aria-labelledby'];

/** Every text that the page says in attributes, and what they refer to. */
export function saidIn(outline: Outline): Hit[] {
  const told = outline.attributes([...attributes, more, names]);
  return told.flatMap(({ at, name, text }): Hit[] => {
    if (name === more) return tipsOf(at, text);
    if (name === names) return namesOf(at, text);
    return text && !/^(?:option|track|link)$/.test(at.localName) ? [{ at, text, source: sources[name]! }] : [];
  });
}

/** Tips stand in the document all the time and show only under the mouse. */
function tipsOf(at: Element, ids: string): Hit[] {
  return byIds(at, ids).flatMap((tip) =>
    tip.matches('[role=tooltip]') ? { at, text: textOf(tip), source: 'title' } : [],
  );
}

/** A name put together from several parts, one of them mostly its own; a single one is read where it stands. */
function namesOf(at: Element, ids: string): Hit[] {
  const parts = byIds(at, ids);
  return parts.length > 1
    ? [{ at, text: parts.map((part) => part.ariaLabel ?? textOf(part)).join(' '), source: 'label' }]
    : [];
}
