import { looksAlive } from '../operate/alive.ts';
import { menuBehind } from '../operate/menu-behind.ts';
import { hasShutMenu } from '../operate/menu-of-link.ts';
import { hasBecomeAnother } from './meant.ts';
import type { AliveQuery, ReadyQuery } from './protocol.ts';
import { watchBrought } from './read/brought.ts';
import { observed } from './read/observe.ts';
import { isDisabled } from './read/roles.ts';
import { awaitsScripts } from './read/scripts-come.ts';
import { forgetTips } from './read/tips.ts';
import { closest, contains } from './read/tree.ts';
import type { Landing } from './reports.ts';
import { contentBox } from './scope/content-box.ts';
import { otherWindows } from './scope/other-windows.ts';
import { noteOpen } from './see/folds.ts';
import { deepFromPoint } from './see/stacking.ts';
import { isSuggesting } from './see/suggesting.ts';

// A press on what has stood still since it was pictured. Whatever comes between this look and the mouse gets nothing of it.

interface Guard {
  /** Of the first event of the mouse: later ones follow it. */
  verdict?: 'hit' | 'missed' | 'kept';
  /** The element was taken out of the page while the mouse was down: no page takes that for a press. */
  gone: boolean;
  /** The mouse on its way had opened the menu beside it, and the press has shut that. */
  shut: () => boolean;
  /** Something changed as soon as the mouse went down or up: that was the page's answer. */
  answered: boolean;
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
    !awaitsScripts() &&
    !hasShutMenu(element) &&
    !isSuggesting(element) &&
    still.every((moved) => Math.abs(moved) < 0.01) &&
    element.getClientRects().length === 1 &&
    isWithinWindow(rect) &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !closest(element, (e) => e.matches(':disabled,[aria-disabled=true],[inert]')) &&
    looksAlive(element) &&
    isOnTop(element, point) &&
    isOnTopAround(self, point);
  if (!ready) throw new Error(notReady);
  guard = standGuard(element, { alone: true });
  return [element];
}

/** The element while it neither says nor looks that it is dead; nobody stands guard for that. */
export function usable(element: Element): Element[] {
  return looksAlive(element) && !isDisabled(element) ? [element] : [];
}

/** The element while its page can hear a press and it does not look dead, watched for whether one reaches it. */
export function alive(element: Element, { patience }: AliveQuery): Element[] {
  if (awaitsScripts(patience) || !looksAlive(element)) return [];
  guard?.end();
  // That nothing else is pressed is Playwright's care here.
  guard = standGuard(element, { alone: false });
  return [element];
}

/** Begins the message of what is thrown. */
export const notReady = 'tejun: not ready to be pressed';

/** What the press has reached; one that no event tells of reached its element. */
export function landed(): Landing {
  const { verdict = 'hit', gone, answered, shut } = guard ?? {};
  guard?.end();
  return verdict === 'hit' && ((gone && !answered) || shut?.()) ? 'lost' : verdict;
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

/** `alone`: nothing else gets anything of the press. */
function standGuard(element: Element, { alone }: { alone: boolean }): Guard {
  const answers = new MutationObserver(() => {
    own.answered = true;
  });
  const roots = new Set([document, element.getRootNode()]);
  const isOpen = () => menuBehind(element) === 'open';
  const wasOpen = isOpen();
  let pointedOpen = false;
  const listen = (event: Event): void => {
    if (!event.isTrusted) return;
    if (!own.verdict) {
      const isOwn = event.composedPath().includes(element);
      const isBeside = event.currentTarget !== self;
      own.verdict = isBeside || (isOwn && hasBecomeAnother(element)) ? 'kept' : isOwn ? 'hit' : 'missed';
      if (own.verdict === 'hit') {
        noteOpen(element);
        watchBrought(roots);
        forgetTips();
      }
    }
    if (own.verdict === 'hit') {
      pointedOpen ||= !wasOpen && isOpen();
      if (event.type.endsWith('up')) own.gone ||= !element.isConnected;
      for (const root of roots) answers.observe(root, observed);
      afterwards(() => answers.disconnect());
    } else if (alone || own.verdict === 'kept') {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  const listening = new AbortController();
  const options = { capture: true, passive: false, signal: listening.signal };
  // A page that moves may push what is around the frame, or another frame, under the mouse.
  for (const window of [self, ...otherWindows(element)])
    for (const name of events) window.addEventListener(name, listen, options);
  const timer = setTimeout(() => own.end(), longest);
  const own: Guard = {
    gone: false,
    answered: false,
    shut: () => pointedOpen && element.isConnected && !isOpen(),
    end: () => {
      clearTimeout(timer);
      answers.disconnect();
      listening.abort();
      if (guard === own) guard = undefined;
    },
  };
  return own;
}

/** When all that listens to an event has heard it. */
function afterwards(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}
