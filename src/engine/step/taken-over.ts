import { StepFailure } from '../../base/errors.ts';

/**
 * Enters into a field; where it goes out of sight before that, once into the one that the words lead to then: editors take the
 * place of the field that they write into when they have loaded, and a page may go that had a field of the same words.
 */
export async function enterOrHeir<T>(
  found: T,
  enter: (at: T) => Promise<unknown>,
  heir: () => Promise<T>,
): Promise<void> {
  try {
    await enter(found);
  } catch (error) {
    if (!(error instanceof StepFailure) || !/^(hidden|gone)$/.test(error.code)) throw error;
    const other = await heir().catch(() => {
      throw error;
    });
    await enter(other);
  }
}
