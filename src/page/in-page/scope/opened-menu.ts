import type { Look } from '../look.ts';
import { isBrought } from '../read/brought.ts';
import { contains, parentOf } from '../read/tree.ts';
import { hangsOutOfPointed } from '../see/at-pointer.ts';
import { isLastPressed } from '../see/folds.ts';
import { layerOf } from '../see/stacking.ts';

/** The one box over the page that the words have opened: what came of a press on them, or hangs out of them as the mouse rests there. */
export function openedMenu(at: Element, look: Look): Element | null {
  const came = isLastPressed(at) ? isBrought : (box: Element) => hangsOutOfPointed(box) && contains(parentOf(box)!, at);
  const boxes = look
    .all('div,ul,ol,menu,section,[role=menu],[role=listbox]')
    .filter((box) => came(box) && !contains(box, at) && layerOf(box, look.sight) === box && look.sight.boxOf(box));
  const [menu, more] = boxes.filter((box) => !boxes.some((around) => around !== box && contains(around, box)));
  return more ? null : (menu ?? null);
}
