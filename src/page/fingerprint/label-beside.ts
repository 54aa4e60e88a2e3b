import { fieldsBeside } from '../in-page/label/beside.ts';
import { badge } from '../in-page/read/badges.ts';
import { textBox } from '../in-page/read/text-box.ts';
import { contains } from '../in-page/read/tree.ts';
import type { Field } from '../in-page/see/stand-in.ts';
import type { SeenText } from './fingerprint-traits.ts';

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';
const ownWords = `${headings},a,button,[role=button],[role=tab],option`;
const ticks = 'input[type=checkbox],input[type=radio],[role=checkbox],[role=radio],[role=switch]';

/** What stands left of a field or above it; nothing says yet that it is its label. */
interface Near {
  text: string;
  node: Node;
  box: SeenText['box'];
  far: number;
}

/**
 * The text a reader takes for the label of a field that markup gives none: what stands in one cell, row or box with it, as
 * steps find it, else what is nearest left of it or above. Of a field that says itself what goes into it, only what stands close.
 */
export function labelBeside(element: Element, box: SeenText['box'], texts: SeenText[], fields: Field[]): string {
  const near = textsNear(element, box, texts).toSorted((a, b) => a.far - b.far);
  const label = near.length > 1 ? near.find((one) => isTied(one, element, fields)) : undefined;
  return (label ?? near[0])?.text ?? '';
}

function textsNear(element: Element, [x, y, width, height]: SeenText['box'], texts: SeenText[]): Near[] {
  const hinted = element.hasAttribute('placeholder');
  const [besides, above] = hinted ? [24, 12] : [300, 240];
  return texts.flatMap(({ text, node, box: around }) => {
    if (element.contains(node) || badge.test(text) || belongsElsewhere(node, element, hinted)) return [];
    const box = node.parentElement?.contains(element) ? ownBox(node) : around;
    const [left, top, wide, high] = box;
    const row = Math.min(y + height, top + high) - Math.max(y, top) > Math.min(height, high) / 2;
    const column = left < x + width && left + wide > x;
    const [beforeIt, overIt] = [x - (left + wide), y - (top + high)];
    const inRow = row && beforeIt >= -4 && beforeIt < besides;
    const inColumn = column && overIt >= -4 && overIt < above;
    return inRow || inColumn ? [{ text, node, box, far: inRow ? beforeIt : 60 + overIt }] : [];
  });
}

/** Of words in one box with the field, without that box. */
function ownBox(node: Node): SeenText['box'] {
  const { x, y, width, height } = textBox(node);
  return [x, y, width, height];
}

/** A menu beside the fields is as near as their labels, and stands in no box with any of them. */
function isTied({ node, box: [x, y, width, height] }: Near, element: Element, fields: Field[]): boolean {
  const beside = fieldsBeside(node, { x, y, width, height }, fields, !element.matches(ticks));
  return beside !== null && beside.tie !== 'place' && beside.fields.some(({ control }) => control === element);
}

/**
 * The label of another field, a title above a box to tick, which is that of all below it, or, beside a field that speaks
 * for itself, the words of a title or a button.
 */
function belongsElsewhere(node: Node, field: Element, hinted: boolean): boolean {
  const around = node.parentElement;
  if (field.matches(ticks) && around?.closest(headings) != null) return true;
  const label = around?.closest('label');
  if (label?.control != null && !contains(label.control, field)) return true;
  if (around?.closest(choosers) != null) return true;
  return hinted && (around?.closest(ownWords) != null || !groundOf(field).contains(node));
}

/** What a field made by hand shows is its choice. */
const choosers = '[role=combobox],[role=listbox],[role=textbox],[role=searchbox],[role=spinbutton]';

/** The box around a field that holds no other. */
function groundOf(field: Element): Element {
  let ground = field;
  for (let at = field.parentElement; at; at = at.parentElement) {
    if (at.querySelectorAll('input:not([type=hidden]),select,textarea').length > 1) break;
    ground = at;
  }
  return ground;
}

/** The words behind a box to tick that has no label: those up to the next control or the end of the line. */
export function wordsBehind(box: Element): string {
  for (let node = box.nextSibling; node; node = node.nextSibling) {
    if (node instanceof Element && (node.localName === 'br' || node.matches(controls) || node.querySelector(controls)))
      return '';
    const words = (node.nodeType === Node.COMMENT_NODE ? '' : (node.textContent ?? '')).replace(/\s+/g, ' ').trim();
    if (words) return words.slice(0, 80);
  }
  return '';
}

const controls = 'input,select,textarea,button';
