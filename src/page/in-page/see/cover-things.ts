import type { Contents } from '../read/contents.ts';
import { controlSelector } from '../read/roles.ts';
import { contains } from '../read/tree.ts';
import { isAbove, layerOf } from './stacking.ts';
import type { Sight } from './visible.ts';

/** What shows something to read or to use. */
export const usable = `${controlSelector},iframe,p,td,li,h1,h2,h3,span,div:not(:has(div))`;

/** Things beside a cover that are looked at. */
const most = 200;

/** What can be seen in, under and above a cover. What lies above what takes browsers long to say: no more is asked than is needed. */
export class Things {
  readonly #cover: Element[];
  readonly #all: Element[];
  readonly #sight: Sight;
  readonly #coming: ((element: Element) => boolean)[];
  readonly #above = new Map<Element, boolean>();

  constructor(cover: Element[], contents: Contents, sight: Sight) {
    this.#cover = cover;
    this.#all = contents.all(usable);
    this.#sight = sight;
    this.#coming = cover.map(arriving);
  }

  /** Whether the cover lies over anything. */
  get areCovered(): boolean {
    for (const thing of this.#outside()) if (!this.#isAbove(thing)) return true;
    return false;
  }

  /** Whether there is something to press in the cover. */
  get hasPressable(): boolean {
    const inside = (thing: Element) => this.#cover.some((part) => contains(part, thing));
    return this.#all.some((thing) => inside(thing) && this.#isPressable(thing) && this.#shows(thing));
  }

  /** Whether there is something to press above the cover: what is in front mostly stands at the end of the document. */
  get hasPressableAbove(): boolean {
    let left = most;
    for (let i = this.#all.length - 1; i >= 0 && left > 0; i--) {
      const thing = this.#all[i]!;
      if (!this.#isPressable(thing) || !this.#isOutside(thing)) continue;
      if (this.#isAbove(thing)) return true;
      left -= 1;
    }
    return false;
  }

  /** The first thing to press that lies above the cover. */
  get pressableAbove(): Element | null {
    for (const thing of this.#outside()) if (this.#isPressable(thing) && this.#isAbove(thing)) return thing;
    return null;
  }

  *#outside(): Generator<Element> {
    let left = most;
    for (const thing of this.#all) {
      if (!this.#isOutside(thing)) continue;
      yield thing;
      left -= 1;
      if (left === 0) return;
    }
  }

  #isOutside(thing: Element): boolean {
    const apart = !this.#cover.some((part) => contains(part, thing) || contains(thing, part));
    return apart && !isEmpty(thing) && this.#shows(thing);
  }

  #shows(thing: Element): boolean {
    return this.#sight.boxOf(thing) !== null || this.#coming.some((comes) => comes(thing));
  }

  #isPressable(thing: Element): boolean {
    return thing.matches(controlSelector) || isRoomyFrame(thing) || this.#sight.style(thing).cursor === 'pointer';
  }

  #isAbove(thing: Element): boolean {
    let above = this.#above.get(thing);
    if (above === undefined) {
      above = layerOf(thing, this.#sight) !== null && isAbove(thing, this.#cover, this.#sight);
      this.#above.set(thing, above);
    }
    return above;
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

/** A frame with room for something to use: many a dialog is nothing else, and shows nothing yet while it loads. */
function isRoomyFrame(thing: Element): boolean {
  const { width, height } = thing.getBoundingClientRect();
  return thing.localName === 'iframe' && width >= 100 && height >= 60;
}

/** A drawn background is nothing that could be covered. */
function isEmpty(element: Element): boolean {
  return !element.hasChildNodes() && !element.matches(`${controlSelector},iframe`);
}
