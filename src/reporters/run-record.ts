import type { Place, Told } from '../engine/record/events.ts';
import { chapterAt, closeSession, screenAt, startTry, stepAt, tryAt } from './places.ts';
import type { Happening, RunRecord, ToldOf } from './record-types.ts';

/** The run that these events tell; works on any first part of them too. */
export function recordRun(events: Iterable<Told>): RunRecord {
  const record = emptyRecord();
  for (const event of events) tell(record, event);
  return record;
}

/** A record nothing was told to yet. */
export function emptyRecord(): RunRecord {
  return {
    runId: '',
    runbook: { path: '', title: '', hash: '' },
    key: '',
    inputs: {},
    status: 'running',
    startedAt: '',
    sessions: [],
    chapters: [],
    questions: [],
    hints: [],
    acceptedChanges: [],
    seq: 0,
  };
}

/** Takes one event into the record. */
export function tell(record: RunRecord, event: Told): void {
  const take = takers[event.type] as (record: RunRecord, event: Told) => void;
  take(record, event);
  record.seq = event.seq;
}

type Takers = { [T in Told['type']]: (record: RunRecord, event: ToldOf<T>) => void };

const takers: Takers = {
  'run-started': (record, { runId, runbook, key, customer, inputs, chapters, environment, at }) => {
    Object.assign(record, { runId, runbook, key, customer, inputs, startedAt: at, status: 'running' });
    record.chapters = chapters.map(({ id, title }) => ({ id, title, status: 'waiting', tries: [] }));
    record.sessions.push({ startedAt: at, environment });
  },
  'run-resumed': (record, { environment, acceptedChanges, at }) => {
    closeSession(record, record.endedAt ?? at, 'interrupted');
    record.sessions.push({ startedAt: at, environment });
    record.acceptedChanges.push(...(acceptedChanges ?? []));
    record.status = 'running';
    record.hints = [];
    for (const key of ['exitCode', 'endedAt', 'parked', 'error'] as const) delete record[key];
  },
  'browser-started': (record, { browser, why, trustedKeys }) => {
    const session = record.sessions.at(-1);
    if (session) session.environment = { ...session.environment, browser, browserWhy: why, trustedKeys };
  },
  'chapter-started': (record, { place, title, at }) => {
    chapterAt(record, place).title = title;
    startTry(record, place, at);
  },
  'chapter-done': (record, { place, how, at }) => endTry(record, place, at, how),
  'chapter-failed': (record, { place, error, at }) => {
    endTry(record, place, at, 'failed');
    tryAt(record, place, at).error = error;
  },
  'screen-shown': (record, { place, title, note, url, at }) => {
    const screen = {
      id: place.screen ?? '',
      title,
      notes: note ?? [],
      url,
      status: 'running' as const,
      startedAt: at,
    };
    tryAt(record, place, at).screens.push({ ...screen, steps: [], captures: [], happenings: [] });
  },
  'screen-absent': (record, { place, title, at }) => {
    const screen = { id: place.screen ?? '', title, notes: [], status: 'absent' as const, startedAt: at, endedAt: at };
    tryAt(record, place, at).screens.push({ ...screen, steps: [], captures: [], happenings: [] });
  },
  'screen-left': (record, { place, at }) => {
    const screen = screenAt(record, place, at);
    if (screen?.status === 'running') Object.assign(screen, { status: 'done', endedAt: at });
  },
  'step-started': (record, { place, kind, sentence, where, at }) => {
    const step = { index: place.step ?? 0, kind, sentence, where, status: 'running' as const, startedAt: at };
    screenAt(record, place, at)?.steps.push(step);
  },
  'step-done': (record, { place, ms, at }) => {
    Object.assign(stepAt(record, place, at) ?? {}, { status: 'done', ms });
  },
  'step-skipped': (record, { place, reason, at }) => {
    Object.assign(stepAt(record, place, at) ?? {}, { status: 'skipped', reason });
  },
  'step-failed': (record, { place, error, at }) => {
    Object.assign(stepAt(record, place, at) ?? {}, { status: 'failed', error });
    const screen = screenAt(record, place, at);
    if (screen) Object.assign(screen, { status: 'failed', endedAt: at });
  },
  'once-intended': () => {},
  // That a step was done is said by the step; what was looked up or told about an earlier one is news.
  'once-settled': (record, event) => {
    if (event.how !== 'performed') happen(record, event);
  },
  trouble: happen,
  retrying: happen,
  recovered: happen,
  dialog: happen,
  refused: happen,
  emptied: happen,
  captured: (record, { place, capture, at }) => {
    (screenAt(record, place, at) ?? tryAt(record, place, at)).captures.push(capture);
  },
  asked: (record, event) => {
    happen(record, event);
    record.questions.push({ ...event.question, place: event.place, askedAt: event.at });
  },
  answered: (record, event) => {
    happen(record, event);
    const question = record.questions.findLast(({ id, by }) => id === event.question && !by);
    if (question) Object.assign(question, { answeredAt: event.at, by: event.by });
  },
  parked: (record, event) => {
    happen(record, event);
    endTry(record, event.place, event.at, 'parked');
    record.parked = event;
    record.status = 'parked';
  },
  'run-ended': (record, { status, exitCode, error, hints, at }) => {
    closeSession(record, at, status === 'failed' ? 'failed' : 'interrupted');
    Object.assign(record, { status, exitCode, error, hints, endedAt: at });
  },
};

function happen(record: RunRecord, event: Happening): void {
  (screenAt(record, event.place, event.at) ?? tryAt(record, event.place, event.at)).happenings.push(event);
}

function endTry(record: RunRecord, place: Place, at: string, status: 'done' | 'already-done' | 'failed' | 'parked') {
  const walk = tryAt(record, place, at);
  Object.assign(walk, { status, endedAt: at });
  chapterAt(record, place).status = status;
  const last = walk.screens.at(-1);
  const left = status === 'already-done' ? 'done' : status;
  if (last?.status === 'running') Object.assign(last, { status: left, endedAt: at });
  const step = last?.steps.at(-1);
  if (status === 'parked' && step?.status === 'running') step.status = 'parked';
}
