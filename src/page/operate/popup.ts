import type { ElementHandle, JSHandle } from 'playwright';
import { settle } from './effect.ts';
import type { Item } from './match-option.ts';
import { type Chooser, openerOf, readShown } from './opener.ts';
import type { Budget, Operand } from './operand.ts';
import { listEntries, type Memory, takingOver, visibleElements } from './popup-items.ts';
import { reading } from './reading.ts';

/** A list that opens, or one that stands on the page. */
export class Popup {
  readonly operand: Operand;
  readonly budget: Budget;
  /** Texts of all entries that were seen, also while others are scrolled or filtered away. */
  readonly seen = new Set<string>();
  readonly standing: boolean;
  opened = false;
  /** Whether it was open when it was found. */
  readonly #open: boolean;
  /** What it opens from, while that is in the page. */
  #start: ElementHandle<Element> | undefined;
  #memory: JSHandle<Memory> | undefined;

  constructor(operand: Operand, budget: Budget, { kind, open }: Chooser) {
    this.operand = operand;
    this.budget = budget;
    this.standing = kind === 'group';
    this.#open = open;
  }

  /** Presses what opens the list, unless it is open, and waits for its entries; some lists open by key only. */
  async open(): Promise<boolean> {
    const { locator, page } = this.operand;
    const open = this.opened ? (await reading(locator, 'chooser', this.budget)).open : this.#open;
    this.opened = true;
    if (open && (await this.read()).length) return true;
    const opener = await this.#ask(async (start) => {
      this.#memory = await start.evaluateHandle(visibleElements);
      return (await start.evaluateHandle(openerOf)).asElement();
    });
    await opener.click(this.budget());
    if (await this.#appears(400)) return true;
    // Whatever says by now that it is closed did not open; other lists may still be on their way.
    const { closed } = await reading(locator, 'chooser', this.budget);
    if (!closed && (await this.#appears(1_100))) return true;
    // With Alt, the arrow opens the list and chooses nothing yet.
    for (const keys of ['Alt+ArrowDown', 'ArrowDown']) {
      await page.keyboard.press(keys);
      if (await this.#appears(500)) return true;
    }
    return this.#appears(500);
  }

  /** The texts that tell what is chosen, the narrowest first. `limit`: ms to wait for what opens the list. */
  shown(limit?: number): Promise<string[]> {
    return this.#ask(async (start) => start.evaluate(readShown), limit);
  }

  /** The entries as they stand now; of the part that scrolls alone, to be quick in a long list. `limit`: see `shown`. */
  async read(scroller = false, limit?: number): Promise<Item[]> {
    const items = await this.#ask(async (start) => {
      this.#memory ??= await start.evaluateHandle((): Memory => ({ before: null, listing: null }));
      return start.evaluate(listEntries, { memory: this.#memory, within: this.standing, scroller });
    }, limit);
    for (const { text } of items) this.seen.add(text);
    return items;
  }

  /** The element of an entry of the last reading. */
  async element(index: number): Promise<ElementHandle<Element>> {
    const entry = await this.#memory!.evaluateHandle(({ listing }, at) => listing!.elements[at]!, index);
    return entry.asElement() as ElementHandle<Element>;
  }

  /** Puts the mouse over the part that scrolls; its height in CSS px, or nothing when all entries fit. */
  async pointAtScroller(): Promise<number | undefined> {
    const scroller = (await this.#memory!.evaluateHandle(({ listing }) => listing!.scroller)).asElement();
    const box = await scroller?.boundingBox();
    if (!box) return undefined;
    await this.operand.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    return box.height;
  }

  /** Whether the part that scrolls has entries yet to be drawn and has moved on since `place`; and where it stands now. */
  async moved(place: number): Promise<{ on: boolean; place: number }> {
    return this.#memory!.evaluate(({ listing }, before) => {
      const { scroller, elements } = listing!;
      const [first, last] = [elements[0], elements.at(-1)].map((one) => one?.getBoundingClientRect());
      if (!scroller || !first || !last) return { on: false, place: before };
      const virtual = last.bottom - first.top < scroller.scrollHeight * 0.9;
      return { on: virtual && Math.abs(scroller.scrollTop - before) > 1, place: scroller.scrollTop };
    }, place);
  }

  /** Puts away a list that stays open after a choice: by the button that takes the choice over, where it has one. */
  async close(): Promise<void> {
    const { locator, page } = this.operand;
    const button = (await this.#memory!.evaluateHandle(takingOver)).asElement();
    if (button) {
      await button.click(this.budget());
      return this.#closes();
    }
    const { open } = await reading(locator, 'chooser', this.budget);
    const inDialog = await locator.evaluate(
      (element) => element.closest('dialog,[role=dialog],[aria-modal=true]') !== null,
    );
    // A list that says it is open knows what Escape means; of others it might reach the dialog around them.
    if (open || !inDialog) await page.keyboard.press('Escape');
    else await locator.click(this.budget());
    await this.#closes();
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

  /** Asks what the list opens from; anew when the page has drawn that again. */
  async #ask<T>(question: (start: ElementHandle<Element>) => Promise<T | null>, limit?: number): Promise<T> {
    for (;;) {
      const answer = await question(await this.#from(limit));
      if (answer !== null) return answer;
      this.#start = undefined;
    }
  }

  /** One handle for all questions: each made anew costs two messages more. */
  async #from(limit?: number): Promise<ElementHandle<Element>> {
    this.#start ??= (await this.operand.locator.elementHandle(this.budget(limit))) as ElementHandle<Element>;
    return this.#start;
  }
}
