import type { Box } from '../box.ts';
import { closest, commonAncestor, elementOf } from '../read/tree.ts';
import { type Field, inBox, type Shown } from '../see/stand-in.ts';
import { inGroup } from './beside-group.ts';
import { hasNeighbours, isCell } from './columns.ts';
import { isValueAbove } from './form-rows.ts';
import { inColumn } from './in-column.ts';
import { inRow } from './in-row.ts';
import { isMenuEntry } from './menu-entry.ts';
import { pairedWith } from './paired.ts';
import { byPlace } from './placing.ts';
import type { Beside } from './tie.ts';
import { isTitleOf } from './title-of-boxes.ts';

/**
 * The fields that a reader takes the text for the label of: in the next cell, under its column heading, in its group,
 * or right of it or below it. `after` is false for boxes to tick, whose text may follow them.
 */
export function fieldsBeside(text: Node, box: Box, fields: Field[], after: boolean): Beside | null {
  const element = elementOf(text);
  if (closest(element, (e) => e.matches(entries))) return null;
  const cell = closest(element, isCell);
  if (cell) {
    const found = pairedWith(text, cell, inRow(text, cell, fields)) ?? inColumn(cell, fields);
    if (found) return found;
    // A cell of data among others says nothing about fields elsewhere.
    if (hasNeighbours(cell) && !inBox(cell, fields).length) return null;
  }
  const term = closest(element, (e) => e.localName === 'dt');
  if (term) {
    const detail = term.nextElementSibling;
    const inside = detail ? inBox(detail, fields) : [];
    if (inside.length) return { tie: 'cell', fields: inside };
  }
  if (isMenuEntry(element, fields)) return null;
  const under = after && fieldUnder(element, box, fields);
  if (under) return { tie: 'group', fields: [under] };
  const grouped = inGroup(text, box, fields, after);
  if (grouped) return grouped;
  const placed = byPlace(element, box, fields, after);
  if (!placed || isValueAbove(text, box, placed)) return null;
  return !(isTitleOf(box, placed, fields) && !after) ? { tie: 'place', fields: [placed] } : null;
}

/** What is chosen, and calls nothing. */
const entries = '[role^=menuitem],[role=option],[role=treeitem]';

/**
 * Editors draw their placeholder themselves, over the field that it belongs to, and kits their labels on its upper edge:
 * the only one in the box around both.
 */
function fieldUnder(element: Element, { x, y, width, height }: Box, fields: Field[]): Shown | undefined {
  const holds = ({ box }: Shown) =>
    box.x <= x + 1 &&
    box.y <= y + height * 0.75 &&
    box.x + box.width >= x + width / 2 &&
    box.y + box.height >= y + height / 2;
  return fields
    .flatMap(({ control, shown }) => (shown && shown.element === control && holds(shown) ? shown : []))
    .find(({ control }) => inBox(commonAncestor(element, control)!, fields).length === 1);
}
