import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright';
import type { ListAnswers, ListPart, ListPartName, ListQuestion } from '../../in-page/list/list-protocol.ts';
import { wordsLocator, wordsSelector } from '../../words-engine.ts';
import type { Budget, Operand } from '../operand.ts';
import { reading } from '../reading.ts';
import { steppingAside } from '../step-aside.ts';
import type { Item } from './match-option.ts';
import { readShown } from './shown.ts';

/** What the page tells of the list that belongs to an operand. */
export class ListReader {
  readonly operand: Operand;
  readonly budget: Budget;
  /** Texts of all entries that were seen, also while others are scrolled or filtered away. */
  readonly seen = new Set<string>();
  /** Those that only say what is typed. */
  readonly echoes = new Set<string>();
  readonly standing: boolean;
  /** Its name in the page, which keeps what was seen of it. */
  readonly #key = randomUUID();
  /** The page knows what the list belongs to. */
  #known = false;
  /** What it belongs to was drawn anew since it was pressed. */
  redrawn = false;
  #scrolls = false;

  /** `standing`: it stands on the page, where others open. */
  constructor(operand: Operand, budget: Budget, standing: boolean) {
    this.operand = operand;
    this.budget = budget;
    this.standing = standing;
  }

  /** What opens the list says that it is closed. `limit`: see `shown`. */
  async saysClosed(limit?: number): Promise<boolean> {
    return (await reading(this.operand.locator, 'chooser', () => this.budget(limit))).closed;
  }

  /** The texts that tell what is chosen, the narrowest first. `limit`: ms to wait for what opens the list. */
  async shown(limit?: number): Promise<string[]> {
    const { texts, components } = await this.ask('shown', {}, limit);
    if (!components) return texts;
    // Where the page has a name of the language for its own, such as Map, nothing comes from its world.
    const read = readShown as (start: Element) => string[] | undefined;
    return (await this.part('start').evaluate(read, undefined, this.budget(limit))) ?? texts;
  }

  /** The entries as they stand now; of the part that scrolls alone, to be quick in a long list. `limit`: see `shown`. */
  async read(scroller = false, limit?: number): Promise<Item[]> {
    const answer = await this.ask('entries', { within: this.standing, scroller }, limit);
    this.#scrolls = answer.scrolls;
    const items = answer.components ? await this.#withOwnStates(answer.items) : answer.items;
    for (const { text } of items) this.seen.add(text);
    return items;
  }

  /** An entry of the last reading; when the list is drawn anew, the one of the same words. */
  entry(at: number, { text }: Item): Locator {
    return this.part('entry', { at, text });
  }

  /** Of the entry that was pressed last. `limit`: see `shown`. */
  pressed(limit?: number): Promise<ListAnswers['pressed']> {
    return this.ask('pressed', { ofButton: this.operand.role === 'button' }, limit);
  }

  /** Puts the mouse over what is seen of the part that scrolls; its height in CSS px, or nothing when all entries fit. */
  async pointAtScroller(): Promise<number | undefined> {
    const part = this.part('scroller');
    const box = this.#scrolls ? await part.boundingBox(this.budget(1_000)) : null;
    if (!box) return undefined;
    const { x, y } = await reading(part, 'middleInWindow', this.budget);
    await this.operand.page.mouse.move(box.x + x, box.y + y);
    return box.height;
  }

  /** Whether the part that scrolls has entries yet to be drawn and has moved on since `place`; and where it stands now. */
  moved(place: number): Promise<ListAnswers['moved']> {
    return this.ask('moved', { place });
  }

  /** Words that are typed now search the list. */
  takesTyping(): Promise<boolean> {
    return this.ask('typing');
  }

  /** Presses what opens it, at the `turn`-th time. */
  protected async press(turn: number, clickCount: number): Promise<void> {
    const patience = this.budget().timeout / 2;
    const opener: ListPart = { kind: 'list-part', key: this.#key, part: 'opener', turn, patience };
    const box = this.operand.locator.locator(wordsSelector(opener));
    await steppingAside(this.operand, this.budget, () => box.click({ ...this.budget(), clickCount }));
    this.#known = true;
    this.redrawn = false;
  }

  protected part(part: ListPartName, which: Pick<ListPart, 'at' | 'text'> = {}): Locator {
    return wordsLocator(this.operand.frame, { kind: 'list-part', key: this.#key, part, ...which });
  }

  /** Asks the page; of what the list belongs to now when that was drawn again. */
  protected async ask<A extends keyof ListAnswers>(
    ask: A,
    how: Pick<ListQuestion, 'within' | 'scroller' | 'ofButton' | 'place'> = {},
    limit?: number,
  ): Promise<ListAnswers[A]> {
    const query: ListQuestion = { kind: 'list', key: this.#key, ask, ...how };
    const known = this.#known ? await answerOf(wordsLocator(this.operand.frame, query), this.budget(limit)) : 'gone';
    // As of whatever goes away with its page.
    if (known === 'elsewhere') throw new Error('The list was detached: its document has gone.');
    if (known !== 'gone') return known as ListAnswers[A];
    const answer = await answerOf(this.operand.locator.locator(wordsSelector(query)), this.budget(limit));
    this.redrawn = this.#known;
    this.#known = true;
    return answer as ListAnswers[A];
  }

  /** Components keep their states as properties, which only the page's own world sees. */
  async #withOwnStates(items: Item[]): Promise<Item[]> {
    const checked: boolean[] | undefined = await this.part('entries').evaluateAll((entries) =>
      entries.map((entry) => (entry as HTMLInputElement).checked === true),
    );
    return items.map((item, at) => ({ ...item, selected: item.selected || checked?.[at] === true }));
  }
}

async function answerOf(locator: Locator, budget: ReturnType<Budget>): Promise<unknown> {
  return JSON.parse((await locator.textContent(budget))!);
}
