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
  const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  let text = '';
  for (const child of slotted.length ? slotted : (element.shadowRoot ?? element).childNodes) {
    text += `${textOnScreen(child)} `;
  }
  return text;
}

/** Words for screen readers alone ("Not selected, …") are not on the screen. */
function isUnseen(style: CSSStyleDeclaration): boolean {
  const clipped = () => style.clip !== 'auto' || style.clipPath !== 'none';
  return style.display === 'none' || (style.position === 'absolute' && clipped());
}
