import type { Case } from './cases.ts';

/** What a page wrote down: the tag of the control, what it received, and its value then. */
export interface Entry {
  tag: string;
  /** value: what the page says of its own state; held: what an inner field held after the page's listeners. */
  event: 'click' | 'input' | 'change' | 'hover' | 'value' | 'held';
  value: string;
}

export const outcomes = ['right', 'wrong', 'ambiguous', 'not found', 'refused', 'no effect'] as const;
export type Outcome = (typeof outcomes)[number];

/** How a way of finding ended: without an error, or with the class of its error. */
export type Ending = 'done' | 'ambiguous' | 'absent' | 'disabled' | 'failed';

/** Judges by the page's log alone; the ending counts only where a refusal was due or nothing wrong was hit. */
export function judge(one: Case, ending: Ending, log: Entry[]): Outcome {
  const acted = log.filter((entry) => entry.event !== 'hover');
  if (one.refused) {
    if (acted.length > 0) return 'wrong';
    if (ending === one.refused) return 'right';
    return ending === 'done' ? 'wrong' : named[ending];
  }
  if (acted.some(({ tag }) => !one.hits.includes(tag) && !one.also.includes(tag))) return 'wrong';
  if (ending !== 'done') return named[ending];
  return isMet(one, log) ? 'right' : 'no effect';
}

const named: Record<Exclude<Ending, 'done'>, Outcome> = {
  ambiguous: 'ambiguous',
  absent: 'not found',
  disabled: 'refused',
  failed: 'refused',
};

function isMet(one: Case, log: Entry[]): boolean {
  const last = one.steps.at(-1);
  const tag = one.hits.at(-1);
  if (last?.purpose === 'see' || last?.purpose === 'hover')
    return log.findLast((e) => e.event === 'hover')?.tag === tag;
  const acted = log.filter((entry) => entry.event !== 'hover');
  if (!one.hits.every((hit) => acted.some((entry) => entry.tag === hit))) return false;
  const wanted = one.value ?? wantedBy[last?.purpose ?? '']?.(last?.given ?? []);
  if (wanted === undefined) return true;
  const told = acted.filter((entry) => entry.tag === tag && entry.event !== 'click');
  // What the page says of its own state counts before what an inner element held.
  const final = told.findLast((entry) => entry.event === 'value') ?? told.at(-1);
  return final?.value.replace(/\s+/g, ' ').trim() === wanted;
}

const wantedBy: Record<string, (given: string[]) => string> = {
  fill: ([text = '']) => text,
  choose: (options) => options.join(','),
  check: () => 'true',
  upload: (files) => files.join(','),
};
