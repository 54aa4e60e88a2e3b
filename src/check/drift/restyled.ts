import type { Rect } from '../../page/mask-protocol.ts';
import type { Remembered, ScreenView } from '../baseline/model.ts';
import { type Draft, finish } from './findings.ts';
import type { Comparison, Finding, Pair } from './model.ts';
import { kindOf, nameOf } from './naming.ts';
import { coarse, decode, fine, looksDifferent } from './pixels.ts';
import { isNested } from './places.ts';

/** Elements larger than this are surfaces: what lies on them is compared itself. */
const largest = 400 * 200;

/**
 * Elements that say the same and look different: another style that shows in the pixels, or other pixels alone.
 * Equal pictures are decided without decoding. What shares one change of style is one finding.
 */
export async function findRestyled(
  comparison: Comparison,
  pngs: { old: Buffer; now: Buffer },
  changed: ReadonlySet<Remembered>,
): Promise<Finding[]> {
  if (pngs.old.equals(pngs.now)) return [];
  const candidates = comparison.pairs.filter((pair) => isComparable(pair, comparison) && !changed.has(pair.old));
  if (candidates.length === 0) return [];
  const [old, now] = await decode(pngs.old, pngs.now);
  // A dialog that came lies over what is behind it, or dims it.
  const veiled = [...comparison.added, ...comparison.removed].some(inDialog);
  const groups = new Map<string, Pair[]>();
  for (const pair of candidates) {
    const styled = pair.old.style !== pair.now.style;
    const [a, b] = [inPicture(pair.old, comparison.old), inPicture(pair.now, comparison.now)];
    if (!styled && veiled && !inDialog(pair.now)) continue;
    if (!styled && !isLeaf(pair.old, comparison.old)) continue;
    if (!looksDifferent(old!, a, now!, b, styled ? fine : coarse)) continue;
    const key = styled ? styleChange(pair).join(' → ') : `picture ${pair.old.xpath}`;
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  return [...groups.values()].flatMap((pairs) => {
    const whole = pairs.filter((pair) => !pairs.some((other) => other !== pair && contains(other, pair)));
    const [first] = whole;
    return first ? [finish(draftOf(first, whole.slice(1)))] : [];
  });
}

function draftOf(pair: Pair, others: Pair[]): Draft {
  const { old, now } = pair;
  const [before, after] = styleChange(pair);
  const told = before || after ? { before: before || '–', after: after || '–' } : {};
  const common = {
    kind: 'restyled',
    role: kindOf(old),
    name: nameOf(old),
    boxBefore: old.box,
    boxAfter: now.box,
  } as const;
  return { ...common, ...told, old, now, others: others.map((one) => one.old) };
}

/** Leaves whose words and state are equal, that lie in the picture and are not known to vary. */
function isComparable({ old, now }: Pair, { old: before, now: after }: Comparison): boolean {
  const varies = [...old.varies, ...now.varies].some((field) => field !== 'box');
  if (varies || old.comes || old.live || old.role === 'row' || old.disabled !== now.disabled) return false;
  if (old.states.join() !== now.states.join() || hasPattern(nameOf(old)) || old.text !== now.text) return false;
  if (old.box[2] * old.box[3] > largest || old.box[2] === 0) return false;
  return isVisible(old, before) && isVisible(now, after);
}

function hasPattern(words: string): boolean {
  return /\{(?:date|time|id|n|…)\}/.test(words);
}

function isVisible(one: Remembered, { size, scroll }: ScreenView): boolean {
  const [x, y, width, height] = one.box;
  return (
    x >= scroll[0] && y >= scroll[1] && x + width <= scroll[0] + size.width && y + height <= scroll[1] + size.height
  );
}

function inPicture({ box }: Remembered, { scroll }: ScreenView): Rect {
  return [box[0] - scroll[0], box[1] - scroll[1], box[2], box[3]];
}

/** Nothing else is drawn inside it. */
function isLeaf(one: Remembered, { elements, texts }: ScreenView): boolean {
  const [x, y, width, height] = one.box;
  return ![...elements, ...texts].some((other) => {
    const [left, top, wide, high] = other.box;
    const smaller = other !== one && wide > 0 && wide * high < width * height;
    return smaller && left < x + width && left + wide > x && top < y + height && top + high > y;
  });
}

function inDialog({ container }: Remembered): boolean {
  return container.some((words) => /^(?:alert)?dialog\b/.test(words));
}

function contains(outer: Pair, inner: Pair): boolean {
  return isNested(outer.old, inner.old) && outer.old.xpath.length < inner.old.xpath.length;
}

/** The parts of the style that differ, before and after. */
function styleChange({ old, now }: Pair): [string, string] {
  const [a, b] = [old.style.split('; '), now.style.split('; ')];
  return [a.filter((part) => !b.includes(part)).join('; '), b.filter((part) => !a.includes(part)).join('; ')];
}
