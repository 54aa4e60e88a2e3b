import type { Purpose } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { classesOf } from '../read/classes.ts';
import type { Hit } from '../read/hit.ts';
import { closest, parentOf } from '../read/tree.ts';

const handler =
  '[onclick],[onmousedown],[onmouseup],[ng-click],[data-ng-click],[data-action],[data-onclick],[jsaction],[data-toggle],[data-bs-toggle],[data-href],[data-url]';

/** Whether the markup says that a press on the element does something. */
export const isMarked = (element: Element): boolean => element.matches(handler);

/** The outermost box around a text that looks as if it could be clicked, for elements without a role; null when none does. */
export function clickableAround(text: Element, look: Look): Element | null {
  const marked = closest(text, (e) => e.matches(handler) && !e.matches('body,html,form,table'));
  if (marked) return marked;
  if (look.sight.style(text).cursor === 'pointer') {
    let at = text;
    for (
      let up = parentOf(at);
      up && up !== document.body && look.sight.style(up).cursor === 'pointer';
      up = parentOf(up)
    )
      at = up;
    return at;
  }
  const focusable = closest(text, (e) => e.hasAttribute('tabindex') && Number(e.getAttribute('tabindex')) >= 0);
  if (
    focusable &&
    !focusable.matches(
      'main,[role=main],[role=dialog],dialog,section,article,body,h1,h2,h3,h4,h5,h6,table,[role=tabpanel],[role=region]',
    )
  ) {
    if ((focusable.textContent ?? '').length < 200) return focusable;
  }
  const named = closest(
    text,
    (e) =>
      /(?:^|[-_ ])(?:btn|button|clickable|link)(?:$|[-_ ])/i.test(classesOf(e)) && (e.textContent ?? '').length < 80,
  );
  return named && !named.querySelector('a,button,input,select') ? named : null;
}

/**
 * Text that shows no sign of being clickable is pressed only when it is nothing else: no heading, label, sentence or cell of data.
 * Resting the mouse on it does no harm, and cards to drag have their words in anything.
 */
export function couldBePressed(hit: Hit, purpose: Purpose): boolean {
  if (hit.source !== 'text' && hit.source !== 'alt' && hit.source !== 'title') return false;
  if (purpose !== 'press') return !hit.at.matches('title,body');
  return (
    closest(hit.at, (e) => (e.matches(prose) && !sorts(e)) || (e instanceof HTMLLabelElement && !isDrawnChoice(e))) ===
      null && !hit.at.matches(parts)
  );
}

const prose =
  'h1,h2,h3,h4,h5,h6,[role=heading],legend,caption,th,dt,dd,p,figcaption,address,blockquote,pre,strong,b,em,time,code';
const parts = 'body,main,section,article,form,table,tr,ul,ol,nav,header,footer';

/** The heading of a column that says how it is sorted is pressed for that, though it may show it only under the mouse. */
const sorts = (heading: Element): boolean => heading.matches('th[aria-sort]');

/** A label without a field, with something drawn in it: a round or square that a script fills. */
function isDrawnChoice(label: HTMLLabelElement): boolean {
  return !label.htmlFor && !label.control && [...label.children].some((drawn) => !/\S/.test(drawn.textContent ?? ''));
}

/** An entry of a tree or a menu, drawn by script: text over which the mouse stays an arrow, where a page of text has a bar. */
export function isItem(text: Element, look: Look): boolean {
  return look.sight.style(text).cursor === 'default' && look.sight.style(document.body).cursor !== 'default';
}
