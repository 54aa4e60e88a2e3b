import { ancestorsOf, closest, contains, elementOf, isBefore } from '../read/tree.ts';
import { type Field, inBox, isTick, type Shown } from '../see/stand-in.ts';

/** What is written in and chosen from, of whatever make. */
const entries =
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
    if (entriesIn(around).some((entry) => isOther(entry) && !contains(entry, text))) return true;
  }
  return false;
}

/** Whether another field follows the text before that one does: it is what the text calls, unless that is the title of both. */
export function isBeforeAnother(text: Node, { control }: Shown, group: Element): boolean {
  // Boxes to tick and files belong to the field before them as often as to the text.
  if (isTick(control) || control.matches('[type=file]') || closest(elementOf(text), (e) => e.matches(titles)))
    return false;
  return entriesIn(group).some(
    (entry) => isBefore(text, entry) && isBefore(entry, control) && !contains(entry, control),
  );
}

const titles = 'h1,h2,h3,h4,h5,h6,legend,caption,summary,[role=heading]';

function entriesIn(box: Element): Element[] {
  return [...box.querySelectorAll(entries)].filter(isShown);
}

function isShown(entry: Element): boolean {
  const { width, height } = entry.getBoundingClientRect();
  return width >= least && height >= least && entry.checkVisibility(seen);
}

const seen = { visibilityProperty: true, opacityProperty: true };
