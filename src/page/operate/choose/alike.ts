import { tidy } from '../../in-page/read/compare.ts';

/**
 * Runs in the page: the texts of things that stand side by side and look alike, such as cards of plans, with that of `start`.
 * None where it says what it is, or is made like the box of a list: lists may stand side by side as well.
 */
export function alikeTexts(start: Element): string[] {
  const classes = start.getAttribute('class') ?? '';
  const says = start.hasAttribute('role') || start.hasAttribute('aria-haspopup') || start.hasAttribute('aria-expanded');
  if (says || !/^(div|span|li)$/.test(start.localName) || /select(?!ed)|dropdown|combo|picker/i.test(classes))
    return [];
  const makeOf = (one: Element): string => [...one.children].map(({ localName }) => localName).join();
  // The one that is chosen has a class more.
  const shared = (one: Node): one is Element =>
    (one as Element).localName === start.localName &&
    (start.classList.length
      ? [...(one as Element).classList].some((name) => start.classList.contains(name))
      : !(one as Element).classList.length && makeOf(one as Element) === makeOf(start));
  const nodes = [...(start.parentNode?.childNodes ?? [])].filter((one) => one === start || one.textContent?.trim());
  const at = nodes.indexOf(start);
  const ends = (one: Node): boolean => !shared(one);
  // What has other words between itself and the next, such as a label, is one of several fields.
  const after = nodes.slice(at).findIndex(ends);
  const before = nodes.slice(0, at).findLastIndex(ends);
  const alike = nodes.slice(before + 1, after < 0 ? undefined : at + after);
  return alike.length > 1 ? alike.map((one) => tidy((one as HTMLElement).innerText)) : [];
}
