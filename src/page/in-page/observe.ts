/** Watches the whole document, open shadow roots included, for whatever changes it. */
export function observeDocument(roots: (Document | ShadowRoot)[], callback: () => void): MutationObserver {
  const observer = new MutationObserver(callback);
  const options = { subtree: true, childList: true, characterData: true, attributes: true };
  for (const root of roots) observer.observe(root, options);
  return observer;
}
