import { parentOf } from '../read/tree.ts';
import { isInSight } from './in-sight.ts';
import type { KnownList } from './known-list.ts';

/** Where the entries of a list may be. */
export interface Grounds {
  elements: Set<Element>;
  /** The list is there and nowhere else: what was in sight before it opened counts as well. */
  certain: boolean;
}

/** Of a list that scrolls, `part` is the part that does: its entries are there. */
export function groundsOf({ start, within }: KnownList, part: Element | null): Grounds {
  const lists = within ? [] : listsOf(start);
  const roots = within ? insidesOf(groupOf(start)).reverse() : lists.flatMap(insidesOf);
  const certain = roots.length > 0;
  return { elements: elementsIn(part ? [part] : certain ? roots : [document]), certain };
}

/** The lists in sight that `start`, what is in it or what is around it says to control, and those that their entries have opened. */
function listsOf(start: Element): Element[] {
  const owners = [start, ...start.querySelectorAll('[aria-controls],[aria-owns]'), start.parentElement];
  const lists = new Set(owners.flatMap((owner) => (owner ? controlledBy(owner) : [])));
  for (const list of lists) {
    if (!isInSight(list) || list.contains(start)) lists.delete(list);
    else
      for (const entry of list.querySelectorAll(openedEntries))
        for (const opened of controlledBy(entry)) lists.add(opened);
  }
  return [...lists];
}

/** Not all say that they are open: what they name is in sight then. */
const openedEntries = '[aria-expanded=true],[aria-haspopup]:not([aria-expanded])';

function controlledBy(owner: Element): Element[] {
  const scope = owner.getRootNode() as Document | ShadowRoot;
  const ids = `${owner.getAttribute('aria-controls') ?? ''} ${owner.getAttribute('aria-owns') ?? ''}`.split(/\s+/);
  return ids.flatMap((id) => (id && (scope.getElementById(id) ?? document.getElementById(id))) || []);
}

/** Of a radio button all that belong to it: without a group around them by their name, or side by side. */
function groupOf(start: Element): Element {
  const radios = '[role=radio],input[type=radio]';
  if (!start.matches(radios)) return start;
  let group = start.closest('[role=radiogroup],fieldset') ?? start.parentElement ?? start;
  while (group.querySelectorAll(radios).length < 2) {
    const wider = parentOf(group);
    if (!wider || wider === document.body) break;
    group = wider;
  }
  return group;
}

function insidesOf(element: Element): ParentNode[] {
  return element.shadowRoot ? [element, element.shadowRoot] : [element];
}

/** All that is in these, also through shadow roots and what is slotted into them. */
function elementsIn(roots: ParentNode[]): Set<Element> {
  const all = new Set<Element>();
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      all.add(element);
      if (element.shadowRoot) walk(element.shadowRoot);
      if (element.localName !== 'slot' || root.contains((element.getRootNode() as ShadowRoot).host)) continue;
      for (const slotted of (element as HTMLSlotElement).assignedElements({ flatten: true })) {
        all.add(slotted);
        walk(slotted);
      }
    }
  };
  roots.forEach(walk);
  return all;
}
