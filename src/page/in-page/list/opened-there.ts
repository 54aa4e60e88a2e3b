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
  const layers = new Map(appeared.map((element) => [element, layerOf(element, field, before)]));
  const over = new Set(appeared.filter((element) => layers.get(element)));
  // Where it lies over the page at the field, what has come into the page beside it or lies elsewhere has come by itself.
  const own = reached(field, new Set([...layers.values()].filter((layer) => layer !== null)));
  if (own.size) return appeared.filter((element) => own.has(layers.get(element)!));
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

/** The outermost that it is in of what lies over the page and has come with it. */
function layerOf(element: Element, field: Element, before: KnownList['before']): Element | null {
  let layer: Element | null = null;
  for (const at of [element, ...ancestorsOf(element)]) {
    if (contains(at, field) || (layer && before?.has(at))) return layer;
    if (at.matches('[popover],dialog,[role=dialog]') || /absolute|fixed/.test(getComputedStyle(at).position)) layer = at;
  }
  return layer;
}

/** The layers at the field, and those at these: lists that open beside their entries. */
function reached(field: Element, layers: Set<Element>): Set<Element> {
  const own = new Set<Element>();
  const from = [field];
  for (const at of from) {
    for (const layer of layers) {
      if (own.has(layer) || !touches(layer, at)) continue;
      own.add(layer);
      from.push(layer);
    }
  }
  return own;
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
