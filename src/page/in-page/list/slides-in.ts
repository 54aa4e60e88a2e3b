import { parentOf } from '../read/tree.ts';

/** Where an entry was when it was sought last, and since when (ms) it has stood there. */
export interface Standing {
  entry: Element;
  top: number;
  since: number;
}

/** Milliseconds after which what stands still, cut off as it is, slides no further. */
const stillFor = 500;

/**
 * Tells of an entry that its list has yet to slide in, until it stands still where it is: brought into view in a box that nobody
 * can scroll, it would stand where the page has another one. `last`: what was told at the last look.
 */
export function slidesIn(entry: Element, last: Standing | null): Standing | null {
  if (!isCutOff(entry)) return null;
  const { top } = entry.getBoundingClientRect();
  const now = performance.now();
  if (last?.entry !== entry || last.top !== top) return { entry, top, since: now };
  return now - last.since < stillFor ? last : null;
}

/** Whether a box without a scroll bar, into which it would fit, shows only a part of it, or nothing. */
function isCutOff(entry: Element): boolean {
  let { top, bottom } = entry.getBoundingClientRect();
  let { position } = getComputedStyle(entry);
  for (let at = parentOf(entry); at && at !== document.body && position !== 'fixed'; at = parentOf(at)) {
    const style = getComputedStyle(at);
    // What stands apart is cut off only by what it stands in.
    if (position === 'absolute' && style.position === 'static') continue;
    position = style.position;
    if (style.overflowY === 'visible') continue;
    const box = at.getBoundingClientRect();
    // Whatever is scrolled to is where the part that scrolls is.
    if (/auto|scroll/.test(style.overflowY)) ({ top, bottom } = box);
    else if (bottom - top <= box.height && (top < box.top - 1 || bottom > box.bottom + 1)) return true;
  }
  return false;
}
