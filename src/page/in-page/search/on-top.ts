import type { Box } from '../box.ts';
import type { Look } from '../look.ts';
import { ancestorsOf, contains, parentOf } from '../read/tree.ts';
import { coversAll, deepFromPoint, layerOf } from '../see/stacking.ts';
import type { Ranked } from './fit.ts';

/** Each is compared with each: as many are a list, and no twins. */
const many = 50;

/** CSS px; what is smaller lies over the page for a moment, as a message does. */
const leastWindow = { width: 200, height: 120 };

/** Of twins that lie over one another, or in windows that do, a reader means the uppermost. */
export function onTop(equals: Ranked[], look: Look): Ranked[] {
  if (equals.length < 2 || equals.length > many) return equals;
  const isBehind = (fit: Ranked): boolean =>
    isCovered(fit, equals, look) || isInDialogBehind(fit, equals, look) || isInWindowBehind(fit, equals, look);
  const seen = equals.filter((fit) => !isBehind(fit));
  return seen.length ? seen : equals;
}

/** Whether one of the others, or the window that it is in, hides it. */
function isCovered({ shown: { element, box } }: Ranked, equals: Ranked[], look: Look): boolean {
  const hit = hitIn(box);
  if (!hit || contains(element, hit)) return false;
  return equals.some(
    ({ shown: { element: other } }) =>
      contains(other, hit) ||
      [hit, ...ancestorsOf(hit)].some((e) => contains(e, other) && !contains(e, element) && isWindow(e, look)),
  );
}

function isWindow(element: Element, { sight }: Look): boolean {
  if (!/^(?:absolute|fixed)$/.test(sight.style(element).position) || coversAll(element, sight)) return false;
  const { width, height } = element.getBoundingClientRect();
  const isBar =
    (width > innerWidth * 0.9 && isSlim(height, innerHeight)) ||
    (height > innerHeight * 0.9 && isSlim(width, innerWidth));
  return !isBar && isWide(element);
}

/** What is scrolled below a bar is brought out again; what is as thick as a third of the window is no bar. */
const isSlim = (thickness: number, all: number): boolean => thickness < all / 3;

function isWide(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= leastWindow.width && height >= leastWindow.height;
}

/** Whether another one is in a dialog that lies over a part of its own: what can be seen of the one behind waits for that. */
function isInDialogBehind({ shown: { element } }: Ranked, equals: Ranked[], { layers }: Look): boolean {
  const own = layers.dialogs.length > 1 ? layers.dialogOf(element) : null;
  return own !== null && equals.some(({ shown: other }) => liesOver(layers.dialogOf(other.element), own));
}

/** Whether another one is in a window, a drawer say, that hides most of the one that its own is in. */
function isInWindowBehind({ shown: { element } }: Ranked, equals: Ranked[], look: Look): boolean {
  return equals.some(({ shown: { element: other } }) => {
    const [own, front] = [windowOf(element, other, look), windowOf(other, element, look)];
    return own !== null && front !== null && hides(front, own) && !coversAll(own, look.sight);
  });
}

/** The outermost box over the page in which the element is, and not the other. */
function windowOf(element: Element, other: Element, { sight }: Look): Element | null {
  let outermost: Element | null = null;
  let layer = layerOf(element, sight);
  while (layer && !contains(layer, other)) {
    outermost = layer;
    const around = parentOf(layer);
    layer = around && layerOf(around, sight);
  }
  return outermost && isWide(outermost) ? outermost : null;
}

function hides(front: Element, other: Element): boolean {
  const { width, height } = other.getBoundingClientRect();
  const shared = overlap(front.getBoundingClientRect(), other.getBoundingClientRect());
  return !!shared && shared.width * shared.height >= (width * height) / 2 && liesOver(front, other);
}

function liesOver(dialog: Element | null, other: Element): boolean {
  if (!dialog || contains(other, dialog) || contains(dialog, other)) return false;
  const shared = overlap(dialog.getBoundingClientRect(), other.getBoundingClientRect());
  const hit = shared && hitIn(shared);
  return !!hit && contains(dialog, hit);
}

/** What the middle of the box shows. */
function hitIn({ x, y, width, height }: Box): Element | null {
  return deepFromPoint(x + width / 2, y + height / 2);
}

function overlap(one: Box, other: Box): Box | null {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}
