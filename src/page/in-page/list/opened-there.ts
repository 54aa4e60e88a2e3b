import { ancestorsOf, contains, parentOf } from '../read/tree.ts';
import { borderAround } from '../see/drawn-around.ts';
import type { KnownList } from './known-list.ts';

/** How far from what opens it, in CSS pixels, a list still belongs to it: about a line. */
const near = 24;

/**
 * Of what has appeared and does not say that it is an entry, what can be one: it lies over the page, or unfolds right at
 * what the list belongs to. All else has come to the page by itself meanwhile.
 */
export function openedThere({ start, before }: KnownList, appeared: Element[]): Element[] {
  const field = borderAround(start);
  const inline = new Map<Element | null, Element[]>();
  const layers = new Map(appeared.map((element) => [element, layerOf(element, field)]));
  const over = new Set(appeared.filter((element) => layers.get(element)));
  // Where it lies over the page, what has come into the page beside the field has come by itself.
  if ([...over].some((element) => touches(layers.get(element)!, field))) return [...over];
  const partOf = new Map<Element, Element | null>();
  for (const element of appeared) {
    if (over.has(element)) continue;
    const whole = outermost(element, (at) => !before?.has(at) && !contains(at, field));
    const part = parentOf(whole);
    partOf.set(element, part);
    inline.set(part, [...(inline.get(part) ?? []), whole]);
  }
  const there = (part: Element | null): boolean => inline.get(part)!.some((whole) => touches(whole, field));
  return appeared.filter((element) => over.has(element) || there(partOf.get(element)!));
}

/** What it is in that lies over the page. */
function layerOf(element: Element, field: Element): Element | null {
  for (const at of [element, ...ancestorsOf(element)]) {
    if (contains(at, field)) return null;
    if (at.matches('[popover],dialog,[role=dialog]') || /absolute|fixed/.test(getComputedStyle(at).position)) return at;
  }
  return null;
}

function outermost(element: Element, fits: (around: Element) => boolean): Element {
  let whole = element;
  for (let up = parentOf(whole); up && fits(up); up = parentOf(up)) whole = up;
  return whole;
}

function touches(element: Element, field: Element): boolean {
  const [a, b] = [element.getBoundingClientRect(), field.getBoundingClientRect()];
  const apart = Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
  return apart <= near;
}
