import { textBox } from '../read/text-box.ts';
import { contains } from '../read/tree.ts';
import type { Shown } from '../see/stand-in.ts';
import type { Beside } from './tie.ts';

/** Where a cell has as many lines of words as the next has fields, each line is the label of one of them, in their order. */
export function pairedWith(text: Node, cell: Element, beside: Beside | null): Beside | null {
  if (beside?.tie !== 'cell' || beside.fields.length < 2) return beside;
  const lines = [...cell.childNodes].filter((node) => /[\p{L}\p{N}]/u.test(node.textContent ?? ''));
  const at = lines.findIndex((line) => contains(line, text));
  if (at < 0 || lines.length !== beside.fields.length || !areBelowOneAnother(lines)) return beside;
  return { ...beside, fields: [inOrder(beside.fields)[at]!] };
}

function areBelowOneAnother(lines: Node[]): boolean {
  const boxes = lines.map(textBox);
  return boxes.every((box, n) => n === 0 || box.top >= boxes[n - 1]!.bottom - 2);
}

const inOrder = (fields: Shown[]) => [...fields].sort((a, b) => a.box.y - b.box.y);
