import type { Look } from '../look.ts';
import type { Hit } from '../read/hit.ts';
import { ancestorsOf, closest, contains, descendantsOf } from '../read/tree.ts';
import { openedMenu } from './opened-menu.ts';

/** What may hold its name and a menu of its own. */
const branches = 'li,[role=treeitem],details';

/** The menus that words at a hit are the name of: by the markup, else by what the words have opened. */
export function menus(hit: Hit, look: Look): Element[] {
  const opener = closest(hit.at, (e) => e.hasAttribute('aria-controls') || e.hasAttribute('aria-owns'));
  const id = opener?.getAttribute('aria-controls') ?? opener?.getAttribute('aria-owns');
  const opened = id ? look.roots.flatMap((root) => root.getElementById(id) ?? []) : [];
  if (opened.some((menu) => look.sight.boxOf(menu))) return opened;
  const beside = menuBeside(hit.at, look);
  if (beside) return [beside];
  const named = closest(hit.at, (e) =>
    e.matches('[role=menu],[role=menubar],[role=listbox],[role=navigation],nav,[role=tree]'),
  );
  if (named === hit.at) return [named];
  const item = closest(hit.at, (e) => e.matches(branches));
  if (item?.querySelector('ul,ol,[role=group],[role=menu],a,button')) return [item];
  const menu = openedMenu(hit.at, look) ?? named;
  return menu ? [menu] : [];
}

/** The entry of a menu that opens one of its own holds both; what is sought in the menu is not the head that opens it. */
export const holdsHead = (entry: Element, { at }: Hit) =>
  entry !== at && contains(entry, at) && entry.matches(branches);

/** The one menu that stands with a button which has opened it and does not say which; other openers have their own. */
function menuBeside(at: Element, look: Look): Element | null {
  const opener = closest(at, (e) => e.matches('[aria-haspopup][aria-expanded=true]'));
  if (!opener) return null;
  for (const around of ancestorsOf(opener, 3)) {
    if (around.querySelectorAll('[aria-haspopup]').length > 1) return null;
    const [menu, more] = [...around.querySelectorAll('[role=menu]')].filter((one) => isShown(one, look));
    if (menu) return more ? null : menu;
  }
  return null;
}

/** A menu that is positioned leaves its element without a size. */
const isShown = (menu: Element, { sight }: Look) => [menu, ...descendantsOf(menu)].some((part) => sight.boxOf(part));
