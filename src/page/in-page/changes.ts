import { readContents } from './contents.ts';
import { observeDocument } from './observe.ts';

/** When the document changed last, as far as it is watched: from the first question on. */
let last: number | undefined;

/** Milliseconds since the document changed; 0 while it loads, or says itself that it is busy. */
export function unchangedFor(): number {
  const now = performance.now();
  if (last === undefined) {
    last = now;
    observeDocument(readContents().roots, () => {
      last = performance.now();
    });
  }
  if (document.readyState !== 'complete' || document.querySelector('[aria-busy=true]')) return 0;
  return now - last;
}
