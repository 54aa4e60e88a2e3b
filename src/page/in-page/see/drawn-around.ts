import { parentOf } from '../read/tree.ts';

const levels = 4;

/** Kits make the field within a list as narrow as what was typed into it: what a reader sees is the box drawn around it. */
export function drawnAround(element: Element): Element {
  if (!element.matches('input:not([type=checkbox],[type=radio])') || hasBorder(element)) return element;
  const { width, height } = element.getBoundingClientRect();
  if (width >= height) return element;
  let around = parentOf(element);
  for (let level = 0; around && level < levels; level++, around = parentOf(around)) {
    if (around.querySelectorAll('input:not([type=hidden]),select,textarea').length > 1) break;
    if (hasBorder(around)) return around;
  }
  return element;
}

function hasBorder(element: Element): boolean {
  return Number.parseFloat(getComputedStyle(element).borderBottomWidth) > 0;
}
