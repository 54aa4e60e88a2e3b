import type { Look } from '../look.ts';
import { classesOf } from '../read/classes.ts';
import type { Hit } from '../read/hit.ts';
import { ancestorsOf, closest, contains, firstOf, isBefore } from '../read/tree.ts';
import { type Caption, captionOf } from './caption.ts';
import type { Part } from './region.ts';
import { headedBy, titleTable } from './title-row.ts';

const boxes =
  'section,article,fieldset,details,aside,form,nav,header,footer,main,[role=region],[role=group],[role=tabpanel],[role=form],[role=navigation],[role=article]';
/** What a header or a frame in it belongs to. */
export const parts = 'section,article,aside,main,nav,dialog,[role=dialog],[role=region],[role=tabpanel]';

/** What the words title: the labelled box, the box a heading stands first in, or the running text down to the next heading. */
export function sectionOf(hit: Hit, look: Look): Part[] {
  if (hit.source === 'label' && hit.at.matches(`${boxes},div,ul,[role=list]`)) return [{ root: hit.at }];
  const panel = panelOf(hit.at, look);
  if (panel) return [{ root: panel }];
  const legend = closest(hit.at, (e) => e.matches('legend,summary'));
  if (legend?.parentElement) return [{ root: legend.parentElement }];
  const labelled = look.labels.of(hit.at).filter((e) => e.matches(`${boxes},div`));
  if (labelled.length) return labelled.map((root) => ({ root }));
  const headed = headedBy(hit.at, look);
  if (headed) return [headed];
  const caption = plainCaption(hit.at, look);
  if (caption) return [caption.part];
  const level = headingLevel(hit.at, look);
  if (!level) return [];
  const headings = look.headings();
  const own = headings.find((h) => contains(h.element, hit.at)) ?? { element: titleTable(hit.at) ?? hit.at, level };
  const alike = headings.includes(own) ? [] : titlesLike(hit.at, level, look);
  const rivals = [...headings, ...alike].filter(
    (h) =>
      h.element !== own.element &&
      h.level <= own.level &&
      !contains(own.element, h.element) &&
      !contains(h.element, own.element),
  );
  let root: Element = own.element;
  for (const up of isCaption(own.element) ? [] : ancestorsOf(own.element, 12)) {
    if (up === document.body || up === document.documentElement || rivals.some((h) => contains(up, h.element))) break;
    if (holdsMore(root, own.element) && addsColumn(root, up, look)) break;
    root = up;
    if (up.matches(boxes) && !isHead(up)) break;
  }
  if (root !== own.element && holdsMore(root, own.element)) return [{ root }];
  const later = rivals.map(({ element }) => element).filter((element) => isBefore(own.element, element));
  const parent = root.parentElement ?? document.body;
  return [{ root: parent, after: own.element, before: firstOf(later) }];
}

/** The header of a part of a page is its title; that of the page is a part itself. */
function isHead(box: Element): boolean {
  const around = box.localName === 'header' ? box.parentElement : null;
  return around !== null && closest(around, (e) => e.matches(parts)) !== null;
}

/** What a tab has opened: the part of the page that it names, or whose anchor it leads to. */
function panelOf(at: Element, look: Look): Element | undefined {
  const tab = closest(at, (e) => e.matches('[role=tab]'));
  const id = tab?.getAttribute('aria-controls') || tab?.getAttribute('href')?.match(/^#(.+)/)?.[1];
  const panels = id ? look.roots.flatMap((root) => root.getElementById(id) ?? []) : [];
  return panels.find((panel) => look.sight.boxOf(panel));
}

/** Titles without a role are told by their like: of the same make, in boxes of the same make, and drawn as titles too. */
export function titlesLike(title: Element, level: number, look: Look): { element: Element; level: number }[] {
  const make = (e: Element | null) => [e?.localName, e?.className].join(' ');
  const [own, around] = [make(title), make(title.parentElement)];
  return look
    .all(title.localName)
    .filter((e) => make(e) === own && make(e.parentElement) === around && look.sight.boxOf(e))
    .filter((e) => headingLevel(e, look) === level)
    .map((element) => ({ element, level }));
}

/** A side bar with headings of its own is no part of the main column, however small its headings are. */
function addsColumn(root: Element, up: Element, look: Look): boolean {
  const [own, all] = [look.sight.boxOf(root), look.sight.boxOf(up)];
  if (!own || !all || own.width < all.width / 2) return false;
  return look.headings().some(({ element }) => {
    const box = contains(up, element) && !contains(root, element) ? look.sight.boxOf(element) : null;
    return box !== null && (box.x >= own.x + own.width - 4 || box.x + box.width <= own.x + 4);
  });
}

function holdsMore(root: Element, heading: Element): boolean {
  return (
    (root.textContent ?? '').trim().length > (heading.textContent ?? '').trim().length ||
    root.querySelector('input,select,button,textarea,img,iframe,frame,svg,canvas') !== null
  );
}

/** 1 to 6 for headings, 7 for titles without a role, 0 for other text. */
export function headingLevel(element: Element, look: Look): number {
  const own = look.headings().find((h) => contains(h.element, element));
  if (own) return own.level;
  const other = 'a,button,[role=button],[role=link],td,li,p,label,[role=option],[role=menuitem]';
  const within = closest(element, (e) => e.matches(other));
  if (within && !titleTable(element) && !isCaption(within)) return 0;
  if (isCalledTitle(element)) return 7;
  const style = look.sight.style(element);
  return Number(style.fontWeight) >= 600 || Number.parseFloat(style.fontSize) >= 17 || element.matches('b,strong')
    ? 7
    : 0;
}

/** Words that are told as a title by their like alone. */
export const plainCaption = (at: Element, look: Look): Caption | null =>
  headingLevel(at, look) ? null : captionOf(at, look);

/** An entry of words alone among entries to press: it may be the title of those after it. */
function isCaption(entry: Element): boolean {
  const acts = 'a,button,input,select,textarea,[role=button],[role=link],[role=menuitem]';
  if (entry.localName !== 'li' || entry.querySelector(`${acts},ul,ol`)) return false;
  const next = entry.nextElementSibling;
  return next?.localName === 'li' && next.querySelector(acts) !== null;
}

const title = /(?:^|[-_ ])(?:title|heading|header|caption|legend|ttl|hd)(?:$|[-_ ])/i;

/** By its class, or by the part of a component that it says it is. */
export function isCalledTitle(element: Element): boolean {
  return closest(element, (e) => title.test(`${classesOf(e)} ${e.getAttribute('data-slot') ?? ''}`)) !== null;
}
