import type { Box } from './box.ts';
import { sameLine } from './label/placing.ts';
import type { Look } from './look.ts';
import { tidy } from './read/compare.ts';
import { textBox } from './read/text-box.ts';
import { ancestorsOf, contains, elementOf, parentOf } from './read/tree.ts';
import type { Candidate } from './reports.ts';
import { captionOf } from './scope/caption.ts';
import { holds } from './scope/region.ts';
import type { Ranked } from './search/fit.ts';
import { gap, nearestTo, placesOf, underTheirHeading } from './search/nearness.ts';
import { isOfOtherRow } from './search/other-row.ts';

/** Of so many equals one is told from the others; texts that are looked at around each, and how long those are. */
const [most, around, longest] = [10, 40, 40];

/** Words that stand near this one of several equals and near no other, ready for `near`; none of the place that is theirs in common. */
export function wordsNear(fit: Ranked, fits: Ranked[], look: Look, place: Candidate['where']): string | undefined {
  if (fits.length > most) return undefined;
  const { box } = fit.shown;
  const common = Object.values(place);
  return textsAround(fit)
    .filter((text) => !fits.some(({ shown }) => contains(shown.element, text)) && !isOverOthers(text, fit, look))
    .map((text) => ({ words: tidy(text.data), ...farFrom(textBox(text), box) }))
    .sort((a, b) => Number(a.isAside) - Number(b.isAside) || a.gap - b.gap)
    .find(({ words }) => !common.includes(words) && tellsApart(words, fit, fits, look))?.words;
}

/** Whether the words are the caption of what follows, and it is none of that. */
function isOverOthers(text: Text, { shown }: Ranked, look: Look): boolean {
  const caption = captionOf(elementOf(text), look);
  return caption !== null && !holds(caption.part, shown.element);
}

/** Beside it or over it is what calls it; what is aside only lies about. */
function farFrom(words: Box, box: Box): { isAside: boolean; gap: number } {
  const isOver = words.x < box.x + box.width && box.x < words.x + words.width;
  return { isAside: !isOver && !sameLine(words, box), gap: gap(words, box) };
}

function tellsApart(words: string, fit: Ranked, fits: Ranked[], look: Look): boolean {
  const places = placesOf([words], look);
  if (places.length !== 1) return false;
  const close = fits.filter((one) => !isOfOtherRow(places[0]!, one));
  const [nearest, another] = close.length ? nearestTo(places, underTheirHeading(places, close, look)) : [];
  return nearest === fit && !another;
}

function textsAround({ shown: { element } }: Ranked): Text[] {
  const texts = new Set<Text>();
  for (const box of ancestorsOf(element, 6)) {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (
      let text = walker.nextNode() as Text | null;
      text && texts.size < around;
      text = walker.nextNode() as Text | null
    )
      if (isName(text)) texts.add(text);
  }
  return [...texts];
}

const isName = (text: Text) =>
  /\p{L}/u.test(text.data) && text.data.trim().length <= longest && (parentOf(text)?.checkVisibility() ?? false);
