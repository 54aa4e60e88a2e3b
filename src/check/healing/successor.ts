import { captionOf, leadsAway, leadsOn } from './captions.ts';
import type { Fingerprint } from './fingerprint.ts';
import { type Matching, matchScreens } from './match-screens.ts';
import type { Found } from './propose.ts';
import { successor as reason } from './reasons.ts';
import { readTraits } from './traits.ts';

/** As much as a left-over is worth: to be tried, and looked at by a person. */
const CONFIDENCE = 0.3;

/** A screen, and which of the two of a matching it is. */
interface Side {
  all: readonly Fingerprint[];
  side: 0 | 1;
  pairs: Matching['pairs'];
}

type Company = ReadonlySet<Matching['pairs'][number]>;

/**
 * The button that led on is called otherwise, and has got company: 登録 became 次へ beside a new 戻る. It must stand by
 * the same fields or texts, and be the only new button there that plainly leads on; nothing else there may be gone.
 */
export function findSuccessor(
  target: Fingerprint,
  old: readonly Fingerprint[],
  now: readonly Fingerprint[],
  matched: () => Matching = () => matchScreens(old, now),
): Found | undefined {
  if (!isPress(target) || leadsAway(captionOf(target))) return undefined;
  const matching = matched();
  // What it was paired with by its looks alone is one of several by now.
  const pairs = matching.pairs.filter(([i]) => old[i] !== target);
  const freed = matching.pairs.filter(([i]) => old[i] === target).map(([, j]) => j);
  const [before, after]: [Side, Side] = [
    { all: old, side: 0, pairs },
    { all: now, side: 1, pairs },
  ];
  const place = companyOf(target, before);
  const isBeside = (one: Fingerprint, side: Side) => isSamePlace(place, companyOf(one, side));
  const rivals = matching.removed.map((i) => old[i]!).filter((one) => isPress(one) && !isPartOf(one, target));
  if (!ledOn(target, before, isBeside) || rivals.some((one) => isBeside(one, before))) return undefined;
  const come = [...matching.added, ...freed].filter((j) => isPress(now[j]!) && isBeside(now[j]!, after));
  const alike = come.filter((j) => background(now[j]!) === background(target));
  const heirs = come.filter((j) => {
    const drawn = alike.length === 1 && alike[0] === j && background(target) !== '';
    const leads = (isSubmit(target) && isSubmit(now[j]!)) || leadsOn(captionOf(now[j]!)) || drawn;
    return leads && !leadsAway(captionOf(now[j]!));
  });
  const [index] = heirs;
  return index === undefined || heirs.length > 1 ? undefined : { index, confidence: CONFIDENCE, reasons: [reason] };
}

/** It sent its form, said so, or was the only button there. */
function ledOn(target: Fingerprint, before: Side, isBeside: (one: Fingerprint, side: Side) => boolean): boolean {
  if (isSubmit(target) || leadsOn(captionOf(target))) return true;
  return before.all.every((one) => isPartOf(one, target) || !isPress(one) || !isBeside(one, before));
}

/** Mostly the same things: what stands alone in a wider box is elsewhere. */
function isSamePlace(one: Company, other: Company): boolean {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared > 0 && shared * 2 >= new Set([...one, ...other]).size;
}

/** The pairs of elements that stayed and share its innermost box that holds any. */
function companyOf({ xpath = '', frame = '' }: Fingerprint, { all, side, pairs }: Side): Company {
  const drawn = pairs.filter((pair) => (all[pair[side]]!.frame ?? '') === frame);
  for (let cut = xpath.lastIndexOf('/'); cut > 0; cut = xpath.lastIndexOf('/', cut - 1)) {
    const box = xpath.slice(0, cut + 1);
    const inside = drawn.filter((pair) => all[pair[side]]!.xpath?.startsWith(box));
    if (inside.length > 0) return new Set(inside);
  }
  return new Set();
}

function isPress(one: Fingerprint): boolean {
  return readTraits(one).kind === 'button' && captionOf(one) !== '';
}

/** Scripts make most buttons of this type; only in a form does it send something. */
function isSubmit({ type, container = [] }: Fingerprint): boolean {
  return type === 'submit' && container.some((words) => /^form\b/.test(words));
}

function background({ style = '' }: Fingerprint): string {
  return /\bbackground [^;]+/.exec(style)?.[0] ?? '';
}

function isPartOf(one: Fingerprint, other: Fingerprint): boolean {
  return one === other || one.xpath?.startsWith(`${other.xpath}/`) === true;
}
