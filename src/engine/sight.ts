import type { Page } from 'playwright';
import { find } from '../page/find.ts';
import type { Found } from '../page/found.ts';
import { survey } from '../page/survey.ts';
import { NothingShown, type Seen, watch } from '../page/watch.ts';
import type { Trouble } from '../runbook/model.ts';
import { type ScopeText, scopeOf, type Target } from '../steps/target.ts';
import type { Stage } from './stage.ts';
import { TroubleSeen } from './trouble.ts';

/** How long (ms) a step may take before troubles are looked for beside it: most steps are over by then. */
const patience = 250;
/** How often one wait may be interrupted. */
const interruptions = 5;

interface Group {
  tabs: () => Page[];
  targets: Target[];
}

type FirstSeen = (Seen & { group: number }) | null;

/** Looks at the tabs of a run, always with an eye on the troubles that may show. */
export class Sight {
  readonly #stage: Stage;
  readonly #words: (words: string[]) => string[];
  readonly #signal: AbortSignal;
  /** The troubles that may show now. */
  troubles: Trouble[] = [];
  /** Puts aside what only interrupts, so that a wait can go on. */
  putAside?: (seen: TroubleSeen) => Promise<void>;

  constructor(stage: Stage, words: (words: string[]) => string[], signal: AbortSignal) {
    this.#stage = stage;
    this.#words = words;
    this.#signal = signal;
  }

  /** Waits for the one usable element of the current tab. */
  locate(target: Target, timeout: number): Promise<Found> {
    return this.goingOn(() => this.guarded((signal) => find(this.#stage.page, target, { signal, timeout })));
  }

  /** Does the work again after what only interrupted it. Only for work that may be done again. */
  async goingOn<T>(work: () => Promise<T>): Promise<T> {
    for (let times = 0; ; times++) {
      try {
        return await work();
      } catch (error) {
        const interrupted = error instanceof TroubleSeen && error.trouble.goOn && times < interruptions;
        if (!interrupted || !this.putAside) throw error;
        await this.putAside(error);
      }
    }
  }

  /** Whether the target is to be seen in the current tab now. */
  async sees(target: Target): Promise<boolean> {
    const [sighting] = await this.#stage.session.alive(survey(this.#stage.page, [target], { signal: this.#signal }));
    return sighting!.candidates.length > 0;
  }

  /** Waits until one of the groups' targets shows in its tabs. Null when the time is over. Troubles go first. */
  first(groups: Group[], timeout: number): Promise<FirstSeen> {
    return this.goingOn(() => this.#first(groups, timeout));
  }

  async #first(groups: Group[], timeout: number): Promise<FirstSeen> {
    const end = new AbortController();
    const signal = AbortSignal.any([end.signal, this.#signal]);
    const troubles = this.#troubleTargets();
    const looks = groups
      .filter(({ targets }) => targets.length)
      .map(async ({ tabs, targets }) => {
        const group = groups.findIndex((one) => one.targets === targets);
        // In the tab of the screens the troubles are looked for in the same pass, and win.
        const seen = await watch(tabs, [...troubles, ...targets], {
          signal,
          timeout,
          context: this.#stage.session.context,
        });
        if (seen.index < troubles.length) throw await this.#troubleSeen(seen.index, seen.found);
        return { ...seen, index: seen.index - troubles.length, group };
      });
    try {
      const { page, documents, session } = this.#stage;
      const { seen, error } = await session.alive(documents.unlessLost(page, Promise.any(looks.map(asAny))));
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
    let timer: NodeJS.Timeout | undefined;
    if (this.troubles.length) {
      racers.push(
        new Promise<T>((_, reject) => {
          timer = setTimeout(() => this.#troubleShows(signal).then(reject, () => {}), patience);
        }),
      );
    }
    try {
      return await this.#stage.session.alive(Promise.race(racers));
    } catch (error) {
      // What failed may have failed because of a trouble that is there now.
      if (!(error instanceof TroubleSeen) && !this.#signal.aborted) await this.lookForTrouble().catch(rethrowTrouble);
      throw error;
    } finally {
      clearTimeout(timer);
      end.abort();
      working.catch(() => {});
    }
  }

  /** Throws the trouble that is on the screen now, if any. */
  async lookForTrouble(): Promise<void> {
    const targets = this.#troubleTargets();
    if (!targets.length) return;
    for (const page of this.#stage.session.pages()) {
      const sightings = await survey(page, targets, { signal: this.#signal, timeout: 2000 }).catch(() => []);
      const index = sightings.findIndex(({ candidates }) => candidates.length > 0);
      if (index >= 0) throw await this.#troubleSeen(index, sightings[index]!.candidates[0]!);
    }
  }

  /** The first trouble that is more than an interruption. What only interrupts is put aside while the work still waits for its turn. */
  async #troubleShows(signal: AbortSignal): Promise<TroubleSeen> {
    for (let times = 0; ; times++) {
      const seen = await watch(() => this.#stage.session.pages(), this.#troubleTargets(), { signal, timeout: 600_000 });
      const trouble = await this.#troubleSeen(seen.index, seen.found);
      if (!trouble.trouble.goOn || !this.putAside || times >= interruptions) return trouble;
      await this.putAside(trouble);
    }
  }

  async #troubleSeen(index: number, found: { name: string; page: Page }): Promise<TroubleSeen> {
    return new TroubleSeen(this.troubles[index]!, found.name.slice(0, 300));
  }

  #troubleTargets(): Target[] {
    return this.troubles.map(({ shows, in: place }) => ({
      purpose: 'see',
      words: this.#words(shows),
      in: place && scopeOf(place as ScopeText, this.#words),
    }));
  }
}

function rethrowTrouble(error: unknown): void {
  if (error instanceof TroubleSeen) throw error;
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
