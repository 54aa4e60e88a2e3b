import type { Shown } from '../see/stand-in.ts';

/** How a text that no markup ties to a field labels it. */
export type Tie = 'cell' | 'column' | 'group' | 'place' | 'title';

export interface Beside {
  tie: Tie;
  fields: Shown[];
}
