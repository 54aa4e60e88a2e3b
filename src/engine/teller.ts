import type { Clock } from '../base/clock.ts';
import type { Redactor } from '../base/secrets/redactor.ts';
import type { Listener, RunEvent, Told } from './events.ts';

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
  return {
    tell: (event) => {
      seq += 1;
      const told = redactor.redactDeep({ seq, at: withOffset(clock.now()), ...event }) as Told;
      journal.on(told);
      for (const listener of listeners) {
        const work = shielded(() => listener.on(told)).finally(() => pending.delete(work));
        pending.add(work);
      }
    },
    end: async () => {
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
