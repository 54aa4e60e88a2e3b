import { jointsOf, partsIn } from '../../in-page/label/parts-of-value.ts';
import { remember } from '../../in-page/memory.ts';
import { partsFrom } from '../../in-page/search/spread.ts';

/** Fields over which one value is spread. */
export interface Parts {
  ids: number[];
  /** Characters that each takes; -1 for no limit. */
  limits: number[];
  /** What stands between them. */
  joints: string[];
  /** What they hold. */
  value: string;
}

/** The fields in a box, or with `first` those that begin with the element; null where they are no parts of one value. */
export function readParts(element: Element, first = false): Parts | null {
  const fields = (first ? partsFrom(element) : partsIn(element)) as HTMLInputElement[] | null;
  return (
    fields && {
      ids: fields.map(remember),
      limits: fields.map(({ maxLength }) => maxLength),
      joints: jointsOf(fields) ?? [],
      value: fields.map(({ value }) => value).join(''),
    }
  );
}
