import { ancestorsOf, contains, parentOf } from '../read/tree.ts';
import { borderAround } from '../see/drawn-around.ts';
import type { KnownList } from './known-list.ts';

/** How far from what opens it, in CSS pixels, a list still belongs to it: about a line. */
const near = 24;

/**
 * Of what does not say that it is an entry, what can be one: it lies over the page, or unfolds right at what the list
 * belongs to. All else of `appeared` has come to the page by itself meanwhile.
 */
export function openedThere(
  { start, before, over: isOver, hangs: hangsThere }: KnownList,
  found: Element[],
  appeared: Element[],
): Element[] {
  const field = borderAround(start);
  const inline = new Map<Element | null, Element[]>();
  // A list whose entries are yet to come lies there already.
  const all = before ? [...appeared, ...found] : found;
  const layers = new Map(all.map((element) => [element, layerOf(element, field, before)]));
  const over = new Set(found.filter((element) => layers.get(element)));
  // Where it lies over the page at the field, what has come into the page beside it or lies elsewhere has come by itself.
  const lists = [...new Set(layers.values())].filter((layer) => layer !== null && !isVeil(layer, field));
  const own = reached(field, lists as Element[]);
  if (own.size) return found.filter((element) => own.has(layers.get(element)!));
  if (isOver) return hangsThere ? [] : [...over];
  const partOf = new Map<Element, Element | null>();
  for (const element of found) {
    if (over.has(element)) continue;
    const whole = outermost(element, (at) => !before?.has(at) && !contains(at, field));
    const part = parentOf(whole);
    partOf.set(element, part);
    inline.set(part, [...(inline.get(part) ?? []), whole]);
  }
  const there = (part: Element | null): boolean => inline.get(part)!.some((whole) => touches(whole, field));
  return found.filter((element) => over.has(element) || there(partOf.get(element)!));
}

export function liesOver(entry: Element | undefined, { start, before }: KnownList): boolean {
  return entry !== undefined && layerOf(entry, borderAround(start), before) !== null;
}

/** Whether the entry lies over the page at what its list belongs to. */
export function hangs(entry: Element | undefined, { start, before }: KnownList): boolean {
  const field = borderAround(start);
  const layer = entry ? layerOf(entry, field, before) : null;
  return layer !== null && !isVeil(layer, field) && touches(layer, field);
}

/** The outermost that it is in of what lies over the page and has come with it. */
function layerOf(element: Element, field: Element, before: KnownList['before']): Element | null {
  let layer: Element | null = null;
  for (const at of [element, ...ancestorsOf(element)]) {
    if (contains(at, field) || (layer && before?.has(at))) return layer;
    if (at.matches('[popover],dialog,[role=dialog]') || /absolute|fixed/.test(getComputedStyle(at).position))
      layer = at;
  }
  return layer;
}

/** Without words in it, what lies over all of the field catches presses beside the list, and what is in it spreads from the press. */
function isVeil(layer: Element, field: Element): boolean {
  const [a, b] = [layer.getBoundingClientRect(), field.getBoundingClientRect()];
  const covers = a.left <= b.left && a.right >= b.right && a.top <= b.top && a.bottom >= b.bottom;
  return (covers || contains(field, layer)) && !layer.textContent?.trim();
}

/** The layers at the field, and those at these: lists that open beside their entries. */
function reached(field: Element, layers: Element[]): Set<Element> {
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
