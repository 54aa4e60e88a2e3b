import type { Box } from '../box.ts';
import { fieldsBeside } from '../label/beside.ts';
import { boxOfLine } from '../label/box-of-line.ts';
import { isCell } from '../label/columns.ts';
import { headingButton } from '../label/heading-button.ts';
import { headsBoxes } from '../label/heading-line.ts';
import { isMenuEntry } from '../label/menu-entry.ts';
import { callsAnother, entries } from '../label/of-another.ts';
import type { Beside, Tie } from '../label/tie.ts';
import { headsCells, headsColumn, underHeading } from '../label/under-heading.ts';
import { isAdorned } from '../read/adorned.ts';
import { wholeness } from '../read/compare.ts';
import { nameOf } from '../read/roles.ts';
import { closest, elementOf, isBefore } from '../read/tree.ts';
import { headingLevel } from '../scope/section.ts';
import { type Field, inBox, isTick, type Shown } from '../see/stand-in.ts';
import { boxOfHit } from '../see/words-box.ts';
import { isButtonBelow } from './below-value.ts';
import { writtenBelow } from './column-below.ts';
import { type Fit, strengths } from './fit.ts';
import { placeBeside, placeHere, placesUnder } from './in-place.ts';
import { isNamedByLink, linkAround } from './named-by-link.ts';
import { entered, type Naming, ties } from './naming.ts';
import { hasOwnLabel, isCalled } from './own-label.ts';
import { fieldTitled } from './titled.ts';
import { fieldUnderCaption } from './under-caption.ts';
import { isButton } from './upload-buttons.ts';

/** The fields that a reader sees beside words, below them or in one box with them. */
export function namedByPlace(naming: Naming): Fit[] {
  const { hit, purpose, fields, look, graded, isWhole } = naming;
  // What a field says of itself, as what to type there, calls no other one.
  if (hit.source === 'placeholder' || (hit.source === 'title' && hit.at.matches(entries))) return [];
  const sorter = headingButton(hit.at);
  const link = sorter ? null : linkAround(naming);
  const button = (e: Element) => (isButton(e) && !isPart(e, fields)) || /^(?:summary|option)$/.test(e.localName);
  const inButton = !link && !sorter && closest(hit.at, button);
  const box = boxOfHit(hit, look.sight);
  const isMost = isWhole || graded.share >= 0.34 || isAdorned(hit.text, naming.sought);
  if (inButton || !box || !(isMost || naming.isAsked)) return [];
  const inside = inTheirBox(naming);
  if (inside) return inside;
  const found = fieldsWith(naming, box);
  const beside = found && withoutButtonsBelow(naming, box, found);
  if (link && !isNamedByLink(beside, naming, link)) return [];
  const titled = beside || !isWhole ? null : fieldTitled(hit, purpose, look);
  if (titled && !hasOwnLabel(titled.control)) return [naming.fit(titled, ties.title, 'title')];
  // Outside of its row it may be a field of any of them: less sure than what else the words name.
  const under = !isWhole || closest(hit.at, isCell) ? [] : underHeading(hit.at, fields, look.sight);
  const below = under.map((shown) => naming.guess(shown, ties.column, 'column'));
  const [field, more] = beside?.fields ?? [];
  const isOfColumn = field && !more && headsColumn(elementOf(naming.place), field, under, look.sight);
  const named = beside && !isOfColumn ? [...besideThem(naming, beside, link), ...below] : below;
  // Fields of other labels may be all that is near.
  if (named.length) return named;
  const captioned = isWhole ? fieldUnderCaption(hit.at, purpose, look) : null;
  return captioned ? [naming.fit(captioned, ties.title, 'title')] : inPlace(naming);
}

function withoutButtonsBelow({ place, purpose }: Naming, box: Box, found: Beside): Beside | null {
  if (purpose !== 'choose') return found;
  const fields = found.fields.filter((field) => !isButtonBelow(place, box, field));
  return fields.length || !found.fields.length ? { ...found, fields } : null;
}

/** What lies around fields and their headings is a part of the page, and no button, though it says so: files are dropped there. */
const isPart = (box: Element, fields: Field[]) =>
  box.querySelector('h1,h2,h3,h4,h5,h6,table') !== null && inBox(box, fields).length > 0;

/** Words that a box says of itself, or draws, name the one field in it, and nothing beside it. */
function inTheirBox(naming: Naming): Fit[] | null {
  const { hit, fields } = naming;
  const [field, ...others] = hit.node ? [] : inBox(hit.at, fields);
  if (!field || (others.length && hit.source === 'text')) return null;
  if (others.length && ![field, ...others].every(isOfCode)) return [];
  return [naming.fit(field, hit.source === 'text' ? ties.group : strengths[hit.source], 'group')];
}

function fieldsWith({ hit, place, purpose, fields, look }: Naming, box: Box): Beside | null {
  const ofLine = purpose === 'check' ? boxOfLine(hit.at, fields, look.sight) : null;
  if (ofLine) return ofLine;
  if (purpose === 'check' && headsBoxes(hit.at, fields, look.sight)) return null;
  if (entered.has(purpose) && callsAnother(place, fields)) return null;
  const beside = fieldsBeside(place, box, fields, purpose !== 'check');
  // The label of a box to tick may be that of a field behind it too, and of none before it.
  if (!beside || !look.labels.of(hit.at).some(isTick)) return beside;
  return { ...beside, fields: beside.fields.filter(({ control }) => isBefore(place, control)) };
}

function besideThem(naming: Naming, { tie, fields }: Beside, link: Element | null): Fit[] {
  const { hit, purpose, sought, look, isWhole } = naming;
  const isOther = isWhole ? hasOwnLabel : isCalled;
  const isCode = fields.length > 3 && fields.every(isOfCode);
  const meant = isCode ? fields.slice(0, 1) : fields;
  const named = meant.filter(({ control }) => structured.has(tie) || !isOther(control));
  const how = link && purpose !== 'check' ? 'place' : tie;
  const plain = isWhole && (how === 'cell' || (how === 'group' && !headingLevel(hit.at, look)));
  // A reader does not see whether the markup ties a label to the only field that it can mean.
  const isTied = ({ control }: Shown) => plain && (!isCalled(control) || wholeness(nameOf(control), sought) > 0);
  const fits = named.map((shown) => naming.fit(shown, isTied(shown) ? strengths.text : ties[how], how));
  return tie === 'column' ? fits : [...fits, ...writtenBelow(naming)];
}

/** A text that turns into a field when it is pressed. */
function inPlace(naming: Naming): Fit[] {
  const { purpose, place, fields, look, isWhole } = naming;
  const text = elementOf(place);
  if (purpose !== 'fill' || !isWhole || isMenuEntry(text, fields)) return [];
  const under = placesUnder(text, look);
  const next = under.length ? null : placeBeside(place, look);
  // The very words stand right before it: it is meant rather than a field whose label has them among others.
  if (next && !isMenuEntry(next.element, fields)) return [naming.fit(next, ties.title, 'in-place')];
  const here = under.length || headsCells(text, look.sight) ? null : placeHere(text, look);
  return (here ? [here] : under).map((shown) => naming.guess(shown, strengths.text, 'in-place'));
}

/** One of the boxes over which a code is spread. */
const isOfCode = ({ control }: Shown) => (control as HTMLInputElement).maxLength === 1;

/** Ties by the make of a table or list hold also for fields that have a label of their own. */
const structured: ReadonlySet<Tie> = new Set<Tie>(['cell', 'row', 'column']);
