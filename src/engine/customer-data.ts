import type { Runbook } from '../runbook/model.ts';
import type { Values } from '../runbook/values.ts';

/** Finds what the runbook's `redact:` names in a text: words, `${…}` values, and `/regular expressions/`. */
export function customerData(runbook: Runbook, values: Values): (text: string) => { start: number; end: number }[] {
  const patterns = runbook.redact.flatMap((entry) => {
    const pattern = /^\/(.+)\/([iu]*)$/.exec(entry);
    if (pattern) return [new RegExp(pattern[1]!, `g${pattern[2]}`)];
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
