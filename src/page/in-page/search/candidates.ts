import type { Purpose } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { badges } from '../read/badges.ts';
import { fold, type Sought } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import { isControl, nameOf } from '../read/roles.ts';
import { closest, textOf } from '../read/tree.ts';
import { isTyped } from '../read/typed.ts';
import { show } from '../see/stand-in.ts';
import { isByMouse } from './by-mouse.ts';
import { dropPlaces } from './drop-places.ts';
import { type Fit, grade, strengths } from './fit.ts';
import { operable } from './operable.ts';
import { pressable } from './pressable.ts';
import { unfoldable } from './unfoldable.ts';

/** What a reader would act on for words found at a hit. */
export function fitsFor(hit: Hit, purpose: Purpose, sought: Sought[], look: Look): Fit[] {
  if (purpose !== 'see' && !isByMouse(purpose)) return operable(hit, purpose, sought, look);
  // A form that was just filled in must not pass for the list that its entry is to appear in.
  if (hit.source === 'value' && isTyped(hit.at)) return [];
  if (purpose === 'see') return seen(hit, sought, look);
  if (purpose === 'unfold') return unfoldable(hit, sought, look);
  if (purpose === 'drop') return dropPlaces(hit, sought, look);
  const fits = pressable(hit, purpose, sought, look)
    .filter((fit) => !isField(fit) || (fit.extent > 1 && hit.source !== 'value' && !isEndOfLabel(hit)))
    .map(belowButtons);
  // What is a button besides, or a link, is pressed rather than the line of a list.
  if (hit.at.localName === 'option') return fits.map((fit) => ({ ...fit, tier: 1 }));
  if (hit.source !== 'icon') return fits;
  // Doubtful: what says so in words may be on its way.
  return fits.filter(({ shown }) => isNamedBy(hit.text, shown.control)).map((fit) => ({ ...fit, tier: 1 }));
}

/** What one types into gives way to any button of its name, though that be only spoken or a tip. */
function belowButtons(fit: Fit): Fit {
  return isField(fit) ? { ...fit, strength: Math.min(fit.strength, strengths.title - 1) } : fit;
}

/** The name of an icon, which no reader sees, stands for nothing that has words of its own. */
function isNamedBy(icon: string, control: Element): boolean {
  const name = nameOf(control);
  return !name || name === icon.trim();
}

/**
 * What one types into is pressed only by the whole of its label. Part of a label mostly means something that is not there,
 * and so does what a field or a list holds: a search that found nothing still shows what was sought.
 */
function isField({ shown: { control } }: Fit): boolean {
  return control.matches('select') || (control.matches('input,textarea') && control.matches(':read-write'));
}

/** What a label ends with in a part of its own, as the language of "Title – English", is not what its field is called. */
function isEndOfLabel({ at, text }: Hit): boolean {
  const label = closest(at, (e) => e.localName === 'label');
  if (!label || label === at) return false;
  const [before = ''] = fold(textOf(label)).split(fold(text), 1);
  return /\p{L}/u.test(before.replace(new RegExp(badges, 'g'), ''));
}

/** 「有効にする」 is said of what is not so yet. */
function isYetToBe(text: string, sought: Sought[]): boolean {
  const [said] = fold(text).split(/(?:に|化)(?:する|します|変更(?:する)?|切り?替え(?:る)?|戻す)$/);
  return said !== fold(text) && sought.some(({ bare }) => bare === said);
}

function seen(hit: Hit, sought: Sought[], look: Look): Fit[] {
  if (hit.source === 'title' || hit.source === 'description') return [];
  if (hit.source === 'label' && !isControl(hit.at)) return [];
  const shown = show(hit.at, look.sight);
  if (!shown || isYetToBe(hit.text, sought)) return [];
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
