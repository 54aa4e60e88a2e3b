import { distance } from 'fastest-levenshtein';
import type { Text } from './text.ts';

/** The known name that was probably meant, if any is near enough. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const written = name.normalize('NFKC').toLowerCase();
  const allowed = Math.max(1, Math.floor(written.length / 3));
  let best: { known: string; distance: number } | undefined;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const d = letters(written) === letters(other) ? 1 : distance(written, other);
    if (d <= allowed && (!best || d < best.distance)) best = { known: candidate, distance: d };
  }
  return best?.known;
}

/** Two letters that changed places are one slip, not two. */
function letters(word: string): string {
  return [...word].sort().join('');
}

export function didYouMean(name: string): Text {
  return { ja: `\`${name}\` のことですか？`, en: `did you mean \`${name}\`?` };
}
