import { fold, foldAnew, type Sought } from './compare.ts';
import type { Outline, Passage } from './outline.ts';
import { childrenOf, Stretch } from './stretch.ts';
import { commonAncestor, inline, parentOf, unread } from './tree.ts';

type Piece = Passage | Stretch;

/**
 * Every readable text of the document as one folded string, with the way back to its nodes. It is read in as large
 * pieces as browsers give; only where words sought are found, down to the texts.
 */
export class TextIndex {
  #folded = '';
  /** Those with something to read, in document order. */
  #pieces: Piece[] = [];
  #folds: string[] = [];
  #starts: number[] = [];

  constructor(outline: Outline) {
    this.#keep(readEach(outline.passages()));
  }

  /** The texts that each occurrence runs over; of those in one larger piece only where that is `wanted`. */
  find(needle: string, wanted: (piece: Element | Stretch) => boolean): Text[][] {
    for (;;) {
      const runs: [first: number, last: number][] = [];
      const coarse = new Set<number>();
      for (let at = this.#folded.indexOf(needle), first = 0; at >= 0; at = this.#folded.indexOf(needle, at + 1)) {
        first = this.#at(at, first);
        const last = this.#at(at + needle.length - 1, first);
        const piece = this.#pieces[first]!;
        if (first === last && !isText(piece)) {
          if (!coarse.has(first) && wanted(piece instanceof ShadowRoot ? piece.host : piece)) coarse.add(first);
          // How often it has the words does not matter: on to what may run over its end.
          at = Math.max(at, this.#starts[first]! + this.#folds[first]!.length - needle.length);
          continue;
        }
        runs.push([first, last]);
        for (let i = first; i <= last; i++) if (!isText(this.#pieces[i]!)) coarse.add(i);
      }
      if (coarse.size === 0) return runs.map(([first, last]) => this.#pieces.slice(first, last + 1) as Text[]);
      this.#keep(
        this.#pieces.flatMap((piece, i) => (coarse.has(i) && !isText(piece) ? partsOf(piece) : this.#read(i))),
      );
    }
  }

  /** All texts with something to read, in document order. */
  *texts(): Generator<Text> {
    for (const node of this.#pieces.flatMap((piece) => (piece instanceof Stretch ? piece.nodes : piece))) {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      if (isText(node)) yield node;
      else for (let text = walker.nextNode(); text; text = walker.nextNode()) if (isRead(text)) yield text as Text;
    }
  }

  #keep(all: Read[]): void {
    this.#pieces = all.map(({ piece }) => piece);
    this.#folds = all.map(({ folded }) => folded);
    let length = 0;
    this.#starts = this.#folds.map((folded) => {
      length += folded.length;
      return length - folded.length;
    });
    this.#folded = this.#folds.join('');
  }

  #read(i: number): Read {
    return { piece: this.#pieces[i]!, folded: this.#folds[i]! };
  }

  /** Which of the pieces stands at that place of the folded string; none of those before `from`. */
  #at(offset: number, from: number): number {
    let at = from;
    while (at + 1 < this.#starts.length && this.#starts[at + 1]! <= offset) at += 1;
    return at;
  }
}

interface Read {
  piece: Piece;
  folded: string;
}

/** Those that have something to read. */
function readEach(pieces: Piece[]): Read[] {
  const folds = foldedEach(
    pieces.map((piece) => (piece instanceof Stretch ? String(piece.range) : piece.textContent!)),
  );
  return pieces.map((piece, i) => ({ piece, folded: folds[i]! })).filter(({ folded }) => folded);
}

/** The pieces that one is made of, however deep the first boxes with more than one lie. */
function partsOf(whole: Exclude<Piece, Text>): Read[] {
  const children = (whole instanceof Stretch ? whole.nodes : childrenOf(whole)).filter(isPiece);
  const [child] = children;
  if (children.length === 1 && !isText(child!)) return partsOf(child!);
  const parts = readEach(children);
  const [only] = parts;
  return parts.length === 1 && !isText(only!.piece) ? partsOf(only!.piece) : parts;
}

function isPiece(one: Node | Stretch): one is Piece {
  return one instanceof Stretch || one.nodeType === 1 || isText(one);
}

function isText(one: Node | Stretch): one is Text {
  return (one as Node).nodeType === 3;
}

function isRead(text: Node): boolean {
  return fold((text as Text).data) !== '';
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
  wanted: (part: Element | Stretch) => boolean,
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
