import { parentOf } from '../read/tree.ts';
import { fileChooser } from './file-chooser.ts';

const levels = 4;

/** What a reader sees of a field that is itself unseen, or only the narrow part of a list that is typed into. */
export function drawnAround(element: Element): Element {
  if (element instanceof HTMLInputElement && element.type === 'file')
    return hasArea(element) ? element : (chooserOf(element) ?? element);
  // Kits make the field within a list as narrow as what was typed into it: seen is the box drawn around it.
  const { width, height } = element.getBoundingClientRect();
  return width >= height ? element : borderAround(element);
}

/** The box drawn around a field that has no border of its own; the field, where there is none. */
export function borderAround(element: Element): Element {
  if (!element.matches('input:not([type=checkbox],[type=radio])') || hasBorder(element)) return element;
  return borderedBox(element) ?? element;
}

/** The box drawn around a field and no other, with what else is in it; null, where there is none. */
export function borderedBox(element: Element): Element | null {
  let around = parentOf(element);
  for (let level = 0; around && level < levels; level++, around = parentOf(around)) {
    if (around.querySelectorAll(fields).length > 1) break;
    if (hasBorder(around)) return around;
  }
  return null;
}

/** What opens the choice of files in place of the unseen field: its label, else the button in the box around it, or that box. */
function chooserOf(field: HTMLInputElement): Element | null {
  const around = fileChooser(field, hasArea);
  if (!around || around.localName === 'label') return around;
  const [button, another] = [...around.querySelectorAll(buttons)].filter(hasArea);
  if (another) return null;
  return button ?? (around.querySelectorAll(fields).length > 1 ? null : around);
}

const fields = 'input:not([type=hidden],[type=button]),select,textarea';
const buttons = 'button,[role=button],input[type=button]';

function hasArea(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

function hasBorder(element: Element): boolean {
  return Number.parseFloat(getComputedStyle(element).borderBottomWidth) > 0;
}
