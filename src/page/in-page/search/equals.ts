import type { Look } from '../look.ts';
import { isAdorned } from '../read/adorned.ts';
import { type Sought, share, wholeness } from '../read/compare.ts';
import { ancestorsOf, closest, contains, textOf } from '../read/tree.ts';
import { withCopies } from './copies.ts';
import { isFarOff } from './far-off.ts';
import { type Ranked, strengths } from './fit.ts';
import { nearestTo, placesOf, underTheirHeading } from './nearness.ts';
import { onTop } from './on-top.ts';
import { isOfOtherRow } from './other-row.ts';
import { compareRanks, useable } from './rank.ts';
import { isElsewhere } from './unseen.ts';

/** One candidate a control: of nested ones the control itself stays, of several ways to one control the best. */
export function collapse(fits: Ranked[]): Ranked[] {
  const byControl = new Map<Element, Ranked>();
  for (const fit of fits) {
    const known = byControl.get(fit.shown.control);
    if (!known || compareRanks(fit.rank, known.rank) < 0) byControl.set(fit.shown.control, fit);
  }
  const kept = new Map<Element, Ranked>();
  const around = new Map<Element, Element>();
  for (const fit of [...byControl.values()].sort((a, b) => compareRanks(a.rank, b.rank))) {
    // Several links may share one picture.
    const element = fit.shown.control.localName === 'area' ? fit.shown.control : fit.shown.element;
    const outer = closest(element, (e) => kept.has(e));
    const inner = around.get(element);
    if (inner && kept.has(inner)) continue;
    if (outer) {
      if (!isCloser(fit, kept.get(outer)!)) continue;
      kept.delete(outer);
    }
    kept.set(element, fit);
    for (const up of ancestorsOf(element)) if (!around.has(up)) around.set(up, element);
  }
  return [...kept.values()];
}

/** Of two nested candidates with the same words, the inner one is what is really pressed. */
function isCloser(inner: Ranked, outer: Ranked): boolean {
  if (!contains(outer.shown.element, inner.shown.element)) return false;
  return (
    inner.ready >= outer.ready &&
    inner.extent >= outer.extent &&
    inner.tier >= outer.tier &&
    inner.strength >= outer.strength
  );
}

/** Whether the document is all that is seen of its page: frames without a size, as of counters of visitors, say nothing. */
function isAlone(): boolean {
  const unseen = [...document.querySelectorAll('iframe,frame,object')].filter(
    (frame) => frame.clientWidth < 2 || frame.clientHeight < 2,
  );
  return self === top && self.length <= unseen.length;
}

/** Whether it has another of alternative words, and is only not to be used now: that one can be is no reason to mean it. */
function isAlternative(fit: Ranked, top: Ranked, sought: Sought[]): boolean {
  const wordOf = ({ words }: Ranked) => sought.findIndex((one) => wholeness(words, [one]) > 0);
  return sought.length > 1 && compareRanks(useable(fit.rank), useable(top.rank)) === 0 && wordOf(fit) !== wordOf(top);
}

function isCalledSo(fit: Ranked, top: Ranked, sought: Sought[]): boolean {
  const isSure = fit.strength === top.strength || Math.min(fit.strength, top.strength) >= surely(fit);
  return fit.tier === top.tier && isSure && isAdorned(fit.words, sought);
}

/** A tip is the name of a mark that says nothing else. */
const surely = ({ shown }: Ranked) => (/\p{L}/u.test(textOf(shown.control)) ? strengths.label : strengths.title);

/** The best of them: those that nothing tells apart. */
export function best(fits: Ranked[], near: string[] | undefined, sought: Sought[], look: Look): Ranked[] {
  const sorted = fits.sort((a, b) => compareRanks(a.rank, b.rank));
  const top = sorted[0];
  if (!top) return [];
  let equals = sorted.flatMap((fit) => {
    if (compareRanks(fit.rank, top.rank) === 0) return fit;
    return isAlternative(fit, top, sought) ? { ...fit, rank: top.rank } : [];
  });
  if (top.extent === 1) {
    // Clearly tighter words win; two that merely differ in length are a question for the author.
    const tight = Math.max(...equals.map((fit) => fit.share));
    equals = equals.filter((fit) => fit.share * 1.8 > tight).sort((a, b) => b.share - a.share);
  }
  // Of several things with the same tip, the one that also shows the words is what a reader sees.
  const shows =
    top.strength <= strengths.title ? equals.filter(({ shown }) => share(textOf(shown.control), sought) > 0) : [];
  if (shows.length) equals = shows;
  equals = onTop(withCopies(equals, sorted), look);
  if (!near?.length) return equals;
  // The author says which: also one that is called so with a count behind it, where another has the bare words, or
  // whose name is only spoken, where another's is written.
  if (top.extent > 1) equals = sorted.filter((fit) => equals.includes(fit) || isCalledSo(fit, top, sought));
  const places = placesOf(near, look);
  // Where the page has frames, the words may stand in another, and a candidate counts when no other frame has any.
  if (!places.length) return isAlone() ? [] : equals.map((fit) => ({ ...fit, rank: [...fit.rank, 0] }));
  if (isElsewhere(places, equals, sought, look)) return [];
  const close = equals.filter((fit) => !places.every((place) => isOfOtherRow(place, fit)));
  if (!close.length) return [];
  return nearestTo(places, underTheirHeading(places, close, look)).map((fit) => ({
    ...fit,
    rank: [...fit.rank, 1],
    farOff: isFarOff(fit, places, look),
    beside: fit.strength >= surely(fit) && isAdorned(fit.words, sought),
  }));
}
