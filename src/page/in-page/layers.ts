import { groupBy } from '../../base/group.ts';
import type { Contents } from './contents.ts';
import { controlSelector } from './roles.ts';
import { closest, contains, parentOf } from './tree.ts';
import type { Sight } from './visible.ts';

const usable = `${controlSelector},iframe,p,td,li,h1,h2,h3,span,div:not(:has(div))`;
const dialogSelector = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]';

/** Which parts of the document a reader can reach now: nothing below a dialog that covers the page. */
export class Layers {
  readonly #sight: Sight;
  readonly #contents: Contents;
  readonly dialogs: Element[];
  readonly #native: Element | null;
  readonly #claimed: Element | null;
  /** What lies over nearly the whole page: one box, or a veil in several pieces. */
  readonly #cover: Element[];

  constructor(contents: Contents, sight: Sight) {
    this.#sight = sight;
    this.#contents = contents;
    this.dialogs = contents.all(dialogSelector).filter((d) => this.#shows(d));
    const modal = this.dialogs.filter((d) => d.matches('dialog:modal'));
    this.#native = topmost(modal, sight);
    const claimed = this.dialogs.filter((d) => d.getAttribute('aria-modal') === 'true' && !isPopup(d));
    this.#claimed = this.#native ? null : topmost(claimed, sight);
    this.#cover = this.#native ? [] : this.#findCover();
  }

  /** Whether something modal is in front of the element. */
  blocks(element: Element): boolean {
    if (closest(element, (e) => e.hasAttribute('inert'))) return true;
    if (this.#native) return !contains(this.#native, element) && !closest(element, (e) => e.matches(':popover-open'));
    if (this.#claimed && contains(this.#claimed, element)) return false;
    if (this.#claimed) {
      // Another modal dialog lies behind, also where the one in front leaves it in sight.
      const other = closest(element, (e) => e.getAttribute('aria-modal') === 'true' && this.dialogs.includes(e));
      if (other && !contains(other, this.#claimed)) return true;
      const layer = layerOf(element, this.#sight);
      return !layer || contains(layer, this.#claimed) || !this.#isAbove(layer, [this.#claimed]);
    }
    const cover = this.#cover;
    if (!cover.length || cover.some((part) => contains(part, element))) return false;
    return !this.#isAbove(element, cover);
  }

  /** Whether the element, which nothing blocks, is in what lies over the page. */
  isOver(element: Element): boolean {
    return this.front !== null || this.dialogOf(element) !== null;
  }

  /** The innermost open dialog around an element. */
  dialogOf(element: Element): Element | null {
    return closest(element, (e) => this.dialogs.includes(e));
  }

  /** A dialog without a role: the positioned box around an element. One that fills the screen is the page, unless it covers another. */
  layerAround(element: Element): Element | null {
    const layer = layerOf(element, this.#sight);
    return layer && this.#coversAll(layer) && !this.#cover.includes(layer) ? null : layer;
  }

  get modal(): Element | null {
    return this.#native ?? this.#claimed;
  }

  /** What lies over the page: a modal dialog, or the box that covers everything. */
  get front(): Element | null {
    return this.modal ?? (this.#cover.length > 1 ? this.#before(this.#cover) : (this.#cover[0] ?? null));
  }

  #shows(dialog: Element): boolean {
    const box = this.#sight.boxOf(dialog);
    if (box || isFading(dialog)) return true;
    // The role may sit on an empty wrapper whose children are fixed.
    return [...(dialog.shadowRoot ?? dialog).children].some((child) => this.#sight.boxOf(child));
  }

  /** A box without a role that lies over nearly the whole page and carries, or goes with, something to press. */
  #findCover(): Element[] {
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
    for (let at: Element | null = hit; at; at = parentOf(at)) if (this.#coversAll(at)) covers.push(at);
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

  #coversAll(element: Element): boolean {
    if (element === document.body || element === document.documentElement) return false;
    const style = this.#sight.style(element);
    if (style.position !== 'fixed' && style.position !== 'absolute') return false;
    const rect = element.getBoundingClientRect();
    return rect.width >= innerWidth * 0.9 && rect.height >= innerHeight * 0.9;
  }

  /** A cover lies over other things of the page, and has in it or before it something to use; else it is a spinner or the page itself. */
  #carriesDialog(cover: Element[]): boolean {
    const { inside, outside, above } = this.#things(cover);
    const pressable = (e: Element) => this.#isPressable(e);
    return above.length < outside.length && (inside.some(pressable) || above.some(pressable));
  }

  /** The dialog before a veil that does not hold it. */
  #before(cover: Element[]): Element | null {
    const first = this.#things(cover).above.find((e) => this.#isPressable(e));
    return first ? layerOf(first, this.#sight) : null;
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
    const above = outside.filter((e) => layerOf(e, this.#sight) && this.#isAbove(e, cover));
    return { inside, outside, above };
  }

  #isAbove(element: Element, cover: Element[]): boolean {
    for (
      let at: Element | null = element;
      at && at !== document.body && at !== document.documentElement;
      at = parentOf(at)
    ) {
      const rect = at.getBoundingClientRect();
      const left = Math.max(rect.left, 0);
      const top = Math.max(rect.top, 0);
      const right = Math.min(rect.right, innerWidth);
      const bottom = Math.min(rect.bottom, innerHeight);
      if (right <= left || bottom <= top) continue;
      const stack = deepStack((left + right) / 2, (top + bottom) / 2);
      const own = stack.findIndex((e) => contains(at, e));
      const veil = stack.findIndex((e) => cover.some((part) => contains(part, e)));
      if (own < 0) continue;
      // The veil of a dialog need not be in the dialog: whatever lies over the whole page is one.
      return veil < 0 ? !stack.slice(0, own).some((e) => this.#coversAll(e)) : own < veil;
    }
    return false;
  }
}

/** The nearest positioned box around an element: a popup, toast or dialog; null for the page itself. */
export function layerOf(element: Element, sight: Sight): Element | null {
  return closest(element, (e) => {
    const { position } = sight.style(e);
    return (position === 'fixed' || position === 'absolute') && e !== document.body;
  });
}

/** A dialog that is just coming or going is in front already, although it is still see-through. */
function isFading(dialog: Element): boolean {
  if (!dialog.checkVisibility({ visibilityProperty: true })) return false;
  for (let at: Element | null = dialog, level = 0; at && level < 3; at = parentOf(at), level++)
    if (at.getAnimations().some((animation) => animation.playState === 'running')) return true;
  return false;
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

function isPopup(dialog: Element): boolean {
  return dialog.hasAttribute('popover');
}

/** Of several open dialogs, the one in front at its own middle; else the last. */
function topmost(dialogs: Element[], sight: Sight): Element | null {
  if (dialogs.length < 2) return dialogs[0] ?? null;
  const front = [...dialogs].reverse().find((dialog) => {
    const rect = middleOf(dialog, sight).getBoundingClientRect();
    const hit = deepFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
    return hit && contains(dialog, hit);
  });
  return front ?? dialogs.at(-1)!;
}

/** Where the dialog itself is, also when its role sits on a wrapper that fills the screen and lets the mouse through. */
function middleOf(dialog: Element, sight: Sight): Element {
  if (sight.style(dialog).pointerEvents !== 'none') return dialog;
  return [...dialog.querySelectorAll(usable)].find((part) => sight.boxOf(part)) ?? dialog;
}

/** What is hit at a place, also within shadow roots. */
export function deepFromPoint(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** All that lies at a place, from the front, also within shadow roots. */
export function deepStack(x: number, y: number, root: Document | ShadowRoot = document): Element[] {
  const stack = root.elementsFromPoint(x, y).filter((e) => e.getRootNode() === root);
  return stack.flatMap((e) => (e.shadowRoot ? [...deepStack(x, y, e.shadowRoot), e] : [e]));
}
