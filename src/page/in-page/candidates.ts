import type { Purpose } from '../../steps/target.ts';
import { fieldsBeside, type Tie } from './beside.ts';
import { clickableAround, couldBePressed } from './clickable.ts';
import { bare, fold, type Sought, share, wholeness } from './compare.ts';
import type { Hit } from './hits.ts';
import { groupOf, type Look } from './look.ts';
import { readiness } from './purposes.ts';
import { isControl, nameOf } from './roles.ts';
import { type Field, type Shown, show } from './stand-in.ts';
import { closest, contains, textOf } from './tree.ts';

/** An element that fits, before it is compared with others. */
export interface Fit {
  shown: Shown;
  /** 2 a control or something that looks clickable, 0 plain text. */
  tier: number;
  /** 3 the whole of its words, 2 a whole part of them, 1 somewhere in them. */
  extent: number;
  /** How visibly and how surely the words belong to it. */
  strength: number;
  /** 3 the very text … 1 but for marks around it. */
  whole: number;
  ready: number;
  share: number;
  how: string;
  words: string;
}

const strengths: Record<Hit['source'], number> = {
  text: 10,
  value: 9,
  alt: 8,
  label: 7,
  placeholder: 6,
  title: 5,
  description: 1,
};
const ties: Record<Tie, number> = { cell: 9, group: 9, column: 8, place: 4 };

/** What a reader would act on for words found at a hit. */
export function fitsFor(hit: Hit, purpose: Purpose, sought: Sought[], look: Look): Fit[] {
  if (purpose === 'see') return seen(hit, sought, look);
  if (purpose === 'press' || purpose === 'hover') return pressable(hit, purpose, sought, look);
  return operable(hit, purpose, sought, look);
}

function grade(text: string, sought: Sought[]): { extent: number; whole: number; share: number } {
  const whole = wholeness(text, sought);
  const part = share(text, sought);
  return { extent: whole ? 3 : part ? 1 : 0, whole, share: part };
}

function seen(hit: Hit, sought: Sought[], look: Look): Fit[] {
  if (hit.source === 'title' || hit.source === 'description') return [];
  if (hit.source === 'label' && !isControl(hit.at)) return [];
  const shown = show(hit.at, look.sight);
  if (!shown) return [];
  return [
    {
      shown,
      tier: 2,
      ...grade(hit.text, sought),
      strength: strengths[hit.source],
      ready: 3,
      how: hit.source,
      words: hit.text,
    },
  ];
}

function pressable(hit: Hit, purpose: Purpose, sought: Sought[], look: Look): Fit[] {
  const fits: Fit[] = [];
  const control = closest(hit.at, (e) => isControl(e) && readiness(e, purpose) > 0);
  const label = closest(hit.at, (e) => e.localName === 'label');
  if (control && !(label && contains(control, label) === false && contains(label, control) === false)) {
    const fit = fitControl(control, hit, purpose, sought, look);
    if (fit) fits.push(fit);
    return fits;
  }
  for (const labelled of look.labels.of(hit.at)) {
    const ready = readiness(labelled, purpose);
    const shown = ready && show(labelled, look.sight);
    if (shown)
      fits.push({
        shown,
        tier: 2,
        ...grade(hit.text, sought),
        strength: strengths[hit.source],
        ready,
        how: 'label',
        words: hit.text,
      });
  }
  if (fits.length || !isShown(hit.at, look)) return fits;
  const clickable = clickableAround(hit.at, look);
  if (clickable) {
    const whole = grade(textOf(clickable), sought);
    const own = grade(hit.text, sought);
    const best = whole.extent === 3 || own.extent !== 3 ? whole : { ...own, extent: 2 };
    // A whole card may be clickable: what is pressed is where the words are.
    // A title says what its own element does, whatever else the part around it does.
    const element = whole.extent === 3 && hit.source === 'text' ? clickable : hit.at;
    const shown = show(element, look.sight);
    if (shown)
      fits.push({
        shown,
        tier: 2,
        ...(hit.source === 'text' ? best : own),
        strength: strengths[hit.source],
        ready: 2,
        how: 'clickable',
        words: hit.text,
      });
  } else if (couldBePressed(hit, purpose) && wholeness(hit.text, sought) >= 1) {
    const shown = show(hit.at, look.sight);
    if (shown)
      fits.push({
        shown,
        tier: 0,
        ...grade(hit.text, sought),
        strength: strengths[hit.source],
        ready: 1,
        how: 'text',
        words: hit.text,
      });
  }
  return fits;
}

function isShown(element: Element, look: Look): boolean {
  return look.sight.boxOf(element) !== null;
}

function fitControl(control: Element, hit: Hit, purpose: Purpose, sought: Sought[], look: Look): Fit | null {
  const shown = show(control, look.sight);
  if (!shown) return null;
  // Words in a part that is folded away name nothing yet; the title of a drawing is never drawn.
  if (hit.source === 'text' && !hit.at.checkVisibility() && !hit.at.closest('svg')) return null;
  const ready = readiness(control, purpose);
  const own = hit.source === 'text' ? textOf(control) : hit.text;
  const visible = hit.at === control || isShown(hit.at, look);
  let { extent, whole, share: part } = grade(own, sought);
  let words = own;
  if (extent < 3 && hit.source === 'text') {
    const name = nameOf(control);
    const named = grade(name, sought);
    if (named.extent === 3) [extent, whole, part, words] = [3, named.whole, named.share, name];
    else if (wholeness(hit.text, sought)) [extent, whole] = [2, wholeness(hit.text, sought)];
    if (!visible && named.extent === 0) return null;
    if (part === 0) part = named.share;
  } else if (!visible && hit.source === 'text' && share(nameOf(control), sought) === 0) return null;
  if (extent === 1 && !isTight(words, sought)) return null;
  const strength = visible ? strengths[hit.source] : strengths.label;
  return {
    shown: aim(shown, hit, control, look),
    tier: 2,
    extent,
    whole,
    share: part,
    strength,
    ready,
    how: hit.source,
    words,
  };
}

/** A word somewhere in a long text does not name the control that the text is in. */
function isTight(text: string, sought: Sought[]): boolean {
  const length = bare(fold(text)).length;
  return sought.some((s) => length <= Math.max(30, s.bare.length * 4));
}

/** A tree item or list option may hold others: what is pressed then is its own words. */
function aim(shown: Shown, hit: Hit, control: Element, look: Look): Shown {
  if (hit.source !== 'text' || hit.at === control) return shown;
  const box = look.sight.boxOf(hit.at);
  const holdsOthers = control.querySelector(
    'a[href],button,input:not([type=hidden]),[role=treeitem],[role=button],[role=menu],[role=group]',
  );
  if (!box || !holdsOthers || /^(?:a|button|summary)$/.test(control.localName)) return shown;
  return { element: hit.at, control, box };
}

function operable(hit: Hit, purpose: Purpose, sought: Sought[], look: Look): Fit[] {
  const fields = look.fieldsFor(purpose);
  const graded = grade(hit.text, sought);
  const fit = (shown: Shown, strength: number, how: string): Fit => ({
    shown,
    tier: 2,
    ...graded,
    strength,
    ready: readiness(shown.control, purpose) || 1,
    how,
    words: hit.text,
  });
  const controls = new Map(fields.map((field) => [field.control, field]));
  const own = closest(hit.at, (e) => controls.has(e));
  if (own && (own === hit.at || own.localName !== 'fieldset')) {
    const shown = controls.get(own)!.shown;
    if (!shown) return [];
    return [fit(shown, hit.source === 'value' ? 2 : strengths[hit.source], hit.source)];
  }
  const tied = look.labels.of(hit.at).flatMap((element) => tiedFields(element, purpose, fields, look));
  if (tied.length) return tied.map((shown) => fit(shown, strengths[hit.source], 'label'));
  if (purpose === 'upload') return uploadNear(hit.at, fields).map((shown) => fit(shown, 8, 'button'));
  const inButton = closest(
    hit.at,
    (e) => /^(?:button|a|summary|option)$/.test(e.localName) || e.getAttribute('role') === 'button',
  );
  const place = hit.node ?? hit.at;
  const box = hit.node ? look.sight.boxOfText(hit.node) : look.sight.boxOf(hit.at);
  if (inButton || !box || (graded.extent < 3 && graded.share < 0.34)) return [];
  const beside = fieldsBeside(place, box, fields, purpose !== 'check');
  if (!beside) return [];
  const named = beside.fields.filter((f) => structured.has(beside.tie) || !hasOwnLabel(f.control));
  return named.map((shown) => fit(shown, ties[beside.tie], beside.tie));
}

/** Ties by the make of a table or list hold also for fields that have a label of their own. */
const structured: ReadonlySet<Tie> = new Set<Tie>(['cell', 'column']);

function hasOwnLabel(control: Element): boolean {
  const labels = [...((control as HTMLInputElement).labels ?? [])];
  return control.hasAttribute('aria-labelledby') || labels.some((label) => bare(fold(textOf(label))) !== '');
}

/** The field a label points at, or the one inside the box it points at, or the group of a radio button. */
function tiedFields(element: Element, purpose: Purpose, fields: Field[], look: Look): Shown[] {
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
  if (purpose === 'choose' && element.matches('input[type=radio]')) {
    const around = groupOf(element);
    return pick((control) => control === around);
  }
  // Kits tie the label to an inner search field; the box around it is what opens.
  const around = pick(
    (control) =>
      contains(control, element) && control.querySelectorAll('input:not([type=hidden]),select,textarea').length < 3,
  );
  if (around.length || purpose !== 'choose' || !element.matches('input:not([type=checkbox],[type=radio],[type=file])'))
    return around;
  // A plain text field that a script has made a list of.
  const shown = show(element, look.sight);
  return shown ? [shown] : [];
}

/** The one file field in the nearest box around a button or drop zone. */
function uploadNear(at: Element, fields: Field[]): Shown[] {
  for (let box: Element | null = at, level = 0; box && level < 7; box = box.parentElement ?? null, level++) {
    const inside = fields.flatMap((f) => (contains(box!, f.control) && f.shown ? f.shown : []));
    if (inside.length) return inside;
  }
  return [];
}
