import { TejunError } from '../../base/errors.ts';
import type { Text } from '../../base/text.ts';
import type { Question } from '../../steps/context.ts';

/** The run waits, with no browser open: until a time, or for a person. */
export class Parked extends TejunError {
  readonly until?: Date;
  readonly question?: Question;

  constructor(reason: Text, { until, question }: { until?: Date; question?: Question }) {
    super('parked', 4, reason);
    this.until = until;
    this.question = question;
  }
}

/** A person said no. */
export class Stopped extends TejunError {
  constructor(text: Text) {
    super('stopped', 3, text);
  }
}

/** A dry run has come to the first irreversible step. */
export class DryRunOver extends TejunError {
  constructor(sentence: Text) {
    super('dry-run', 0, sentence);
  }
}

/** Ctrl-C or a signal. */
export class Interrupted extends TejunError {
  constructor() {
    super('interrupted', 130, { ja: '中断しました。resume で再開できます。', en: 'interrupted; `resume` continues' });
  }
}
