import type { AriaNode } from '../../page/fingerprint/fingerprint.ts';
import type { Rect } from '../../page/picture/mask-protocol.ts';
import type { Remembered, ScreenView } from '../baseline/model.ts';
import { overlap } from './boxes.ts';

/** A picture that only got words now: one without any stood where it stands, and such are no elements of a view. */
export function stoodMute(one: Remembered, old: ScreenView): boolean {
  if (one.role !== 'img' || one.frame !== '') return false;
  const [dx, dy] = old.scroll;
  const top = old.frames.filter(({ frame }) => frame === '').flatMap(({ aria }) => aria.flatMap(mute));
  return top.some(([x, y, width, height]) => overlap([x + dx, y + dy, width, height], one.box) > 0.5);
}

function mute(node: AriaNode): Rect[] {
  if (typeof node === 'string') return [];
  const { role, name, children } = node;
  const box = node.box as { x: number; y: number; width: number; height: number } | undefined;
  const own: Rect[] = role === 'img' && !name && box ? [[box.x, box.y, box.width, box.height]] : [];
  return [...own, ...(Array.isArray(children) ? (children as AriaNode[]).flatMap(mute) : [])];
}
