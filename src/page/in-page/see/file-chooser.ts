import { parentOf } from '../read/tree.ts';

const levels = 6;
/** Beside a file field there is often a read-only one that shows the name of the file. */
const written =
  'input:not([type=hidden],[readonly],[type=button],[type=submit],[type=reset],[type=image]),select,textarea,[contenteditable]';

/** What opens the choice of files, or holds what does. */
const pressed = 'button,a,label,[role=button]';

/**
 * What a reader sees in place of a file field that is itself unseen: its label, else the nearest box that no other field
 * is written in, else the button beside it.
 */
export function fileChooser(field: HTMLInputElement, isSeen: (element: Element) => boolean): Element | null {
  const labels = [...(field.labels ?? [])];
  const label = labels.find(isSeen);
  if (label) return label;
  let part: Element = field;
  let at = parentOf(field);
  for (let level = 0; at && level < levels; level++, part = at, at = parentOf(at)) {
    if (at.querySelectorAll(written).length > 1) return buttonBeside(part, at, isSeen);
    if (isSeen(at)) return at;
    // With its label it is in a part of the page that is put away.
    if (labels.some((one) => at?.contains(one))) return null;
  }
  return null;
}

/** Of several fields for files in a box each has its button on the side where the first one has it. */
function buttonBeside(part: Element, box: Element, isSeen: (element: Element) => boolean): Element | null {
  const isOne = (e: Element | null): e is Element => e !== null && isSeen(e) && !holds(e, written) && holds(e, pressed);
  const first = [...box.children].find((e) => holds(e, '[type=file]'));
  const beside = isOne(first?.previousElementSibling ?? null) ? part.previousElementSibling : part.nextElementSibling;
  return isOne(beside) ? beside : null;
}

const holds = (element: Element, selector: string) =>
  element.matches(selector) || element.querySelector(selector) !== null;
