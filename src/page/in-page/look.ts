import type { Purpose } from '../../steps/target.ts';
import type { Sought } from './read/compare.ts';
import { readContents } from './read/contents.ts';
import type { Hit } from './read/hit.ts';
import { drawnHits, withSaid } from './read/hits.ts';
import { nameOf } from './read/roles.ts';
import { Stretch } from './read/stretch.ts';
import { closest, contains, textOf } from './read/tree.ts';
import { fieldSelectors, readiness } from './search/purposes.ts';
import { drawnParts, isDrawnBox } from './see/drawn-boxes.ts';
import { Layers } from './see/layers.ts';
import { groupOf } from './see/radio-group.ts';
import { Field, type Shown } from './see/stand-in.ts';
import { Sight } from './see/visible.ts';

/** One look at the document: what several targets share is read once. */
export class Look {
  readonly #contents = readContents();
  readonly roots = this.#contents.roots;
  readonly frames = this.#contents.frames;
  readonly texts = this.#contents.texts;
  readonly labels = this.#contents.labels;
  readonly sight = new Sight();
  #layers: Layers | null = null;
  #radios: Element[] | null = null;
  readonly #drawn = new Map<string, Hit[]>();
  readonly #hits = new Map<string, Hit[]>();
  #headings: { element: Element; level: number }[] | null = null;
  readonly #fields = new Map<Purpose, Field[]>();

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

  /** What the purpose acts on, as far as a reader sees it. */
  fieldsFor(purpose: Purpose): Field[] {
    const known = this.#fields.get(purpose);
    if (known) return known;
    const fields: Field[] = [];
    const controls = new Set(this.#contents.any(fieldSelectors[purpose]));
    // Asked for its labels, a button has the browser walk the whole document: the labels are asked for their buttons.
    if (purpose === 'choose') for (const button of this.#labelledButtons()) controls.add(button);
    for (const control of controls) if (readiness(control, purpose)) fields.push(new Field(control, this.sight));
    if (purpose === 'choose')
      fields.push(...this.#carried(), ...split(fields, this.sight), ...this.#kitTriggers(fields));
    if (purpose === 'check') fields.push(...this.#drawnBoxes(fields));
    this.#fields.set(purpose, fields);
    return fields;
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

  /** The smallest box around all radio buttons that exclude one another. */
  groupOf(radio: Element): Element | null {
    return groupOf(radio, this.radios());
  }

  radios(): Element[] {
    this.#radios ??= this.#contents
      .any(['input[type=radio]', '[role=radio]'])
      .filter((radio) => !closest(radio, (e) => e !== radio && e.getAttribute('role') === 'radio'));
    return this.#radios;
  }

  /** The elements that match; for selectors of markup alone, not of states such as `:checked`. */
  all(selector: string): Element[] {
    return this.#contents.all(selector);
  }

  /** By a selector of the author's, which may name states. */
  matching(css: string): Element[] {
    return this.roots.flatMap((root) => [...root.querySelectorAll(css)]);
  }

  #labelledButtons(): Element[] {
    const labelled = this.all('label').flatMap((label) => (label as HTMLLabelElement).control ?? []);
    return labelled.filter(({ localName }) => localName === 'button');
  }

  /** Boxes with buttons over a field that carries what is chosen: nobody sees that field, and no key leads into it. */
  #carried(): Field[] {
    const carriers = this.all('input[tabindex="-1"]').filter((input) => this.sight.style(input).opacity === '0');
    const boxes = carriers.flatMap(({ parentElement }) =>
      parentElement?.querySelector('button') ? parentElement : [],
    );
    return boxes.map((box) => new Field(box, this.sight));
  }

  #drawnBoxes(fields: Field[]): Field[] {
    const own = (element: Element) =>
      fields.some(({ control, shown }) => contains(control, element) || (shown && contains(shown.element, element)));
    const boxes = this.#contents.each(drawnParts).filter((element) => isDrawnBox(element, this.sight) && !own(element));
    return boxes.map((element) => new Field(element, this.sight));
  }

  /** Boxes that hand-made lists open from: focusable or pointed at, without a role. */
  #kitTriggers(fields: Field[]): Field[] {
    const triggers: Field[] = [];
    for (const group of new Set(this.radios().flatMap((radio) => this.groupOf(radio) ?? []))) {
      // Radio buttons spread over a form are no box of their own; a field may wait unseen for one of them to be chosen.
      const others = [...group.querySelectorAll('select,textarea,input:not([type=radio],[type=hidden])')];
      const mixed = others.some((other) => new Field(other, this.sight).shown !== null);
      if (mixed || fields.some((f) => f.control === group)) continue;
      triggers.push(new Field(group, this.sight));
    }
    for (const element of this.all(
      'div[tabindex],span[tabindex],div[onclick],span[onclick],[class*=select i],[class*=dropdown i],[class*=combo i],[class*=picker i]',
    )) {
      if (!looksLikeTrigger(element) || this.sight.style(element).cursor !== 'pointer') {
        if (!element.matches('div[tabindex="0"],span[tabindex="0"],[onclick]') || !looksLikeTrigger(element)) continue;
      }
      if (fields.some((f) => element.contains(f.control) || f.control.contains(element))) continue;
      if (triggers.some((t) => t.control.contains(element))) continue;
      const field = new Field(element, this.sight);
      if (field.shown && hasRoom(field.shown)) triggers.push(field);
    }
    return triggers;
  }
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', '[role=heading]', 'header'];

function keep(known: Map<string, Hit[]>, sought: Sought[], find: () => Hit[]): Hit[] {
  const key = sought.map((one) => one.raw).join('\n');
  const hits = known.get(key) ?? find();
  known.set(key, hits);
  return hits;
}

/** Buttons with one right after them that opens a list and has no words: both are one, and the list is what is chosen from. */
function split(fields: Field[], sight: Sight): Field[] {
  const arrows = fields.filter(({ control }) => control.localName === 'button' && !/\S/.test(textOf(control)));
  const mains = arrows.flatMap(({ control }) => {
    const main = control.previousElementSibling;
    return main?.localName === 'button' && !nameOf(control) ? main : [];
  });
  return mains.filter((main) => !fields.some(({ control }) => control === main)).map((main) => new Field(main, sight));
}

/** What a list is opened from shows its choice: it is no part of the page, and no box that is only big enough for a tick. */
function hasRoom({ element, box }: Shown): boolean {
  return box.height < 120 && (box.width > 32 || /[\p{L}\p{N}]/u.test(element.textContent ?? ''));
}

function looksLikeTrigger(element: Element): boolean {
  return (
    /^(?:div|span)$/.test(element.localName) &&
    !element.getAttribute('role') &&
    !isDrawnForTick(element) &&
    element.querySelectorAll('input,button,a[href],table').length < 2
  );
}

/** Pressing what is drawn in the label of a box to tick ticks it: it opens nothing. */
function isDrawnForTick(element: Element): boolean {
  const label = closest(element, (e) => e.localName === 'label') as HTMLLabelElement | null;
  return label?.control?.matches('[type=checkbox],[type=radio]') ?? false;
}
