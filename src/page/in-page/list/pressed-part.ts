import { hasOwnWords, hasWords } from '../read/on-screen.ts';
import { isInSight } from './in-sight.ts';

/**
 * What a person presses of an entry: the one link or button in it, where all its words are in that. Beside it there may be
 * another part of the row, which does something else, or nothing.
 */
export function pressedPart(entry: Element): Element {
  const parts = entry.matches('a,button,input') ? [] : [...entry.querySelectorAll('a,button')].filter(isInSight);
  const [part] = parts;
  if (!part || parts.length > 1 || getComputedStyle(part).pointerEvents === 'none') return entry;
  const rest = [...entry.querySelectorAll('*'), entry].filter((one) => !part.contains(one));
  return hasWords(part) && !rest.some(hasOwnWords) ? part : entry;
}
