import { contains, parentOf } from '../read/tree.ts';
import { deepFromPoint } from './stacking.ts';

/** A place beside what lies over an element, and the element's corner, in the viewport of their document; CSS px. */
export interface PlaceBeside {
  x: number;
  y: number;
  corner: { x: number; y: number };
}

/** CSS px from the edge of what lies over the element. */
const gap = 12;

/**
 * Where to put the mouse when what lies over the element may stay only because the mouse is on it: a message that waits to
 * be read, a menu that is open under the mouse. Nothing where the way is clear, or something else covers it.
 */
export function besideHeldCover(element: Element): PlaceBeside | null {
  const corner = element.getBoundingClientRect();
  const over = deepFromPoint(corner.x + corner.width / 2, corner.y + corner.height / 2);
  if (!over || contains(element, over) || contains(over, element)) return null;
  let cover = over;
  for (let up = parentOf(cover); up && !contains(up, element); up = parentOf(up)) cover = up;
  // In documents without a doctype a bare `:hover` is for links alone.
  if (!cover.matches(`${CSS.escape(cover.localName)}:hover`)) return null;
  const corners = [innerWidth - 1, 0].flatMap((x) => [innerHeight - 1, 0].map((y) => ({ x, y })));
  const places = [...placesAround(over), ...placesAround(cover), ...corners];
  const free = places.find((place) => {
    const there = deepFromPoint(place.x, place.y);
    return there !== null && !contains(cover, there);
  });
  return free ? { ...free, corner: { x: corner.x, y: corner.y } } : null;
}

function placesAround(element: Element): { x: number; y: number }[] {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [
    { x: left - gap, y },
    { x: right + gap, y },
    { x, y: bottom + gap },
    { x, y: top - gap },
  ];
}
