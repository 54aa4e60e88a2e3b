import type { Pair } from './model.ts';
import { isTick } from './naming.ts';

/** States that a picture of the manual shows; what is open or current now is where the reader is, not the console. */
const shown = ['checked', 'required', 'readonly', 'selected', 'pressed'];

/** Another state, or another choice shown, of what no step has touched yet. */
export function stateChange({ old, now }: Pair): { before: string; after: string; property?: 'value' } | undefined {
  if (old.usedBy.length > 0 || now.usedBy.length > 0 || old.live) return undefined;
  if (old.tag === 'select' && now.tag === 'select' && old.text !== now.text) {
    const known = old.varies.includes('text') || now.varies.includes('text');
    if (!known) return { property: 'value', before: old.text, after: now.text };
  }
  if (old.varies.includes('states') || now.varies.includes('states')) return undefined;
  const told = isTick(old) ? shown : shown.filter((name) => name !== 'checked');
  const [before, after] = [old, now].map(({ states }) => states.filter((name) => told.includes(name)).join(', '));
  return before === after ? undefined : { before: before || '–', after: after || '–' };
}
