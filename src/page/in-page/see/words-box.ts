import type { Box } from '../box.ts';
import type { Sought } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import type { Sight } from './visible.ts';

/** Pieces of a text that are looked through. */
const most = 50;

/** All but the options of lists, of which there may be many more. */
const drawnTexts = (node: Node): number => {
  if (node.nodeType === 3) return NodeFilter.FILTER_ACCEPT;
  return (node as Element).matches('select,datalist,script,style,template')
    ? NodeFilter.FILTER_REJECT
    : NodeFilter.FILTER_SKIP;
};

/** The box of the text at a hit, else of its element. */
export function boxOfHit({ at, node }: Hit, sight: Sight): Box | null {
  return node ? sight.boxOfText(node) : sight.boxOf(at);
}

/** The box of the words themselves, where they are a part of a longer text; else of the element that has them. */
export function boxOfWords({ at, source }: Hit, sought: Sought[], sight: Sight): Box | null {
  const whole = sight.boxOf(at);
  if (!whole || source !== 'text') return whole;
  const pieces = document.createTreeWalker(at, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, drawnTexts);
  for (let piece = pieces.nextNode(), left = most; piece && left > 0; piece = pieces.nextNode(), left--) {
    for (const { raw } of sought) {
      const start = (piece as Text).data.indexOf(raw);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(piece, start);
      range.setEnd(piece, start + raw.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      if (width && height) return { x, y, width, height };
    }
  }
  return whole;
}
