import { fold, foldAnew, type Sought } from './compare.ts';
import { commonAncestor, inline, parentOf, unread } from './tree.ts';

type Root = Document | ShadowRoot;

/** Every readable text of the document as one folded string, with the way back to its nodes. */
export interface TextIndex {
  folded: string;
  /** Those with something to read, in document order. */
  nodes: Text[];
  starts: number[];
  /** Open shadow roots, and the document. */
  roots: Root[];
  /** Elements that could have a shadow root, and have none. */
  bare: Element[];
  frames: Element[];
}

/** Reads the document once, through open shadow roots. Large pages have thousands of elements: each is asked for little. */
export function readTexts(document: Document): TextIndex {
  const found: Found = { roots: [], bare: [], texts: [] };
  gather(document, found);
  const { roots, bare, texts: all } = found;
  const frames = roots.flatMap((root) => tagged(root, ['iframe', 'frame']));
  const index: TextIndex = { folded: '', nodes: [], starts: [], roots, bare, frames };
  const parts = foldedEach(all.map((node) => node.data));
  let length = 0;
  for (const [i, part] of parts.entries()) {
    if (!part) continue;
    index.nodes.push(all[i]!);
    index.starts.push(length);
    length += part.length;
  }
  index.folded = parts.join('');
  return index;
}

/** In a whole document tag by tag, which browsers are far quicker at than at a list; shadow roots are many and small. */
function tagged(root: Root, tags: string[]): Element[] {
  const selectors = root instanceof Document ? tags : [tags.join()];
  return selectors.flatMap((selector) => [...root.querySelectorAll(selector)]);
}

/** Of the elements that large pages are made of, these never have a shadow root: thousands need not be asked. */
const mayHost = `:not(${'td,tr,a,button,li,th,option,i,b,label,input,svg,path,img,ul,em,strong,br,g,use,code,dt,dd,script,table,tbody,form,select'})`;

interface Found {
  roots: Root[];
  bare: Element[];
  texts: Text[];
}

function gather(root: Root, found: Found): void {
  found.roots.push(root);
  const hosts = new Set<Node>();
  for (const element of root.querySelectorAll(mayHost)) {
    if (element.shadowRoot) hosts.add(element);
    else found.bare.push(element);
  }
  const hidden = unreadTexts(root);
  const show = hosts.size > 0 ? NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT : NodeFilter.SHOW_TEXT;
  const start = root instanceof Document ? (root.body ?? root.documentElement ?? root) : root;
  const walker = document.createTreeWalker(start, show);
  if (hosts.has(start)) gather((start as Element).shadowRoot!, found);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) {
      if (!hidden.has(node)) found.texts.push(node as Text);
    } else if (hosts.has(node)) gather((node as Element).shadowRoot!, found);
  }
}

function unreadTexts(root: Root): Set<Node> {
  const texts = new Set<Node>();
  for (const element of tagged(root, [...unread])) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.add(node);
  }
  return texts;
}

/** Stands in no text, and folding leaves it. */
const seam = '\uffff';

/** All at once: folding thousands of short texts one by one takes far longer. */
function foldedEach(texts: string[]): string[] {
  const parts = foldAnew(texts.join(seam)).split(seam);
  return parts.length === texts.length ? parts : texts.map(fold);
}

/** The tightest elements whose text holds any of the words, each with the text nodes that hold them all by themselves. */
export function textHits(index: TextIndex, sought: Sought[]): Map<Element, Set<Text>> {
  const hits = new Map<Element, Set<Text>>();
  for (const { folded, bare } of sought) {
    for (const needle of new Set([folded, bare])) {
      if (!needle) continue;
      for (let at = index.folded.indexOf(needle); at >= 0; at = index.folded.indexOf(needle, at + 1)) {
        const first = placeOf(index, at);
        const last = placeOf(index, at + needle.length - 1);
        if (!runsThrough(index.nodes.slice(first, last + 1))) continue;
        const node = index.nodes[first]!;
        const element = boxed(first === last ? parentOf(node) : commonAncestor(node, index.nodes[last]!));
        if (!element) continue;
        const nodes = hits.get(element) ?? new Set();
        if (first === last) nodes.add(node);
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

/** Which of the texts stands at that place of the folded string. */
function placeOf(index: TextIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (index.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
