import type { Automaton } from './automaton.ts';
import { type Reach, standsAlone } from './policy.ts';
import { placeholder } from './secret.ts';

export interface Entry {
  name: string;
  reach: Reach;
}

/** A part of a text that gives secrets away, and the names of those. */
export interface Stretch {
  start: number;
  end: number;
  names: string[];
}

export interface Scan {
  stretches: Stretch[];
  /** Everything before this index is decided; behind it more text may change the answer. */
  settled: number;
}

interface Match {
  end: number;
  name: string;
}

/** Finds what a text gives away, from `from` on. `more`: the text goes on, so a match may still be cut at its end. */
export function scan(text: string, automaton: Automaton, entries: Entry[], from = 0, more = false): Scan {
  const opaque = placeholders(text, entries);
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  for (let at = from; at < text.length; at++) {
    const skip = opaque?.get(at);
    if (skip) {
      at = skip - 1;
      continue;
    }
    if (!automaton.mayStart(text, at)) continue;
    const { match, open } = longest(text, at, automaton, entries, last?.end === at, more);
    if (open) return cutAt(stretches, at);
    if (!match) continue;
    if (last && at < last.end) {
      // Overlapping secrets become one stretch with both names; one inside another is only the longer one.
      if (match.end > last.end) last.names = [...new Set([...last.names, match.name])];
      last.end = Math.max(last.end, match.end);
    } else {
      last = { start: at, end: match.end, names: [match.name] };
      stretches.push(last);
    }
  }
  return { stretches, settled: text.length };
}

/** Undecided from `at` on; a stretch that reaches over it may still grow. */
function cutAt(stretches: Stretch[], at: number): Scan {
  const whole = stretches.filter((stretch) => stretch.end <= at);
  const growing = stretches.find((stretch) => stretch.end > at);
  return { stretches: whole, settled: growing?.start ?? at };
}

function longest(
  text: string,
  at: number,
  automaton: Automaton,
  entries: Entry[],
  behindSecret: boolean,
  more: boolean,
): { match?: Match; open: boolean } {
  let match: Match | undefined;
  let open = false;
  const unfinished = automaton.follow(text, at, (end, index) => {
    const { name, reach } = entries[index]!;
    if (reach !== 'anywhere') {
      // At a cut the next character is unknown.
      if (more && end === text.length) open = true;
      const left = behindSecret ? at : 0;
      const right = secretAt(text, end, automaton, entries) ? end : text.length;
      if (!standsAlone(text.slice(left, right), at - left, end - left, reach)) return;
    }
    if (!match || end > match.end) match = { end, name };
  });
  return { match, open: open || (more && unfinished) };
}

/** Whether a secret that is hidden everywhere starts here: then what stands before it has a boundary. */
function secretAt(text: string, at: number, automaton: Automaton, entries: Entry[]): boolean {
  let found = false;
  automaton.follow(text, at, (_, index) => {
    found ||= entries[index]!.reach === 'anywhere';
  });
  return found;
}

/** Names that stand in the text already, start to end: a second redaction leaves them as they are. */
function placeholders(text: string, entries: Entry[]): Map<number, number> | undefined {
  if (!text.includes('‹')) return undefined;
  const found = new Map<number, number>();
  for (const shown of new Set(entries.map((entry) => placeholder(entry.name)))) {
    for (let at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + 1)) found.set(at, at + shown.length);
  }
  return found;
}
