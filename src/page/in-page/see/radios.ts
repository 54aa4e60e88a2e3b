import type { Contents } from '../read/contents.ts';
import { ancestorsOf, closest, contains, markupParentOf } from '../read/tree.ts';
import type { Sight } from './visible.ts';

/** The radio buttons of the page, without those in parts of it that nobody sees. */
export class Radios {
  readonly #contents: Contents;
  readonly #sight: Sight;
  #all: Element[] | null = null;

  constructor(contents: Contents, sight: Sight) {
    this.#contents = contents;
    this.#sight = sight;
  }

  all(): Element[] {
    this.#all ??= this.#contents
      .any(['input[type=radio]', '[role=radio]'])
      .filter((radio) => !closest(radio, (e) => e !== radio && e.getAttribute('role') === 'radio'))
      .filter((radio) => this.#isInSight(radio));
    return this.#all;
  }

  /** It may be hidden itself, and so may the box that holds it alone, behind what is drawn for it. */
  #isInSight(radio: Element): boolean {
    const around = [radio, ...ancestorsOf(radio, 3)];
    return around.some((element) => this.#sight.boxOf(element) !== null);
  }

  /** The smallest box around all that exclude one another. */
  groupOf(radio: Element): Element | null {
    return groupOf(radio, this.all());
  }
}

function groupOf(radio: Element, all: Element[]): Element | null {
  const told = closest(radio, (e) => e.getAttribute('role') === 'radiogroup');
  if (told) return told;
  const others = all.filter((other) => other !== radio && excludes(radio, other));
  // Components keep their buttons apart from one another: those that stand together belong together.
  const rivals = others.length || nameOf(radio) ? others : all.filter((other) => other !== radio && !nameOf(other));
  if (!rivals.length) return nameOf(radio) ? radio.parentElement : null;
  const around = (box: Element) =>
    others.length ? rivals.every((other) => contains(box, other)) : rivals.some((other) => contains(box, other));
  for (const box of boxesAround(radio, others.length ? 200 : 6))
    if (around(box)) return questionOf(radio, box, all) ?? box;
  return null;
}

/** Kits may give all questions of a form one name: a box within, that the markup calls by words of its own, is one of them. */
function questionOf(radio: Element, around: Element, all: Element[]): Element | null {
  const isQuestion = (box: Element) =>
    box.matches('[role=group],[aria-labelledby]') && all.filter((other) => contains(box, other)).length > 1;
  for (const box of boxesAround(radio)) {
    if (box === around) return null;
    if (isQuestion(box)) return box;
  }
  return null;
}

/** As the markup has them: what a component draws around what it is given holds nothing of that. */
function* boxesAround(radio: Element, limit = 200): Generator<Element> {
  let at = markupParentOf(radio);
  for (let i = 0; at && i < limit; i++, at = markupParentOf(at)) yield at;
}

function excludes(one: Element, other: Element): boolean {
  return nameOf(one) !== '' && nameOf(one) === nameOf(other) && formOf(one) === formOf(other);
}

/** A radio button in a component may be named by the component alone. */
function nameOf(radio: Element): string {
  const host = (radio.getRootNode() as ShadowRoot).host as Element | undefined;
  return radio.getAttribute('name') ?? host?.getAttribute('name') ?? '';
}

const formOf = (radio: Element): Element | null => closest(radio, (e) => e.localName === 'form');
