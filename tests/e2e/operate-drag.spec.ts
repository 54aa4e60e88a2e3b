import type { Page } from '@playwright/test';
import { find } from '../../src/page/find/find.ts';
import { drag } from '../../src/page/operate/index.ts';
import { at, expect, failureOf, options, show, showBeforeScript, test } from './operate-bench.ts';

/** A list whose rows follow the pointer, held by `held`, as the sortable kits make them. */
const sortable = (held: string) => `<script>
  let row, from;
  u.onpointerdown = (e) => { if (e.target.closest('${held}')) { row = e.target.closest('li'); from = e.clientY; u.setPointerCapture?.(e.pointerId) } };
  u.onpointermove = (e) => {
    if (!row || Math.abs(e.clientY - from) < 5) return;
    const other = [...u.children].find((li) => li !== row && e.clientY > li.getBoundingClientRect().top && e.clientY < li.getBoundingClientRect().bottom);
    if (!other) return;
    row.compareDocumentPosition(other) & 4 ? other.after(row) : other.before(row);
  };
  u.onpointerup = () => row = null;
</script>`;

/** A list in `u` that may be drawn anew, and its items. */
const drawsItself = `const draw = () => { u.innerHTML = ['一', '二', '三'].map((name) => '<li draggable="true">' + name + '</li>').join('') };
draw();`;
const item = (page: Page, name: string) => at(page, `li >> text=${name}`, name);

test('an item that the browser itself drags takes another place; a drag that did nothing is told', async ({ page }) => {
  await show(
    page,
    `<ul id="u"><li draggable="true" id="a">一</li><li id="b">二</li><li id="c">三</li></ul><script>
    let held; a.ondragstart = () => held = a; u.ondragover = (e) => e.preventDefault(); u.ondrop = (e) => e.target.after(held)</script>`,
  );
  await drag(at(page, '#a', '一'), { onto: at(page, '#c', '三') }, options);
  await expect(page.locator('#u')).toHaveText('二三一');
  const failure = await failureOf(drag(at(page, '#b', '二'), { onto: at(page, '#c', '三') }, { timeout: 4_000 }));
  expect(failure.code).toBe('no-effect');
  expect(failure.text).toMatchObject({ ja: '「二」を「三」へドラッグしましたが、何も変わりません。' });
});

test('a row that follows the pointer takes the place of another, up and down', async ({ page }) => {
  await show(page, `<ul id="u"><li id="a">一</li><li>二</li><li id="c">三</li><li>四</li></ul>${sortable('li')}`);
  await drag(at(page, '#a', '一'), { onto: at(page, '#c', '三') }, options);
  await expect(page.locator('#u')).toHaveText('二三一四');
  await drag(at(page, 'li >> text=四', '四'), { onto: at(page, 'li >> text=二', '二') }, options);
  await expect(page.locator('#u')).toHaveText('四二三一');
});

test('what a notice pushes down while it is dragged comes where it was to come', async ({ page }) => {
  await show(
    page,
    `<p id="news"></p><ul id="u"><li draggable="true" id="a">一</li><li id="b">二</li><li id="c">三</li><li>四</li></ul><script>
    let held; u.ondragover = (e) => e.preventDefault(); u.ondrop = (e) => e.target.after(held);
    a.ondragstart = () => { held = a; setTimeout(() => (news.style.height = '40px'), 60) }</script>`,
  );
  await drag(at(page, '#a', '一'), { onto: at(page, '#c', '三') }, options);
  await expect(page.locator('#u')).toHaveText('二三一四');
});

test('a list that is drawn anew under the drag is dragged in once more', async ({ page }) => {
  await show(
    page,
    `<ul id="u"></ul><script>
    let held, drags = 0;
    ${drawsItself}
    u.ondragstart = (e) => { held = e.target; if (++drags === 1) { held = null; setTimeout(draw, 30) } };
    u.ondragover = (e) => e.preventDefault();
    u.ondrop = (e) => { if (held) e.target.after(held) }</script>`,
  );
  await drag(item(page, '一'), { onto: item(page, '三') }, { timeout: 15_000 });
  await expect(page.locator('#u')).toHaveText('二三一');
});

test('an item that is drawn anew as the page scrolls to it', async ({ page }) => {
  await show(
    page,
    `<p style="height:2000px"></p><ul id="u"></ul><script>
    let held;
    ${drawsItself}
    u.ondragstart = (e) => { held = e.target }; u.ondragover = (e) => e.preventDefault(); u.ondrop = (e) => e.target.after(held);
    addEventListener('scroll', draw, { once: true })</script>`,
  );
  await drag(item(page, '一'), { onto: item(page, '三') }, { timeout: 15_000 });
  await expect(page.locator('#u')).toHaveText('二三一');
});

test('an item is dragged when the script of its page, still to come, can hear of it', async ({ page }) => {
  await showBeforeScript(
    page,
    '<ul id="u"><li draggable="true" id="a">一</li><li>二</li><li id="c">三</li></ul>',
    'let held; u.ondragstart = (e) => { held = e.target }; u.ondragover = (e) => e.preventDefault(); u.ondrop = (e) => e.target.after(held)',
    'async',
  );
  await drag(at(page, '#a', '一'), { onto: at(page, '#c', '三') }, { timeout: 6_000 });
  await expect(page.locator('#u')).toHaveText('二三一');
});

test('a row that only its handle moves is gripped there', async ({ page }) => {
  const row = (id: string, name: string) =>
    `<li><b class="h" style="cursor:grab">⠿</b> <span id="${id}">${name}</span> <button>編集</button></li>`;
  await show(page, `<ul id="u">${row('a', '一')}${row('b', '二')}${row('c', '三')}</ul>${sortable('.h')}`);
  await drag(at(page, '#c', '三'), { onto: at(page, '#a', '一') }, options);
  await expect(page.locator('#u span')).toHaveText(['三', '一', '二']);
});

test('a handle without any sign of it but its class, and a target that must be scrolled to', async ({ page }) => {
  const rows = Array.from(
    { length: 60 },
    (_, i) => `<li style="height:30px"><i class="drag-handle">=</i><span id="r${i}">${i}</span></li>`,
  );
  await show(page, `<ul id="u">${rows.join('')}</ul>${sortable('i')}`);
  await drag(at(page, '#r50', '50'), { onto: at(page, '#r2', '2') }, options);
  expect(await page.locator('#u span').allTextContents()).toEqual(expect.arrayContaining(['50']));
  expect((await page.locator('#u span').allTextContents()).indexOf('50')).toBe(2);
});

test('the edge that makes a thing wider is no grip to take it elsewhere by', async ({ page }) => {
  const item = (name: string) =>
    `<li style="width:200px;position:relative"><span>${name}</span><i style="position:absolute;right:0;width:8px;height:16px;cursor:ew-resize" onpointerdown="event.stopPropagation();wider=this.parentElement"></i></li>`;
  await show(
    page,
    `<ul id="u">${['一', '二', '三'].map(item).join('')}</ul>${sortable('li')}
    <script>let wider; addEventListener('pointermove', (e) => { if (wider) wider.style.width = e.clientX + 40 + 'px' }); addEventListener('pointerup', () => wider = null)</script>`,
  );
  await drag(at(page, 'span >> text=一', '一'), { onto: at(page, 'span >> text=三', '三') }, options);
  await expect(page.locator('#u')).toHaveText('二三一');
  await drag(at(page, 'span >> text=一', '一'), { right: 60 }, options);
  expect(await page.locator('li', { hasText: '一' }).evaluate((one) => one.clientWidth)).toBeGreaterThan(240);
});

test('a drawing elsewhere on the page shows nothing of a drag', async ({ page }) => {
  await show(page, '<h2 id="a">署名</h2><p>下の枠の中に。</p><canvas id="c" width="200" height="100"></canvas>');
  const failure = await failureOf(drag(at(page, '#a', '署名'), { right: 40 }, options));
  expect(failure.code).toBe('no-effect');
  await drag(at(page, '#c', '枠'), { right: 40 }, options);
});

test('the round part of a switch beside the words is no handle of their row', async ({ page }) => {
  const row = (id: string, name: string) =>
    `<li><b class="h" style="cursor:grab">⠿</b><div style="display:inline-block"><label id="${id}" for="s${id}">${name}</label>
    <span style="position:relative"><i class="switch-handle">●</i><input id="s${id}" type="checkbox" style="position:absolute;inset:0;opacity:0"></span></div></li>`;
  await show(page, `<ul id="u">${row('a', '一')}${row('b', '二')}${row('c', '三')}</ul>${sortable('.h')}`);
  await drag(at(page, '#a', '一'), { onto: at(page, '#c', '三') }, options);
  await expect(page.locator('#u label')).toHaveText(['二', '三', '一']);
});

test('fields beside a list that show what is pressed in it are no sign of a drag', async ({ page }) => {
  await show(
    page,
    `<main><ul id="u"><li id="a">一</li><li id="b">二</li></ul></main><aside><div><div><div>名前 <input id="n"></div></div></div></aside>
    <script>u.onpointerdown = (e) => { n.value = e.target.textContent }</script>`,
  );
  const failure = await failureOf(drag(at(page, '#a', '一'), { onto: at(page, '#b', '二') }, { timeout: 8_000 }));
  expect(failure.code).toBe('no-effect');
});

for (const [way, moves] of Object.entries({ 'with the mouse': true, 'and back as it is let go': false }))
  test(`the knob of a slider whose stops are words goes from one to another, ${way}`, async ({ page }) => {
    const stop = (words: string, left: number) =>
      `<div style="position:absolute;top:20px;left:${left}%;transform:translateX(-50%)">${words}</div>`;
    await show(
      page,
      `<div id=s style="position:relative;width:300px;height:40px;margin:30px;cursor:pointer"><div id=k style="position:absolute;top:2px;left:50%;width:16px;height:16px;margin-left:-8px;background:navy"></div>${stop('低', 0)}${stop('中', 50)}${stop('高', 100)}</div><script>
      let held; const put = (e) => { if (held) k.style.left = Math.round((e.clientX - s.getBoundingClientRect().left) / 150) * 50 + '%' };
      s.onmousedown = (e) => { held = true; put(e) }; onmousemove = put;
      onmouseup = () => { held = false; if (!${moves}) k.style.left = '50%' }</script>`,
    );
    const dragging = drag(at(page, 'div >> text=中', '中'), { onto: at(page, 'div >> text=低', '低') }, options);
    if (moves) await dragging;
    else expect((await failureOf(dragging)).code).toBe('no-effect');
    await expect(page.locator('#k')).toHaveAttribute('style', moves ? /left: 0%/ : /left: 50%/);
  });

test('a slider and a divider are moved by so many px', async ({ page }) => {
  await show(
    page,
    `<input type="range" id="s" min="0" max="200" value="0" style="width:216px;margin:0">
    <div style="display:flex"><div id="l" style="width:100px">左</div><div id="d" style="width:6px;height:80px;cursor:col-resize;background:#999"></div><div>右</div></div>
    <script>d.onpointerdown = (e) => { d.setPointerCapture(e.pointerId); d.onpointermove = (m) => l.style.width = m.clientX - 8 + 'px' };
    d.onpointerup = () => d.onpointermove = null</script>`,
  );
  await drag(at(page, '#s', '音量'), { right: 40 }, options);
  expect(Number(await page.locator('#s').inputValue())).toBeGreaterThan(120);
  await drag(at(page, '#d', '境界'), { right: 150 }, options);
  expect(await page.locator('#l').evaluate((one) => one.clientWidth)).toBeGreaterThan(240);
});

test('a part of a palette is dropped on a drawing, and two of its nodes are wired', async ({ page }) => {
  await show(
    page,
    `<div id="p" draggable="true" style="width:80px">メール</div>
    <svg id="g" width="500" height="300"><circle id="a" r="8" cx="40" cy="150"/><circle id="b" r="8" cx="400" cy="80"/></svg>
    <script>
      const add = (tag, set) => { const e = document.createElementNS(g.namespaceURI, tag); for (const k in set) e.setAttribute(k, set[k]); g.append(e) };
      p.ondragstart = (e) => e.dataTransfer.setData('text/plain', 'mail'); g.ondragover = (e) => e.preventDefault();
      g.ondrop = (e) => add('text', { x: e.offsetX, y: e.offsetY, class: e.dataTransfer.getData('text/plain') });
      let from; a.onpointerdown = () => from = a; onpointerup = (e) => { if (from && e.target === b) add('path', { d: 'M40,150L400,80' }); from = null };
    </script>`,
  );
  await drag(at(page, '#p', 'メール'), { onto: at(page, '#g', '図'), right: 60 }, options);
  await expect(page.locator('text.mail')).toHaveAttribute('x', '310');
  await drag(at(page, '#a', '出力'), { onto: at(page, '#b', '入力') }, options);
  await expect(page.locator('path')).toHaveCount(1);
});

/** Columns whose titles are links in a side bar too; a refused card is told of, and the clock goes on. */
const board = (
  drop: string,
) => `<div id=all><aside><p>棚</p><ul><li><a href="#todo">未着手</a></li><li><a href="#done">完了</a></li></ul><time id=t>1</time></aside>
<main><p id=m></p><div id=b>${['未着手', '完了']
  .map(
    (name, at) =>
      `<div class="lane"><h3>${name}</h3><div class="cards">${at ? '' : '<p class="card" draggable="true">請求書</p><p class="card" draggable="true">見積</p>'}</div></div>`,
  )
  .join(
    '',
  )}</div></main></div><style>#all,#b{display:flex}aside{width:150px}.lane{width:200px;min-height:200px}</style><script>
let held; ondragstart = (e) => held = e.target; ondragover = (e) => e.preventDefault();
ondrop = (e) => { e.preventDefault(); const lane = e.target.closest('.lane'); if (!lane) return; ${drop} };
</script>`;

test('the title of a column goes before a link of the same words', async ({ page }) => {
  await show(page, board(`lane.querySelector('.cards').append(held)`));
  const [card, done] = [
    await find(page, { purpose: 'hover', words: ['請求書'] }, options),
    await find(page, { purpose: 'drop', words: ['完了'] }, options),
  ];
  await drag(card, { onto: done }, options);
  await expect(page.locator('.lane').nth(1)).toContainText('請求書');
  // A page that asks first has taken it too.
  await page.evaluate(() => {
    window.ondrop = () => document.body.insertAdjacentHTML('beforeend', '<div role=dialog>移しますか</div>');
  });
  await drag(await find(page, { purpose: 'hover', words: ['見積'] }, options), { onto: done }, options);
});

for (const [what, drop] of [
  ['is told of', `m.setAttribute('role', 'alert'); m.textContent = '移せません'; t.textContent = 2`],
  [
    'is drawn anew where it was',
    `const [one] = b.children; const fresh = one.cloneNode(true); one.replaceWith(fresh); t.textContent = 2`,
  ],
] as const)
  test(`a drag is without effect where the refused card ${what}`, async ({ page }) => {
    await show(page, board(drop));
    const card = await find(page, { purpose: 'hover', words: ['請求書'] }, options);
    const done = await find(page, { purpose: 'drop', words: ['完了'] }, options);
    const failure = await failureOf(drag(card, { onto: done }, { timeout: 2_500 }));
    expect(failure.code).toBe('no-effect');
  });

test('words of a link and of a text that takes nothing are two places', async ({ page }) => {
  await show(page, `<ul><li><a href="#a">保管</a></li></ul><p>保管</p><p id=x draggable=true>封書</p>`);
  const failure = await failureOf(find(page, { purpose: 'drop', words: ['保管'] }, options));
  expect(failure.code).toBe('ambiguous');
});

test('an entry of a calendar is moved by its words, not made longer by its edge', async ({ page }) => {
  await show(
    page,
    `<style>#e { position:absolute; top:100px; left:0; width:160px; height:44px } #f { position:absolute; left:70px; bottom:2px; width:14px; height:8px; cursor:ns-resize }</style>
    <div style="position:relative; height:400px"><div id=e><div>13:00</div><div id=w>面接</div><div id=f></div></div></div><script>
    e.onmousedown = (event) => { event.preventDefault(); const wide = event.target === f, y = event.clientY, top = e.offsetTop;
      onmousemove = ({ clientY }) => { if (wide) e.style.height = 44 + clientY - y + 'px'; else e.style.top = top + clientY - y + 'px' }; onmouseup = () => { onmousemove = null } }</script>`,
  );
  await drag(at(page, '#w', '面接'), { down: 40 }, options);
  expect(await page.locator('#e').evaluate((e: HTMLElement) => [e.offsetTop, e.offsetHeight])).toEqual([140, 44]);
});
