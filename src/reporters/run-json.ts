import { type Language, say } from '../base/text.ts';
import type { CaptureFacts, Environment, ErrorFacts } from '../engine/record/events.ts';
import { triesOf } from './chapter-facts.ts';
import type { ChapterRecord, RunRecord, TryRecord } from './record-types.ts';

/** What `run.json` holds; `docs/run-json.md` describes it. Keys are only ever added within a version. */
export interface RunJson {
  version: 1;
  runId: string;
  runbook: { path: string; title: string; product?: string; hash: string };
  status: RunRecord['status'];
  exitCode?: number;
  startedAt: string;
  endedAt?: string;
  chapters: {
    id: string;
    title: string;
    status: ChapterRecord['status'];
    tries: number;
    startedAt?: string;
    endedAt?: string;
  }[];
  parkedUntil?: string;
  ask?: { id: string; text: string; hidden: boolean };
  error?: { code: string; message: string; hint?: string; where?: ErrorFacts['where']; console?: string };
  environment?: Omit<Environment, 'browserWhy'> & { browserWhy?: string };
  files: { file: string; sha256: string; bytes: number; chapter: string; screen?: string; moment: string }[];
}

/** The run as `run.json` tells it, texts in one language. */
export function runJson(record: RunRecord, language: Language): RunJson {
  const { runId, runbook, status, exitCode, startedAt, endedAt, parked, error } = record;
  const environment = record.sessions.at(-1)?.environment;
  return {
    version: 1,
    runId,
    runbook: {
      path: runbook.path,
      title: say(runbook.title, language),
      product: runbook.product && say(runbook.product, language),
      hash: runbook.hash,
    },
    status,
    exitCode,
    startedAt,
    endedAt,
    chapters: record.chapters.map(({ id, title, status, tries }) => ({
      id,
      title: say(title, language),
      status,
      tries: triesOf({ tries }),
      startedAt: tries[0]?.startedAt,
      endedAt: tries.at(-1)?.endedAt,
    })),
    parkedUntil: parked?.until,
    ask: parked?.ask && { ...parked.ask, text: say(parked.ask.text, language) },
    error: error && {
      code: error.code,
      message: say(error.text, language),
      hint: error.hint && say(error.hint, language),
      where: error.where,
      console: error.console,
    },
    environment: environment && {
      ...environment,
      browserWhy: environment.browserWhy && say(environment.browserWhy, language),
    },
    files: record.chapters.flatMap(({ id, tries }) => tries.flatMap((walk) => filesOf(id, walk))),
  };
}

function filesOf(chapter: string, walk: TryRecord): RunJson['files'] {
  const file = ({ file, sha256, bytes, moment }: CaptureFacts, screen?: string) => ({
    file,
    sha256,
    bytes,
    chapter,
    screen,
    moment,
  });
  return [
    ...walk.screens.flatMap(({ id, captures }) => captures.map((capture) => file(capture, id))),
    ...walk.captures.map((capture) => file(capture)),
  ];
}
