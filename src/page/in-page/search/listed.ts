import { type Sought, wholeness } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import type { Fit } from './fit.ts';

/**
 * A field that says what it looks through ("Name, city, mail") is not the one called "City" where the screen says that
 * elsewhere too: the one meant has no words of its own, or is not there.
 */
export function withoutListed(fits: Fit[], hits: Hit[], sought: Sought[]): Fit[] {
  if (!fits.some((fit) => isListed(fit, sought))) return fits;
  const elsewhere = hits.some(({ source, text }) => source === 'text' && wholeness(text, sought));
  return elsewhere ? fits.filter((fit) => !isListed(fit, sought)) : fits;
}

const isListed = ({ extent, words }: Fit, sought: Sought[]) =>
  extent === 1 && words.split(/[,、，]/).some((one) => wholeness(one, sought));
