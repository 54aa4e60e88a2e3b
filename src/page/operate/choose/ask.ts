import type { Choice } from './match-option.ts';

/** Looks for an entry, and for the one that it is called now. */
export type Ask = <T>(choice: Choice, look: (choice: Choice) => Promise<T>) => Promise<T>;
