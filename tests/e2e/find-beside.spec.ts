import type { Page } from 'playwright';
import { survey } from '../../src/page/survey.ts';
import { watch } from '../../src/page/watch.ts';
import { expect, test } from '../support/awkward-page.ts';

test('what is waited for is seen at once, also while something else is watched for on the same page', async ({
  show,
}) => {
  const { find } = await import('../../src/page/find.ts');
  const page = await show('<!doctype html><meta charset="utf-8"><title>t</title><p>受付中</p>');
  const end = new AbortController();
  const options = { timeout: 20_000, signal: end.signal };
  const found = find(page, { purpose: 'press', words: ['次へ'] }, options);
  await settled(page);
  // Begun after it, as the troubles of a step are: it must not take the first one's place.
  const trouble = watch([page], [{ purpose: 'see', words: ['障害'] }], options).catch(() => 'ended');
  await settled(page);
  await survey(page, [{ purpose: 'see', words: ['受付中'] }]);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<button>次へ</button>');
    setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<p id="over">時間切れ</p>'), 9_000);
  });
  await found;
  expect(await page.locator('#over').count()).toBe(0);
  end.abort();
  expect(await trouble).toBe('ended');
});

/** Everything begun has had its look: nothing moves on this page, so its watches only beat. */
const settled = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
