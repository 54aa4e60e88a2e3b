import type { Sought } from './read/compare.ts';
import { readContents } from './read/contents.ts';
import type { Hit } from './read/hit.ts';
import { drawnHits, withSaid } from './read/hits.ts';
import { Stretch } from './read/stretch.ts';
import { contains } from './read/tree.ts';
import { Fields } from './search/fields.ts';
import { Layers } from './see/layers.ts';
import { Radios } from './see/radios.ts';
import { Sight } from './see/visible.ts';

/** One look at the document: what several targets share is read once. */
export class Look {
  readonly #contents = readContents();
  readonly roots = this.#contents.roots;
  readonly frames = this.#contents.frames;
  readonly texts = this.#contents.texts;
  readonly labels = this.#contents.labels;
  readonly sight = new Sight();
  readonly radios = new Radios(this.#contents, this.sight);
  readonly fields = new Fields(this.#contents, this.sight, this.radios);
  #layers: Layers | null = null;
  readonly #drawn = new Map<string, Hit[]>();
  readonly #hits = new Map<string, Hit[]>();
  #headings: { element: Element; level: number }[] | null = null;

  /** The places of the words that lie in or around any of the parts. */
  hitsAt(sought: Sought[], parts: Element[]): Hit[] {
    const touches = (element: Element) => parts.some((part) => contains(part, element) || contains(element, part));
    const wanted = (piece: Element | Stretch) => {
      if (!(piece instanceof Stretch)) return touches(piece);
      const { parent, range } = piece;
      return parts.some((part) => contains(part, parent) || range.intersectsNode(part));
    };
    const drawn = drawnHits(this.#contents, sought, wanted);
    return withSaid(drawn, this.#contents, sought).filter((hit) => touches(hit.at));
  }

  /** All places of the words; asked for again by scopes and frames. */
  hits(sought: Sought[]): Hit[] {
    return keep(this.#hits, sought, () => withSaid(this.drawnHits(sought), this.#contents, sought));
  }

  /** Those where they are drawn. */
  drawnHits(sought: Sought[]): Hit[] {
    return keep(this.#drawn, sought, () => drawnHits(this.#contents, sought, () => true));
  }

  get layers(): Layers {
    this.#layers ??= new Layers(this.#contents, this.sight);
    return this.#layers;
  }

  /** Headings with their level, in document order. */
  headings(): { element: Element; level: number }[] {
    this.#headings ??= this.#contents.any(headings).flatMap((element) => {
      const told = element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1];
      if (element.localName !== 'header') return { element, level: Number(told ?? 2) };
      // Bare words in a header are the title of what follows, below any heading; a bar with things in it is none.
      return !element.firstElementChild && /\S/.test(element.textContent ?? '') ? { element, level: 7 } : [];
    });
    return this.#headings;
  }

  /** The elements that match; for selectors of markup alone, not of states such as `:checked`. */
  all(selector: string): Element[] {
    return this.#contents.all(selector);
  }

  /** By a selector of the author's, which may name states. */
  matching(css: string): Element[] {
    return this.roots.flatMap((root) => [...root.querySelectorAll(css)]);
  }
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', '[role=heading]', 'header'];

function keep(known: Map<string, Hit[]>, sought: Sought[], find: () => Hit[]): Hit[] {
  const key = sought.map((one) => one.raw).join('\n');
  const hits = known.get(key) ?? find();
  known.set(key, hits);
  return hits;
}
