import { seek, tidy, wholeness } from '../in-page/read/compare.ts';
import { ancestorsOf, parentOf, textOf, unread } from '../in-page/read/tree.ts';
import { Sight } from '../in-page/see/visible.ts';

/** How far out (levels of markup) from a hidden part its title may stand, and how many texts in the line of that may be it. */
const farthest = 3;
const most = 5;

/** The texts before each part that is not shown and says the words: one of them may be the title that the part folds away under. */
export function textsOverHidden(words: string[]): string[][] {
  const sight = new Sight();
  const sought = seek(words);
  const hidden = withText(document).filter((one) => !sight.boxOf(one) && wholeness(textOf(one), sought) > 0);
  return [...new Set(hidden.map((one) => partAround(one, sight)))].map((part) => textsBefore(part, sight));
}

function withText(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(hasText(element) ? [element] : []),
    ...(element.shadowRoot ? withText(element.shadowRoot) : []),
  ]);
}

function hasText(element: Element): boolean {
  if (unread.has(element.localName)) return false;
  return [...element.childNodes].some((node) => node.nodeType === 3 && /[\p{L}\p{N}]/u.test((node as Text).data));
}

/** All that is hidden with it. */
function partAround(element: Element, sight: Sight): Element {
  let part = element;
  for (let at = parentOf(part); at && !sight.boxOf(at); at = parentOf(at)) part = at;
  return part;
}

function textsBefore(part: Element, sight: Sight): string[] {
  for (const at of [part, ...ancestorsOf(part, farthest)]) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const said = [...(hasText(before) ? [before] : []), ...withText(before)].filter((one) => sight.boxOf(one));
      if (said.length > 0) return said.slice(0, most).map((one) => tidy(textOf(one)));
    }
  }
  return [];
}
