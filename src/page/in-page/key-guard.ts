import { otherWindows } from './scope/other-windows.ts';

// Keys go to whatever has the focus when they arrive. A page may draw its fields anew in the moment that one is left, or put
// the focus elsewhere: what has it then gets nothing of what is meant for the field.

interface Guard {
  /** Something of it came to the field. */
  reached: boolean;
  /** A key was kept from something else. */
  strayed: boolean;
  element: Element;
  end: () => void;
}

/** How a text comes: by keys, or at once. That a key goes up is heard where the page has gone on to. */
const events = ['keydown', 'keypress', 'beforeinput', 'textInput'];

/** Milliseconds after which the keys are no longer to be expected. */
const longest = 60_000;

let guard: Guard | undefined;

/** From now on keys reach this field alone, until `keysCame` is asked. */
export function guardKeys(start: Element): true {
  guard?.end();
  // Other elements have a `control` of their own meaning.
  const element = (start.localName === 'label' && (start as HTMLLabelElement).control) || start;
  const listening = new AbortController();
  const options = { capture: true, passive: false, signal: listening.signal };
  const heed = (event: Event): void => {
    if (isMeant(event, element)) own.reached = true;
    else if (event.isTrusted && event.type !== 'input') {
      own.strayed = true;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  for (const window of [self, ...otherWindows(element)])
    for (const name of [...events, 'input']) window.addEventListener(name, heed, options);
  const timer = setTimeout(() => own.end(), longest);
  const own: Guard = {
    reached: false,
    strayed: false,
    element,
    end: () => {
      clearTimeout(timer);
      listening.abort();
      if (guard === own) guard = undefined;
    },
  };
  guard = own;
  return true;
}

/** Whether the field has got something, or nothing was to come. */
export function keysCame(): boolean {
  const { reached = true, strayed, element } = guard ?? {};
  guard?.end();
  return reached || !(strayed || !element?.isConnected);
}

function isMeant(event: Event, element: Element): boolean {
  const path = event.composedPath();
  return path.includes(element) || isStandIn(path[0], element);
}

/** What takes the keys for the field: the editor that it is in, or a field laid over it, or one that nobody sees. */
function isStandIn(target: EventTarget | undefined, element: Element): boolean {
  if (!(target instanceof HTMLElement) || !takesKeys(target)) return false;
  if (target.contains(element)) return true;
  const [own, other] = [element, target].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
  const isUnseen =
    other.width < 5 || other.height < 5 || !target.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const across = Math.min(own.right, other.right) - Math.max(own.left, other.left);
  const down = Math.min(own.bottom, other.bottom) - Math.max(own.top, other.top);
  return isUnseen || (across > 0 && down > 0);
}

function takesKeys(target: HTMLElement): boolean {
  return target.isContentEditable || target.matches('input,textarea');
}
