import { cut, rowWords } from './describe.ts';
import type { Look } from './look.ts';
import { tidy } from './read/compare.ts';
import { textOf } from './read/tree.ts';

/** What radio buttons are called together, each title once: the words that `choose` finds them by. Groups that have a role are things of their own. */
export function titlesOfRadios(look: Look): string[] {
  const titles = new Set<string>();
  for (const button of look.all('input[type=radio]') as HTMLInputElement[]) {
    if (button.closest('[role=radiogroup]')) continue;
    const title = legendOf(button, look) ?? titleInRow(button);
    if (title) titles.add(cut(title));
  }
  return [...titles];
}

function legendOf(button: Element, look: Look): string | undefined {
  const legend = button.closest('fieldset')?.querySelector(':scope > legend');
  return legend && look.sight.boxOf(legend) ? tidy(textOf(legend)) : undefined;
}

/** Of a row that has several of them; where each row has one, its words name that. */
function titleInRow(button: HTMLInputElement): string | undefined {
  const buttons = button.closest('tr,li')?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [];
  return [...buttons].filter(({ name }) => name === button.name).length > 1 ? rowWords(button) : undefined;
}
