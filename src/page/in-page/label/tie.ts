import type { Shown } from '../see/stand-in.ts';

/** How a text that no markup ties to a field labels it; `row` is for the box of a row by words that are not its name. */
export type Tie = 'cell' | 'row' | 'column' | 'group' | 'place' | 'title';

export interface Beside {
  tie: Tie;
  fields: Shown[];
}
