import type { User } from '../baseline/model.ts';
import type { Draft, DriftKind, Finding, Property, Severity } from './model.ts';
import { nameOf } from './naming.ts';
import { sayFinding } from './sentences.ts';
import { isWidthOnly } from './words.ts';

const harmful = new Set<DriftKind>(['removed', 'renamed', 'changed-kind', 'disabled', 'moved', 'screen-removed']);

/** A step that has found it by its words all the same goes on. */
const harmless = new Set<DriftKind>(['changed-kind', 'moved']);

/** Words beside its name, which stayed: where a step uses them instead, the walk itself finds out. */
const besides = new Set<Property | undefined>(['placeholder', 'tooltip', 'alt']);

export function usersOf({ old, now }: Pick<Draft, 'old' | 'now'>): User[] {
  return [...new Set([...(old?.usedBy ?? []), ...(now?.usedBy ?? [])])];
}

/** What a box that is scrolled does not show has no place in the picture: something else is to be seen there. */
function isScrolledOff(one: Draft['old']): boolean {
  return one?.states.includes('scrolled-off') ?? false;
}

/** Puts a draft into words, with its weight. */
export function finish(draft: Draft): Finding {
  const { old, now, others = [], ...rest } = draft;
  const usedBy = [
    ...new Set([...usersOf({ old, now }), ...others.flatMap((one) => (rest.kind === 'reordered' ? [] : one.usedBy))]),
  ];
  const finding = {
    ...rest,
    ...(isScrolledOff(old) && { boxBefore: undefined }),
    ...(isScrolledOff(now) && { boxAfter: undefined }),
    usedBy,
    others: [...new Set(others.map(nameOf).filter((name) => name && name !== rest.name))],
  };
  const before = old?.usedBy ?? [];
  const isFound =
    harmless.has(rest.kind) && (before.length === 0 || (now?.usedBy ?? []).some((user) => before.includes(user)));
  const isWider = rest.kind === 'renamed' && isWidthOnly(rest.before ?? '', rest.after ?? '');
  const severity: Severity =
    !isWider && usedBy.length > 0 && harmful.has(rest.kind) && !besides.has(rest.property) && !isFound
      ? 'breaking'
      : rest.kind === 'restyled' || isWider
        ? 'cosmetic'
        : 'manual';
  return { ...finding, severity, text: sayFinding({ ...finding, severity }) };
}
