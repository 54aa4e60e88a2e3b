import type { Target } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { type Sought, wholeness } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import { closest } from '../read/tree.ts';
import type { Fit } from './fit.ts';

/**
 * Where a label says the very words and its field is not there, as an editor that is still loading, a field whose label only
 * has them among others ("Meta description") is not meant.
 */
export function withoutOthers(fits: Fit[], hits: Hit[], target: Target, sought: Sought[], look: Look): Fit[] {
  if (target.purpose !== 'fill' && target.purpose !== 'choose') return fits;
  if (target.in ?? target.near ?? target.role ?? target.nth) return fits;
  if (fits.some(({ extent }) => extent === 3) || !hits.some((hit) => isLabel(hit, sought, look))) return fits;
  return [];
}

function isLabel({ at, source, text }: Hit, sought: Sought[], look: Look): boolean {
  if (source !== 'text' || wholeness(text, sought) === 0) return false;
  const label = closest(at, (e) => e.localName === 'label');
  return label !== null && look.sight.boxOf(at) !== null && !look.layers.blocks(label);
}
