import type { Sight } from './visible.ts';

/** A switch that a page draws itself, without a role: a long round ground to be pressed, with a round knob in it. */
export function isDrawnSwitch(element: Element, sight: Sight): boolean {
  const { offsetWidth, offsetHeight, childElementCount } = element as HTMLElement;
  if (offsetWidth < 24 || offsetWidth > 72 || offsetHeight < 12 || childElementCount > 1) return false;
  if (offsetWidth < offsetHeight * 1.4 || offsetWidth > offsetHeight * 3) return false;
  const style = sight.style(element);
  if (style.cursor !== 'pointer' && !element.hasAttribute('onclick')) return false;
  if (Number.parseFloat(style.borderTopLeftRadius) < offsetHeight / 2 - 2 || !sight.boxOf(element)) return false;
  const child = element.firstElementChild;
  const knobs = child ? [sight.style(child)] : ['::before', '::after'].map((part) => getComputedStyle(element, part));
  return knobs.some(({ content, width, height, borderTopLeftRadius }) => {
    const [across, down] = [Number.parseFloat(width), Number.parseFloat(height)];
    return (
      (child || content !== 'none') &&
      across >= 6 &&
      Math.abs(across - down) <= 4 &&
      Number.parseFloat(borderTopLeftRadius) > 0
    );
  });
}

/** Whether a reader sees a switch there, whatever it is made of: a kit draws it in or right behind the box to tick of the browser. */
export function looksLikeSwitch(tick: Element, sight: Sight): boolean {
  const parts = [tick, ...tick.children, tick.nextElementSibling];
  return parts.some((part) => part !== null && isDrawnSwitch(part, sight));
}
