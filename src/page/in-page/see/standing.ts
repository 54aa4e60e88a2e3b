import { parentOf } from '../read/tree.ts';

/** Where the element is drawn and how much of it shows through: less and less of what fades away. */
export interface Standing {
  place: string;
  opacity: number;
}

export function standingOf(element: Element | null): Standing | null {
  if (!element) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  let opacity = 1;
  for (let at: Element | null = element; at; at = parentOf(at)) opacity *= Number(getComputedStyle(at).opacity);
  return { place: [x, y, width, height].map(Math.round).join(' '), opacity };
}
