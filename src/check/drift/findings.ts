import type { Remembered, User } from '../baseline/model.ts';
import { sameWords } from '../baseline/patterns.ts';
import { withoutEchoes } from './echoes.ts';
import { isPartOf, together } from './groups.ts';
import type { Comparison, Draft, DriftKind, Finding, Pair, Severity } from './model.ts';
import { isField, kindOf, nameOf } from './naming.ts';
import { reorderings, wentAlong } from './order.ts';
import { findMoved } from './places.ts';
import { sayFinding } from './sentences.ts';
import { sentencesOf } from './sentences-of.ts';
import { stateChange } from './states.ts';
import { wordChange } from './words.ts';

const harmful = new Set<DriftKind>(['removed', 'renamed', 'changed-kind', 'disabled', 'moved', 'screen-removed']);

/** What differs between two views, in words; how they look is judged apart. */
export function findDrift(comparison: Comparison): {
  findings: Finding[];
  /** By words alone, which says nothing of how they are drawn. */
  renamed: Set<Remembered>;
  changed: Set<Remembered>;
} {
  const { pairs, removed, added } = comparison;
  const stayedOld = pairs.map(({ old }) => old);
  const stayedNow = pairs.map(({ now }) => now);
  const drafts: Draft[] = [
    ...withoutEchoes(pairs.flatMap(changesOf), comparison).map(inSentences),
    ...together(removed, stayedOld).flatMap((group) => comeOrGone('removed', group, stayedOld)),
    ...together(added, stayedNow).flatMap((group) => comeOrGone('added', group, stayedNow)),
    ...placeChanges(comparison),
  ];
  const told = (fits: (kind: DriftKind) => boolean) =>
    new Set(drafts.flatMap(({ old, kind }) => (old && fits(kind) ? [old] : [])));
  const changed = told((kind) => !['renamed', 'moved', 'reordered'].includes(kind));
  return { findings: fold(drafts).map(finish), renamed: told((kind) => kind === 'renamed'), changed };
}

/** Another title of the document: seen in the tab, and in no picture. */
export function finishTitle({ old, now }: Comparison): Finding[] {
  const [before, after] = [old.documentTitle, now.documentTitle];
  if (sameWords(before, after, before.includes('{'))) return [];
  const draft: Draft = { kind: 'renamed', property: 'title', role: 'document', name: before, before, after };
  return [{ ...finish(draft), severity: 'cosmetic' }];
}

function changesOf(pair: Pair): Draft[] {
  const { old, now } = pair;
  const drafts: Draft[] = [];
  const base = { old, now, role: kindOf(old), name: nameOf(old), boxBefore: old.box, boxAfter: now.box };
  const words = wordChange(pair);
  // It still stands there, and a reader looks for its words in vain.
  if (words) drafts.push({ ...base, kind: words.after === '' ? 'removed' : 'renamed', ...words });
  if (kindOf(old) !== kindOf(now) && !old.varies.includes('role')) {
    drafts.push({ ...base, kind: 'changed-kind', before: kindOf(old), after: kindOf(now) });
  } else if (old.disabled !== now.disabled && !old.varies.includes('disabled') && !now.varies.includes('disabled')) {
    drafts.push({ ...base, kind: now.disabled ? 'disabled' : 'enabled' });
  }
  const state = kindOf(old) === kindOf(now) ? stateChange(pair) : undefined;
  if (state) drafts.push({ ...base, kind: 'changed-state', ...state });
  return drafts;
}

function inSentences(draft: Draft): Draft {
  const { kind, property, old, now } = draft;
  return kind === 'renamed' && property === 'words' ? { ...draft, ...sentencesOf({ old: old!, now: now! }) } : draft;
}

/** One finding for all that came or went together. A container that only wraps what stayed is none. */
function comeOrGone(kind: 'removed' | 'added', group: Remembered[], stayed: Remembered[]): Draft[] {
  const [head] = group;
  if (!head || (head.role === 'row' && stayed.some((one) => one.xpath.startsWith(`${head.xpath}/`)))) return [];
  if (nameOf(head) === '' && head.icon === '' && !isField(head)) return [];
  const side = kind === 'removed' ? { old: head, boxBefore: hull(group) } : { now: head, boxAfter: hull(group) };
  return [{ kind, ...side, role: kindOf(head), name: nameOf(head), others: group.slice(1) }];
}

function placeChanges(all: Comparison): Draft[] {
  // Which of several things without words is which nobody can tell.
  const pairs = all.pairs.filter(({ old }) => nameOf(old) !== '' || old.icon !== '');
  const comparison = { ...all, pairs };
  const orders = reorderings(pairs);
  const explained = new Set(orders.flatMap(({ list }) => list));
  const ordered: Draft[] = orders.map(({ out, before, after, uniform }) => {
    const [{ old, now }] = out as [Pair];
    const common = { old, now, role: kindOf(old), name: nameOf(old), boxBefore: old.box, boxAfter: now.box };
    if (!uniform && out.length === 1) return { ...common, kind: 'moved' };
    const others = out.slice(1).map((pair) => pair.old);
    return { ...common, kind: 'reordered', before: before.join(' · '), after: after.join(' · '), others };
  });
  const moved = findMoved(comparison).flatMap((cluster): Draft[] => {
    const left = cluster.filter((pair) => !explained.has(pair) && !orders.some((order) => wentAlong(pair, order)));
    const [first] = left.toSorted((a, b) => b.old.usedBy.length - a.old.usedBy.length || area(b) - area(a));
    if (!first) return [];
    const { old, now } = first;
    const others = left.filter((pair) => pair !== first).map((pair) => pair.old);
    return [
      { kind: 'moved', old, now, role: kindOf(old), name: nameOf(old), boxBefore: old.box, boxAfter: now.box, others },
    ];
  });
  return [...ordered, ...moved];
}

function area({ old }: Pair): number {
  return old.box[2] * old.box[3];
}

/** The same change told by an element and by its parts (label and field, button and text) is one. */
function fold(drafts: Draft[]): Draft[] {
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
  if (!one) return 9;
  const usable = kindOf(one) === 'text' || kindOf(one) === 'label' || kindOf(one) === 'row' ? 0 : 1;
  return (usersOf({ old, now }).length ? 4 : 0) + usable * 2 + (kind === 'renamed' ? 1 : 0);
}

export function usersOf({ old, now }: Pick<Draft, 'old' | 'now'>): User[] {
  return [...new Set([...(old?.usedBy ?? []), ...(now?.usedBy ?? [])])];
}

/** Puts a draft into words, with its weight. */
export function finish(draft: Draft): Finding {
  const { old, now, others = [], ...rest } = draft;
  const usedBy = [
    ...new Set([...usersOf({ old, now }), ...others.flatMap((one) => (rest.kind === 'reordered' ? [] : one.usedBy))]),
  ];
  const finding = {
    ...rest,
    usedBy,
    others: [...new Set(others.map(nameOf).filter((name) => name && name !== rest.name))],
  };
  const severity: Severity =
    usedBy.length > 0 && harmful.has(rest.kind) ? 'breaking' : rest.kind === 'restyled' ? 'cosmetic' : 'manual';
  return { ...finding, severity, text: sayFinding({ ...finding, severity }) };
}

function hull(group: Remembered[]): Remembered['box'] {
  const boxes = group.map(({ box }) => box).filter(([, , width, height]) => width > 0 && height > 0);
  if (boxes.length === 0) return group[0]!.box;
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}
