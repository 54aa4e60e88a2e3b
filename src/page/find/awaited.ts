import type { Page } from 'playwright';
import { within } from '../../base/within.ts';
import type { Target } from '../../steps/target.ts';
import { openAgain } from '../hand/last-pressed.ts';
import { isPointed, pointAgain } from '../hand/pointed.ts';
import { leaveList } from './leave-list.ts';
import { seekInLists } from './long-lists.ts';
import type { Sighting } from './survey.ts';
import { seekByTips } from './tips.ts';
import { seekUnderMouse } from './under-mouse.ts';
import { lookUntil, type WaitOptions } from './watch.ts';

/** What a person does when something does not show. */
interface Help {
  /** Milliseconds after which it is done. */
  after: number;
  /** What it brought in sight, if it looks for that itself. */
  give: (page: Page, target: Target, options: WaitOptions) => Promise<Sighting | null | undefined>;
}

/** A menu that closed by itself opens once more under the mouse that was put there before. */
const menus: Help = {
  after: 800,
  give: async (page, _, options) => {
    await pointAgain(page, options);
    return undefined;
  },
};

/** A menu that was open already was shut by the step that was to open it. */
const folds: Help = {
  after: 800,
  give: async (page, { purpose, words }, options) => {
    if (purpose !== 'see') await openAgain(page, words, options);
    return undefined;
  },
};

/** A list of suggestions that lies over it is put away. */
const covers: Help = {
  after: 0,
  give: async (page, target) => {
    await leaveList(page, target);
    return undefined;
  },
};

const lists: Help = { after: 700, give: seekInLists };

/** Icons say what they do only while the mouse rests on them. */
const tips: Help = { after: 400, give: seekByTips };

/** Rows show what is done with them only while the mouse rests on them. */
const rows: Help = { after: 400, give: seekUnderMouse };

/** In a place that is named there are few icons, which cost less than lists that are scrolled through. */
const helpsFor = (target: Target) => [folds, covers, ...(target.in ? [rows, tips, lists] : [lists, tips])];

/** A target that is waited for, in the time there is for it. */
export class Awaited {
  readonly #page: Page;
  readonly #target: Target;
  readonly #options: WaitOptions;
  readonly #end: number;
  /** What is still to be done, each once. */
  readonly #helps: Help[];
  /** Whether the last look began when the time was over. */
  isLate = false;

  constructor(page: Page, target: Target, options: WaitOptions) {
    this.#page = page;
    this.#target = target;
    this.#options = options;
    this.#end = Date.now() + options.timeout;
    this.#helps = isPointed(page) ? [menus, folds, covers, lists] : helpsFor(target);
  }

  /** Milliseconds, never less than one. */
  get left(): number {
    return Math.max(1, this.#end - Date.now());
  }

  /** The sight of it, as soon as there is enough of it; undefined when the time is over. */
  async seen(): Promise<Sighting | undefined> {
    for (;;) {
      this.isLate = Date.now() >= this.#end;
      const { left } = this;
      const [help] = this.#helps;
      const sighting = await this.#show(help ? Math.min(left, help.after) : left);
      if (sighting || !help || left <= help.after) return sighting ?? undefined;
      this.#helps.shift();
      const options = { ...this.#options, timeout: left - help.after };
      // A page that hangs meanwhile never answers.
      const brought = await within(help.give(this.#page, this.#target, options), left);
      if (brought && isEnough(brought)) return brought;
    }
  }

  #show(timeout: number): Promise<Sighting | null> {
    const options = { ...this.#options, timeout, first: wanted(this.#target) === 1 };
    return lookUntil([this.#page], [this.#target], options, (_, [one]) => (one && isEnough(one) ? one : null));
  }
}

/** Whether so many equals are there that the one that is meant can be among them. */
export function isEnough({ target, candidates }: Sighting): boolean {
  return candidates.length >= wanted(target);
}

function wanted({ nth = 1, purpose }: Target): number {
  return purpose === 'see' ? 1 : nth;
}
