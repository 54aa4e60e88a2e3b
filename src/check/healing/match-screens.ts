import type { Fingerprint } from './fingerprint.ts';
import { model } from './model.ts';
import { weigh } from './posterior.ts';
import { readScreen } from './screen.ts';
import { readTraits } from './traits.ts';

export interface Matching {
  /** `[index in old, index in new, confidence 0 to 1]`, in the order of the old screen. */
  pairs: [number, number, number][];
  /** Indexes in the old screen without a partner. */
  removed: number[];
  /** Indexes in the new screen without a partner. */
  added: number[];
}

/** Least confidence of a pair; there is no rival left to choose from, so "one of these two" is not enough. */
const SURE = 0.5;
/** An old element keeps at most so many candidates; the right one is practically never further down. */
const KEPT = 12;
/** Ties are settled by the order on the screen; this is far below what any property adds. */
const TIE = 1e-6;

type Identity = (element: Fingerprint) => string;

/**
 * Matches two whole screens one to one. What is unmistakably the same on both is paired first (this is nearly all of a
 * screen, and costs next to nothing); the rest is weighed, and the surest pairs choose first, so that a neighbour
 * cannot take the place of a changed element.
 */
export function matchScreens(old: readonly Fingerprint[], now: readonly Fingerprint[]): Matching {
  const partner = new Map<number, [number, number]>();
  const taken = new Set<number>();
  const pair = (i: number, j: number, confidence: number) => {
    partner.set(i, [j, confidence]);
    taken.add(j);
  };
  for (const identity of [whole, withSurroundings, alone]) {
    for (const [i, j] of pairEqual(old, now, identity, partner, taken)) pair(i, j, 1);
  }
  for (const { i, j, confidence } of weighRest(old, now, partner, taken)) {
    if (!partner.has(i) && !taken.has(j)) pair(i, j, confidence);
  }
  return {
    pairs: old.flatMap((_, i) => (partner.has(i) ? [[i, ...partner.get(i)!] as [number, number, number]] : [])),
    removed: [...old.keys()].filter((i) => !partner.has(i)),
    added: [...now.keys()].filter((j) => !taken.has(j)),
  };
}

/** What the element is and says, without where it is. Empty when that tells nothing. */
const alone: Identity = (e) => {
  const { names, link, icon, keys } = readTraits(e);
  const said = [names?.map((one) => one.text).join('|'), link?.text, icon, keys.map((one) => one?.text).join('|')];
  return said.some((one) => one && one !== '||') ? JSON.stringify([e.frame, e.tag, e.role, e.type, ...said]) : '';
};

const withSurroundings: Identity = (e) => identify(e, [e.container, e.neighbors]);
const whole: Identity = (e) => identify(e, [e.container, e.neighbors, e.xpath]);

function identify(e: Fingerprint, place: unknown[]): string {
  const self = alone(e);
  return self === '' ? '' : JSON.stringify([self, ...place]);
}

/**
 * Pairs of elements of the same identity when there are as many on both screens, in their order.
 * What only says the same, here and elsewhere (`alone`), must be the only one to be sure.
 */
function pairEqual(
  old: readonly Fingerprint[],
  now: readonly Fingerprint[],
  identity: Identity,
  partner: ReadonlyMap<number, unknown>,
  taken: ReadonlySet<number>,
): [number, number][] {
  const before = group(old, identity, (i) => partner.has(i));
  const after = group(now, identity, (j) => taken.has(j));
  return [...before].flatMap(([key, list]) => {
    const others = after.get(key) ?? [];
    if (others.length !== list.length || (identity === alone && list.length > 1)) return [];
    return list.map((i, k): [number, number] => [i, others[k]!]);
  });
}

function group(
  elements: readonly Fingerprint[],
  identity: Identity,
  skip: (i: number) => boolean,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  elements.forEach((element, i) => {
    const key = skip(i) ? '' : identity(element);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  return groups;
}

interface Weighed {
  i: number;
  j: number;
  score: number;
  confidence: number;
}

/** All likely pairs of what is left, the surest first. */
function weighRest(
  old: readonly Fingerprint[],
  now: readonly Fingerprint[],
  partner: ReadonlyMap<number, unknown>,
  taken: ReadonlySet<number>,
): Weighed[] {
  const free = [...now.keys()].filter((j) => !taken.has(j));
  const screen = readScreen(free.map((j) => now[j]!));
  const weighed: Weighed[] = [];
  const left = [...old.keys()].filter((i) => !partner.has(i));
  left.forEach((i, order) => {
    for (const { index, score } of weigh(readTraits(old[i]!), screen).standings.slice(0, KEPT)) {
      const confidence = 1 / (1 + Math.exp(model.gone - score));
      if (confidence < SURE) continue;
      weighed.push({ i, j: free[index]!, score: score - TIE * Math.abs(order - index), confidence });
    }
  });
  return weighed.sort((a, b) => b.score - a.score);
}
