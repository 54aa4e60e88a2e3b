const sheet = new CSSStyleSheet();
sheet.replaceSync(':focus { caret-color: transparent !important }');
let hiddenIn: Document | ShadowRoot | undefined;

/** The caret blinks: two pictures of the same page would differ by it. */
export function hideCaret() {
  showCaret();
  let root: Document | ShadowRoot = document;
  while (root.activeElement?.shadowRoot) root = root.activeElement.shadowRoot;
  const active = root.activeElement as HTMLElement | null;
  if (!active || (!active.isContentEditable && !/^(input|textarea)$/.test(active.localName))) return;
  root.adoptedStyleSheets.push(sheet);
  hiddenIn = root;
}

/** Puts it right again. */
export function showCaret() {
  if (hiddenIn) hiddenIn.adoptedStyleSheets = hiddenIn.adoptedStyleSheets.filter((one) => one !== sheet);
  hiddenIn = undefined;
}
