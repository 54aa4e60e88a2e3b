import type { Remembered } from '../baseline/model.ts';
import { type Matching, matchScreens } from '../healing/match-screens.ts';
import { findSuccessor } from '../healing/successor.ts';
import { kindOf, nameOf } from './naming.ts';
import { akin, join, type Unpaired } from './unpaired.ts';
import { closeness } from './words.ts';

/** What the same step has used on both is the same thing to the procedure: called otherwise, or of another kind by now. */
export function pairUsed(found: Unpaired): void {
  for (const old of [...found.removed]) {
    const uses = (one: Remembered) => {
      const isAlike = closeness(nameOf(one), nameOf(old)) >= akin;
      const users = isAlike ? old.usedBy : kindOf(one) === kindOf(old) ? usesOf(old) : [];
      return users.some((user) => one.usedBy.includes(user));
    };
    const [now, ...others] = found.added.filter(uses);
    if (now && others.length === 0 && found.removed.filter(uses).length === 1) join(found, old, now);
  }
}

function usesOf({ usedBy }: Remembered): Remembered['usedBy'] {
  return usedBy.filter((user) => user !== 'shows');
}

/** Of equals the one that the same step has used is the same, wherever it stands in their list now. */
export function exchangeUsed(found: Unpaired): void {
  for (const pair of found.pairs) {
    const { old, now } = pair;
    const uses = (one: Remembered) => usesOf(old).some((step) => one.usedBy.includes(step));
    if (usesOf(old).length === 0 || uses(now)) continue;
    const isTwin = (one: Remembered) => uses(one) && kindOf(one) === kindOf(now) && nameOf(one) === nameOf(now);
    const other = found.pairs.find((one) => isTwin(one.now));
    const twin = other?.now ?? found.added.find(isTwin);
    if (!twin) continue;
    pair.now = twin;
    if (other) other.now = now;
    else found.added.splice(found.added.indexOf(twin), 1, now);
  }
}

/** The button that led on, called otherwise beside others that are new. */
export function pairSuccessors(found: Unpaired, before: readonly Remembered[], after: readonly Remembered[]): void {
  let matching: Matching | undefined;
  const matched = () => {
    matching ??= matchScreens(before, after);
    return matching;
  };
  for (const old of [...found.removed]) {
    const heir = findSuccessor(old, before, after, matched);
    const now = heir && after[heir.index]!;
    if (now && found.added.includes(now)) join(found, old, now);
  }
}
