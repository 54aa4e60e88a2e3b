import { type Sought, share, wholeness } from './compare.ts';
import type { Contents } from './contents.ts';
import { contentHits } from './css-content.ts';
import type { Hit } from './hit.ts';
import type { Stretch } from './stretch.ts';
import { textHits } from './text-index.ts';
import { textOf } from './tree.ts';

/**
 * All places of the words: texts, attributes, values of buttons and shown values, and texts that CSS draws. Parts of the
 * document that are not `wanted` may be left out.
 */
export function hitsOf(contents: Contents, sought: Sought[], wanted: (part: Element | Stretch) => boolean): Hit[] {
  const hits: Hit[] = [];
  for (const [at, nodes] of textHits(contents.texts, sought, wanted)) {
    const text = textOf(at);
    hits.push({ at, text, source: isIcon(at, text) ? 'icon' : 'text' });
    if (at.childNodes.length > 1) for (const node of nodes) hits.push({ at, node, text: node.data, source: 'text' });
  }
  for (const said of [contents.said, shownIn(contents)])
    for (const hit of said) if (share(hit.text, sought) > 0) hits.push(hit);
  if (!hits.some((hit) => wholeness(hit.text, sought))) hits.push(...contentHits(contents.roots, sought));
  return hits;
}

/** Fonts of icons draw a picture in place of its name, which no reader sees. */
function isIcon(at: Element, text: string): boolean {
  return /^\s*[a-z][a-z\d_]*\s*$/.test(text) && /^[^,]*(?:icon|symbol)/i.test(getComputedStyle(at).fontFamily);
}

const buttons = 'input[type=submit],input[type=button],input[type=reset]';

const unticked = 'input:not([type=checkbox],[type=radio],[type=hidden])';

/** The values that fields show now, which change without changing the document. */
function shownIn(contents: Contents): Hit[] {
  return contents.each([unticked, 'textarea', 'select']).flatMap((at): Hit[] => {
    const text = shownValue(at);
    // What a button says is its value in old markup: as visible as any text.
    return text ? [{ at, text, source: at.matches(buttons) ? 'text' : 'value' }] : [];
  });
}

/** What a field shows now; nothing for secrets. */
export function shownValue(field: Element): string {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.label ?? '';
  if (field instanceof HTMLTextAreaElement) return field.value;
  if (!(field instanceof HTMLInputElement)) return '';
  if (field.type === 'submit' && !field.value && !field.hasAttribute('value')) return 'Submit';
  return /^(?:password|hidden|checkbox|radio|file|color|range)$/.test(field.type) ? '' : field.value;
}
