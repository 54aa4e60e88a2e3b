import { readContents } from './contents.ts';
import { observeDocument } from './observe.ts';

/** When the document changed last, as far as it is watched: from the first question on. */
let last = 0;
let watched: Document | undefined;

/** Milliseconds since the document changed; 0 while it loads, or says itself that it is busy. */
export function unchangedFor(): number {
  const now = performance.now();
  if (watched !== document) {
    watched = document;
    last = now;
    observeDocument(readContents().roots, () => {
      last = performance.now();
    });
  }
  if (document.readyState !== 'complete' || document.querySelector('[aria-busy=true]')) return 0;
  return now - last;
}
