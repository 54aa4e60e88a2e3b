import type { Look } from './look.ts';
import { remember } from './memory.ts';
import { areAllButIcons } from './read/beside-icons.ts';
import { tidy } from './read/compare.ts';
import { captionsOf, shownValue } from './read/hits.ts';
import { isDisabled, nameOf, roleOf } from './read/roles.ts';
import { ancestorsOf, closest, contains, isBefore, textOf } from './read/tree.ts';
import type { Candidate } from './reports.ts';
import { headingAround } from './scope/heading-cell.ts';
import { holds } from './scope/region.ts';
import { twinsOf, useful } from './scope/repeated.ts';
import { rowsOf } from './scope/row.ts';
import { sectionOf } from './scope/section.ts';
import type { Ranked } from './search/fit.ts';
import { spotIn } from './see/spot.ts';
import { deepFromPoint } from './see/stacking.ts';
import { mayMove } from './see/standing.ts';

/** A candidate as it is told to the outside. */
export function tell(fit: Ranked): Omit<Candidate, 'where'> {
  const { element, control, box } = fit.shown;
  const spot = spotIn(element, control, box);
  return {
    id: remember(element),
    control: remember(control),
    role: roleOf(control) || roleOf(element) || 'text',
    name: cut(nameOf(control) || tidy(fit.words) || tidy(textOf(standing(fit)))),
    how: fit.how,
    disabled: isDisabled(control),
    box,
    ...(spot ? { spot } : {}),
    rank: fit.rank,
    ...(fit.beside ? { beside: true } : {}),
    ...(fit.farOff ? { farOff: true } : {}),
    moves: mayMove(element),
  };
}

/** The frame that hides the middle of it. */
export function frameOver({ shown: { box } }: Ranked, { frames }: Look): { behind?: number } {
  if (!frames.length) return {};
  const hit = deepFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return hit && frames.includes(hit) ? { behind: remember(hit) } : {};
}

/** A field that cannot be seen stands where it is in the markup. */
function standing({ shown: { element, control, box } }: Ranked): Element {
  return box.width ? element : control;
}

/** Words of the row, section and dialog around a candidate; of several, also of a row that nothing but its make calls one. */
export function whereabouts(fit: Ranked, look: Look, several: boolean): Candidate['where'] {
  const element = standing(fit);
  const where: Candidate['where'] = {};
  const heading = headingAround(element);
  const own = heading && nameFrom(textOf(heading));
  const row = own || (rowWords(element) ?? (several ? wordsOfBox(element, look) : undefined));
  if (row) where.row = row;
  const dialog = look.layers.dialogOf(element);
  if (dialog)
    where.dialog = nameFrom(nameOf(dialog) || (dialog.querySelector('h1,h2,h3,h4,[role=heading]')?.textContent ?? ''));
  const title = titleOver(element, look);
  if (title) where.section = nameFrom(textOf(title));
  return where;
}

/** The nearest heading or legend before an element that titles the part it is in. */
function titleOver(element: Element, look: Look): Element | undefined {
  const headings = look.headings().map((heading) => heading.element);
  const titles = [...headings, ...look.all('legend')].sort((a, b) => (isBefore(a, b) ? -1 : 1));
  return titles.findLast((title) => isBefore(title, element) && isTitleOf(title, element, look));
}

/** The first words of the row around an element, where nothing can be operated in them. */
export function rowWords(element: Element): string | undefined {
  const row = closest(element, (e) => e.matches('tr,[role=row],li'));
  const cell =
    row &&
    [...row.children].find(
      (e) =>
        !e.contains(element) &&
        tidy(textOf(e)) &&
        !areAllButIcons('', textOf(e), e) &&
        !e.querySelector('button,input,select,li,[role^=menuitem]'),
    );
  return cell ? nameFrom(textOf(cell)) : undefined;
}

/** Words that the finder would look in such a row for. */
function wordsOfBox(element: Element, look: Look): string | undefined {
  for (const box of ancestorsOf(element, 6)) {
    if (!box.parentElement || !twinsOf(box).length) continue;
    const first = [...box.children].find((e) => !contains(e, element) && tidy(textOf(e)) && isOnlyRead(e));
    if (first && rowsOf(first, look).some((row) => contains(row, element))) return nameFrom(textOf(first));
  }
  return undefined;
}

const isOnlyRead = (part: Element) => !part.matches(useful) && !part.querySelector(useful);

/** What a place can be named by in a runbook: all of its words, where they are few. */
function nameFrom(text: string): string | undefined {
  const words = tidy(text);
  return words && words.length <= longest ? words : undefined;
}

/** What is told must be a place that the finder would look in: words after the end of a section are not in it. */
function isTitleOf(heading: Element, element: Element, look: Look): boolean {
  if (!look.sight.boxOf(heading)) return false;
  const parts = sectionOf({ at: heading, text: '', source: 'text' }, look);
  return parts.some((part) => holds(part, element));
}

/** Names that are longer are told in part. */
const longest = 60;

export function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** What a thing on the screen is called: its name, the words it shows when it is a button, or its placeholder. */
export function callName(element: Element): string {
  const name = nameOf(element);
  if (name) return cut(tidy(name));
  const button = element instanceof HTMLInputElement && /^(?:submit|button|reset)$/.test(element.type);
  const words = button ? shownValue(element) : (element.getAttribute('placeholder') ?? textOf(element));
  return cut(tidy(words || (captionsOf(element)[0] ?? '')));
}
