import type { Page } from 'playwright';
import type { Loss } from '../../engine/observer.ts';
import { asFound } from '../../page/find/found.ts';
import { survey } from '../../page/find/survey.ts';
import { textsOverHidden } from '../../page/fingerprint/fingerprint.ts';
import { unfold } from '../../page/operate/index.ts';
import type { Target } from '../../steps/target.ts';
import type { Mend } from '../mend/model.ts';
import { isThere } from './is-there.ts';

/** A part may be folded away within another one. */
const deepest = 3;

/**
 * What a step acts on stands in a part that is folded away: opens what hides it, and gives the titles, the outermost first;
 * none where it does not show then, or where it is not plain which part is meant. `isMeant`: whether it may be the part of
 * that title.
 */
export async function unfoldUntilThere(
  { page, target }: Loss,
  isMeant: (title: string) => boolean = () => true,
): Promise<string[]> {
  const opened: string[] = [];
  while (target.purpose !== 'see' && opened.length < deepest) {
    const title = await titleOver(page, target, opened);
    if (!title || !isMeant(title.words)) break;
    await unfold(title.found, { timeout: 3_000 }).catch(() => {});
    opened.push(title.words);
    if (await isThere(page, target)) return opened;
  }
  return [];
}

/** The one title that something can be unfolded by, of all parts that hide the words. */
async function titleOver(page: Page, { words }: Target, opened: string[]) {
  const parts = await textsOverHidden(page, words);
  const targets = [...new Set(parts.flat())].map((text): Target => ({ purpose: 'unfold', words: [text] }));
  const sightings = await survey(page, targets, { timeout: 3_000 }).catch(() => []);
  const titles = sightings.flatMap(({ target, candidates: [first, ...others] }) =>
    first && others.length === 0 ? [{ words: target.words[0]!, found: asFound(first, target) }] : [],
  );
  const over = parts.flatMap((texts) => titles.find((one) => texts.includes(one.words)) ?? []);
  const [title, another] = new Set(over);
  return another || (title && opened.includes(title.words)) ? undefined : title;
}

/** The step that opens the part, before the one that needs it. */
export function unfoldBefore({ step }: Loss, words: string): Mend {
  const reasons = [{ ja: '同じ文言が折りたたまれた部分にある', en: 'the same words are in a part that is folded' }];
  return { where: step.where, key: 'unfold', insert: true, old: '', sought: [], words, confidence: 0.8, reasons };
}
