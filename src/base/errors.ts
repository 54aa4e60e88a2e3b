import type { Text } from './text.ts';

/** A place in a source file; line and column count from 1, columns in characters of the line. */
export interface Where {
  path: string;
  line: number;
  column: number;
}

export type ExitCode = 0 | 1 | 2 | 3 | 4 | 70 | 130;

interface ErrorDetails {
  where?: Where;
  /** What to do next. */
  hint?: Text;
  cause?: unknown;
}

/** Every error that is meant for a person. Anything else that surfaces is a bug of ours (exit 70). */
export class TejunError extends Error {
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly text: Text;
  where?: Where;
  hint?: Text;

  constructor(code: string, exitCode: ExitCode, text: Text, details: ErrorDetails = {}) {
    super(typeof text === 'string' ? text : text.en, { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.exitCode = exitCode;
    this.text = text;
    this.where = details.where;
    this.hint = details.hint;
  }
}

/** The request, the runbook or an input is wrong: nothing was started. */
export class UsageError extends TejunError {
  constructor(code: string, text: Text, details?: ErrorDetails) {
    super(code, 2, text, details);
  }
}

/** The page did not do what the procedure says. The only error a `retry` may try again. */
export class StepFailure extends TejunError {
  /** Another try would do harm or no good. */
  readonly final: boolean;
  /** Nothing was sent to the page: what was to be done has surely not been done. */
  untouched = false;

  constructor(code: string, text: Text, { final = false, ...details }: ErrorDetails & { final?: boolean } = {}) {
    super(code, 1, text, details);
    this.final = final;
  }
}
