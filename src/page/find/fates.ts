import { groupBy } from '../../base/group.ts';
import type { Fate } from '../in-page/reports.ts';
import { ask } from '../words-engine.ts';
import type { Found } from './found.ts';

/** Milliseconds for a frame to say which elements it still has. */
const patience = 1000;

/** What has become of the elements since they were found; nothing of those of a document that has gone itself. */
export async function fates(all: Found[], signal: AbortSignal): Promise<Map<Found, Fate>> {
  const frames = [...groupBy(all, ({ frame }) => frame)];
  const told = await Promise.all(
    frames.map(async ([frame, founds]) => {
      const elements = founds.map(({ query }) => query.id);
      const asked = ask<(Fate | null)[]>(frame, { kind: 'fates', elements }, { timeout: patience, signal });
      const of = await asked.catch((): null[] => []);
      return founds.flatMap((found, at) => (of[at] ? [[found, of[at]] as const] : []));
    }),
  );
  return new Map(told.flat());
}
