import type { Text } from '../../base/text.ts';
import type { Fingerprint } from '../../page/fingerprint.ts';
import type { Remembered, ScreenView, User } from '../baseline/model.ts';
import type { BaselineStore } from '../baseline/store.ts';
import { wordsFor } from '../drift/naming.ts';
import { propose } from '../healing/propose.ts';
import { isRejected, readRejections } from './rejections.ts';

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
export function findAgain(store: BaselineStore, screen: string, user: User, all: Fingerprint[]): Again | undefined {
  const rejections = readRejections(store.folder);
  const isOpen = (one: Fingerprint) =>
    !isRejected({ screen, used_by: user, not: wordsFor(one as Remembered) }, rejections);
  const present = all.filter(isOpen);
  const views = store.views(screen).flatMap((name) => store.get(screen, name)?.view ?? []);
  for (const view of views.toReversed()) {
    const known = [...view.elements, ...view.texts];
    const old = known.find(({ usedBy }) => usedBy.includes(user));
    if (!old) continue;
    const answer = propose(old, known, present);
    const reasons = answer.reasons.slice(0, 4).map(({ text }) => text);
    if ('gone' in answer) return { old, view, confidence: answer.nearest?.confidence ?? 0, reasons };
    return { old, view, now: present[answer.index]!, confidence: answer.confidence, reasons };
  }
  return undefined;
}
