import type { Purpose } from '../../../steps/target.ts';
import { wholeness } from '../read/compare.ts';
import { nameOf } from '../read/roles.ts';
import { ancestorsOf, closest, contains } from '../read/tree.ts';
import type { Field, Shown } from '../see/stand-in.ts';
import { cellsBelow, writtenBelow } from './column-below.ts';
import { countedBy } from './counted.ts';
import { type Fit, grade, strengths } from './fit.ts';
import { menusOfPage } from './menus-of-page.ts';
import { type Naming, ties } from './naming.ts';
import { isCalled } from './own-label.ts';
import { readiness } from './purposes.ts';
import { holdsRadios } from './radio-fields.ts';
import { tiedFields } from './tied.ts';

/** What the markup says that words name: the field they stand in, or what they are the label of. Null where it says nothing. */
export function namedByMarkup(naming: Naming): Fit[] | null {
  const { hit, purpose, fields, look } = naming;
  const controls = new Map(fields.map((field) => [field.control, field]));
  const around = closest(hit.at, (e) => controls.has(e));
  const own = around && controls.get(around)!;
  const drawn = purpose === 'check' && !own ? drawnWith(hit.at, fields) : null;
  if (drawn) return [naming.fit(drawn, strengths[hit.source], 'drawn'), ...cellsBelow(naming, [drawn])];
  const tied = tiedFields(hit, purpose, fields, look);
  const counted = tied.length ? null : countedField(naming, own);
  return counted ?? ownField(naming, own, tied) ?? (tied.length ? labelled(naming, tied) : null);
}

function labelled(naming: Naming, tied: Shown[]): Fit[] {
  const fits = tied.map((shown) => naming.fit(shown, strengths[naming.hit.source], 'label'));
  return [...fits, ...cellsBelow(naming, tied), ...writtenBelow(naming)];
}

/** What a value is given to, which may be counted in something. */
const valued: ReadonlySet<Purpose> = new Set<Purpose>(['fill', 'choose']);

/** The field that the words are the unit of. */
function countedField(naming: Naming, own: Field | null): Fit[] | null {
  const { hit, purpose, sought, all, look } = naming;
  const counted = valued.has(purpose) ? countedBy(hit, sought, all, look) : null;
  if (!counted) return null;
  const { field, said } = counted;
  if (own && !(field && contains(own.control, field.control))) return null;
  if (!field) return [];
  const isOther = isCalled(field.control) && wholeness(nameOf(field.control), sought) === 0;
  const found = naming.fit(field, isOther ? ties.group : strengths.text, 'group');
  return [{ ...found, ...grade(said, sought), words: said }];
}

/** The field that the words stand in. */
function ownField(naming: Naming, own: Field | null, tied: Shown[]): Fit[] | null {
  const { hit, purpose, look } = naming;
  if (!own) return null;
  const { control, shown } = own;
  // The title of a group names what the markup ties it to, rather than all of the group.
  const isTitle = tied.length > 0 && control.getAttribute('role') === 'group';
  if (control !== hit.at && (isTitle || control.localName === 'fieldset')) return null;
  if (!shown) return [];
  // What only looks as if it opened a list gives way to any real one that the words name.
  const guessed = !readiness(control, purpose) && !look.radios.all().some((radio) => contains(control, radio));
  const isChosen = hit.source === 'value' || isEntryOf(control, hit.at);
  // What all choices say together is less sure than what one of them says before a field of its own.
  const isOfAll = control === hit.at && !naming.isWhole && holdsRadios(control);
  const strength = isChosen || guessed ? 2 : Math.min(strengths[hit.source], isOfAll ? ties.column : Infinity);
  return [naming.fit(shown, isMenuOfPage(control, purpose) ? Math.min(ties.column, strength) : strength, hit.source)];
}

/** What can be chosen in a list that stands open calls the list no more than what is chosen in a shut one. */
const isEntryOf = (list: Element, words: Element) =>
  closest(words, (e) => e === list || e.matches('[role=option]')) !== list;

/** What opens a menu of the page gives way to a field, even one that only the heading of its column names: it is what is chosen from. */
function isMenuOfPage(control: Element, purpose: Purpose): boolean {
  if ((purpose !== 'choose' && purpose !== 'open') || !/^(?:a|button)$/.test(control.localName)) return false;
  return closest(control, (e) => e.matches(menusOfPage)) !== null;
}

/** The hidden box to tick in whose place the words are drawn, with a box of their own. */
function drawnWith(at: Element, fields: Field[]): Shown | null {
  for (const around of [at, ...ancestorsOf(at, 4)]) {
    const inside = fields.filter(
      ({ control }) => around.previousElementSibling === control || contains(around, control),
    );
    const [field, more] = inside;
    if (more) return null;
    if (field?.shown && field.shown.element === around && around !== field.control) return field.shown;
  }
  return null;
}
