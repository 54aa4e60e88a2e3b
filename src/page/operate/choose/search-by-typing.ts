import { settle } from '../effect.ts';
import { awaitOption, type Way } from './await-option.ts';
import { echoesOf, searches } from './echo.ts';
import { type Item, matchOption, shows } from './match-option.ts';
import { typeWords } from './type-words.ts';

/** Types the words where the list takes typing, and looks at what is left of it. */
export const searchByTyping: Way = async (popup, choice, typing) => {
  const field = popup.operand.page.locator(':focus').last();
  if (popup.standing || !(await popup.takesTyping())) return undefined;
  const before = new Set(popup.seen);
  for (const words of typing.flatMap(searches)) {
    await typeWords(popup, words);
    const isNarrowed = narrowedTo(words, before);
    const { good } = await settle(
      () => popup.read(),
      (items) => matchOption(items, choice).length > 0 || isNarrowed(items),
      popup.budget,
      2_000,
    );
    const found = await awaitOption(popup, choice, 0);
    if (found) return found;
    if (good) break;
    for (const echo of await echoesOf(popup, words, before)) popup.echoes.add(echo);
  }
  // The page may have drawn the field anew: then nothing has the focus.
  if (await field.count()) await field.fill('', popup.budget());
  return undefined;
};

/** Ms for which a list stays as it was narrowed before nothing else is awaited of it. */
const rest = 400;

/** Tells when all that is left of the entries that were there before has the words that were typed: the list has searched in itself. */
function narrowedTo(words: string, before: ReadonlySet<string>): (items: readonly Item[]) => boolean {
  let since: number | undefined;
  return (items) => {
    const isNarrowed =
      items.length < before.size && items.every(({ text }) => before.has(text) && shows(text, [words]));
    since = isNarrowed && items.length > 0 ? (since ?? performance.now()) : undefined;
    return since !== undefined && performance.now() - since >= rest;
  };
}
