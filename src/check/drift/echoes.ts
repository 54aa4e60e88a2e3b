import type { Remembered } from '../baseline/model.ts';
import type { Comparison, Draft, Pair } from './model.ts';
import { kindOf, nameOf } from './naming.ts';

/** What only holds others, and says what they say. */
const holders = new Set(['text', 'radiogroup', 'dialog', 'alertdialog', 'alert', 'status']);
/** Longer texts are cut when they are recorded, so that what came in pushes something out at their end. */
const cut = 190;

/** A text around others says what they say: that one of them came, went or is called otherwise is told once, of it. */
export function withoutEchoes(all: Draft[], { pairs, removed, added }: Comparison): Draft[] {
  const own = all.map((draft) =>
    isBorrowed(draft, pairs, added) ? { ...draft, kind: 'removed' as const, after: '' } : draft,
  );
  const drafts = own.filter((draft) => !isMislabelled(draft, pairs) && !isChoiceRenamed(draft, own));
  const renamed = drafts.filter(({ kind, property }) => kind === 'renamed' && property === 'words');
  return drafts.filter((draft) => {
    const { old, now, before = '', after = '' } = draft;
    if (!renamed.includes(draft) || !old || !now || !holders.has(kindOf(old))) return true;
    const inside = renamed.filter((one) => one !== draft && isInside(one.old!, old));
    const [left, arrived] = crossing(old, now, pairs);
    const gone = [...removed.filter((one) => isInside(one, old)), ...inside.map((one) => one.old!), ...left].map(
      nameOf,
    );
    const came = [...added.filter((one) => isInside(one, now)), ...inside.map((one) => one.now!), ...arrived].map(
      nameOf,
    );
    if (gone.length + came.length === 0) return true;
    const isCut = before.length > cut && after.length > cut && old.usedBy.length + now.usedBy.length === 0;
    return !isCut && without(before, gone) !== without(after, came);
  });
}

/** What was in it and is elsewhere now, and what came in from elsewhere. */
function crossing(old: Remembered, now: Remembered, pairs: Pair[]): [left: Remembered[], arrived: Remembered[]] {
  const moved = pairs.filter((pair) => isInside(pair.old, old) !== isInside(pair.now, now));
  const [left, arrived] = [true, false].map((was) => moved.filter((pair) => isInside(pair.old, old) === was));
  return [left!.map((pair) => pair.old), arrived!.map((pair) => pair.now)];
}

function isInside(inner: Remembered, outer: Remembered): boolean {
  return inner.frame === outer.frame && inner.xpath.startsWith(`${outer.xpath}/`);
}

function without(text: string, words: string[]): string {
  return words.reduce((left, word) => (word ? left.replace(word, '') : left), text).replace(/\s+/g, '');
}

/** A list shows its choice by the words of the option. */
function isChoiceRenamed({ property, before, after, old }: Draft, all: Draft[]): boolean {
  if (property !== 'value') return false;
  return all.some(
    (one) => one.kind === 'renamed' && one.before === before && one.after === after && isInside(one.old!, old!),
  );
}

/** A field without a name goes by the text beside it: while that text still stands on the screen, nothing was renamed. */
function isMislabelled({ kind, property, before, old }: Draft, pairs: Pair[]): boolean {
  if (kind !== 'renamed' || property !== 'label' || old?.aname !== '') return false;
  return pairs.some((pair) => pair.old !== old && nameOf(pair.old) === before && nameOf(pair.now) === before);
}

/** A field that lost its label seems to be called by the next text, which stood on the screen before: that is not its own. */
function isBorrowed({ kind, property, after, now }: Draft, pairs: Pair[], added: Remembered[]): boolean {
  if (kind !== 'renamed' || property !== 'label' || !after || now?.aname !== '') return false;
  const says = (one: Remembered) => one !== now && nameOf(one) === after;
  const saying = pairs.filter((pair) => says(pair.now));
  return saying.length > 0 && saying.every(({ old }) => nameOf(old) === after) && !added.some(says);
}
