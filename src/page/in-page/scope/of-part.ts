import { sameLine } from '../label/placing.ts';
import type { Look } from '../look.ts';
import { closest, contains, isBefore } from '../read/tree.ts';
import { useful } from './repeated.ts';
import { headingLevel, titlesLike } from './section.ts';

/** A heading that has its like in the card is the title of a part of it. */
export function isOfPart(text: Element, item: Element, look: Look): boolean {
  const legend = closest(text, (e) => e.localName === 'legend');
  const headings = look.headings();
  const own = headings.find(({ element }) => contains(element, text));
  if (!legend && !own) return isPlainTitle(text, item, look);
  const alike = legend
    ? [...item.querySelectorAll('legend')]
    : headings.filter(({ level }) => level === own?.level).map(({ element }) => element);
  return alike.some(
    (other) => other !== (legend ?? own?.element) && contains(item, other) && look.sight.boxOf(other) !== null,
  );
}

/** So is one without a role, where each of its like stands over something to use: lines drawn as titles may be all that a card says. */
function isPlainTitle(text: Element, item: Element, look: Look): boolean {
  const level = headingLevel(text, look);
  if (!level || text === item) return false;
  const titles = titlesLike(text, level, look)
    .map(({ element }) => element)
    .filter((element) => contains(item, element));
  if (titles.length < 2) return false;
  const uses = [...item.querySelectorAll(`${useful},textarea`)].filter((use) => look.sight.boxOf(use));
  return titles.every((title, n) => {
    const next = titles[n + 1];
    if (next && sameLine(title.getBoundingClientRect(), next.getBoundingClientRect())) return false;
    return uses.some((use) => !contains(title, use) && isBefore(title, use) && (!next || isBefore(use, next)));
  });
}
