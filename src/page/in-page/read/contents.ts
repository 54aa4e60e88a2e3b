import type { Hit } from './hit.ts';
import { Labels } from './labelled.ts';
import { observeDocument } from './observe.ts';
import { Outline } from './outline.ts';
import { saidIn } from './said.ts';
import { select } from './select.ts';
import { TextIndex } from './text-index.ts';

/**
 * What the document holds, whether it can be seen or not. Reading thousands of elements takes most of a look's time,
 * so it is kept until something in it changes; how things look is for each look to see.
 */
export class Contents {
  readonly #outline = new Outline(document);
  readonly roots = this.#outline.roots;
  readonly frames = this.#outline.frames;
  readonly texts = new TextIndex(this.#outline);
  readonly labels = new Labels();
  readonly #lists = new Map<string, Element[]>();
  #said: Hit[] | null = null;
  readonly #observer: MutationObserver;

  constructor() {
    this.#observer = observeDocument(this.roots, forget);
  }

  /**
   * Whether nothing has changed since. Shadow roots that were attached tell nobody: they are looked for. A frame that was
   * looked at before its document came is the same window with another document.
   */
  holds(): boolean {
    if (this.roots[0] !== document) return false;
    return this.#observer.takeRecords().length === 0 && !this.#outline.bare.some((element) => element.shadowRoot);
  }

  drop(): void {
    this.#observer.disconnect();
  }

  /** The elements that match; for selectors of markup alone, not of states such as `:checked`. */
  all(selector: string): Element[] {
    return this.#list(selector, () => this.roots.flatMap((root) => select(root, selector)));
  }

  /** Those that match any of the selectors; for several parts of which a large page may have none. */
  any(selectors: string[]): Element[] {
    return this.#list(selectors.join(), () => this.#outline.any(selectors));
  }

  /** The elements of each selector, those of a document sorted by them. */
  each(selectors: string[]): Element[] {
    return this.#list(`each ${selectors}`, () => this.#outline.each(selectors));
  }

  #list(key: string, find: () => Element[]): Element[] {
    const list = this.#lists.get(key) ?? find();
    this.#lists.set(key, list);
    return list;
  }

  /** What is said in attributes. */
  get said(): Hit[] {
    this.#said ??= saidIn(this.#outline);
    return this.#said;
  }
}

let kept: Contents | null = null;

/** As the document stands now. */
export function readContents(): Contents {
  if (!kept?.holds()) {
    forget();
    kept = new Contents();
  }
  return kept!;
}

/** At the first change: a busy page is not watched any further until somebody asks again. */
function forget(): void {
  kept?.drop();
  kept = null;
}
