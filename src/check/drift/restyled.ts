import type { Rect } from '../../page/picture/mask-protocol.ts';
import { lasting, type Remembered, type ScreenView } from '../baseline/model.ts';
import { overlap } from './boxes.ts';
import { finish } from './finish.ts';
import type { Comparison, Draft, Finding, Pair } from './model.ts';
import { kindOf, nameOf } from './naming.ts';
import { coarse, decode, fine, looksDifferent } from './pixels.ts';
import { isNested } from './places.ts';
import { tellStyles, themes } from './styles.ts';

/** Elements larger than this are surfaces: what lies on them is compared itself. */
const largest = 400 * 200;
/** Px: less of an element tells nothing. */
const least = 8;

/**
 * Elements that say the same and look different: another style that shows in the pixels, or other pixels alone.
 * Equal pictures are decided without decoding. What shares one change of style is one finding.
 */
export async function findRestyled(
  comparison: Comparison,
  pngs: { old: Buffer; now: Buffer },
  { renamed, changed }: Record<'renamed' | 'changed', ReadonlySet<Remembered>>,
): Promise<Finding[]> {
  if (pngs.old.equals(pngs.now)) return [];
  const candidates = comparison.pairs.filter(
    (pair) =>
      isComparable(pair) && !changed.has(pair.old) && (pair.old.text === pair.now.text || renamed.has(pair.old)),
  );
  if (candidates.length === 0) return [];
  const [old, now] = await decode(
    { png: pngs.old, width: comparison.old.size.width },
    { png: pngs.now, width: comparison.now.size.width },
  );
  // A dialog that came lies over what is behind it, or dims it.
  const veiled = [...comparison.added, ...comparison.removed].some(inDialog);
  const styles: Pair[] = [];
  const pictured: Pair[] = [];
  for (const pair of candidates) {
    const styled = pair.old.style !== pair.now.style;
    // Other words are other pixels.
    if (!styled && renamed.has(pair.old)) continue;
    if (!styled && (!isSteady(pair, comparison) || (veiled && !inDialog(pair.now)))) continue;
    const crops = hasPattern(nameOf(pair.old)) ? undefined : cropsOf(pair, comparison);
    // Outside of the picture, and where a date stands, the style sheet is all there is to go by.
    if (!crops && !(styled && nameOf(pair.old) !== '')) continue;
    if (crops && !looksDifferent(old!, crops[0], now!, crops[1], styled ? fine : coarse)) continue;
    (styled ? styles : pictured).push(pair);
  }
  const restyled = themes(styles);
  // The pixels of what lies on something that is drawn otherwise differ, too.
  const own = pictured.filter((pair) => !restyled.flat().some((under) => liesOn(pair, under)));
  return [...restyled, ...own.map((pair) => [pair])].flatMap(tellGroup);
}

function tellGroup(pairs: Pair[]): Finding[] {
  const whole = pairs.filter((pair) => !pairs.some((other) => other !== pair && contains(other, pair)));
  const first = whole.find(({ old }) => nameOf(old) !== '') ?? whole[0];
  const others = whole.filter((pair) => pair !== first);
  return first ? [finish(draftOf(first, others))] : [];
}

function liesOn({ now }: Pair, { now: under }: Pair): boolean {
  return now.frame === under.frame && overlap(now.box, under.box) > 0.5;
}

function draftOf(pair: Pair, others: Pair[]): Draft {
  const { old, now } = pair;
  const [before, after] = tellStyles([pair, ...others]);
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

/** Elements whose words and state are not known to vary, and whose state is equal. */
function isComparable({ old, now }: Pair): boolean {
  const varies = [...old.varies, ...now.varies].some((field) => field !== 'box');
  if (varies || old.comes || old.live || old.role === 'row' || old.disabled !== now.disabled) return false;
  if (lasting(old) !== lasting(now)) return false;
  // Where the pointer or the caret is, elements are drawn otherwise.
  if (['hovered', 'focused'].some((state) => old.states.includes(state) !== now.states.includes(state))) return false;
  return old.box[2] > 0 && old.box[2] * old.box[3] <= largest;
}

/** What can be told by its pixels alone: at rest, as big as it was, nothing drawn in it, nothing lying over it. */
function isSteady({ old, now }: Pair, comparison: Comparison): boolean {
  if (isVeiled(old, comparison.old) || isVeiled(now, comparison.now)) return false;
  if ([old, now].some(({ states, varies }) => states.includes('restless') || varies.includes('box'))) return false;
  const grown = [2, 3].some((side) => Math.abs(old.box[side]! - now.box[side]!) > 2);
  return !grown && isLeaf(old, comparison.old);
}

function hasPattern(words: string): boolean {
  return /\{(?:date|time|id|n|…)\}/.test(words);
}

/** Something lies over it, or over the frame it is in. */
function isVeiled({ states, frame }: Remembered, { elements, texts }: ScreenView): boolean {
  if (states.includes('covered')) return true;
  if (frame === '') return false;
  const all = [...elements, ...texts].filter(({ box }) => box[2] > 0);
  const inside = all.filter((one) => one.frame === frame).map(({ box }) => box);
  const [left, top] = [0, 1].map((axis) => Math.min(...inside.map((box) => box[axis]!)));
  const [right, bottom] = [0, 1].map((axis) => Math.max(...inside.map((box) => box[axis]! + box[2 + axis]!)));
  return all.some(({ frame: other, box: [x, y, width, height] }) => {
    const around = other !== frame && frame.startsWith(other);
    return around && x >= left! && y >= top! && x + width <= right! && y + height <= bottom!;
  });
}

/** Where both lie in their pictures, as far as both can be seen; none when it is too little to judge by. */
function cropsOf({ old, now }: Pair, views: Comparison): [Rect, Rect] | undefined {
  const [a, b] = [inPicture(old, views.old), inPicture(now, views.now)];
  if ([a, b].some(([x, y]) => x < 0 || y < 0)) return undefined;
  const width = Math.min(a[2], b[2], views.old.size.width - a[0], views.now.size.width - b[0]);
  const height = Math.min(a[3], b[3], views.old.size.height - a[1], views.now.size.height - b[1]);
  return width >= least && height >= least ? [withSize(a, width, height), withSize(b, width, height)] : undefined;
}

function withSize([x, y]: Rect, width: number, height: number): Rect {
  return [x, y, width, height];
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
