import { fieldsBeside } from '../label/beside.ts';
import type { Look } from '../look.ts';
import type { Hit } from '../read/hit.ts';
import { closest, contains } from '../read/tree.ts';
import { holds } from '../scope/region.ts';
import { sectionOf } from '../scope/section.ts';
import { type Field, inBox, type Shown, show } from '../see/stand-in.ts';
import { boxOfHit } from '../see/words-box.ts';

export const isButton = (e: Element) => /^(?:button|a)$/.test(e.localName) || e.getAttribute('role') === 'button';

/** Not a drop-down, nor what is called Dropbox. */
const saysDrop = /ドロップ(?!ボックス|ダウン)|ドラッグ|\bdrag|\bdrop(?!box|[- ]?down)/i;

/** A box with a broken line around it, or under a hand, that says so: what is dropped there, or chosen after a press, is uploaded. */
function isDropZone(e: Element, look: Look): boolean {
  return (
    saysDrop.test(e.textContent ?? '') &&
    (/dashed|dotted/.test(look.sight.style(e).borderTopStyle) || look.sight.style(e).cursor === 'pointer')
  );
}

/** A tile, say, that keys and the mouse reach. */
const isMadeButton = (e: Element, look: Look) =>
  e.matches('[tabindex]:not([tabindex^="-"])') && look.sight.style(e).cursor === 'pointer';

/** Buttons, and boxes that can be pressed, that may open the browser's own window to choose files, where no file field stands by. */
export function choosers(at: Element, look: Look): Shown[] {
  const isPressed = (e: Element) => isButton(e) || isMadeButton(e, look) || isDropZone(e, look);
  const buttons = [closest(at, isPressed), ...look.labels.of(at).filter(isButton)];
  return buttons.flatMap((button) => (button && show(button, look.sight)) ?? []);
}

/** The file fields in the nearest box around a button, drop zone or label that has any; of several those that it is the label of. */
export function uploadNear(hit: Hit, fields: Field[], look: Look): Shown[] {
  for (let box: Element | null = hit.at, level = 0; box && level < 7; box = box.parentElement, level++) {
    const inside = inBox(box, fields);
    if (inside.length === 1) return inside;
    const isTitle = look.headings().some(({ element }) => contains(element, hit.at));
    // Words that nobody sees, in a copy of the page that is put away, are the label of none of them.
    if (inside.length && !boxOfHit(hit, look.sight)) return [];
    if (inside.length) return narrowed(inside, isTitle ? below(hit, look) : labelled(hit, fields, look));
  }
  return [];
}

function narrowed(fields: Shown[], isOwn: (field: Shown) => boolean): Shown[] {
  const own = fields.filter(isOwn);
  return own.length ? own : fields;
}

function below(hit: Hit, look: Look): (field: Shown) => boolean {
  const parts = sectionOf(hit, look);
  return ({ control }) => parts.some((part) => holds(part, control));
}

function labelled(hit: Hit, fields: Field[], look: Look): (field: Shown) => boolean {
  const box = closest(hit.at, isButton) ? null : boxOfHit(hit, look.sight);
  const beside = box && fieldsBeside(hit.node ?? hit.at, box, fields, true);
  return ({ control }) => beside?.fields.some((one) => one.control === control) ?? false;
}
