import { closest } from '../read/tree.ts';
import { isCutAway } from '../see/visible.ts';

/** Whether something can be seen that is big enough to be pressed. */
export function isInSight(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 2 && height > 2 && isDrawn(element) && closest(element, isCut) === null;
}

const isCut = (element: Element) => isCutAway(getComputedStyle(element));

/** Every element of the document that is drawn now, so that what appears later can be told. */
export function allDrawn(): Set<Element> {
  const drawn = new Set<Element>();
  const cut = new Set<Element | null>();
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (cut.has(element.parentElement)) cut.add(element);
      else if (isDrawn(element)) (isCut(element) ? cut : drawn).add(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  return drawn;
}

function isDrawn(element: Element): boolean {
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
}
