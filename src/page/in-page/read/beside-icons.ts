import { isIcon } from './drawn-mark.ts';
import { isIconName } from './icon-name.ts';
import { descendantsOf, textOf } from './tree.ts';

/** Whether all that an element says (`all`) besides the words are names in whose place a font draws icons, which no reader sees. */
export function areAllButIcons(words: string, all: string, element: Element): boolean {
  const rest = all.replace(words.trim(), ' ').trim();
  if (!/^[a-z][a-z\d_\s]*$/.test(rest)) return false;
  const icons = descendantsOf(element).filter((part) => isIconName(part) || isIcon(part, textOf(part)));
  const names = new Set(icons.map((icon) => textOf(icon).trim()));
  return rest.split(/\s+/).every((name) => names.has(name));
}
