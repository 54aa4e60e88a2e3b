import { controlSelector } from '../read/roles.ts';
import { closest, contains, parentOf } from '../read/tree.ts';
import { hasGround } from './ground.ts';
import type { Sight } from './visible.ts';

/** How far, in CSS pixels, a menu stands from the button that has opened it. */
const near = 12;

/** Height, in CSS pixels, of one entry of a menu at most. */
const entryHeight = 60;

/** Whether the layer stands beside or below the entry that it is a part of, and that the pointer rests on. */
export function hangsOutOfPointed(layer: Element): boolean {
  const entry = parentOf(layer);
  if (!entry?.matches(':hover:not(html,body)')) return false;
  const [box, of] = [layer.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (of.height === 0 || of.height > entryHeight) return false;
  return touch(box, of);
}

/** Whether a box with a ground of its own hangs at the button that was pressed last, on which the pointer still rests. */
export function hangsAtPointer(layer: Element, sight: Sight): boolean {
  // Without a doctype `:hover` alone means links only.
  const under = [...document.querySelectorAll(':hover:not(html)')].at(-1);
  const pressed = under && closest(under, (e) => e.matches(controlSelector) || e.hasAttribute('onclick'));
  if (!pressed || contains(layer, pressed) || contains(pressed, layer)) return false;
  if (!hasGround(sight.style(layer))) return false;
  const [box, of] = [layer.getBoundingClientRect(), pressed.getBoundingClientRect()];
  return touch(box, of);
}

/** Whether one ends about where the other begins, on any side. */
function touch(one: DOMRect, other: DOMRect): boolean {
  const [x, y] = [
    Math.max(one.left - other.right, other.left - one.right),
    Math.max(one.top - other.bottom, other.top - one.bottom),
  ];
  return Math.abs(Math.max(x, y)) <= near;
}
