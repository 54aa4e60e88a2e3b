import { hasGround } from './ground.ts';
import type { Sight } from './visible.ts';

/** Whether a reader takes it for a button, though the markup does not say so: short words on a small ground of their own, under a hand. */
export function isDrawnButton(element: Element, sight: Sight): boolean {
  const { offsetWidth, offsetHeight, childElementCount } = element as HTMLElement;
  if (!element.matches('div,span') || childElementCount > 1 || offsetWidth > 300 || offsetHeight > 60) return false;
  const style = sight.style(element);
  const { cursor, borderTopWidth, borderBottomWidth, borderLeftWidth, paddingLeft } = style;
  const lined = [borderTopWidth, borderBottomWidth, borderLeftWidth].every((width) => Number.parseFloat(width) >= 1);
  return cursor === 'pointer' && (lined || hasGround(style)) && Number.parseFloat(paddingLeft) >= 4;
}
