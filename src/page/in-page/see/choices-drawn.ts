import type { Box } from '../box.ts';
import { hasGround } from './ground.ts';

const drawn = 'input:not([type=hidden]),[role=radio],[role=checkbox],img,svg';

/** CSS px around what is drawn of a group. */
const air = 2;

/** What a reader sees of a group of choices that has neither a line around it nor a ground: the choices, and not the rest of their line. */
export function choicesDrawn(group: Element, box: Box): Box {
  const style = getComputedStyle(group);
  const isOwn = hasGround(style) || Number.parseFloat(style.borderBottomWidth) > 0 || style.display.includes('inline');
  if (isOwn || group.querySelectorAll('input[type=radio],input[type=checkbox],[role=radio]').length < 2) return box;
  const rects = [...partsOf(group)].filter(({ width, height }) => width > 0 && height > 0);
  if (!rects.length) return box;
  const edge = (side: (rect: DOMRect) => number, of: (...all: number[]) => number) => of(...rects.map(side));
  const x = Math.max(box.x, edge(({ left }) => left, Math.min) - air);
  const y = Math.max(box.y, edge(({ top }) => top, Math.min) - air);
  const right = Math.min(box.x + box.width, edge(({ right: end }) => end, Math.max) + air);
  const bottom = Math.min(box.y + box.height, edge(({ bottom: end }) => end, Math.max) + air);
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : box;
}

function* partsOf(group: Element): Iterable<DOMRect> {
  for (const part of group.querySelectorAll(drawn)) yield part.getBoundingClientRect();
  const texts = document.createTreeWalker(group, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    if (!texts.currentNode.nodeValue?.trim()) continue;
    range.selectNodeContents(texts.currentNode);
    yield range.getBoundingClientRect();
  }
}
