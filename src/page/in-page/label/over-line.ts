import type { Box } from '../box.ts';
import { textBox } from '../read/text-box.ts';
import { contains } from '../read/tree.ts';
import type { Shown } from '../see/stand-in.ts';
import { isValueAbove } from './form-rows.ts';
import { asRead, sameLine } from './placing.ts';

/**
 * For a text that may stand in a line of labels over a line of fields: those of the fields that it names. Undefined where
 * there are no such lines. As many fields as labels are told in their order; else it names the field that begins where
 * it does, and not `next` where another label stands nearer over that. Of lists that are wider than their labels, several are over each.
 */
export function inLineBelow(text: Node, own: Box, next: Shown, inside: Shown[], group: Element): Shown[] | undefined {
  if (sameLine(own, next.box) || !isBelow(own, next.box)) return undefined;
  const others = labelsBeside(text, own, next, group);
  const line = others.length && !hasField(own, group) ? controlsBeside(next, group) : [];
  if (line.length < 2) return undefined;
  if (line.length === others.length + 1 && !isOverText([own, ...others], line[0]!, next, group)) {
    const meant = line[others.filter(({ x }) => x < own.x).length]!;
    return inside.filter(({ control, element }) => [control, element].some((part) => isWithin(part, meant)));
  }
  const read = asRead(group);
  const begins = inside.filter(({ box }) => sameLine(box, next.box) && Math.abs(read(box).x - read(own).x) <= aligned);
  const under = begins.filter((field) => !isValueAbove(text, own, field));
  if (under.length === 1) return under;
  const nearness = (label: Box) => nearnessOf(read(label), read(next.box));
  return others.some((other) => nearness(other) < nearness(own)) ? [] : undefined;
}

/** The first label stands over a text before all fields: it is the heading of that, and they are not told in its order. */
function isOverText(labels: Box[], first: Element, next: Shown, group: Element): boolean {
  const { x, y, width, height } = first.getBoundingClientRect();
  const label = labels.reduce((one, other) => (other.x < one.x ? other : one));
  return labelsBeside(first, { x, y, width, height }, next, group).some(
    (text) => text.x < x && text.x < label.x + label.width && label.x < text.x + text.width,
  );
}

/** No further down than a reader's eye goes from a line of labels to its fields. */
function isBelow(own: Box, { y }: Box): boolean {
  return y >= own.y && y - (own.y + own.height) < 120;
}

/** A label with a field in its own line, of whatever kind, stands in no line of labels. */
function hasField(own: Box, group: Element): boolean {
  const fields = group.querySelectorAll('select,textarea,input:not([type=hidden],[type=checkbox],[type=radio])');
  // Beside what was chosen so far a field may have no width.
  const boxes = [...fields].map((field) => field.getBoundingClientRect());
  return boxes.some((box) => box.height > 0 && sameLine(box, own));
}

/** Px between where both begin, which is no matter while it is little; else between their middles, if that is less. */
function nearnessOf(label: Box, field: Box): number {
  const begin = Math.abs(label.x - field.x);
  const middle = Math.abs(label.x + label.width / 2 - field.x - field.width / 2);
  return begin <= aligned ? 0 : aligned + Math.min(begin, middle);
}

const aligned = 12;
/** Px between two labels; less is between words. */
const apart = 6;
/** Texts to look at. */
const most = 200;

const isWithin = (one: Element, other: Element) => contains(one, other) || contains(other, one);

/** The controls of whatever kind in the line of the field, itself included, from left to right. */
function controlsBeside({ box }: Shown, group: Element): Element[] {
  const all = [...group.querySelectorAll(controls)].filter((one) => {
    const other = one.getBoundingClientRect();
    return other.width > 0 && sameLine(other, box) && !one.querySelector('label');
  });
  const outer = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
  return outer.sort((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x);
}

const controls =
  'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea,button,[role=combobox],[role=button],[role=textbox],[tabindex],[contenteditable],[class*=select i],[class*=dropdown i],[class*=combo i],[class*=picker i]';

/** Kits write what is in a field once more, unseen, to measure it. */
const seen = { visibilityProperty: true, opacityProperty: true };

/** What else is written in the line of the text, apart from it: not in a control. */
function labelsBeside(text: Node, own: Box, { element }: Shown, group: Element): Box[] {
  const walker = document.createTreeWalker(group, NodeFilter.SHOW_TEXT);
  const found: Box[] = [];
  for (let node = walker.nextNode(), left = most; node && left > 0; node = walker.nextNode(), left--) {
    if (!/[\p{L}\p{N}]/u.test((node as Text).data) || contains(text, node) || contains(element, node)) continue;
    if (node.parentElement?.closest('a,button,select,option')) continue;
    const box = textBox(node);
    const gap = Math.max(box.x - (own.x + own.width), own.x - (box.x + box.width));
    if (box.width > 0 && sameLine(box, own) && gap >= apart && node.parentElement?.checkVisibility(seen))
      found.push(box);
  }
  return found;
}
