import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright';
import { wordsLocator, wordsSelector } from '../../find/words-engine.ts';
import type { ListAnswers, ListPart, ListPartName, ListQuestion } from '../../in-page/list/list-protocol.ts';
import { settle } from '../effect.ts';
import type { Budget, Operand } from '../operand.ts';
import { reading } from '../reading.ts';
import type { Chooser } from './chooser.ts';
import type { Item } from './match-option.ts';
import { readShown } from './shown.ts';

/** A list that opens, or one that stands on the page. */
export class Popup {
  readonly operand: Operand;
  readonly budget: Budget;
  /** Texts of all entries that were seen, also while others are scrolled or filtered away. */
  readonly seen = new Set<string>();
  readonly standing: boolean;
  /** Keys open no list here: in a grid, arrows go on to other cells. */
  readonly #keyless: boolean;
  opened = false;
  /** Whether it was open when it was found. */
  readonly #open: boolean;
  /** Its name in the page, which keeps what was seen of it. */
  readonly #key = randomUUID();
  /** The page knows what the list belongs to. */
  #known = false;
  #turn = 0;
  #scrolls = false;

  constructor(operand: Operand, budget: Budget, { kind, open }: Chooser) {
    this.operand = operand;
    this.budget = budget;
    this.standing = kind === 'group';
    this.#keyless = this.standing || kind === 'cell';
    this.#open = open;
  }

  /** Presses what opens the list, unless it is open, and waits for its entries; some lists open by key only. */
  async open(): Promise<boolean> {
    const { locator } = this.operand;
    const open = this.opened ? (await reading(locator, 'chooser', this.budget)).open : this.#open;
    this.opened = true;
    if (open && (await this.read()).length) return true;
    this.#turn += 1;
    await this.#press();
    if (await this.#appears(400)) return true;
    // What takes typing is typed to first: many such lists come only then.
    if (await this.takesTyping()) return false;
    // Whatever says by now that it is closed did not open; other lists may still be on their way.
    if (!(await this.saysClosed()) && (await this.#appears(1_100))) return true;
    return this.openByKey();
  }

  /** A cell shows its list, or turns into `field`, by a single press or, where that only selects it, a double one. */
  async openCell(field: Locator): Promise<void> {
    this.opened = true;
    this.#turn += 1;
    const open = async (): Promise<boolean> => (await field.count()) > 0 || (await this.read()).length > 0;
    for (const clickCount of [1, 2]) {
      await this.#press(clickCount);
      if ((await settle(open, Boolean, this.budget, 500)).good) return;
    }
  }

  /** With Alt, the arrow opens the list and chooses nothing yet. */
  async openByKey(): Promise<boolean> {
    if (this.#keyless) return false;
    for (const keys of ['Alt+ArrowDown', 'ArrowDown']) {
      await this.operand.page.keyboard.press(keys);
      if (await this.#appears(500)) return true;
    }
    return this.#appears(500);
  }

  /** What opens the list says that it is closed. `limit`: see `shown`. */
  async saysClosed(limit?: number): Promise<boolean> {
    return (await reading(this.operand.locator, 'chooser', () => this.budget(limit))).closed;
  }

  /** The texts that tell what is chosen, the narrowest first. `limit`: ms to wait for what opens the list. */
  async shown(limit?: number): Promise<string[]> {
    const { texts, components } = await this.#ask('shown', {}, limit);
    if (!components) return texts;
    return this.#part('start').evaluate(readShown as (start: Element) => string[], undefined, this.budget(limit));
  }

  /** The entries as they stand now; of the part that scrolls alone, to be quick in a long list. `limit`: see `shown`. */
  async read(scroller = false, limit?: number): Promise<Item[]> {
    const answer = await this.#ask('entries', { within: this.standing, scroller }, limit);
    this.#scrolls = answer.scrolls;
    const items = answer.components ? await this.#withOwnStates(answer.items) : answer.items;
    for (const { text } of items) this.seen.add(text);
    return items;
  }

  /** An entry of the last reading; when the list is drawn anew, the one of the same words. */
  entry(at: number, { text }: Item): Locator {
    return this.#part('entry', { at, text });
  }

  /** Of the entry that was pressed last. `limit`: see `shown`. */
  pressed(limit?: number): Promise<ListAnswers['pressed']> {
    return this.#ask('pressed', {}, limit);
  }

  /** Puts the mouse over the part that scrolls; its height in CSS px, or nothing when all entries fit. */
  async pointAtScroller(): Promise<number | undefined> {
    const box = this.#scrolls ? await this.#part('scroller').boundingBox(this.budget(1_000)) : null;
    if (!box) return undefined;
    await this.operand.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    return box.height;
  }

  /** Whether the part that scrolls has entries yet to be drawn and has moved on since `place`; and where it stands now. */
  moved(place: number): Promise<ListAnswers['moved']> {
    return this.#ask('moved', { place });
  }

  /** Puts away a list that stays open after a choice: by the button that takes the choice over, where it has one. */
  async close(): Promise<void> {
    const { locator, page } = this.operand;
    const button = this.#part('button');
    if (await button.count()) {
      await button.click(this.budget());
      return this.#closes();
    }
    const { open, inDialog, caught } = await reading(locator, 'chooser', this.budget);
    // A list that says it is open knows what Escape means; of others it might reach the dialog around them.
    if (open) await this.#ask('escape');
    if (open || !inDialog) await page.keyboard.press('Escape');
    else await locator.click({ ...this.budget(), force: caught });
    await this.#closes();
  }

  /** What is open is left as it was, and nothing beyond it shut. */
  async escape(): Promise<void> {
    await this.#ask('escape');
    await this.operand.page.keyboard.press('Escape');
  }

  /** Words that are typed now search the list. */
  takesTyping(): Promise<boolean> {
    return this.#ask('typing');
  }

  async #press(clickCount = 1): Promise<void> {
    const opener: ListPart = { kind: 'list-part', key: this.#key, part: 'opener', turn: this.#turn };
    await this.operand.locator.locator(wordsSelector(opener)).click({ ...this.budget(), clickCount });
    this.#known = true;
  }

  async #closes(): Promise<void> {
    await settle(
      () => this.read(),
      (items) => items.length === 0,
      this.budget,
      1_000,
    );
  }

  #appears(time: number): Promise<boolean> {
    return settle(
      () => this.read(),
      (items) => items.length > 0,
      this.budget,
      time,
    ).then(({ good }) => good);
  }

  #part(part: ListPartName, which: Pick<ListPart, 'at' | 'text'> = {}): Locator {
    return wordsLocator(this.operand.frame, { kind: 'list-part', key: this.#key, part, ...which });
  }

  /** Asks the page; of what the list belongs to now when that was drawn again. */
  async #ask<A extends keyof ListAnswers>(
    ask: A,
    how: Pick<ListQuestion, 'within' | 'scroller' | 'place'> = {},
    limit?: number,
  ): Promise<ListAnswers[A]> {
    const query: ListQuestion = { kind: 'list', key: this.#key, ask, ...how };
    const known = this.#known ? await answerOf(wordsLocator(this.operand.frame, query), this.budget(limit)) : 'gone';
    // As of whatever goes away with its page.
    if (known === 'elsewhere') throw new Error('The list was detached: its document has gone.');
    if (known !== 'gone') return known as ListAnswers[A];
    const answer = await answerOf(this.operand.locator.locator(wordsSelector(query)), this.budget(limit));
    this.#known = true;
    return answer as ListAnswers[A];
  }

  /** Components keep their states as properties, which only the page's own world sees. */
  async #withOwnStates(items: Item[]): Promise<Item[]> {
    const checked = await this.#part('entries').evaluateAll((entries) =>
      entries.map((entry) => (entry as HTMLInputElement).checked === true),
    );
    return items.map((item, at) => ({ ...item, selected: item.selected || checked[at] === true }));
  }
}

async function answerOf(locator: Locator, budget: ReturnType<Budget>): Promise<unknown> {
  return JSON.parse((await locator.textContent(budget))!);
}
