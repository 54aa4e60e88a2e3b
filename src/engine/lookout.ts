import type { Page } from 'playwright';
import { type Sighting, survey } from '../page/find/survey.ts';
import { lookUntil, watch } from '../page/find/watch.ts';
import { unlessHung } from '../page/hang.ts';
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
/** How often in a row what was put aside may still be there: another of the same words may have come. */
const stays = 3;

/** What comes unasked. */
export type Unasked = TroubleSeen | CameLate;

/** What is put aside while a work waits for its turn. */
interface Beside {
  work?: Promise<void>;
}

/** Keeps an eye on what may come unasked while something else is waited for: troubles, and optional screens that come late. */
export class Lookout {
  readonly #stage: Stage;
  readonly #words: (words: string[]) => string[];
  readonly #signal: AbortSignal;
  /** The troubles that may show now. */
  troubles: Trouble[] = [];
  /** The optional screens that were passed over and may still come over the page. */
  skipped: Skipped[] = [];
  /** Puts aside what only interrupts, so that a wait can go on. */
  putAside?: (seen: Unasked) => Promise<void>;
  /** How often something was put aside while the work it interrupted went on waiting. */
  #asides = 0;
  /** How often in a row each trouble was still there after it was put aside. */
  readonly #stayed = new Map<Trouble, number>();

  constructor(stage: Stage, words: (words: string[]) => string[], signal: AbortSignal) {
    this.#stage = stage;
    this.#words = words;
    this.#signal = signal;
  }

  /** How each of what may come is recognised. */
  targets(): Target[] {
    return [...this.troubles.map((trouble) => this.#targetOf(trouble)), ...this.skipped.map(({ target }) => target)];
  }

  /** That what is recognised by the target at `index` has come, in that tab. */
  came(index: number, found: { name: string }, page: Page): Unasked {
    const trouble = this.troubles[index];
    return trouble
      ? new TroubleSeen(trouble, found.name.slice(0, 300), page)
      : new CameLate(this.skipped[index - this.troubles.length]!, page);
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

  /** The work's result, or what came unasked meanwhile, whichever is first. */
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
          timer = setTimeout(() => this.#comes(signal, beside).then(reject, () => {}), patience);
        }),
      );
    }
    try {
      const { session, page } = this.#stage;
      const result = await session.alive(unlessHung(page, Promise.race(racers)));
      // What lay over the page is over and done with before the next step begins.
      await beside.work;
      return result;
    } catch (error) {
      await beside.work;
      // What failed may have failed because of a trouble that is there now.
      if (!isUnasked(error) && !this.#signal.aborted) await this.#look();
      throw error;
    } finally {
      clearTimeout(timer);
      end.abort();
      working.catch(() => {});
    }
  }

  /** Whether the trouble is on the screen now. */
  async lasts(trouble: Trouble): Promise<boolean> {
    const { session, page } = this.#stage;
    const [sighting] = await session.alive(survey(page, [this.#targetOf(trouble)], { signal: this.#signal }));
    return sighting!.candidates.length > 0;
  }

  /** Waits a moment for what was put aside to leave, so that its last sight is not taken for another; false when it has stayed once too often. */
  async leaves(trouble: Trouble): Promise<boolean> {
    const page = this.#stage.page;
    const gone = (_: Page, [sighting]: Sighting[]) => (sighting!.candidates.length ? null : true);
    const left = await lookUntil([page], [this.#targetOf(trouble)], { signal: this.#signal, timeout: leaving }, gone);
    const stayed = left ? 0 : (this.#stayed.get(trouble) ?? 0) + 1;
    this.#stayed.set(trouble, stayed);
    return stayed < stays;
  }

  /** Throws what is on the screen now, if any. */
  async #look(): Promise<void> {
    const targets = this.targets();
    if (!targets.length) return;
    for (const page of this.#stage.session.pages()) {
      const sightings = await survey(page, targets, { signal: this.#signal, timeout: 2000 }).catch(() => []);
      const index = sightings.findIndex(({ candidates }) => candidates.length > 0);
      if (index >= 0) throw this.came(index, sightings[index]!.candidates[0]!, page);
    }
  }

  /** The first that is more than an interruption. What only interrupts is put aside while the work still waits for its turn. */
  async #comes(signal: AbortSignal, beside: Beside): Promise<unknown> {
    for (let times = 0; ; times++) {
      const seen = await watch(() => this.#stage.session.pages(), this.targets(), { signal, timeout: 600_000 });
      const unasked = this.came(seen.index, seen.found, seen.page);
      if (!interrupts(unasked) || !this.putAside || times >= interruptions) return unasked;
      this.#asides += 1;
      beside.work = this.putAside(unasked);
      const failed = await beside.work.then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failed) return failed;
    }
  }

  #targetOf({ shows, in: place }: Trouble): Target {
    return { purpose: 'see', words: this.#words(shows), in: place && scopeOf(place as ScopeText, this.#words) };
  }
}

function isUnasked(error: unknown): error is Unasked {
  return error instanceof TroubleSeen || error instanceof CameLate;
}

function interrupts(error: unknown): error is Unasked {
  return isUnasked(error) && (error instanceof CameLate || (error.trouble.goOn === true && !error.stays));
}
