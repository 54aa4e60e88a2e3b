import { fold, foldAnew, type Sought } from './compare.ts';
import type { Outline, Passage } from './outline.ts';
import { commonAncestor, inline, parentOf, unread } from './tree.ts';

/**
 * Every readable text of the document as one folded string, with the way back to its nodes. It is read in as large
 * pieces as browsers give; only where words sought are found, down to the texts.
 */
export class TextIndex {
  #folded = '';
  /** Those with something to read, in document order. */
  #passages: Passage[] = [];
  #folds: string[] = [];
  #starts: number[] = [];

  constructor(outline: Outline) {
    this.#keep(readEach(outline.passages()));
  }

  /** The texts that each occurrence runs over; of those in one element only where it is `wanted`. */
  find(needle: string, wanted: (passage: Element) => boolean): Text[][] {
    for (;;) {
      const runs: [first: number, last: number][] = [];
      const coarse = new Set<number>();
      for (let at = this.#folded.indexOf(needle); at >= 0; at = this.#folded.indexOf(needle, at + 1)) {
        const [first, last] = [this.#at(at), this.#at(at + needle.length - 1)];
        const passage = this.#passages[first]!;
        if (first === last && passage.nodeType === 1 && !coarse.has(first) && !wanted(passage as Element)) continue;
        runs.push([first, last]);
        for (let i = first; i <= last; i++) if (this.#passages[i]!.nodeType === 1) coarse.add(i);
      }
      if (coarse.size === 0) return runs.map(([first, last]) => this.#passages.slice(first, last + 1) as Text[]);
      this.#keep(this.#passages.flatMap((passage, i) => (coarse.has(i) ? partsOf(passage as Element) : this.#read(i))));
    }
  }

  /** All texts with something to read, in document order. */
  *texts(): Generator<Text> {
    for (const passage of this.#passages) {
      const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
      if (passage.nodeType === 3) yield passage as Text;
      else for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isRead(node)) yield node as Text;
    }
  }

  #keep(all: Read[]): void {
    this.#passages = all.map(({ passage }) => passage);
    this.#folds = all.map(({ folded }) => folded);
    let length = 0;
    this.#starts = this.#folds.map((folded) => {
      length += folded.length;
      return length - folded.length;
    });
    this.#folded = this.#folds.join('');
  }

  #read(i: number): Read {
    return { passage: this.#passages[i]!, folded: this.#folds[i]! };
  }

  /** Which of the passages stands at that place of the folded string. */
  #at(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

interface Read {
  passage: Passage;
  folded: string;
}

/** Those that have something to read. */
function readEach(passages: Passage[]): Read[] {
  const folds = foldedEach(passages.map((passage) => passage.textContent ?? ''));
  return passages.map((passage, i) => ({ passage, folded: folds[i]! })).filter(({ folded }) => folded);
}

/** The passages that one is made of, however deep the first boxes with more than one lie. */
function partsOf(passage: Element): Read[] {
  const children = [...passage.childNodes].filter(({ nodeType }) => nodeType === 1 || nodeType === 3) as Passage[];
  const [child] = children;
  if (children.length === 1 && child!.nodeType === 1) return partsOf(child as Element);
  const parts = readEach(children);
  const [only] = parts;
  return parts.length === 1 && only!.passage.nodeType === 1 ? partsOf(only!.passage as Element) : parts;
}

function isRead(node: Node): boolean {
  return fold((node as Text).data) !== '';
}

/** Stands in no text, and folding leaves it. */
const seam = '\uffff';

/** All at once: folding thousands of short texts one by one takes far longer. */
function foldedEach(texts: string[]): string[] {
  const parts = foldAnew(texts.join(seam)).split(seam);
  return parts.length === texts.length ? parts : texts.map(fold);
}

/** The tightest elements whose text holds any of the words, each with the text nodes that hold them all by themselves. */
export function textHits(
  index: TextIndex,
  sought: Sought[],
  wanted: (part: Element) => boolean,
): Map<Element, Set<Text>> {
  const hits = new Map<Element, Set<Text>>();
  for (const { folded, bare } of sought) {
    for (const needle of new Set([folded, bare])) {
      if (!needle) continue;
      for (const run of index.find(needle, wanted)) {
        if (!runsThrough(run)) continue;
        const node = run[0]!;
        const element = boxed(run.length === 1 ? parentOf(node) : commonAncestor(node, run.at(-1)!));
        if (!element) continue;
        const nodes = hits.get(element) ?? new Set();
        if (run.length === 1) nodes.add(node);
        hits.set(element, nodes);
      }
    }
  }
  return hits;
}

/** Whether words may run on from each text to the next: no block begins or ends between them, nor a shadow tree. */
function runsThrough(nodes: Text[]): boolean {
  return nodes.every((node, i) => i === 0 || runsOn(nodes[i - 1]!, node));
}

function runsOn(from: Text, to: Text): boolean {
  const ends = (element: Element) => !inline.has(element.localName) && !unread.has(element.localName);
  let common = from.parentNode;
  for (; common && !common.contains(to); common = common.parentNode)
    if (common.nodeType !== 1 || ends(common as Element)) return false;
  if (!common) return false;
  const walker = document.createTreeWalker(common, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = from;
  for (let next = walker.nextNode(); next; next = walker.nextNode()) {
    if (!(next.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING)) return true;
    if (ends(next as Element)) return false;
  }
  return true;
}

/** Slots draw nothing: what is slotted shows in the element around. */
function boxed(element: Element | null): Element | null {
  let at = element;
  while (at?.localName === 'slot') at = parentOf(at);
  return at;
}
