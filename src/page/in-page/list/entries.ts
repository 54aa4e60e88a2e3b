import { hasOwnWords, hasWords } from '../read/on-screen.ts';
import { ancestorsOf, parentOf } from '../read/tree.ts';
import { borderAround } from '../see/drawn-around.ts';
import type { Grounds } from './grounds.ts';
import { isHeaded } from './headed.ts';
import { isInSight } from './in-sight.ts';
import { entryRole, isMark, isNamed, labelOf } from './item.ts';
import type { KnownList } from './known-list.ts';
import { openedThere } from './opened-there.ts';
import { lineOf } from './words-beside.ts';

/** The elements that are entries: those that say so by their role, else whatever has appeared with words in it. */
export function entriesOf(list: KnownList, { elements, certain }: Grounds): Element[] {
  const { start, within, before, apart, bar } = list;
  if (bar) return [...start.children];
  const all = [...elements].filter(
    (element) =>
      (certain || !before?.has(element)) &&
      (element !== start || within) &&
      (isInSight(element) || (within && element.localName === 'input' && isNamed(element))),
  );
  const there = (found: Element[]) => (certain ? found : openedThere(list, found, all));
  const told = byRole(all, within);
  if (!told.every(isMark)) return told;
  // Boxes to tick stand in forms as well, and may have been drawn anew there meanwhile.
  const marks = there(told);
  if (marks.length || (before === null && !certain)) return marks;
  return there(byWords(all.filter((one) => !(apart && borderAround(start).contains(one)))));
}

const roles = new Set('option,menuitem,menuitemradio,menuitemcheckbox,treeitem,radio,checkbox'.split(','));

function byRole(elements: Element[], within: boolean): Element[] {
  // Buttons that stay pressed are choices where they stand on the page; in a list that opens they do something else.
  const told = elements.filter(
    (element) => roles.has(entryRole(element)) || (within && element.hasAttribute('aria-pressed')),
  );
  // Of a hidden field and what is drawn for it, the drawn one is the entry.
  const drawn = told.filter(isInSight);
  const seen = new Set(
    told.filter((element) => isInSight(element) || !drawn.some((one) => element.parentElement?.contains(one))),
  );
  // An entry within an entry (a checkbox in an option) is a part of it.
  const whole = [...seen].filter((element) => {
    for (let up = parentOf(element); up; up = parentOf(up))
      if (seen.has(up) && entryRole(up) !== 'treeitem') return false;
    return true;
  });
  // So is a check box that web components draw over their entry.
  const boxless = whole.filter((element) => !isMark(element));
  return boxless.length && !within ? boxless : withoutOthersOfLine(whole);
}

/** A box to tick whose words a radio button without any has before it, in its line, is another thing. */
function withoutOthersOfLine(entries: Element[]): Element[] {
  const nameless = entries.filter((entry) => entryRole(entry) === 'radio' && !labelOf(entry));
  const lines = nameless.flatMap((entry) => lineOf(entry) ?? []);
  return entries.filter((entry) => nameless.includes(entry) || !lines.some((line) => line.contains(entry)));
}

/** The innermost boxes with words in them. */
function byWords(elements: Element[]): Element[] {
  const boxes = elements.filter((element) => isBlock(element) && hasWords(element) && !isAroundComing(element));
  // What the lines below the words of an entry say is told of it, and is none itself.
  const headed = new Set(boxes.filter(isHeaded));
  const holders = boxes.filter((element) => ![...ancestorsOf(element)].some((up) => headed.has(up)));
  // Across shadow roots, which `contains` does not look through.
  const around = new Set<Element>();
  for (const holder of holders) {
    for (let up = parentOf(holder); up && !around.has(up); up = parentOf(up)) around.add(up);
  }
  return holders.filter((element) => !around.has(element));
}

/** What is around entries that are yet to fade or grow in is none itself: they are told by their role, or no words in it are in sight. */
function isAroundComing(element: Element): boolean {
  if (element.querySelector('[role=option],[role^=menuitem],[role=treeitem]')) return true;
  const worded = hasOwnWords(element) ? [] : [...element.querySelectorAll('*')].filter(hasOwnWords);
  return worded.length > 0 && !worded.some(isInSight);
}

function isBlock(element: Element): boolean {
  return !getComputedStyle(element).display.startsWith('inline') || element.matches('a,[role=gridcell]');
}
