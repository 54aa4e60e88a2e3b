import { classesOf } from './classes.ts';
import { ancestorsOf } from './tree.ts';

/** How far out (levels of markup) the parts of a drawn box may be. */
const farthest = 3;
const says = /(?:^|[\s_-])(?:is-)?(?:checked|selected|ticked)(?:\s|$)/i;

/**
 * Some frameworks keep presses from the hidden field of a box that they draw: the browser takes back that it is ticked, and only
 * its markup and what is drawn around it say so. The markup alone says how the field was at first.
 */
export function isDrawnChecked(field: Element): boolean {
  if (!field.matches('input:is([type=checkbox],[type=radio])[checked]:not(:checked)') || isSeen(field)) return false;
  for (const around of ancestorsOf(field, farthest)) {
    if (around.querySelectorAll('input,select,textarea').length > 1) return false;
    if (says.test(classesOf(around))) return true;
  }
  return false;
}

/** It may be cut off to a dot with what it stands in. */
function isSeen(field: Element): boolean {
  const isDot = (part: Element) => part.getBoundingClientRect().width < 3;
  return (
    ![field, ...ancestorsOf(field, 2)].some(isDot) &&
    field.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}
