import type { DriftKind, Pair } from './model.ts';
import { kindOf, nameOf } from './naming.ts';

/** A paragraph that only lost or won whole sentences was not called otherwise: they went, or came. */
export function sentencesOf({
  old,
  now,
}: Pick<Pair, 'old' | 'now'>): { kind: DriftKind; name: string; property?: undefined } | undefined {
  if (kindOf(old) !== 'text' || kindOf(now) !== 'text' || old.usedBy.length + now.usedBy.length > 0) return undefined;
  const [before, after] = [old, now].map((one) => split(nameOf(one)));
  const gone = before!.filter((sentence) => !after!.includes(sentence));
  const came = after!.filter((sentence) => !before!.includes(sentence));
  const stayed = before!.length - gone.length;
  if (stayed === 0 || gone.length > 0 === came.length > 0) return undefined;
  const [kind, said] = gone.length > 0 ? (['removed', gone] as const) : (['added', came] as const);
  return { kind, name: said.join(' '), property: undefined };
}

function split(text: string): string[] {
  return text.split(/(?<=[。．！？])\s*|(?<=[.!?])\s+/).filter(Boolean);
}
