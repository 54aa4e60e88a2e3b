export interface Resting {
  /** The tip that came, '' when none did within `limit` ms. */
  tip: (limit: number) => Promise<string>;
  /** Resolves when it has gone, or after `limit` ms. */
  gone: (limit: number) => Promise<void>;
}

/** Runs in the page, before the mouse is put on an icon: notes what can be read around it, to tell what comes of that. */
export function watchTips(icon: Element): Resting {
  icon.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const near = 120; // px
  const longest = 80; // characters
  const controls = 'a[href],button,input,select,textarea,[role^=menuitem],[role=option],[role=button],[role=link]';
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  /** Where a text shows; a tip that is only moved comes elsewhere. */
  const placeOf = (text: Text): string | null => {
    const holder = text.parentElement;
    if (!holder?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return null;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    const around = icon.getBoundingClientRect();
    const gap = Math.max(around.x - box.right, box.x - around.right, around.y - box.bottom, box.y - around.bottom);
    if (!box.width || gap > near) return null;
    const control = holder.closest(controls);
    if (control && !control.contains(icon)) return null;
    return `${text.data.trim()} ${Math.round(box.x / 4)} ${Math.round(box.y / 4)}`;
  };
  const shown = (): Map<Text, string> => {
    const texts = new Map<Text, string>();
    for (const root of roots(document)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const place = /[\p{L}\p{N}]/u.test(node.data) ? placeOf(node) : null;
        if (place) texts.set(node, place);
      }
    }
    return texts;
  };
  const drawn = (): string[] =>
    [icon, ...(icon.parentElement ? [icon.parentElement] : [])].flatMap((part) =>
      ['::before', '::after'].flatMap((name) => {
        const { content, opacity, visibility, display } = getComputedStyle(part, name);
        const words = /^"(.*[\p{L}\p{N}].*)"$/u.exec(content)?.[1];
        return words && Number(opacity) > 0.5 && visibility !== 'hidden' && display !== 'none' ? words : [];
      }),
    );
  const before = shown();
  const drawnBefore = drawn();
  const tip = (): string => {
    const [rule] = drawn().filter((words) => !drawnBefore.includes(words));
    const come = [...shown()].filter(([text, place]) => before.get(text) !== place).map(([text]) => text);
    // More than a line or two is a card that tells of something, or a menu.
    const words = come.length <= 2 ? come.map((text) => text.data.trim()).join(' ') : '';
    return rule ?? (words.length <= longest ? words : '');
  };
  // What fades in by a style alone changes nothing in the document: it is asked for again and again.
  const until = <Answer>(ask: () => Answer, limit: number) =>
    new Promise<Answer>((done) => {
      const end = performance.now() + limit;
      const again = () => {
        const answer = ask();
        if (answer || performance.now() >= end) done(answer);
        else setTimeout(again, 40);
      };
      again();
    });
  return {
    tip: (limit) => until(tip, limit),
    gone: async (limit) => void (await until(() => tip() === '', limit)),
  };
}
