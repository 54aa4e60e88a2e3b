import type { Fingerprint } from './fingerprint.ts';
import { isPart, readWords } from './likeness.ts';
import { matchScreens } from './match-screens.ts';
import type { Found } from './propose.ts';
import { leftOver as reason } from './reasons.ts';

/** What such a proposal is worth: more than a guess by looks alone, and far from certain. */
const CONFIDENCE = 0.3;
/** Shorter words stand in too many others. */
const SHORTEST = 2;
const unusable = new Set(['text', 'heading', 'row', 'cell', 'columnheader', 'img', 'status', 'alert']);
const fields = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'slider', 'file']);

/**
 * Two whole screens matched one to one leave one control that is gone and one that is new, and the words of one are
 * part of those of the other: an icon whose tooltip became a caption in a menu bar. Nothing else may claim either.
 */
export function findLeftOver(
  target: Fingerprint,
  old: readonly Fingerprint[],
  now: readonly Fingerprint[],
): Found | undefined {
  const { removed, added } = matchScreens(old, now);
  const gone = removed.map((i) => old[i]!);
  if (!gone.includes(target)) return undefined;
  const heirs = added.filter((j) => isHeir(now[j]!, target));
  const [index] = heirs;
  if (index === undefined || heirs.length > 1) return undefined;
  const rivals = gone.filter((one) => one !== target && isHeir(now[index]!, one));
  return rivals.length > 0 ? undefined : { index, confidence: CONFIDENCE, reasons: [reason] };
}

/** Used alike, and called alike. */
function isHeir(one: Fingerprint, target: Fingerprint): boolean {
  const alike = [isUsable, isField].every((holds) => holds(one) === holds(target));
  return alike && isUsable(one) && wordsOf(one).some((a) => wordsOf(target).some((b) => isPart(a, b) || isPart(b, a)));
}

function isUsable({ role = '', tag }: Fingerprint): boolean {
  return !unusable.has(role) && tag !== 'label';
}

function isField({ role = '' }: Fingerprint): boolean {
  return fields.has(role);
}

function wordsOf({ text, aname, label, alt }: Fingerprint) {
  return [text, aname, label, alt].map(readWords).filter(({ letters }) => letters.length >= SHORTEST);
}
