import type { Page } from 'playwright';
import { calmFor } from '../../src/page/find/calm.ts';
import { survey } from '../../src/page/find/survey.ts';
import { watch } from '../../src/page/find/watch.ts';
import { expect, test } from '../support/awkward-page.ts';

test('what is waited for is seen at once, also while something else is watched for on the same page', async ({
  show,
}) => {
  const { find } = await import('../../src/page/find/find.ts');
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

test('words that are a part of others are not pressed while something turns that may bring them whole', async ({
  show,
}) => {
  const { find } = await import('../../src/page/find/find.ts');
  const page = await show(
    '<style>@keyframes turn { to { transform: rotate(1turn) } } .w { width: 20px; height: 20px; animation: turn 1s infinite linear }</style>' +
      '<button>Read history</button><span id=s><i class=w style="display:block"></i></span>' +
      '<script>setTimeout(() => { s.innerHTML = "<button id=b>History</button>" }, 700)</script>',
  );
  const found = await find(page, { words: ['History'], purpose: 'press' }, { timeout: 4000 });
  expect(found.name).toBe('History');
});

for (const labels of [['Host name'], ['Host name', 'Host name']])
  test(`the field whose label is the words is waited for, where ${labels.length} more have them among others`, async ({
    show,
  }) => {
    const { find } = await import('../../src/page/find/find.ts');
    const page = await show(labels.map((label) => `<p><label>${label} <input></label>`).join(''));
    const found = find(page, { words: ['Name'], purpose: 'fill' }, { timeout: 4000, isAnswering: () => true });
    await page.evaluate(() => {
      setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<label>Name <input></label>'), 1_000);
    });
    expect((await found).name).toBe('Name');
  });

test('what comes late to the words it is near to is waited for, where one of its name stands far off under a heading', async ({
  show,
}) => {
  const { find } = await import('../../src/page/find/find.ts');
  const page = await show(
    '<p>みどり商店</p><div id=t></div><div style="position:absolute;left:300px;top:400px"><h3>最近の編集</h3><a href="#">表紙</a></div>' +
      '<script>setTimeout(() => { t.innerHTML = "<a id=b onclick=1>表紙</a>" }, 2_000)</script>',
  );
  const found = await find(page, { words: ['表紙'], near: ['みどり商店'], purpose: 'press' }, { timeout: 8000 });
  expect(await found.locator.getAttribute('id')).toBe('b');
});

test('a field whose label has the words among others is waited with while its page is young, and no other is', async ({
  show,
}) => {
  const page = await show('<label>Host name <input></label>');
  const [part, whole] = await survey(page, [
    { words: ['Name'], purpose: 'fill' },
    { words: ['Host name'], purpose: 'fill' },
  ]);
  expect(calmFor({ ...part!, age: 300 }, page)).toBeGreaterThan(1_000);
  expect(calmFor({ ...part!, age: 5_000 }, page)).toBe(100);
  expect(calmFor({ ...whole!, age: 300 }, page)).toBe(0);
});

test('what was read of a page does not outlive a change of it: texts, attributes, values and shadow roots', async ({
  show,
}) => {
  const { survey } = await import('../../src/page/find/survey.ts');
  const page = await show('<p id=t>前</p><div id=h></div><input id=f aria-label="前"><ul><li id=l>前</li></ul>');
  const count = async () => {
    const [sighting] = await survey(page, [{ words: ['後'], purpose: 'see' }]);
    return sighting!.candidates.length;
  };
  for (const change of [
    't.firstChild.data = "後"',
    'f.setAttribute("aria-label", "後")',
    'h.attachShadow({ mode: "open" }).innerHTML = "<b>後</b>"',
    'l.remove(); document.body.append("後")',
    'f.value = "後"',
  ]) {
    expect(await count()).toBe(0);
    await page.evaluate(change);
    expect(await count(), change).toBe(1);
    await page.reload();
  }
});
