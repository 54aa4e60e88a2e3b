import type { Purpose } from '../../../steps/target.ts';
import { fieldsBeside } from '../label/beside.ts';
import { sameLine } from '../label/placing.ts';
import type { Look } from '../look.ts';
import { textBetween } from '../read/between.ts';
import type { Hit } from '../read/hit.ts';
import { commonAncestor, contains } from '../read/tree.ts';
import { type Field, type Shown, show } from '../see/stand-in.ts';
import { boxOfHit } from '../see/words-box.ts';
import { hasOwnLabel } from './own-label.ts';
import { listless } from './purposes.ts';

/** The fields that the markup ties the words at a hit to. */
export function tiedFields(hit: Hit, purpose: Purpose, fields: Field[], look: Look): Shown[] {
  const tied = asOne(
    look.labels.of(hit.at).flatMap((element) => fieldsOf(element, purpose, fields, look)),
    look,
  );
  const plain = purpose === 'choose' && !tied.some(({ control }) => fields.some((field) => field.control === control));
  const list = plain && tied.length === 1 ? listBehind(tied[0]!, hit, fields, look) : undefined;
  return list ? [list] : tied;
}

/** The list right behind a plain field that shares its label, as the unit of a number does: only that one is chosen from. */
function listBehind(field: Shown, hit: Hit, fields: Field[], look: Look): Shown | undefined {
  const box = boxOfHit(hit, look.sight);
  const beside = box && fieldsBeside(hit.node ?? hit.at, box, fields, true);
  const [list, more] = beside?.tie === 'group' ? beside.fields : [];
  if (!list || more || !sameLine(field.box, list.box) || hasOwnLabel(list.control)) return undefined;
  return /\S/.test(textBetween(field.control, list.control)) ? undefined : list;
}

/** The field a label points at, or the one inside the box it points at, or the group of a radio button. */
function fieldsOf(element: Element, purpose: Purpose, fields: Field[], look: Look): Shown[] {
  const pick = (fits: (control: Element) => boolean) =>
    fields.flatMap((f) => (fits(f.control) && f.shown ? f.shown : []));
  const direct = pick((control) => control === element);
  if (direct.length) return direct;
  const inside = pick((control) => contains(element, control));
  if (inside.length === 1) return inside;
  const group =
    element.matches('fieldset,[role=group]') && purpose === 'choose'
      ? pick((control) => contains(control, element))
      : [];
  if (group.length) return group;
  // Editors of formatted text hide the field that they write into, and stand right behind it, below their own tools.
  const next = purpose === 'fill' && element.matches('textarea') ? element.nextElementSibling : null;
  const editors = next ? pick((control) => contains(next, control) && control.matches('iframe,[contenteditable]')) : [];
  if (editors.length === 1) return editors;
  if (purpose === 'choose' && element.matches('input[type=radio]')) {
    const around = look.radios.groupOf(element);
    return pick((control) => control === around);
  }
  // Kits tie the label to an inner search field; the box around it is what opens.
  const around = pick(
    (control) =>
      contains(control, element) && control.querySelectorAll('input:not([type=hidden]),select,textarea').length < 3,
  );
  if (around.length || purpose !== 'choose' || !element.matches(typed)) return around;
  // A plain text field that a script has made a list of.
  const shown = show(element, look.sight);
  return shown ? [shown] : [];
}

const typed = `input:not([type=checkbox],[type=radio],[type=file],${listless})`;

/** The parts of one value, such as a year, a month and a day, that each are named by its label as well: the box around them. */
function asOne(tied: Shown[], look: Look): Shown[] {
  // The zone of a time stands among them, and is only told.
  const parts = tied.map(({ control }) => control).filter((one) => !one.matches('[aria-readonly=true]:not(input)'));
  if (parts.length < 2 || !parts.every((one) => one.matches('[role=spinbutton]:not(input)'))) return tied;
  const whole = parts.reduce<Element | null>((one, other) => one && commonAncestor(one, other), parts[0]!);
  const shown = whole && show(whole, look.sight);
  return shown ? [shown] : tied;
}
