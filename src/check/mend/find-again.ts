import type { Text } from '../../base/text.ts';
import type { Fingerprint } from '../../page/fingerprint.ts';
import type { Remembered, ScreenView, User } from '../baseline/model.ts';
import type { BaselineStore } from '../baseline/store.ts';
import { propose } from '../healing/propose.ts';

/** Where an element that a step has used went: one of the present screen, or gone. */
export interface Again {
  old: Remembered;
  view: ScreenView;
  now?: Fingerprint;
  confidence: number;
  reasons: Text[];
}

/** Looks the element up in the baseline and proposes what it has become; undefined when no baseline knows it. */
export function findAgain(store: BaselineStore, screen: string, user: User, present: Fingerprint[]): Again | undefined {
  const views = store.views(screen).flatMap((name) => store.get(screen, name)?.view ?? []);
  for (const view of views.toReversed()) {
    const all = [...view.elements, ...view.texts];
    const old = all.find(({ usedBy }) => usedBy.includes(user));
    if (!old) continue;
    const answer = propose(old, all, present);
    const reasons = answer.reasons.slice(0, 4).map(({ text }) => text);
    if ('gone' in answer) return { old, view, confidence: answer.nearest?.confidence ?? 0, reasons };
    return { old, view, now: present[answer.index]!, confidence: answer.confidence, reasons };
  }
  return undefined;
}
