import { isRenamed } from './evidence.ts';
import type { Fingerprint } from './fingerprint.ts';
import { LEAST, LEAST_ON_SCREEN } from './model.ts';
import { type Posterior, type Standing, share, weigh } from './posterior.ts';
import { explain, explained, nothing, type Reason, rival } from './reasons.ts';
import { readScreen, type Screen } from './screen.ts';
import { readTraits } from './traits.ts';

export interface Found {
  /** Index in the new screen. */
  index: number;
  /** Probability that it is the same control, 0 to 1. */
  confidence: number;
  reasons: Reason[];
}

export interface Gone {
  gone: true;
  reasons: Reason[];
  /** What came closest, to show to a person; never to be acted on. */
  nearest?: { index: number; confidence: number };
}

/** So many of the likeliest controls are asked back for their old element. */
const ASKED_BACK = 3;
/** No claim of another element is taken as certain. */
const SUREST = 0.98;

/**
 * Proposes the element of the new screen that is the recorded one, or says that it is gone.
 * With the old screen known, a candidate that is better explained by another recorded element is given up to it.
 */
export function propose(
  target: Fingerprint,
  oldScreen: readonly Fingerprint[] | undefined,
  newScreen: readonly Fingerprint[],
): Found | Gone {
  const screen = readScreen(newScreen);
  const posterior = weigh(readTraits(target), screen);
  const given = oldScreen ? giveUpClaimed(target, readScreen(oldScreen), screen, posterior) : new Set<number>();
  const [first, second] = posterior.standings;
  if (!first) return { gone: true, reasons: [nothing] };
  if (first.share >= (oldScreen ? LEAST_ON_SCREEN : LEAST)) {
    const index = innermost(first, posterior, screen);
    return { index, confidence: first.share, reasons: explain(posterior.evidence, first.index) };
  }
  const nearest = { index: first.index, confidence: first.share };
  const why =
    given.size > 0 ? explained : second && second.share > first.share / 2 ? rival(first.share / second.share) : nothing;
  return { gone: true, reasons: [why, ...explain(posterior.evidence, first.index)], nearest };
}

/** Asks the likeliest controls which old element they come from, and takes away what another one claims. */
function giveUpClaimed(target: Fingerprint, old: Screen, screen: Screen, posterior: Posterior): Set<number> {
  const given = new Set<number>();
  for (const standing of posterior.standings.slice(0, ASKED_BACK)) {
    const back = weigh(screen.traits[standing.index]!, old);
    const claim = back.standings.find((one) => !isNested(old.elements[one.index]!, target));
    const own = back.standings.find((one) => isNested(old.elements[one.index]!, target));
    if (!claim || claim.share <= (own?.share ?? 0)) continue;
    const fair = (own?.share ?? 0) / ((own?.share ?? 0) + claim.share);
    standing.score += Math.log(Math.max(1 - SUREST, fair));
    if (claim.share >= 0.5) given.add(standing.control);
  }
  posterior.standings.sort((a, b) => b.score - a.score);
  share(posterior.standings);
  return given;
}

/** The same element, or one inside the other. */
function isNested(a: Fingerprint, b: Fingerprint): boolean {
  if (a === b) return true;
  if (a.xpath === undefined || b.xpath === undefined || (a.frame ?? '') !== (b.frame ?? '')) return false;
  return a.xpath === b.xpath || a.xpath.startsWith(`${b.xpath}/`) || b.xpath.startsWith(`${a.xpath}/`);
}

/**
 * The element to act on. When the kind of element changed, nothing tells which layer of the control replaced it:
 * the innermost one with the same words is safest, as a click on it reaches all layers around it.
 */
function innermost(standing: Standing, { evidence }: Posterior, screen: Screen): number {
  const level = evidence.wordLevels[standing.index]!;
  const tag = evidence.columns.get('tag')?.[standing.index] ?? 1;
  if (tag > 0 || isRenamed(level)) return standing.index;
  let deepest = standing.index;
  screen.elements.forEach((one, i) => {
    const inside = one.xpath?.startsWith(`${screen.elements[deepest]!.xpath}/`) ?? false;
    const speaks = (readTraits(one).names?.length ?? 0) > 0;
    if (inside && speaks && screen.controlOf[i] === standing.control && evidence.wordLevels[i] === level) deepest = i;
  });
  return deepest;
}
