import { near } from '../label/placing.ts';
import type { Look } from '../look.ts';
import { bare, fold } from '../read/compare.ts';
import { isIcon } from '../read/drawn-mark.ts';
import { isControl, nameOf, roleOf } from '../read/roles.ts';
import { ancestorsOf, descendantsOf, isBefore, textOf } from '../read/tree.ts';
import { type Shown, show } from '../see/stand-in.ts';

/**
 * Some kits set the words of an icon behind it, as a label that nothing ties to it. It is the only thing to press in the
 * box around both, and says nothing itself.
 */
export function iconBefore(label: Element, look: Look): Shown | null {
  const [box] = [...ancestorsOf(label, 3)].filter((around) => descendantsOf(around).some(isControl));
  const [icon, another] = box ? descendantsOf(box).filter(isControl) : [];
  if (!icon || another || !/^(?:button|link)$/.test(roleOf(icon)) || !isBefore(icon, label) || !isSilent(icon))
    return null;
  const shown = show(icon, look.sight);
  const words = look.sight.boxOf(label);
  return shown && words && near(shown.box, words) ? shown : null;
}

/** Without words, but for the name that the font of an icon draws a picture for. */
function isSilent(button: Element): boolean {
  const text = textOf(button).trim();
  if (bare(fold(text)) && ![button, ...descendantsOf(button)].some((part) => isIcon(part, text))) return false;
  return ['', text].includes(nameOf(button));
}
