import type { Budget, Operand } from './operand.ts';

/**
 * Waits until the element no longer looks dead, and says whether it came alive. Playwright waits for what the browser
 * or ARIA call disabled; consoles also make buttons dead with a class or a cursor alone, and swallow the press.
 */
export async function comeAlive({ locator }: Operand, budget: Budget): Promise<boolean> {
  const time = budget().timeout;
  // Half a second is kept for the message, should it stay dead.
  return locator.evaluate(waitUntilAlive, Math.max(0, time - 500), budget());
}

/** Runs in the page. */
function waitUntilAlive(element: Element, time: number): Promise<boolean> {
  const control = element.closest('button,a,[role=button],[role=link],[role=menuitem],[role=tab],input,li') ?? element;
  const named = /(^|\s)(is-|ui-state-|btn-|button-)?disabled(\s|$)|[a-z]+-disabled(\s|$)|[a-z]Disabled(\s|$)/;
  const looksDead = (): boolean =>
    getComputedStyle(element).cursor === 'not-allowed' ||
    getComputedStyle(element).pointerEvents === 'none' ||
    named.test(control.getAttribute('class') ?? '');
  return new Promise((resolve) => {
    if (!looksDead()) return resolve(true);
    const end = (alive: boolean): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(alive);
    };
    // An element rendered anew is not the one that looked dead: the press finds the new one.
    const observer = new MutationObserver(() => (!element.isConnected || !looksDead()) && end(true));
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    const root = element.getRootNode();
    if (root !== document) observer.observe(root, { subtree: true, childList: true, attributes: true });
    const timer = setTimeout(() => end(false), time);
  });
}
