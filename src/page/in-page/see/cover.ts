import { groupBy } from '../../../base/group.ts';
import type { Contents } from '../read/contents.ts';
import { contains, parentOf } from '../read/tree.ts';
import { Things } from './cover-things.ts';
import { coversAll, deepFromPoint, isAbove, layerOf, middleOnScreen } from './stacking.ts';
import { isMoving } from './standing.ts';
import type { Sight } from './visible.ts';

/**
 * What lies over nearly the whole page and does not say that it is a dialog, but carries, or goes with, something to
 * press: one box, or a veil in several pieces. Empty where nothing does.
 */
export class Cover {
  readonly #sight: Sight;
  readonly #contents: Contents;
  #parts: Element[] | null = null;
  #tries = 2;

  constructor(contents: Contents, sight: Sight) {
    this.#sight = sight;
    this.#contents = contents;
  }

  get parts(): Element[] {
    this.#parts ??= this.#find();
    return this.#parts;
  }

  /** The box that covers everything; of a veil in pieces, the dialog before it. */
  get front(): Element | null {
    if (this.parts.length < 2) return this.parts[0] ?? null;
    const first = new Things(this.parts, this.#contents, this.#sight).pressableAbove;
    return first && layerOf(first, this.#sight);
  }

  /** Whether the cover lies over the element. */
  hides(element: Element): boolean {
    if (!this.#parts && this.#tries-- > 0 && this.#isInFront(element)) return false;
    if (!this.parts.length || this.parts.some((part) => contains(part, element))) return false;
    return !isAbove(element, this.parts, this.#sight);
  }

  /** What is met in the middle of an element on the screen tells of most that nothing lies over them, without a look for covers. */
  #isInFront(element: Element): boolean {
    const middle = middleOnScreen(element);
    const hit = middle && deepFromPoint(middle.x, middle.y);
    for (let at: Element | null = hit; at; at = parentOf(at)) {
      if (at === element) return true;
      if (coversAll(at, this.#sight) || this.#isBare(at)) return false;
    }
    return false;
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

  /**
   * A cover lies over other things of the page, and has in it or before it something to use; else it is a spinner or the
   * page itself. Of one that is still fading in nobody knows yet: its dialog often comes once it is there.
   */
  #carriesDialog(cover: Element[]): boolean {
    const things = new Things(cover, this.#contents, this.#sight);
    if (!things.areCovered) return false;
    return (
      things.hasPressable || things.hasPressableAbove || cover.some((part) => this.#isBare(part) && isMoving(part))
    );
  }
}
