import type { ErrorFacts } from '../engine/record/events.ts';
import { clockTime, msBetween } from './moments.ts';
import type { ChapterRecord, TryRecord } from './record-types.ts';

/** Milliseconds at work on the chapter: the time a parked run waits between its sessions is not counted. */
export function workedMs({ tries }: Pick<ChapterRecord, 'tries'>): number {
  const sessions = new Map<number, TryRecord[]>();
  for (const walk of tries) sessions.set(walk.session, [...(sessions.get(walk.session) ?? []), walk]);
  return [...sessions.values()].reduce((sum, walks) => sum + msBetween(walks[0]?.startedAt, walks.at(-1)?.endedAt), 0);
}

/** How often the chapter was tried in its latest session; walking it again after a resume is no new try. */
export function triesOf({ tries }: Pick<ChapterRecord, 'tries'>): number {
  return tries.at(-1)?.attempt ?? 0;
}

/** Why the walk failed: its own error, else that of its last failed step. */
export function errorOf(walk: TryRecord): ErrorFacts | undefined {
  return walk.error ?? walk.screens.flatMap(({ steps }) => steps).findLast((step) => step.error)?.error;
}

/** `16:51:57 – 16:52:01`; with dates when they differ. */
export function spanOf({ tries }: Pick<ChapterRecord, 'tries'>): string {
  const [from, to] = [clockTime(tries[0]?.startedAt ?? ''), clockTime(tries.at(-1)?.endedAt ?? '')];
  if (!from || !to) return from.slice(11);
  return from.slice(0, 10) === to.slice(0, 10) ? `${from.slice(11)} – ${to.slice(11)}` : `${from} – ${to}`;
}
