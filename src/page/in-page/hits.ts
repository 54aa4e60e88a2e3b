import { type Sought, share, wholeness } from './compare.ts';
import { contentHits } from './css-content.ts';
import { type TextIndex, textHits } from './text-index.ts';
import { textOf } from './tree.ts';

/** A place where words sought stand. */
export interface Hit {
  at: Element;
  /** Where the words are one piece of text among others in the element. */
  node?: Text;
  text: string;
  source: 'text' | 'value' | 'alt' | 'label' | 'placeholder' | 'title' | 'description';
}

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

/** All places of the words: texts, attributes, values of buttons and shown values, and texts that CSS draws. */
export function hitsOf(index: TextIndex, said: Hit[], sought: Sought[]): Hit[] {
  const hits: Hit[] = [];
  for (const [at, nodes] of textHits(index, sought)) {
    hits.push({ at, text: textOf(at), source: 'text' });
    if (at.childNodes.length > 1) for (const node of nodes) hits.push({ at, node, text: node.data, source: 'text' });
  }
  for (const hit of said) if (share(hit.text, sought) > 0) hits.push(hit);
  if (!hits.some((hit) => wholeness(hit.text, sought))) hits.push(...contentHits(index.roots, sought));
  return hits;
}

/** Every text that the page says in attributes and in values it shows. */
export function saidIn(index: TextIndex): Hit[] {
  const said: Hit[] = [];
  for (const root of index.roots) {
    for (const at of root.querySelectorAll(attributeSelector)) {
      if (at.localName === 'option' || at.localName === 'track' || at.localName === 'link') continue;
      for (const name of attributes) {
        const text = at.getAttribute(name);
        if (text) said.push({ at, text, source: sources[name]! });
      }
    }
    for (const at of root.querySelectorAll('input,textarea,select')) {
      const text = shownValue(at);
      if (text) said.push({ at, text, source: 'value' });
    }
  }
  return said;
}

/** What a field shows now; nothing for secrets. */
export function shownValue(field: Element): string {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.label ?? '';
  if (field instanceof HTMLTextAreaElement) return field.value;
  if (!(field instanceof HTMLInputElement)) return '';
  if (field.type === 'submit' && !field.value && !field.hasAttribute('value')) return 'Submit';
  return /^(?:password|hidden|checkbox|radio|file|color|range)$/.test(field.type) ? '' : field.value;
}
