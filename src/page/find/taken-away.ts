import { groupBy } from '../../base/group.ts';
import type { Found } from './found.ts';
import { ask } from './words-engine.ts';

/** Milliseconds for a frame to say which elements it still has. */
const patience = 1000;

/** Those of the elements that their documents have taken out since they were found; a document that has gone took none out. */
export async function takenAway(all: Found[], signal: AbortSignal): Promise<Found[]> {
  const frames = [...groupBy(all, ({ frame }) => frame)];
  const gone = await Promise.all(
    frames.map(async ([frame, founds]) => {
      const elements = founds.map(({ query }) => query.id);
      const ids = await ask<number[]>(frame, { kind: 'gone', elements }, { timeout: patience, signal }).catch(
        (): number[] => [],
      );
      return founds.filter(({ query }) => ids.includes(query.id));
    }),
  );
  return gone.flat();
}
