import type { Model, Row } from './model.ts';
import { comparisons, type Level, levelOf, type Property, properties } from './properties.ts';
import type { Screen } from './screen.ts';
import type { Traits } from './traits.ts';

/** How strongly the usual share of a level is mixed with what is counted on the screen, in controls. */
const USUAL = 30;

/** Everything that speaks for or against each element of a screen being the one sought. */
export interface Evidence {
  /** For each property the log of "how often the right one agrees so" over "how often others do". */
  columns: Map<Property, Float64Array>;
  wordLevels: Level[];
  /** 1 where the words are those of a recorded neighbour. */
  neighbour: Uint8Array;
}

/** Compares the sought element with every element of the screen. */
export function gather(sought: Traits, screen: Screen, rows: Model['rows']): Evidence {
  const columns = new Map<Property, Float64Array>();
  let wordLevels: Level[] = [];
  for (const property of properties) {
    const row = rows[property];
    if (!row) continue;
    const likenesses = screen.traits.map((one) => comparisons[property].compare(sought, one, screen.rare));
    const found = likenesses.map((one) => levelOf(property, one));
    if (property === 'words') wordLevels = found;
    if (found.some((level) => level !== 'unknown')) columns.set(property, weighColumn(likenesses, found, screen, row));
  }
  const neighbour = Uint8Array.from(screen.traits, (one, i) => (isNeighbour(sought, one, wordLevels[i]!) ? 1 : 0));
  return { columns, wordLevels, neighbour };
}

/** Agreement that few controls of this screen reach tells more than agreement that many reach. */
function weighColumn(likenesses: (number | string)[], found: Level[], screen: Screen, row: Row): Float64Array {
  const best = new Float64Array(screen.controls).fill(-1);
  const perLevel = new Map<Level, Set<number>>();
  found.forEach((level, i) => {
    const control = screen.controlOf[i]!;
    const likeness = likenesses[i]!;
    if (typeof likeness === 'number' && likeness > best[control]!) best[control] = likeness;
    const members = perLevel.get(level);
    if (members) members.add(control);
    else perLevel.set(level, new Set([control]));
  });
  best.sort();
  const atLeast = (likeness: number) => best.length - firstAtLeast(best, likeness - 1e-9);
  return Float64Array.from(found, (level, i) => {
    if (level === 'unknown') return 0;
    const likeness = likenesses[i]!;
    const members = perLevel.get(level)!.size;
    const graded = level === 'near' || level === 'partly';
    const count = graded || level === 'same' ? (level === 'same' ? members : atLeast(likeness as number)) : members;
    const usual = graded ? row.chance[level] * Math.min(1, count / members) : row.chance[level];
    const others = count - 1 + USUAL * usual;
    return Math.log((row.stays[level] * (screen.controls - 1 + USUAL)) / others);
  });
}

/** Index of the first value that is not below the one asked for, in an ascending list. */
function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function isRenamed(level: Level): boolean {
  return level !== 'same' && level !== 'near';
}

function isNeighbour(sought: Traits, one: Traits, level: Level): boolean {
  const text = one.names?.[0]?.text;
  if (!text || text.length < 2 || !sought.neighbours) return false;
  if (level !== 'partly' && level !== 'different' && level !== 'gained') return false;
  return ` ${sought.neighbours.text} `.includes(` ${text} `);
}

/** What one property adds to the score of one element. */
export function contribution(evidence: Evidence, model: Model, property: Property, i: number): number {
  const value = evidence.columns.get(property)?.[i] ?? 0;
  const row = model.rows[property]!;
  return row.trust * value + (isRenamed(evidence.wordLevels[i]!) ? row.whenRenamed * Math.max(0, value) : 0);
}

/** Log odds of each element to be the one sought, before they are weighed against each other and against "gone". */
export function score(evidence: Evidence, model: Model, screen: Screen): Float64Array {
  const start = -Math.log(Math.max(1, screen.controls));
  return Float64Array.from(screen.elements, (_, i) => {
    let sum = start + evidence.neighbour[i]! * model.neighbour;
    if (evidence.wordLevels[i] === 'partly') sum += model.partly;
    for (const property of evidence.columns.keys()) sum += contribution(evidence, model, property, i);
    return sum;
  });
}
