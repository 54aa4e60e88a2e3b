import { find } from '../../src/page/find/find.ts';
import { choose, hover, press, pressKeys } from '../../src/page/operate/index.ts';
import { parseKeys } from '../../src/steps/key-names.ts';
import { serveSite } from '../support/small-site.ts';
import { at, expect, failureOf, options, show, test } from './operate-bench.ts';

/** As a page's own handlers hear it: what Playwright stops, because another element lies there by now, gets no further than the window. */
const log = `<script>window.log = []; document.addEventListener('click', (e) => log.push(e.isTrusted + ':' + e.target.id), true)</script>`;

test('a press is a real one', async ({ page }) => {
  await show(page, `<button id="a">保存</button>${log}`);
  await press(at(page, '#a', '保存'), options);
  expect(await page.evaluate('log')).toEqual(['true:a']);
});

test('a menu that closed by itself is opened again by pointing at it once more', async ({ page }) => {
  await show(
    page,
    `<span id="a">整備</span><ul id="m" hidden><li><button id="b">タイヤ交換</button></li></ul>
    <script>let times = 0; a.onmouseenter = () => { m.hidden = ++times < 2 }</script>`,
  );
  await page.mouse.move(600, 400);
  await hover(await find(page, { purpose: 'hover', words: ['整備'] }, options), options);
  expect(await find(page, { purpose: 'press', words: ['タイヤ交換'] }, options)).toMatchObject({ name: 'タイヤ交換' });
});

for (const [what, tag, mark, reopened] of [
  ['a menu that went away as the page drew its head anew is opened once more', 'button', ' ▾', true],
  ['a button that opens no menu, and was drawn anew, is not pressed again', 'button', '', false],
  ['a heading that sorts its table, and was drawn anew with it, is not pressed again', 'th', ' ▼', false],
] as const)
  test(what, async ({ page }) => {
    await show(
      page,
      `<table><tr id="bar"></table>${log}<script>
      let menu;
      const draw = () => {
        menu?.remove();
        bar.innerHTML = '<${tag} id="a" tabindex="0">その他の操作${mark}</${tag}>';
        a.onclick = () => { menu = document.createElement('ul'); menu.innerHTML = '<li><a id="b" href="#b">複製</a></li>'; document.body.append(menu) };
      };
      draw()</script>`,
    );
    await press(await find(page, { purpose: 'press', words: ['その他の操作'] }, options), options);
    await page.evaluate('draw()');
    const entry = find(page, { purpose: 'press', words: ['複製'] }, { timeout: 3_000 });
    if (reopened) await press(await entry, options);
    else expect((await failureOf(entry)).code).toBe('not-found');
    expect(await page.evaluate('log')).toEqual(reopened ? ['true:a', 'true:a', 'true:b'] : ['true:a']);
  });

test('a menu that goes away with its head, drawn anew, before its entry is pressed, is opened once more', async ({
  page,
}) => {
  await show(
    page,
    `<p id="bar"></p>${log}<script>
    let menu;
    const draw = () => {
      menu?.remove();
      bar.innerHTML = '<button id="a" title="メニュー">⋮</button>';
      a.onclick = () => { menu = document.createElement('div'); menu.innerHTML = '<div role="menuitem" id="b">複製</div>'; document.body.append(menu) };
    };
    draw()</script>`,
  );
  await press(await find(page, { purpose: 'press', words: ['メニュー'] }, options), options);
  const entry = await find(page, { purpose: 'press', words: ['複製'] }, options);
  await page.evaluate('draw()');
  await press(entry, options);
  expect(await page.evaluate('log')).toEqual(['true:a', 'true:a', 'true:b']);
});

test('a menu beside its entry stays open for a mouse that is on its way to it', async ({ page }) => {
  await show(
    page,
    `<style>div { position: absolute } #m { right: 100% }</style><div style="left:99px"><div role="menuitem" id="a" aria-haspopup="menu" style="width:90px">外観</div><div id="m" style="width:60px" hidden><div role="menuitem" id="b">暗い</div></div></div>${log}
    <script>let last, way; a.onclick = () => { m.hidden = false }; a.onmousemove = (e) => { way = e.x - last; last = e.x }; a.onmouseleave = () => { m.hidden = !(way < 0) }</script>`,
  );
  for (const id of ['a', 'b']) await press(at(page, `#${id}`, id, 'menuitem'), options);
  expect(await page.evaluate('log')).toEqual(['true:a', 'true:b']);
});

test('a menu that opens for the mouse, and is shut with those around it by a press, stays open', async ({ page }) => {
  await show(
    page,
    `<ul role="menu" id="m"><li role="none"><a role="menuitem" id="a" aria-haspopup="true" aria-expanded="false" href="#fees">学費</a>
    <ul role="menu" id="s" hidden style="position:absolute;left:200px;top:0"><li role="none"><a role="menuitem" id="b" href="#x">学部</a></ul></ul>${log}
    <script>const open = (on) => { s.hidden = !on; a.ariaExpanded = on }; a.onpointerover = () => open(true);
    a.onclick = (e) => { e.preventDefault(); m.hidden = true; open(false) }</script>`,
  );
  await page.mouse.move(600, 400);
  for (const id of ['a', 'b']) await press(at(page, `#${id}`, id, 'menuitem'), options);
  expect(await page.evaluate('log')).toEqual(['true:b']);
});

test('a menu that opens for the mouse, and of which its entry says only that it has one, stays open', async ({
  page,
}) => {
  await show(
    page,
    `<x-m role="menuitem" id="e" aria-haspopup="true">移動</x-m>
    <ul role="menu" id="s" hidden style="position:absolute;left:200px;top:0"><li role="menuitem" id="b">共有フォルダー</li></ul>${log}
    <script>e.attachShadow({ mode: 'open' }).innerHTML = '<div id="a"><slot></slot></div>';
    const open = (on) => { s.hidden = !on; e.ariaExpanded = on }; e.onpointerenter = () => open(true); e.onclick = () => open(s.hidden)</script>`,
  );
  await page.mouse.move(600, 400);
  for (const id of ['a', 'b']) await press(at(page, `#${id}`, id, 'menuitem'), options);
  expect(await page.evaluate('log')).toEqual(['true:b']);
});

test('a link whose menu opens for the mouse, and that takes a press before for one of a finger, is followed', async ({
  page,
}) => {
  for (const how of ['at once', 'after a wait']) {
    await show(
      page,
      `<ul><li id="i"><a id="a" href="?there">管理</a><ul id="m" hidden><li><a href="?x">設定</a></ul></ul><script>
      let isFinger;
      i.onmouseenter = () => setTimeout(() => { m.hidden = false }, 50);
      a.onpointerdown = () => { isFinger = m.hidden; m.hidden = false };
      a.onclick = (e) => { if (isFinger) e.preventDefault() }</script>`,
    );
    await page.mouse.move(600, 400);
    const pictured = (await page.locator('#a').boundingBox())!;
    await press(at(page, '#a', '管理', 'link'), how === 'at once' ? { ...options, pictured, once: true } : options);
    await expect(page, how).toHaveURL(/there$/);
  }
});

test('a toast over the button is waited for', async ({ page }) => {
  await show(
    page,
    `<button id="a">保存</button><div id="t" style="position:fixed;inset:0;background:#eee">お待ちください</div>${log}
    <script>setTimeout(() => t.remove(), 300)</script>`,
  );
  await press(at(page, '#a', '保存'), options);
  expect(await page.evaluate('log')).toEqual(['true:a']);
});

test('the mouse leaves a message that stays for as long as it is on it', async ({ page }) => {
  await show(
    page,
    `<button id="a" style="animation:m 9s">保存</button><div id="t" hidden style="position:fixed;left:8px;top:8px;width:200px;height:60px;background:#eee">保存しました</div>${log}
    <style>@keyframes m { 5% { margin-left: 9px } }</style>
    <script>setTimeout(() => { t.hidden = false }, 150); t.onmouseleave = () => { t.hidden = true; a.style.animation = 'none' }</script>`,
  );
  await page.mouse.move(30, 20);
  await press(at(page, '#a', '保存'), { timeout: 3_000 });
  expect(await page.evaluate('log')).toEqual(['true:a']);
});

const handled = (
  more: string,
  style: string,
) => `<style>.bar { position: relative; width: 200px; height: 27px } .bar > * { position: absolute; inset: 0 }
  .bar > i { display: none; background: #888; ${style} } .bar:hover > i { display: block }</style><div class="bar"><i></i><div id="a">見積</div></div>${more}`;

for (const [times, event] of [
  [1, 'click'],
  [2, 'dblclick'],
] as const)
  test(`what comes over the middle of a thing with the mouse and is a part of it: beside it, ${times} times`, async ({
    page,
  }) => {
    await show(
      page,
      handled(
        `<script>a.addEventListener('${event}', () => a.title = 'pressed')</script>`,
        'z-index: 1; left: 96px; width: 8px',
      ),
    );
    const pictured = (await page.locator('#a').boundingBox())!;
    await press(at(page, '#a', '見積'), { timeout: 4_000, times, pictured });
    expect(await page.locator('#a').getAttribute('title')).toBe('pressed');
  });

test('what comes over most of a thing with the mouse is no part of it to press beside', async ({ page }) => {
  await show(
    page,
    handled(`<script>a.onclick = () => a.title = 'pressed'</script>`, 'z-index: 1; left: 40px; width: 120px'),
  );
  expect((await failureOf(press(at(page, '#a', '見積'), { timeout: 2_500 }))).code).toBe('covered');
});

test('a cover that stays is named', async ({ page }) => {
  await show(page, `<button id="a">保存</button><div style="position:fixed;inset:0;background:#eee">処理中です</div>`);
  const failure = await failureOf(press(at(page, '#a', '保存'), { timeout: 1_500 }));
  expect(failure.code).toBe('covered');
  expect(failure.text).toMatchObject({ ja: '「保存」を押せません: 「処理中です」に覆われています。' });
});

test('a disabled button is reported, with the box that may enable it', async ({ page }) => {
  await show(
    page,
    `<form><label><input type="checkbox">規約に同意する</label><button id="a" disabled>次へ</button></form>`,
  );
  const failure = await failureOf(press(at(page, '#a', '次へ'), { timeout: 1_500 }));
  expect(failure.code).toBe('disabled');
  expect(JSON.stringify(failure.hint)).toContain('規約に同意する');
});

for (const [look, attributes] of [
  ['a class', 'class="btn disabled"'],
  ['its cursor', 'style="cursor:not-allowed"'],
  ['pointer-events', 'style="pointer-events:none"'],
  ['ARIA', 'role="button" aria-disabled="true"'],
] as const) {
  test(`a link that looks dead by ${look} is not pressed but reported`, async ({ page }) => {
    await show(page, `<a href="#x" id="a" ${attributes}>次へ</a>${log}`);
    const failure = await failureOf(press(at(page, '#a', '次へ'), { timeout: 1_500 }));
    expect(failure.code).toBe('disabled');
    expect(await page.evaluate('log')).toEqual([]);
  });
}

test('text under the hand of the mouse that says it is dead, without a role, is not pressed', async ({ page }) => {
  await show(page, `<span id="a" tabindex=0 aria-disabled=true style="cursor:pointer;opacity:.4">編集</span>${log}`);
  expect((await failureOf(press(at(page, '#a', '編集'), { timeout: 1_500 }))).code).toBe('disabled');
  expect(await page.evaluate('log')).toEqual([]);
});

const bar = (how: string) =>
  `<style>.bt { display: inline-block; cursor: pointer } .off { opacity: .4; cursor: default }</style>
  <div class=bt>追加</div> <div class="bt off" id=a style="${how}">削除</div>${log}`;

test('a button that is faded beside its like, and has lost the hand of the mouse, is not pressed', async ({ page }) => {
  await show(page, bar(''));
  expect((await failureOf(press(at(page, '#a', '削除'), { timeout: 1_500 }))).code).toBe('disabled');
  expect(await page.evaluate('log')).toEqual([]);
});

for (const how of ['cursor:pointer', 'opacity:1'])
  test(`a button that differs from its like in less is pressed: ${how}`, async ({ page }) => {
    await show(page, bar(how));
    await press(at(page, '#a', '削除'), { timeout: 3_000 });
    expect(await page.evaluate('log')).toEqual(['true:a']);
  });

/** Tabs in the cells of a table, of which the second is shown. */
const tabs = (last: string, others = 'onclick="0"') =>
  `<style>td { cursor: pointer; color: navy }</style><table><tr><td ${others}>勤務表</td><td class=on>休暇</td><td ${others}>経費</td><td id=a ${last}>集計</td></tr></table>${log}`;

test('a grey tab without what all others are pressed for is not pressed', async ({ page }) => {
  await show(page, tabs('style="color:#999"'));
  expect((await failureOf(press(at(page, '#a', '集計'), { timeout: 1_500 }))).code).toBe('disabled');
  expect(await page.evaluate('log')).toEqual([]);
});

for (const [what, html] of [
  ['grey, and says what it does', tabs('style="color:#999" onclick="0"')],
  ['no greyer than the others', tabs('')],
  ['one of several that a script may listen to', tabs('style="color:#999"', '')],
] as const)
  test(`a tab that is ${what} is pressed`, async ({ page }) => {
    await show(page, html);
    await press(at(page, '#a', '集計'), { timeout: 3_000 });
    expect(await page.evaluate('log')).toEqual(['true:a']);
  });

for (const [look, attributes] of [
  ['class', 'class="disabled selected"'],
  ['aria-current', 'aria-current="page" aria-disabled="true"'],
] as const) {
  test(`the entry of the page that is shown is pressed although it is dead (${look})`, async ({ page }) => {
    await show(page, `<nav><a href="#x" id="a" ${attributes}>設定</a><a href="#y">受信箱</a></nav>${log}`);
    await press({ ...at(page, '#a', '設定'), disabled: look !== 'class' }, { timeout: 2000 });
    expect(await page.evaluate('log')).toEqual(['true:a']);
  });
}

test('a class that says what cannot be done with it makes nothing dead', async ({ page }) => {
  await show(page, `<div id="a" tabindex="0" class="head-action cell-focus-disabled drag-disabled">端末名</div>${log}`);
  await press(at(page, '#a', '端末名', 'columnheader'), { timeout: 2_000 });
  expect(await page.evaluate('log')).toEqual(['true:a']);
});

test('an entry of a list that only cannot be sorted is pressed', async ({ page }) => {
  await show(
    page,
    `<ul class="pictures ui-sortable ui-sortable-disabled"><li id="a" tabindex="0">地図 <button>×</button></li></ul>${log}`,
  );
  await press(at(page, '#a', '地図'), options);
  expect(await page.evaluate('log')).toEqual(['true:a']);
});

test('a class that only ends so makes a button of the browser dead where it looks so', async ({ page }) => {
  await show(page, `<button id="a" class="btn mb-disabled">保存</button>${log}`);
  await press(at(page, '#a', '保存', 'button'), { timeout: 2_000 });
  expect(await page.evaluate('log')).toEqual(['true:a']);
  for (const look of ['color: #aaa', 'color: rgba(0, 0, 0, .26)', 'opacity: .6']) {
    await page.evaluate((style) => document.querySelector('#a')!.setAttribute('style', style), look);
    const failure = await failureOf(press(at(page, '#a', '保存', 'button'), { timeout: 1_000 }));
    expect(failure.code, look).toBe('disabled');
  }
});

test('classes that hold in another state than the present one make nothing dead', async ({ page }) => {
  const states = 'aria-disabled:text-disabled disabled:is-disabled [&_.x]:btn-disabled';
  await show(
    page,
    `<button id="a" class="${states}">保存</button>${log}<div role="listbox" id="l"><div role="option" id="o" class="hover:disabled data-[x]:selected" onclick="this.ariaSelected = true">本社</div></div>`,
  );
  await press(at(page, '#a', '保存'), options);
  await choose(at(page, '#l', '拠点', 'listbox'), [['本社']], options);
  expect(await page.evaluate('log')).toEqual(['true:a', 'true:o']);
});

test('a button that its kit calls disabled on the box drawn around it is waited for', async ({ page }) => {
  await show(
    page,
    `<style>.x-item-disabled { opacity: .3 }</style><table id="t" class="x-btn x-item-disabled"><tr><td><em><button id="a">追加</button></em></td></tr></table><button>次</button>${log}
    <script>setTimeout(() => { t.className = 'x-btn'; log.push('alive') }, 300)</script>`,
  );
  await press(at(page, '#a', '追加'), options);
  expect(await page.evaluate('log')).toEqual(['alive', 'true:a']);
});

test('words over a button as long as the line, which they let the mouse through to, are pressed for it', async ({
  page,
}) => {
  const line = (words: string, id: string) =>
    `<div style="position:relative;width:400px"><button id=${id} style="position:absolute;inset:0;width:100%" onclick="title = '押した'"><span style="position:absolute;opacity:0">切り替え</span></button><div style="position:relative;pointer-events:none;padding:8px"><span>${words}</span></div></div>`;
  await show(page, `${line('倉庫', 'one')}${line('棚卸し', 'other')}`);
  await press(await find(page, { purpose: 'press', words: ['倉庫'] }, options), options);
  await expect(page.locator('#one')).toHaveAttribute('title', '押した');
  await expect(page.locator('#other')).not.toHaveAttribute('title');
});

test('a button in which something turns, and over which the mouse is no hand, is waited for', async ({ page }) => {
  await show(
    page,
    `<style>@keyframes t { to { transform: rotate(1turn) } } i { display: inline-block; animation: t 1s linear infinite }</style>
    <button id="a"><i>◌</i>検証</button><button id="b" style="cursor:pointer"><i>◌</i>中止</button>${log}`,
  );
  expect((await failureOf(press(at(page, '#a', '検証'), { timeout: 1_500 }))).code).toBe('disabled');
  await press(at(page, '#b', '中止'), options);
  await page.evaluate("setTimeout(() => a.querySelector('i').remove(), 100)");
  await press(at(page, '#a', '検証'), options);
  expect(await page.evaluate('log')).toEqual(['true:b', 'true:a']);
});

test('a button that comes alive is waited for', async ({ page }) => {
  await show(
    page,
    `<a id="a" class="btn is-disabled">次へ</a>${log}<script>setTimeout(() => a.classList.remove('is-disabled'), 200)</script>`,
  );
  await press(at(page, '#a', '次へ'), options);
  expect(await page.evaluate('log')).toEqual(['true:a']);
});

test('a button whose page still waits for the script that hears it is pressed when that has come', async ({ page }) => {
  const later = (script: string) => new Promise<string>((resolve) => setTimeout(resolve, 500, script));
  for (const how of ['async', 'defer']) {
    const site = await serveSite({
      '': `<script src="late" ${how}></script><button id="a" type="button">保存</button>`,
      late: later('window.log = []; a.onclick = () => log.push("a")'),
    });
    await page.goto(site.origin, { waitUntil: 'commit' });
    await press(at(page, '#a', '保存'), options);
    expect(await page.evaluate('window.log'), how).toEqual(['a']);
    site.close();
  }
});

test('a button under a sticky header, in a scrolling box, rendered anew all the time', async ({ page }) => {
  await show(
    page,
    `<div style="position:sticky;top:0;height:80px;background:#ccc;z-index:2">見出し</div>
    <div style="height:200px;overflow:auto"><div style="height:900px"></div><span id="h"></span><div style="height:900px"></div></div>${log}
    <script>let down = false; addEventListener('pointerdown', () => (down = true), true); addEventListener('pointerup', () => (down = false), true);
    // What is drawn anew while the mouse is down gets no click from anybody.
    const draw = () => down || (h.innerHTML = '<button id="a">押す</button>'); draw(); const timer = setInterval(draw, 120); setTimeout(() => clearInterval(timer), 600)</script>`,
  );
  await press(at(page, '#a', '押す'), options);
  expect(await page.evaluate('log')).toEqual(['true:a']);
});

test('an SVG label under a transparent shape is pressed through its button', async ({ page }) => {
  await show(
    page,
    `<svg width="200" height="60"><g id="g" role="button"><text x="20" y="30">開始</text><rect width="200" height="60" fill="transparent"/></g></svg>
    <script>window.hits = 0; g.addEventListener('click', () => hits++)</script>`,
  );
  await press(at(page, 'text', '開始'), options);
  expect(await page.evaluate('hits')).toBe(1);
});

test('a press that raises a dialog of JavaScript ends', async ({ page }) => {
  await show(page, `<button id="a" onclick="window.said = confirm('よろしいですか')">削除</button>`);
  page.on('dialog', (dialog) => dialog.accept());
  await press(at(page, '#a', '削除'), options);
  expect(await page.evaluate('said')).toBe(true);
});

test('a press that closes its tab has been done', async ({ page, context }) => {
  await show(page, `<button id="a" onclick="window.open('about:blank')">開く</button>`);
  const opened = context.waitForEvent('page');
  await press(at(page, '#a', '開く'), options);
  const tab = await opened;
  await show(tab, `<button id="b" onclick="window.close()">閉じる</button>`);
  await press(at(tab, '#b', '閉じる'), options);
  await expect.poll(() => tab.isClosed()).toBe(true);
});

test('a press that replaces its frame has been done', async ({ page }) => {
  await show(
    page,
    `<iframe srcdoc="<button id=b onclick='parent.document.querySelector(&quot;iframe&quot;).remove()'>閉じる</button>"></iframe>`,
  );
  const frame = page.frames()[1]!;
  await press({ page, frame, locator: frame.locator('#b'), role: 'button', name: '閉じる' }, options);
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('an operation ends with the reason of its signal', async ({ page }) => {
  await show(page, `<button id="a" disabled>次へ</button>`);
  const stop = new AbortController();
  const reason = new Error('stopped by a person');
  const pressed = press(at(page, '#a'), { ...options, signal: stop.signal });
  stop.abort(reason);
  await expect(pressed).rejects.toBe(reason);
});

test('what gives way, under the mouse, to the part that it opens', async ({ page }) => {
  const { find } = await import('../../src/page/find/find.ts');
  await show(
    page,
    `<div id="c" style="width:200px;border:1px solid"><a id="a" href="#" role="button" title="表示の切り替え" style="display:block;width:30px;height:30px"></a>
    <section id="l" hidden><label><input type="checkbox"> 避難所</label></section></div><script>
    c.onmouseenter = () => { a.style.display = 'none'; l.hidden = false }; c.onmouseleave = () => { a.style.display = 'block'; l.hidden = true }</script>`,
  );
  const icon = await find(
    page,
    { purpose: 'hover', words: ['表示の切り替え'], in: undefined, role: 'button' },
    options,
  );
  await hover(icon, { timeout: 4_000 });
  await expect(page.locator('#l')).toBeVisible();
});

test('the mouse rests on what is switched off, where an unseen button lies over all of it', async ({ page }) => {
  await show(
    page,
    `<style>#w{position:relative;width:300px;height:60px}#o{opacity:0;position:absolute;inset:0;background:#ffe}#w:hover #o{opacity:1}</style>
    <div id="w"><input id="a" type="checkbox" disabled> 有効<div id="o"><button>編集</button></div></div>`,
  );
  await hover(at(page, '#a', '有効', 'checkbox'), options);
  await expect(page.locator('#o')).toHaveCSS('opacity', '1');
});

test('a press that nobody heard, on what goes away with its frame, has not been done', async ({ page }) => {
  await show(
    page,
    `<iframe srcdoc="<button id=b onmouseover='parent.hide()'>送信</button>"></iframe><script>
    function hide() { const [frame] = document.querySelectorAll('iframe');
      frame.contentDocument.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0"></div>'); setTimeout(() => frame.remove(), 200) }</script>`,
  );
  const frame = page.frames()[1]!;
  const pressed = press({ page, frame, locator: frame.locator('#b'), role: 'button', name: '送信' }, options);
  expect((await failureOf(pressed)).code).toBe('gone');
});

test('what lies in a frame below a menu of the page around it, which is open only because the mouse is on it', async ({
  page,
}) => {
  await show(
    page,
    `<style>#m div{display:none;position:absolute;width:300px;height:200px;background:#eee} #m:hover div{display:block}</style>
    <div id="m" style="width:90px"><b>設定</b><div><a>監査</a></div></div><iframe style="margin-top:20px" srcdoc="<button onclick='this.textContent = 1'>送信</button>"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('送信')).toBeVisible();
  await page.getByText('設定').hover();
  await page.getByText('監査').click();
  const inner = page.frames()[1]!;
  await press({ page, frame: inner, locator: inner.locator('button'), role: 'button', name: '送信' }, options);
  await expect(frame.getByText('1')).toBeVisible();
});

test('what lies below the suggestions of a field, which stay for as long as it has the focus', async ({ page }) => {
  await show(
    page,
    `<input id="f" style="width:150px"><div id="l" style="position:absolute;width:150px;height:120px;background:#eee">東京</div><p><button id="a">保存</button></p>
    <script>f.focus(); f.onblur = () => setTimeout(() => l.remove(), 120)</script>${log}`,
  );
  await press(at(page, '#a', '保存'), options);
  expect(await page.evaluate('log')).toEqual(['true:a']);
});

test('a form that is not sent while the suggestions of its field are there, though they fade away', async ({
  page,
}) => {
  for (const says of ['aria-autocomplete="list"', '']) {
    await show(
      page,
      `<form id="f"><input id="i" ${says}><div id="l" style="position:absolute;background:#fff" hidden>候補<br>候補</div><br><br><br><br><button id="a">保存</button></form><script>
      window.sent = 0;
      i.oninput = () => { l.hidden = false };
      i.onblur = () => setTimeout(() => l.remove(), 200);
      f.onsubmit = (e) => { e.preventDefault(); if (!document.querySelector('#l')) sent++ }</script>`,
    );
    await page.locator('#i').fill('東');
    const pictured = (await page.locator('#a').boundingBox())!;
    await press(at(page, '#a', '保存', 'button'), { ...options, pictured, once: true });
    expect(await page.evaluate('sent')).toBe(1);
  }
});

test('a menu under the mouse opens late and stays open on the way to its items', async ({ page }) => {
  await show(
    page,
    `<style>#m ul{visibility:hidden;transition:visibility 0s .2s}#m:hover ul{visibility:visible}</style>
    <ul><li id="m"><span>設定</span><ul><li><a id="i" href="#done">詳細</a></li></ul></li></ul>${log}`,
  );
  await hover(at(page, '#m span', '設定'), options);
  await press(at(page, '#i', '詳細'), options);
  await expect.poll(() => page.url()).toContain('#done');
});

test('keys are said as key caps say them', async ({ page }) => {
  expect(parseKeys('Ctrl+S')).toBe('Control+s');
  expect(parseKeys('Esc')).toBe('Escape');
  expect(parseKeys('Shift + ↓')).toBe('Shift+ArrowDown');
  expect(parseKeys('f5')).toBe('F5');
  expect(parseKeys('Entre')).toBeUndefined();
  await show(page, `<script>window.keys = []; onkeydown = (e) => keys.push((e.ctrlKey ? 'C-' : '') + e.key)</script>`);
  await pressKeys(page, 'Ctrl+K', options);
  expect(await page.evaluate('keys')).toContain('C-k');
});

test('a key waits for the suggestions of what was just typed', async ({ page }) => {
  await show(
    page,
    `<input id="i" role="combobox" aria-expanded="false" oninput="setTimeout(() => i.ariaExpanded = 'true', 200)">
    <script>i.onkeydown = (e) => { if (e.key === 'Enter') document.title = i.ariaExpanded }</script>`,
  );
  await page.locator('#i').pressSequentially('東');
  await pressKeys(page, 'Enter', options);
  expect(await page.title()).toBe('true');
});

test('Escape waits for a menu that is fading away, which would take it', async ({ page }) => {
  await show(
    page,
    `<style>#m { animation: out .3s both } @keyframes out { to { opacity: 0 } }</style><dialog open id="d">招待<div id="m" role="menu">再送信</div></dialog><script>
    m.onanimationend = () => m.remove();
    document.addEventListener('keydown', (e) => { if (e.key === 'Escape' && !d.firstElementChild) d.close() }, true)</script>`,
  );
  await pressKeys(page, 'Escape', options);
  expect(await page.evaluate('d.open')).toBe(false);
});

test('a button that is drawn anew while it cannot be pressed is not said to have lost its tab', async ({ page }) => {
  await show(
    page,
    `<button id="a">公開</button><div style="position:fixed;inset:0">読み込み中</div>
    <script>setInterval(() => { a.outerHTML = a.outerHTML }, 5)</script>`,
  );
  expect((await failureOf(press(at(page, '#a', '公開'), { timeout: 1500 }))).code).not.toBe('gone');
});

test('of two dialogs with the same button the one below, when the first is slow to go', async ({ page }) => {
  const dialog = (id: string, at: number) =>
    `<div role="dialog" id="${id}" style="position:fixed;z-index:${at};left:${at}px;top:${at}px;width:300px;height:150px;background:#fff">内容 <button>了解</button></div>`;
  await show(
    page,
    `${dialog('below', 20)}${dialog('above', 60)}<script>
    above.querySelector('button').onclick = () => { document.title += '上'; setTimeout(() => above.remove(), 350) };
    below.querySelector('button').onclick = () => { document.title += '下' }</script>`,
  );
  for (let i = 0; i < 2; i++) await press(await find(page, { purpose: 'press', words: ['了解'] }, options), options);
  expect(await page.title()).toBe('上下');
});

test('a line of a list that stands open is pressed by its words', async ({ page }) => {
  await show(page, '<select id=s size=3><option>丸の内<option>大手町<option>八重洲</select><button>八重洲</button>');
  const found = await find(page, { purpose: 'press', words: ['大手町'] }, options);
  await press(found, options);
  expect(await page.locator('#s').inputValue()).toBe('大手町');
  expect((await find(page, { purpose: 'press', words: ['八重洲'] }, options)).role).toBe('button');
});
