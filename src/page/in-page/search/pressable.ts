import type { Purpose } from '../../../steps/target.ts';
import { isHeading } from '../label/beside-cells.ts';
import { isCell } from '../label/columns.ts';
import type { Look } from '../look.ts';
import { isAdorned } from '../read/adorned.ts';
import { bare, fold, type Sought, share, wholeness } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import { isControl, nameOf, roleOf } from '../read/roles.ts';
import { closest, contains, textOf } from '../read/tree.ts';
import { buttonUnder } from '../read/under.ts';
import { isDrawnButton } from '../see/drawn-button.ts';
import { type Shown, show } from '../see/stand-in.ts';
import { clickableAround, couldBePressed, isItem } from './clickable.ts';
import { type Fit, grade, strengths } from './fit.ts';
import { iconBefore } from './icon-before.ts';
import { operable } from './operable.ts';
import { readiness } from './purposes.ts';

/** What a reader would press for words found at a hit: the control they are in or name, else whatever looks clickable, else the text. */
export function pressable(hit: Hit, purpose: Purpose, sought: Sought[], look: Look): Fit[] {
  const fits: Fit[] = [];
  const control = closest(hit.at, (e) => isControl(e) && readiness(e, purpose) > 0);
  const label = closest(hit.at, (e) => e.localName === 'label');
  if (control && !(label && contains(control, label) === false && contains(label, control) === false)) {
    const fit = fitControl(control, hit, purpose, sought, look);
    if (fit) fits.push(fit);
    return fits;
  }
  const heading = closest(hit.at, (e) => isCell(e) && isHeading(e));
  for (const labelled of look.labels.of(hit.at)) {
    // Pressed, the heading of a column sorts; the filter that it names is filled in.
    if (heading && !contains(heading, labelled)) continue;
    if (isBoxOfRow(labelled, hit.at)) continue;
    const ready = readiness(labelled, purpose);
    const shown = ready && show(labelled, look.sight);
    if (shown)
      fits.push({
        shown,
        tier: 2,
        ...gradeLabel(labelled, hit, sought),
        ready,
        how: 'label',
      });
  }
  if (fits.length) return fits;
  const drawing = hit.at.localName === 'title' ? hit.at.closest('svg title')?.parentElement : null;
  if (drawing) return pressable({ at: drawing, text: hit.text, source: 'title' }, purpose, sought, look);
  if (!isShown(hit.at, look)) return fits;
  // A label that no markup ties to anything is pressed for the icon before it, or the list beside it.
  const lone = label && wholeness(hit.text, sought) > 0;
  const icon = lone && iconBefore(label, look);
  if (icon) return [{ shown: icon, tier: 1, ...gradeLabel(icon.control, hit, sought), ready: 3, how: 'label' }];
  const beside = lone ? operable(hit, 'choose', sought, look) : [];
  if (beside.length) return beside.map((fit) => ({ ...fit, tier: 1 }));
  const clickable = clickableAround(hit.at, look) ?? (purpose === 'press' ? buttonUnder(hit.at) : null);
  if (clickable) {
    const whole = grade(textOf(clickable), sought);
    const own = grade(hit.text, sought);
    const best = whole.extent === 3 || own.extent !== 3 ? whole : { ...own, extent: 2 };
    // A whole card may be clickable: what is pressed is where the words are.
    // A title says what its own element does, whatever else the part around it does.
    const element = whole.extent === 3 && hit.source === 'text' ? clickable : hit.at;
    const shown = behind(hit.at, element, clickable, look) ?? show(element, look.sight);
    if (shown)
      fits.push({
        shown,
        tier: 2,
        ...(hit.source === 'text' ? best : own),
        strength: strengths[hit.source],
        ready: whole.extent === 3 && isDrawnButton(clickable, look.sight) ? 3 : 2,
        how: 'clickable',
        words: hit.text,
      });
    return fits;
  }
  if (wholeness(hit.text, sought) < 1) return fits;
  const opener =
    purpose === 'press' ? operable(hit, 'fill', sought, look).filter((fit) => label || opensByPress(fit)) : [];
  if (opener.length) return opener.map((fit) => ({ ...fit, tier: 0 }));
  if (couldBePressed(hit, purpose)) {
    const shown = show(hit.at, look.sight);
    if (shown)
      fits.push({
        shown,
        tier: isItem(hit.at, look) ? 2 : 0,
        ...grade(hit.text, sought),
        strength: strengths[hit.source],
        ready: 1,
        how: 'text',
        words: hit.text,
      });
  }
  return fits;
}

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

/** A button or link whose name begins with its own words is only told apart by the heading that the name goes on with. */
function gradeLabel(
  labelled: Element,
  hit: Hit,
  sought: Sought[],
): Pick<Fit, 'extent' | 'whole' | 'share' | 'strength' | 'words'> {
  const [first = '', ...more] = labelled.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const own =
    more.length > 0 && (labelled.id === first || labelled.querySelector(`[id=${CSS.escape(first)}]`) !== null);
  if (!own || !/^(?:button|link)$/.test(roleOf(labelled)) || labelled.matches(opening))
    return { ...grade(hit.text, sought), strength: strengths[hit.source], words: hit.text };
  const words = nameOf(labelled);
  return { ...grade(words, sought), strength: strengths.label, words };
}

/** What opens a list mostly shows what is chosen in it. */
const opening = '[aria-haspopup]:not([aria-haspopup=false]),[aria-expanded],[aria-pressed]';

/** A field that takes no typing, as of calendars: words beside it are pressed for it, as those of a real label are for any. */
const opensByPress = ({ shown: { control } }: Fit) => control.matches('input:read-only');

function isShown(element: Element, look: Look): boolean {
  return look.sight.boxOf(element) !== null;
}

function fitControl(control: Element, hit: Hit, purpose: Purpose, sought: Sought[], look: Look): Fit | null {
  const shown = show(control, look.sight);
  if (!shown) return null;
  // Words in a part that is folded away name nothing yet; the title of a drawing is never drawn.
  if (hit.source === 'text' && !hit.at.checkVisibility() && !hit.at.closest('svg')) return null;
  const ready = readiness(control, purpose);
  // A button of old markup holds no text: its words are its value.
  const own = (hit.source === 'text' && textOf(control)) || hit.text;
  const visible = hit.at === control || isShown(hit.at, look);
  let { extent, whole, share: part } = grade(own, sought);
  let words = own;
  if (extent < 3 && hit.source === 'text') {
    const name = nameOf(control);
    const named = grade(name, sought);
    if (named.extent === 3) [extent, whole, part, words] = [3, named.whole, named.share, name];
    else if (wholeness(hit.text, sought)) {
      const counted = hit.at !== control && !hit.node && isCount(own.replace(hit.text.trim(), ''));
      [extent, whole, words] = [counted ? 3 : 2, wholeness(hit.text, sought), counted ? hit.text : own];
    } else if (isAdorned(hit.text, sought)) words = hit.text;
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

/** A number in a part of its own, as of new messages, is no part of a name. */
function isCount(rest: string): boolean {
  return /\d/.test(rest) && !/\p{L}/u.test(rest);
}

/** A word somewhere in a long text does not name the control that the text is in. */
function isTight(text: string, sought: Sought[]): boolean {
  const length = bare(fold(text)).length;
  return sought.some((s) => length <= Math.max(30, s.bare.length * 4));
}

/** A tree item or list option may hold others, or act on its words alone: what is pressed then is its own words. */
function aim(shown: Shown, hit: Hit, control: Element, look: Look): Shown {
  if (hit.source !== 'text' || hit.at === control) return shown;
  const box = look.sight.boxOf(hit.at);
  const holdsOthers = control.querySelector(
    'a[href],button,input:not([type=hidden]),[role=treeitem],[role=button],[role=menu],[role=group]',
  );
  const isHand = (element: Element) => look.sight.style(element).cursor === 'pointer';
  const ownActs = isHand(hit.at) && !isHand(control);
  if (!box || !(holdsOthers || ownActs) || /^(?:a|button|summary)$/.test(control.localName)) return shown;
  return { element: hit.at, control, box };
}
