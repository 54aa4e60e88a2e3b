import type { Page } from 'playwright';
import { find, foundAtOnce } from '../page/find/find.ts';
import type { Found } from '../page/find/found.ts';
import { type Sighting, survey } from '../page/find/survey.ts';
import { lookUntil, NothingShown, type Seen, watch } from '../page/find/watch.ts';
import type { Trouble } from '../runbook/model.ts';
import { type ScopeText, scopeOf, type Target } from '../steps/target.ts';
import type { Stage } from './stage.ts';
import { CameLate, type Skipped } from './walk/came-late.ts';
import { TroubleSeen } from './walk/trouble.ts';

/** How long (ms) a step may take before troubles are looked for beside it: most steps are over by then. */
const patience = 250;
/** How long (ms) what was put aside may take to leave: closing, it is still to be seen for a moment. */
const leaving = 1000;
/** How often one wait may be interrupted. */
const interruptions = 5;

/** What is put aside while a work waits for its turn. */
interface Beside {
  work?: Promise<void>;
}

/** What the work goes on after. */
export type Interruption = TroubleSeen | CameLate;

interface Group {
  tabs: () => Page[];
  targets: Target[];
  /** What is needed next where the target of that place shows: looked for in the same pass. */
  next?: (Target | undefined)[];
}

/** `next`: of the group's `next`, where no further look is needed to tell it. */
export type GroupSeen = Omit<Seen, 'aside'> & { group: number; next?: Found };

type FirstSeen = GroupSeen | null;

/** Looks at the tabs of a run, always with an eye on the troubles that may show. */
export class Sight {
  readonly #stage: Stage;
  readonly #words: (words: string[]) => string[];
  readonly #signal: AbortSignal;
  /** The troubles that may show now. */
  troubles: Trouble[] = [];
  /** The optional screens that were passed over and may still come over the page. */
  skipped: Skipped[] = [];
  /** Puts aside what only interrupts, so that a wait can go on. */
  putAside?: (seen: Interruption) => Promise<void>;
  /** How often something was put aside while the work it interrupted went on waiting. */
  #asides = 0;

  constructor(stage: Stage, words: (words: string[]) => string[], signal: AbortSignal) {
    this.#stage = stage;
    this.#words = words;
    this.#signal = signal;
  }

  /** Waits for the one usable element of the current tab. */
  locate(target: Target, timeout: number): Promise<Found> {
    return this.goingOn(() =>
      this.guarded((signal) => this.#stage.whileComing(find(this.#stage.page, target, { signal, timeout }), timeout)),
    );
  }

  /** Does the work again after what only interrupted it. Only for work that may be done again. */
  async goingOn<T>(work: () => Promise<T>): Promise<T> {
    for (let times = 0; ; times++) {
      const before = this.#asides;
      try {
        return await work();
      } catch (error) {
        if (times >= interruptions || !this.putAside) throw error;
        if (interrupts(error)) await this.putAside(error);
        // Its time may have run out while something lay over the page.
        else if (this.#asides === before || error instanceof TroubleSeen || this.#signal.aborted) throw error;
      }
    }
  }

  /** What the current tab shows is what came of the last press. */
  believed(): Promise<void> {
    return this.goingOn(() => this.guarded(() => this.#stage.traffic.believed(this.#stage.page)));
  }

  /** The current tab shows what it asked for `since` (ms since the epoch). */
  fetched(since: number): Promise<void> {
    return this.goingOn(() => this.guarded(() => this.#stage.traffic.fetched(this.#stage.page, since)));
  }

  /** Whether the target is to be seen in the current tab now. */
  async sees(target: Target): Promise<boolean> {
    const [sighting] = await this.#stage.session.alive(survey(this.#stage.page, [target], { signal: this.#signal }));
    return sighting!.candidates.length > 0;
  }

  /** Waits until one of the groups' targets shows in its tabs. Null when the time is over, or `until` is. Troubles go first. */
  first(groups: Group[], timeout: number, until?: Promise<unknown>): Promise<FirstSeen> {
    return this.goingOn(() => this.#first(groups, timeout, until));
  }

  /** What `first` would see now. Nothing is put aside for it, and what might end it is for a later look to tell. */
  glimpse(groups: Group[]): Promise<FirstSeen> {
    return this.#first(groups, 0).catch(() => null);
  }

  async #first(groups: Group[], timeout: number, until?: Promise<unknown>): Promise<FirstSeen> {
    const end = new AbortController();
    const signal = AbortSignal.any([end.signal, this.#signal]);
    const unasked = this.#unasked();
    const looks = groups
      .filter(({ targets }) => targets.length)
      .map(async ({ tabs, targets, next = [] }) => {
        const group = groups.findIndex((one) => one.targets === targets);
        const aside = next.filter((target) => target !== undefined);
        // In the tab of the screens the troubles are looked for in the same pass, and win.
        const seen = await watch(tabs, [...unasked, ...targets], {
          signal,
          timeout,
          until,
          aside,
          context: this.#stage.session.context,
        });
        if (seen.index < unasked.length) throw this.#failure(seen.index, seen.found);
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

  /** The work's result, or the trouble that showed meanwhile, whichever is first. */
  async guarded<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const end = new AbortController();
    const signal = AbortSignal.any([end.signal, this.#signal]);
    const working = work(signal);
    const racers: Promise<T>[] = [working];
    const beside: Beside = {};
    let timer: NodeJS.Timeout | undefined;
    if (this.troubles.length || this.skipped.length) {
      racers.push(
        new Promise<T>((_, reject) => {
          timer = setTimeout(() => this.#troubleShows(signal, beside).then(reject, () => {}), patience);
        }),
      );
    }
    try {
      const result = await this.#stage.session.alive(Promise.race(racers));
      // What lay over the page is over and done with before the next step begins.
      await beside.work;
      return result;
    } catch (error) {
      await beside.work;
      // What failed may have failed because of a trouble that is there now.
      if (!(error instanceof TroubleSeen || error instanceof CameLate) && !this.#signal.aborted)
        await this.lookForTrouble().catch(rethrowTrouble);
      throw error;
    } finally {
      clearTimeout(timer);
      end.abort();
      working.catch(() => {});
    }
  }

  /** Whether the trouble is on the screen now. */
  lasts(trouble: Trouble): Promise<boolean> {
    return this.sees(this.#targetOf(trouble));
  }

  /** Waits a moment for what was put aside to leave, so that its last sight is not taken for another. */
  async leaves(trouble: Trouble): Promise<void> {
    const page = this.#stage.page;
    const gone = (_: Page, [sighting]: Sighting[]) => (sighting!.candidates.length ? null : true);
    await lookUntil([page], [this.#targetOf(trouble)], { signal: this.#signal, timeout: leaving }, gone);
  }

  /** Throws the trouble that is on the screen now, if any. */
  async lookForTrouble(): Promise<void> {
    const targets = this.#unasked();
    if (!targets.length) return;
    for (const page of this.#stage.session.pages()) {
      const sightings = await survey(page, targets, { signal: this.#signal, timeout: 2000 }).catch(() => []);
      const index = sightings.findIndex(({ candidates }) => candidates.length > 0);
      if (index >= 0) throw this.#failure(index, sightings[index]!.candidates[0]!);
    }
  }

  /** The first trouble that is more than an interruption. What only interrupts is put aside while the work still waits for its turn. */
  async #troubleShows(signal: AbortSignal, beside: Beside): Promise<unknown> {
    for (let times = 0; ; times++) {
      const seen = await watch(() => this.#stage.session.pages(), this.#unasked(), { signal, timeout: 600_000 });
      const failure = this.#failure(seen.index, seen.found);
      if (!interrupts(failure) || !this.putAside || times >= interruptions) return failure;
      this.#asides += 1;
      beside.work = this.putAside(failure);
      const failed = await beside.work.then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failed) return failed;
    }
  }

  #failure(index: number, found: { name: string }): TroubleSeen | CameLate {
    const trouble = this.troubles[index];
    return trouble
      ? new TroubleSeen(trouble, found.name.slice(0, 300))
      : new CameLate(this.skipped[index - this.troubles.length]!);
  }

  /** What may show without being waited for: troubles, and optional screens that come late. */
  #unasked(): Target[] {
    return [...this.troubles.map((trouble) => this.#targetOf(trouble)), ...this.skipped.map(({ target }) => target)];
  }

  #targetOf({ shows, in: place }: Trouble): Target {
    return { purpose: 'see', words: this.#words(shows), in: place && scopeOf(place as ScopeText, this.#words) };
  }
}

function rethrowTrouble(error: unknown): void {
  if (error instanceof TroubleSeen || error instanceof CameLate) throw error;
}

function interrupts(error: unknown): error is Interruption {
  return error instanceof CameLate || (error instanceof TroubleSeen && error.trouble.goOn === true);
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
