import { fold, type Sought } from './compare.ts';
import { commonAncestor, inline, parentOf, unread } from './tree.ts';

/** Every readable text of the document as one folded string, with the way back to its nodes. */
export interface TextIndex {
  folded: string;
  nodes: Text[];
  starts: number[];
  /** Open shadow roots met on the way, and the document. */
  roots: (Document | ShadowRoot)[];
  frames: Element[];
}

/** Reads the document once, through open shadow roots. A change of block puts a line feed, which no words contain. */
export function readTexts(document: Document): TextIndex {
  const index: TextIndex = { folded: '', nodes: [], starts: [], roots: [document], frames: [] };
  const parts: string[] = [];
  let length = 0;
  let open = false;
  const cut = () => {
    if (!open) return;
    parts.push('\n');
    length += 1;
    open = false;
  };
  const visit = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const folded = fold((node as Text).data);
        if (!folded) continue;
        index.nodes.push(node as Text);
        index.starts.push(length);
        parts.push(folded);
        length += folded.length;
        open = true;
      } else if (node.nodeType === 1) {
        const element = node as Element;
        const name = element.localName;
        if (name === 'iframe' || name === 'frame') index.frames.push(element);
        if (unread.has(name)) continue;
        const block = !inline.has(name);
        if (block) cut();
        if (element.shadowRoot) {
          index.roots.push(element.shadowRoot);
          visit(element.shadowRoot);
        }
        if (element.firstChild) visit(element);
        if (block) cut();
      }
    }
  };
  visit(document);
  index.folded = parts.join('');
  return index;
}

/** The tightest elements whose text holds any of the words, each with the text nodes that hold them all by themselves. */
export function textHits(index: TextIndex, sought: Sought[]): Map<Element, Set<Text>> {
  const hits = new Map<Element, Set<Text>>();
  for (const { folded, bare } of sought) {
    for (const needle of new Set([folded, bare])) {
      if (!needle) continue;
      for (let at = index.folded.indexOf(needle); at >= 0; at = index.folded.indexOf(needle, at + 1)) {
        const first = nodeAt(index, at);
        const last = nodeAt(index, at + needle.length - 1);
        const element = boxed(first === last ? parentOf(first) : commonAncestor(first, last));
        if (!element) continue;
        const nodes = hits.get(element) ?? new Set();
        if (first === last) nodes.add(first);
        hits.set(element, nodes);
      }
    }
  }
  return hits;
}

/** Slots draw nothing: what is slotted shows in the element around. */
function boxed(element: Element | null): Element | null {
  let at = element;
  while (at?.localName === 'slot') at = parentOf(at);
  return at;
}

function nodeAt(index: TextIndex, offset: number): Text {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (index.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return index.nodes[low]!;
}
