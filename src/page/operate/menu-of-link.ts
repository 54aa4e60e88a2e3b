import { leadsAway } from './leads-away.ts';

/**
 * Runs in the page: whether a link that leads elsewhere has others behind it, all unseen: a menu that may open for the mouse.
 * Pressed before it does, some take the press for that of a finger, which is to open the menu and nothing else.
 */
export function hasShutMenu(element: Element): boolean {
  const entry = element.closest('li');
  if (!entry || !leadsAway(element)) return false;
  const lists = [...entry.children].filter((part) => !part.contains(element) && part.querySelector('li a[href]'));
  return lists.length > 0 && !lists.some((list) => [...list.querySelectorAll('a,button')].some(isShown));
}

function isShown(element: Element): boolean {
  const { width, right, bottom } = element.getBoundingClientRect();
  const isOnPage = width > 0 && right + scrollX > 0 && bottom + scrollY > 0;
  return isOnPage && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}
