import { tidy } from './compare.ts';

/** Whether any words stand in it. */
export function hasWords(element: Element): boolean {
  return tidy(textOnScreen(element)) !== '';
}

/** The text of the page in it, without what only screen readers have. */
export function textOnScreen(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (/^(style|script|template|svg)$/.test(element.localName) || isUnseen(getComputedStyle(element))) return '';
  let text = '';
  for (const child of childrenOf(element)) text += `${textOnScreen(child)} `;
  return text;
}

/** Whether words stand right in it, and not in a box of their own. */
export function hasOwnWords(element: Element): boolean {
  if (element instanceof SVGElement) return false;
  return [...childrenOf(element)].some((child) =>
    child.nodeType === 1
      ? getComputedStyle(child as Element).display === 'contents' && hasOwnWords(child as Element)
      : child.nodeType === 3 && /\S/.test(child.nodeValue ?? ''),
  );
}

function childrenOf(element: Element): Iterable<Node> {
  const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  return slotted.length ? slotted : (element.shadowRoot ?? element).childNodes;
}

/** Whether the words that stand right in it are drawn, and not for screen readers alone. */
export function showsOwnWords(element: Element): boolean {
  return element.checkVisibility() && !isUnseen(getComputedStyle(element));
}

/** Words for screen readers alone ("Not selected, …") are not on the screen. */
function isUnseen(style: CSSStyleDeclaration): boolean {
  const clipped = () => style.clip !== 'auto' || style.clipPath !== 'none';
  return style.display === 'none' || (style.position === 'absolute' && clipped());
}
