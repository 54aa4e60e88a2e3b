import { groupBy } from '../../base/group.ts';
import type { Contents } from './contents.ts';
import { controlSelector } from './roles.ts';
import { coversAll, deepFromPoint, isAbove, layerOf } from './stacking.ts';
import { contains, parentOf } from './tree.ts';
import type { Sight } from './visible.ts';

/** What shows something to read or to use. */
export const usable = `${controlSelector},iframe,p,td,li,h1,h2,h3,span,div:not(:has(div))`;

/**
 * What lies over nearly the whole page and does not say that it is a dialog, but carries, or goes with, something to
 * press: one box, or a veil in several pieces. Empty where nothing does.
 */
export class Cover {
  readonly #sight: Sight;
  readonly #contents: Contents;
  readonly parts: Element[];

  constructor(contents: Contents, sight: Sight) {
    this.#sight = sight;
    this.#contents = contents;
    this.parts = this.#find();
  }

  /** The box that covers everything; of a veil in pieces, the dialog before it. */
  get front(): Element | null {
    if (this.parts.length < 2) return this.parts[0] ?? null;
    const first = this.#things(this.parts).above.find((e) => this.#isPressable(e));
    return first ? layerOf(first, this.#sight) : null;
  }

  /** Whether the cover lies over the element. */
  hides(element: Element): boolean {
    if (!this.parts.length || this.parts.some((part) => contains(part, element))) return false;
    return !isAbove(element, this.parts, this.#sight);
  }

  #find(): Element[] {
    const [w, h] = [innerWidth, innerHeight];
    const points = [
      [0.02, 0.03],
      [0.5, 0.03],
      [0.98, 0.03],
      [0.02, 0.5],
      [0.98, 0.5],
      [0.02, 0.97],
      [0.5, 0.97],
      [0.98, 0.97],
    ] as const;
    const hits: Element[] = [];
    let misses = 0;
    for (const [x, y] of points) {
      const hit = deepFromPoint(w * x, h * y);
      if (hit) hits.push(hit);
      // Six of eight must lie on a cover.
      if (!hit || (!this.#isBare(hit) && this.#coversAround(hit).length === 0)) misses += 1;
      if (misses > 2) return [];
    }
    // A veil and the drawer beside it may share a box that covers all, so each such box around a hit counts.
    const whole = groupBy(
      hits.flatMap((hit) => this.#coversAround(hit)),
      (layer) => layer,
    );
    for (const [layer, { length }] of whole) if (length >= 6 && this.#carriesDialog([layer])) return [layer];
    const pieces = groupBy(hits, (hit) => (this.#isBare(hit) ? this.#lookOf(hit) : null));
    for (const [look, alike] of pieces) {
      const parts = [...new Set(alike)];
      if (look && alike.length >= 6 && this.#carriesDialog(parts)) return parts;
    }
    return [];
  }

  #coversAround(hit: Element): Element[] {
    const covers: Element[] = [];
    for (let at: Element | null = hit; at; at = parentOf(at)) if (coversAll(at, this.#sight)) covers.push(at);
    return covers;
  }

  /** A box with nothing in it that lies over something: a piece of a veil. */
  #isBare(element: Element): boolean {
    const { position } = this.#sight.style(element);
    return (position === 'fixed' || position === 'absolute') && !element.hasChildNodes();
  }

  /** Pieces of one veil look alike. */
  #lookOf(piece: Element): string {
    const { backgroundColor, opacity } = this.#sight.style(piece);
    return `${piece.localName} ${backgroundColor} ${opacity}`;
  }

  /** A cover lies over other things of the page, and has in it or before it something to use; else it is a spinner or the page itself. */
  #carriesDialog(cover: Element[]): boolean {
    const { inside, outside, above } = this.#things(cover);
    const pressable = (e: Element) => this.#isPressable(e);
    return above.length < outside.length && (inside.some(pressable) || above.some(pressable));
  }

  #isPressable(element: Element): boolean {
    return element.matches(controlSelector) || this.#sight.style(element).cursor === 'pointer';
  }

  /** What is in a cover, what is not, and what of that lies above it. */
  #things(cover: Element[]): { inside: Element[]; outside: Element[]; above: Element[] } {
    const coming = cover.map(arriving);
    const things = this.#contents.all(usable).filter((e) => this.#sight.boxOf(e) || coming.some((comes) => comes(e)));
    const inside = things.filter((e) => cover.some((part) => contains(part, e)));
    const outside = things
      .filter((e) => !isEmpty(e) && !cover.some((part) => contains(part, e) || contains(e, part)))
      .slice(0, 200);
    const above = outside.filter((e) => layerOf(e, this.#sight) && isAbove(e, cover, this.#sight));
    return { inside, outside, above };
  }
}

/** Tells what in the layer is fading or sliding in: not to be seen yet, and in front all the same. */
function arriving(layer: Element): (element: Element) => boolean {
  const moving = layer
    .getAnimations({ subtree: true })
    .filter(({ playState }) => playState === 'running')
    .map(({ effect }) => (effect as KeyframeEffect | null)?.target);
  return (element) =>
    moving.some((target) => target && contains(target, element)) &&
    element.checkVisibility({ visibilityProperty: true });
}

/** A drawn background is nothing that could be covered. */
function isEmpty(element: Element): boolean {
  return !element.hasChildNodes() && !element.matches(`${controlSelector},iframe`);
}
