import type { Remembered, ScreenView } from '../baseline/model.ts';
import type { BaselineStore } from '../baseline/store.ts';
import { kindOf, nameOf } from '../drift/naming.ts';
import { likeness } from '../drift/words.ts';
import { matchScreens } from '../healing/match-screens.ts';

/** Words less alike than this are no sign that an element is still the same; where there are few, each must say more. */
const alike = 0.34;
const aliker = 0.5;
const few = 3;
/** What an address that only this screen has is worth. */
const address = 0.25;

/**
 * How much of an approved screen is still there, 0 to 1, by what only this screen has: a menu and a header are on all,
 * and on a screen nobody knows, too. What a walk has seen on other screens of this release tells nothing either.
 */
export function resemblance(old: ScreenView, now: ScreenView, store: BaselineStore, walked: ScreenView[] = []): number {
  const others = store.screens().filter((name) => name !== old.screen);
  const views = others.flatMap((name) => store.views(name).flatMap((view) => store.get(name, view)?.view ?? []));
  const common = new Set(views.flatMap((view) => partsOf(view).map(keyOf)));
  const own = (parts: Remembered[]) => parts.filter((one) => nameOf(one) !== '' && !common.has(keyOf(one)));
  const [all, present] = [partsOf(old), partsOf(now)];
  const ours = own(all).filter(({ comes }) => !comes);
  // What all screens have may be called otherwise on all of them by now.
  const shared = matchScreens(all, present).pairs.flatMap(([i, j]) =>
    common.has(keyOf(all[i]!)) ? [present[j]!] : [],
  );
  const elsewhere = new Set(
    walked.filter(({ screen }) => screen !== old.screen).flatMap((view) => partsOf(view).map(keyOf)),
  );
  const theirs = own(present).filter((one) => !shared.includes(one) && !elsewhere.has(keyOf(one)));
  const [before, after] = ours.length > 0 ? [ours, theirs] : [all, present];
  const { pairs } = matchScreens(before, after);
  const least = before.length < few ? aliker : alike;
  const kept = pairs.filter(([i, j]) => likeness(nameOf(before[i]!), nameOf(after[j]!)) >= least);
  const place = old.path === now.path && views.every(({ path }) => path !== old.path) ? address : 0;
  return place + kept.length / Math.max(1, before.length, after.length * 0.5);
}

function partsOf({ elements, texts }: ScreenView): Remembered[] {
  return [...elements, ...texts];
}

function keyOf(one: Remembered): string {
  return `${kindOf(one)} ${nameOf(one)}`;
}
