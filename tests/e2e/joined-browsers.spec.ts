import { startOwnBrowser } from '../support/own-browser.ts';
import { expect, type SmallApp, test } from '../support/small-app.ts';

function twoScreens(app: SmallApp): void {
  app.pages['/'] = '<h1>Welcome</h1><a href="/tab" target="_blank">Open</a>';
  app.pages['/tab'] = '<p>In the tab</p><button>Go</button>';
  app.write(`title: Small
chapters:
  - chapter: Look
    screens:
      - { screen: first, open: "{origin}/", shows: Welcome, steps: [ click: Open ] }
      - { screen: tab, tab: new, shows: In the tab, steps: [ click: Go ] }
`);
}

test("a run in the person's own browser leaves their tabs alone", async ({ app }) => {
  twoScreens(app);
  const own = await startOwnBrowser('data:text/html,mine');
  try {
    expect((await app.run('--cdp-endpoint', own.endpoint)).json.status).toBe('done');
    const tabs = (await (await fetch(`${own.endpoint}/json/list`)).json()) as { type: string; url: string }[];
    expect(tabs.filter(({ type }) => type === 'page').map(({ url }) => url)).toEqual(['data:text/html,mine']);
  } finally {
    await own.end();
  }
});

test('no browser to join: what to start, with a profile of its own', async ({ app }) => {
  twoScreens(app);
  const { code, stderr } = await app.run('--cdp-endpoint', 'http://127.0.0.1:9');
  expect(code).toBe(2);
  expect(stderr).toContain('--remote-debugging-port=9 --user-data-dir=PROFILE_FOLDER');
});
