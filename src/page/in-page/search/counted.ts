import { entriesIn } from '../label/of-another.ts';
import { countingIn, fieldOfUnit } from '../label/unit.ts';
import type { Look } from '../look.ts';
import { type Sought, wholeness } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import { ancestorsOf, closest, contains, isBefore } from '../read/tree.ts';
import { type Field, inBox, type Shown } from '../see/stand-in.ts';
import { boxOfHit } from '../see/words-box.ts';
import { isButton } from './upload-buttons.ts';

export interface Counted {
  /** Null where it is of another kind than the fields. */
  field: Shown | null;
  /** What of the words at the hit is about it. */
  said: string;
}

/** What is pressed or chosen, and the headings of tables, count nothing. */
const noUnits = 'a,summary,option,th,[role=columnheader],[role=rowheader]';
/** How far out (levels of markup) the field of a unit may stand. */
const farthest = 8;

/** The field that the words sought count, right behind it: it is theirs, whatever follows them and whatever holds both. */
export function countedBy(hit: Hit, sought: Sought[], fields: Field[], look: Look): Counted | null {
  const counting = hit.source === 'text' ? countingIn(hit.text) : null;
  const said = counting?.said.find((words) => wholeness(words, sought) > 0);
  if (!counting || !said || closest(hit.at, (e) => isButton(e) || e.matches(noUnits))) return null;
  const place = hit.node ?? hit.at;
  const box = boxOfHit(hit, look.sight);
  for (const group of box ? ancestorsOf(place, farthest) : []) {
    const own = inBox(group, fields).filter(({ control }) => !contains(control, place));
    const all = [...own, ...othersIn(group, own)].sort((a, b) => (isBefore(a.control, b.control) ? -1 : 1));
    const field = fieldOfUnit(box!, all, counting);
    if (field) return { said, field: own.includes(field) ? field : null };
    if (all.length) return null;
  }
  return null;
}

function othersIn(group: Element, fields: Shown[]): Shown[] {
  const isOwn = (entry: Element) =>
    fields.some(({ control, element }) =>
      [control, element].some((one) => contains(one, entry) || contains(entry, one)),
    );
  const others = entriesIn(group).filter((entry) => !isOwn(entry));
  return others.map((entry) => ({ element: entry, control: entry, box: entry.getBoundingClientRect() }));
}
