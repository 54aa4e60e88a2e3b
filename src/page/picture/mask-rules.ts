import type { Hit } from './mask-protocol.ts';

/** Where a text holds what must not be seen, in characters; the redactor's `find(text).stretches` fits. */
export type Matcher = (text: string) => readonly { start: number; end: number }[];

/** What pictures must not show. Filled password fields never show, whatever the rules. */
export interface MaskRules {
  secrets?: Matcher;
  /** Customers' data in pictures for a manual: covered too, in a softer look. */
  redact?: Matcher;
  /** Texts that always differ, such as clocks: only told, never covered. */
  volatile?: Matcher;
}

export type Look = 'secret' | 'redact';

/** Why a stretch of text was found. */
export type Reason = Look | 'volatile';

/** Stretches of the texts of a frame, and why each was found. */
export interface Matches {
  hits: Hit[];
  looks: Reason[];
}

export function looksForTexts(rules: MaskRules): boolean {
  return Boolean(rules.secrets || rules.redact || rules.volatile);
}

/** Looks at each run, then at all of them in one go: a code may be spread over several fields. */
export function matchAll(runs: string[], rules: MaskRules): Matches {
  const hits: Hit[] = [];
  const looks: Reason[] = [];
  const joined = runs.join('');
  for (const [look, matcher] of [['secret', rules.secrets] as const, ['redact', rules.redact] as const]) {
    if (!matcher) continue;
    const found = [
      ...runs.flatMap((run, index) => matchRun(run, index, matcher)),
      ...matchJoined(joined, runs, matcher),
    ];
    hits.push(...found);
    looks.push(...found.map(() => look));
  }
  const restless = rules.volatile ? runs.flatMap((run, index) => matchRun(run, index, rules.volatile!)) : [];
  hits.push(...restless);
  looks.push(...restless.map(() => 'volatile' as const));
  return { hits, looks };
}

function matchRun(run: string, index: number, matcher: Matcher): Hit[] {
  return matcher(run).map(({ start, end }): Hit => [index, start, end]);
}

function matchJoined(joined: string, runs: string[], matcher: Matcher): Hit[] {
  const stretches = matcher(joined);
  if (stretches.length === 0) return [];
  const hits: Hit[] = [];
  let from = 0;
  runs.forEach((run, index) => {
    for (const { start, end } of stretches) {
      const first = Math.max(start - from, 0);
      const last = Math.min(end - from, run.length);
      // Whole inside one run: found there already, if that run alone gives it away.
      if (first < last && (start < from || end > from + run.length)) hits.push([index, first, last]);
    }
    from += run.length;
  });
  return hits;
}
