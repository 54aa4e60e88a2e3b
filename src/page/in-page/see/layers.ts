import type { Contents } from '../read/contents.ts';
import { dialogs } from '../read/own-roles.ts';
import { closest, contains, parentOf } from '../read/tree.ts';
import { isColumn } from './columns.ts';
import { Cover } from './cover.ts';
import { usable } from './cover-things.ts';
import { coversAll, deepFromPoint, isAbove, layerOf } from './stacking.ts';
import type { Sight } from './visible.ts';

/** Which parts of the document a reader can reach now: nothing below a dialog that covers the page. */
export class Layers {
  readonly #sight: Sight;
  readonly dialogs: Element[];
  readonly #native: Element | null;
  readonly #claimed: Element | null;
  readonly #cover: Cover | null;

  constructor(contents: Contents, sight: Sight) {
    this.#sight = sight;
    this.dialogs = contents.any(dialogs).filter((d) => this.#shows(d));
    const modal = this.dialogs.filter((d) => d.matches('dialog:modal'));
    this.#native = topmost(modal, sight);
    const claimed = this.dialogs.filter((d) => d.getAttribute('aria-modal') === 'true' && !isPopup(d));
    this.#claimed = this.#native ? null : topmost(claimed, sight);
    this.#cover = this.#native ? null : new Cover(contents, sight);
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
      return !layer || contains(layer, this.#claimed) || !isAbove(layer, [this.#claimed], this.#sight);
    }
    return this.#cover?.hides(element) ?? false;
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
    if (!layer || this.#cover?.parts.includes(layer)) return layer;
    return coversAll(layer, this.#sight) || isColumn(layer) ? null : layer;
  }

  get modal(): Element | null {
    return this.#native ?? this.#claimed;
  }

  /** What lies over the page: a modal dialog, or the box that covers everything. */
  get front(): Element | null {
    return this.modal ?? this.#cover?.front ?? null;
  }

  #shows(dialog: Element): boolean {
    const box = this.#sight.boxOf(dialog);
    if (box || isFading(dialog)) return true;
    // The role may sit on an empty wrapper whose children are fixed.
    return [...(dialog.shadowRoot ?? dialog).children].some((child) => this.#sight.boxOf(child));
  }
}

/** A dialog that is just coming or going is in front already, although it is still see-through. */
function isFading(dialog: Element): boolean {
  if (!dialog.checkVisibility({ visibilityProperty: true })) return false;
  for (let at: Element | null = dialog, level = 0; at && level < 3; at = parentOf(at), level++)
    if (at.getAnimations().some((animation) => animation.playState === 'running')) return true;
  return false;
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
