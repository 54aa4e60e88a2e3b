import { parentOf } from '../read/tree.ts';

const levels = 6;
/** Beside a file field there is often a read-only one that shows the name of the file. */
const written =
  'input:not([type=hidden],[readonly],[type=button],[type=submit],[type=reset],[type=image]),select,textarea,[contenteditable]';

/** What a reader sees in place of a file field that is itself unseen: its label, else the nearest box that no other field is written in. */
export function fileChooser(field: HTMLInputElement, isSeen: (element: Element) => boolean): Element | null {
  const labels = [...(field.labels ?? [])];
  const label = labels.find(isSeen);
  if (label) return label;
  let at = parentOf(field);
  for (let level = 0; at && level < levels; level++, at = parentOf(at)) {
    if (at.querySelectorAll(written).length > 1) return null;
    if (isSeen(at)) return at;
    // With its label it is in a part of the page that is put away.
    if (labels.some((one) => at?.contains(one))) return null;
  }
  return null;
}
