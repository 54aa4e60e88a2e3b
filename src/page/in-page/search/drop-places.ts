import type { Look } from '../look.ts';
import type { Sought } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import { isControl } from '../read/roles.ts';
import { ancestorsOf, closest } from '../read/tree.ts';
import { headingLevel } from '../scope/section.ts';
import { show } from '../see/stand-in.ts';
import { type Fit, grade, strengths } from './fit.ts';
import { pressable } from './pressable.ts';

/**
 * Where a reader would drop something by words found at a hit: on the words. The title of a column or list, and an entry
 * of one, goes before a link with the same words that only leads somewhere.
 */
export function dropPlaces(hit: Hit, sought: Sought[], look: Look): Fit[] {
  const fits = pressable(hit, 'drop', sought, look);
  // The name of a list is the place of it; what names several fields is one itself.
  const isPlace = (hit.source === 'label' && hit.at.matches(lists)) || fits.length > 1;
  const named = isPlace ? show(hit.at, look.sight) : null;
  const shared = { tier: 2, ...grade(hit.text, sought), strength: strengths[hit.source], how: hit.source };
  if (named) return [{ shown: named, ...shared, ready: takes(hit.at, look) ? 3 : 1, words: hit.text }];
  return fits.map((fit) =>
    fit.extent === 3 ? { ...fit, tier: 2, ready: takes(fit.shown.element, look) ? 3 : 1 } : fit,
  );
}

const lists = 'ul,ol,section,fieldset,[role=list],[role=listbox],[role=group],[role=region]';
const menus = 'nav,[role=navigation],[role=menu],[role=menubar],[role=tablist]';
const kept =
  '[draggable=true],[aria-grabbed],[aria-dropeffect],[aria-roledescription*=drag i],[aria-roledescription*=sort i],[class*=sortable i],[class*=draggable i],[class*=droppable i],[class*=drop-zone i],[class*=dropzone i]';

/** It stands with things to drag, or titles one of several boxes of the same make, as the columns of a board are. */
function takes(element: Element, look: Look): boolean {
  const leads = closest(element, isControl) !== null;
  const titles = !leads && headingLevel(element, look) > 0;
  for (const around of ancestorsOf(element, 6)) {
    if (around === document.body || around.matches(menus)) return false;
    // What is as wide as the page holds the side bar and the board.
    const box = look.sight.boxOf(around);
    if (leads && box && box.width >= innerWidth * 0.9) return false;
    if (around.querySelector(kept) || (titles && hasLike(around))) return true;
  }
  return false;
}

function hasLike(box: Element): boolean {
  const { localName, className } = box;
  if (box.matches('td,th,tr')) return false;
  return [...(box.parentElement?.children ?? [])].some(
    (other) => other !== box && other.localName === localName && other.className === className,
  );
}
