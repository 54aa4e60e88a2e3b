import { textBox } from '../read/text-box.ts';
import { contains } from '../read/tree.ts';
import type { Shown } from '../see/stand-in.ts';
import { near } from './placing.ts';

// The next text on either side of a field, as far as it stands beside it. What a button says is about no field.

export const hasWordsBehind = (field: Shown): boolean => wordsBehind(field) !== '';

export const wordsBehind = (field: Shown): string => textBeside(field, 'nextNode');

export const wordsInFront = (field: Shown): string => textBeside(field, 'previousNode');

function textBeside({ control, box }: Shown, next: 'nextNode' | 'previousNode'): string {
  const walker = document.createTreeWalker(control.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = control;
  let node = walker[next]() as Text | null;
  while (node && (contains(control, node) || !/\S/.test(node.data))) node = walker[next]() as Text | null;
  if (!node || node.parentElement?.closest('button')) return '';
  return near(box, textBox(node)) ? node.data : '';
}
