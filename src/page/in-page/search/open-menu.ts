import type { Look } from '../look.ts';
import { hasOwnWords } from '../read/on-screen.ts';
import { controlSelector } from '../read/roles.ts';
import { closest, contains, descendantsOf, parentOf } from '../read/tree.ts';
import { hangsAtPointer, hangsOutOfPointed } from '../see/at-pointer.ts';
import { isCalendar } from '../see/calendar.ts';
import { deepFromPoint, deepStack, layerOf } from '../see/stacking.ts';
import { isMarked } from './clickable.ts';

const menu = '[role=menu],[role=listbox]';
const content = `${controlSelector},td,th,[role=cell],[role=gridcell],img`;

/** Menus that are open over the page: somebody who has just opened one means its items, not their twins behind it. */
export class OpenMenus {
  readonly #look: Look;
  readonly #known = new Map<Element, boolean>();

  constructor(look: Look) {
    this.#look = look;
  }

  /** Whether the element is an item of such a menu. */
  have(element: Element): boolean {
    for (let layer = layerOf(element, this.#look.sight); layer; layer = layerAbove(layer, this.#look)) {
      const open = this.#known.get(layer) ?? this.#isOpenMenu(layer);
      this.#known.set(layer, open);
      if (open) return true;
    }
    return false;
  }

  #isOpenMenu(layer: Element): boolean {
    const { sight } = this.#look;
    const { width, height } = layer.getBoundingClientRect();
    if (width * height > innerWidth * innerHeight * 0.6) return false;
    // Its "15" is none of the page behind it.
    if (isCalendar(layer, sight)) return true;
    const items = this.#itemsOf(layer);
    if (!items || items.length < 2 || !areStacked(items)) return false;
    if (isUnderPointer(layer) || hangsOutOfPointed(layer) || hangsAtPointer(layer, sight)) return true;
    if (goesWithNextPress(layer)) return true;
    return items.some((item) => this.#liesOver(item, layer)) || this.#isOpened(layer);
  }

  /** What is pressed in the layer; null when it says more than its items do, as a message with buttons does. */
  #itemsOf(layer: Element): Element[] | null {
    const { sight } = this.#look;
    const parts = descendantsOf(layer);
    const named = [layer, ...parts].some((part) => part.matches(menu));
    const items = new Set<Element>();
    let others = 0;
    for (const part of parts) {
      // A menu beside an item is one of its own.
      if (!hasOwnWords(part) || !sight.boxOf(part) || isInMenuOf(part, layer)) continue;
      const item = this.#itemAround(part, layer);
      if (item) items.add(item);
      // One line may head the list.
      else if (++others > 1 && !named) return null;
    }
    return [...items];
  }

  #itemAround(part: Element, layer: Element): Element | null {
    const control = closest(part, (e) => e === layer || e.matches(controlSelector) || isMarked(e));
    if (control !== layer) return control;
    if (this.#look.sight.style(part).cursor !== 'pointer') return null;
    return closest(part, (e) => parentOf(e) === layer || this.#look.sight.style(parentOf(e)!).cursor !== 'pointer');
  }

  /** Whether the item is seen in front of something that is said or used on the page itself. */
  #liesOver(item: Element, layer: Element): boolean {
    const { left, top, width, height } = item.getBoundingClientRect();
    const y = top + height / 2;
    const front = deepFromPoint(left + width / 2, y);
    if (!front || !contains(layer, front)) return false;
    const behind = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((part) => deepStack(left + width * part, y));
    return behind.some((e) => !contains(layer, e) && !contains(e, layer) && (hasOwnWords(e) || e.matches(content)));
  }

  /** Whether a button outside says that it has opened the layer. */
  #isOpened(layer: Element): boolean {
    const parts = [layer, ...descendantsOf(layer)].filter((part) => part.matches(menu));
    const openers = this.#look.all('[aria-expanded=true]').filter((opener) => !contains(layer, opener));
    return parts.some((part) =>
      openers.some((opener) => refers(opener, 'aria-controls', part) || refers(part, 'aria-labelledby', opener)),
    );
  }
}

/** Whether the part stands in a list that a smaller layer of its own shows. */
function isInMenuOf(part: Element, layer: Element): boolean {
  const list = closest(part, (e) => e === layer || (e.matches(lists) && !isStatic(e)));
  return list !== layer && list !== null;
}

const lists = 'ul,ol,menu,[role=menu]';
const isStatic = (e: Element) => !/^(?:absolute|fixed)$/.test(getComputedStyle(e).position);

/** A list that belongs to the entry of a menu bar or menu on which the pointer rests. */
function isUnderPointer(layer: Element): boolean {
  return layer.matches(lists) && parentOf(layer)?.matches('li:hover') === true;
}

/** A popover that any press beside it shuts: one that is open was opened by the press before. */
function goesWithNextPress(layer: Element): boolean {
  return layer.matches(':popover-open') && (layer as HTMLElement).popover === 'auto';
}

function layerAbove(layer: Element, { sight }: Look): Element | null {
  const around = parentOf(layer);
  return around && layerOf(around, sight);
}

/** One below the other, as items of a menu are; not side by side, as in a bar. */
function areStacked(items: Element[]): boolean {
  const boxes = items.map((item) => item.getBoundingClientRect()).sort((a, b) => a.top - b.top);
  return boxes.every((box, i) => i === 0 || box.top >= boxes[i - 1]!.bottom - 3);
}

/** Ids hold within one shadow tree only. */
function refers(from: Element, attribute: string, to: Element): boolean {
  return to.id !== '' && from.getAttribute(attribute) === to.id && from.getRootNode() === to.getRootNode();
}
