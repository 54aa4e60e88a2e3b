import type { FrameBox } from '../box.ts';

/** Where a frame's element shows what it holds. */
export function contentBox(owner: Element): FrameBox {
  const { x, y, width, height } = owner.getBoundingClientRect();
  const style = getComputedStyle(owner);
  const scale = width / ((owner as HTMLElement).offsetWidth || 1) || 1;
  const left = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.paddingLeft);
  const top = Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.paddingTop);
  return { x: x + left * scale, y: y + top * scale, scale, rect: [x, y, width, height] };
}
