import type { Page } from 'playwright';
import { find, foundAtOnce } from '../page/find/find.ts';
import { type Found, isBrought, isSame } from '../page/find/found.ts';
import { seekInLists } from '../page/find/long-lists.ts';
import { comesToRest } from '../page/find/rest.ts';
import { survey } from '../page/find/survey.ts';
import { NothingShown, type Seen, watch } from '../page/find/watch.ts';
import type { Target } from '../steps/target.ts';
import type { Lookout } from './lookout.ts';
import { withWayToTab } from './other-tab.ts';
import type { Stage } from './stage.ts';

interface Group {
  tabs: () => Page[];
  targets: Target[];
  /** What is needed next where the target of that place shows: looked for in the same pass. */
  next?: (Target | undefined)[];
}

/** `next`: of the group's `next`, where no further look is needed to tell it. */
export type GroupSeen = Omit<Seen, 'aside'> & { group: number; next?: Found };

/** At `at` (ms since the epoch). */
export interface Pressed {
  found: Found;
  at: number;
}

type FirstSeen = GroupSeen | null;

/** Looks at the tabs of a run, always with an eye on what may come unasked. */
export class Sight {
  readonly #stage: Stage;
  readonly #lookout: Lookout;
  readonly #signal: AbortSignal;

  constructor(stage: Stage, lookout: Lookout, signal: AbortSignal) {
    this.#stage = stage;
    this.#lookout = lookout;
    this.#signal = signal;
  }

  /**
   * Waits for the one usable element of the current tab; where that is what was `pressed` last, until what came of it shows.
   * What is only looked at and stood there before the press is looked for again once what the press has asked for is there.
   */
  async locate(target: Target, timeout: number, pressed?: Pressed): Promise<Found> {
    const { documents, traffic } = this.#stage;
    const isAnswering = () => traffic.busy;
    const end = Date.now() + timeout;
    const look = async (): Promise<Found> => {
      const { page } = this.#stage;
      const left = Math.max(0, end - Date.now());
      try {
        return await this.#guarded((signal) =>
          documents.unlessLost(
            page,
            this.#stage.whileComing(find(page, target, { signal, timeout: left, isAnswering }), left),
          ),
        );
      } catch (error) {
        // The tab closed by itself meanwhile: the procedure is in the one before.
        if (this.#stage.page !== page) return look();
        throw await withWayToTab(error, target, page, this.#signal);
      }
    };
    const found = await look();
    if (!pressed) return found;
    if (target.purpose === 'see') return (await this.#isOfBefore(found, pressed.at)) ? look() : found;
    const again = isSame(found, pressed.found);
    return again && (await this.fetched(pressed.at, { again })) ? look() : found;
  }

  /** Whether it stood there before the press at `since` (ms since the epoch) that the page has asked for something at; resolves when that has come. */
  async #isOfBefore(found: Found, since: number): Promise<boolean> {
    const { page, traffic, replies } = this.#stage;
    if (found.page !== page || !replies.isFetching(page, since) || (await isBrought(found))) return false;
    await this.fetched(since);
    await this.#guarded((signal) => comesToRest(page, traffic, { restless: 300, busy: 300, signal }));
    return true;
  }

  /** What the current tab shows is what came of the last press, at `since` (ms since the epoch). */
  believed(since = Date.now()): Promise<void> {
    return this.#guarded(() => this.#stage.replies.believed(this.#stage.page, since));
  }

  /** The current tab shows what it asked for `since` (ms since the epoch). Whether that took longer than usual. */
  fetched(since: number, { again = false } = {}): Promise<boolean> {
    const { page, traffic, replies } = this.#stage;
    return this.#guarded(async (signal) => {
      const wasLate = await replies.fetched(page, since, again);
      if (wasLate) await comesToRest(page, traffic, { restless: 1_000, busy: 3_000, signal });
      return wasLate;
    });
  }

  /** Whether the target is to be seen in the current tab now. */
  async sees(target: Target): Promise<boolean> {
    const [sighting] = await this.#stage.session.alive(survey(this.#stage.page, [target], { signal: this.#signal }));
    return sighting!.candidates.length > 0;
  }

  /** Whether it is to be seen, also where it is only on its way: that it is missing is believed of a page at rest. */
  async seesAtRest(target: Target, timeout: number): Promise<boolean> {
    if (await this.sees(target)) return true;
    const { page, traffic } = this.#stage;
    await this.#guarded((signal) => comesToRest(page, traffic, { restless: 1_000, busy: timeout, signal }));
    return this.sees(target);
  }

  /** Scrolls the lists of the current tab that draw only the entries in sight to the target, where one of them has it. */
  async bring(target: Target, timeout: number): Promise<void> {
    const { page, documents } = this.#stage;
    await this.#guarded((signal) => documents.unlessLost(page, seekInLists(page, target, { signal, timeout })));
  }

  /** Waits until one of the groups' targets shows in its tabs. Null when the time is over, or `until` is. Troubles go first. */
  first(groups: Group[], timeout: number, until?: Promise<unknown>): Promise<FirstSeen> {
    return this.#lookout.goingOn(() => this.#first(groups, timeout, until));
  }

  /** What `first` would see now. Nothing is put aside for it, and what might end it is for a later look to tell. */
  glimpse(groups: Group[]): Promise<FirstSeen> {
    return this.#first(groups, 0).catch(() => null);
  }

  async #first(groups: Group[], timeout: number, until?: Promise<unknown>): Promise<FirstSeen> {
    const end = new AbortController();
    const signal = AbortSignal.any([end.signal, this.#signal]);
    const unasked = this.#lookout.targets();
    const sought = groups.filter(({ targets }) => targets.length);
    // While another tab is waited for, what comes unasked may come in the current one.
    if (sought.length && unasked.length && !sought.some(({ tabs }) => tabs().includes(this.#stage.page)))
      sought.push({ tabs: () => [this.#stage.page], targets: [] });
    const looks = sought.map(async ({ tabs, targets, next = [] }) => {
      const group = groups.findIndex((one) => one.targets === targets);
      const aside = next.filter((target) => target !== undefined);
      // In the tab of the screens what comes unasked is looked for in the same pass, and wins.
      const seen = await watch(tabs, [...unasked, ...targets], {
        signal,
        timeout,
        until,
        aside,
        context: this.#stage.session.context,
      });
      if (seen.index < unasked.length) throw this.#lookout.came(seen.index, seen.found, seen.page);
      const index = seen.index - unasked.length;
      const sighting = next[index] && seen.aside[aside.indexOf(next[index])];
      return { ...seen, index, group, next: sighting && foundAtOnce(seen.page, sighting) };
    });
    try {
      const { page, documents, session } = this.#stage;
      const first = this.#stage.whileComing(Promise.any(looks.map(asAny)), timeout);
      const { seen, error } = await session.alive(documents.unlessLost(page, first));
      if (error !== undefined) throw error;
      return seen ?? null;
    } catch (error) {
      if (error instanceof AggregateError) return null;
      throw error;
    } finally {
      end.abort();
    }
  }

  #guarded<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.#lookout.goingOn(() => this.#lookout.guarded(work));
  }
}

/** A watch that saw nothing loses the race; any other error decides it. */
function asAny<S>(look: Promise<S>): Promise<{ seen: S; error?: undefined } | { seen?: undefined; error: unknown }> {
  return look.then(
    (seen) => ({ seen }),
    (error: unknown) => {
      if (error instanceof NothingShown) throw error;
      return { error };
    },
  ) as never;
}
