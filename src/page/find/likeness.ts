import { distance } from 'fastest-levenshtein';
import { fold, seek, share } from '../in-page/read/compare.ts';

/** How far a name is from the words: 0 the same, 1 nothing alike, 2 no name. */
export function farFrom(words: string[]): (name: string) => number {
  const sought = seek(words);
  return (name) => {
    if (!name) return 2;
    const folded = fold(name);
    const apart = sought.map((s) =>
      Math.min(distance(s.folded, folded) / Math.max(s.folded.length, folded.length), 1 - alike(s.folded, folded)),
    );
    const least = Math.min(...apart, 1);
    return share(name, sought) > 0 ? least / 2 : least;
  };
}

/** How many of their pairs of letters two texts share, 0 to 1: the same words in another order are much alike. */
function alike(a: string, b: string): number {
  const left = pairs(b);
  const shared = pairs(a).filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / Math.max(1, a.length + b.length - 2);
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
