import type { Box } from '../box.ts';
import type { Look } from '../look.ts';
import { controlSelector } from '../read/roles.ts';
import { commonAncestor, contains } from '../read/tree.ts';

const content = `${controlSelector},p,li,td,h1,h2,h3,h4,span,label,img,div:not(:has(div))`;

/** Where the dialog in front of the page is, however it is made; null when the page itself is in front. */
export function front(look: Look): Box | null {
  const { front: layer } = look.layers;
  if (!layer) return null;
  const own = layer.getBoundingClientRect();
  if (!isAll(own) && own.width > 0 && own.height > 0) return boxOf(own);
  // The layer is the veil over the page, or an empty wrapper: the dialog is what holds all there is on it.
  const parts = look.all(content).filter((part) => contains(layer, part) && look.sight.boxOf(part));
  const [first, ...others] = parts.filter((part) => !isAll(part.getBoundingClientRect()));
  if (!first) return null;
  const holder = others.reduce((held: Element | null, part) => held && commonAncestor(held, part), first);
  const rect = holder?.getBoundingClientRect();
  return rect && holder !== layer && !isAll(rect) ? boxOf(rect) : null;
}

function isAll({ width, height }: DOMRect): boolean {
  return width >= innerWidth * 0.9 && height >= innerHeight * 0.9;
}

function boxOf({ x, y, width, height }: DOMRect): Box {
  return { x, y, width, height };
}
