import { closest } from '../read/tree.ts';
import { dialogsInSight } from './dialogs.ts';
import { entryRole, itemOf } from './item.ts';
import type { KnownList } from './known-list.ts';
import { pressedPart } from './pressed-part.ts';
import { readList } from './read-list.ts';

/** The press on an entry of a list. */
export interface NotedPress {
  /** The entry that is to be pressed, what it says, and whether a press has landed on it. */
  pressed: Element | null;
  words: string;
  landed: boolean;
  /** The mouse went down on it. */
  begun: boolean;
  /** The press was kept from it, because it said something else by then. */
  kept: boolean;
  /** It does something, and is not shown as chosen: see `acts`. */
  isAct: boolean;
  /** It is a button or link that says nothing of being an entry: behind a button it does something, too. */
  isButton: boolean;
  /** Where the list belonged to before that press. */
  place: DOMRect | null;
  /** The dialogs that were there before that press. */
  dialogs: readonly Element[];
  unnote: () => void;
}

/** Before any press. */
export const noPress: NotedPress = {
  pressed: null,
  words: '',
  landed: false,
  begun: false,
  kept: false,
  isAct: false,
  isButton: false,
  place: null,
  dialogs: [],
  unnote: () => {},
};

const ends = new Set(['mouseup', 'click']);
const events = ['pointerdown', 'mousedown', 'pointerup', ...ends];

/**
 * Notes whether the next press is one on the entry, and keeps it from one that says something else by then. Some lists take it
 * as the mouse is released and are gone by the click; pressed again, what says the same by then would be something else.
 */
export function notePress(list: KnownList & NotedPress, entry: Element, words: string): void {
  list.unnote();
  const button = closest(pressedPart(entry), (e) => e.matches('button,a[href]'));
  const isPlain = entryRole(entry) === '';
  const isButton = isPlain && button !== null && !button.hasAttribute('role');
  const isAct = isPlain && list.acts;
  const place = list.start.getBoundingClientRect();
  Object.assign(list, { ...noPress, pressed: entry, words, isAct, isButton, place, dialogs: dialogsInSight() });
  list.over ||= list.listing?.over === true;
  list.hangs ||= list.listing?.hangs === true;
  const own: EventTarget[] = [entry, ...((entry as HTMLInputElement).labels ?? [])];
  let isFirst = true;
  const note = (event: Event): void => {
    const isOwn = event.composedPath().some((part) => own.includes(part));
    if (isFirst) list.kept = isOwn && saysOther(list, entry, words);
    isFirst = false;
    if (list.kept) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (ends.has(event.type)) list.landed ||= isOwn;
    else list.begun ||= isOwn;
    if (event.type === 'click') list.unnote();
  };
  for (const name of events) addEventListener(name, note, { capture: true });
  list.unnote = () => {
    for (const name of events) removeEventListener(name, note, { capture: true });
  };
}

/** Whether the press has landed: some lists take it as the mouse goes down, and are gone by the time it is released. */
export function hasLanded(list: KnownList & NotedPress): boolean {
  const { pressed, words, begun, landed } = list;
  if (landed || !begun || pressed?.isConnected) return landed;
  // In a list that was only drawn anew it stands once more.
  return !readList({ ...list }).some(({ text }) => text === words);
}

/** A list that is drawn anew may put another of its entries into the element that was found. */
function saysOther({ listing }: KnownList, entry: Element, words: string): boolean {
  const { text } = itemOf(entry);
  return text !== words && listing?.items.some((item) => item.text === text) === true;
}
