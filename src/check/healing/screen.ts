import type { Fingerprint } from './fingerprint.ts';
import { Rarity, type Words } from './likeness.ts';
import type { Rarities } from './properties.ts';
import { readTraits, type Traits } from './traits.ts';

/** The elements of one screen made ready: read, and joined to controls. */
export interface Screen {
  elements: readonly Fingerprint[];
  traits: Traits[];
  /** For each element the number of its control; nested elements that a click treats as one share it. */
  controlOf: Int32Array;
  controls: number;
  rare: Rarities;
}

/** A control with more names than this is a whole region. */
const MOST_NAMES = 4;

const cache = new WeakMap<readonly Fingerprint[], Screen>();

/** Reads a screen once an array; the array must not be changed afterwards. */
export function readScreen(elements: readonly Fingerprint[]): Screen {
  const known = cache.get(elements);
  if (known) return known;
  const traits = elements.map(readTraits);
  const joined = joinControls(elements, traits);
  const screen = { elements, traits: lendNames(traits, joined.controlOf), ...joined, rare: weighRarity(traits) };
  cache.set(elements, screen);
  return screen;
}

function weighRarity(traits: Traits[]): Rarities {
  return {
    names: new Rarity(traits.flatMap((one) => one.names?.map((words) => words.pairs) ?? [])),
    links: new Rarity(traits.map((one) => one.link?.pairs)),
    neighbours: new Rarity(traits.map((one) => one.neighbours?.tokens)),
    plain: new Rarity([]),
  };
}

/** An element without words of its own is known by those of the control it is part of. */
function lendNames(traits: Traits[], controlOf: Int32Array): Traits[] {
  const names = new Map<number, Words[]>();
  traits.forEach((one, i) => {
    const known = names.get(controlOf[i]!) ?? [];
    names.set(controlOf[i]!, [...known, ...(one.names ?? [])].slice(0, MOST_NAMES));
  });
  return traits.map((one, i) => (one.names?.length === 0 ? { ...one, names: names.get(controlOf[i]!)! } : one));
}

/** An element joins its closest listed ancestor when both fill the same place, or that ancestor is itself clickable. */
function joinControls(elements: readonly Fingerprint[], traits: Traits[]): { controlOf: Int32Array; controls: number } {
  const byPath = new Map<string, number>();
  elements.forEach((e, i) => {
    if (e.xpath !== undefined) byPath.set(`${e.frame ?? ''} ${e.xpath}`, i);
  });
  const controlOf = new Int32Array(elements.length).fill(-1);
  let controls = 0;
  const place = (i: number): number => {
    if (controlOf[i]! >= 0) return controlOf[i]!;
    const parent = closestListed(elements[i]!, byPath);
    const joins = parent !== undefined && isOneControl(traits[i]!, traits[parent]!);
    controlOf[i] = joins ? place(parent) : controls++;
    return controlOf[i]!;
  };
  for (let i = 0; i < elements.length; i++) place(i);
  return { controlOf, controls };
}

function closestListed(e: Fingerprint, byPath: ReadonlyMap<string, number>): number | undefined {
  const path = e.xpath ?? '';
  for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
    const found = byPath.get(`${e.frame ?? ''} ${path.slice(0, cut)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isOneControl(inner: Traits, outer: Traits): boolean {
  if (inner.editable || (inner.clickable && outer.clickable && inner.tag === outer.tag)) return false;
  if (outer.clickable || saysTheSame(inner, outer)) return true;
  return overlap(inner.box, outer.box) >= 0.85;
}

function saysTheSame(inner: Traits, outer: Traits): boolean {
  const text = inner.names?.[0]?.text;
  return text !== undefined && text === outer.names?.[0]?.text;
}

/** Shared area over joint area, 0 to 1. */
function overlap(a: readonly number[] | undefined, b: readonly number[] | undefined): number {
  if (!a || !b) return 0;
  const width = Math.min(a[0]! + a[2]!, b[0]! + b[2]!) - Math.max(a[0]!, b[0]!);
  const height = Math.min(a[1]! + a[3]!, b[1]! + b[3]!) - Math.max(a[1]!, b[1]!);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (a[2]! * a[3]! + b[2]! * b[3]! - width * height);
}
