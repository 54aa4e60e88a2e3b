import type { Locator } from 'playwright';
import { settle } from '../effect.ts';
import type { Budget, Operand } from '../operand.ts';
import { reading } from '../reading.ts';
import type { Chooser } from './chooser.ts';
import { ListReader } from './list-reader.ts';
import type { Item } from './match-option.ts';
import { pressBeside } from './press-beside.ts';

/** A list that opens, or one that stands on the page. */
export class Popup extends ListReader {
  /** Keys open no list here: in a grid, arrows go on to other cells. */
  readonly #keyless: boolean;
  opened = false;
  /** Whether it was open when it was found. */
  readonly #open: boolean;
  #turn = 0;

  constructor(operand: Operand, budget: Budget, { kind, open }: Chooser) {
    super(operand, budget, kind === 'group');
    this.#keyless = this.standing || kind === 'cell';
    this.#open = open;
  }

  /** Presses what opens the list, unless it is open, and waits for its entries; some lists open by key only. */
  async open(): Promise<boolean> {
    const { locator } = this.operand;
    const open = this.opened ? (await reading(locator, 'chooser', this.budget)).open : this.#open;
    this.opened = true;
    if (open && (await this.read()).length) return true;
    const opened = await this.#pressOpen();
    if (!this.redrawn) return opened;
    // Drawn anew, it may have been pressed before it could hear of it, and what has come be the page around it.
    return (opened && !(await this.saysClosed())) || this.#pressOpen();
  }

  async #pressOpen(): Promise<boolean> {
    this.#turn += 1;
    await this.press(this.#turn, 1);
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
      await this.press(this.#turn, clickCount);
      if ((await settle(open, Boolean, this.budget, 500)).good) return;
    }
  }

  /** With Alt, the arrow opens the list and chooses nothing yet. */
  async openByKey(): Promise<boolean> {
    if (this.#keyless) return false;
    const { keyboard } = this.operand.page;
    await keyboard.press('Alt+ArrowDown');
    if (await this.#appears(500)) return true;
    const [before] = await this.shown();
    await keyboard.press('ArrowDown');
    if (await this.#appears(500)) return true;
    // A list that stays shut may take the key for a choice of its next entry.
    if ((await this.shown())[0] !== before) await keyboard.press('ArrowUp');
    return this.#appears(500);
  }

  /** Puts away a list that stays open after a choice: by a button that shuts it, where it has one. */
  async close(): Promise<void> {
    const { locator, page } = this.operand;
    const button = this.part('button');
    if (await button.count()) {
      await button.click(this.budget());
      await this.#closes();
      return;
    }
    const before = textsOf(await this.read());
    const { open, inDialog, caught } = await reading(locator, 'chooser', this.budget);
    // A list that says it is open knows what Escape means; of others it might reach the dialog around them.
    if (open) await this.ask('escape');
    if (open || !inDialog) await page.keyboard.press('Escape');
    else await this.part('field').click({ ...this.budget(), force: caught });
    if (await this.#closes()) return;
    // Some know no Escape: left open, the list would lie over what comes next, and the next press would shut it.
    // In a dialog it must say so itself: what its field is pressed for may be something else there.
    const isMeant = !inDialog || (open && (await reading(locator, 'chooser', this.budget)).open);
    const stays = isMeant && textsOf(await this.read()) === before && (await this.part('field').isVisible());
    if (!stays) return;
    const again = this.part('field').click({ ...this.budget(1_000), force: caught });
    // The page may have moved its field below the list meanwhile.
    await again.catch(() => pressBeside(this.operand.frame, this.budget));
    await this.#closes();
    // One that any press shuts may be opened anew by that of its field, a moment later.
    if (!inDialog && (await this.#appears(300))) await pressBeside(this.operand.frame, this.budget);
    await this.#closes();
  }

  /** What is open is left as it was, and nothing beyond it shut. */
  async escape(): Promise<void> {
    await this.ask('escape');
    await this.operand.page.keyboard.press('Escape');
  }

  async #closes(): Promise<boolean> {
    const { good } = await settle(
      () => this.read(),
      (items) => items.length === 0,
      this.budget,
      1_000,
    );
    return good;
  }

  #appears(time: number): Promise<boolean> {
    return settle(
      () => this.read(),
      (items) => items.length > 0,
      this.budget,
      time,
    ).then(({ good }) => good);
  }
}

const textsOf = (items: readonly Item[]): string => items.map(({ text }) => text).join('\n');
