import { introducers } from './escapes.ts';
import { isInvisible } from './invisible.ts';
import type { Arc, Point } from './point.ts';

interface State {
  next: Map<number, Point[] | State>;
  /** What `next` says of ASCII characters, for speed; null: nothing. Filled as it is asked for. */
  ascii: (State | null | undefined)[];
  accepts: number[];
  /** Those whose escapes are added, by their introducer, when the text has it. */
  escaping: Point[];
  introduced: number[];
}

/** From an ASCII character to its full-width twin, which counts as the same everywhere, also inside escapes. */
const fullWidth = 0xfee0;

/** Characters after which nearly every false start is over. */
const glance = 6;

/** More states than any report needs; a text made to produce them only makes the automaton start afresh. */
const mostStates = 50_000;

/** Matches all patterns at once; its states are made as texts reach them and kept for the next text. */
export class Automaton {
  readonly #starts: Point[];
  #states = new Map<string, State>();
  #start: State;
  /** 1 for each code unit that starts a match; most characters of most texts start none. */
  readonly #first = new Uint8Array(0x10000);

  constructor(starts: Point[]) {
    this.#starts = starts;
    this.#start = this.#state(starts);
    for (const code of this.#start.next.keys()) this.#first[code] = 1;
    if (!this.#start.escaping.length) return;
    for (const code of introducers) this.#first[code] = this.#first[code + fullWidth] = 1;
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

  /** Whether a match can start at `at`, by its first characters: the cheap question before `follow`. */
  mayStart(text: string, at: number): boolean {
    if (this.#first[text.charCodeAt(at)] === 0) return false;
    let state = this.#start;
    const end = Math.min(text.length, at + glance);
    for (let index = at; index < end; index++) {
      const code = text.charCodeAt(index);
      if (index > at && isInvisible(code)) return true;
      const next = this.#step(state, code);
      if (!next) return false;
      if (next.accepts.length > 0) return true;
      state = next;
    }
    return true;
  }

  #step(state: State, code: number): State | undefined {
    if (code > 0x7f) return this.#look(state, code);
    const known = state.ascii[code];
    if (known !== undefined) return known ?? undefined;
    const next = this.#look(state, code);
    state.ascii[code] = next ?? null;
    return next;
  }

  #look(state: State, code: number): State | undefined {
    const introducer = code > fullWidth ? code - fullWidth : code;
    if (introducers.has(introducer) && !state.introduced.includes(introducer)) {
      state.introduced.push(introducer);
      for (const point of state.escaping) leadAll(state, point.escapes(introducer));
    }
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
    const state: State = { next: new Map(), ascii: [], accepts: [], escaping: [], introduced: [] };
    for (const point of ids) {
      if (point.accepts !== undefined) state.accepts.push(point.accepts);
      leadAll(state, point.arcs);
      if (point.hasEscapes) state.escaping.push(point);
    }
    this.#states.set(key, state);
    return state;
  }

  #forget(): void {
    this.#states = new Map();
    this.#start = this.#state(this.#starts);
  }
}

function leadAll(state: State, arcs: Arc[]): void {
  for (const { code, to } of arcs) {
    lead(state, code, to);
    if (code > 0x20 && code < 0x7f) lead(state, code + fullWidth, to);
  }
}

function lead(state: State, code: number, to: Point): void {
  const targets = state.next.get(code);
  if (targets) (targets as Point[]).push(to);
  else state.next.set(code, [to]);
}
