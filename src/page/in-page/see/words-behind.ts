const boxes = 'input:is([type=checkbox],[type=radio]),[role=checkbox],[role=radio],[role=switch]';
/** Px of an icon. */
const most = 32;

/** Words follow right behind it on its line, or behind their icon, which have no other box to tick: no sample of a colour beside one. */
export function isAloneBeforeWords(element: Element): boolean {
  let at = element;
  let edge = element.getBoundingClientRect();
  const next = () => {
    let node = at.nextSibling;
    while (node && !node.textContent?.trim() && (!(node instanceof HTMLElement) || isIcon(node))) {
      if (node instanceof Element) edge = node.getBoundingClientRect();
      node = node.nextSibling;
    }
    return node;
  };
  while (!next() && at.parentElement && !at.parentElement.textContent?.trim()) at = at.parentElement;
  const behind = next();
  if (!behind?.textContent?.trim() || (at.closest('label,tr,li,[role=row]') ?? at.parentElement!).querySelector(boxes))
    return false;
  const words = document.createRange();
  words.selectNodeContents(behind);
  const [there, here] = [words.getClientRects()[0], element.getBoundingClientRect()];
  if (!there) return false;
  return (
    Math.abs(there.top + there.height / 2 - here.top - here.height / 2) < 8 && Math.abs(there.left - edge.right) < 24
  );
}

/** What is drawn there has no line around it, as a sample of a colour or a box has. */
function isIcon(part: HTMLElement): boolean {
  const isSmall = part.offsetWidth <= most && part.offsetHeight <= most && !part.firstElementChild;
  return (
    isSmall && !part.matches('input,button,[role]') && Number.parseFloat(getComputedStyle(part).borderTopWidth) === 0
  );
}
