import { textBetween } from './between.ts';
import { byIds } from './by-ids.ts';
import { classesOf } from './classes.ts';
import { isArrowHead } from './drawn-mark.ts';
import { isIconName } from './icon-name.ts';
import { namedParts } from './named-parts.ts';
import { textOnScreen } from './on-screen.ts';
import { isCutAway } from './part-below.ts';
import { hasStyledArrow } from './styled-arrow.ts';
import { ancestorsOf, closest, contains, descendantsOf, isBefore, textOf } from './tree.ts';
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

/** How far out (levels of markup) from its title an arrow may stand. */
const farthest = 4;
/** The most an arrow measures (px), and the line it stands in. */
const largest = 48;

const itself = 'summary,[aria-expanded],[data-toggle=collapse],[data-bs-toggle=collapse]';
/** What holds a title and what is behind it. */
const entry = '[role=treeitem],[role=row],li,tr';

const arrows =
  /expand|collaps|toggl|arrow|caret|chevron|angle|hitarea|\bocl\b|switcher|twist|disclos|fold\b|plus|minus|展開|縮小|折りた|開閉|[▸▹►▶▾▿▼▽▴▲⊞⊟＋+−－]/i;
const arrowAmongWords = /^\s*[▸▹►▶▾▿▼▽]|[▸▹►▶▾▿▼▽▴▲]\s*$/;
/** Angles also part the steps of a way, and lead on: under the hand of the mouse alone they open something. */
const angle = /^[›❯⌄˅∨﹀]$/;
const other = /\b(?:add(?!itional)|new|create|delete|remove|sort|back|prev|next)|追加|新規|作成|削除|並べ替え/i;

/** What opens the part behind the title: the title where it says so, else the arrow in its line. */
export function unfolderOf(title: Element): Element | null {
  const own = closest(title, (e) => e.matches(itself) || e.matches(entry));
  if (own && isTitle(own)) return own;
  // The words of an entry may only choose it; where no arrow is drawn they open it.
  const opensItself =
    arrowAmongWords.test(textOf(title)) || closest(title, (e) => e.matches(entry))?.matches('[aria-expanded]');
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
  return !own.matches(`${entry},input,select,[aria-haspopup]`) && own.getBoundingClientRect().height <= 2 * largest;
}

/** How things stand behind the title. */
export function folding(title: Element): Folding {
  const unfolder = unfolderOf(title) ?? title;
  const around = closest(title, (e) => e.matches(entry));
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
  if (isOpen) return 'open';
  return isCutAway(title, farthest) ? 'shut' : 'unknown';
}

/** Whether an entry of the next level is seen right after a branch of a tree; null where no levels are told. */
function showsBelow(branch: Element): boolean | null {
  const level = Number(branch.ariaLevel);
  const tree = level > 0 && branch.matches('[role=treeitem]') && branch.closest('[role=tree]');
  if (!tree) return null;
  const seen = [...tree.querySelectorAll('[role=treeitem]')].filter((one) => one === branch || isSeen(one));
  return Number(seen[seen.indexOf(branch) + 1]?.ariaLevel) > level;
}

/** The small thing without words in the line of the title that looks as if it opened something; before it rather than behind. */
function arrowBeside(title: Element): Element | null {
  const line = lineOf(title);
  for (const around of ancestorsOf(title, farthest)) {
    const found = descendantsOf(around).filter((one) => isArrow(one, title, line));
    const outermost = found.filter((one) => !found.some((outer) => outer !== one && contains(outer, one)));
    const far = (one: Element) => {
      const { left, right } = one.getBoundingClientRect();
      return right <= line.left + 1 ? line.left - right : 10_000 + left - line.right;
    };
    const [nearest] = outermost.sort((a, b) => far(a) - far(b));
    if (nearest) return nearest;
  }
  return null;
}

/** The arrow of a head that is pressed as a whole: it begins with its title, and says more about it below. */
function arrowOfHead(title: Element): Element | null {
  const around = [title, ...ancestorsOf(title, farthest)];
  const head = around.findLast(isUnderHand);
  if (!head || head === title || head === around.at(-1) || head.getBoundingClientRect().height > 2 * largest)
    return null;
  const all = descendantsOf(head);
  const isOwn = textOf(head)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .startsWith(textOf(title).trim());
  if (!isOwn || all.some((one) => one.matches('a,button,input,select,textarea,[role=button],[role=checkbox]')))
    return null;
  const found = all.filter((one) => isSmall(one) && isSign(one, title));
  const [arrow, another] = found.filter((one) => !found.some((outer) => outer !== one && contains(outer, one)));
  return arrow && !another ? arrow : null;
}

function isSmall(one: Element): boolean {
  const { width, height } = one.getBoundingClientRect();
  return width > 0 && height > 0 && width <= largest && height <= 2 * largest;
}

function isArrow(one: Element, title: Element, line: DOMRect): boolean {
  if (contains(one, title) || one.matches('input,select,textarea,option,[role=checkbox]')) return false;
  const box = one.getBoundingClientRect();
  if (!box.width || !box.height || box.width > largest) return false;
  // What takes the mouse for an arrow may fill its cell, which is as high as the row.
  const isCell = one.matches('a,button') && isAcross(box, middleOf(line));
  if (!isCell && (box.height > largest || !isAcross(line, middleOf(box)))) return false;
  return isSign(one, title) && !/[\p{L}\p{N}]/u.test(wordsBetween(one, title));
}

/** Whether it looks as if it opened something, and shows no words. */
function isSign(one: Element, title: Element): boolean {
  const said = saying(one);
  const looksSo =
    (arrows.test(said) && !other.test(said)) ||
    one.matches(opener) ||
    isDrawnIn(one, title) ||
    isHeadUnderHand(one) ||
    isAngleUnderHand(one) ||
    isButtonOfArrow(one);
  return looksSo && !showsWords(one) && one.checkVisibility();
}

function isAngleUnderHand(one: Element): boolean {
  return angle.test(textOf(one).trim()) && isUnderHand(one) && !closest(one, (e) => e.matches('a[href],nav ol'));
}

const isUnderHand = (one: Element) => getComputedStyle(one).cursor === 'pointer';

/** More than a mark; words for screen readers alone leave an arrow an arrow. */
function showsWords(one: Element): boolean {
  return textOnScreen(one).trim().length > 1 && (one as HTMLElement).innerText?.trim() !== '' && !isIconName(one);
}

/** What opens something, and no menu. */
const opener = 'button[aria-expanded]:not([aria-haspopup])';

/** A drawing before the words of a branch that leads elsewhere when they are pressed: what else would open it? */
function isDrawnIn(one: Element, title: Element): boolean {
  const branch = closest(title, (e) => e.matches('a[href][aria-expanded]'));
  return one.localName === 'svg' && branch !== null && contains(branch, one) && isAhead(one, title);
}

/** An arrow head that nothing names, where the mouse says that something is pressed; between links it only parts them. */
function isHeadUnderHand(one: Element): boolean {
  return one.localName === 'svg' && isUnderHand(one) && isArrowHead(one);
}

/** A button that a style sheet draws nothing but an arrow head in. */
function isButtonOfArrow(one: Element): boolean {
  return one.matches('a,button,[role=button]') && [one, ...descendantsOf(one)].slice(0, 5).some(hasStyledArrow);
}

const isSeen = (part: Element) => part.checkVisibility();
const middleOf = ({ top, height }: DOMRect) => top + height / 2;
const isAcross = ({ top, bottom }: DOMRect, y: number) => top <= y && y <= bottom;

/** Words between them are what the arrow belongs to: another entry in the same line. */
function wordsBetween(arrow: Element, title: Element): string {
  if (contains(title, arrow)) return '';
  return isBefore(arrow, title) ? textBetween(arrow, title) : textBetween(title, arrow);
}

const isAhead = (arrow: Element, title: Element) =>
  arrow.getBoundingClientRect().right <= lineOf(title).left + 1 || contains(arrow, title);

/** Where the words of the title begin. */
function lineOf(title: Element): DOMRect {
  const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const [first] = /\p{L}|\p{N}/u.test((text as Text).data) ? range.getClientRects() : [];
    if (first) return first;
  }
  return title.getBoundingClientRect();
}

/** What the markup says of it: names of classes and pictures, and what is only spoken. */
function saying(element: Element): string {
  const parts = [element, ...(element.childElementCount < 5 ? descendantsOf(element) : [])];
  const names = parts.flatMap((part) => classesOf(part).split(/\s+/)).filter(Boolean);
  const said = parts.flatMap((part) => ['src', 'alt', 'aria-label', 'title'].map((name) => part.getAttribute(name)));
  return [...ownNames(names), ...said, textOf(element).trim().slice(0, 20)].filter(Boolean).join(' ');
}

/** Names of classes without what a kit begins each of its own with: that says nothing of what has them, not even `next-`. */
function ownNames(names: string[]): string[] {
  const [prefix = ''] = /^[a-z]+-/i.exec(names[0] ?? '') ?? [];
  const isKit = prefix && names.length > 2 && names.every((name) => name.startsWith(prefix)) && !arrows.test(prefix);
  return isKit ? names.map((name) => name.slice(prefix.length)) : names;
}
