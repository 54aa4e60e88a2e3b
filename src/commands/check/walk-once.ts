import { systemClock } from '../../base/clock.ts';
import type { BaselineStore } from '../../check/baseline/store.ts';
import { emptyRecord } from '../../check/walk/record.ts';
import { createRedact } from '../../check/walk/redact.ts';
import { Walker } from '../../check/walk/walker.ts';
import type { FlagValues } from '../../command-line/command.ts';
import type { Listener } from '../../engine/record/events.ts';
import type { checking } from '../checking-flags.ts';
import type { RunFlags } from '../flags.ts';
import type { Preparation } from '../prepare.ts';
import { variantsOf } from '../run.ts';
import { walk } from '../walk.ts';

export type CheckFlags = RunFlags & FlagValues<typeof checking>;

interface WalkRequest {
  path: string;
  flags: CheckFlags;
  signal: AbortSignal;
  store: BaselineStore;
  /** Ms between the captures of a view. */
  pause: number;
  listeners?: Listener[];
}

/** Walks the procedure to the end of what it may do, on a rehearsal console of its own where that is asked for; `record` holds what it saw. */
export async function walkOnce({ path, flags, signal, store, pause, listeners }: WalkRequest) {
  const record = emptyRecord();
  const rehearsal = flags.rehearse
    ? await (await import('../rehearsal.ts')).startRehearsal(path, variantsOf(flags.rehearse))
    : undefined;
  const through = isFree(flags);
  const observe = ({ runbook, values, vault }: Preparation) => {
    const redact = createRedact(runbook, values, vault.redactor);
    const resolve = (words: string[]) => values.words(words);
    return new Walker({ runbook, store, record, clock: systemClock, redact, pause, through, resolve });
  };
  try {
    const request = { path, flags: walkFlags(flags), signal, rehearsal, observe, listeners };
    const { outcome, runId, preparation } = await walk(request);
    return { record, outcome, runId, resolve: (words: string[]) => preparation.values.words(words) };
  } finally {
    await rehearsal?.stop();
  }
}

/** A check answers every confirmation with yes; where that must not be, it ends before the irreversible step. */
function walkFlags(flags: CheckFlags): RunFlags {
  return { ...flags, yes: true, json: true, timeout: flags.timeout ?? '15s' };
}

function isFree({ through, rehearse }: CheckFlags): boolean {
  return through === true || rehearse !== undefined;
}
