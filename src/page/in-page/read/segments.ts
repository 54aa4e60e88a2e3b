import { isUnderHand } from './arrow-sign.ts';
import { classesOf } from './classes.ts';
import { ancestorsOf, closest, textOf } from './tree.ts';

// Choices of plain boxes that stand side by side under the hand of the mouse, of which the chosen one has a class more or
// another ground, or those chosen have a class that says so: bare words, or cards of a title and a sentence that tells of it.

/** CSS px of a choice in bare words, and of a card; what is higher holds rows, or a part of the page. */
const [highest, highestCard] = [60, 160];
/** Letters of a choice, or of the title of a card, and of all that a card says. */
const [longest, longestCard] = [30, 160];

/** The choices in such a bar; none, where it is none. */
export function segmentsOf(bar: Element): Element[] {
  const parts = [...bar.children];
  // What is quickly known of a page's thousands of boxes comes first.
  if (
    parts.length < 2 ||
    bar.hasAttribute('role') ||
    bar.clientHeight >= highestCard + highest ||
    !isOfNothingElse(bar)
  )
    return [];
  const isSegment = (part: Element) => part.localName === parts[0]!.localName && isPlain(part) && isBlock(part);
  if (!parts.every(isSegment) || !isInLine(parts)) return [];
  const chosen = chosenAmong(parts).length;
  return chosen && chosen < parts.length ? parts : [];
}

/** Those that are chosen: the one that has a class more than its like, or all that have one that says so. */
export function chosenAmong(parts: readonly Element[]): Element[] {
  const stated = statedAmong(parts);
  const one = stated.length > 1 ? null : chosenIn(parts);
  const found = one ? [one] : stated;
  return found.length ? found : groundedAmong(parts);
}

/** The one of several of the same classes that has a ground of its own, where all others have none or one in common. */
function groundedAmong(parts: readonly Element[]): Element[] {
  if (parts.some(({ className }) => className !== parts[0]!.className)) return [];
  const grounds = parts.map((part) => getComputedStyle(part).backgroundColor);
  const alone = parts.filter((_, i) => grounds.filter((ground) => ground === grounds[i]).length === 1);
  const isOfTwo = parts.length === 2 && new Set(grounds).size === 2 && grounds.includes(none);
  if (isOfTwo) return parts.filter((_, i) => grounds[i] !== none);
  return alone.length === 1 && new Set(grounds).size === 2 ? alone : [];
}

const none = 'rgba(0, 0, 0, 0)';

/** Those of which a class says that they are chosen. */
export function statedAmong(parts: readonly Element[]): Element[] {
  return parts.filter((part) => [...part.classList].some((name) => states.test(name)));
}

const states = /(?:^|[-_])(?:is-)?(?:on|active|checked|selected|chosen)$/i;

/**
 * The one that words stand in, of several of which any number may be on, as the days of a week: what leads to another part
 * of the page looks like it.
 */
export function toggleAround(words: Element): Element | null {
  const part = [words, ...ancestorsOf(words, 2)].find(
    ({ parentElement: bar }) => bar !== null && segmentsOf(bar).length > 0,
  );
  const bar = part?.parentElement;
  if (!part || !bar || closest(bar, (e) => e.matches('nav,[role=navigation]') || leading.test(classesOf(e))))
    return null;
  const parts = [...bar.children];
  return statedAmong(parts).length && !parts.some((one) => leading.test(classesOf(one))) ? part : null;
}

const leading = /(?:^|[\s_-])(?:tabs?|nav|menu|breadcrumbs?|steps?|pag(?:e|er|ination))(?:[\s_-]|$)/i;

/** The one that has a class more than its like. */
export function chosenIn(parts: readonly Element[]): Element | null {
  const isOwn = (part: Element, name: string) =>
    !parts.some((other) => other !== part && other.classList.contains(name));
  const [chosen, another] = parts.filter((part) => [...part.classList].some((name) => isOwn(part, name)));
  return another ? null : (chosen ?? null);
}

function isPlain(part: Element): boolean {
  const words = textOf(part).trim();
  if (!/^(?:div|span|li)$/.test(part.localName) || !/[\p{L}\p{N}]/u.test(words)) return false;
  if (words.length > longest && !isCard(part)) return false;
  return !part.hasAttribute('role') && !part.querySelector('a,button,input,select,textarea,[role],[tabindex]');
}

/** Its title is a part of its own, before what is said of it. */
function isCard(part: Element): boolean {
  const words = textOf(part).trim();
  const title = part.firstElementChild ? textOf(part.firstElementChild).trim() : '';
  const isTitle = /[\p{L}\p{N}]/u.test(title) && title.length <= longest && words.startsWith(title);
  return isTitle && words.length > title.length && words.length <= longestCard;
}

const isBlock = (part: Element) => isUnderHand(part) && !/^(?:inline|none)$/.test(getComputedStyle(part).display);

const isOfNothingElse = (bar: Element) =>
  ![...bar.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.nodeValue!));

function isInLine(parts: readonly Element[]): boolean {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const most = parts.some(isCard) ? highestCard : highest;
  return boxes.every(({ top, height }) => Math.abs(top - boxes[0]!.top) < 4 && height > 0 && height < most);
}
