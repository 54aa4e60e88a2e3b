import type { Purpose } from '../../../steps/target.ts';
import { wordsBehind, wordsInFront } from '../label/words-around.ts';
import type { Look } from '../look.ts';
import { contains } from '../read/tree.ts';
import { captionOf } from '../scope/caption.ts';
import { holds } from '../scope/region.ts';
import type { Shown } from '../see/stand-in.ts';
import { isCalled } from './own-label.ts';
import { readiness } from './purposes.ts';
import { innermost, inOrder } from './titled.ts';

/** The field right under a caption, where it is the only one of its kind up to the next: the first that is entered, or ticked before any other. */
export function fieldUnderCaption(words: Element, purpose: Purpose, look: Look): Shown | null {
  if (purpose !== 'fill' && purpose !== 'choose' && purpose !== 'check') return null;
  const caption = captionOf(words, look);
  if (!caption) return null;
  const under = (kinds: Purpose[]) =>
    innermost(inOrder(kinds.flatMap((kind) => look.fields.for(kind)))).filter(({ control }) =>
      holds(caption.part, control),
    );
  const isMeant = ({ control }: Shown) => readiness(control, purpose) > 1;
  const [first, ...others] = under(purpose === 'check' ? ['check', 'fill', 'choose'] : ['fill', 'choose']);
  if (!first || !isMeant(first) || others.some(isMeant) || !contains(caption.below, first.control)) return null;
  // A box to tick under its title mostly says what it does; a field with a name is only that.
  return purpose === 'check' || !isNamed(first, under(['check'])) ? first : null;
}

/** What stands before it may be said of the box to tick that switches it on. */
function isNamed(field: Shown, ticks: Shown[]): boolean {
  const words = wordsInFront(field);
  return isCalled(field.control) || (words !== '' && !ticks.some((tick) => wordsBehind(tick) === words));
}
