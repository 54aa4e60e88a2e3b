import type { Look } from '../look.ts';
import type { Sought } from '../read/compare.ts';
import { unfolderOf } from '../read/folding.ts';
import type { Hit } from '../read/hit.ts';
import type { Fit } from './fit.ts';
import { pressable } from './pressable.ts';

/** Titles with something behind them that opens; words that only lead elsewhere are none. */
export function unfoldable(hit: Hit, sought: Sought[], look: Look): Fit[] {
  const titles = pressable(hit, 'unfold', sought, look).filter(({ shown }) => unfolderOf(shown.element));
  return titles.map((fit) => ({ ...fit, tier: 2 }));
}
