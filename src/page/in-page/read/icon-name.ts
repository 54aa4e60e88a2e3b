/** Whether a font draws the letters of an element, which name an icon, as one character: no letters are so narrow. */
export function isIconName(element: Element): boolean {
  const text = element.textContent?.trim() ?? '';
  if (element.childElementCount || !/^[a-z][a-z0-9_]{3,}$/.test(text)) return false;
  const { width } = element.getBoundingClientRect();
  return width > 0 && width < 1.6 * Number.parseFloat(getComputedStyle(element).fontSize);
}
