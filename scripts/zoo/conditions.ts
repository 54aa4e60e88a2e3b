import type { Page } from 'playwright';

/** What makes finding harder for the finder, and nothing for a person who looks at the screen. */
export interface Condition {
  says: string;
  /** Once, for a new tab. */
  begin?(page: Page): Promise<unknown>;
  /** Each time when the page stands. */
  alter?(page: Page): Promise<unknown>;
}

export const conditions: Record<string, Condition> = {
  'slow-processor': {
    says: 'four times slower: what goes wrong now and then goes wrong mostly',
    begin: async (page) =>
      (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 }),
  },
  'slow-motion': {
    says: 'all that fades and slides takes three times as long',
    async begin(page) {
      const session = await page.context().newCDPSession(page);
      await session.send('Animation.enable');
      await session.send('Animation.setPlaybackRate', { playbackRate: 0.3 });
    },
  },
  'small-window': {
    says: '800 by 500 pixels: most must be scrolled to, and bars lie over much',
    begin: (page) => page.setViewportSize({ width: 800, height: 500 }),
  },
  zoomed: {
    says: 'the page is drawn a quarter larger',
    alter: (page) => page.evaluate(() => document.documentElement.style.setProperty('zoom', '1.25')),
  },
  twins: {
    says: 'all that stands on the page is in it again, before and behind, where nobody sees it',
    alter: (page) => page.evaluate(addTwins),
  },
  bare: {
    says: 'no markup says what anything is or belongs to',
    alter: (page) => page.evaluate(bareAll),
  },
};

/** Runs in the page. A press that reaches a twin is told as one on `twin`. */
function addTwins(): void {
  const { body } = document;
  const twinIn = (style: string): HTMLElement => {
    const twin = document.createElement('div');
    twin.style.cssText = style;
    twin.dataset.tag = 'twin';
    for (const child of body.children)
      if (!/^(script|style|template)$/.test(child.localName)) twin.append(child.cloneNode(true));
    for (const one of twin.querySelectorAll('*')) {
      one.removeAttribute('id');
      one.removeAttribute('data-tag');
    }
    return twin;
  };
  const away = 'position:absolute;width:1280px;left:0;top:0;transform:translateX(-9999px)';
  const before = [away, 'display:none'].map(twinIn);
  const behind = [
    'visibility:hidden;height:0;overflow:hidden',
    'opacity:0;position:absolute;left:0;top:0;pointer-events:none',
  ].map(twinIn);
  body.prepend(...before);
  body.append(...behind);
}

/** Runs in the page. */
function bareAll(): void {
  const roots: ParentNode[] = [document];
  for (const root of roots)
    for (const one of root.querySelectorAll('body *')) {
      if (one.shadowRoot) roots.push(one.shadowRoot);
      for (const { name } of [...one.attributes])
        if (/^(role|for|title|alt|name|aria-.*)$/.test(name)) one.removeAttribute(name);
    }
}
