import type { Page } from '@playwright/test';
import { find } from '../../src/page/find/find.ts';
import { press } from '../../src/page/operate/index.ts';
import { startBudget } from '../../src/page/operate/operand.ts';
import { pressAtOnce } from '../../src/page/operate/press-at-once.ts';
import { ask, wordsSelector } from '../../src/page/words-engine.ts';
import { at, expect, options, show, test } from './operate-bench.ts';

const log = `<script>window.log = []; for (const name of ['pointerdown', 'click']) document.addEventListener(name, (e) => log.push(name + ':' + e.target.id), true)</script>`;

/** Pictures the element, lets `meanwhile` happen, and presses. */
async function pressed(page: Page, meanwhile: (page: Page) => Promise<unknown> = async () => {}): Promise<boolean> {
  const pictured = (await page.locator('#a').boundingBox())!;
  await meanwhile(page);
  return pressAtOnce(at(page, '#a'), pictured, {}, startBudget(options));
}

test('what stands still since it was pictured is pressed at once', async ({ page }) => {
  await show(page, `<button id="a">保存</button>${log}`);
  expect(await pressed(page)).toBe(true);
  expect(await page.evaluate('log')).toEqual(['pointerdown:a', 'click:a']);
});

test('what there is something to wait for is not pressed', async ({ page }) => {
  const changes = {
    'it moved': 'a.style.marginLeft = "9px"',
    'it is covered': 'c.hidden = false',
    'it is disabled': 'a.disabled = true',
    'a fieldset disables it': 'f.disabled = true',
    'it looks dead': 'a.className = "is-disabled"',
    'it cannot be seen': 'a.style.visibility = "hidden"',
    'it is inert': 'f.inert = true',
  };
  for (const [why, change] of Object.entries(changes)) {
    await show(
      page,
      `<fieldset id="f"><button id="a">保存</button></fieldset>
      <div id="c" hidden style="position:fixed;inset:0">処理中です</div>${log}`,
    );
    expect(await pressed(page, () => page.evaluate(change)), why).toBe(false);
    expect(await page.evaluate('log'), why).toEqual([]);
  }
});

test('what goes away at the last moment is not pressed, and no failure', async ({ page }) => {
  await show(
    page,
    `<button id="a">保存</button><script>
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { a.hidden = !a.hidden; port2.postMessage(0) };
    start = () => port2.postMessage(0);
  </script>`,
  );
  const pictured = (await page.locator('#a').boundingBox())!;
  await page.evaluate('start()');
  const tries = Array.from({ length: 20 });
  for (const _ of tries) await pressAtOnce(at(page, '#a'), pictured, {}, startBudget(options));
});

test('what comes under the mouse on its way gets nothing of the press, and the press is done when it has gone', async ({
  page,
}) => {
  await show(
    page,
    `<button id="a">保存</button><button id="c" hidden style="position:fixed;inset:0">開く</button>${log}
    <script>a.onmouseenter = () => { c.hidden = false; setTimeout(() => c.remove(), 300); a.onmouseenter = null }</script>`,
  );
  await page.mouse.move(600, 400);
  const pictured = (await page.locator('#a').boundingBox())!;
  await press(at(page, '#a', '保存'), { ...options, pictured });
  expect(await page.evaluate('log')).toEqual(['pointerdown:a', 'click:a']);
});

test('a button that is drawn anew while the mouse is down was not pressed; where the page answered, it was', async ({
  page,
}) => {
  // A busy browser may otherwise come to it before what listens to the mouse has been told.
  const heard =
    'new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0) })';
  const anew = 'a.replaceWith(a.cloneNode(true))';
  const pages = {
    lost: '<script>a.onmousedown = () => log.push("down")</script>',
    'hit, the page acts as the mouse goes down': '<script>a.onmousedown = () => { document.title = "x" }</script>',
    'hit, the page acts as the mouse goes up':
      '<script>addEventListener("pointerup", () => { a.title = "x" })</script>',
  };
  for (const [landing, script] of Object.entries(pages)) {
    await show(page, `<button id="a">保存</button>${log}${script}`);
    const box = (await page.locator('#a').boundingBox())!;
    await page.mouse.move(box.x + 9, box.y + 9);
    expect(
      await page
        .locator('#a')
        .locator(wordsSelector({ kind: 'ready', box }))
        .count(),
    ).toBe(1);
    await page.mouse.down();
    await page.evaluate(heard);
    await page.evaluate(anew);
    await page.mouse.up();
    expect(landing).toContain(await ask(page.mainFrame(), { kind: 'landed' }, options));
    expect(await page.evaluate('log.filter((one) => /click/.test(one))')).toEqual([]);
  }
});

test('a row that another one takes the place of, as the mouse comes, is pressed where it stands then', async ({
  page,
}) => {
  const rows = ['甲', '乙'].map((name) => `<tr><td>${name}</td><td><button>停止</button></td></tr>`).join('');
  for (const how of ['at once', 'once only', 'after a wait']) {
    await show(
      page,
      `<table id="t">${rows}</table><script>window.stopped = []; const cells = () => [...t.rows].map((row) => row.cells[0]);
      for (const row of t.rows) row.cells[1].onclick = () => stopped.push(row.cells[0].textContent);
      t.onpointermove = () => { t.onpointermove = null; const [x, y] = cells(); [x.textContent, y.textContent] = [y.textContent, x.textContent] }</script>`,
    );
    await page.mouse.move(600, 400);
    const found = await find(page, { purpose: 'press', words: ['停止'], in: { kind: 'row', words: ['乙'] } }, options);
    const pictured = how === 'after a wait' ? undefined : found.box;
    await press(found, { ...options, pictured, once: how === 'once only' });
    expect(await page.evaluate('stopped'), how).toEqual(['乙']);
  }
});

test('a button that says something else under the mouse is pressed all the same, where nothing else says what is meant', async ({
  page,
}) => {
  await show(
    page,
    `<button id="a">登録中</button><script>window.log = []; a.onpointerenter = () => { a.textContent = '登録を外す' }; a.onclick = () => log.push('a')</script>`,
  );
  await page.mouse.move(600, 400);
  const found = await find(page, { purpose: 'press', words: ['登録中'] }, options);
  await press(found, { ...options, pictured: found.box });
  expect(await page.evaluate('log')).toEqual(['a']);
});

test('what opens when it is pointed at, and shuts when it is pressed then, is open after a press', async ({ page }) => {
  await show(
    page,
    `<ul role="menu"><li role="menuitem" id="i" aria-expanded="false"><a id="a" href="#">一覧表</a></ul>
    <script>i.onmouseenter = () => { i.ariaExpanded = true }; i.onclick = () => { i.ariaExpanded = i.ariaExpanded !== 'true' }</script>`,
  );
  await page.mouse.move(600, 400);
  const pictured = (await page.locator('#a').boundingBox())!;
  await press(at(page, '#a', '一覧表'), { ...options, pictured });
  await expect(page.locator('#i')).toHaveAttribute('aria-expanded', 'true');
});

test('in a frame, what the page around lays over it counts too', async ({ page }) => {
  await show(
    page,
    `<p>見出し</p><iframe id="i" style="border:5px solid;padding:7px" srcdoc="<button id=a onclick='top.log.push(1)'>保存</button>"></iframe>
    <div id="c" hidden style="position:fixed;inset:0">処理中です</div>${log}`,
  );
  const frame = page.frameLocator('iframe');
  const operand = { ...at(page, '#a'), frame: page.frames()[1]!, locator: frame.locator('#a') };
  const pictured = await frame.locator('#a').evaluate((one) => one.getBoundingClientRect().toJSON());
  const attempt = () => pressAtOnce(operand, pictured, {}, startBudget(options));
  await page.evaluate('c.hidden = false');
  expect(await attempt()).toBe(false);
  await page.evaluate('c.hidden = true');
  expect(await attempt()).toBe(true);
  expect(await page.evaluate('log')).toEqual([1]);
});

test('what the page around a frame, or a frame in the page, pushes under the mouse gets nothing of the press', async ({
  page,
}) => {
  const button = (words: string) =>
    `<button style="display:block;height:40px" onclick="top.log.push('${words}')">${words}</button>`;
  const frame = (body: string) =>
    `<iframe style="display:block;height:40px;border:0" srcdoc="${`<style>body{margin:0}</style>${body}`.replaceAll('"', '&quot;')}"></iframe>`;
  const pages = {
    'in a frame': [button('削除'), frame(button('適用'))],
    'beside a frame': [frame(button('削除')), button('適用')],
  };
  for (const [where, parts] of Object.entries(pages))
    for (const how of ['at once', 'after a wait']) {
      await show(
        page,
        `<div id="c"></div>${parts.join('')}<script>window.log = []; window.push = () => { c.style.height = '40px' }</script>`,
      );
      const inside = where === 'in a frame' ? page.frames()[1]! : page.mainFrame();
      await inside.evaluate("addEventListener('mousemove', () => top.push())");
      await page.mouse.move(600, 400);
      const found = await find(page, { purpose: 'press', words: ['適用'] }, options);
      const box = await found.locator.evaluate((one) => one.getBoundingClientRect().toJSON());
      await press(found, { ...options, pictured: how === 'at once' ? box : undefined });
      expect(await page.evaluate('log'), `${where}, ${how}`).toEqual(['適用']);
    }
});

test('a press that leads to another page, or closes its tab, is done', async ({ page }) => {
  await show(page, '<a id="a" href="data:text/html,there">次へ</a>');
  expect(await pressed(page)).toBe(true);
  await page.goto('about:blank');
  const opened = page.waitForEvent('popup');
  await page.evaluate(() => void open('about:blank'));
  const popup = await opened;
  await show(popup, '<button id="a" onclick="window.close()">閉じる</button>');
  const pictured = (await popup.locator('#a').boundingBox())!;
  // The tab may be gone before the click is answered.
  await press(at(popup, '#a'), { ...options, pictured });
  await expect.poll(() => popup.isClosed()).toBe(true);
});
