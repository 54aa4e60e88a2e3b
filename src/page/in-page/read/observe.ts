/** Whatever may change a document. */
export const observed: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};

/** Watches the whole document, open shadow roots included, for whatever changes it. */
export function observeDocument(roots: (Document | ShadowRoot)[], callback: () => void): MutationObserver {
  const observer = new MutationObserver(callback);
  for (const root of roots) observer.observe(root, observed);
  return observer;
}
