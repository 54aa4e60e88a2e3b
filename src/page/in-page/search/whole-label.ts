import type { Target } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { type Sought, wholeness } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import { closest, contains } from '../read/tree.ts';
import type { Fit } from './fit.ts';

/**
 * Where a label says the very words and its field is not there, as an editor that is still loading, a field whose label only
 * has them among others ("Meta description") is not meant.
 */
export function withoutOthers(fits: Fit[], hits: Hit[], target: Target, sought: Sought[], look: Look): Fit[] {
  if (target.purpose !== 'fill' && target.purpose !== 'choose') return fits;
  if (target.in ?? target.near ?? target.role ?? target.nth) return fits;
  if (fits.some(({ extent }) => extent === 3)) return fits;
  const labels = hits.flatMap((hit) => labelOf(hit, sought, look) ?? []);
  return labels.length ? fits.filter(({ shown }) => labels.some((label) => isFor(label, shown.element))) : fits;
}

/** The label that the hit is the whole of. */
function labelOf({ at, source, text }: Hit, sought: Sought[], look: Look): Element | null {
  if (source !== 'text' || wholeness(text, sought) === 0) return null;
  const label = closest(at, (e) => e.localName === 'label');
  return label && look.sight.boxOf(at) && !look.layers.blocks(label) ? label : null;
}

/** Whether the label, or what draws it in its shadow tree, names the part of the page that the field is in. */
function isFor(label: Element, field: Element): boolean {
  const named = closest(label, (e) => e.hasAttribute('for'));
  const part = named && (named.getRootNode() as Document | ShadowRoot).getElementById(named.getAttribute('for')!);
  return !!part && contains(part, field);
}
