import { isCell, isHeading } from '../label/columns.ts';
import { inColumn } from '../label/in-column.ts';
import { underHeading } from '../label/under-heading.ts';
import { closest } from '../read/tree.ts';
import type { Shown } from '../see/stand-in.ts';
import type { Fit } from './fit.ts';
import { placesUnder } from './in-place.ts';
import { type Naming, ties } from './naming.ts';

/** What is tied to the heading of a column, as its filter, has the name of the cells below: those are meant in a row. */
export function cellsBelow(naming: Naming, named: Shown[]): Fit[] {
  const below = inColumnOf(naming).filter(({ control }) => !named.some((one) => one.control === control));
  return below.map((shown) => naming.guess(shown, ties.column, 'column'));
}

/** So are cells that turn into fields, below a heading with its filter in it. */
export function writtenBelow(naming: Naming): Fit[] {
  const { hit, purpose, look, isWhole } = naming;
  const places = purpose === 'fill' && isWhole ? placesUnder(hit.at, look) : [];
  return places.map((shown) => naming.guess(shown, ties.column, 'in-place'));
}

function inColumnOf({ hit, fields, look }: Naming): Shown[] {
  const cell = closest(hit.at, isCell);
  if (!cell) return underHeading(hit.at, fields, look.sight);
  return (isHeading(cell) && inColumn(cell, fields)?.fields) || [];
}
