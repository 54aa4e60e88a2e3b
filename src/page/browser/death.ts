import type { Browser, BrowserContext } from 'playwright';
import type { Text } from '../../base/text.ts';
import type { Tabs } from './tabs.ts';

/** Why no more work can be done in this session. */
export interface Death {
  reason: 'browser-gone' | 'tab-crashed' | 'tabs-closed';
  text: Text;
}

const texts: Record<Death['reason'], Text> = {
  'browser-gone': { ja: 'ブラウザが終了しました', en: 'the browser ended' },
  'tab-crashed': { ja: 'タブがクラッシュしました', en: 'a tab crashed' },
  'tabs-closed': { ja: 'すべてのタブが閉じられました', en: 'all tabs were closed' },
};

/** Watches for the end of the browser, of a tab's process and of the last tab. `expect` says that we end it. */
export function watchDeath(browser: Browser, context: BrowserContext, tabs: Tabs) {
  let expected = false;
  let tell: (death: Death) => void = () => {};
  const died = new Promise<Death>((resolve) => {
    tell = resolve;
  });
  const report = (reason: Death['reason']) => {
    if (!expected) tell({ reason, text: texts[reason] });
  };
  browser.on('disconnected', () => report('browser-gone'));
  context.on('close', () => report('browser-gone'));
  tabs.onTab((page) => {
    page.on('crash', () => report('tab-crashed'));
    page.on('close', () => {
      // A browser that ends closes its tabs first and says so right after.
      setImmediate(() => {
        if (tabs.open().length === 0) report(browser.isConnected() ? 'tabs-closed' : 'browser-gone');
      });
    });
  });
  return {
    died,
    expect: () => {
      expected = true;
    },
  };
}
