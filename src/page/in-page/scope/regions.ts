import type { Scope } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import type { Hit } from '../read/hit.ts';
import { closest, contains } from '../read/tree.ts';
import { boxCaptionedBy } from './captioned-box.ts';
import { headingCells } from './heading-cell.ts';
import { itemsOf } from './item.ts';
import { isLayoutRow } from './layout-row.ts';
import { holdsHead, menus } from './menus.ts';
import { isOfPart } from './of-part.ts';
import type { Part, Region } from './region.ts';
import { rowsHeaded, rowsOf } from './row.ts';
import { ruledRow } from './ruled-row.ts';
import { headingLevel, plainCaption, sectionOf } from './section.ts';
import { soleRow } from './sole-row.ts';
import { isOverSeveral, tables } from './tables.ts';

type Kind = Exclude<Scope['kind'], 'any' | 'frame'>;
type Kinded = Part & Pick<Region, 'kind'>;

const finders: Record<Kind, (hit: Hit, look: Look) => Part[]> = {
  dialog: (hit, look) => {
    const dialog = dialogAround(hit.at, look);
    return dialog ? [{ root: dialog }] : [];
  },
  row: (hit, look) => [...rowsOf(hit.at, look), ...headingCells(hit.at, look)].map((root) => ({ root })),
  item: (hit, look) => itemsOf(hit.at, look).map((root) => ({ root })),
  table: (hit, look) => tables(hit, look).map((root) => ({ root })),
  menu: (hit, look) => menus(hit, look).map((root) => ({ root, ...(holdsHead(root, hit) && { opener: hit.at }) })),
  section: (hit, look) => {
    const rows = rowsHeaded(hit.at);
    if (rows.length) return rows.map((root) => ({ root }));
    const sections = sectionOf(hit, look);
    const box = sections.length || hit.source !== 'text' ? null : boxCaptionedBy(hit.at);
    return box ? [{ root: box }] : sections;
  },
};

/** The parts of the screen that words at a hit are the name of. */
export function regionsOf(kind: Scope['kind'], hit: Hit, look: Look): Kinded[] {
  if (kind === 'frame') return [];
  const kinds = kind === 'any' ? (Object.keys(finders) as Kind[]).filter((one) => mayMean(one, hit, look)) : [kind];
  const found = kinds.flatMap((one) => finders[one](hit, look).map((part) => ({ ...part, kind: one })));
  // The title of one of several parts of a row is known as that, and so is that of a part of a page that a table lays out.
  const inner = found.filter((part) => part.kind !== 'row');
  const isOther = ({ root }: Part) =>
    isOfPart(hit.at, root, look) || (isLayoutRow(root) && inner.some((part) => contains(root, part.root)));
  const parts = kind === 'any' ? found.filter((part) => part.kind !== 'row' || !isOther(part)) : found;
  const sole = kind === 'row' && !parts.length ? (soleRow(hit.at, look) ?? ruledRow(hit.at, look)) : null;
  if (sole) return [{ root: sole, kind: 'row' }];
  return kind === 'any' ? captionedFirst(parts, hit, look) : parts;
}

/** What words are over as a caption is thought of before the row or card that they lie in with it: that is any part around them. */
function captionedFirst(parts: Kinded[], { at }: Hit, look: Look): Kinded[] {
  const caption = plainCaption(at, look);
  if (!caption) return parts;
  const isAround = ({ kind, root }: Kinded) => kind !== 'section' && contains(root, caption.part.root);
  return parts.map((part) => (isAround(part) ? { ...part, kind: 'any' } : part));
}

const dialogAround = (at: Element, { layers }: Look) => layers.dialogOf(at) ?? layers.layerAround(at);

/**
 * The title of a list within a list, of one of several tables or frames, or of one of several parts of one make, or what a list
 * says of itself, is not the name of the side bar or dialog around it; nor is the title of several tables that of the first.
 */
function mayMean(kind: Kind, hit: Hit, look: Look): boolean {
  if (kind === 'table') return !isOverSeveral(hit, look);
  if (kind !== 'dialog') return true;
  const { at, source } = hit;
  const dialog = dialogAround(at, look);
  const title = closest(at, (e) => e.matches('caption,legend'));
  if (title && dialog?.querySelectorAll(`${title.localName}:not(:empty)`).length !== 1) return false;
  if (source === 'label' && at.matches(lists)) return false;
  const caption = plainCaption(at, look);
  // What calls a field by the markup may be all that the dialog is known by.
  if (caption && dialog && contains(dialog, caption.part.root) && !look.labels.of(at).length) return false;
  const [part] = headingLevel(at, look) ? itemsOf(at, look) : [];
  if (part && dialog && part !== dialog && contains(dialog, part)) return false;
  const inner = closest(at, (e) => e.localName === 'li')?.querySelector('ul,ol');
  return !inner?.childElementCount || contains(inner, at);
}

const lists = 'ul,ol,[role=list],[role=listbox],[role=group],[role=radiogroup]';
