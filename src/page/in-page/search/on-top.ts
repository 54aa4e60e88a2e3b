import type { Box } from '../box.ts';
import type { Look } from '../look.ts';
import { ancestorsOf, contains } from '../read/tree.ts';
import { coversAll, deepFromPoint } from '../see/stacking.ts';
import type { Ranked } from './fit.ts';

/** Each is compared with each: as many are a list, and no twins. */
const many = 50;

/** CSS px; what is smaller lies over the page for a moment, as a message does. */
const leastWindow = { width: 200, height: 120 };

/** Of twins that lie over one another, or in windows that do, a reader means the uppermost. */
export function onTop(equals: Ranked[], look: Look): Ranked[] {
  if (equals.length < 2 || equals.length > many) return equals;
  const seen = equals.filter((fit) => !isCovered(fit, equals, look) && !isInDialogBehind(fit, equals, look));
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
  const isBar = width > innerWidth * 0.9 || height > innerHeight * 0.9;
  return !isBar && width >= leastWindow.width && height >= leastWindow.height;
}

/** Whether another one is in a dialog that lies over a part of its own: what can be seen of the one behind waits for that. */
function isInDialogBehind({ shown: { element } }: Ranked, equals: Ranked[], { layers }: Look): boolean {
  const own = layers.dialogs.length > 1 ? layers.dialogOf(element) : null;
  return own !== null && equals.some(({ shown: other }) => liesOver(layers.dialogOf(other.element), own));
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
