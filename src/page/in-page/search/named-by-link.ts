import { sameLine } from '../label/placing.ts';
import type { Beside } from '../label/tie.ts';
import { textBetween } from '../read/between.ts';
import { closest, contains, inline, isBefore, textOf } from '../read/tree.ts';
import type { Shown } from '../see/stand-in.ts';
import { menusOfPage } from './menus-of-page.ts';
import { entered, type Naming } from './naming.ts';
import { isCalled } from './own-label.ts';
import { isButton } from './upload-buttons.ts';

/**
 * The link that the words stand in, or a button that stands for one: a row is mostly known by a link to what it is about, and
 * ticked is its box. So are, less surely, the labels of a table that lead to a help page or sort it.
 */
export function linkAround({ hit, purpose, isWhole }: Naming): Element | null {
  return isWhole ? closest(hit.at, (e) => e.localName === 'a' || (purpose === 'check' && isButton(e))) : null;
}

/** A link in the cell of a label or of a row's name, right behind a box to tick, or around it; or alone before a field without a name. */
export function isNamedByLink(beside: Beside | null, { purpose }: Naming, link: Element): boolean {
  if (!beside || beside.tie === 'cell' || beside.tie === 'row') return beside !== null;
  if (purpose !== 'check') return beside.tie === 'column' || (entered.has(purpose) && isLabelOf(beside, link));
  // A button below a box acts on the whole of what is above it.
  const isBehind = ({ control, box }: Shown) =>
    isBefore(control, link) && (link.localName === 'a' || sameLine(box, link.getBoundingClientRect()));
  return beside.tie === 'group' && beside.fields.every((field) => contains(link, field.control) || isBehind(field));
}

/** Labels may lead to what their setting is about. What leads on from the page stands in a list or a menu, or in a sentence. */
function isLabelOf({ tie, fields }: Beside, link: Element): boolean {
  const [field, another] = fields;
  if (tie !== 'group' || !field || another || isCalled(field.control) || !isBefore(link, field.control)) return false;
  if (link.closest(`${menusOfPage},ul,ol`)) return false;
  if (/^\s*[:：]\s*$/.test(textBetween(link, field.control))) return true;
  const block = closest(link, (e) => !inline.has(e.localName));
  return block !== null && textOf(block).trim() === textOf(link).trim();
}
