import type { Stretch } from './scan.ts';
import { placeholder } from './secret.ts';

/** The text up to `end` with each stretch replaced by the names of its secrets. */
export function render(text: string, stretches: Stretch[], start = 0, end = text.length): string {
  let output = '';
  let at = start;
  for (const stretch of stretches) {
    output += text.slice(at, stretch.start) + stretch.names.map(placeholder).join('');
    at = stretch.end;
  }
  return output + text.slice(at, end);
}
