/** Whether something can be seen that is big enough to be pressed. */
export function isInSight(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 2 && height > 2 && isDrawn(element);
}

/** Every element of the document that is drawn now, so that what appears later can be told. */
export function allDrawn(): Set<Element> {
  const drawn = new Set<Element>();
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (isDrawn(element)) drawn.add(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  return drawn;
}

function isDrawn(element: Element): boolean {
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
}
