import type { Remembered } from '../baseline/model.ts';
import { isField, kindOf, nameOf } from './naming.ts';
import { join, type Unpaired } from './unpaired.ts';

/** A label goes with its field, also where that of a new field stands in its place now. */
export function exchangeLabels(found: Unpaired): void {
  const renamed = found.pairs.filter(({ old, now }) => isField(old) && old.label !== now.label);
  for (const field of renamed) {
    const old = labelOf(field.old, [...found.pairs.map((pair) => pair.old), ...found.removed]);
    const now = labelOf(field.now, [...found.pairs.map((pair) => pair.now), ...found.added]);
    if (old && now) pairUp(found, old, now);
  }
}

/** The only text that says what a field is called. */
function labelOf({ label, frame }: Remembered, all: Remembered[]): Remembered | undefined {
  const isLabel = (one: Remembered) => one.frame === frame && /^(?:label|text)$/.test(kindOf(one));
  const [text, ...others] = label ? all.filter((one) => isLabel(one) && nameOf(one) === label) : [];
  return others.length ? undefined : text;
}

/** What each of them was taken for is free again, but for what says the same as before. */
function pairUp(found: Unpaired, old: Remembered, now: Remembered): void {
  const taken = found.pairs.filter((one) => one.old === old || one.now === now);
  if (taken.some((one) => (one.old === old && one.now === now) || nameOf(one.old) === nameOf(one.now))) return;
  for (const one of taken) {
    found.pairs.splice(found.pairs.indexOf(one), 1);
    found.removed.push(one.old);
    found.added.push(one.now);
  }
  join(found, old, now);
}
