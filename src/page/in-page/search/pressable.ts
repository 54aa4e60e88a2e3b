import type { Purpose } from '../../../steps/target.ts';
import { isCell, isHeading } from '../label/columns.ts';
import { sameLine } from '../label/placing.ts';
import type { Look } from '../look.ts';
import { areAllButIcons } from '../read/beside-icons.ts';
import { fold, type Sought, wholeness } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import { textOnScreen } from '../read/on-screen.ts';
import { isControl } from '../read/roles.ts';
import { closest, contains, inline, textOf } from '../read/tree.ts';
import { buttonUnder } from '../read/under.ts';
import { isDrawnButton } from '../see/drawn-button.ts';
import { type Shown, show } from '../see/stand-in.ts';
import { clickableAround, couldBePressed, isItem } from './clickable.ts';
import { type Fit, grade, strengths } from './fit.ts';
import { fitControl, gradeLabel } from './fit-control.ts';
import { iconBefore } from './icon-before.ts';
import { looksLikeOpener } from './opener.ts';
import { operable } from './operable.ts';
import { isForTyping, readiness } from './purposes.ts';

type Way = (hit: Hit, purpose: Purpose, sought: Sought[], look: Look) => Fit[] | undefined;

/** What a reader would press for words found at a hit: the control they are in or name, else whatever looks clickable, else the text. */
export function pressable(hit: Hit, purpose: Purpose, sought: Sought[], look: Look): Fit[] {
  return (
    firstOf(byName, hit, purpose, sought, look) ??
    (look.sight.boxOf(hit.at) && firstOf(byPlace, hit, purpose, sought, look)) ??
    []
  );
}

function firstOf(ways: readonly Way[], ...asked: Parameters<Way>): Fit[] | undefined {
  for (const way of ways) {
    const fits = way(...asked);
    if (fits) return fits;
  }
  return undefined;
}

const inControl: Way = (hit, purpose, sought, look) => {
  const control = closest(hit.at, (e) => isControl(e) && readiness(e, purpose) > 0);
  const label = labelAround(hit);
  if (!control || (label && !contains(control, label) && !contains(label, control))) return undefined;
  const fit = fitControl(control, hit, purpose, sought, look);
  return fit ? [fit] : [];
};

const labelled: Way = (hit, purpose, sought, look) => {
  const heading = closest(hit.at, (e) => isCell(e) && isHeading(e));
  const fits = look.labels.of(hit.at).flatMap((named): Fit[] => {
    // Pressed, the heading of a column sorts; the filter that it names is filled in.
    if ((heading && !contains(heading, named)) || isBoxOfRow(named, hit.at)) return [];
    const ready = readiness(named, purpose);
    const shown = ready && show(named, look.sight);
    const graded = gradeLabel(named, hit, sought);
    // Pointed at or dragged, a heading is meant itself, and not the mark beside it whose name goes on with it.
    if (purpose === 'hover' && graded.extent < 3) return [];
    return shown ? [{ shown, tier: 2, ...graded, ready, how: 'label' }] : [];
  });
  if (purpose === 'hover' && fits.length > 1) return itself(hit, sought, look);
  return fits.length ? fits : undefined;
};

/** What names several things, as a date in parts, is none of them. */
function itself({ at, text, source }: Hit, sought: Sought[], look: Look): Fit[] {
  const shown = show(at, look.sight);
  const graded = grade(text, sought);
  return shown ? [{ shown, tier: 2, ...graded, strength: strengths[source], ready: 1, how: source, words: text }] : [];
}

const titleOfDrawing: Way = (hit, purpose, sought, look) => {
  const drawing = hit.at.localName === 'title' ? hit.at.closest('svg title')?.parentElement : null;
  return drawing ? pressable({ at: drawing, text: hit.text, source: 'title' }, purpose, sought, look) : undefined;
};

/** A label that no markup ties to anything is pressed for the icon before it, or the list beside it. */
const loneLabel: Way = (hit, _purpose, sought, look) => {
  const label = labelAround(hit);
  if (!label || wholeness(hit.text, sought) === 0) return undefined;
  const icon = iconBefore(label, look);
  if (icon) return [{ shown: icon, tier: 1, ...gradeLabel(icon.control, hit, sought), ready: 3, how: 'label' }];
  const beside = operable(hit, 'choose', sought, look);
  return beside.length ? beside.map((fit) => ({ ...fit, tier: 1 })) : undefined;
};

const clickable: Way = (hit, purpose, sought, look) => {
  const around = clickableAround(hit.at, look) ?? (purpose === 'press' ? buttonUnder(hit.at) : null);
  if (!around) return undefined;
  const whole = grade(textOf(around), sought);
  const own = grade(hit.text, sought);
  const best =
    whole.extent === 3 || own.extent !== 3 ? whole : { ...own, extent: saysMore(around, hit, sought) ? 2 : 3 };
  // A whole card may be clickable: what is pressed is where the words are.
  // A title says what its own element does, whatever else the part around it does.
  const element = whole.extent === 3 && hit.source === 'text' && !hasField(around, look) ? around : hit.at;
  const shown = behind(hit.at, element, around, look) ?? show(element, look.sight);
  if (!shown) return [];
  return [
    {
      shown,
      tier: 2,
      ...(hit.source === 'text' ? best : own),
      strength: strengths[hit.source],
      ready: whole.extent === 3 && isDrawnButton(around, look.sight) ? 3 : 2,
      how: 'clickable',
      words: hit.text,
    },
  ];
};

/** Whether its middle may be a field, as that of a heading with a filter below its words: what it does, its words do. */
const hasField = (around: Element, look: Look) =>
  [...around.querySelectorAll('input,select,textarea')].some((field) => look.sight.boxOf(field) !== null);

/** Whether it shows other words too: a menu in it that is still shut, or the title of a drawing, are none that it shows. */
const saysMore = (around: Element, { text }: Hit, sought: Sought[]) => {
  const shown = textOnScreen(around);
  return wholeness(shown, sought) === 0 && !areAllButIcons(text, shown, around);
};

const plainWords: Way = (hit, purpose, sought, look) => {
  if (wholeness(hit.text, sought) < 1) return undefined;
  const label = labelAround(hit);
  const opener =
    purpose === 'press' ? operable(hit, 'fill', sought, look).filter((fit) => label || opensByPress(fit)) : [];
  const boxes = purpose === 'press' && !opener.length ? operable(hit, 'open', sought, look) : [];
  opener.push(...boxes.filter((fit) => isBoxBehind(fit, hit, look)));
  if (opener.length) return opener.map((fit) => ({ ...fit, tier: 0 }));
  const radios = purpose === 'press' ? operable(hit, 'check', sought, look).filter((fit) => isInLine(fit, hit)) : [];
  if (radios.length) return radios.map((fit) => ({ ...fit, tier: 1 }));
  const shown = couldBePressed(hit, purpose) && !isTipOfOther(hit) && show(hit.at, look.sight);
  if (!shown) return undefined;
  return [
    {
      shown,
      tier: isItem(hit.at, look) || (purpose === 'hover' && isDragged(hit.at)) ? 2 : 0,
      ...grade(hit.text, sought),
      strength: strengths[hit.source],
      ready: 1,
      how: 'text',
      words: hit.text,
    },
  ];
};

/** It says that it can be dragged: for that the mouse is put on it. */
const isDragged = (text: Element) => closest(text, (e) => e.matches('[draggable=true]')) !== null;

/** A tip on what has words of its own, or asks for help, tells of them; only an icon is called by one, or a text that it has in full. */
function isTipOfOther({ at, source, text }: Hit): boolean {
  const words = fold(textOnScreen(at));
  const cut = words.replace(/(?:…|\.{2,3})$/, '');
  return source === 'title' && /[\p{L}\p{N}?]/u.test(words) && !(cut !== '' && fold(text).startsWith(cut));
}

/** The words may stand where nobody sees them, and name what is seen. */
const byName: readonly Way[] = [inControl, labelled, titleOfDrawing];
const byPlace: readonly Way[] = [loneLabel, clickable, plainWords];

const labelAround = ({ at }: Hit): Element | null => closest(at, (e) => e.localName === 'label');

/** The words of a row name the box in another cell of it, which ticks it: pressed, they mean the row. */
function isBoxOfRow(labelled: Element, words: Element): boolean {
  if (
    !labelled.matches('[type=checkbox],[type=radio],[role=checkbox]') ||
    closest(words, (e) => e.localName === 'label')
  )
    return false;
  const row = closest(labelled, (e) => e.matches('tr,[role=row]'));
  const cell = closest(labelled, isCell);
  return row !== null && cell !== null && contains(row, words) && !contains(cell, words);
}

/** Words that let the mouse through are pressed where they are, for the row, card or button behind them. */
function behind(words: Element, element: Element, clickable: Element, look: Look): Shown | null {
  if (element === clickable || look.sight.style(element).pointerEvents !== 'none') return null;
  const box = look.sight.boxOf(words);
  return box && { element: clickable, control: clickable, box };
}

/** Bare words beside a radio button, in one block with it, are pressed for it as its label would be; of a box to tick `check` says what it is to become. */
function isInLine({ shown: { control } }: Fit, { at }: Hit): boolean {
  const block = closest(at, (e) => !inline.has(e.localName));
  return control.matches('[type=radio]') && block !== null && contains(block, control);
}

/** A field that takes no typing, as of calendars: words beside it are pressed for it, as those of a real label are for any. */
const opensByPress = ({ shown: { control } }: Fit) => control.matches('input:read-only');

/** A box behind the words in their line that shows a choice or days, and opens what these are taken from. */
function isBoxBehind({ shown: { control, box } }: Fit, { at }: Hit, { sight }: Look): boolean {
  const words = sight.boxOf(at);
  return words !== null && !isForTyping(control) && looksLikeOpener(control) && sameLine(words, box) && box.x > words.x;
}
