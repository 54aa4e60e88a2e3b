export interface Moves {
  lists: Element[];
  words: string[][];
  /** Milliseconds. */
  limit: number;
  /** Milliseconds in which a list has fetched what it is scrolled to. */
  fetched: number;
}

/** How a move ended: somewhere on the way, maybe at the words, at the ends of all lists, or where nothing has come. */
export type Moved = 'on' | 'end' | 'blank';

/**
 * Runs in the page: moves the lists on, a little less than they show each time, until their texts have one of each of
 * `words`, as far as letters and digits go, or for `limit` ms. Where nothing but drawing goes on, a list takes one frame a
 * move; one that shows nothing where it stands has yet to fetch it.
 */
export async function scrollUntil({ lists, words, limit, fetched }: Moves): Promise<Moved> {
  const bare = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const sought = words.map((some) => some.map(bare));
  const textIn = (root: Element | ShadowRoot): string => {
    const values = [...root.querySelectorAll('input,textarea')].map((field) => (field as HTMLInputElement).value);
    const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? textIn(shadowRoot) : []));
    // The markup too: what is said in attributes counts as well.
    return [root.textContent, root.innerHTML, ...values, ...inner].join('\n');
  };
  // A tab in the background draws no frames.
  const frame = () =>
    new Promise<void>((done) => {
      const late = setTimeout(done, 100);
      requestAnimationFrame(() => {
        clearTimeout(late);
        setTimeout(done);
      });
    });
  const isBlank = (list: Element): boolean => {
    const { left, top, width, height } = list.getBoundingClientRect();
    const root = list.getRootNode() as Document | ShadowRoot;
    return [12, 40, width * 0.1, width * 0.3, width * 0.5].every((x) => {
      const hit = root.elementFromPoint(left + x, top + height / 2);
      if (!hit || !list.contains(hit)) return false;
      return hit === list || !(/\S/.test(hit.textContent ?? '') || hit.matches('img,input,svg,svg *'));
    });
  };
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  for (const list of lists)
    observer.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
  try {
    for (const end = performance.now() + limit; performance.now() < end; ) {
      changed = false;
      const places = lists.map(({ scrollTop }) => scrollTop);
      for (const list of lists) list.scrollTo({ top: list.scrollTop + list.clientHeight * 0.9, behavior: 'instant' });
      if (lists.every(({ scrollTop }, i) => scrollTop === places[i])) return 'end';
      await frame();
      // What answers to the scrolling only by and by has one more.
      if (!changed) await frame();
      for (const late = performance.now() + fetched; lists.some(isBlank); await frame())
        if (performance.now() >= late) return 'blank';
      const text = bare(lists.map(textIn).join('\n'));
      if (sought.every((some) => some.some((one) => text.includes(one)))) return 'on';
    }
    return 'on';
  } finally {
    observer.disconnect();
  }
}

/** Runs in the page: moves the lists to their ends; whether one of them grows there, or is drawn anew, within `limit` ms. */
export async function growAtEnd({ lists, limit }: Pick<Moves, 'lists' | 'limit'>): Promise<boolean> {
  const tall = lists.map(({ scrollHeight }) => scrollHeight);
  for (const list of lists) list.scrollTo({ top: list.scrollHeight, behavior: 'instant' });
  for (const end = performance.now() + limit; performance.now() < end; ) {
    await new Promise((done) => setTimeout(done, 30));
    if (lists.some(({ scrollHeight, isConnected }, i) => scrollHeight > tall[i]! || !isConnected)) return true;
  }
  return false;
}
