import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright';
import { StepFailure } from '../../base/errors.ts';
import type { Target } from '../../steps/target.ts';
import { asFound, type Found } from './found.ts';
import { Stirrings } from './stirrings.ts';
import { type Sighting, survey } from './survey.ts';

export interface WaitOptions {
  signal?: AbortSignal;
  /** Milliseconds. */
  timeout: number;
  /** Ends the time earlier when it resolves; what shows then is still seen. */
  until?: Promise<unknown>;
  /** The first sight of any target is all that is waited for. */
  first?: boolean;
  /** Whether the page waits for an answer. */
  isAnswering?: () => boolean;
  /** Looked for in the same pass, see `survey`. */
  aside?: Target[];
  /** Told the milliseconds for which there was nothing to do but wait until the page changes. */
  waited?: (milliseconds: number) => void;
  /** Where tabs open, when none of those to look at may be there yet. */
  context?: BrowserContext;
}

export interface Seen {
  page: Page;
  /** Of the target in the list given. */
  index: number;
  found: Found;
  /** Of what was looked for in passing. */
  aside: Sighting[];
}

/** The tabs to look at: a list, or a function that gives those open now. */
export type Tabs = Page[] | (() => Page[]);

/** None of the watched targets showed in time. */
export class NothingShown extends StepFailure {}

/** Whichever of the targets shows first in any of the tabs, in the order given when several show at once. Throws NothingShown. */
export async function watch(tabs: Tabs, targets: Target[], options: WaitOptions): Promise<Seen> {
  const seen = await lookUntil(
    tabs,
    targets,
    { ...options, first: true },
    (page, sightings) => {
      const index = targets.findIndex((_, i) => sightings[i]!.candidates.length > 0);
      if (index < 0) return null;
      const found = asFound(sightings[index]!.candidates[0]!, targets[index]!);
      return { page, index, found, aside: sightings.slice(targets.length) };
    },
    (a, b) => a.index - b.index,
  );
  if (seen) return seen;
  const words = targets.map((target) => target.words[0] ?? target.css ?? '').join(' / ');
  throw new NothingShown('nothing-shown', {
    ja: `「${words}」のどれも表示されませんでした。`,
    en: `None of these showed up: ${words}.`,
  });
}

/** Milliseconds that the look after the time is over may take: a page that was busy all the while may have something to show. */
const lastLook = 1000;

/**
 * Looks at the tabs whenever something stirs in them until `judge` is content, and returns its best verdict by `order`;
 * null when the time is over or no tab is left.
 */
export async function lookUntil<Verdict>(
  tabs: Tabs,
  targets: Target[],
  { signal, timeout, context, until, first, aside, waited }: WaitOptions,
  judge: (page: Page, sightings: Sighting[]) => Verdict | null,
  order: (a: Verdict, b: Verdict) => number = () => 0,
): Promise<Verdict | null> {
  const token = randomUUID();
  const stirrings = new Stirrings(token);
  const end = Date.now() + timeout;
  let over = false;
  until?.then(() => {
    over = true;
    stirrings.wake();
  });
  if (context) stirrings.followContext(context);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const pages = (typeof tabs === 'function' ? tabs() : tabs).filter((page) => !page.isClosed());
      stirrings.follow(pages);
      const late = over || Date.now() >= end;
      const left = Math.max(lastLook, end - Date.now());
      stirrings.guarded = true;
      const unanswered = () => {
        stirrings.guarded = false;
      };
      const looks = pages.map(async (page) =>
        judge(page, await survey(page, targets, { signal, timeout: left, aside, arm: { token, first }, unanswered })),
      );
      const verdicts = (await Promise.all(looks.map((look) => look.catch(rethrowUnlessGone(pages))))).filter(
        (verdict) => verdict !== null,
      );
      if (verdicts.length) return verdicts.sort(order)[0]!;
      if (late || (Array.isArray(tabs) && !pages.length)) return null;
      const start = performance.now();
      await stirrings.next(Math.max(0, end - Date.now()), signal);
      waited?.(performance.now() - start);
    }
  } finally {
    stirrings.end();
  }
}

function rethrowUnlessGone(pages: Page[]) {
  return (error: Error): null => {
    if (pages.some((page) => page.isClosed()) || /closed|crashed|detached/i.test(error.message)) return null;
    throw error;
  };
}
