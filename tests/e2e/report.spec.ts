import { type Browser, chromium, type Page } from 'playwright';
import { junitXml, recordRun, renderReport } from '../../src/reporters/index.ts';
import { launchBrowser } from '../support/launch.ts';
import { failed, hostile, parked, pixel, resumed, retried } from '../support/sample-run.ts';
import { expect, test } from '../support/shared-browser.ts';

let browser: Browser;
test.beforeAll(async () => {
  browser = await launchBrowser(chromium);
});
test.afterAll(() => browser.close());

/** Opens the report as a reader does; every request it makes beside itself is told. */
async function openReport(html: string, width = 1280): Promise<{ page: Page; requests: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const requests: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === 'https://report.example/')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (!url.startsWith('data:')) requests.push(url);
    return route.abort();
  });
  await page.goto('https://report.example/');
  return { page, requests };
}

const render = (events: typeof retried) =>
  renderReport(recordRun(events), { language: 'ja', readFile: async () => pixel });

test('hostile texts stay texts: nothing runs, nothing is fetched', async () => {
  const { page, requests } = await openReport(await render(hostile));
  expect(await page.locator('script, iframe, [onerror], img:not([src^="data:image/png"])').count()).toBe(0);
  expect(await page.locator('h1').textContent()).toContain('</script></title></style><img src=x onerror=alert(1)> ]]>');
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toContain(
    "default-src 'none'",
  );
  expect(requests).toEqual([]);
  await page.close();
});

for (const [name, events] of Object.entries({ retried, failed, parked, resumed, hostile })) {
  test(`a strict parser takes the JUnit file of a run that is ${name}`, async () => {
    const page = await browser.newPage();
    const seen = await page.evaluate(
      (xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'text/xml');
        const of = (selector: string) => parsed.querySelectorAll(selector).length;
        const root = parsed.documentElement;
        const told = { tests: Number(root.getAttribute('tests')), failures: Number(root.getAttribute('failures')) };
        return { broken: of('parsererror'), counted: { tests: of('testcase'), failures: of('failure') }, told };
      },
      junitXml(recordRun(events), 'ja'),
    );
    expect(seen.broken).toBe(0);
    expect(seen.counted).toEqual(seen.told);
    await page.close();
  });

  test(`the report of a run that is ${name} fits a phone`, async () => {
    const { page } = await openReport(await render(events), 390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.close();
  });
}

test('frames stand where the steps acted, with the numbers of the sentences', async () => {
  const { page } = await openReport(await render(retried));
  const shot = page.locator('.shot').last();
  const [whole, frame] = await Promise.all([shot.boundingBox(), shot.locator('.mark').first().boundingBox()]);
  const inPage = (length: number) => (length * 1280) / whole!.width;
  expect(Math.abs(inPage(frame!.x - whole!.x) - 980)).toBeLessThan(6);
  expect(Math.abs(inPage(frame!.y - whole!.y) - 240)).toBeLessThan(6);
  const numbers = await shot.locator('.number').allTextContents();
  expect(numbers).toEqual(
    await page.locator('.chapter').last().locator(':scope > .screen .steps .number').allTextContents(),
  );
  await page.close();
});

test('on paper the earlier tries are open', async () => {
  const { page } = await openReport(await render(retried));
  const earlier = page.locator('details .screen');
  await expect(earlier).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(earlier).toBeVisible();
  await page.close();
});
