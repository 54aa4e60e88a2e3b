const named = /(^|\s)(is-|ui-state-|btn-|button-)?disabled(\s|$)|[a-z]+-disabled(\s|$)|[a-z]Disabled(\s|$)/;

/** Runs in the page. Consoles make buttons dead with a class or a cursor alone, and swallow the press. */
export function looksAlive(element: Element): boolean {
  const control = element.closest('button,a,[role=button],[role=link],[role=menuitem],[role=tab],input,li') ?? element;
  const { cursor, pointerEvents } = getComputedStyle(element);
  return cursor !== 'not-allowed' && pointerEvents !== 'none' && !named.test(control.getAttribute('class') ?? '');
}
