import type { Look } from './look.ts';
import { textOnScreen } from './read/on-screen.ts';
import { isControl } from './read/roles.ts';
import { closest } from './read/tree.ts';
import { clickableAround } from './search/clickable.ts';

const called = '[title]:not([title=""]),[aria-label]:not([aria-label=""])';

/** What can be pressed without being a control, and only its markup tells what it is called: icons, mostly. */
export function titledIcons(look: Look): { element: Element; name: string }[] {
  return look
    .all(called)
    .filter(
      (icon) =>
        closest(icon, isControl) === null &&
        look.sight.boxOf(icon) !== null &&
        textOnScreen(icon).trim() === '' &&
        clickableAround(icon, look) !== null,
    )
    .map((element) => ({
      element,
      name: element.getAttribute('aria-label') || element.getAttribute('title')!,
    }));
}
