import type { Page } from 'playwright';
import type { Fingerprint } from '../../page/fingerprint/fingerprint.ts';
import type { Target } from '../../steps/target.ts';
import type { Remembered } from '../baseline/model.ts';
import { gap } from '../drift/boxes.ts';
import { nameOf, wordsFor } from '../drift/naming.ts';
import type { Again } from '../mend/find-again.ts';
import { folded } from '../mend/words-now.ts';
import { isFieldPurpose, isFoundBy, isLabel } from './reach.ts';

/** Texts beside a field of which one may be its label. */
const most = 4;

/** A screen as it is, and as it may be kept: without what is secret, in the same order. */
export interface Present {
  present: Fingerprint[];
  shown: Fingerprint[];
}

/**
 * A field that says nothing of its label, as a box that a list opens from, was found by the text beside it: that text, and
 * the new one by which the same field is found now.
 */
export async function labelBeside(
  page: Page,
  { old, view, now }: Again & { now: Fingerprint },
  sought: Target,
  { present, shown }: Present,
): Promise<{ old: Remembered; one: Fingerprint; now: Fingerprint; target: Target } | undefined> {
  const known = [...view.elements, ...view.texts];
  const words = sought.words.map(folded);
  if (!isFieldPurpose(sought.purpose) || words.some((one) => folded(nameOf(old)).includes(one))) return undefined;
  const [label] = nearest(
    old,
    known.filter((one) => isLabel(one) && words.includes(folded(wordsFor(one)))),
  );
  if (!label) return undefined;
  const stood = new Set(known.map((one) => folded(nameOf(one))));
  const isNew = (one: Fingerprint) =>
    isLabel(one) && !isWithin(one, now) && !stood.has(folded(nameOf(one as Remembered)));
  const field = present[shown.indexOf(now)]!;
  for (const text of nearest(now, shown.filter(isNew)).slice(0, most)) {
    const one = present[shown.indexOf(text)]!;
    const target = { ...sought, words: [wordsFor(one as Remembered)] };
    if (await isFoundBy(page, target, field)) return { old: { ...label, usedBy: old.usedBy }, one, now: text, target };
  }
  return undefined;
}

function nearest<T extends Fingerprint>({ box, frame }: Fingerprint, all: T[]): T[] {
  return all.filter((one) => one.frame === frame).toSorted((a, b) => gap(a.box, box) - gap(b.box, box));
}

/** What a box shows itself is its choice, and not what it is called. */
function isWithin(one: Fingerprint, box: Fingerprint): boolean {
  return one.frame === box.frame && `${one.xpath}/`.startsWith(`${box.xpath}/`);
}
