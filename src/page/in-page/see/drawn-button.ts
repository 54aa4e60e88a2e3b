import { isUnderHand } from '../read/arrow-sign.ts';
import { chosenIn } from '../read/segments.ts';
import { hasGround } from './ground.ts';
import type { Sight } from './visible.ts';

/** Whether a reader takes it for a button, though the markup does not say so: short words on a small ground of their own, under a hand. */
export function isDrawnButton(element: Element, sight: Sight): boolean {
  const { offsetWidth, offsetHeight, childElementCount } = element as HTMLElement;
  if (!element.matches('div,span') || childElementCount > 1 || offsetWidth > 300 || offsetHeight > 60) return false;
  const style = sight.style(element);
  const { cursor, borderTopWidth, borderBottomWidth, borderLeftWidth, paddingLeft } = style;
  if (cursor !== 'pointer' || Number.parseFloat(paddingLeft) < 4) return false;
  const lined = [borderTopWidth, borderBottomWidth, borderLeftWidth].every((width) => Number.parseFloat(width) >= 1);
  return lined || (hasGround(style) && !isChosen(element, sight));
}

/** One of several under the hand that alone has a ground, and a class more, has it for being chosen: it is no more to be pressed than its like. */
function isChosen(element: Element, sight: Sight): boolean {
  const beside = [...(element.parentElement?.children ?? [])];
  const like = beside.filter((one) => one.localName === element.localName && isUnderHand(one));
  const others = like.filter((one) => one !== element);
  return chosenIn(like) === element && others.length > 0 && !others.some((one) => hasGround(sight.style(one)));
}
