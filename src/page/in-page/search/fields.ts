import type { Purpose } from '../../../steps/target.ts';
import type { Contents } from '../read/contents.ts';
import { entriesOfBox } from '../read/list-box.ts';
import { nameOf } from '../read/roles.ts';
import { segmentsOf } from '../read/segments.ts';
import { closest, contains, textOf } from '../read/tree.ts';
import { drawnParts, isDrawnBox } from '../see/drawn-boxes.ts';
import type { Radios } from '../see/radios.ts';
import { Field, type Shown } from '../see/stand-in.ts';
import type { Sight } from '../see/visible.ts';
import { openingBoxes } from './opener.ts';
import { fieldSelectors, readiness, shownOnly } from './purposes.ts';
import { isBelowAll, isOfOne } from './radio-fields.ts';

/** What steps fill in, choose from, tick and upload to. */
export class Fields {
  readonly #contents: Contents;
  readonly #sight: Sight;
  readonly #radios: Radios;
  readonly #known = new Map<Purpose, Field[]>();

  constructor(contents: Contents, sight: Sight, radios: Radios) {
    this.#contents = contents;
    this.#sight = sight;
    this.#radios = radios;
  }

  /** What the purpose acts on, as far as a reader sees it. */
  for(purpose: Purpose): Field[] {
    const known = this.#known.get(purpose);
    if (known) return known;
    const fields: Field[] = [];
    const controls = new Set(this.#contents.any(fieldSelectors[purpose]));
    // Asked for its labels, a button has the browser walk the whole document: the labels are asked for their buttons.
    if (purpose === 'choose') for (const button of this.#labelledButtons()) controls.add(button);
    for (const control of controls) if (readiness(control, purpose)) fields.push(new Field(control, this.#sight));
    if (purpose === 'choose')
      fields.push(
        ...this.#carried(fields),
        ...this.#toggleBars(),
        ...split(fields, this.#sight),
        ...this.#kitTriggers(fields),
      );
    if (purpose === 'open') fields.push(...this.#openingBoxes(), ...this.#segmentBars(), ...this.#listBoxes());
    if (purpose === 'check') fields.push(...this.#drawnBoxes(fields));
    this.#known.set(purpose, fields);
    return fields;
  }

  #labelledButtons(): Element[] {
    const labelled = this.#contents.all('label').flatMap((label) => (label as HTMLLabelElement).control ?? []);
    return labelled.filter(({ localName }) => localName === 'button');
  }

  /** Boxes with buttons over a field that carries what is chosen: nobody sees that field, and no key leads into it. Another list in the box is chosen from itself. */
  #carried(fields: Field[]): Field[] {
    const carriers = this.#contents
      .all('input[tabindex="-1"]')
      .filter((input) => this.#sight.style(input).opacity === '0');
    const boxes = carriers.flatMap(({ parentElement }) =>
      parentElement?.querySelector('button') ? parentElement : [],
    );
    const hasList = (box: Element) => fields.some(({ control }) => control.matches(lists) && contains(box, control));
    return boxes.filter((box) => !hasList(box)).map((box) => new Field(box, this.#sight));
  }

  /** Boxes of nothing but buttons that stay pressed: one of them is chosen. */
  #toggleBars(): Field[] {
    const toggles = this.#contents.all('[aria-pressed]');
    const bars = new Set(toggles.flatMap(({ parentElement }) => parentElement ?? []));
    const whole = [...bars].filter(
      (bar) =>
        !bar.hasAttribute('role') &&
        bar.childElementCount > 1 &&
        [...bar.children].every((one) => one.hasAttribute('aria-pressed')),
    );
    return whole.map((bar) => new Field(bar, this.#sight));
  }

  #openingBoxes(): Field[] {
    const boxes = openingBoxes(this.#contents, this.#sight).filter((box) => !isDrawnForTick(box));
    return boxes.map((box) => new Field(box, this.#sight));
  }

  #segmentBars(): Field[] {
    const bars = this.#contents.all('div,span,ul').filter((box) => segmentsOf(box).length);
    return bars.map((bar) => new Field(bar, this.#sight));
  }

  #listBoxes(): Field[] {
    const boxes = this.#contents.all('div,ul').filter((box) => entriesOfBox(box).length);
    return boxes.map((box) => new Field(box, this.#sight));
  }

  #drawnBoxes(fields: Field[]): Field[] {
    const own = (element: Element) =>
      fields.some(({ control, shown }) => contains(control, element) || (shown && contains(shown.element, element)));
    const boxes = this.#contents
      .each(drawnParts)
      .filter((element) => isDrawnBox(element, this.#sight) && !own(element) && !element.closest(shownOnly));
    return boxes.map((element) => new Field(element, this.#sight));
  }

  /** Boxes around radio buttons that exclude one another. */
  #radioGroups(fields: Field[]): Field[] {
    const groups = new Set(this.#radios.all().flatMap((radio) => this.#radios.groupOf(radio) ?? []));
    const alone = [...groups].filter((group) => {
      // Radio buttons spread over a form are no box of their own; a field may wait unseen for one of them to be chosen.
      const others = [...group.querySelectorAll('select,textarea,input:not([type=radio],[type=hidden])')];
      const isApart = (other: Element) => !isOfOne(other, group) && !isBelowAll(other, group);
      const mixed = others.some((other) => isApart(other) && new Field(other, this.#sight).shown !== null);
      return !mixed && !fields.some(({ control }) => control === group);
    });
    return alone.map((group) => new Field(group, this.#sight));
  }

  /** Boxes that hand-made lists open from: focusable or pointed at, without a role. */
  #kitTriggers(fields: Field[]): Field[] {
    const found = this.#radioGroups(fields);
    for (const element of this.#contents.all(triggers)) {
      if (!looksLikeTrigger(element) || !(this.#isPointedAt(element) || element.matches(reached))) continue;
      if (fields.some(({ control }) => element.contains(control) || control.contains(element))) continue;
      if (found.some(({ control }) => control.contains(element))) continue;
      const field = new Field(element, this.#sight);
      if (field.shown && hasRoom(field.shown)) found.push(field);
    }
    return found;
  }

  #isPointedAt(element: Element): boolean {
    return this.#sight.style(element).cursor === 'pointer';
  }
}

const lists = 'select,[role=combobox]';
const triggers =
  'div[tabindex],span[tabindex],div[onclick],span[onclick],[class*=select i],[class*=dropdown i],[class*=combo i],[class*=picker i]';
const reached = 'div[tabindex="0"],span[tabindex="0"],[onclick]';

/**
 * Buttons with one right after them that opens a list and shows no words: both are one, and the list is what is chosen from.
 * What such an arrow says unseen is its own name where others stand beside the two.
 */
function split(fields: Field[], sight: Sight): Field[] {
  const arrows = fields.filter(({ control }) => control.localName === 'button' && !/\S/.test(textOf(control)));
  const mains = arrows.flatMap(({ control }) => {
    // Some kits put the arrow into a box of its own, with the list.
    const half = control.previousElementSibling ? control : (control.parentElement ?? control);
    const main = half.previousElementSibling;
    const alone = half.parentElement?.childElementCount === 2;
    return main?.localName === 'button' && (alone || (half === control && !nameOf(control))) ? main : [];
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
