import { isInvisible } from './invisible.ts';
import type { Point } from './point.ts';

interface State {
  next: Map<number, Point[] | State>;
  accepts: number[];
}

/** From an ASCII character to its full-width twin, which counts as the same everywhere, also inside escapes. */
const fullWidth = 0xfee0;

/** More states than any report needs; a text made to produce them only makes the automaton start afresh. */
const mostStates = 50_000;

/** Matches all patterns at once; its states are made as texts reach them and kept for the next text. */
export class Automaton {
  readonly #starts: Point[];
  #states = new Map<string, State>();
  #start: State;

  constructor(starts: Point[]) {
    this.#starts = starts;
    this.#start = this.#state(starts);
  }

  /**
   * Follows the text from `at` and reports each place where an entry is complete.
   * Returns whether the text ended while more of it might have matched.
   */
  follow(text: string, at: number, found: (end: number, entry: number) => void): boolean {
    let state = this.#start;
    for (let index = at; index < text.length; index++) {
      const code = text.charCodeAt(index);
      // Patterns have no invisible characters: they change nothing, wherever they stand.
      if (index > at && state.next.size > 0 && isInvisible(code)) continue;
      const next = this.#step(state, code);
      if (!next) return false;
      state = next;
      for (const entry of state.accepts) found(index + 1, entry);
    }
    return state.next.size > 0;
  }

  /** Whether a match can start with this character: the cheap question before `follow`. */
  canStart(code: number): boolean {
    return this.#start.next.has(code);
  }

  #step(state: State, code: number): State | undefined {
    const next = state.next.get(code);
    if (!Array.isArray(next)) return next;
    const made = this.#state(next);
    state.next.set(code, made);
    return made;
  }

  #state(points: Point[]): State {
    const ids = [...new Set(points)].sort((a, b) => a.id - b.id);
    const key = ids.map((point) => point.id).join(' ');
    const known = this.#states.get(key);
    if (known) return known;
    if (this.#states.size >= mostStates) this.#forget();
    const state: State = { next: new Map(), accepts: [] };
    for (const point of ids) {
      if (point.accepts !== undefined) state.accepts.push(point.accepts);
      for (const { code, to } of point.arcs) {
        lead(state, code, to);
        if (code > 0x20 && code < 0x7f) lead(state, code + fullWidth, to);
      }
    }
    this.#states.set(key, state);
    return state;
  }

  #forget(): void {
    this.#states = new Map();
    this.#start = this.#state(this.#starts);
  }
}

function lead(state: State, code: number, to: Point): void {
  const targets = state.next.get(code);
  if (targets) (targets as Point[]).push(to);
  else state.next.set(code, [to]);
}
