import type { Rect } from '../../page/picture/mask-protocol.ts';
import type { Remembered } from '../baseline/model.ts';
import { sameWords } from '../baseline/patterns.ts';
import { turnsAway } from '../healing/captions.ts';
import { overlap } from './boxes.ts';
import { pairUsed } from './by-use.ts';
import type { Pair } from './model.ts';
import { kindOf, nameOf } from './naming.ts';
import { akin, join, type Unpaired } from './unpaired.ts';
import { closeness } from './words.ts';

/** So many neighbours tell how far a part of the screen was pushed. */
const company = 6;
/** Px: what was pushed alike. */
const breath = 16;

/** Pairs what is gone with what is new, where they are one element after all. */
export function pairLeftOvers(found: Unpaired): void {
  exchangeFleeting(found);
  pairAcross(found);
  pairUsed(found);
  pairLists(found);
  pairAlike(found);
  pairInPlace(found);
}

/** Of equals in equal places (a table's rows) the one that comes and goes is the one that did not come. */
function exchangeFleeting(found: Unpaired): void {
  const likeOf = (one: Remembered) => JSON.stringify([one.frame, kindOf(one), nameOf(one), one.container]);
  found.removed.forEach((old, i) => {
    if (old.comes) return;
    const pair = found.pairs.find((one) => one.old.comes && likeOf(one.old) === likeOf(old));
    if (!pair) return;
    found.removed[i] = pair.old;
    pair.old = old;
  });
}

/** What became another kind of thing: the same words elsewhere in the two lists. */
function pairAcross(found: Unpaired): void {
  for (const old of [...found.removed]) {
    const name = nameOf(old);
    if (!name) continue;
    const twins = found.added.filter((now) => sameWords(nameOf(now), name, old.varies.length > 0));
    const alike = found.removed.filter((one) => nameOf(one) === name);
    // As many as before, as in each row of a table: they are told apart by their order.
    const now = twins.length === alike.length ? twins[0] : twins.find((one) => overlap(one.box, old.box) > 0.2);
    if (!now || (twins.length !== alike.length && alike.length > 1)) continue;
    join(found, old, now);
  }
}

/** A list that offers the same choices is the same list, whatever stands beside it now. */
function pairLists(found: Unpaired): void {
  const choices = ({ frame, xpath }: Remembered, side: 'old' | 'now') =>
    [...found.pairs.map((pair) => pair[side]), ...(side === 'old' ? found.removed : found.added)]
      .filter((one) => one.tag === 'option' && one.frame === frame && one.xpath.startsWith(`${xpath}/`))
      .map(nameOf)
      .join('\n');
  const isList = ({ tag }: Remembered) => tag === 'select';
  for (const old of found.removed.filter(isList)) {
    const own = choices(old, 'old');
    const alike = (side: 'old' | 'now') => (one: Remembered) => isList(one) && choices(one, side) === own;
    const [now, ...others] = found.added.filter(alike('now'));
    if (now && own && others.length === 0 && found.removed.filter(alike('old')).length === 1) join(found, old, now);
  }
}

/** Words that are much alike, of one kind, and no others that are: one element, wherever it stands now. */
function pairAlike(found: Unpaired): void {
  const likely = found.removed.flatMap((old) =>
    found.added
      .filter((now) => now.frame === old.frame && kindOf(now) === kindOf(old))
      .map((now) => ({ old, now, like: closeness(nameOf(old), nameOf(now)) }))
      .filter(({ now, like }) => like >= akin && nameOf(now) !== ''),
  );
  for (const { old, now } of likely.toSorted((a, b) => b.like - a.like)) {
    const rivals = likely.filter((one) => (one.old === old) !== (one.now === now));
    if (rivals.length === 0) join(found, old, now);
  }
}

/** Other words in the very place of those that are gone: one element, called otherwise. */
function pairInPlace(found: Unpaired): void {
  for (const old of [...found.removed]) {
    const places = placesOf(old, found.pairs);
    const now = found.added.find((one) =>
      old.tag === 'option' ? isSameOption(old, one, found.pairs) : isInPlaceOf(one, old, places),
    );
    if (!now) continue;
    join(found, old, now);
  }
}

function isInPlaceOf(now: Remembered, old: Remembered, places: Rect[]): boolean {
  if (now.frame !== old.frame || now.tag !== old.tag || kindOf(now) !== kindOf(old)) return false;
  if (turnsAway(old, now)) return false;
  return places.some((box) => overlap(box, now.box) > 0.5 && isAsHigh(old, now));
}

/** Options of a closed list are not drawn: the list that is the same one, and the place in it, say which is which. */
function isSameOption(old: Remembered, now: Remembered, pairs: Pair[]): boolean {
  if (now.tag !== 'option' || now.frame !== old.frame) return false;
  const listOf = ({ xpath }: Remembered) => xpath.slice(0, xpath.lastIndexOf('/'));
  const list = pairs.find((pair) => pair.old.frame === old.frame && pair.old.xpath === listOf(old))?.now;
  return now.xpath === `${list?.xpath ?? listOf(old)}${old.xpath.slice(listOf(old).length)}`;
}

/** Lines of text, or boxes, of about one height: a vendor may wrap all in other markup. */
function isAsHigh(old: Remembered, now: Remembered): boolean {
  const [low, high] = [old.box[3], now.box[3]].toSorted((a, b) => a - b);
  return old.xpath === now.xpath || low! > high! * 0.6;
}

/** Where it stood, and where it would had it been pushed aside as what is next to it was. */
function placesOf({ frame, box: [x, y, width, height] }: Remembered, pairs: Pair[]): Rect[] {
  const far = ({ old }: Pair) => Math.abs(old.box[0] - x) + Math.abs(old.box[1] - y);
  const near = pairs
    .filter(({ old, now }) => old.frame === frame && old.box[2] > 0 && now.box[2] > 0)
    .toSorted((a, b) => far(a) - far(b))
    .slice(0, company);
  const shifts = near.map(({ old, now }) => [now.box[0] - old.box[0], now.box[1] - old.box[1]] as const);
  // One alone may have gone its own way.
  const shared = shifts.filter(([dx, dy], i) =>
    shifts.some(([x, y], j) => i !== j && Math.abs(x - dx) <= breath && Math.abs(y - dy) <= breath),
  );
  return [[0, 0] as const, ...(shared.length > 0 ? shared : shifts)].map(([dx, dy]) => [x + dx, y + dy, width, height]);
}
