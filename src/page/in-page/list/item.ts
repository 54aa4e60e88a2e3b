import type { Item } from '../../operate/choose/match-option.ts';
import { byIds } from '../read/by-ids.ts';
import { classesOf } from '../read/classes.ts';
import { tidy } from '../read/compare.ts';
import { isDrawnChecked } from '../read/drawn-checked.ts';
import { deadLabels } from '../read/labelled.ts';
import { textOnScreen } from '../read/on-screen.ts';
import { nameOf } from '../read/roles.ts';
import { asLabel, wordsBefore } from '../read/words-before.ts';
import { wordsBeside } from './words-beside.ts';

/** An entry as the page shows it. */
export function itemOf(entry: Element): Item {
  const own = labelOf(entry);
  const beside = !own && entryRole(entry) === 'radio' ? wordsBeside(entry) : [];
  return {
    text: own || beside.join(' '),
    title: titleOf(entry),
    head: headOf(entry) ?? beside[0],
    group: groupOf(entry),
    role: entryRole(entry),
    disabled:
      entry.matches(':disabled,[aria-disabled=true],[disabled]') ||
      /(^|[\s_-])(is-)?disabled(\s|$)/.test(classesOf(entry)),
    selected: saysChosen(entry),
  };
}

/** A star to choose has its tip on its label. */
function titleOf(entry: Element): string {
  const within = [entry, entry.querySelector('[title]'), ...namesOf(entry)];
  return within.map((one) => one?.getAttribute('title')).find((title) => title) ?? '';
}

/** What stands in the first of its lines, or of those of the card that is its label; an entry that holds others has none of its own. */
function headOf(entry: Element): string | undefined {
  const [label, another] = isMark(entry) ? namesOf(entry) : [];
  const card = label && !another ? label : entry;
  const others = card.querySelectorAll('ul,ol,input,[role=group],[role=option],[role=treeitem]');
  if (!card.childElementCount || [...others].some((one) => one !== entry)) return;
  const [head, more] = (card as HTMLElement).innerText.split('\n').map(tidy).filter(Boolean);
  return more && head;
}

/** What the markup calls the part of the list that it stands in, else the heading before it among its fellows. */
function groupOf(entry: Element): string | undefined {
  const group = entry.parentElement?.closest('[role=group],[role=listbox],[role=menu]');
  if (group?.getAttribute('role') === 'group') return nameOf(group);
  if (entry.getAttribute('role') !== 'option') return undefined;
  let at = entry.previousElementSibling;
  for (let steps = 0; at && !isHeading(at) && steps < mostFellows; steps++) at = at.previousElementSibling;
  return at && isHeading(at) ? tidy(textOnScreen(at)) : undefined;
}

/** Longer parts of a list are not looked through for their heading. */
const mostFellows = 100;

/** No entry, or one that is dead and says what it is. */
function isHeading(fellow: Element): boolean {
  if (fellow.getAttribute('role') !== 'option') return /\S/.test(fellow.textContent ?? '');
  return fellow.matches('[aria-disabled=true]:is([class*=group i],:has([class*=group i]))');
}

/** What it is by the markup; '' where that says nothing. */
export function entryRole(element: Element): string {
  const { type } = element as HTMLInputElement;
  return element.localName === 'input' && /^(radio|checkbox)$/.test(type) ? type : (element.getAttribute('role') ?? '');
}

/** By its marks or those of what is in it. */
export function saysChosen(entry: Element): boolean {
  return (
    entry.matches(':checked,[aria-selected=true],[aria-checked=true],[aria-pressed=true]') ||
    // Components reflect their own state; of an option of the browser it is what was chosen at first.
    entry.matches(':not(option)[selected]') ||
    entry.querySelector('input:checked') !== null ||
    isDrawnChecked(entry) ||
    /(^|[\s_-])(is-)?(selected|checked)(\s|$)/.test(classesOf(entry))
  );
}

/** The words that stand on it, or that the markup calls it by. */
export function labelOf(entry: Element): string {
  return (
    entry.getAttribute('aria-label') ||
    tidy(namesOf(entry).map(textOnScreen).join(' ') || textOnScreen(entry)) ||
    (isMark(entry) ? tidy(labelledBy(entry).map(textOnScreen).join(' ') || besideMark(entry)) : '')
  );
}

/** Whether words are tied to a field, or stand right behind a hidden one as a part of what is drawn for it. */
export function isNamed(field: Element): boolean {
  return namesOf(field).length > 0 || (isMark(field) && tidy(textBehind(field)) !== '');
}

/** What is ticked has its words behind it; an option without words has none. */
export const isMark = (entry: Element): boolean => /^(?:radio|checkbox)$/.test(entryRole(entry));

/** The elements whose texts the markup names a field by. */
function namesOf(element: Element): Element[] {
  const labels = [...((element as HTMLInputElement).labels ?? [])].filter((label) => !isOfGroup(label, element));
  if (labels.length || element.localName !== 'input') return labels;
  const named = labelledBy(element);
  return named.length || !isMark(element) ? named : deadLabels(element);
}

function labelledBy(element: Element): Element[] {
  return byIds(element, element.getAttribute('aria-labelledby') ?? '');
}

/** A label that stands elsewhere, of a radio button that has words right behind it, is the title of its group. */
function isOfGroup(label: Element, field: Element): boolean {
  const apart = label.parentElement !== field.parentElement && !label.contains(field);
  return apart && entryRole(field) === 'radio' && tidy(textBehind(field)) !== '';
}

function besideMark(mark: Element): string {
  const words = wordsBefore(mark);
  return words ? asLabel(words) : textBehind(mark);
}

/** Old pages write the words behind a radio button without any markup. */
function textBehind(element: Element): string {
  let text = '';
  for (let node = element.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === 1 && isNext(node as Element)) break;
    text += textOnScreen(node);
  }
  return text;
}

/** What ends the words before it; not the hidden field of the browser that a drawn one keeps beside itself. */
function isNext(element: Element): boolean {
  if (element.matches('input[aria-hidden=true]')) return false;
  return element.matches('input,select,button,br,tr,td,:has(input,select)');
}
