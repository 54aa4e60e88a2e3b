import type { Text } from '../../base/text.ts';
import type { Fingerprint } from '../../page/fingerprint/fingerprint.ts';
import type { Remembered, ScreenView, User } from '../baseline/model.ts';
import { type BaselineStore, rank } from '../baseline/store.ts';
import { kindOf, nameOf, wordsFor } from '../drift/naming.ts';
import { turnsAway } from '../healing/captions.ts';
import { findLeftOver } from '../healing/left-over.ts';
import { type Found, propose } from '../healing/propose.ts';
import { findSuccessor } from '../healing/successor.ts';
import { isRejected, readRejections } from './rejections.ts';
import { folded } from './words-now.ts';

/** What says nothing itself is known by its place alone, and there many things stand: it must be likelier than not. */
const withoutWords = 0.5;

/** Where an element that a step has used went: one of the present screen, or gone. */
export interface Again {
  old: Remembered;
  view: ScreenView;
  now?: Fingerprint;
  confidence: number;
  reasons: Text[];
}

/**
 * Looks the element up in the baseline and proposes what it has become; undefined when no baseline knows it. What a
 * person has rejected is not proposed again.
 */
export function findAgain(
  store: BaselineStore,
  { screen, user, words }: { screen: string; user: User; words: string[] },
  all: Fingerprint[],
): Again | undefined {
  const rejections = readRejections(store.folder);
  const isOpen = (one: Fingerprint) =>
    !isRejected({ screen, used_by: user, not: wordsFor(one as Remembered) }, rejections);
  const present = all.filter(isOpen);
  for (const name of viewsFor(user, store.views(screen))) {
    const view = store.get(screen, name)?.view;
    if (!view) continue;
    const known = [...view.elements, ...view.texts];
    const used = known.filter(({ usedBy }) => usedBy.includes(user));
    // A step that looks elsewhere first has found several.
    const old = used.find((one) => says(one, words)) ?? used[0];
    if (!old) continue;
    const answer = propose(old, known, present);
    const isWrong = (now: Fingerprint) =>
      lostWords(old, now, words) || turnsAway(old, now) || isAnother(now, old, known, present);
    const isSure = nameOf(old) !== '' || ('confidence' in answer && answer.confidence >= withoutWords);
    const found = 'gone' in answer || !isSure || isWrong(present[answer.index]!) ? undefined : answer;
    // Whatever else said the words is as good a sign of the screen.
    const signs = user === 'shows' ? [old, ...known.filter((one) => one !== old && says(one, words))] : [old];
    const heirs = (found ? [] : signs).map((sign) => ({ sign, heir: heirOf(sign, known, present) }));
    const { sign, heir: again } = heirs.find(({ heir }) => heir) ?? { sign: old, heir: found };
    const reasons = (again ?? answer).reasons.slice(0, 4).map(({ text }) => text);
    if (again) return { old: sign, view, now: present[again.index]!, confidence: again.confidence, reasons };
    return { old, view, confidence: 'gone' in answer ? (answer.nearest?.confidence ?? 0) : 0, reasons };
  }
  return undefined;
}

/** What is left over when both screens are matched whole. */
function heirOf(old: Remembered, known: Remembered[], present: Fingerprint[]): Found | undefined {
  const heir = findLeftOver(old, known, present);
  return heir && !turnsAway(old, present[heir.index]!) ? heir : findSuccessor(old, known, present);
}

/** First the view that a step began with: what it opened is not there when it is looked for. */
function viewsFor(user: User, names: string[]): string[] {
  const step = user === 'shows' ? 0 : user;
  return [...names.filter((name) => rank(name) <= step).toReversed(), ...names.filter((name) => rank(name) > step)];
}

function says(one: Remembered, words: string[]): boolean {
  return words.some((word) => folded(nameOf(one)).includes(folded(word)));
}

/** It is called as another one was, and there are no more of those than there were. */
function isAnother(now: Fingerprint, old: Remembered, known: Remembered[], present: Fingerprint[]): boolean {
  const keyOf = (one: Fingerprint) => `${kindOf(one as Remembered)} ${wordsFor(one as Remembered)}`;
  const key = keyOf(now);
  if (wordsFor(now as Remembered) === '' || keyOf(old) === key) return false;
  const before = known.filter((one) => keyOf(one) === key).length;
  return before > 0 && present.filter((one) => keyOf(one) === key).length <= before;
}

/** Of a longer text just the part that was looked for has gone: what is left of it stood there before. */
function lostWords(old: Remembered, now: Fingerprint, words: string[]): boolean {
  const [before, after] = [folded(nameOf(old)), folded(nameOf(now as Remembered))];
  const part = words.map(folded).find((word) => before.includes(word));
  return part !== undefined && part !== before && !after.includes(part) && before.replace(part, '').includes(after);
}
