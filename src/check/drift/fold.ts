import { sameWords } from '../baseline/patterns.ts';
import { usersOf } from './finish.ts';
import { isHeadingOf, isPartOf } from './groups.ts';
import type { Draft } from './model.ts';
import { kindOf } from './naming.ts';

/** The same change told by an element and by its parts (label and field, button and text) is one. */
export function fold(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts.toSorted((a, b) => importance(b) - importance(a))) {
    const twin = kept.find((other) => other.kind === draft.kind && isSame(other, draft));
    if (twin) twin.others = [...(twin.others ?? []), ...(draft.old ? [draft.old] : draft.now ? [draft.now] : [])];
    else kept.push(draft);
  }
  return kept;
}

function isSame(one: Draft, other: Draft): boolean {
  const [a, b] = [one.old ?? one.now, other.old ?? other.now];
  if (!a || !b) return false;
  if (one.kind === 'moved') return [a, ...(one.others ?? [])].some((part) => isPartOf(part, b));
  if (one.kind === 'renamed') {
    // Another column stands there, with other things in its cells.
    if (isHeadingOf(a, b)) return true;
    const echoes =
      one.before !== undefined &&
      other.before !== undefined &&
      includes(other.before, one.before) &&
      includes(other.after!, one.after!);
    return echoes && (isPartOf(a, b) || sameWords(one.before!, other.before!));
  }
  return isPartOf(a, b) || (one.kind === 'changed-kind' && a.xpath === b.xpath);
}

function includes(whole: string, part: string): boolean {
  return whole.includes(part) || part.includes(whole);
}

function importance({ old, now, kind }: Draft): number {
  const one = old ?? now;
  if (!one) return 13;
  return (usersOf({ old, now }).length ? 8 : 0) + weightOf(kindOf(one)) * 2 + (kind === 'renamed' ? 1 : 0);
}

/** What is used speaks for the heading of the same words, and both for texts. */
function weightOf(kind: string): number {
  if (/^(?:text|label|row)$/.test(kind)) return 0;
  return /^(?:heading|columnheader|rowheader)$/.test(kind) ? 1 : 2;
}
