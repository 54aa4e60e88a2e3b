import type { Target } from '../../steps/target.ts';
import { readings } from '../operate/readings.ts';
import type { Box } from './box.ts';
import { tell, whereabouts } from './describe.ts';
import { inventory } from './inventory.ts';
import { partOfList, tellOfList } from './list/list-in-use.ts';
import { scrolledLists, scrollLists, takeGrowing } from './long-lists.ts';
import { Look } from './look.ts';
import { isGone, recall, recallLost, remember } from './memory.ts';
import { alive, landed, readyToPress } from './press-guard.ts';
import type { ElementQuery, FrameTarget, Query } from './protocol.ts';
import { holdFacts, stillHolds, unchangedFor } from './read/changes.ts';
import { inReadingOrder } from './read/reading-order.ts';
import { contains } from './read/tree.ts';
import type { LookReport } from './reports.ts';
import { frameAt, frameBox, placeInParent } from './scope/frame-place.ts';
import { documentWords, frameSpots } from './scope/frame-spots.ts';
import { search } from './search/search.ts';
import { isBusy } from './see/busy.ts';
import { drawnAround } from './see/drawn-around.ts';
import { front } from './see/front.ts';
import { heirOf } from './see/heirs.ts';
import { inWindows } from './see/windows.ts';
import { endWatch, keepWatch } from './sentry.ts';

const listed = 20;

/** The engine that Playwright registers. Elements for locators; for the other queries one element that carries JSON. */
const engine = {
  query(root: Node, body: string): Element | null {
    return engine.queryAll(root, body)[0] ?? null;
  },
  queryAll(root: Node, body: string): Element[] {
    const query = JSON.parse(body) as Query;
    if (query.kind === 'element') return resolve(query, root);
    if (query.kind === 'scrolled') return scrolledLists();
    if (query.kind === 'list-part') return partOfList(query, root);
    if (query.kind === 'list') return [carry(tellOfList(query, root))];
    if (query.kind === 'alive') return alive(root as Element);
    if (query.kind === 'ready') return readyToPress(root as Element, query);
    if (query.kind === 'landed') return [carry(landed())];
    if (query.kind === 'id') return [carry(remember(root as Element))];
    if (query.kind === 'boxes') return [carry({ ...JSON.parse(root.textContent!), boxes: query.elements.map(boxOf) })];
    if (query.kind === 'front') return [carry(front(new Look()))];
    if (query.kind === 'place') return [carry(placeInParent())];
    if (query.kind === 'frame-at') return [carry(frameAt(query.place))];
    if (query.kind === 'frame-box') return [carry(frameBox(query.id))];
    if (query.kind === 'growing') return [carry(takeGrowing(new Look()))];
    if (query.kind === 'scroll') return [carry(scrollLists(query.to, new Look()))];
    if (query.kind === 'read') return [carry(readings[query.what](root as Element))];
    if (query.kind === 'unchanged') return [carry(unchangedFor())];
    if (query.kind === 'gone') return [carry(query.elements.filter(isGone))];
    if (query.kind === 'inventory') return [carry(inventory(query.place))];
    return [carry(look(query))];
  },
};

/** The remembered element while it still fits; else whatever fits now. */
function resolve(query: ElementQuery, root: Node): Element[] {
  const known = recall(query.id);
  const stays = known && query.target && isField(query.target);
  if (!query.target || (stays && isInSight(known))) return known ? [known] : [];
  if (known && isInSight(known) && stillHolds(fitting(query.id, { target: query.target, outside: query.outside ?? 0 })))
    return [known];
  const fits = search({ target: query.target, outside: query.outside ?? 0 }, new Look());
  if (known && fits.some((fit) => fit.shown.element === known)) return [known];
  const { nth } = query.target;
  const meant = nth
    ? inReadingOrder(fits.map(({ shown }) => shown)).slice(nth - 1, nth)
    : fits.map(({ shown }) => shown);
  const found = meant.map(({ element }) => element);
  if (stays && !found.length) return [known];
  const lost = isField(query.target) && !found.length ? recallLost(query.id) : null;
  const heir = lost && heirOf(lost);
  if (heir) return [heir];
  return root === document ? found : found.filter((element) => contains(root, element));
}

/** A kit that takes its time hides the browser's own field and puts its widget in its place. */
function isInSight(element: Element): boolean {
  return element.checkVisibility({ checkVisibilityCSS: true });
}

/** Acting on a field may take away the very words that it was found by: its placeholder, its entry, its text. */
function isField({ purpose }: Target): boolean {
  return purpose === 'fill' || purpose === 'choose' || purpose === 'check' || purpose === 'upload';
}

/** Where the element shows now, in the frame's viewport; nothing when it is gone, or scrolled away within the page. */
function boxOf(query: ElementQuery): Box | null {
  const element = recall(query.id) ?? resolve(query, document)[0];
  return element ? inWindows(drawnAround(element)) : null;
}

function look({ targets, arm }: Extract<Query, { kind: 'look' }>): LookReport {
  const report = survey(targets);
  if (!arm) return report;
  const awaited = targets.filter(({ aside }) => !aside);
  const awaitedOf = <T>(list: T[]) => list.filter((_, i) => !targets[i]!.aside);
  if (arm.first && awaitedOf(report.found).some((list) => list.length > 0)) {
    endWatch(arm.token);
    return report;
  }
  const before = digest({
    ...report,
    found: awaitedOf(report.found),
    frames: report.frames.map((spot) => ({ ...spot, outside: awaitedOf(spot.outside) })),
  });
  keepWatch(arm.token, () => digest(survey(awaited)) !== before);
  return report;
}

/** What is known of an element that was found. */
function fitting(id: number, { target, outside }: FrameTarget): string {
  return JSON.stringify([id, outside, target]);
}

function survey(targets: FrameTarget[]): LookReport {
  const now = new Look();
  const framed = now.frames.length > 0 || top !== self;
  const ranked = targets.map((asked) => search(asked, now));
  const fits = ranked.flatMap((list, i) => list.map((fit) => fitting(remember(fit.shown.element), targets[i]!)));
  holdFacts(fits, now.roots);
  return {
    found: ranked.map((fits) => {
      // One alone in the only document needs not be told from others.
      const alone = fits.length < 2 && !framed;
      return fits.slice(0, listed).map((fit) => ({ ...tell(fit), where: alone ? {} : whereabouts(fit, now) }));
    }),
    more: ranked.map((fits) => Math.max(0, fits.length - listed)),
    frames: frameSpots(targets, now),
    place: placeInParent(),
    busy: ranked.some(([best]) => best?.extent === 1) && isBusy(now),
    words: framed ? documentWords(now) : [],
  };
}

/** What must change for another look to be worth its while. */
function digest(report: LookReport): string {
  return JSON.stringify([
    report.found.map((list) => list.map((c) => [c.id, c.disabled])),
    report.frames.map((f) => [f.id, f.usable, f.outside]),
    report.words,
  ]);
}

function carry(data: unknown): Element {
  const element = document.createElement('data');
  element.textContent = JSON.stringify(data);
  return element;
}

export default engine;
