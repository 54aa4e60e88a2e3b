import type { Clock } from '../../base/clock.ts';
import type { Runbook } from '../../runbook/model.ts';
import type { BaselineStore } from '../baseline/store.ts';
import type { Passing } from './passing.ts';
import type { WalkRecord } from './record.ts';

/** What a walk knows and gathers. */
export interface Guide {
  runbook: Runbook;
  store: BaselineStore;
  record: WalkRecord;
  clock: Clock;
  redact: <T>(data: T) => T;
  /** Ms between the captures of one view. */
  pause: number;
  /** Irreversible steps, and proposals for them, are allowed anywhere. */
  through: boolean;
  passing: Passing;
  /** What the words of a template are. */
  resolve: (words: string[]) => string[];
}
