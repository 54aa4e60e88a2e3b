import type { Look } from '../look.ts';
import { type Sought, wholeness } from '../read/compare.ts';
import { closest, contains } from '../read/tree.ts';
import type { Fit } from './fit.ts';

/**
 * Fields of the same form that have no label, only a placeholder of the very words: a reader may mean them as well as the
 * one with the label.
 */
export function byPlaceholder(fits: Fit[], sought: Sought[], look: Look): Fit[] {
  const labelled = fits.find(({ extent, tier }) => extent === 3 && tier === 2);
  const form = labelled && closest(labelled.shown.control, (e) => e.localName === 'form');
  if (!form) return [];
  return look.fields.for('fill').flatMap(({ control, shown }) => {
    const words = control.getAttribute('placeholder');
    const other = !words || !contains(form, control) || !wholeness(words, sought) || isLabelled(control);
    return shown && !other ? [{ ...labelled, shown, how: 'placeholder', words }] : [];
  });
}

function isLabelled(control: Element): boolean {
  return (
    ((control as HTMLInputElement).labels?.length ?? 0) > 0 || control.matches('[aria-label],[aria-labelledby],[title]')
  );
}
