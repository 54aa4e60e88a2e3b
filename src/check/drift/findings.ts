import type { Remembered } from '../baseline/model.ts';
import { sameWords } from '../baseline/patterns.ts';
import { hullOf } from './boxes.ts';
import { withoutEchoes } from './echoes.ts';
import { finish } from './finish.ts';
import { fold } from './fold.ts';
import { together } from './groups.ts';
import type { Comparison, Draft, DriftKind, Finding, Pair } from './model.ts';
import { isField, isTick, kindOf, nameOf } from './naming.ts';
import { placeChanges } from './place-changes.ts';
import { sentencesOf } from './sentences-of.ts';
import { stateChange } from './states.ts';
import { isInField, wordChange } from './words.ts';

/** What differs between two views, in words; how they look is judged apart. */
export function findDrift(comparison: Comparison): {
  findings: Finding[];
  /** By words alone, which says nothing of how they are drawn. */
  renamed: Set<Remembered>;
  changed: Set<Remembered>;
} {
  const { pairs } = comparison;
  const [removed, added] = [comparison.removed, comparison.added].map((list) => list.filter(isTold(pairs)));
  const stayedOld = pairs.map(({ old }) => old);
  const stayedNow = pairs.map(({ now }) => now);
  const drafts: Draft[] = [
    ...withoutEchoes(pairs.flatMap(changesOf), comparison).map(inSentences),
    ...together(removed!, stayedOld).flatMap((group) => comeOrGone('removed', group, stayedOld)),
    ...together(added!, stayedNow).flatMap((group) => comeOrGone('added', group, stayedNow)),
    ...placeChanges(comparison),
  ];
  const told = (fits: (kind: DriftKind) => boolean) =>
    new Set(drafts.flatMap(({ old, kind }) => (old && fits(kind) ? [old] : [])));
  const changed = told((kind) => !['renamed', 'moved', 'reordered'].includes(kind));
  return { findings: fold(drafts).map(finish), renamed: told((kind) => kind === 'renamed'), changed };
}

/** A label that went into its field, or came out of it, is told of the field. */
function isTold(pairs: Pair[]): (one: Remembered) => boolean {
  const names = new Set(pairs.filter(isInField).map(({ now }) => nameOf(now)));
  return (one) => !names.has(nameOf(one)) || !/^(?:label|text)$/.test(kindOf(one)) || one.usedBy.length > 0;
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
  const words = isWordless(pair) ? undefined : wordChange(pair);
  // It still stands there, and a reader looks for its words in vain.
  if (words) drafts.push({ ...base, kind: words.after === '' ? 'removed' : 'renamed', ...words });
  const [before, after] = [kindOf(old), isWordless(pair) ? 'icon' : kindOf(now)];
  if (before !== after && !old.varies.includes('role')) {
    drafts.push({ ...base, kind: 'changed-kind', before, after });
  } else if (old.disabled !== now.disabled && !old.varies.includes('disabled') && !now.varies.includes('disabled')) {
    drafts.push({ ...base, kind: now.disabled ? 'disabled' : 'enabled' });
  }
  const state = kindOf(old) === kindOf(now) ? stateChange(pair) : undefined;
  if (state) drafts.push({ ...base, kind: 'changed-state', ...state });
  return drafts;
}

const said = /[\p{L}\p{N}]/u;

/** Its words stood on it, and are only its tip now, or told to who does not see it. */
function isWordless({ old, now }: Pair): boolean {
  if (isField(old) || isTick(old) || old.role === 'row' || old.varies.includes('text')) return false;
  const isDrawn = now.text === '' ? now.icon !== '' : !said.test(now.text);
  return isDrawn && said.test(old.text) && [now.aname, now.alt, now.title].includes(old.text);
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
  const side = kind === 'removed' ? { old: head, boxBefore: hullOf(group) } : { now: head, boxAfter: hullOf(group) };
  return [{ kind, ...side, role: kindOf(head), name: nameOf(head), others: group.slice(1) }];
}
