import { sameLine } from '../label/placing.ts';
import type { Look } from '../look.ts';
import { textBox } from '../read/text-box.ts';
import { ancestorsOf, closest, textOf } from '../read/tree.ts';
import type { Region } from './region.ts';
import { hasUse, useful } from './repeated.ts';

/** How deep (levels of markup) the words may stand in their line. */
const deepest = 4;

/** A line of words over what it is the caption of. */
export interface Caption {
  line: Element;
  /** What comes right below it. */
  below: Element;
  /** What it is over: up to the next of its like, or to the end of the box. */
  part: Pick<Region, 'root' | 'after' | 'before'>;
}

/**
 * Words alone on their line are the caption of what follows, whatever they are drawn like, where lines of their make take
 * turns in the box with something to use.
 */
export function captionOf(words: Element, look: Look): Caption | null {
  if (closest(words, (e) => e.matches(pressed))) return null;
  for (const line of [words, ...ancestorsOf(words, deepest)]) {
    if (line.matches(cells) || !saysOnly(line, words)) return null;
    const caption = amongItsLike(line, look);
    if (caption) return caption;
  }
  return null;
}

const pressed =
  'a,button,summary,select,[role=button],[role=link],[role=tab],[role^=menuitem],[role=option],[role=treeitem]';
const cells = 'td,th,tr,[role=cell],[role=gridcell],[role=row],body';

const saysOnly = (line: Element, words: Element) =>
  textOf(line).trim() === textOf(words).trim() && !line.querySelector(`${useful},textarea`);

function amongItsLike(line: Element, look: Look): Caption | null {
  const root = line.parentElement;
  if (!root || [...root.children].every((one) => one === line || !isLike(one, line))) return null;
  const lines = shownIn(root);
  const captions = lines.flatMap((one, at) => (isLike(one, line) ? at : []));
  const under = captions.map((at, n) => lines.slice(at + 1, captions[n + 1]));
  const own = captions.findIndex((at) => lines[at] === line);
  const [below] = under[own] ?? [];
  if (!(below instanceof Element) || !under[own]!.some((one) => isUsed(one, look))) return null;
  const isOver = (at: number, n: number) =>
    under[n]!.length > 0 && ![lines[at - 1], under[n]![0]].some((next) => next && isLevel(next, lines[at]!));
  if (captions.length < 2 || !captions.every(isOver) || isUndecided(lines[captions[0]! - 1], under[0]!, look))
    return null;
  const isEnd = (one: Node) => isLike(one, line) || look.headings().some(({ element }) => element === one);
  const before = lines.slice(captions[own]! + 1).find(isEnd) as Element | undefined;
  return { line, below, part: { root, after: line, before: before ?? null } };
}

const isLevel = (one: Node, other: Node) => sameLine(boxOf(one), boxOf(other));

/** What is right over the first is used as well, and of the make of what is right over the next: the words may stand below what they are about. */
function isUndecided(over: Node | undefined, under: Node[], look: Look): boolean {
  const last = under.at(-1);
  return over instanceof Element && last instanceof Element && makeOf(over) === makeOf(last) && isUsed(over, look);
}

const isUsed = (one: Node, look: Look) =>
  one instanceof Element && (one.matches(`${useful},textarea`) || hasUse(one, look));

/** Of the same make, and so are the words in it: it only says something too. */
function isLike(one: Node, line: Element): boolean {
  if (!(one instanceof Element) || makeOf(one) !== makeOf(line) || !/\p{L}/u.test(textOf(one))) return false;
  return makeOf(holderIn(one)) === makeOf(holderIn(line)) && saysOnly(one, one);
}

/** The element that has the first words. */
function holderIn(line: Element): Element {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (/\S/.test((walker.currentNode as Text).data)) return walker.currentNode.parentElement!;
  return line;
}

const makeOf = ({ localName, className }: Element) => `${localName} ${className}`;

function shownIn(box: Element): Node[] {
  return [...box.childNodes].filter((node) => {
    if (node.nodeType === 3 ? !/\S/.test((node as Text).data) : node.nodeType !== 1) return false;
    const { width, height } = boxOf(node);
    return width > 0 && height > 0;
  });
}

const boxOf = (node: Node) => (node instanceof Element ? node.getBoundingClientRect() : textBox(node));
