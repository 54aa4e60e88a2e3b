/** Runs in the page: the middle of the element, in the viewport. */
export function middleOf(element: Element): { x: number; y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Runs in the page: the text of the cell that is there now. */
export function cellAt(_: Element, { x, y }: { x: number; y: number }): string {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('td,[role=gridcell]')?.innerText ?? '';
}

/** Runs in the page: the text of an element that is still in it. */
export function textThere(element: Element): string | null {
  return element.isConnected ? ((element as HTMLInputElement).value ?? (element as HTMLElement).innerText) : null;
}
