import { expressionIn } from '../../base/text.ts';
import type { Runbook } from '../../runbook/model.ts';
import type { Values } from '../../runbook/values.ts';

type Finder = (text: string) => { start: number; end: number }[];

/** Dates with a time, and times to the second: no picture of a console is without a clock. */
const clocks = ['/\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}[ T]\\d{1,2}:\\d{2}(:\\d{2})?/', '/\\d{1,2}:\\d{2}:\\d{2}/'];

/** Finds what the runbook's `redact:` names in a text: words, `${…}` values, and `/regular expressions/`. */
export function customerData(runbook: Runbook, values: Values): Finder {
  return finderOf(runbook.redact, values);
}

/** Finds what is different each time: clocks, and what `volatile:` names in the same ways. */
export function volatileData({ volatile, chapters }: Runbook, values: Values): Finder {
  const named = [...volatile, ...chapters.flatMap(({ screens }) => screens.flatMap((screen) => screen.volatile))];
  return finderOf([...clocks, ...named.flat()], values);
}

function finderOf(entries: string[], values: Values): Finder {
  const patterns = entries.flatMap((entry) => {
    const pattern = expressionIn(entry);
    if (pattern) return [new RegExp(pattern, `${pattern.flags}g`)];
    return values
      .words([entry])
      .filter(Boolean)
      .map((word) => new RegExp(literally(word), 'g'));
  });
  return (text) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)]
        .filter(([match]) => match)
        .map((match) => ({ start: match.index, end: match.index + match[0].length })),
    );
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
