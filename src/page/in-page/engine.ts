import { readings } from '../operate/readings.ts';
import { inventory } from './inventory.ts';
import { partOfList, tellOfList } from './list/list-in-use.ts';
import { scrolledLists, scrollLists, takeGrowing } from './long-lists.ts';
import { Look } from './look.ts';
import { recall, remember } from './memory.ts';
import { alive, landed, readyToPress, usable } from './press-guard.ts';
import type { Query } from './protocol.ts';
import { isBrought } from './read/brought.ts';
import { changedAt, unchangedFor } from './read/changes.ts';
import { fatesOf } from './read/fate.ts';
import { unfolderOf } from './read/folding.ts';
import { learnTip } from './read/tips.ts';
import { hasUnsaved } from './read/unsaved.ts';
import { boxOf, resolve } from './resolve.ts';
import { frameAt, frameBox, placeInParent } from './scope/frame-place.ts';
import { hasFolded } from './see/folds.ts';
import { front } from './see/front.ts';
import { standingOf } from './see/standing.ts';
import { silentIcons } from './silent-icons.ts';
import { look } from './watched-look.ts';

type Answers = { [Kind in Query['kind']]: (query: Extract<Query, { kind: Kind }>, root: Node) => Element[] };

type Reader = (element: Element, given: unknown) => unknown;

/** Elements for locators; for the other queries one element that carries JSON. */
const answers: Answers = {
  look: (query) => carry(look(query)),
  element: resolve,
  id: (_, root) => carry(remember(root as Element)),
  usable: (_, root) => usable(root as Element),
  unfolder: (_, root) => [unfolderOf(root as Element) ?? (root as Element)],
  alive: (query, root) => alive(root as Element, query),
  ready: (query, root) => readyToPress(root as Element, query),
  landed: () => carry(landed()),
  folded: ({ words }) => carry(hasFolded(words)),
  front: () => carry(front(new Look())),
  place: () => carry(placeInParent()),
  'frame-at': ({ place }) => carry(frameAt(place)),
  'frame-box': ({ id }) => carry(frameBox(id)),
  scroll: ({ to }) => carry(scrollLists(to, new Look())),
  icons: ({ place }) => carry(silentIcons(place, new Look()).map(remember)),
  'learn-tip': ({ id, words }) => carry(learnTip(id, words)),
  growing: () => carry(takeGrowing(new Look())),
  scrolled: () => scrolledLists(),
  boxes: ({ elements }, root) => carry({ ...JSON.parse(root.textContent!), boxes: elements.map(boxOf) }),
  read: ({ what, given }, root) => carry((readings[what] as Reader)(root as Element, given)),
  'list-part': partOfList,
  list: (query, root) => carry(tellOfList(query, root)),
  standing: ({ id }) => carry(standingOf(recall(id))),
  brought: ({ id }) => carry(isBrought(recall(id))),
  unchanged: () => carry(unchangedFor()),
  unsaved: () => carry(hasUnsaved()),
  changed: () => carry(changedAt()),
  fates: ({ elements }) => carry(fatesOf(elements)),
  inventory: ({ place }) => carry(inventory(place)),
};

/** The engine that Playwright registers. */
const engine = {
  query(root: Node, body: string): Element | null {
    return engine.queryAll(root, body)[0] ?? null;
  },
  queryAll(root: Node, body: string): Element[] {
    const query = JSON.parse(body) as Query;
    const answer = answers[query.kind] as (query: Query, root: Node) => Element[];
    return answer(query, root);
  },
};

function carry(data: unknown): Element[] {
  const element = document.createElement('data');
  element.textContent = JSON.stringify(data);
  return [element];
}

export default engine;
