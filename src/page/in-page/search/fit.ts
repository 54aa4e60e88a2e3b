import { type Sought, share, wholeness } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import type { Rank } from '../reports.ts';
import type { Shown } from '../see/stand-in.ts';

/** An element that fits, before it is compared with others. */
export interface Fit {
  shown: Shown;
  /** 3 an item of the menu that is open over the page, 2 a control or something that looks clickable, 1 a text that may turn into a field, 0 plain text. */
  tier: number;
  /** 3 the whole of its words, 2 a whole part of them, 1 somewhere in them. */
  extent: number;
  /** How visibly and how surely the words belong to it. */
  strength: number;
  /** 3 the very text … 1 but for marks around it. */
  whole: number;
  ready: number;
  share: number;
  how: string;
  /** Where the words of a field stand. */
  at?: Element;
  words: string;
}

/** A fit among others. */
export interface Ranked extends Fit {
  rank: Rank;
  /** It is surely called so, and the words that it is near to stand in its document. */
  beside?: boolean;
  /** Far from the words that it is to be near to, in another part of the page. */
  farOff?: boolean;
}

/** How surely words belong to what they stand on or are said of. */
export const strengths: Record<Hit['source'], number> = {
  text: 10,
  value: 9,
  alt: 8,
  label: 7,
  placeholder: 6,
  title: 5,
  icon: 2,
  description: 1,
};

export function grade(text: string, sought: Sought[]): { extent: number; whole: number; share: number } {
  const whole = wholeness(text, sought);
  const part = share(text, sought);
  return { extent: whole ? 3 : part ? 1 : 0, whole, share: part };
}
