import type { Box } from '../box.ts';
import { textBox } from '../read/text-box.ts';
import { commonAncestor, contains, isBefore } from '../read/tree.ts';
import { borderedBox } from '../see/drawn-around.ts';
import { isScrolledAway } from '../see/scrolled-away.ts';
import type { Field, Shown } from '../see/stand-in.ts';

// Where things stand to one another on the screen, as a reader sees it.

export const near = (a: Box, b: Box) =>
  sameLine(a, b) && Math.min(Math.abs(b.x - (a.x + a.width)), Math.abs(a.x - (b.x + b.width))) < 60;

export function sameLine(a: Box, b: Box): boolean {
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return overlap > Math.min(a.height, b.height) * 0.4;
}

/** Whether `text` stands below `field` so close that it can be read as being about it. */
export function isRightBelow(text: Box, field: Box): boolean {
  const gap = text.y - (field.y + field.height);
  return gap > -4 && gap < 28 && text.x < field.x + field.width + 24 && text.x + text.width > field.x - 24;
}

/** Whether a field at `field` can be read as belonging to a label at `label`: right of it, or below it. */
export function reads(label: Box, field: Box): boolean {
  if (sameLine(label, field)) return field.x + field.width / 2 > label.x;
  const gap = field.y - (label.y + label.height);
  return gap > -4 && gap < 120 && field.x < label.x + label.width && field.x + field.width > label.x - 40;
}

/** How boxes stand to one another for who reads from left to right: where the text runs the other way they are mirrored. */
export function asRead(text: Element): (box: Box) => Box {
  if (getComputedStyle(text).direction !== 'rtl') return (box) => box;
  return ({ x, y, width, height }) => ({ x: -x - width, y, width, height });
}

/** Labels and fields that are laid out apart in the markup: the nearest field right of the text, else the nearest below. */
export function byPlace(text: Element, own: Box, fields: Field[], after: boolean): Shown | null {
  const read = asRead(text);
  const box = read(own);
  const shown = fields.flatMap(({ shown }) => (shown ? { field: shown, box: read(shown.box) } : []));
  const line = shown.filter((f) => sameLine(box, f.box));
  const right = nearest(
    text,
    line.filter((f) => f.box.x >= box.x + box.width - 4),
    (f) => f.box.x - (box.x + box.width),
    320,
  );
  const left = after
    ? null
    : nearest(
        text,
        line.filter((f) => f.box.x + f.box.width <= box.x + 4),
        (f) => box.x - (f.box.x + f.box.width),
        24,
      );
  const under = (f: Placed) => f.box.y - (box.y + box.height);
  const below = nearest(
    text,
    shown.filter((f) => under(f) >= -4 && under(f) < reach && !sameLine(box, f.box) && beginsAt(f, box.x, read)),
    under,
    reach,
  );
  const beside = left ?? right;
  if (beside) return beside.field;
  return below && !hasLabelOver(below.field, text, own) ? below.field : null;
}

/** Px down to a field that a text may stand over. */
const reach = 28;
/** Texts to look at between a label and a field. */
const most = 60;

/** Whether another text, further on in the markup, stands between the two: that one is the label. */
function hasLabelOver({ control, box: field }: Shown, text: Element, own: Box): boolean {
  const walker = document.createTreeWalker(commonAncestor(text, control)!, NodeFilter.SHOW_TEXT);
  walker.currentNode = text;
  for (let left = most; left > 0 && walker.nextNode(); left--) {
    const node = walker.currentNode as Text;
    if (!isBefore(node, control)) return false;
    if (contains(text, node) || !/[\p{L}\p{N}]/u.test(node.data) || !node.parentElement?.checkVisibility()) continue;
    const { x, top, bottom } = textBox(node);
    if (Math.abs(x - field.x) < 24 && top >= own.y + own.height - 4 && bottom <= field.y + 4) return true;
  }
  return false;
}

/** Whether the field begins there, or the box that is drawn around it and what else is in it: what was chosen so far, a sign. */
function beginsAt({ field, box }: Placed, x: number, read: ReturnType<typeof asRead>): boolean {
  const begins = (at: Box) => Math.abs(at.x - x) < 24;
  if (begins(box)) return true;
  const around = box.x > x ? borderedBox(field.control) : null;
  return around !== null && begins(read(around.getBoundingClientRect()));
}

interface Placed {
  field: Shown;
  box: Box;
}

function nearest(text: Element, fields: Placed[], distance: (field: Placed) => number, limit: number): Placed | null {
  let best: Placed | null = null;
  for (const one of fields) {
    const isNearer = distance(one) < limit && (!best || distance(one) < distance(best));
    if (isNearer && !isScrolledAway(one.field.element, text)) best = one;
  }
  return best;
}
