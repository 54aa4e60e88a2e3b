/** What keeps an element from being operated, as a person would see it. */
export interface Obstacles {
  /** It looks disabled, be it by attribute, ARIA or style. */
  dead: boolean;
  /** Words of what lies over its centre; empty when nothing does. */
  cover: string;
  /** Names of boxes not ticked, required fields still empty and fields that the page calls wrong around it. */
  enablers: string[];
  /** The last line of a text in a box that was not scrolled to its end; empty when there is none. */
  unread: string;
}

/** Runs in the page. */
export function lookAround(element: Element): Obstacles {
  const words = (node: Element | null | undefined): string =>
    ((node as HTMLElement | null)?.innerText ?? node?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
  const control = element.closest('button,a,input,select,textarea,[role],label') ?? element;
  const dead =
    control.matches(':disabled,[aria-disabled=true]') ||
    element.closest('[aria-disabled=true],[inert]') !== null ||
    getComputedStyle(element).cursor === 'not-allowed' ||
    getComputedStyle(element).pointerEvents === 'none';

  const box = element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const covered = top && !element.contains(top) && !top.contains(element) && !top.closest('label')?.contains(element);
  let cover = covered ? top : null;
  while (cover && !words(cover) && cover.parentElement && !cover.parentElement.contains(element)) {
    cover = cover.parentElement;
  }

  const around = element.closest('form,dialog,[role=dialog],[role=alertdialog],fieldset,section,main') ?? document.body;
  const nameOf = (field: Element): string =>
    [...((field as HTMLInputElement).labels ?? [])].map(words).find(Boolean) ||
    field.getAttribute('aria-label') ||
    words(field.closest('label')) ||
    (field.nextSibling?.nodeType === 3 && words(field.nextSibling as Element)) ||
    words(field.nextElementSibling) ||
    (field as HTMLInputElement).placeholder ||
    words(field.parentElement) ||
    '';
  const open = around.querySelectorAll(
    'input[type=checkbox]:not(:checked),[role=checkbox][aria-checked=false],[role=switch][aria-checked=false],' +
      'input:required:invalid,select:required:invalid,textarea:required:invalid,[aria-required=true]:placeholder-shown,' +
      '[aria-invalid=true],:is(input,select,textarea):user-invalid',
  );
  const enablers: string[] = [];
  for (const field of open) {
    if (field === control || field === (control as HTMLLabelElement).control || control.contains(field)) continue;
    const name = nameOf(field);
    if (field.getClientRects().length && name && !enablers.includes(name)) enablers.push(name);
  }
  const text = [...around.querySelectorAll<HTMLElement>('*')].find(
    (part) =>
      part.scrollHeight - part.clientHeight - part.scrollTop > 8 &&
      part.clientHeight > 40 &&
      /auto|scroll/.test(getComputedStyle(part).overflowY) &&
      !part.querySelector('input,button,select'),
  );
  // The whole of it: what the mouse is put on is found by no part of its words.
  const unread = text?.innerText.trim().split('\n').at(-1)?.trim() ?? '';
  return { dead, cover: covered ? words(cover) : '', enablers, unread };
}
