/** Watches the whole document, open shadow roots included, for whatever changes it. */
export function observeDocument(callback: () => void): MutationObserver {
  const observer = new MutationObserver(callback);
  const options = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(document, options);
  for (const element of document.querySelectorAll('*'))
    if (element.shadowRoot) observer.observe(element.shadowRoot, options);
  return observer;
}
