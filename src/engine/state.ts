import type { Told } from './events.ts';

/** What earlier sessions of a run have left: all a resume needs, and all that `done_when` facts know. */
export interface RunState {
  done: Set<string>;
  /** `once` keys: what is known of their outcome. */
  once: Map<string, 'intended' | 'done' | 'not-done'>;
  /** Answers that are not secret, by name. */
  answers: Map<string, string>;
  /** When a step was first begun, by its place. */
  since: Map<string, Date>;
  tries: Map<string, number>;
  captures: number;
}

export function freshState(): RunState {
  return { done: new Set(), once: new Map(), answers: new Map(), since: new Map(), tries: new Map(), captures: 0 };
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
  'chapter-started': ({ tries }, { place }) => tries.set(place.chapter, place.attempt),
  'chapter-done': ({ done }, { place }) => done.add(place.chapter),
  'step-started': ({ since }, { place, at }) => {
    const key = stepKey(place);
    if (!since.has(key)) since.set(key, new Date(at));
  },
  'once-intended': ({ once }, { key }) => once.set(key, 'intended'),
  'once-settled': ({ once }, { key, outcome }) => once.set(key, outcome),
  captured: (state) => {
    state.captures += 1;
  },
};
