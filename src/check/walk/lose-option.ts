import type { OptionLoss } from '../../engine/observer.ts';
import { finish } from '../drift/finish.ts';
import type { Finding } from '../drift/model.ts';
import type { Guide } from './guide.ts';
import { isHarmless } from './harmless.ts';
import { optionAgain } from './option-again.ts';

/** A list has no option of a step's words: the option it has become is told and chosen, or it is told as gone. */
export function loseOption(loss: OptionLoss, guide: Guide): string | undefined {
  // A list that did not open tells nothing.
  if (loss.there.length === 0) return undefined;
  const { screen, user, known, name, again, mend } = optionAgain(loss, guide);
  const facts = { role: 'option', name, before: name, ...(known && { old: known, boxBefore: known.box }) };
  const tell = (finding: Finding) => ({
    screen,
    finding: { ...finding, severity: 'breaking' as const, usedBy: [user] },
    ...(again && { mends: [mend(again)] }),
  });
  const { record, through } = guide;
  if (!again) {
    record.stumbles.push(tell(finish({ kind: 'removed', ...facts })));
    return undefined;
  }
  record.stumbles.push(tell(finish({ kind: 'renamed', ...facts, after: again.words })));
  return loss.step.keys.once && !through && !isHarmless(loss.page.url()) ? undefined : again.option;
}
