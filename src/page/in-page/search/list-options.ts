import type { Look } from '../look.ts';
import { type Sought, share } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';

/** The entries of lists that stand open all the time: they are to be seen, and pressed; what chooses them acts on the list. */
export function optionHits(look: Look, sought: Sought[]): Hit[] {
  const lists = look.all('select[multiple],select[size]').filter((list) => (list as HTMLSelectElement).size !== 1);
  const options = lists.flatMap((list) => [...(list as HTMLSelectElement).options]);
  return options
    .map((at): Hit => ({ at, text: at.label, source: 'text' }))
    .filter(({ text }) => share(text, sought) > 0);
}
