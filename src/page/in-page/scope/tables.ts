import type { Look } from '../look.ts';
import type { Hit } from '../read/hit.ts';
import { closest, contains, firstOf, isBefore } from '../read/tree.ts';
import { holds } from './region.ts';
import { headingLevel, plainCaption, sectionOf } from './section.ts';
import { headedBy } from './title-row.ts';

/** The tables that words at a hit are the name of: by the markup, else the next one under a title. */
export function tables(hit: Hit, look: Look): Element[] {
  const all = allTables(look);
  const direct = told(hit, all);
  if (direct.length) return direct;
  const headed = headedBy(hit.at, look);
  if (headed && headed.after === headed.root.rows[0]) return [headed.root];
  if (closest(hit.at, (e) => all.includes(e))) return [];
  const next = firstOf(all.filter((table) => look.sight.boxOf(table) && isBefore(hit.at, table)));
  const caption = plainCaption(hit.at, look);
  if (caption) return next && holds(caption.part, next) ? [next] : [];
  const level = headingLevel(hit.at, look);
  if (!next || !level) return [];
  const titles = [...look.headings().map(({ element }) => element), ...look.all('legend')];
  const between = titles.some((e) => isBefore(hit.at, e) && !contains(hit.at, e) && isBefore(e, next));
  return between ? [] : [next];
}

const allTables = (look: Look) => look.all('table,[role=table],[role=grid],[role=treegrid]');

/** Those that the markup ties the words to. */
function told({ at }: Hit, all: Element[]): Element[] {
  return all.filter((table) => {
    if (at === table) return true;
    const caption = closest(at, (e) => e.localName === 'caption');
    if (caption) return contains(table, caption);
    const by = table.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    return by.some((id) => closest(at, (e) => e.id === id));
  });
}

/** Whether the words are the title of a part of the page in which several tables stand side by side or one below the other. */
export function isOverSeveral(hit: Hit, look: Look): boolean {
  const all = allTables(look);
  if (all.length < 2 || told(hit, all).length || closest(hit.at, (e) => all.includes(e))) return false;
  return sectionOf(hit, look).some((part) => {
    const inside = all.filter((table) => holds(part, table) && look.sight.boxOf(table));
    return inside.filter((table) => !inside.some((other) => other !== table && contains(other, table))).length > 1;
  });
}
