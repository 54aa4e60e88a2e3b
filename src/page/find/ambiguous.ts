import { StepFailure } from '../../base/errors.ts';
import type { Target } from '../../steps/target.ts';
import { inReadingOrder } from '../in-page/read/reading-order.ts';
import { wayTo } from './narrowing.ts';
import type { Sighting } from './survey.ts';
import { quoteTarget } from './target-words.ts';

const shown = 10;

/** Several elements are equally what the target means; lists each with a way to say which. */
export class Ambiguous extends StepFailure {
  readonly target: Target;
  /** One a candidate, valid as keys of a step; its place in reading order where no words tell it from the others. */
  readonly ways: string[];

  constructor(target: Target, { candidates, more }: Sighting) {
    const quoted = quoteTarget(target);
    const order = inReadingOrder(candidates);
    const ways = candidates.map((one) => wayTo(one, candidates, target.in) ?? `nth: ${order.indexOf(one) + 1}`);
    const count = candidates.length + more;
    const lines = candidates.slice(0, shown).map((one, i) => {
      const place = [one.where.frame, one.where.dialog, one.where.section, one.where.row].filter(Boolean).join(' › ');
      return `  - ${one.role} ${JSON.stringify(one.name)}${place ? ` (${place})` : ''} @${Math.round(one.box.x)},${Math.round(one.box.y)}\n    ${ways[i]}`;
    });
    if (count > shown) lines.push(`  … +${count - shown}`);
    super('ambiguous', {
      ja: [`${quoted.ja}に当たるものが画面に${count}個あります。どれか分かるように絞り込んでください:`, ...lines].join(
        '\n',
      ),
      en: [`${quoted.en} could be any of ${count} things on the screen. Say which:`, ...lines].join('\n'),
    });
    this.target = target;
    this.ways = ways;
  }
}
