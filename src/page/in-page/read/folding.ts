import { arrowBeside, arrowOfHead, farthest, largest } from './arrow-beside.ts';
import { isAhead, isUnderHand, lineOf, saying } from './arrow-sign.ts';
import { byIds } from './by-ids.ts';
import { classesOf } from './classes.ts';
import { namedParts } from './named-parts.ts';
import { isCutAway } from './part-below.ts';
import { hasStyledArrow } from './styled-arrow.ts';
import { ancestorsOf, closest, contains, textOf } from './tree.ts';
import { buttonUnder } from './under.ts';

// Branches of trees, accordions and rows with more behind them: their title opens and shuts them, or an arrow in its line.

/** Whether the part behind a title is open. `unknown`: no markup says so, and it does not look open. */
export interface Folding {
  state: 'open' | 'shut' | 'unknown';
  /** What the arrow and the entry look like: a change of it is an answer. */
  look: string;
  /** Characters of text that the document shows. */
  length: number;
}

const itself = 'summary,[aria-expanded],[data-toggle=collapse],[data-bs-toggle=collapse]';
/** What holds a title and what is behind it. */
const entry = '[role=treeitem],[role=row],li,tr';

/** Of a title in the legend of a frame that tells whether it is open, that frame is what both stand in. */
const holds = (title: Element) => (e: Element) =>
  e.matches(entry) ||
  (e.matches('fieldset[aria-expanded]') && e.querySelector(':scope > legend')?.contains(title) === true);

const arrowAmongWords = /^\s*[▸▹►▶▾▿▼▽]|[▸▹►▶▾▿▼▽▴▲]\s*$/;
/** What opens the part behind the title: the title where it says so, else the arrow in its line, or the link beside that. */
export function unfolderOf(title: Element): Element | null {
  const sign = signOf(title);
  return sign && (linkBeside(sign, title) ?? sign);
}

/** A title that runs a script of its page, beside an arrow that nothing says is pressed: the arrow only tells how things stand. */
function linkBeside(sign: Element, title: Element): Element | null {
  const link = closest(title, (e) => e.matches('a[href^="javascript:"]'));
  if (!link || contains(sign, title) || contains(link, sign) || idle.test(link.getAttribute('href')!)) return null;
  return isUnderHand(sign) || closest(sign, (e) => e.matches('a,button,[onclick],[tabindex],[role=button]'))
    ? null
    : link;
}

const idle = /^javascript:\s*(?:void\b.*|return\b.*|\/\/.*)?;?\s*$/;

/** What tells whether the part is open, and mostly opens it. */
function signOf(title: Element): Element | null {
  const own = closest(title, (e) => e.matches(itself) || holds(title)(e));
  if (own && isTitle(own)) return own;
  // The words of an entry may only choose it; where no arrow is drawn they open it.
  const opensItself = arrowAmongWords.test(textOf(title)) || closest(title, holds(title))?.matches('[aria-expanded]');
  const arrow = arrowBeside(title) ?? arrowOfHead(title);
  if (arrow) return buttonUnder(arrow) ?? arrow;
  return opensItself ? title : styledTitle(title);
}

/** The title, or the box that is only around it, where the mouse says that it is pressed and a style sheet draws an arrow. */
function styledTitle(title: Element): Element | null {
  if (!isUnderHand(title)) return null;
  const boxes = [title, ...ancestorsOf(title, 2)].filter((box) => textOf(box).trim() === textOf(title).trim());
  return boxes.find(hasStyledArrow) ?? null;
}

/** Not the whole of what opens, nor a list. */
function isTitle(own: Element): boolean {
  return (
    !own.matches(`${entry},fieldset,input,select,[aria-haspopup]`) && own.getBoundingClientRect().height <= 2 * largest
  );
}

/** How things stand behind the title. */
export function folding(title: Element): Folding {
  const unfolder = signOf(title) ?? title;
  const around = closest(title, holds(title));
  const look = `${saying(unfolder)} ${around && classesOf(around)}`;
  return { state: stateOf(unfolder, title, around), look, length: lengthAround(title) };
}

/** Of the document, and of the shadow roots around the title: the text of the one does not have that of the others. */
function lengthAround(title: Element): number {
  const root = title.getRootNode();
  if (!(root instanceof ShadowRoot)) return document.body?.innerText.length ?? 0;
  // Of what is not displayed the browser gives all text.
  const parts = ([...root.children] as HTMLElement[]).filter(isSeen);
  return parts.reduce((sum, part) => sum + (part.innerText?.length ?? 0), lengthAround(root.host));
}

function stateOf(unfolder: Element, title: Element, around: Element | null): Folding['state'] {
  if (unfolder.localName === 'summary') return unfolder.closest('details')?.open ? 'open' : 'shut';
  const says = [unfolder, around].find((one) => one?.hasAttribute('aria-expanded'));
  const shows = says ? showsBelow(says) : null;
  if (shows) return 'open';
  const drawn = `${saying(unfolder)} ${around ? classesOf(around) : ''}`.replace(/(?:pull|float|text|align)-\w+/g, '');
  const has = (words: string) => new RegExp(`(?:^|[\\s_./-])(?:${words})(?=$|[\\s_./-])`, 'i').test(drawn);
  if (says) {
    // Some are written as open to begin with, or say the contrary of what they are, and are shut all the same.
    const isLie = shows === false && has('collapsed|closed?');
    return says.ariaExpanded === 'true' && !isLie && namedParts(says).every(isSeen) ? 'open' : 'shut';
  }
  // A way to a place in the page may name what is always there.
  const [part, another] = byIds(unfolder, unfolder.getAttribute('aria-controls') ?? '');
  if (part && !another && !contains(part, title))
    return isSeen(part) && part.getBoundingClientRect().height > 0 ? 'open' : 'shut';
  // An arrow before its title points down to what is open; one behind it shows where it will go.
  const open = isAhead(unfolder, title) ? 'down|[▾▿▼▽⌄˅∨﹀]' : 'up|expand_less|[▴▲]';
  const isOpen = has(`expanded|opened|open|minus|[⊟−－]|${open}`) && !has('collapsed|closed|plus|right|[▸▹►▶⊞＋+›❯]');
  if (isOpen || isOpenBranch(unfolder, title)) return 'open';
  return isCutAway(title, farthest) ? 'shut' : 'unknown';
}

/** An arrow that is written among the words may never turn: the branch has a class for it, and what it opens is seen further in. */
function isOpenBranch(unfolder: Element, title: Element): boolean {
  const below = unfolder === title && /(?:^|\s)(?:is-)?(?:open|expanded)(?:\s|$)/.test(classesOf(title));
  const first = below ? title.nextElementSibling : null;
  return first !== null && isSeen(first) && lineOf(first).left > startOf(title);
}

/** Where its words begin, or the arrow before them. */
function startOf(title: Element): number {
  const words = document.createRange();
  words.selectNodeContents(title);
  return words.getBoundingClientRect().left;
}

/** Whether an entry of the next level is seen right after a branch of a tree; null where no levels are told. */
function showsBelow(branch: Element): boolean | null {
  const level = Number(branch.ariaLevel);
  const tree = level > 0 && branch.matches('[role=treeitem]') && branch.closest('[role=tree]');
  if (!tree) return null;
  const seen = [...tree.querySelectorAll('[role=treeitem]')].filter((one) => one === branch || isSeen(one));
  return Number(seen[seen.indexOf(branch) + 1]?.ariaLevel) > level;
}

const isSeen = (part: Element) => part.checkVisibility();
