import type { Box } from '../box.ts';
import { textBox } from '../read/text-box.ts';
import { ancestorsOf, closest, contains, elementOf, isBefore } from '../read/tree.ts';
import { type Field, inBox, isTick, type Shown } from '../see/stand-in.ts';
import { sameLine } from './placing.ts';
import { isSliderOf } from './slider-and-number.ts';

/** What is written in and chosen from, of whatever make. */
export const entries =
  'select,textarea,input:not([type=hidden],[type=checkbox],[type=radio],[type=file],[type=submit],[type=button],[type=reset],[type=image]),[role=combobox],[role=textbox],[role=radiogroup]';
/** How far out (levels of markup) the field of a label may stand. */
const farthest = 8;
/** Px: kits keep fields of their own in less. */
const least = 8;

/** Whether the first box around a text that has a field has only one of another kind than `fields`: that one is what the text calls. */
export function callsAnother(text: Node, fields: Field[]): boolean {
  const element = elementOf(text);
  for (const around of [element, ...ancestorsOf(element, farthest)]) {
    if (inBox(around, fields).length) return false;
    const isOther = (entry: Element) => !fields.some(({ control }) => contains(control, entry));
    const others = entriesIn(around).filter((entry) => isOther(entry) && !contains(entry, text));
    if (others.some((entry) => !isToolOf(text, entry))) return true;
  }
  return false;
}

/** Whether another field follows the text before that one does: it is what the text calls, unless that is the title of both. */
export function isBeforeAnother(text: Node, { control, box }: Shown, group: Element): boolean {
  // Boxes to tick and files belong to the field before them as often as to the text.
  if (isTick(control) || control.matches('[type=file]') || closest(elementOf(text), (e) => e.matches(titles)))
    return false;
  return entriesIn(group).some(
    (entry) =>
      isBefore(text, entry) &&
      isBefore(entry, control) &&
      !contains(entry, control) &&
      !isSliderOf(entry, control) &&
      !(isToolOf(text, entry) && !sameLine(textBox(text), box)),
  );
}

/** Whether it stands in the line of the text with words of its own before it, as what an editor is chosen by beside its title. */
function isToolOf(text: Node, entry: Element): boolean {
  const labels = [...((entry as HTMLInputElement).labels ?? [])];
  const own = labels.filter((label) => label.checkVisibility(seen) && /\p{L}/u.test(wordsBefore(label, entry)));
  return own.some((label) => isBefore(text, label)) && sameLine(textBox(text), entry.getBoundingClientRect());
}

function wordsBefore(label: Element, entry: Element): string {
  const words = document.createRange();
  words.selectNodeContents(label);
  if (contains(label, entry)) words.setEndBefore(entry);
  return words.toString();
}

/**
 * Whether a label of the same make, behind a place for what the text calls, stands between the text and the field: that
 * one calls it, whatever is to be read in that place.
 */
export function isBeforeItsLike(text: Node, own: Box, { control, box }: Shown, group: Element): boolean {
  const element = elementOf(text);
  const between = [...group.querySelectorAll('*')].filter(
    (one) => isBefore(element, one) && isBefore(one, control) && !contains(element, one) && !contains(one, control),
  );
  const labels = between.filter((one) => isLike(one, element) && isNearer(one.getBoundingClientRect(), own, box));
  return labels.some((label) =>
    between.some((one) => !one.matches(noPlaces) && isBefore(one, label) && !contains(one, label)),
  );
}

/** What says something, and no whole sentence: that explains. */
function isLike(label: Element, own: Element): boolean {
  if (label.localName !== own.localName || label.className !== own.className || !label.checkVisibility(seen))
    return false;
  const words = [...label.childNodes].map((node) => (node.nodeType === 3 ? (node as Text).data : '')).join('');
  return /\p{L}/u.test(words) && !/[。．.!?！？]\s*$/.test(words);
}

/** In the line of the field, or between it and the text above. */
function isNearer(label: Box, own: Box, field: Box): boolean {
  return sameLine(label, field) || (label.y >= own.y + own.height - 4 && label.y + label.height <= field.y + 4);
}

const noPlaces = 'br,hr,wbr,i,svg,svg *';

const titles = 'h1,h2,h3,h4,h5,h6,legend,caption,summary,[role=heading]';

/** The fields in a part of the page that are written in and chosen from. */
export function entriesIn(box: Element): Element[] {
  return [...box.querySelectorAll(entries)].filter(isShown);
}

function isShown(entry: Element): boolean {
  const { width, height } = entry.getBoundingClientRect();
  return width >= least && height >= least && entry.checkVisibility(seen);
}

const seen = { visibilityProperty: true, opacityProperty: true };
