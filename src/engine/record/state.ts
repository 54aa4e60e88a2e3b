import type { Told } from './events.ts';

/** What earlier sessions of a run have left: all a resume needs, and all that `done_when` facts know. */
export interface RunState {
  /** Where a person has told a session to begin: what comes before is no part of the run. */
  from?: string;
  done: Set<string>;
  /** `once` keys: what is known of their outcome, and the chapter they belong to. */
  once: Map<string, { is: 'intended' | 'done' | 'not-done'; chapter: string }>;
  /** Confirmations a person gave in this session. */
  confirmed: Set<string>;
  /** The time step of the last code used of each one-time password. */
  codes: Map<string, number>;
  /** When a step was first begun, by its place. */
  since: Map<string, Date>;
  tries: Map<string, number>;
}

export function freshState(): RunState {
  return {
    done: new Set(),
    once: new Map(),
    confirmed: new Set(),
    codes: new Map(),
    since: new Map(),
    tries: new Map(),
  };
}

export function stepKey({ chapter, screen, step }: { chapter: string; screen?: string; step?: number }): string {
  return `${chapter}/${screen}/${step}`;
}

/** Takes one more event into account. */
export function remember(state: RunState, event: Told): void {
  takers[event.type]?.(state, event as never);
}

type Taker<T extends Told['type']> = (state: RunState, event: Extract<Told, { type: T }>) => void;

const takers: { [T in Told['type']]?: Taker<T> } = {
  'run-started': begin,
  'run-resumed': begin,
  'chapter-started': ({ tries }, { place }) => tries.set(place.chapter, place.attempt),
  'chapter-done': ({ done }, { place }) => done.add(place.chapter),
  'step-started': ({ since }, { place, at }) => {
    const key = stepKey(place);
    if (!since.has(key)) since.set(key, new Date(at));
  },
  // What failed is waited for afresh when it is begun again.
  'step-failed': ({ since }, { place }) => since.delete(stepKey(place)),
  'once-intended': ({ once }, { key, place: { chapter } }) => once.set(key, { is: 'intended', chapter }),
  'once-settled': ({ once }, { key, place: { chapter }, outcome }) => once.set(key, { is: outcome, chapter }),
  answered: ({ codes }, { code }) => {
    if (code) codes.set(code.of, code.counter);
  },
};

function begin(state: RunState, { from }: { from?: string }): void {
  if (from) state.from = from;
}
