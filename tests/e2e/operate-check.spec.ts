import { find } from '../../src/page/find/find.ts';
import { check } from '../../src/page/operate/index.ts';
import { at, expect, failureOf, options, show, showBeforeScript, test } from './operate-bench.ts';

const count = `<script>window.presses = 0; addEventListener('click', (e) => e.isTrusted && e.detail && presses++, true)</script>`;

const hiddenInput = 'style="position:absolute;opacity:0;width:1px;height:1px;clip-path:inset(50%)"';
const toggle = `onclick="this.setAttribute('aria-checked', this.getAttribute('aria-checked') !== 'true')"`;

/** How a box is made; `#a` is what a find may hand on, `#box` (or #a) tells its state to the test. */
const boxes: Record<string, { html: string; state: string }> = {
  'an input': { html: `<input type="checkbox" id="a">`, state: 'a.checked' },
  'a label before its input': {
    html: `<label id="a" for="b">同意</label><input id="b" type="checkbox">`,
    state: 'b.checked',
  },
  'a label around a hidden input and a drawn box': {
    html: `<label id="a"><input id="b" type="checkbox" ${hiddenInput}><i style="display:inline-block;width:16px;height:16px;border:1px solid"></i> 同意</label>`,
    state: 'b.checked',
  },
  'a hidden input with a drawn box': {
    html: `<label><span><input id="a" type="checkbox" ${hiddenInput}><i style="display:inline-block;width:16px;height:16px;border:1px solid"></i></span> 同意</label>`,
    state: 'a.checked',
  },
  'a drawing behind a see-through input, with the words of both states in the names of its parts': {
    html: `<span onclick="if (event.target !== b) { b.checked = !b.checked; a.className = b.checked ? 'active' : '' }"><input id="b" type="checkbox" role="switch" ${hiddenInput}><span id="a" style="display:inline-block;width:40px;height:20px;cursor:pointer"><i class="switch-on"></i><i class="switch-off"></i></span></span>`,
    state: 'b.checked',
  },
  'an input that is not displayed, within a label': {
    html: `<label><input id="a" type="checkbox" style="display:none"><i style="display:inline-block;width:16px;height:16px;border:1px solid"></i> 同意</label>`,
    state: 'a.checked',
  },
  'a transparent input over its drawing': {
    html: `<span style="position:relative;display:inline-block;width:40px;height:20px"><input id="a" type="checkbox" style="position:absolute;inset:0;opacity:0;margin:0;width:100%;height:100%"><i></i></span>`,
    state: 'a.checked',
  },
  'a label with a link in it': {
    html: `<label id="a"><input id="b" type="checkbox"> <a href="#terms">利用規約とプライバシーポリシー</a>に同意する</label>`,
    state: 'b.checked && !location.hash',
  },
  'a label whose box is hidden and whose text is a link': {
    html: `<label id="a" style="padding-left:24px"><input id="b" type="checkbox" ${hiddenInput}><a href="#terms">利用規約に同意する</a></label>`,
    state: 'b.checked && !location.hash',
  },
  'an input that something lies over, with a label of its own': {
    html: `<span style="position:relative;display:inline-block"><input id="a" type="checkbox"><i style="position:absolute;inset:0"></i></span><label for="a">同意</label>`,
    state: 'a.checked',
  },
  'a hidden input that a framework keeps presses from, with a drawn box that says how it is': {
    html: `<div id="d" class="box"><span><input id="a" type="checkbox" ${hiddenInput}></span><i style="display:inline-block;width:16px;height:16px;border:1px solid"></i></div><label for="a">同意</label>
    <script>a.onclick = (e) => { e.preventDefault(); a.toggleAttribute('checked', d.classList.toggle('box-checked')) }</script>`,
    state: "a.hasAttribute('checked')",
  },
  'a hidden input that was ticked at first': {
    html: `<label class="box checked-box"><input id="a" type="checkbox" ${hiddenInput} checked><i style="display:inline-block;width:16px;height:16px;border:1px solid"></i> 同意</label><script>a.checked = false</script>`,
    state: 'a.checked',
  },
  'the box of a row of a grid, that only the row says the state of': {
    html: `<div role="grid"><div role="row" style="display:flex"><span role="presentation" style="width:30px"></span><span role="columnheader" style="width:60px">氏名</span><span role="columnheader" style="width:60px">有効</span></div><table role="presentation" style="border-collapse:collapse"><tr role="row" id="r"><td role="presentation" style="width:30px;padding:0"><i id="a" class="gridbox" style="display:inline-block;width:13px;height:13px;background:#ccc" onclick="r.toggleAttribute('aria-selected') ? r.ariaSelected = true : 0"></i></td><td role="gridcell" style="width:60px;padding:0">山田</td><td role="gridcell"><i class="gridbox" style="display:inline-block;width:13px;height:13px;background:#ccc"></i></td></tr></table></div>`,
    state: `r.ariaSelected === 'true'`,
  },
  'a box below a heading, in a row that is chosen': {
    html: `<div role="grid"><div role="row" style="display:flex"><span role="presentation" style="width:30px"></span><span role="columnheader" style="width:60px">氏名</span><span role="columnheader" style="width:60px">有効</span></div><table role="presentation" style="border-collapse:collapse"><tr role="row" id="r" aria-selected="true"><td role="presentation" style="width:30px;padding:0"><i class="gridbox" style="display:inline-block;width:13px;height:13px;background:#ccc"></i></td><td role="gridcell" style="width:60px;padding:0">山田</td><td role="gridcell"><i id="a" class="gridbox" style="display:inline-block;width:13px;height:13px;background:#ccc" onclick="this.style.border = this.style.border ? '' : '2px solid'; this.className = this.className === 'gridbox' ? 'gridbox-checked' : 'gridbox'"></i></td></tr></table></div>`,
    state: `a.className === 'gridbox-checked'`,
  },
  'a role': {
    html: `<div id="a" role="checkbox" aria-checked="false" ${toggle}>同意</div>`,
    state: `a.ariaChecked === 'true'`,
  },
  'a switch within its row': {
    html: `<div id="a"><span>通知</span><button role="switch" aria-checked="false" id="b" ${toggle}>　</button></div>`,
    state: `b.ariaChecked === 'true'`,
  },
  'a pressed button': {
    html: `<button id="a" aria-pressed="false" onclick="this.ariaPressed = this.ariaPressed !== 'true'">固定</button>`,
    state: `a.ariaPressed === 'true'`,
  },
  'a class': {
    html: `<div id="a" class="cb" style="width:90px" onclick="this.classList.toggle('is-checked')">同意</div>`,
    state: `a.classList.contains('is-checked')`,
  },
  'a class called tick, which says nothing of its state': {
    html: `<span id="a" class="tick" style="display:inline-block;width:16px;height:16px;border:1px solid" onclick="this.classList.toggle('checked')"></span>`,
    state: `a.classList.contains('checked')`,
  },
  'a class that says unchecked': {
    html: `<div id="a" onclick="b.className = b.className === 'cb unchecked' ? 'cb checked' : 'cb unchecked'"><i id="b" class="cb unchecked"></i>同意</div>`,
    state: `b.className === 'cb checked'`,
  },
  'a drawn switch, whose knob tells': {
    html: `<style>#a.far i{translate:20px}</style><div id="a" style="width:44px;height:24px;cursor:pointer" onclick="this.classList.toggle('far')"><i style="display:block;width:20px;height:20px"></i></div>`,
    state: `a.className === 'far'`,
  },
  'a drawn switch, whose knob is drawn by a rule': {
    html: `<style>#a{width:44px;height:24px;position:relative}#a::after{content:'';position:absolute;width:20px;height:20px;left:2px}#a.far::after{transform:translateX(20px)}</style><div id="a" onclick="this.classList.toggle('far')"></div>`,
    state: `a.className === 'far'`,
  },
  'an entry of a tree, whose choice it shows': {
    html: `<a href="javascript:void(0)" role="treeitem" aria-selected="false" onclick="this.ariaSelected = this.ariaSelected !== 'true'"><i id="a" role="presentation" class="checkbox" style="display:inline-block;width:20px;height:20px"></i>経理課</a>`,
    state: `a.parentElement.ariaSelected === 'true'`,
  },
  'a picture': {
    html: `<a href="javascript:void(0)" id="a" onclick="b.src = b.src.includes('box_on') ? 'data:,box_off.gif' : 'data:,box_on.gif'"><img id="b" src="data:,box_off.gif" alt="">同意</a>`,
    state: `b.src.includes('box_on')`,
  },
  'characters in turns': {
    html: `<span id="a" style="cursor:pointer" onclick="this.textContent = this.textContent === '☐' ? '☑' : '☐'">☐</span>`,
    state: `a.textContent === '☑'`,
  },
  'the words ON and OFF in turns': {
    html: `<span id="a" style="cursor:pointer" onclick="this.textContent = this.textContent === 'ON' ? 'OFF' : 'ON'">OFF</span>`,
    state: `a.textContent === 'ON'`,
  },
  'a label with a list in its middle': {
    html: `<style>.d::before{content:'';position:absolute;left:0;width:16px;height:16px;border:1px solid}</style>
      <label><span style="position:relative;display:inline-block;padding-left:30px"><input type="checkbox" id="a" style="position:absolute;opacity:0;pointer-events:none"><span class="d"><input type="text" readonly value="同意" onclick="event.preventDefault()"></span></span></label>`,
    state: 'a.checked',
  },
  'a font of icons': {
    html: `<style>.fa-square::before{content:'□'}.fa-check-square::before{content:'■'}</style>
      <i id="a" class="fa fa-square" onclick="this.className = this.className === 'fa fa-square' ? 'fa fa-check-square' : 'fa fa-square'"></i>`,
    state: `a.className === 'fa fa-check-square'`,
  },
  'a switch that answers late': {
    html: `<button id="a" role="switch" aria-checked="false" onclick="setTimeout(() => this.ariaChecked = this.ariaChecked !== 'true', 700)">同期</button>`,
    state: `a.ariaChecked === 'true'`,
  },
  'a shadow root': {
    html: `<x-box id="a"></x-box><script>const s = a.attachShadow({ mode: 'open' }); s.innerHTML = '<label><input type="checkbox">同意</label>'</script>`,
    state: `a.shadowRoot.querySelector('input').checked`,
  },
};

for (const [made, { html, state }] of Object.entries(boxes)) {
  test(`a box made of ${made} is ticked once, and cleared once`, async ({ page }) => {
    await show(page, html + count);
    const box = at(page, '#a', '同意', 'checkbox');
    await check(box, true, options);
    await check(box, true, options);
    expect(await page.evaluate(state)).toBe(true);
    const presses = await page.evaluate('presses');
    expect(presses).toBeLessThanOrEqual(1 + Number(html.includes('<label')));
    await check(box, false, options);
    await check(box, false, options);
    expect(await page.evaluate(state)).toBe(false);
  });
}

const square = 'display:inline-block;width:14px;height:14px;border:1px solid;cursor:pointer';

for (const [told, html] of Object.entries({
  'a class of the box around it': `<style>.on>i{background:#06c}</style><div onclick="this.classList.toggle('on')"><i id="a" style="${square}"></i></div>`,
  'a colour that comes slowly': `<i id="a" style="${square};transition:background .3s" onclick="this.style.background = this.style.background ? '' : '#06c'"></i>`,
  'a tick that is drawn by a rule': `<style>.x::after{content:'';position:absolute;border:2px solid}</style><i id="a" style="${square}" onclick="this.classList.toggle('x')"></i>`,
  'an answer that comes late': `<i id="a" style="${square}" onclick="setTimeout(() => { this.style.background = this.style.background ? '' : 'green' }, 400)"></i>`,
}))
  test(`a box that only looks ticked, by ${told}, ends as it is asked, also where it was so`, async ({ page }) => {
    const ticked = () =>
      page.evaluate(
        'getComputedStyle(a, "::after").content !== "none" || getComputedStyle(a).backgroundColor !== "rgba(0, 0, 0, 0)"',
      );
    await show(page, html);
    for (const on of [false, true, true, false, false]) {
      await check(at(page, '#a', '同意', 'checkbox'), on, options);
      expect(await ticked()).toBe(on);
    }
  });

test('the box that is drawn in an entry of a tree is pressed, and not the words that choose the entry', async ({
  page,
}) => {
  const entry = (id: string, words: string, more = '') =>
    `<li id="${id}" role="treeitem" aria-checked="false" onclick="event.stopPropagation(); if (event.target.className === 'k-frame') ariaChecked = ariaChecked !== 'true'; else title = 'chosen'"><div><span class="k-checkbox-wrapper" style="display:inline-block"><span class="k-frame" style="display:inline-block;width:18px;height:18px;border:1px solid"></span></span><span style="padding:0 40px">${words}</span></div>${more}</li>`;
  await show(page, `<ul role="tree">${entry('a', '管理者', `<ul role="group">${entry('b', '閲覧')}</ul>`)}</ul>`);
  await check(at(page, '#a', '管理者', 'treeitem'), true, options);
  expect(await page.evaluate('[a.ariaChecked, a.title, b.ariaChecked, b.title]')).toEqual(['true', '', 'false', '']);
});

test('a radio button that only looks chosen is not pressed to clear it', async ({ page }) => {
  await show(page, `<i id="a" role="radio" style="${square};background:#06c" onclick="title = 'pressed'"></i>`);
  expect((await failureOf(check(at(page, '#a', '有効'), false, options))).code).toBe('radio');
  expect(await page.evaluate('a.title')).toBe('');
});

test('a box that only looks ticked and takes no press is a failure', async ({ page }) => {
  await show(page, `<style>#a:hover{background:#eee}</style><i id="a" style="${square}"></i>`);
  expect((await failureOf(check(at(page, '#a', '同意'), true, { timeout: 3_000 }))).code).toBe('no-effect');
});

test('a box of three states', async ({ page }) => {
  await show(
    page,
    `<input type="checkbox" id="a"><script>a.indeterminate = true</script>
    <div id="b" role="checkbox" aria-checked="mixed" onclick="this.ariaChecked = { mixed: 'false', false: 'true', true: 'mixed' }[this.ariaChecked]">全部</div>`,
  );
  await check(at(page, '#a'), true, options);
  expect(await page.evaluate('a.checked && !a.indeterminate')).toBe(true);
  await check(at(page, '#b'), true, options);
  expect(await page.evaluate('b.ariaChecked')).toBe('true');
});

test('a radio button is chosen, and refuses to be cleared', async ({ page }) => {
  await show(
    page,
    `<label id="a"><input type="radio" name="r">有効</label><label id="b"><input type="radio" name="r" checked>無効</label>`,
  );
  await check(at(page, '#a', '有効'), true, options);
  expect(await page.evaluate(`document.querySelector('input').checked`)).toBe(true);
  expect((await failureOf(check(at(page, '#a', '有効'), false, options))).code).toBe('radio');
});

test('a box that does not change is a failure that says so', async ({ page }) => {
  await show(page, `<input type="checkbox" id="a" onclick="return false"><input type="checkbox" id="b" disabled>`);
  const failure = await failureOf(check(at(page, '#a', '同意'), true, { timeout: 2_500 }));
  expect(failure.code).toBe('no-effect');
  expect(failure.text).toMatchObject({ ja: '「同意」を押しましたが、チェックが入りません。' });
  expect((await failureOf(check(at(page, '#b', '同意'), true, { timeout: 1_500 }))).code).toBe('disabled');
});

test('a field that is hidden beside the box drawn for it, in a wide part that takes no press', async ({ page }) => {
  await show(
    page,
    `<label for="a" style="display:none">夜間割増</label><div style="width:500px"><input id="a" type="checkbox" style="display:none">
    <span style="display:contents"><button id="b" role="checkbox" aria-checked="false" style="width:20px;height:20px"></button></span></div>
    <script>b.onclick = () => { a.checked = !a.checked; b.setAttribute('aria-checked', a.checked) }</script>`,
  );
  await check(at(page, '#a', '夜間割増'), true, options);
  expect(await page.evaluate('a.checked')).toBe(true);
});

test('a hidden switch whose label has no box of its own, only its parts have', async ({ page }) => {
  await show(
    page,
    `<style>#a { position: absolute; width: 1px; height: 1px; clip-path: inset(50%) }</style>
    <div><button id="a" role="switch" aria-checked="false"></button>
    <label for="a" style="display:contents"><span style="display:block;width:90px">自動拡張</span><span style="display:block;margin-top:30px;width:90px">オフ</span></label></div>
    <script>a.onclick = () => (a.ariaChecked = a.ariaChecked !== 'true')</script>`,
  );
  await check(at(page, '#a', '自動拡張'), true, options);
  expect(await page.evaluate('a.ariaChecked')).toBe('true');
});

test('of boxes with one id, which a loop made, the one that stands with the label', async ({ page }) => {
  const row = (name: string) => `<li><input type="checkbox" id="a"><label for="a">${name}</label></li>`;
  await show(
    page,
    `<ul>${row('甲')}${row('乙')}</ul><p><input type="checkbox" id="b"><label for="b">丙</label><input type="checkbox" id="b"><label for="b">丁</label></p>`,
  );
  for (const words of [['乙'], ['丁']])
    await check(await find(page, { purpose: 'check', words }, options), true, options);
  expect(await page.evaluate('[...document.querySelectorAll("input")].map((box) => box.checked)')).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test('the box in an entry of a menu, by the words of the entry', async ({ page }) => {
  const entry = (name: string) =>
    `<div role="menuitem" tabindex="-1" onclick="if (event.target !== firstChild) firstChild.checked = !firstChild.checked"><input type="checkbox" readonly style="margin-right:10px"><span>${name}</span></div>`;
  await show(
    page,
    `<div role="menu" style="width:160px">${entry('在庫あり')}${entry('入荷待ち')}<div role="menuitem">すべて解除</div></div>`,
  );
  await check(await find(page, { purpose: 'check', words: ['入荷待ち'] }, options), true, options);
  expect(await page.evaluate('[...document.querySelectorAll("input")].map((box) => box.checked)')).toEqual([
    false,
    true,
  ]);
  await check(await find(page, { purpose: 'check', words: ['入荷待ち'] }, options), false, options);
  expect(await page.evaluate('[...document.querySelectorAll("input")].map((box) => box.checked)')).toEqual([
    false,
    false,
  ]);
  const failure = await failureOf(find(page, { purpose: 'check', words: ['すべて解除'] }, { timeout: 1_500 }));
  expect(failure.code).toBe('not-found');
});

test('a box is ticked when the script of its page, still to come, can hear of it', async ({ page }) => {
  const box = '<label><input type="checkbox" id="a">記録する</label>';
  await showBeforeScript(page, box, "a.onchange = () => { a.title = 'heard' }", 'async');
  await check(at(page, '#a'), true, options);
  expect(await page.locator('#a').getAttribute('title')).toBe('heard');
});

test('a box that is ticked by the class of what is around its square is left alone', async ({ page }) => {
  const square = 'style="display:inline-block;width:14px;height:14px;border:1px solid"';
  await show(
    page,
    `${count}<div class="checkbox checked" style="cursor:pointer"><i id="a" ${square}></i> 記録する</div>`,
  );
  expect(await check(at(page, '#a'), true, options)).toBe(false);
  expect(await page.evaluate('presses')).toBe(0);
});

test('a drawn box below a menu that is open only because the mouse is on it', async ({ page }) => {
  await show(
    page,
    `<style>#m div{display:none;position:absolute;width:200px;height:200px;background:#eee} #m:hover div{display:block} .on{background:#000}</style>
    <div id="m" style="width:90px"><b>設定</b><div><a>監査</a></div></div><i id="a" style="display:block;width:14px;height:14px;border:1px solid;margin-top:40px;cursor:pointer" onclick="classList.toggle('on')"></i>`,
  );
  await page.getByText('設定').hover();
  await page.getByText('監査').click();
  expect(await check(at(page, '#a'), true, options)).toBe(true);
  await expect(page.locator('#a')).toHaveClass('on');
});

test('a box in rows that are drawn anew while it is pressed', async ({ page }) => {
  await show(
    page,
    `<p style="height:2000px"></p><table id="t"></table><script>
    const draw = () => { t.innerHTML = '<tr><td><input type="checkbox" id="a"></td><td>東京</td></tr>' };
    draw();
    addEventListener('scroll', draw, { once: true })</script>`,
  );
  await check(at(page, '#a'), true, options);
  expect(await page.isChecked('#a')).toBe(true);
});

test('a box that moves away from under the mouse, and is drawn anew', async ({ page }) => {
  await show(
    page,
    `<div id="t"></div><script>let moved = false;
    const draw = () => { t.innerHTML = '<input type="checkbox" id="a">'; a.onmouseover = () => { if (moved) return; moved = true; t.style.marginTop = '99px'; setTimeout(draw, 5) } };
    draw()</script>`,
  );
  await check(at(page, '#a'), true, options);
  expect(await page.evaluate('moved && a.checked')).toBe(true);
});

test('a box that is drawn anew without its tick, right after it was pressed, is pressed once more', async ({
  page,
}) => {
  await show(
    page,
    `<div id="t"></div><script>let times = 0;
    const draw = () => { t.innerHTML = '<label><input type="checkbox" id="a"> 同意する</label>'; a.onchange = () => { if (times++ === 0) draw() } };
    draw()</script>`,
  );
  await check(at(page, '#a'), true, options);
  expect(await page.evaluate('[times, a.checked]')).toEqual([2, true]);
});
