import type { Purpose } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { isAdorned } from '../read/adorned.ts';
import { areAllButIcons } from '../read/beside-icons.ts';
import { bare, fold, type Sought, share, wholeness } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import { nameOf, roleOf } from '../read/roles.ts';
import { textOf } from '../read/tree.ts';
import { type Shown, show } from '../see/stand-in.ts';
import { isDrawn } from '../see/visible.ts';
import { type Fit, grade, strengths } from './fit.ts';
import { readiness } from './purposes.ts';

/** The control that words stand in or name, and how well they name it; null where nobody would press it for them. */
export function fitControl(control: Element, hit: Hit, purpose: Purpose, sought: Sought[], look: Look): Fit | null {
  const shown = show(control, look.sight);
  if (!shown) return null;
  // Words in a part that is folded away name nothing yet; the title of a drawing is never drawn.
  if (hit.source === 'text' && !isDrawn(hit.at, {}) && !hit.at.closest('svg')) return null;
  const ready = readiness(control, purpose);
  // A button of old markup holds no text: its words are its value.
  const own = (hit.source === 'text' && textOf(control)) || hit.text;
  const visible = hit.at === control || look.sight.boxOf(hit.at) !== null;
  let { extent, whole, share: part } = grade(own, sought);
  let words = own;
  if (extent < 3 && hit.source === 'text') {
    const name = nameOf(control);
    const named = grade(name, sought);
    if (named.extent === 3) [extent, whole, part, words] = [3, named.whole, named.share, name];
    else if (wholeness(hit.text, sought)) {
      const counted = hit.at !== control && !hit.node && isCount(own.replace(hit.text.trim(), ''));
      const isAll = counted || areAllButIcons(hit.text, own, control);
      [extent, whole, words] = [isAll ? 3 : 2, wholeness(hit.text, sought), isAll ? hit.text : own];
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

/** A button or link whose name begins with its own words is only told apart by the heading that the name goes on with. */
export function gradeLabel(
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
