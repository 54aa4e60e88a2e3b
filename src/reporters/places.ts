import type { Place } from '../engine/record/events.ts';
import type { ChapterRecord, RunRecord, ScreenRecord, StepRecord, TryRecord } from './record-types.ts';

/** The chapter of the place; one that was not announced is added. */
export function chapterAt(record: RunRecord, place: Place): ChapterRecord {
  const known = record.chapters.find(({ id }) => id === place.chapter);
  if (known) return known;
  const added: ChapterRecord = { id: place.chapter, title: place.chapter, status: 'waiting', tries: [] };
  record.chapters.push(added);
  return added;
}

/** Opens a new walk through the chapter; one before it that never ended failed, or was interrupted by a resume. */
export function startTry(record: RunRecord, place: Place, at: string): TryRecord {
  const chapter = chapterAt(record, place);
  const session = Math.max(0, record.sessions.length - 1);
  const before = chapter.tries.at(-1);
  if (before) interruptTry(before, at, before.session === session ? 'failed' : 'interrupted');
  const walk: TryRecord = {
    attempt: place.attempt,
    session,
    status: 'running',
    startedAt: at,
    screens: [],
    captures: [],
    happenings: [],
  };
  chapter.tries.push(walk);
  chapter.status = 'running';
  return walk;
}

/** The latest walk through the chapter; a chapter found done already has none before it is told so. */
export function tryAt(record: RunRecord, place: Place, at: string): TryRecord {
  return chapterAt(record, place).tries.at(-1) ?? startTry(record, place, at);
}

/** The latest showing of the screen in the latest walk. */
export function screenAt(record: RunRecord, place: Place, at: string): ScreenRecord | undefined {
  if (place.screen === undefined) return undefined;
  return tryAt(record, place, at).screens.findLast(({ id }) => id === place.screen);
}

/** The latest doing of the step. */
export function stepAt(record: RunRecord, place: Place, at: string): StepRecord | undefined {
  return screenAt(record, place, at)?.steps.findLast(({ index }) => index === place.step);
}

/** Nothing runs on when the run ended or its process was lost. */
export function closeSession(record: RunRecord, at: string, status: 'failed' | 'interrupted'): void {
  const session = record.sessions.at(-1);
  if (session) session.endedAt ??= at;
  for (const chapter of record.chapters) {
    const walk = chapter.tries.at(-1);
    if (walk?.status !== 'running') continue;
    interruptTry(walk, at, status);
    chapter.status = status;
  }
}

function interruptTry(walk: TryRecord, at: string, status: 'failed' | 'interrupted'): void {
  if (walk.status === 'running') Object.assign(walk, { status, endedAt: at });
  for (const screen of walk.screens) {
    if (screen.status === 'running') Object.assign(screen, { status, endedAt: at });
    for (const step of screen.steps) if (step.status === 'running') step.status = status;
  }
}
