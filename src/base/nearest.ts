import { distance } from 'fastest-levenshtein';

/** The known name that was probably meant, if any is near enough. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const allowed = Math.max(1, Math.floor(name.length / 3));
  let best: { known: string; distance: number } | undefined;
  for (const candidate of known) {
    const d = distance(name.toLowerCase(), candidate.toLowerCase());
    if (d <= allowed && (!best || d < best.distance)) best = { known: candidate, distance: d };
  }
  return best?.known;
}
