import type { Scope } from '../../steps/target.ts';
import type { Look } from './look.ts';
import { bare, fold } from './read/compare.ts';
import { isIcon } from './read/drawn-mark.ts';
import { textOnScreen } from './read/on-screen.ts';
import { controlSelector, isControl } from './read/roles.ts';
import { closest, descendantsOf } from './read/tree.ts';
import { holds } from './scope/region.ts';
import { regionGroups } from './scope/scope.ts';
import { clickableAround } from './search/clickable.ts';

/** Px: what is larger is a tile or a picture, and no icon. */
const most = 72;
const drawings = 'svg,i,img';
/** What says in the markup what its tip will say is known without it; what is written in says more than a tip. */
const told = '[title]:not([title=""]),input,select,textarea';

/** Icons to be pressed in a place, or anywhere, that show no words: people rest the mouse on them to learn what they do. */
export function silentIcons(place: Scope | undefined, look: Look): Element[] {
  const regions = place && (regionGroups(place, look, 'press')[0] ?? []);
  const pressed = look
    .all(`${controlSelector},${drawings}`)
    .flatMap((part) => closest(part, isControl) ?? clickableAround(part, look) ?? []);
  return [...new Set(pressed)].filter(
    (icon) =>
      (!regions || regions.some((region) => holds(region, icon))) &&
      !icon.matches(told) &&
      isSmall(icon, look) &&
      isSilent(icon) &&
      !look.layers.blocks(icon),
  );
}

function isSmall(icon: Element, { sight }: Look): boolean {
  const box = sight.boxOf(icon);
  return box !== null && box.width <= most && box.height <= most;
}

function isSilent(icon: Element): boolean {
  const words = textOnScreen(icon).trim();
  return bare(fold(words)) === '' || [icon, ...descendantsOf(icon)].some((part) => isIcon(part, words));
}
