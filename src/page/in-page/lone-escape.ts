import { readChooser } from '../operate/choose/chooser.ts';

/**
 * The next Escape shuts the list of `start` and goes no further once it has: a notice or an editor of the whole page, which
 * listens for the same key, is not meant. Frameworks have drawn the list shut by the time the key comes to the document;
 * what shuts it a moment later has told the browser that the key is its own.
 */
export function guardEscape(start: Element): void {
  const page = document.documentElement;
  let taken = false;
  const down = (event: KeyboardEvent): void => {
    taken = event.key === 'Escape' && (event.defaultPrevented || !readChooser(start).open);
    if (taken) event.stopPropagation();
  };
  const up = (event: KeyboardEvent): void => {
    if (taken && event.key === 'Escape') event.stopPropagation();
  };
  const keys = new AbortController();
  const { signal } = keys;
  page.addEventListener('keydown', down, { signal });
  page.addEventListener('keyup', up, { signal });
  // Whoever else stops the key, it is over when the next one is pressed, however soon that is.
  const over = (): void => addEventListener('keydown', () => keys.abort(), { capture: true, once: true });
  addEventListener('keydown', over, { capture: true, once: true });
}
