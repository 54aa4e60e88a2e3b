import type { Purpose } from '../../../steps/target.ts';
import { fieldsBeside } from '../label/beside.ts';
import { boxOfLine } from '../label/box-of-line.ts';
import { isCell, isHeading } from '../label/columns.ts';
import { inColumn } from '../label/in-column.ts';
import { callsAnother } from '../label/of-another.ts';
import { sameLine } from '../label/placing.ts';
import type { Beside, Tie } from '../label/tie.ts';
import { headsColumn, underHeading } from '../label/under-heading.ts';
import type { Look } from '../look.ts';
import { type Sought, wholeness } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import { nameOf } from '../read/roles.ts';
import { ancestorsOf, closest, contains, elementOf, inline, isBefore, textOf } from '../read/tree.ts';
import { headingLevel } from '../scope/section.ts';
import { type Field, inBox, type Shown } from '../see/stand-in.ts';
import { boxOfHit } from '../see/words-box.ts';
import { countedBy } from './counted.ts';
import { type Fit, grade, strengths } from './fit.ts';
import { placeBeside, placeHere, placesUnder } from './in-place.ts';
import { hasOwnLabel, isCalled } from './own-label.ts';
import { readiness } from './purposes.ts';
import { holdsRadios, meantAmongRadios } from './radio-fields.ts';
import { tiedFields } from './tied.ts';
import { fieldTitled } from './titled.ts';
import { choosers, isButton, uploadNear } from './upload-buttons.ts';

const ties: Record<Tie, number> = { cell: 9, group: 9, column: 8, place: 4, title: 3 };

/** The fields that words at a hit name: the field itself, those the markup ties to them, else those a reader sees beside them. */
export function operable(hit: Hit, purpose: Purpose, sought: Sought[], look: Look): Fit[] {
  const all = look.fields.for(purpose);
  const fields = purpose === 'choose' ? meantAmongRadios(hit.node ?? hit.at, all) : all;
  const graded = grade(lastWords(hit, sought), sought);
  const fit = (shown: Shown, strength: number, how: string): Fit => ({
    shown,
    tier: 2,
    ...graded,
    strength,
    ready: readiness(shown.control, purpose) || (purpose === 'choose' && holdsRadios(shown.control) ? 3 : 1),
    how,
    words: hit.text,
  });
  // What is tied to the heading of a column, as its filter, has the name of the cells below: those are meant in a row.
  const cellsBelow = (named: Shown[]) =>
    inColumnOf(hit.at, fields, look)
      .filter((shown) => !named.some(({ control }) => control === shown.control))
      .map((shown) => ({ ...fit(shown, ties.column, 'column'), tier: 1 }));
  // So are cells that turn into fields, below a heading with its filter in it.
  const writtenBelow = (): Fit[] =>
    purpose === 'fill' && graded.extent === 3
      ? placesUnder(hit.at, look).map((shown) => ({ ...fit(shown, ties.column, 'in-place'), tier: 1 }))
      : [];
  const controls = new Map(fields.map((field) => [field.control, field]));
  const own = closest(hit.at, (e) => controls.has(e));
  const drawn = purpose === 'check' && !own ? drawnWith(hit.at, fields) : null;
  if (drawn) return [fit(drawn, strengths[hit.source], 'drawn'), ...cellsBelow([drawn])];
  const tied = tiedFields(hit, purpose, fields, look);
  const counted = valued.has(purpose) && !tied.length ? countedBy(hit, sought, all, look) : null;
  if (counted && (!own || (counted.field && contains(own, counted.field.control)))) {
    const { field, said } = counted;
    const isOther = field && isCalled(field.control) && wholeness(nameOf(field.control), sought) === 0;
    const found = field && fit(field, isOther ? ties.group : strengths.text, 'group');
    return found ? [{ ...found, ...grade(said, sought), words: said }] : [];
  }
  // The title of a group names what the markup ties it to, rather than all of the group.
  const titles = tied.length > 0 && own !== hit.at && own?.getAttribute('role') === 'group';
  if (own && !titles && (own === hit.at || own.localName !== 'fieldset')) {
    const shown = controls.get(own)!.shown;
    if (!shown) return [];
    // What only looks as if it opened a list gives way to any real one that the words name.
    const guessed = !readiness(own, purpose) && !look.radios.all().some((radio) => contains(own, radio));
    const isChosen = hit.source === 'value' || isEntryOf(own, hit.at);
    const strength = isChosen || guessed ? 2 : strengths[hit.source];
    return [fit(shown, isMenuOfPage(own, purpose) ? Math.min(ties.column, strength) : strength, hit.source)];
  }
  if (tied.length)
    return [...tied.map((shown) => fit(shown, strengths[hit.source], 'label')), ...cellsBelow(tied), ...writtenBelow()];
  if (purpose === 'upload') {
    const near = uploadNear(hit, fields, look).map((shown) => fit(shown, 8, 'button'));
    if (near.length) return near;
    const strength = Math.min(7, strengths[hit.source]);
    return choosers(hit.at, look).map((shown) => ({ ...fit(shown, strength, 'button'), tier: 1 }));
  }
  // A row is mostly known by a link to what it is about, or a button that stands for one; ticked is its box.
  // So are, less surely, the labels of a table that lead to a help page or sort it.
  const link =
    graded.extent === 3 && closest(hit.at, (e) => e.localName === 'a' || (purpose === 'check' && isButton(e)));
  const inButton = !link && closest(hit.at, (e) => isButton(e) || /^(?:summary|option)$/.test(e.localName));
  const place = hit.node ?? hit.at;
  const box = boxOfHit(hit, look.sight);
  if (inButton || !box || (graded.extent < 3 && graded.share < 0.34)) return [];
  // Words that a box says of itself, or draws, name the one field in it; nothing beside it.
  const within = hit.node ? [] : inBox(hit.at, fields);
  if (within.length === 1)
    return [fit(within[0]!, hit.source === 'text' ? ties.group : strengths[hit.source], 'group')];
  if (within.length > 1 && hit.source !== 'text')
    return within.every(isOfCode) ? [fit(within[0]!, strengths[hit.source], 'group')] : [];
  const ofLine = purpose === 'check' ? boxOfLine(hit.at, fields, look.sight) : null;
  const besides = () =>
    entered.has(purpose) && callsAnother(place, fields) ? null : fieldsBeside(place, box, fields, purpose !== 'check');
  const beside: Beside | null = ofLine ? { tie: 'cell', fields: [ofLine] } : besides();
  if (link && !isNamedByLink(beside, purpose, link)) return [];
  const titled = beside || graded.extent < 3 ? null : fieldTitled(hit, purpose, look);
  if (titled && !hasOwnLabel(titled.control)) return [fit(titled, ties.title, 'title')];
  // Outside of its row it may be a field of any of them: less sure than what else the words name.
  const under = graded.extent < 3 || closest(hit.at, isCell) ? [] : underHeading(hit.at, fields, look.sight);
  const below = under.map((shown) => ({ ...fit(shown, ties.column, 'column'), tier: 1 }));
  const inPlaces = (): Fit[] => {
    if (purpose !== 'fill' || graded.extent < 3) return [];
    const text = elementOf(place);
    const cells = placesUnder(text, look);
    const next = cells.length ? null : placeBeside(place, look);
    // The very words stand right before it: it is meant rather than a field whose label has them among others.
    if (next) return [fit(next, ties.title, 'in-place')];
    const here = cells.length ? null : placeHere(text, look);
    const guessed = here ? [here] : cells;
    return guessed.map((shown) => ({ ...fit(shown, strengths.text, 'in-place'), tier: 1 }));
  };
  const headsAll = beside?.fields.length === 1 && headsColumn(elementOf(place), beside.fields[0]!, under, look.sight);
  if (!beside || headsAll) return below.length ? below : inPlaces();
  const isOther = graded.extent < 3 ? isCalled : hasOwnLabel;
  const isCode = beside.fields.length > 3 && beside.fields.every(isOfCode);
  const meant = isCode ? beside.fields.slice(0, 1) : beside.fields;
  const named = meant.filter((f) => structured.has(beside.tie) || !isOther(f.control));
  const tie = link && purpose !== 'check' ? 'place' : beside.tie;
  const plain = graded.extent === 3 && (tie === 'cell' || (tie === 'group' && !headingLevel(hit.at, look)));
  // A reader does not see whether the markup ties a label to the only field that it can mean.
  const isTied = ({ control }: Shown) => plain && (!isCalled(control) || wholeness(nameOf(control), sought) > 0);
  const fits = [
    ...named.map((shown) => fit(shown, isTied(shown) ? strengths.text : ties[tie], tie)),
    ...below,
    ...(beside.tie === 'column' ? [] : writtenBelow()),
  ];
  // Fields of other labels may be all that is near.
  return fits.length ? fits : inPlaces();
}

/** What can be chosen in a list that stands open calls the list no more than what is chosen in a shut one. */
const isEntryOf = (list: Element, words: Element) =>
  closest(words, (e) => e === list || e.matches('[role=option]')) !== list;

/** A running text may end in a label: "Tell as much as you can. Format:". */
function lastWords({ text, source }: Hit, sought: Sought[]): string {
  const [, last] = (source === 'text' && /[.。．!！?？]\s*([^.。．!！?？]+)$/u.exec(text)) || [];
  return last && wholeness(last, sought) ? last : text;
}

/** A box to tick may stand before the field that it switches on, under its label. */
const entered: ReadonlySet<Purpose> = new Set<Purpose>(['fill', 'choose', 'open']);

/** What a value is given to, which may be counted in something. */
const valued: ReadonlySet<Purpose> = new Set<Purpose>(['fill', 'choose']);

/** One of the boxes over which a code is spread. */
const isOfCode = ({ control }: Shown) => (control as HTMLInputElement).maxLength === 1;

/** What opens a menu of the page gives way to a field, even one that only the heading of its column names: it is what is chosen from. */
function isMenuOfPage(control: Element, purpose: Purpose): boolean {
  if ((purpose !== 'choose' && purpose !== 'open') || !/^(?:a|button)$/.test(control.localName)) return false;
  return closest(control, (e) => e.matches(menusOfPage)) !== null;
}

const menusOfPage = 'nav,header,[role=navigation],[role=banner],[role=menubar]';

function inColumnOf(text: Element, fields: Field[], look: Look): Shown[] {
  const cell = closest(text, isCell);
  if (!cell) return underHeading(text, fields, look.sight);
  return (isHeading(cell) && inColumn(cell, fields)?.fields) || [];
}

/** A link in the cell of a label or of a row's name, right behind a box to tick, or around it; or alone before a field without a name. */
function isNamedByLink(beside: Beside | null, purpose: Purpose, link: Element): boolean {
  if (!beside || beside.tie === 'cell') return beside !== null;
  if (purpose !== 'check') return beside.tie === 'column' || (entered.has(purpose) && isLabelOf(beside, link));
  // A button below a box acts on the whole of what is above it.
  const isBehind = ({ control, box }: Shown) =>
    isBefore(control, link) && (link.localName === 'a' || sameLine(box, link.getBoundingClientRect()));
  return beside.tie === 'group' && beside.fields.every((field) => contains(link, field.control) || isBehind(field));
}

/** Labels may lead to what their setting is about. What leads on from the page stands in a list or a menu, or in a sentence. */
function isLabelOf({ tie, fields }: Beside, link: Element): boolean {
  const [field, another] = fields;
  if (tie !== 'group' || !field || another || isCalled(field.control) || !isBefore(link, field.control)) return false;
  const block = closest(link, (e) => !inline.has(e.localName));
  return !link.closest(`${menusOfPage},ul,ol`) && block !== null && textOf(block).trim() === textOf(link).trim();
}

/** Ties by the make of a table or list hold also for fields that have a label of their own. */
const structured: ReadonlySet<Tie> = new Set<Tie>(['cell', 'column']);

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
