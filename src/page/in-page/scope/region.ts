import type { Scope } from '../../../steps/target.ts';
import { contains, isBefore } from '../read/tree.ts';

/** A part of the document; a section in running text begins at its heading and ends before the next. */
export interface Region {
  root: Element;
  after?: Element;
  before?: Element | null;
  /** The words that it is called by, where what they stand in opens it and is nothing that it holds. */
  opener?: Element;
  kind: Scope['kind'];
  /** Where its words stand. */
  at: Element;
  /** 3 the whole of its name or of a cell, 1 somewhere in it. */
  extent: number;
  /** Whether a reader sees that the very words are its name. */
  isName: boolean;
}

export type Part = Pick<Region, 'root' | 'after' | 'before' | 'opener'>;

export function holds(region: Part, element: Element): boolean {
  if (!contains(region.root, element)) return false;
  if (region.opener && contains(element, region.opener)) return false;
  if (region.after && !contains(region.after, element) && !isBefore(region.after, element)) return false;
  return !region.before || (!contains(region.before, element) && isBefore(element, region.before));
}
