import { looksAlive } from '../operate/alive.ts';
import type { ReadyQuery } from './protocol.ts';
import { closest, contains } from './read/tree.ts';
import { contentBox } from './scope/content-box.ts';
import { deepFromPoint } from './see/stacking.ts';

// A press on what has stood still since it was pictured. Whatever comes between this look and the mouse gets nothing of it.

interface Guard {
  /** Of the first event of the mouse: later ones follow it. */
  verdict?: 'hit' | 'missed';
  end: () => void;
}

/** Events of a press. */
const events = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'];

/** Milliseconds after which the mouse of this press is no longer to be expected. */
const longest = 5_000;

let guard: Guard | undefined;

/** The element, guarded, when a press needs to wait for nothing. @throws what Playwright passes on at once: there is more to wait for. */
export function readyToPress(element: Element, { box, spot }: ReadyQuery): Element[] {
  guard?.end();
  const rect = element.getBoundingClientRect();
  const still = [rect.x - box.x, rect.y - box.y, rect.width - box.width, rect.height - box.height];
  const point = spot
    ? { x: rect.x + element.clientLeft + spot.x, y: rect.y + element.clientTop + spot.y }
    : { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const ready =
    still.every((moved) => Math.abs(moved) < 0.01) &&
    element.getClientRects().length === 1 &&
    isWithinWindow(rect) &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !closest(element, (e) => e.matches(':disabled,[aria-disabled=true],[inert]')) &&
    looksAlive(element) &&
    isOnTop(element, point) &&
    isOnTopAround(self, point);
  if (!ready) throw new Error(notReady);
  guard = standGuard(element);
  return [element];
}

/** Begins the message of what is thrown. */
export const notReady = 'tejun: not ready to be pressed';

/** Whether the press reached its element; one that no event tells of did. */
export function landed(): boolean {
  const missed = guard?.verdict === 'missed';
  guard?.end();
  return !missed;
}

function isWithinWindow({ left, top, right, bottom }: DOMRect): boolean {
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
}

function isOnTop(element: Element, { x, y }: { x: number; y: number }): boolean {
  const hit = deepFromPoint(x, y);
  return hit !== null && contains(element, hit);
}

/** The same of the frames around, as far as they can be looked into. */
function isOnTopAround(frame: Window, { x, y }: { x: number; y: number }): boolean {
  if (frame === frame.parent) return true;
  const owner = frame.frameElement;
  if (!owner) return false;
  const place = contentBox(owner);
  const point = { x: place.x + x, y: place.y + y };
  const root = owner.getRootNode() as Document | ShadowRoot;
  return place.scale === 1 && root.elementFromPoint(point.x, point.y) === owner && isOnTopAround(frame.parent, point);
}

function standGuard(element: Element): Guard {
  const listen = (event: Event): void => {
    if (!event.isTrusted) return;
    own.verdict ??= event.composedPath().includes(element) ? 'hit' : 'missed';
    if (own.verdict === 'hit') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const options = { capture: true, passive: false };
  for (const name of events) addEventListener(name, listen, options);
  const timer = setTimeout(() => own.end(), longest);
  const own: Guard = {
    end: () => {
      clearTimeout(timer);
      for (const name of events) removeEventListener(name, listen, options);
      if (guard === own) guard = undefined;
    },
  };
  return own;
}
