import type { Clock } from '../../base/clock.ts';
import type { Redactor } from '../../base/secrets/redactor.ts';
import type { Listener, RunEvent, Told } from './events.ts';
import { isDurable } from './journal.ts';

/** Gives events their number and time and tells them, redacted, to all who listen. */
export interface Teller {
  tell: (event: RunEvent) => void;
  /** Waits for listeners that are still at work, then ends them. */
  end: () => Promise<void>;
}

interface TellerOptions {
  /** Told first; when it cannot write, the run must not go on. */
  journal: Listener;
  listeners: Listener[];
  redactor: Redactor;
  clock: Clock;
  /** Number of the last event told in an earlier session. */
  after: number;
  /** A listener failed; the run goes on without it. */
  onListenerError: (error: unknown) => void;
}

export function createTeller({ journal, listeners, redactor, clock, after, onListenerError }: TellerOptions): Teller {
  let seq = after;
  const pending = new Set<Promise<void>>();
  const shielded = async (work: () => void | Promise<void> | undefined) => {
    try {
      await work();
    } catch (error) {
      onListenerError(error);
    }
  };
  const waiting: { at: string; event: RunEvent }[] = [];
  let failure: { error: unknown } | undefined;
  const tellWaiting = () => {
    if (failure) throw failure.error;
    for (const { at, event } of waiting.splice(0)) {
      seq += 1;
      const told = redactor.redactDeep({ seq, at, ...event }) as Told;
      journal.on(told);
      for (const listener of listeners) {
        const work = shielded(() => listener.on(told)).finally(() => pending.delete(work));
        pending.add(work);
      }
    }
  };
  /** What could not be told ends the run when it tells the next. */
  const tellLater = () => {
    try {
      tellWaiting();
    } catch (error) {
      failure ??= { error };
    }
  };
  return {
    tell: (event) => {
      waiting.push({ at: withOffset(clock.now()), event });
      if (isDurable(event) || failure) return tellWaiting();
      // Redacting and writing take their time while the browser is at work: what is asked of it next goes first.
      if (waiting.length === 1) setImmediate(() => setImmediate(tellLater));
    },
    end: async () => {
      tellWaiting();
      await Promise.all(pending);
      await journal.end?.();
      for (const listener of listeners) await shielded(() => listener.end?.());
    },
  };
}

/** ISO 8601 with the local offset: evidence says what the operator's clock showed. */
export function withOffset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const part = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${part(minutes / 60)}:${part(Math.abs(minutes) % 60)}`;
}
