import { sameLine } from '../label/placing.ts';
import type { Look } from '../look.ts';
import { textBetween } from '../read/between.ts';
import { closest, commonAncestor, contains, isBefore } from '../read/tree.ts';
import { useful } from './repeated.ts';
import { headingLevel, titlesLike } from './section.ts';

/** A heading that has its like in the card, or does not open it, is the title of a part of it. */
export function isOfPart(text: Element, item: Element, look: Look): boolean {
  const legend = closest(text, (e) => e.localName === 'legend');
  const headings = look.headings();
  const own = headings.find(({ element }) => contains(element, text));
  if (!legend && !own) return isPlainTitle(text, item, look);
  if (own && isInner(own, item, look)) return true;
  const alike = legend
    ? [...item.querySelectorAll('legend')]
    : headings.filter(({ level }) => level === own?.level).map(({ element }) => element);
  return alike.some(
    (other) => other !== (legend ?? own?.element) && contains(item, other) && look.sight.boxOf(other) !== null,
  );
}

/** Whether it stands under a higher heading of the card, with something said or used in between: that is none of its own. */
function isInner({ element, level }: { element: Element; level: number }, item: Element, look: Look): boolean {
  const above = look
    .headings()
    .filter((other) => other.level < level && contains(item, other.element) && isBefore(other.element, element));
  return above.some(({ element: title }) => !contains(title, element) && hasBetween(title, element, look));
}

function hasBetween(title: Element, later: Element, look: Look): boolean {
  if (/[\p{L}\p{N}]/u.test(textBetween(title, later))) return true;
  const uses = [...commonAncestor(title, later)!.querySelectorAll(`${useful},textarea`)];
  return uses.some(
    (use) => isBefore(title, use) && isBefore(use, later) && !contains(use, later) && look.sight.boxOf(use) !== null,
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
