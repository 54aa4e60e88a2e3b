import { readShown } from '../../operate/choose/shown.ts';
import { guardEscape } from '../lone-escape.ts';
import { awaitsScripts } from '../read/scripts-come.ts';
import { opensBehind } from '../read/split-button.ts';
import { contains } from '../read/tree.ts';
import { borderAround } from '../see/drawn-around.ts';
import { asksSince, isLoneList } from './dialogs.ts';
import { allDrawn, isInSight } from './in-sight.ts';
import { saysChosen } from './item.ts';
import type { KnownList } from './known-list.ts';
import type { ListAnswers, ListPart, ListPartName, ListQuestion } from './list-protocol.ts';
import { hasLanded, type NotedPress, noPress, notePress } from './noted-press.ts';
import { liesOver } from './opened-there.ts';
import { fieldOf, isInside, openerOf } from './opener.ts';
import { pressedPart } from './pressed-part.ts';
import { readList } from './read-list.ts';
import { shutterOf } from './shutter.ts';
import { type Standing, slidesIn } from './slides-in.ts';
import { standsAnew, standsInPlace } from './stands-anew.ts';
import { focusBeside, takesTyping } from './typing.ts';

// A list that something is chosen in, from its opening to its end: what was in sight before, its entries, what was pressed.

interface ListInUse extends KnownList, NotedPress {
  /** Which time it is opened. */
  turn: number;
  /** What had the focus before it was opened first. */
  focus?: Element | null;
  /** The entry that is to be pressed, as long as it slides in. */
  sliding: Standing | null;
}

const lists = new Map<string, ListInUse>();

/** Lists kept; older ones belong to choices that are made. */
const most = 3;

const parts: Record<ListPartName, (list: ListInUse, query: ListPart) => (Element | null)[]> = {
  start: ({ start }) => [start],
  opener: (list, { turn = 0, patience }) => {
    // It hears no press yet: Playwright looks again.
    if (awaitsScripts(patience)) return [];
    if (list.focus === undefined) list.focus = focusBeside(list.start);
    // Opened again or anew: but pressed again after a press that missed, it may be open already.
    if (list.turn !== turn)
      Object.assign(list, { turn, before: allDrawn(), listing: null, acts: opensBehind(list.start) });
    return [openerOf(list.start)];
  },
  field: ({ start }) => [fieldOf(start)],
  entry: (list, { at = 0, text = '' }) => {
    const entry = entryOf(list, at, text);
    if (!entry) return [];
    list.sliding = list.within ? null : slidesIn(entry, list.sliding);
    if (list.sliding) return [];
    notePress(list, entry, text);
    return [pressedPart(entry)];
  },
  entries: ({ listing }) => listing?.elements ?? [],
  scroller: ({ listing }) => [listing?.scroller ?? null],
  button: (list) => [shutterOf(list)],
};

/**
 * The elements of the list that are asked for; none when there are none, or no longer.
 * @throws Error for an entry that nothing can bring again, which Playwright would wait for
 */
export function partOfList(query: ListPart, root: Node): Element[] {
  const list = listOf(query.key, root);
  if (query.part === 'entry' && list && !list.within && !list.start.isConnected)
    throw new Error('The entry is not attached: what opens its list was drawn anew.');
  const found = list?.start.isConnected ? parts[query.part](list, query) : [];
  return found.filter((element) => element?.isConnected) as Element[];
}

const tellings: { [A in ListQuestion['ask']]: (list: ListInUse, query: ListQuestion) => ListAnswers[A] } = {
  shown: (list) => {
    let components = false;
    const texts = readShown(list.start, offeredBy(list), () => {
      components = true;
    });
    return { texts, components };
  },
  entries: (list, { within = false, scroller = false }) => {
    list.within = within;
    const items = readList(list, scroller);
    const components = list.listing!.elements.some(({ localName }) => localName.includes('-'));
    return { items, scrolls: list.listing!.scroller !== null, components };
  },
  moved: ({ listing }, { place = 0 }) => {
    const { scroller, elements } = listing!;
    const [first, last] = [elements[0], elements.at(-1)].map((one) => one?.getBoundingClientRect());
    if (!scroller || !first || !last) return { on: false, place };
    const virtual = last.bottom - first.top < scroller.scrollHeight * 0.9;
    return { on: virtual && Math.abs(scroller.scrollTop - place) > 1, place: scroller.scrollTop };
  },
  typing: ({ focus }) => takesTyping(focus ?? null),
  escape: ({ start }) => {
    guardEscape(start);
    return true;
  },
  pressed: (list, { ofButton = false }) => {
    const { start, pressed, words, kept, dialogs } = list;
    const landed = hasLanded(list);
    const chosen = (pressed?.isConnected === true && saysChosen(pressed)) || standsAnew(list, words, landed);
    const acted = (list.isAct || (ofButton && list.isButton)) && landed && pressed !== null && !isInSight(pressed);
    return { chosen, landed, kept, asks: pressed !== null && asksSince(dialogs, start), acted, replaced: false };
  },
};

/** The answer; `gone` when what the list belongs to was taken out, `elsewhere` when this document has no such list. */
export function tellOfList(query: ListQuestion, root: Node): unknown {
  const list = listOf(query.key, root);
  if (!list) return 'elsewhere';
  if (list.start.isConnected) return tellings[query.ask](list, query);
  return query.ask === 'pressed' && isReplaced(list) ? { ...replaced, stays: isLoneList(list.dialogs) } : 'gone';
}

const replaced = { chosen: true, landed: true, kept: false, asks: false, acted: false, replaced: true };

function isReplaced(list: ListInUse): boolean {
  const { place, words, kept } = list;
  return place !== null && !kept && hasLanded(list) && standsInPlace(place, words);
}

/** What the list belongs to stays the same while it is in the document; then it is what it was found by now. */
function listOf(key: string, root: Node): ListInUse | undefined {
  const known = lists.get(key);
  if (!(root instanceof Element)) return known;
  if (known) {
    if (!known.start.isConnected) {
      known.start = root;
      known.over ||= known.listing?.over === true;
      known.hangs ||= known.listing?.hangs === true;
    }
    return known;
  }
  const list: ListInUse = {
    start: root,
    turn: 0,
    within: false,
    before: null,
    listing: null,
    apart: false,
    over: false,
    hangs: false,
    acts: false,
    sliding: null,
    ...noPress,
  };
  lists.set(key, list);
  for (const old of [...lists.keys()].slice(0, -most)) lists.delete(old);
  return list;
}

/** Of a list that is seen elsewhere, what it offers: without a role it might be taken for what is chosen, beside the field. */
function offeredBy(list: KnownList): (element: Element) => boolean {
  const { start, apart, over, before, listing } = list;
  const field = borderAround(start);
  const offered = new Set(apart ? listing?.elements.filter((entry) => !contains(field, entry)) : []);
  // Entries that were drawn anew since are still in what has come to lie over the page; what lies within the field is what it shows.
  const isOffered = (element: Element) =>
    !before?.has(element) && liesOver(element, list) && !(contains(field, element) && isInside(element, field));
  return (element) => offered.has(element) || (over && isOffered(element));
}

/** The entry as it was read, or the one of the same words when the list was drawn anew since. */
function entryOf(list: ListInUse, at: number, text: string): Element | null {
  const { elements = [], items = [] } = list.listing ?? {};
  const entry = elements[at];
  if (entry?.isConnected && items[at]?.text === text) return entry;
  const anew: KnownList = { ...list };
  const same = readList(anew).flatMap((item, index) => (item.text === text ? [index] : []));
  return same.length === 1 ? anew.listing!.elements[same[0]!]! : null;
}
