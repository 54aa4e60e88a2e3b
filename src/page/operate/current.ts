import { classesOf } from '../in-page/read/classes.ts';

const named = /(^|\s)(is-)?(active|current|selected)(\s|$)/;
const menu = 'nav,[role=navigation],[role=menu],[role=menubar],[role=tablist],ul,ol,[class*=menu i],[class*=nav i]';

/** Runs in the page: whether the element is the entry of a menu for what is shown already, which consoles often make dead. */
export function isCurrent(element: Element): boolean {
  const around = [element.closest('a,[role=link],[role=menuitem],[role=tab]'), element.closest('li')];
  const marked = around.find(
    (one) =>
      one?.matches('[aria-current]:not([aria-current=false]),[role=tab][aria-selected=true]') ||
      (one && named.test(classesOf(one))),
  );
  return marked?.closest(menu) != null;
}
