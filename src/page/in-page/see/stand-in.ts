import type { Box } from '../box.ts';
import { isOfCopy } from '../read/labelled.ts';
import { contains, parentOf } from '../read/tree.ts';
import { isBoxOfRow, isStyledBox } from './drawn-boxes.ts';
import { drawnFor } from './drawn-list.ts';
import { fileChooser } from './file-chooser.ts';
import { areaOf } from './image-map.ts';
import { isSearchOver } from './search-over.ts';
import { deepFromPoint } from './stacking.ts';
import type { Sight } from './visible.ts';

/** A control with what a reader sees of it. */
export interface Shown {
  /** What is acted on. */
  element: Element;
  /** The native field; the same element unless a styled one stands in for it. */
  control: Element;
  box: Box;
}

/** A control whose looks are worked out when they are asked for: most fields of a page never are. */
export class Field {
  readonly control: Element;
  readonly #sight: Sight;
  #shown: Shown | null | undefined;

  constructor(control: Element, sight: Sight) {
    this.control = control;
    this.#sight = sight;
  }

  get shown(): Shown | null {
    if (this.#shown === undefined) this.#shown = show(this.control, this.#sight);
    return this.#shown;
  }
}

/** Fields of their own; kits keep hidden ones beside theirs for the browser's validation. */
const fieldSelector = 'input:not([type=hidden],[aria-hidden=true]),select,textarea,[contenteditable]';
/** What kits draw their own box for; anything else that cannot be seen is just not there yet. */
const dressed =
  'input,select,textarea,[role=checkbox],[role=radio],[role=switch],[role=combobox],[role=slider],button[aria-haspopup]';

/** The control itself when it can be seen; else the label or box that a kit shows in its place; null when nothing is. */
export function show(control: Element, sight: Sight): Shown | null {
  if (control.localName === 'area') {
    const area = areaOf(control, (picture) => sight.boxOf(picture));
    return area && { element: area.picture, control, box: area.box };
  }
  const box = sight.boxOf(control);
  if (box) return { element: pointed(control, sight), control, box };
  if (!control.matches(dressed)) return null;
  if (control instanceof HTMLInputElement && control.type === 'file') return chooserShown(control, sight);
  const tick = control.matches('[type=checkbox],[type=radio]');
  for (const label of tick ? ((control as HTMLInputElement).labels ?? []) : []) {
    const labelBox = sight.boxOf(label);
    if (labelBox && !isOfCopy(label, control)) return { element: label, control, box: labelBox };
  }
  const drawn = tick ? drawnAfter(control, sight) : null;
  if (drawn) return drawn;
  if (control instanceof HTMLSelectElement) {
    const list = drawnFor(control, (part) => sight.boxOf(part) !== null);
    const listBox = list && sight.boxOf(list);
    if (listBox) return { element: liesOver(control, list) ? control : list, control, box: listBox };
  }
  if (!tick && (isCutOff(control, sight) || isSearchOver(control, sight))) return null;
  // A field that is itself switched off with all of its surroundings has no visible box within a few levels.
  let at = parentOf(control);
  for (let level = 0; at && level < 4; level++, at = parentOf(at)) {
    if (/^(?:form|body|td|th|li)$/.test(at.localName)) return null;
    if (at.querySelectorAll(fieldSelector).length > 1) return null;
    // What has a heading is a part of the page, and no drawing of a field in it.
    if (!tick && at.querySelector('h1,h2,h3,h4,h5,h6,[role=heading]')) return null;
    const atBox = sight.boxOf(at);
    // Unseen with words of its own, it is a part of the page that is put away, and no drawing of a field.
    if (!atBox && hasMore(at, control)) return null;
    if (isFadingIn(at, control, sight)) return null;
    // A text that turns into a field when it is pressed has that field beside it, put away.
    if (!tick && sight.style(at).display === 'none') return null;
    if (!tick && isShrunken(control) && at.childElementCount === 1) continue;
    if (atBox && (isStillOutside(control, at) || isFolded(at))) return null;
    if (atBox && hiddenByStyle(control, sight)) {
      const isOwn = control instanceof HTMLSelectElement && liesOver(control, at);
      return { element: isOwn ? control : at, control, box: atBox };
    }
  }
  return null;
}

/** Whether a see-through list of the browser lies over what is drawn for it: a press is its own then. */
function liesOver(select: Element, drawn: Element): boolean {
  const [own, other] = [select, drawn].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
  const middle = { x: other.x + other.width / 2, y: other.y + other.height / 2 };
  const covers = own.left <= middle.x && middle.x <= own.right && own.top <= middle.y && middle.y <= own.bottom;
  const hit = deepFromPoint(middle.x, middle.y);
  // Outside of the window nothing says what lies there: over a box that it is in, it lies most of the time.
  return covers && (hit === select || (hit === null && drawn.contains(select)));
}

/** A file is given to the field itself, whatever opens the choice of files. */
function chooserShown(control: HTMLInputElement, sight: Sight): Shown | null {
  const chooser = fileChooser(control, (at) => sight.boxOf(at) !== null || isFadingIn(at, control, sight));
  const box = chooser && sight.boxOf(chooser);
  if (!box || isFadingIn(chooser, control, sight) || isStillOutside(control, chooser)) return null;
  return { element: control, control, box };
}

/** A menu that is just fading in: nothing stands in for its items. */
function isFadingIn(part: Element, control: Element, sight: Sight): boolean {
  return sight.style(part).opacity === '0' && hasMore(part, control);
}

/** A field without a size is drawn by what stands beside it: a box that holds it alone shows nothing of it. */
function isShrunken(control: Element): boolean {
  const { width, height } = control.getBoundingClientRect();
  return width < 1 || height < 1;
}

/** Scripts that dress up a box to tick put their own right after it, with its words. */
function drawnAfter(control: Element, sight: Sight): Shown | null {
  const next = control.nextElementSibling;
  const box = next?.matches('div,span,ins,i') ? sight.boxOf(next) : null;
  if (!next || !box || next.querySelector(fieldSelector) || sight.style(next).cursor !== 'pointer') return null;
  return { element: next, control, box };
}

/** Kits hide their fields by styles of the fields: one that only what is around it cuts off is on a part that is put away. */
function isCutOff(control: Element, sight: Sight): boolean {
  const { width, height } = control.getBoundingClientRect();
  if (width < 8 || height < 8 || /^(?:absolute|fixed)$/.test(sight.style(control).position)) return false;
  return control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Its title shows, and nothing that it holds. */
function isFolded(part: Element): boolean {
  return part.matches('details:not([open])');
}

/** Of a panel that slides in, the part in sight is no drawing of a control on the part that is still outside of the window. */
function isStillOutside(control: Element, panel: Element): boolean {
  const box = control.getBoundingClientRect();
  const around = panel.getBoundingClientRect();
  const onPanel = box.width > 2 && box.left >= around.left && box.right <= around.right && box.top >= around.top;
  return onPanel && isInWindow(around) && !isInWindow(box);
}

function isInWindow({ left, top, right, bottom }: DOMRect): boolean {
  return right > 2 && bottom > 2 && left < innerWidth - 2 && top < innerHeight - 2;
}

/** Whether a part of the page says more than the control in it. */
function hasMore(part: Element, control: Element): boolean {
  return (part.textContent ?? '').trim().length > (control.textContent ?? '').trim().length;
}

/** Web components may let the mouse through their inner button, and lists through their field: they take it themselves. */
function pointed(control: Element, sight: Sight): Element {
  if (sight.style(control).pointerEvents !== 'none') return control;
  const root = control.getRootNode();
  if (!(root instanceof ShadowRoot)) return boxOfList(control, sight) ?? control;
  const dead = control.matches(':disabled,[aria-disabled=true]') || sight.style(root.host).pointerEvents === 'none';
  return dead ? control : root.host;
}

/** The box of a list that is pressed in place of the field in it: it has the hand over it, and no other field in it. */
function boxOfList(field: Element, sight: Sight): Element | null {
  const box = field.matches('[role=combobox]:not(:disabled,[aria-disabled=true])') ? parentOf(field) : null;
  if (!box || sight.style(box).pointerEvents === 'none' || sight.style(box).cursor !== 'pointer') return null;
  return box.querySelectorAll(fieldSelector).length === 1 && sight.boxOf(box) ? box : null;
}

/** Kits lay a see-through or shrunken native field under their own; a field that is simply not displayed is a twin. */
function hiddenByStyle(control: Element, sight: Sight): boolean {
  const style = sight.style(control);
  if (style.display === 'none') return control.matches('[type=checkbox],[type=radio]') && !control.closest('[hidden]');
  return style.visibility !== 'hidden' || control.matches('[type=checkbox],[type=radio]');
}

/** Those of the fields in a part of the page that can be seen. */
export function inBox(box: Element, fields: Field[]): Shown[] {
  return fields.flatMap((field) => (contains(box, field.control) && field.shown ? field.shown : []));
}

/** Boxes and buttons to tick, whose words may follow them. */
export function isTick(element: Element): boolean {
  return (
    element.matches('[type=checkbox],[type=radio],[role=checkbox],[role=radio],[role=switch]') ||
    isBoxOfRow(element) ||
    isSmallSquare(element) ||
    isStyledBox(element)
  );
}

/** What a page draws for a box: no list is opened from so small a square, and nothing is typed into it. */
function isSmallSquare(element: Element): boolean {
  if (!element.matches('div:not([role]),span:not([role]),i,em,b,img')) return false;
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  return offsetWidth > 0 && offsetWidth <= 32 && Math.abs(offsetWidth - offsetHeight) <= 8;
}
