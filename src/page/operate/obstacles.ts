import type { Obstacles } from './look-around.ts';
import type { Operand } from './operand.ts';
import { reading } from './reading.ts';

/** Looks at the element once, for a message; nothing when it is no longer there. */
export async function diagnose({ locator }: Operand): Promise<Obstacles | undefined> {
  try {
    return await reading(locator, 'obstacles', () => ({ timeout: 500 }));
  } catch {
    // The failure being explained matters, not that its element cannot be looked at any more.
    return undefined;
  }
}
