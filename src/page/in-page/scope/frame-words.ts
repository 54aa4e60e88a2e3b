import type { Look } from '../look.ts';
import { tidy } from '../read/compare.ts';
import { closest, contains, isBefore, textOf } from '../read/tree.ts';
import { parts } from './section.ts';

/** What a frame is called: by what its element says, or else by the title of the part of the page that it stands in alone. */
export function frameWords(frame: Element, look: Look): string[] {
  const own = ['title', 'name', 'aria-label'].map((name) => frame.getAttribute(name)).filter((words) => words !== null);
  return own.some((words) => /\S/.test(words)) ? own : titleAround(frame, look);
}

function titleAround(frame: Element, look: Look): string[] {
  const part = closest(frame, (e) => e.matches(parts));
  if (!part || look.frames.some((other) => other !== frame && contains(part, other) && look.sight.boxOf(other)))
    return [];
  const title = look.headings().find(({ element }) => contains(part, element) && look.sight.boxOf(element));
  return title && isBefore(title.element, frame) ? [tidy(textOf(title.element))] : [];
}
