import { recall } from '../memory.ts';
import type { Hit } from './hit.ts';

// Tips that show only while the mouse rests on an icon: the page forgets them as it draws them, so they are kept here.

let learnt = new Map<Element, string>();

/** Whether the icon is still there. */
export function learnTip(id: number, words: string): boolean {
  const icon = recall(id);
  if (icon) learnt.set(icon, words);
  return icon !== null;
}

/** Once anything is pressed: the button that stops something may start it from then on. */
export function forgetTips(): void {
  learnt = new Map();
}

export function tipHits(): Hit[] {
  return [...learnt].flatMap(([at, text]) => (at.isConnected ? { at, text, source: 'title' } : []));
}

/** What the icon is called by its tip. */
export function tipOf(icon: Element): string {
  return learnt.get(icon) ?? '';
}
