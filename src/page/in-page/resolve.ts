import type { Target } from '../../steps/target.ts';
import type { Box, DrawnBox } from './box.ts';
import { Look } from './look.ts';
import { fitting, noteAsked } from './meant.ts';
import { recall, recallLost } from './memory.ts';
import type { ElementQuery } from './protocol.ts';
import { stillHolds } from './read/changes.ts';
import { focused } from './read/focused.ts';
import { inReadingOrder } from './read/reading-order.ts';
import { contains } from './read/tree.ts';
import { isTyped } from './read/typed.ts';
import { search } from './search/search.ts';
import { choicesDrawn } from './see/choices-drawn.ts';
import { drawnAround } from './see/drawn-around.ts';
import { looksLikeSwitch } from './see/drawn-switch.ts';
import { heirOf } from './see/heirs.ts';
import { deepFromPoint, middleOnScreen } from './see/stacking.ts';
import type { Shown } from './see/stand-in.ts';
import { Sight } from './see/visible.ts';
import { inWindows } from './see/windows.ts';
import { withWords } from './see/with-words.ts';

/** The remembered element while it still fits; else whatever fits now. */
export function resolve(query: ElementQuery, root: Node): Element[] {
  return noteAsked(meant(query, root), query);
}

function meant(query: ElementQuery, root: Node): Element[] {
  const known = recall(query.id);
  const stays = known && query.target && isField(query.target);
  if (!query.target || (stays && isInSight(known) && !isBehind(known, query.target))) return known ? [known] : [];
  // What folds or slides away changes nothing in the document.
  const seen = known && isInSight(known) && new Sight().boxOf(known);
  if (known && seen && stillHolds(fitting(query.id, { target: query.target, outside: query.outside ?? 0 })))
    return [known];
  const { all, chosen } = fitsOf(query.target, query.outside);
  if (known && all.some(({ element }) => element === known)) return [known];
  const found = chosen.map(({ element }) => element);
  if (stays && !found.length) return [known];
  const lost = isField(query.target) && !found.length ? recallLost(query.id) : null;
  const heir = lost && heirOf(lost);
  if (heir) return [heir];
  return root === document ? found : found.filter((element) => contains(root, element));
}

/** What fits, and what of it is meant where several equal ones are counted. */
function fitsOf(target: Target, outside = 0): { all: Shown[]; chosen: Shown[] } {
  const all = search({ target, outside }, new Look()).map(({ shown }) => shown);
  return { all, chosen: target.nth ? inReadingOrder(all).slice(target.nth - 1, target.nth) : all };
}

/** A kit that takes its time hides the browser's own field, or cuts it off to a dot, and puts its widget in its place. */
function isInSight(element: Element): boolean {
  const isDot = element.localName === 'select' && element.getBoundingClientRect().width < 3;
  return !isDot && element.checkVisibility({ checkVisibilityCSS: true });
}

/**
 * Whether something has come over a field before anybody was in it: that may have a field of the same words, which a reader
 * sees in its place.
 */
function isBehind(field: Element, { purpose }: Target): boolean {
  const active = focused();
  if (purpose !== 'fill' || isTyped(field) || (active && contains(field, active))) return false;
  const middle = middleOnScreen(field);
  const hit = middle && deepFromPoint(middle.x, middle.y);
  return !!hit && !contains(field, hit) && !contains(hit, field);
}

/** Acting on a field may take away the very words that it was found by: its placeholder, its entry, its text. */
function isField({ purpose }: Target): boolean {
  return purpose === 'fill' || purpose === 'choose' || purpose === 'check' || purpose === 'upload';
}

/** Where the element shows now, in the frame's viewport; nothing when it is gone, or scrolled away within the page. */
export function boxOf(query: ElementQuery): DrawnBox | null {
  const element = recall(query.id) ?? resolve(query, document)[0];
  const { purpose, words = [] } = query.target ?? {};
  const box = element ? inWindows(drawnAround(element), purpose === 'see') : null;
  if (!box || !element) return null;
  if (purpose === 'choose') return choicesDrawn(element, box);
  if (purpose !== 'check') return partOf(element, query) ?? box;
  return { ...withWords(element, box, words), ...(looksLikeSwitch(element, new Sight()) && { isSwitch: true }) };
}

/** Of a picture with links of its own, the part that is meant. */
function partOf(picture: Element, { target, outside }: ElementQuery): Box | null {
  if (!target || !picture.matches('[usemap]')) return null;
  const meant = fitsOf(target, outside).chosen.find(({ element }) => element === picture);
  return meant?.control.localName === 'area' ? meant.box : null;
}
