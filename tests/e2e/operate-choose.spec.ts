import { find } from '../../src/page/find/find.ts';
import { choose, press } from '../../src/page/operate/index.ts';
import { at, expect, failureOf, options, show, showBeforeScript, test } from './operate-bench.ts';

const prefectures = ['北海道', '東京都', '京都府', '大阪府', '沖縄県'];

test('a list of the browser, by its words, also when they come late', async ({ page }) => {
  await show(
    page,
    `<input id="n" onchange="title = value"><select id="a"><option>選択してください</option></select><script>
    setTimeout(() => { for (const p of ${JSON.stringify(prefectures)}) a.add(new Option('  ' + p + ' ')) }, 200)</script>
    <select id="b" multiple><option selected>ＡＢＣ商事</option><option>D社</option><option disabled>E社</option></select>`,
  );
  await page.locator('#n').pressSequentially('left');
  await choose(at(page, '#a', '都道府県'), [['京都府']], options);
  expect(await page.evaluate('n.title')).toBe('left');
  expect(await page.evaluate('a.selectedOptions[0].label.trim()')).toBe('京都府');
  await choose(at(page, '#b'), [['abc商事'], ['D社']], options);
  expect(await page.evaluate('[...b.selectedOptions].map((o) => o.label).join()')).toBe('ＡＢＣ商事,D社');
  expect((await failureOf(choose(at(page, '#b'), [['E社']], options))).code).toBe('disabled');
});

const moving = `<script>const mv = (a, b) => { log.textContent = [...a.selectedOptions].map((o) => { b.append(o); return o.text }).join() }</script>`;

for (const [how, between] of [
  ['beside', '</td><td>'],
  ['below', '<br>'],
])
  test(`of two lists, one ${how} the other, with buttons between them that move what is marked, only what is chosen for the next press`, async ({
    page,
  }) => {
    await show(
      page,
      `<table><tr><td><select id="l" multiple size="4" style="width:150px"><option>北<option>南<option selected>東</select>${between}<button id="add" onclick="mv(l, r)">追加</button>
      <button id="del" onclick="mv(r, l)">削除</button>${between}<select id="r" multiple size="4" style="width:150px"><option>西</select></td></tr></table><p id="log"></p>${moving}`,
    );
    for (const one of ['北', '南']) await choose(at(page, '#l'), [[one]], options);
    await press(at(page, '#add'), options);
    await expect(page.locator('#log')).toHaveText('北,南');
    await choose(at(page, '#r'), [['西']], options);
    await press(at(page, '#del'), options);
    await expect(page.locator('#log')).toHaveText('西');
  });

test('in two lists of several that nothing moves between, what is chosen stays so', async ({ page }) => {
  await show(
    page,
    `<select id="l" multiple><option selected>北<option>南</select> から <select id="r" multiple><option>西</select> <button>保存</button>`,
  );
  await choose(at(page, '#l'), [['南']], options);
  expect(await page.evaluate('[...l.selectedOptions].map((o) => o.text).join()')).toBe('北,南');
});

const drawn = '<select id="a"><option>操作<option>却下<option>保留</select>';

test('a list of the browser that is drawn anew without the choice, several times', async ({ page }) => {
  await show(
    page,
    `<div id="w">${drawn}</div><p id="p"></p><script>let left = 2; const draw = () => { w.innerHTML = '${drawn}';
    a.onchange = () => { if (left-- > 0) draw(); else p.textContent = a.value } }; draw()</script>`,
  );
  await choose(at(page, '#a'), [['却下']], options);
  await expect(page.locator('#p')).toHaveText('却下');
});

for (const [what, doing] of [
  ['something of it shows', `p.textContent += a.value`],
  ['the page asks for something', `heard++; fetch('/', { method: 'POST' })`],
  ['it stays the same list', `heard++; a.selectedIndex = 0; return`],
] as const)
  test(`a list of things to do, that goes back to its first line, is chosen in once: ${what}`, async ({ page }) => {
    await show(
      page,
      `<div id="w"></div><p id="p"></p><script>window.heard = 0; const draw = () => { w.innerHTML = '${drawn}'; a.onchange = () => { ${doing}; draw() } }; draw()</script>`,
    );
    expect((await failureOf(choose(at(page, '#a'), [['却下']], { timeout: 3_000 }))).code).toBe('no-effect');
    expect(await page.evaluate('heard + p.textContent.length / 2')).toBe(1);
  });

test('a list of the browser that a script, still to come, puts its own in the place of', async ({ page }) => {
  await showBeforeScript(
    page,
    '<select id="a"><option>東日本</option><option>西日本</option></select>',
    "const s = a; s.id = ''; s.value = '東日本'; s.hidden = true; s.insertAdjacentHTML('afterend', '<select id=a><option>東日本<option>西日本</select>')",
  );
  await choose(at(page, '#a', '地域'), [['西日本']], options);
  expect(await page.evaluate('document.querySelector("#a").value')).toBe('西日本');
});

test('a list drawn by a page whose script, still to come, opens it by the press of the mouse alone', async ({
  page,
}) => {
  await showBeforeScript(
    page,
    '<div id="a" role="combobox" tabindex="0" aria-label="地域"><span id="v">東日本</span></div>',
    `a.onclick = () => { a.insertAdjacentHTML('afterend', '<div><div>東日本</div><div>西日本</div></div>');
      for (const one of a.nextSibling.children) one.onclick = () => { v.textContent = one.textContent; a.nextSibling.remove() } }`,
  );
  await choose(at(page, '#a', '地域'), [['西日本']], options);
  expect(await page.locator('#v').textContent()).toBe('西日本');
});

test('suggestions of a field that the page draws anew while they are on their way', async ({ page }) => {
  await show(
    page,
    `<div id="w"><input id="a"></div><script>
    const begin = () => { const own = a; own.oninput = () => setTimeout(() => { if (own !== a) return; w.insertAdjacentHTML('beforeend', '<ul><li>東日本</li></ul>');
      w.lastChild.onmousedown = () => { a.value = '東日本'; w.lastChild.remove() } }, 600) };
    begin(); w.addEventListener('input', () => setTimeout(() => { w.innerHTML = w.innerHTML; begin() }, 400), { once: true })</script>`,
  );
  await choose(at(page, '#a', '地域'), [['東日本']], options);
  expect(await page.locator('#a').inputValue()).toBe('東日本');
});

test('one of some radio buttons, when the script of their page, still to come, can hear of it', async ({ page }) => {
  const group =
    '<fieldset id="a"><label><input type="radio" name="r">東日本</label><label><input type="radio" name="r" id="b">西日本</label></fieldset>';
  await showBeforeScript(page, group, "b.onchange = () => { b.title = 'heard' }", 'async');
  await choose(at(page, '#a', '地域'), [['西日本']], options);
  expect(await page.locator('#b').getAttribute('title')).toBe('heard');
});

for (const [beside, style] of [
  ['what is beside its field', ''],
  ['a label that floats over another field', 'position:absolute;top:200px'],
] as const)
  test(`an entry further down a list that lies over the page, while ${beside} fades in`, async ({ page }) => {
    await show(
      page,
      `<div id="a" role="combobox" tabindex="0" style="width:150px"><span id="v">支店 1</span></div><div id="f" style="opacity:0;${style}"><button>設定 ▾</button></div><script>
    a.onclick = () => { document.body.insertAdjacentHTML('beforeend', '<div style="position:absolute;top:30px;left:8px;width:150px;height:60px;overflow:auto;background:#fff"><div style="height:2000px;position:relative"></div></div>');
      const box = document.body.lastChild; const paint = () => { const first = Math.floor(box.scrollTop / 20); box.firstChild.innerHTML = [0, 1, 2, 3].map((n) => '<div style="position:absolute;top:' + (first + n) * 20 + 'px">支店 ' + (first + n + 1) + '</div>').join('');
        for (const one of box.firstChild.children) one.onclick = () => { v.textContent = one.textContent; box.remove() } }; box.onscroll = paint; paint();
      f.style.opacity = 1 }</script>`,
    );
    await choose(at(page, '#a', '地域'), [['支店 40']], options);
    expect(await page.locator('#v').textContent()).toBe('支店 40');
  });

test('an entry far down a list that reaches below the window', async ({ page }) => {
  await show(
    page,
    `<div style="height:600px"></div><div id="a" role="combobox" tabindex="0" style="width:150px">支店 1</div><p style="height:80px"></p><script>
    a.onclick = () => { document.body.insertAdjacentHTML('beforeend', '<div style="position:absolute;left:8px;width:150px;height:190px;overflow:auto;background:#fff"><div style="height:2000px;position:relative"></div></div>');
      const box = document.body.lastChild; box.style.top = a.getBoundingClientRect().bottom + scrollY + 'px';
      const paint = () => { const first = Math.floor(box.scrollTop / 20); box.firstChild.innerHTML = [...Array(9).keys()].map((n) => '<div style="position:absolute;top:' + (first + n) * 20 + 'px">支店 ' + (first + n + 1) + '</div>').join('');
        for (const one of box.firstChild.children) one.onclick = () => { a.textContent = one.textContent; box.remove() } }; box.onscroll = paint; paint() }</script>`,
  );
  await choose(at(page, '#a', '地域'), [['支店 60']], options);
  expect(await page.locator('#a').textContent()).toBe('支店 60');
});

test('a list of several that knows no key, and lies over its own field by the time it is to be shut', async ({
  page,
}) => {
  await show(
    page,
    `<p id="notice"></p><div id="a" role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false" style="border:1px solid;width:160px">—</div><script>
    let box; const shut = () => { box?.remove(); box = undefined; a.ariaExpanded = 'false' };
    a.onclick = () => { if (box) return shut(); const { bottom } = a.getBoundingClientRect();
      document.body.insertAdjacentHTML('beforeend', '<ul role=listbox aria-multiselectable=true style="position:absolute;left:8px;margin:0;padding:0;width:160px;background:#fff"><li role=option>東京<li role=option>大阪<li role=option>神戸</ul>');
      box = document.body.lastChild; box.style.top = bottom + 'px'; a.ariaExpanded = 'true';
      box.onclick = ({ target }) => { a.textContent = target.textContent; target.ariaSelected = 'true'; notice.style.height = '40px' } };
    document.onmousedown = ({ target }) => { if (box && !box.contains(target) && !a.contains(target)) shut() }</script>`,
  );
  await choose(at(page, '#a', '地域', 'combobox'), [['大阪']], options);
  await expect(page.locator('#a')).toHaveText('大阪');
  await expect(page.locator('ul')).toHaveCount(0);
});

test('an entry that says more in brackets, of a list that is narrowed down to it by its words', async ({ page }) => {
  await show(
    page,
    `<div id="v"></div><input id="a" role="combobox" aria-expanded="false" aria-controls="l"><ul id="l" role="listbox" hidden></ul><script>
    const all = ['照明', '温度計 居間 (BTH-23)', '温度計 寝室 (BTH-24)', '窓'];
    const draw = () => { l.hidden = false; l.innerHTML = all.filter((one) => one.includes(a.value)).map((one) => '<li role=option>' + one).join('');
      for (const one of l.children) one.onclick = () => { v.textContent = one.textContent; a.value = ''; l.hidden = true } };
    a.onclick = a.oninput = draw</script>`,
  );
  await choose(at(page, '#a', '機器', 'combobox'), [['温度計 寝室']], { timeout: 4_500 });
  await expect(page.locator('#v')).toHaveText('温度計 寝室 (BTH-24)');
});

test('a list under a veil that turns until the page is ready is waited for', async ({ page }) => {
  await show(
    page,
    `<style>@keyframes t{to{rotate:1turn}}</style><div style="position:relative;width:300px"><div id="veil" style="position:absolute;inset:0;background:#fffc"><i style="display:block;width:12px;height:12px;border:1px dotted;animation:t 1s infinite"></i></div>
    <div id="a" role="combobox" tabindex="0" style="width:150px;margin:12px 0"><span id="v">東日本</span></div></div><script>setTimeout(() => veil.remove(), 1200);
    a.onclick = () => { a.insertAdjacentHTML('afterend', '<div><div>東日本</div><div>西日本</div></div>');
      for (const one of a.nextSibling.children) one.onclick = () => { v.textContent = one.textContent; a.nextSibling.remove() } }</script>`,
  );
  await choose(at(page, '#a', '地域'), [['西日本']], options);
  expect(await page.locator('#v').textContent()).toBe('西日本');
});

test('a list below a menu that is open only because the mouse is on it', async ({ page }) => {
  await show(
    page,
    `<style>#m div{display:none;position:absolute;width:200px;height:200px;background:#eee} #m:hover div{display:block}</style>
    <div id="m" style="width:90px"><b>設定</b><div><a>監査</a></div></div><div id="a" role="combobox" tabindex="0" style="width:150px;margin-top:40px"><span id="v">東日本</span></div><script>
    a.onclick = () => { a.insertAdjacentHTML('afterend', '<div><div>東日本</div><div>西日本</div></div>');
      for (const one of a.nextSibling.children) one.onclick = () => { v.textContent = one.textContent; a.nextSibling.remove() } }</script>`,
  );
  await page.getByText('設定').hover();
  await page.getByText('監査').click();
  await choose(at(page, '#a', '地域'), [['西日本']], options);
  expect(await page.locator('#v').textContent()).toBe('西日本');
});

test('boxes to tick below a menu that is open only because the mouse is on it', async ({ page }) => {
  await show(
    page,
    `<style>#m div{display:none;position:absolute;width:200px;height:200px;background:#eee} #m:hover div{display:block}</style>
    <div id="m" style="width:90px"><b>設定</b><div><a>監査</a></div></div><fieldset id="a"><legend>地域</legend><label><input type="checkbox">東日本</label><br><label><input type="checkbox" id="w">西日本</label></fieldset>`,
  );
  await page.getByText('設定').hover();
  await page.getByText('監査').click();
  await choose(at(page, '#a', '地域', 'group'), [['西日本']], options);
  expect(await page.isChecked('#w')).toBe(true);
});

test('a list of the browser that a script, still to come, cuts off to a dot', async ({ page }) => {
  const { find } = await import('../../src/page/find/find.ts');
  await showBeforeScript(
    page,
    '<label id="l" for="s">担当</label> <select id="s" multiple><option>佐藤<option>鈴木</select>',
    `s.style = 'position:absolute;width:1px;height:1px;border:0;padding:0;clip-path:inset(50%);overflow:hidden'; l.htmlFor = 'c';
    s.insertAdjacentHTML('afterend', '<div><span id="v"></span><input id="c" role="combobox" aria-expanded="false"></div>');
    c.onclick = () => { c.ariaExpanded = 'true'; c.insertAdjacentHTML('afterend', '<ul role="listbox"><li role="option">佐藤<li role="option">鈴木</ul>');
      c.nextSibling.onclick = (e) => { v.textContent = e.target.textContent; c.ariaExpanded = 'false'; c.nextSibling.remove() } }`,
  );
  await choose(await find(page, { purpose: 'choose', words: ['担当'] }, options), [['鈴木']], options);
  await expect(page.locator('#v')).toHaveText('鈴木');
});

for (const [closed, around] of [
  ['aria-expanded="false"', ''],
  ['aria-expanded="false"', '<p>担当者を選びます。</p><div>承認</div>'],
  ['', ''],
])
  test(`a list whose head is drawn anew, with its scripts, after it was pressed${closed && ', and says that it is shut'}${around && ', and so is the page around it'}`, async ({
    page,
  }) => {
    const head = `<button id="h" aria-haspopup="listbox" ${closed}>選択</button>`;
    await show(
      page,
      `<div id="m">${head}</div><p id="said"></p><script>m.addEventListener('click', () => setTimeout(() => {
      m.outerHTML = \`${head}${around}\`;
      h.onclick = () => { const list = document.querySelector('ul');
        if (list) return list.remove();
        h.insertAdjacentHTML('afterend', '<ul role="listbox"><li role="option">佐藤<li role="option">鈴木</ul>');
        h.nextSibling.onclick = (e) => { h.textContent = said.textContent = e.target.textContent; h.nextSibling.remove() } } }, 200), { once: true })</script>`,
    );
    await choose(at(page, '#h', '担当'), [['鈴木']], options);
    await expect(page.locator('#said')).toHaveText('鈴木');
  });

test('a list of the browser in whose place a kit puts its own, while its options are waited for', async ({ page }) => {
  const { find } = await import('../../src/page/find/find.ts');
  await show(
    page,
    `<span>担当</span> <select id="s" aria-label="担当"><option></select><script>setTimeout(() => { s.hidden = true;
    s.insertAdjacentHTML('afterend', '<input id="c" role="combobox" aria-label="担当" aria-expanded="false">');
    c.onclick = () => { c.ariaExpanded = 'true'; c.insertAdjacentHTML('afterend', '<ul role="listbox"><li role="option">佐藤<li role="option">鈴木</ul>');
      c.nextSibling.onclick = (e) => { c.value = e.target.textContent; c.ariaExpanded = 'false'; c.nextSibling.remove() } } }, 1000)</script>`,
  );
  const list = await find(page, { purpose: 'choose', words: ['担当'] }, options);
  expect(await list.locator.getAttribute('id')).toBe('s');
  await choose(list, [['鈴木']], options);
  await expect(page.locator('#c')).toHaveValue('鈴木');
});

test('a list of several that offers no more what was chosen is shut, so that the next field is free', async ({
  page,
}) => {
  await show(
    page,
    `<div style="position:relative;width:200px"><span id="v"></span><input id="c" role="combobox" aria-label="担当者" aria-expanded="false" aria-controls="l">
    <div id="l" role="listbox" hidden style="position:absolute;background:#fff;width:200px;height:80px">${['山田', '佐藤', '鈴木'].map((one) => `<div role="option">${one}</div>`).join('')}</div></div><script>
    const open = (is) => { l.hidden = !is; c.ariaExpanded = String(is) };
    c.onclick = () => open(true); c.onkeydown = (e) => { if (e.key === 'Escape') open(false) };
    l.onclick = (e) => { v.textContent += e.target.textContent + ' '; e.target.remove(); c.focus() }</script>`,
  );
  await choose(at(page, '#c', '担当者', 'combobox'), [['佐藤']], options);
  await expect(page.locator('#v')).toHaveText('佐藤');
  await expect(page.locator('#l')).toBeHidden();
});

test('a list further down, whose field lets the mouse through to the box around it', async ({ page }) => {
  const { find } = await import('../../src/page/find/find.ts');
  await show(
    page,
    `<div style="height:2000px"></div><p id="t">種別</p><div><div id="b" style="width:300px;cursor:pointer"><span id="v" style="position:absolute;width:200px">文字</span>
    <input id="c" role="combobox" aria-labelledby="t" aria-expanded="false" aria-controls="l" readonly style="pointer-events:none"><button tabindex="-1" title="選ぶ">▾</button></div></div>
    <ul id="l" role="listbox" hidden><li role="option">数<li role="option">日付</ul><script>
    b.onclick = () => { l.hidden = !l.hidden; c.ariaExpanded = String(!l.hidden) };
    l.onclick = (e) => { v.textContent = e.target.textContent; l.hidden = true; c.ariaExpanded = 'false' }</script>`,
  );
  await choose(await find(page, { purpose: 'choose', words: ['種別'] }, options), [['日付']], options);
  await expect(page.locator('#v')).toHaveText('日付');
});

test('a cell of a grid that turns into a list of the browser by a double press', async ({ page }) => {
  await show(
    page,
    `<table><tr><td id="a" tabindex="0">低</td></tr></table><script>
    onkeydown = (e) => { if (e.key.startsWith('Arrow')) document.title += e.key };
    a.ondblclick = () => { a.innerHTML = '<select><option>低<option>高</select>'; const s = a.firstChild; s.focus();
      let kept = true; s.onkeydown = (e) => { if (e.key === 'Escape') { kept = false; s.blur() } };
      s.onblur = () => { a.textContent = kept ? s.value + '。' : '低' } }</script>`,
  );
  expect((await failureOf(choose(at(page, '#a', '重要度'), [['中']], options))).code).toBe('no-option');
  await expect(page.locator('#a')).toHaveText('低');
  await choose(at(page, '#a', '重要度'), [['高']], options);
  await expect(page.locator('#a')).toHaveText('高。');
  expect(await page.title()).toBe('');
});

test('a list box that shows what is chosen as its one entry, and opens another list, whose entries come late', async ({
  page,
}) => {
  await show(
    page,
    `<table id="a" role="listbox" aria-haspopup="true"><tr><td><span role="option" aria-selected="true">利用者</span></td><td>▼</td></tr></table>
    <div id="p" hidden style="position:absolute"><div role="option">読み込み中…</div></div><script>
    a.onclick = () => { p.hidden = false;
      setTimeout(() => { p.innerHTML = '<div role="option">利用者</div><div role="option">管理者</div>' }, 2000) };
    p.onclick = (e) => { a.querySelector('span').textContent = e.target.textContent; p.hidden = true }</script>`,
  );
  await choose(at(page, '#a', '権限', 'listbox'), [['管理者']], options);
  await expect(page.locator('#a span')).toHaveText('管理者');
});

test('an entry by its first line, where others begin with the same words', async ({ page }) => {
  const entry = (name: string, place: string) =>
    `<div role="option"><span>${name}</span><br><small>${place}</small></div>`;
  await show(
    page,
    `<button id="a" role="combobox" aria-haspopup="listbox" aria-controls="l">選択</button><div id="l" role="listbox" hidden>${entry('港商店 東口', '千葉県')}${entry('港商店', '千葉県')}${entry('浜商店', '千葉県')}${entry('浜商店', '静岡県')}</div><script>
    a.onclick = () => { l.hidden = false };
    l.onclick = (e) => { a.textContent = e.target.closest('[role]').innerText.split('\\n')[0]; l.hidden = true }</script>`,
  );
  await choose(at(page, '#a', '取引先', 'combobox'), [['港商店']], options);
  await expect(page.locator('#a')).toHaveText('港商店');
  expect((await failureOf(choose(at(page, '#a', '取引先', 'combobox'), [['浜商店']], options))).code).toBe(
    'ambiguous-option',
  );
});

test('one of the buttons of a bar that stay pressed', async ({ page }) => {
  const bar = (id: string, role: string) =>
    `<div id="${id}" ${role}><button aria-pressed="true">台</button><button aria-pressed="false">GB</button></div>`;
  await show(
    page,
    `${bar('a', '')}${bar('b', 'role="group"')}<script>
    onclick = ({ target }) => { for (const one of target.parentNode.children) one.ariaPressed = String(one === target) }</script>`,
  );
  await choose(at(page, '#a', '単位', ''), [['GB']], options);
  await choose(at(page, '#b', '単位', 'group'), [['GB']], options);
  await choose(at(page, '#b', '単位', 'group'), [['GB']], options);
  expect(await page.locator('[aria-pressed=true]').allTextContents()).toEqual(['GB', 'GB']);
  expect((await failureOf(choose(at(page, '#b', '単位', 'group'), [['TB']], options))).code).toBe('no-option');
});

test('what a choice brings to the page is no list that stays open', async ({ page }) => {
  await show(
    page,
    `<div role="dialog"><div id="a" role="button" tabindex="0" aria-haspopup="listbox" onclick="opened++; l.hidden = false">しない</div><div id="m"></div></div>
    <div id="l" hidden><div role="option">しない</div><div role="option">毎週</div></div><script>var opened = 0;
    l.onclick = (e) => { a.textContent = e.target.textContent; l.hidden = true; m.innerHTML = '<div role="radio">常に</div><div role="radio">期限まで</div>' }</script>`,
  );
  await choose(at(page, '#a', '繰り返し', 'button'), [['毎週']], options);
  expect(await page.evaluate('[opened, a.textContent, l.hidden]')).toEqual([1, '毎週', true]);
});

test('a list that is shut when something is chosen is not put away once more', async ({ page }) => {
  await show(
    page,
    `<div id="a" role="combobox" aria-expanded="false" aria-owns="l" tabindex="0"><b style="display:block">1 本</b></div>
    <ul id="l" role="listbox" hidden><li role="option">1 本</li><li role="option">2 本</li></ul><script>
    onkeydown = (e) => { document.title += e.key };
    a.onclick = () => { l.hidden = false; a.ariaExpanded = 'true' };
    l.onclick = (e) => { l.hidden = true; a.ariaExpanded = 'false'; a.innerHTML = '<b style="display:block">' + e.target.textContent + '</b>' }</script>`,
  );
  await choose(at(page, '#a', '線'), [['2 本']], options);
  await expect(page.locator('#a')).toHaveText('2 本');
  expect(await page.title()).toBe('');
});

for (const [own, other] of [
  ['class="card on" tabindex="0"', 'class="card" tabindex="0"'],
  ['style="padding:9px" tabindex="0"', 'style="padding:9px" tabindex="0"'],
])
  test(`cards that stand side by side are not taken for boxes that open a list: ${own}`, async ({ page }) => {
    await show(
      page,
      `<p>プラン</p><section onclick="document.title += event.target.closest('div').textContent"><div id="a" ${own}><b>ライト</b> 月額 500 円</div>
      <div ${other}><b>プレミアム</b> 月額 1,000 円</div></section>`,
    );
    const failure = await failureOf(choose(at(page, '#a', 'プラン'), [['プレミアム']], options));
    expect(failure.code).toBe('no-list');
    expect(failure.hint).toMatchObject({ ja: 'click: "プレミアム" と書いてください。' });
    expect(await page.title()).toBe('');
  });

test('a suggestion of the browser, by its label', async ({ page }) => {
  await show(
    page,
    `<input id="a" list="l"><datalist id="l"><option value="y">山手線<option value="中央線"></datalist>`,
  );
  await choose(at(page, '#a', '路線'), [['中央線']], options);
  await expect(page.locator('#a')).toHaveValue('中央線');
  await choose(at(page, '#a', '路線'), [['山手線']], options);
  await expect(page.locator('#a')).toHaveValue('y');
  expect((await failureOf(choose(at(page, '#a', '路線'), [['東西線']], { timeout: 4_000 }))).code).toBe('no-option');
});

test('a name that is looked up while one types is typed before keys are tried', async ({ page }) => {
  const suggests = 'role=combobox aria-autocomplete=list aria-expanded=false';
  const fields = { '': '', [suggests]: '', 'role=combobox': '', 'class=keys': 'Alt,ArrowDown' };
  for (const [says, keys] of Object.entries(fields)) {
    await show(
      page,
      `<div style="position:relative"><input id="a" ${says}><ul id="l" hidden style="position:absolute;background:#fff"></ul></div><script>{
      let timer;
      const shows = (on) => { l.hidden = !on; if (a.ariaExpanded) a.ariaExpanded = String(on) };
      const draw = () => { shows(true); l.innerHTML = ${JSON.stringify(prefectures)}.filter((p) => p.includes(a.value)).map((p) => '<li style="cursor:pointer">' + p + '</li>').join('') };
      document.title = '';
      a.onkeydown = (e) => { if (/^A/.test(e.key)) document.title += ',' + e.key; if (a.className && e.key === 'ArrowDown') draw() };
      a.oninput = () => { clearTimeout(timer); shows(false); if (a.value && !a.className) timer = setTimeout(draw, 300) };
      l.onclick = (e) => { a.value = e.target.textContent; shows(false) } }</script>`,
    );
    await choose(at(page, '#a', '都道府県'), [['京都府']], options);
    await expect(page.locator('#a')).toHaveValue('京都府');
    expect(await page.title()).toBe(keys && `,${keys}`);
  }
});

test('a list whose choice leads to another page', async ({ page }) => {
  await show(
    page,
    `<button id="a" aria-haspopup="listbox">English</button><ul id="l" role="listbox" hidden><li role="option">日本語</li></ul>
    <script>a.onclick = () => l.hidden = false; l.onclick = () => setTimeout(() => document.body.innerHTML = '<p>言語</p>', 30)</script>`,
  );
  await choose(at(page, '#a', 'Language'), [['日本語']], options);
  await expect(page.locator('body')).toHaveText('言語');
});

test('an entry that says more than the words by which the search finds it', async ({ page }) => {
  await show(
    page,
    `<input id="a" role="combobox" aria-expanded="false"><ul id="l" role="listbox" hidden></ul>
    <script>a.oninput = () => { const q = a.value; l.hidden = !q; l.innerHTML = '';
      if (q && '見積'.startsWith(q)) l.innerHTML = '<li role="option"><b>見積</b> <i>五月の分</i></li>' };
    l.onclick = (e) => { a.value = '見積'; l.hidden = true; document.title = 'taken' }</script>`,
  );
  await choose(at(page, '#a', '書類'), [['見積']], options);
  expect(await page.title()).toBe('taken');
});

test('an entry that only says what is typed makes something new, and is taken by all that it says', async ({
  page,
}) => {
  const list = (
    offer: string,
  ) => `<input id="a" role="combobox" aria-expanded="false"><ul id="l" role="listbox" hidden></ul>
    <script>document.title = ''; a.oninput = () => { const q = a.value; l.hidden = !q;
      const found = ['山吹商店', '東京 (JP)'].filter((n) => n.split(' ')[0].includes(q));
      l.innerHTML = [...found, ...(found.includes(q) ? [] : [${offer}])].map((n) => '<li role="option">' + n + '</li>').join('') };
    l.onclick = (e) => { document.title = e.target.textContent; a.value = e.target.textContent.replace(/^"|" を作成/g, ''); l.hidden = true }</script>`;
  await show(page, list("q + ' を追加…'"));
  const failure = await failureOf(choose(at(page, '#a', '顧客', 'combobox'), [['山咲商店']], options));
  expect(failure.hint).toMatchObject({ ja: expect.stringContaining('「山咲商店 を追加…」') });
  expect(await page.title()).toBe('');
  await show(page, list("'\"' + q + '\" を作成'"));
  await choose(at(page, '#a', '顧客', 'combobox'), [['"山咲商店" を作成']], options);
  expect(await page.title()).toBe('"山咲商店" を作成');
  await choose(at(page, '#a', '顧客', 'combobox'), [['東京 (JP)']], options);
  expect(await page.title()).toBe('東京 (JP)');
});

test('an option that opens a dialog is pressed before anything is typed, and leaves the field as it was', async ({
  page,
}) => {
  await show(
    page,
    `<input id="a" role="combobox" aria-expanded="false"><ul id="l" role="listbox" hidden></ul><div id="d" role="dialog" hidden
    style="position:fixed;inset:0;background:#fff"><input id="n" aria-label="名前"><button>保存</button></div><script>document.title = 't';
    onkeydown = (e) => { document.title = 'shut'; d.hidden = true }; a.oninput = () => { document.title = 'typed' };
    a.onclick = () => setTimeout(() => { l.hidden = false; l.innerHTML = '<li role="option">山吹商店</li><li role="option">作成・編集...</li>' }, 1000);
    l.onclick = () => { l.hidden = true; setTimeout(() => { d.hidden = false; n.focus() }, 200) }</script>`,
  );
  await choose(at(page, '#a', '顧客', 'combobox'), [['作成・編集...']], options);
  await expect(page.locator('#d')).toBeVisible();
  expect(await page.title()).toBe('t');
});

test('a way through lists that open one another', async ({ page }) => {
  await show(
    page,
    `<input id="a" readonly role="combobox" aria-expanded="false"><div id="m" hidden style="position:absolute"><ul role="menu"><li role="menuitem">日本<li role="menuitem">米国</ul><ul role="menu" id="s"></ul></div>
    <script>a.onclick = () => { m.hidden = false; };
    m.onclick = (e) => { const t = e.target.textContent; if (e.target.parentNode !== s) s.innerHTML = t === '日本' ? '<li role="menuitem">東京<li role="menuitem">名古屋' : '<li role="menuitem">ボストン';
      else { a.value = '日本 / ' + t; m.hidden = true; } };</script>`,
  );
  await choose(at(page, '#a', '勤務地'), [['日本 / 名古屋']], options);
  await expect(page.locator('#a')).toHaveValue('日本 / 名古屋');
  expect((await failureOf(choose(at(page, '#a', '勤務地'), [['米国 / 大阪']], { timeout: 6_000 }))).code).toBe(
    'no-option',
  );
});

test('a way through menus that stand apart and name one another, and through a tree', async ({ page }) => {
  await show(
    page,
    `<button id="a" aria-haspopup="menu" aria-controls="m" aria-expanded="false">操作</button>
    <div id="m" role="menu" hidden><div role="menuitem" id="x" aria-controls="s" aria-expanded="false">書き出し</div></div>
    <div id="s" role="menu" hidden><div role="menuitem">PDF</div></div>
    <input id="b" readonly role="combobox" aria-expanded="false">
    <ul id="t" role="tree" hidden><li id="f" role="treeitem" tabindex="0">固定費<ul id="u" hidden><li role="treeitem">回線</ul></ul><script>
    a.onclick = () => { m.hidden = false }; x.onclick = () => { s.hidden = false; x.ariaExpanded = true };
    s.onclick = (e) => { document.title = e.target.textContent; m.hidden = s.hidden = true };
    b.onclick = () => { t.hidden = false }; f.onkeydown = (e) => { if (e.key === 'ArrowRight') u.hidden = false };
    t.onclick = (e) => { b.value = e.target.firstChild.data; t.hidden = true }</script>`,
  );
  await choose(at(page, '#a', '操作', 'button'), [['書き出し / PDF']], options);
  expect(await page.title()).toBe('PDF');
  await choose(at(page, '#b', '科目', 'combobox'), [['固定費 > 回線']], options);
  await expect(page.locator('#b')).toHaveValue('回線');
});

test('a way through a tree whose entries are chosen by a press, and opened by the arrow before them', async ({
  page,
}) => {
  await show(
    page,
    `<div id="a" tabindex="0" role="combobox" style="width:200px;height:30px"></div><ul role="tree" id="t" hidden>
    <li role="treeitem" aria-expanded="true"><span role="button" class="fold-icon">▾</span><span>工場</span><li role="treeitem">第三棟
    <li role="treeitem" aria-expanded="false"><span role="button" class="fold-icon" id="f">▸</span><span>本社</span></ul>
    <script>a.onclick = () => { t.hidden = false }; f.onclick = (e) => { e.stopPropagation(); f.parentElement.ariaExpanded = true; t.append(Object.assign(document.createElement('li'), { role: 'treeitem', textContent: '二階' })) };
    t.onclick = (e) => { a.textContent += e.target.closest('li').innerText.replace(/[▾▸\\s]/g, '') + '。'; t.hidden = true }</script>`,
  );
  for (const way of ['本社 / 二階', '工場 / 第三棟'])
    await choose(at(page, '#a', '場所', 'combobox'), [[way]], options);
  await expect(page.locator('#a')).toHaveText('二階。第三棟。');
});

test('an entry that is a plain button does something, and what opened its list keeps its words', async ({ page }) => {
  await show(
    page,
    `<button id="a" aria-expanded="false">その他の操作</button><div id="m" hidden style="position:absolute"><ul><li><button>複製 <small>設定だけ</small></button><li><button><div>書き出し</div></button></ul></div>
    <script>a.onclick = () => { m.hidden = false }; m.onclick = (e) => { document.title += e.target.textContent; m.hidden = true }</script>`,
  );
  await choose(at(page, '#a', 'その他の操作', 'button'), [['書き出し']], options);
  expect(await page.title()).toBe('書き出し');
});

test('an option that the list has twice with one value is one option', async ({ page }) => {
  const twice = '<option>INT</option><option>TEXT</option><optgroup label="文字"><option>TEXT</option></optgroup>';
  await show(
    page,
    `<select id="a">${twice}</select><select id="b"><option value="1">東京<option value="2">東京</select>`,
  );
  await choose(at(page, '#a'), [['TEXT']], options);
  await expect(page.locator('#a')).toHaveValue('TEXT');
  expect((await failureOf(choose(at(page, '#b'), [['東京']], options))).code).toBe('ambiguous-option');
});

test('a way through a menu that opens for the mouse and is shut by a press', async ({ page }) => {
  await show(
    page,
    `<button id="a" aria-haspopup="menu">操作</button><div id="m" role="menu" hidden><div role="menuitem" id="x" aria-haspopup="menu">書き出し</div><div id="s" role="menu" hidden><div role="menuitem">CSV</div></div></div>
    <script>a.onclick = () => { m.hidden = false }; x.onmouseenter = () => { s.hidden = false }; x.onclick = () => { s.hidden = !s.hidden };
    s.onclick = (e) => { document.title = e.target.textContent; m.hidden = true }</script>`,
  );
  await choose(at(page, '#a', '操作', 'button'), [['書き出し / CSV']], options);
  expect(await page.title()).toBe('CSV');
});

test('a list of several that stays open and knows no Escape is shut by what opened it', async ({ page }) => {
  await show(
    page,
    `<label for="a">移動先</label> <input id="a" readonly style="cursor:pointer"><ul id="m" hidden><li>東京倉庫</li><li>大阪倉庫</li></ul>
    <script>a.onclick = () => { m.hidden = !m.hidden }; m.onclick = (e) => { a.value += e.target.textContent }</script>`,
  );
  for (const place of ['東京倉庫', '大阪倉庫']) await choose(at(page, '#a', '移動先', 'textbox'), [[place]], options);
  await expect(page.locator('#a')).toHaveValue('東京倉庫大阪倉庫');
  await expect(page.locator('#m')).toBeHidden();
});

test('a list of several in a dialog is shut by its field, where that alone hears Escape and has lost the focus', async ({
  page,
}) => {
  const option = (words: string) =>
    `<div role="option" aria-selected="false" onclick="ariaSelected = true; f.textContent += this.textContent">${words}</div>`;
  await show(
    page,
    `<div role="dialog" aria-modal="true" style="position:fixed;inset:0"><div id="f" role="combobox" tabindex="0" aria-label="担当" aria-expanded="false" style="height:30px;width:200px"></div></div>
    <div id="l" role="listbox" tabindex="0" hidden style="position:fixed;top:40px">${option('東')}${option('西')}</div><script>
    f.onclick = () => { l.hidden = !l.hidden; f.ariaExpanded = !l.hidden }
    f.onkeydown = (e) => { if (e.key === 'Escape' && !l.hidden) f.click() }</script>`,
  );
  await choose(at(page, '#f', '担当', 'combobox'), [['西']], options);
  await expect(page.locator('#f')).toHaveText('西');
  await expect(page.locator('#l')).toBeHidden();
});

test('the same, where its field shrinks to nothing beside what is chosen', async ({ page }) => {
  await show(
    page,
    `<label for="a">移動先</label> <span id="box" style="display:inline-flex;width:200px;height:24px;border:1px solid"><span id="v"></span><input id="a" readonly style="border:0;padding:0;width:100%"></span>
    <ul id="m" hidden><li>東京倉庫</li><li>大阪倉庫</li></ul>
    <script>box.onclick = () => { m.hidden = !m.hidden }; m.onclick = (e) => { v.textContent += e.target.textContent; a.style.width = 0 }</script>`,
  );
  for (const place of ['東京倉庫', '大阪倉庫']) await choose(at(page, '#a', '移動先', 'textbox'), [[place]], options);
  await expect(page.locator('#v')).toHaveText('東京倉庫大阪倉庫');
  await expect(page.locator('#m')).toBeHidden();
});

test('a list whose label floats under the box of its value is opened by the box', async ({ page }) => {
  await show(
    page,
    `<div id="a" role="combobox" aria-haspopup="listbox" aria-expanded="false" style="position:relative;width:300px;height:40px">
      <label style="position:absolute;left:0;top:12px">都道府県</label><div id="v" style="position:absolute;inset:0"><input size="1" role="combobox" style="opacity:0"></div></div><script>
      a.onclick = () => { const list = document.createElement('div'); list.setAttribute('role', 'listbox');
        for (const n of ['東京都', '京都府']) { const d = document.createElement('div'); d.setAttribute('role', 'option'); d.textContent = n;
          d.onclick = () => { v.textContent = n; list.remove() }; list.append(d) } document.body.append(list) }</script>`,
  );
  await choose(at(page, '#a', '都道府県', 'combobox'), [['京都府']], options);
  await expect(page.locator('#v')).toHaveText('京都府');
});

test('a list of several is opened and shut beside the crosses of what is chosen, where one is in the middle of its field', async ({
  page,
}) => {
  await show(
    page,
    `<style>#a, #a div { display: flex; height: 30px } #a { width: 200px; cursor: pointer } b { width: 30px } i { width: 40px }</style>
    <div id="a" tabindex="0" role="combobox"></div><ul id="m" hidden><li role="option">甲</li><li role="option">乙</li><li role="option">丙</li></ul>
    <script>a.onclick = (e) => { if (e.target.localName === 'i') e.target.parentElement.remove(); else m.hidden = !m.hidden };
    m.onclick = (e) => { a.innerHTML += '<div><b>' + e.target.textContent + '</b><i></i></div>' }</script>`,
  );
  await choose(at(page, '#a', '宛先', 'combobox'), [['甲'], ['乙']], options);
  await expect(page.locator('#m')).toBeHidden();
  await choose(at(page, '#a', '宛先', 'combobox'), [['丙']], options);
  expect(await page.locator('#a').textContent()).toBe('甲乙丙');
});

test('an option whose words stand in two groups, by the heading of its group', async ({ page }) => {
  const groups =
    '<optgroup label="東京"><option value=1>営業部<option value=2>総務部</optgroup><optgroup label="大阪"><option value=3>営業部</optgroup>';
  await show(
    page,
    `<select id="a">${groups}</select><div id="b" role="listbox"><div role="group" aria-label="東京"><div role="option">営業部</div></div>
    <div role="group" aria-label="大阪"><div role="option" onclick="this.ariaSelected = true">営業部</div></div></div>`,
  );
  await choose(at(page, '#a'), [['大阪 / 営業部']], options);
  await expect(page.locator('#a')).toHaveValue('3');
  expect((await failureOf(choose(at(page, '#a'), [['営業部']], options))).text).toMatchObject({
    en: expect.stringContaining('"東京 / 営業部", "大阪 / 営業部"'),
  });
  await choose(at(page, '#b', '部署', 'listbox'), [['大阪 > 営業部']], options);
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
});

test('a list whose choice leads to another page, without that list', async ({ page }) => {
  await show(page, `<select id="a" onchange="location='about:blank#gone'"><option>Manage<option>Remove</select>`);
  await choose(at(page, '#a'), [['Remove']], { timeout: 3_000 });
  await expect(page).toHaveURL('about:blank#gone');
  await show(
    page,
    `<select id="a" onchange="document.body.innerHTML='<h1>Removed</h1>'"><option>Manage<option>Remove</select>`,
  );
  await choose(at(page, '#a'), [['Remove']], { timeout: 3_000 });
  await expect(page.locator('h1')).toHaveText('Removed');
});

test('an option that is not there is a failure that lists what is', async ({ page }) => {
  await show(page, `<select id="a"><option>有効</option><option>無効</option></select>`);
  const failure = await failureOf(choose(at(page, '#a', '状態'), [['停止']], { timeout: 3_000 }));
  expect(failure.code).toBe('no-option');
  expect(failure.text).toMatchObject({ ja: '「状態」に「停止」という選択肢がありません。' });
  expect(failure.hint).toMatchObject({ ja: 'あるのは「有効」「無効」です。' });
  expect((await failureOf(choose(at(page, '#a', '状態'), [['効']], { timeout: 3_000 }))).code).toBe('ambiguous-option');
  const both = await failureOf(choose(at(page, '#a', '状態'), [['有効', '無効']], { timeout: 3_000 }));
  expect(both.hint).toMatchObject({ en: expect.stringContaining('write a choose for each') });
  // Of a long list the part that is told has what is most like the words.
  const cities = [...Array.from({ length: 30 }, (_, i) => `City ${i}`), 'Tokyo'].map((t) => `<option>${t}</option>`);
  await show(page, `<select id="a">${cities.join('')}</select>`);
  const long = await failureOf(choose(at(page, '#a', 'Time zone'), [['Tokio']], { timeout: 3_000 }));
  expect(long.hint).toMatchObject({ en: expect.stringMatching(/^There are "Tokyo", "City 0", .* and 16 more\.$/) });
});

const combo = (entries: string[], more = '') => `
  <div id="a" role="combobox" tabindex="0" aria-expanded="false" style="width:200px;border:1px solid">選択</div><p>東京都</p><script>
  const names = ${JSON.stringify(entries)}; let list;
  a.onclick = () => setTimeout(() => {
    if (list) return; list = document.createElement('ul'); list.style.cssText = 'position:fixed;top:80px;height:100px;overflow:auto';
    for (const n of names) { const li = document.createElement('li'); li.textContent = n; ${more}
      li.onclick = () => { a.textContent = n; list.remove(); list = null }; list.append(li) }
    document.body.append(list) }, 150)</script>`;

test('a combo box that searches and suggests lines of a grid', async ({ page }) => {
  await show(
    page,
    `<input id="a" role="combobox" aria-haspopup="grid" aria-controls="l" aria-expanded="false"><div id="l" role="grid" hidden style="position:absolute;width:200px"></div><script>
    const cell = (text, style) => '<div role="gridcell" style="display:inline-block;' + style + '">' + text + '</div>';
    a.oninput = () => { const found = [['りんご', '果物'], ['ねぎ', '野菜']].filter(([name]) => a.value && name.startsWith(a.value));
      l.innerHTML = found.map(([name, kind]) => '<div role="row">' + cell(name, '') + cell(kind, 'float:right') + '</div>').join('');
      l.hidden = !found.length; a.ariaExpanded = !l.hidden };
    l.onclick = (e) => { a.value = e.target.textContent; l.hidden = true; a.ariaExpanded = false }</script>`,
  );
  await choose(at(page, '#a', '品目', 'combobox'), [['りんご']], options);
  await expect(page.locator('#a')).toHaveValue('りんご');
});

test('a combo box of plain elements whose list is drawn at the end of the page', async ({ page }) => {
  await show(page, combo(prefectures));
  await choose(at(page, '#a', '都道府県', 'combobox'), [['東京都']], options);
  await expect(page.locator('#a')).toHaveText('東京都');
  const failure = await failureOf(choose(at(page, '#a', '都道府県', 'combobox'), [['鳥取県']], options));
  expect(failure.hint).toMatchObject({ ja: 'あるのは「北海道」「東京都」「京都府」「大阪府」「沖縄県」です。' });
});

test('what stands as a chip in the field, once it is chosen, is no entry of a list that stays open', async ({
  page,
}) => {
  await show(
    page,
    `<div role="dialog"><div id="a" tabindex="0" style="display:flex">選択…</div></div><script>
    a.onclick = () => { a.dataset.opened = Number(a.dataset.opened ?? 0) + 1; const list = document.createElement('div');
      for (const n of ${JSON.stringify(prefectures)}) { const d = document.createElement('div'); d.textContent = n;
        d.onmousedown = () => { a.innerHTML = '<span>' + n + '</span>'; list.remove() }; list.append(d) }
      document.body.append(list) }</script>`,
  );
  await choose(at(page, '#a', '都道府県'), [['東京都']], options);
  await expect(page.locator('#a')).toHaveText('東京都');
  await expect(page.locator('#a')).toHaveAttribute('data-opened', '1');
  // The field itself is what is left of the box.
  await page.locator('[role=dialog]').evaluate((dialog) => {
    dialog.innerHTML =
      '<div style="border:1px solid;display:flex"><ul id=chips></ul><input id=b style="border:0;width:60px"></div>';
    const field = dialog.querySelector('input')!;
    field.onclick = () => {
      field.dataset.opened = String(Number(field.dataset.opened ?? 0) + 1);
      const list = document.createElement('ul');
      list.innerHTML = '<li>東京都</li><li>京都府</li>';
      list.onmousedown = ({ target }) => {
        dialog.querySelector('#chips')!.append(target as Node);
        list.remove();
      };
      document.body.append(list);
    };
  });
  await choose(at(page, '#b', '都道府県'), [['東京都']], options);
  await expect(page.locator('#chips')).toHaveText('東京都');
  await expect(page.locator('#b')).toHaveAttribute('data-opened', '1');
});

test('a list in a dialog, over which a press anywhere else is caught, is shut by such a press', async ({ page }) => {
  await show(
    page,
    `<div role="dialog"><div id="a" style="cursor:pointer">選択…</div></div><script>
    const chosen = new Set(); a.onclick = () => { const list = document.createElement('div');
      const veil = document.createElement('div'); veil.id = 'v'; veil.style.cssText = 'position:fixed;inset:0';
      veil.onclick = () => { veil.remove(); list.remove() }; list.style.cssText = 'position:fixed;top:100px';
      for (const n of ${JSON.stringify(prefectures)}) { const d = document.createElement('div'); d.textContent = n;
        d.onclick = () => { chosen.add(n); a.textContent = [...chosen].join(' ') }; list.append(d) }
      document.body.append(veil, list) }</script>`,
  );
  await choose(at(page, '#a', '都道府県'), [['東京都'], ['大阪府']], options);
  await expect(page.locator('#a')).toHaveText('東京都 大阪府');
  await expect(page.locator('#v')).toHaveCount(0);
});

test('one entry that contains the words is taken only when none is the words; an empty one says nothing', async ({
  page,
}) => {
  await show(page, combo(['', '拠点 10', '拠点 1', '拠点 2（本社）'], "li.role = 'option'; li.style.height = '20px';"));
  await choose(at(page, '#a'), [['拠点 1']], options);
  await expect(page.locator('#a')).toHaveText('拠点 1');
  await choose(at(page, '#a'), [['本社']], options);
  await expect(page.locator('#a')).toHaveText('拠点 2（本社）');
  // Where words stand apart is nothing that a reader keeps.
  await choose(at(page, '#a'), [['拠点１０']], options);
  await expect(page.locator('#a')).toHaveText('拠点 10');
});

test('a choice that the page does not take is a failure that says so, also of a page that is slow to answer', async ({
  page,
}) => {
  const busy = 'setTimeout(() => { for (const end = Date.now() + 1600; Date.now() < end;); }, 100)';
  await show(page, combo(prefectures, `setTimeout(() => li.onclick = () => { list.remove(); list = null; ${busy} });`));
  const failure = await failureOf(choose(at(page, '#a', '都道府県', 'combobox'), [['大阪府']], options));
  expect(failure.code).toBe('no-effect');
  expect(failure.text).toMatchObject({ ja: '「都道府県」で「大阪府」を選びましたが、表示は「選択」のままです。' });
});

test('an entry of a list that is slow to slide in, in a box that nobody can scroll', async ({ page }) => {
  await show(
    page,
    `<style>#c { position: absolute; width: 180px; height: 120px; overflow: hidden } #l { height: 120px; overflow: hidden; background: #fff }
    #l > * { height: 30px } #l > :last-child { height: 200px }</style>
    <div id="a" role="combobox" aria-owns="l" style="width:180px;border:1px solid">選択</div>
    <div id="c" hidden><div id="l" role="listbox"><div role="option">文具</div><div role="option">電化製品</div><div role="option">食品</div><div></div></div></div>
    <script>a.onclick = () => { c.hidden = false; l.style.marginTop = '-120px'; setTimeout(slide, 30, -120) };
    const slide = (top, from = performance.now()) => { const way = Math.min(1, (performance.now() - from) / 350);
      l.style.marginTop = top * (0.5 + Math.cos(way * Math.PI) / 2) + 'px'; if (way < 1) requestAnimationFrame(() => slide(top, from)) };
    l.onmousedown = (e) => { a.textContent = l.children[Math.floor((e.clientY - l.getBoundingClientRect().top) / 30)].textContent };
    l.onmouseup = () => { c.hidden = true }</script>`,
  );
  await choose(at(page, '#a', '区分', 'combobox'), [['電化製品']], options);
  expect(await page.locator('#a').textContent()).toBe('電化製品');
});

test('an entry of a list in a box that nobody can scroll, which is cut off for good', async ({ page }) => {
  await show(
    page,
    `<div id="a" role="combobox" aria-owns="l" style="width:180px;border:1px solid">選択</div>
    <div id="l" role="listbox" hidden style="height:60px;overflow:hidden;background:#fff">${['東', '西', '南', '北'].map((name) => `<div role="option" style="height:30px">${name}</div>`).join('')}</div>
    <script>a.onclick = () => { l.hidden = false }; l.onclick = (e) => { a.textContent = e.target.textContent; l.hidden = true }</script>`,
  );
  await choose(at(page, '#a', '方角', 'combobox'), [['北']], options);
  expect(await page.locator('#a').textContent()).toBe('北');
});

test('of plain boxes side by side, of which the chosen one has a class more', async ({ page }) => {
  await show(
    page,
    `<div id="a" style="display:inline-flex"><span class="on" style="cursor:pointer">自分</span><span style="cursor:pointer">部署</span><span style="cursor:pointer">全員</span></div>
    <script>a.onclick = ({ target }) => { for (const one of a.children) one.classList.toggle('on', one === target) }</script>`,
  );
  await choose(at(page, '#a', '公開の範囲'), [['部署']], options);
  expect(await page.locator('.on').textContent()).toBe('部署');
  expect((await failureOf(choose(at(page, '#a', '公開の範囲'), [['社外']], options))).code).toBe('no-option');
  await page.evaluate('a.onclick = null');
  expect((await failureOf(choose(at(page, '#a', '公開の範囲'), [['全員']], options))).code).toBe('no-effect');
});

test('several entries of a framed box that scrolls, drawn anew at each press, one after the other', async ({
  page,
}) => {
  await show(
    page,
    `<style>#a{height:90px;overflow:auto;border:1px solid}#a>div{cursor:pointer}</style><div id=a></div><script>
    const on = new Set();
    const draw = () => a.replaceChildren(...['佐藤', '鈴木', '高橋'].map((name, at) => { const one = document.createElement('div');
      one.className = (at ? '' : 'first ') + (on.has(name) ? 'on' : ''); one.textContent = name;
      one.onclick = () => { on.has(name) ? on.delete(name) : on.add(name); draw() }; return one }));
    draw()</script>`,
  );
  const people = at(page, '#a', '利用できる', '');
  await choose(people, [['佐藤']], options);
  await choose(people, [['高橋']], options);
  await choose(people, [['佐藤']], options);
  expect(await page.locator('.on').allTextContents()).toEqual(['佐藤', '高橋']);
  expect((await failureOf(choose(people, [['田中']], options))).code).toBe('no-option');
});

test('several of plain boxes side by side, of which those that are on have a class that says so', async ({ page }) => {
  const days = [...'日月火水'].map((day) => `<span class="${day === '日' ? '' : 'on'}">${day}</span>`).join('');
  await show(
    page,
    `<style>#a span{display:inline-block;padding:6px;cursor:pointer}</style><div id="a">${days}</div>
    <script>a.onclick = ({ target }) => { if (target !== a) target.classList.toggle('on') }</script>`,
  );
  await choose(at(page, '#a', '曜日'), [['月'], ['日']], options);
  expect(await page.locator('.on').allTextContents()).toEqual(['日', '月', '火', '水']);
});

test('of cards side by side by their titles, of which the chosen one has a class more', async ({ page }) => {
  const card = (title: string, more: string, chosen = '') =>
    `<div class="${chosen}" style="cursor:pointer;width:200px;padding:9px"><b style="display:block">${title}</b>${more}</div>`;
  await show(
    page,
    `<div id="a" style="display:flex">${card('招待を送る', '本人が合言葉を決めます。宛先がなければ送れませんので、先に入れてください', 'on')}${card('管理者が決める', 'いま決めて、あとから伝えます')}</div>
    <script>a.onclick = ({ target }) => { for (const one of a.children) one.classList.toggle('on', one.contains(target)) }</script>`,
  );
  await choose(at(page, '#a', '有効にする方法'), [['管理者が決める']], options);
  expect(await page.locator('.on b').textContent()).toBe('管理者が決める');
});

test('suggestions of two lines, of which the first is told in no box of its own', async ({ page }) => {
  await show(
    page,
    `<input id="a" autocomplete="off"><p id="o"></p><div id="l" hidden style="position:absolute;background:#fff"></div>
    <script>a.oninput = () => setTimeout(() => { l.hidden = false; l.replaceChildren(...['佐藤 花', '佐藤 葵', '鈴木 葵'].filter((name) => name.includes(a.value)).map((name, at) => {
      const entry = document.createElement('div'); entry.className = 'entry'; entry.style.cursor = 'pointer';
      entry.innerHTML = '<b>' + name + '</b><div>' + at + '@northgate.example</div>';
      entry.onmousedown = (e) => { e.preventDefault(); a.value = o.textContent = name; l.hidden = true }; return entry })) }, 200)</script>`,
  );
  await choose(at(page, '#a', '上司', 'textbox'), [['佐藤 葵']], options);
  expect(await page.locator('#o').textContent()).toBe('佐藤 葵');
});

test('an entry of a branch that has words of its own under the hand', async ({ page }) => {
  const entry = (name: string, more = '') => `<div class="n" style="cursor:pointer">${name}${more}</div>`;
  await show(
    page,
    `<div id="a" tabindex="0" style="cursor:pointer;width:200px;border:1px solid">未選択 ▾</div>
    <div id="l" hidden style="position:absolute;background:#fff">${entry('東', `<div>${entry('本館')}${entry('別館')}</div>`)}${entry('西')}</div>
    <script>a.onclick = () => { l.hidden = false }; l.onclick = ({ target }) => { a.textContent = target.textContent; l.hidden = true }</script>`,
  );
  await choose(at(page, '#a', '棟'), [['別館']], options);
  expect(await page.locator('#a').textContent()).toBe('別館');
});

for (const [veil, name] of [
  [
    '<div onclick="parentNode.replaceChildren()" style="position:fixed;inset:0;z-index:2;background:#0006"></div>',
    'over a veil',
  ],
  ['', 'beside the page'],
])
  test(`what a suggestion opens ${name} is no list that is still open`, async ({ page }) => {
    await show(
      page,
      `<input id="a" autocomplete="off"><div id="l" hidden style="position:absolute;background:#fff"></div><div id="o"></div>
      <script>a.oninput = () => setTimeout(() => { l.hidden = false; l.replaceChildren(...['佐藤 花', '佐藤 葵'].filter((name) => name.includes(a.value)).map((name) => {
        const entry = document.createElement('div'); entry.style.cursor = 'pointer'; entry.textContent = name; entry.onclick = () => { l.hidden = true; show(name) }; return entry })) }, 200);
      const show = (name) => { o.innerHTML = \`${veil}<div id="d" style="position:fixed;z-index:3;top:0;right:0;bottom:0;width:500px;background:#fff"><div>\${name}</div><div>役職</div><button>保存</button></div>\` };
      onkeydown = (e) => { if (e.key === 'Escape') { document.title += 'escaped'; o.replaceChildren() } }</script>`,
    );
    await choose(at(page, '#a', '人を探す', 'textbox'), [['佐藤 葵']], options);
    expect(await page.locator('#d div').allTextContents()).toEqual(['佐藤 葵', '役職']);
    expect(await page.title()).not.toContain('escaped');
  });

test('another entry that was taken, because the list has moved as the mouse went down, is told', async ({ page }) => {
  await show(
    page,
    `<div id="a" role="combobox" style="width:200px;border:1px solid;min-height:20px"></div><ul id="m" hidden style="position:absolute"><li>部長</li><li>課長</li><li>監査役</li></ul>
    <script>a.onclick = () => { m.hidden = false };
    m.onpointerdown = (e) => { m.hidden = true; a.textContent = e.target.nextElementSibling.textContent }</script>`,
  );
  const failure = await failureOf(choose(at(page, '#a', '回覧先', 'combobox'), [['部長']], options));
  expect(failure.code).toBe('no-effect');
  expect(failure.message).toContain('課長');
});

test('a list of lists, whose next list still shows what the last way has led to', async ({ page }) => {
  await show(
    page,
    `<div id="a" role="combobox" aria-haspopup="listbox" style="width:200px;border:1px solid">東 / 本館 / 一階</div>
    <script>let m; a.onclick = () => { m = document.createElement('div'); m.style.cssText = 'position:absolute;top:60px;display:flex;background:#fff'; document.body.append(m);
      list(0, ['東', '西'], (side) => setTimeout(houses, 400, side)); houses('東'); floors('東', '本館') };
    const list = (at, names, on) => { while (m.children.length > at) m.lastChild.remove(); const ul = document.createElement('ul'); ul.role = 'listbox';
      for (const name of names) { const li = document.createElement('li'); li.role = 'option'; li.textContent = name; li.onclick = () => on(name); ul.append(li) } m.append(ul) };
    const floors = (side, house) => list(2, ['一階', '二階'], (floor) => { a.textContent = [side, house, floor].join(' / '); m.remove() });
    const houses = (side) => list(1, ['本館', '別館'], (house) => floors(side, house))</script>`,
  );
  await choose(at(page, '#a', '場所', 'combobox'), [['西 / 本館 / 二階']], options);
  await expect(page.locator('#a')).toHaveText('西 / 本館 / 二階');
});

test('a list of lists that shows another way in the end is told', async ({ page }) => {
  await show(
    page,
    `<div id="a" role="combobox" aria-haspopup="listbox" style="width:200px;border:1px solid">選択</div><ul id="m" role="listbox" hidden style="position:absolute"></ul>
    <script>a.onclick = () => { m.hidden = false; draw(['東', '西'], () => draw(['一階', '二階'], (floor) => { a.textContent = '東 / ' + floor; m.hidden = true })) };
    const draw = (names, on) => { m.replaceChildren(...names.map((name) => Object.assign(document.createElement('li'), { role: 'option', textContent: name, onclick: () => on(name) }))) }</script>`,
  );
  const failure = await failureOf(choose(at(page, '#a', '場所', 'combobox'), [['西 / 二階']], options));
  expect(failure.code).toBe('no-effect');
  expect(failure.message).toContain('東 / 二階');
});

test('an entry whose element says another one by the time the mouse goes down gets nothing of the press', async ({
  page,
}) => {
  await show(
    page,
    `<div id="a" role="combobox" style="width:200px;border:1px solid;min-height:20px"></div><ul id="m" hidden style="position:absolute"><li>部長</li><li>課長</li></ul>
    <script>let taken = []; a.onclick = () => { m.hidden = false };
    m.onpointermove = () => { m.onpointermove = null; const [x, y] = m.children; [x.textContent, y.textContent] = [y.textContent, x.textContent] };
    m.onclick = (e) => { taken.push(e.target.textContent); a.textContent = e.target.textContent; m.hidden = true }</script>`,
  );
  await choose(at(page, '#a', '回覧先', 'combobox'), [['部長']], options);
  expect(await page.evaluate('taken')).toEqual(['部長']);
});

test('an entry that slips away from under the mouse is pressed again', async ({ page }) => {
  await show(
    page,
    `<button id="a" aria-haspopup="listbox">都市</button>
    <ul id="l" role="listbox" hidden style="position:absolute;top:40px"><li role="option">札幌</li><li role="option">那覇</li></ul>
    <script>let presses = 0; a.onclick = () => { l.hidden = false };
    l.onmousedown = () => { if (!presses++) l.style.top = '140px' };
    l.onclick = (e) => { if (e.target === l.lastChild) { a.textContent = e.target.textContent; l.hidden = true } }</script>`,
  );
  await choose(at(page, '#a', '都市'), [['那覇']], options);
  await expect(page.locator('#a')).toHaveText('那覇');
});

test('an entry that is taken as the mouse goes down, of a menu that keeps its words: pressed once, and told what to write', async ({
  page,
}) => {
  await show(
    page,
    `<span id="a" tabindex="0" style="display:inline-block;border:1px solid">新規作成 ▾</span><script>let taken = [];
    a.onclick = () => { const m = document.createElement('div'); m.style.cssText = 'position:absolute;border:1px solid;background:#fff';
      for (const words of ['アドレス', 'アドレスグループ']) { const one = document.createElement('div'); one.textContent = words; m.append(one);
        one.onmousedown = () => { m.remove(); taken.push(words); setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<p style="position:fixed;right:0;top:0">新規' + words), 250) } }
      document.body.append(m) }</script>`,
  );
  const failure = await failureOf(choose(at(page, '#a', '新規作成 ▾'), [['アドレス']], options));
  expect(failure).toMatchObject({ code: 'no-effect', hint: { en: expect.stringContaining('each with click') } });
  expect(await page.evaluate('taken')).toEqual(['アドレス']);
});

test('a virtual list is scrolled', async ({ page }) => {
  await show(
    page,
    `<button id="a" aria-haspopup="listbox">選択</button><script>
    a.onclick = () => { const box = document.createElement('div'); box.style.cssText = 'height:120px;overflow:auto;width:200px';
      const tall = document.createElement('div'); tall.style.cssText = 'height:' + 500 * 24 + 'px;position:relative'; box.append(tall);
      const draw = () => { tall.replaceChildren(); const first = Math.floor(box.scrollTop / 24);
        for (let i = first; i < Math.min(500, first + 7); i++) { const o = document.createElement('div'); o.textContent = '営業所 ' + (i + 1);
          o.setAttribute('role', 'option'); o.style.cssText = 'position:absolute;height:24px;top:' + i * 24 + 'px';
          o.onclick = () => { a.textContent = o.textContent; box.remove() }; tall.append(o) } };
      box.onscroll = draw; document.body.append(box); draw() }</script>`,
  );
  await choose(at(page, '#a', '営業所', 'button'), [['営業所 120']], options);
  await expect(page.locator('#a')).toHaveText('営業所 120');
});

test('a combo box that searches on the server', async ({ page }) => {
  await show(
    page,
    `<input id="a" role="combobox" aria-expanded="false" aria-controls="l"><ul id="l" role="listbox" hidden></ul><script>
    let timer; a.oninput = () => { clearTimeout(timer); timer = setTimeout(() => { l.hidden = !a.value;
      l.innerHTML = a.value ? '<li role="option">' + a.value + '支店</li><li role="option">' + a.value + '本店</li>' : '';
      for (const o of l.children) o.onclick = () => { a.value = o.textContent; l.hidden = true } }, 200) }</script>`,
  );
  await choose(at(page, '#a', '店', 'combobox'), [['札幌', '札幌支店']], options);
  expect(await page.evaluate('a.value')).toBe('札幌支店');
});

test('a field that puts its own words in the place of what is typed, before the last key, is typed into anew', async ({
  page,
}) => {
  await show(
    page,
    `<input id="a" role="combobox" aria-expanded="true" aria-controls="l"><ul id="l" role="listbox"></ul><script>{
    const all = ['青森営業所', '仙台営業所', '盛岡営業所'];
    const draw = (shown) => { l.innerHTML = shown.map((p) => '<li role="option">' + p + '</li>').join('') };
    let first = true;
    a.oninput = () => {
      if (first) { first = false; a.value = all[0]; a.setSelectionRange(a.value.length, a.value.length); }
      draw(all.filter((p) => a.value && p.startsWith(a.value)));
    };
    l.onclick = (e) => { a.value = e.target.textContent; draw([]) } }</script>`,
  );
  await choose(at(page, '#a', '営業所', 'combobox'), [['盛岡営業所']], options);
  expect(await page.evaluate('a.value')).toBe('盛岡営業所');
});

test('several values of a list that stays open; those chosen already stay', async ({ page }) => {
  await show(
    page,
    `<div id="w"><button id="a" aria-haspopup="listbox" aria-expanded="false">Dropbox</button></div>
    <div id="l" role="listbox" aria-multiselectable="true" hidden></div><script>
    const on = new Set(['Dropbox']); const draw = () => { a.textContent = [...on].join(', '); l.replaceChildren(...['Dropbox', 'Box', 'OneDrive'].map((n) => {
      const o = document.createElement('div'); o.role = 'option'; o.ariaSelected = on.has(n); o.textContent = n;
      o.onclick = () => { on.has(n) ? on.delete(n) : on.add(n); draw() }; return o })) }; draw();
    a.onclick = () => { l.hidden = !l.hidden; a.ariaExpanded = !l.hidden };
    document.onkeydown = (e) => { if (e.key === 'Escape') { l.hidden = true; a.ariaExpanded = false } }</script>`,
  );
  await choose(at(page, '#a', '対象', 'button'), [['Dropbox'], ['OneDrive']], options);
  await expect(page.locator('#a')).toHaveText('Dropbox, OneDrive');
  await expect(page.locator('#l')).toBeHidden();
});

test('a list of several that stays open, and ticks in its words what is chosen, is shut', async ({ page }) => {
  await show(
    page,
    `<span id="v"></span><input id="a" role="combobox" aria-expanded="false"><ul id="l" role="listbox" aria-multiselectable="true" hidden style="position:fixed;top:200px"></ul><script>
    const on = []; const draw = () => { v.textContent = on.join(); l.innerHTML = ['営業', '経理'].map((n) => '<li role="option">' + (on.includes(n) ? '✓ ' : '') + n).join('') };
    const set = (open) => { l.hidden = !open; a.ariaExpanded = String(open) };
    a.onclick = () => { draw(); set(true) }; l.onmousedown = (e) => e.preventDefault(); l.onclick = (e) => { on.push(e.target.textContent); draw() };
    a.onkeydown = (e) => { if (e.key === 'Escape') set(false) }</script>`,
  );
  await choose(at(page, '#a', '部署', 'combobox'), [['経理']], options);
  await expect(page.locator('#v')).toHaveText('経理');
  await expect(page.locator('#l')).toBeHidden();
});

test('a list of several with boxes drawn in its words, which is opened anew by its field and shut by a press beside', async ({
  page,
}) => {
  await show(
    page,
    `<div id="a" style="width:200px;border:1px solid;cursor:pointer">選択</div><p style="height:200px"></p><script>
    const on = []; let m; const shut = () => m?.remove(); const sign = (name) => (on.includes(name) ? '☑ ' : '☐ ') + name;
    a.onclick = () => setTimeout(() => { shut(); m = document.createElement('div'); m.style.cssText = 'position:absolute;top:40px;background:#fff;border:1px solid';
      for (const name of ['営業', '経理']) { const one = document.createElement('div'); one.textContent = sign(name);
        one.onclick = () => { on.push(name); one.textContent = sign(name); a.textContent = on.join() }; m.append(one) } document.body.append(m) }, 80);
    document.onmousedown = (e) => { if (!m?.contains(e.target)) shut() }</script>`,
  );
  for (const name of ['営業', '経理']) await choose(at(page, '#a', '部署'), [[name]], options);
  await expect(page.locator('#a')).toHaveText('営業,経理');
  expect(await page.evaluate('m.isConnected')).toBe(false);
});

for (const lets of ['auto', 'none'])
  test(`a list of a field behind a see-through one for typing, with pointer-events: ${lets}`, async ({ page }) => {
    await show(
      page,
      `<div style="display:flex"><label>部署</label><div><div style="position:absolute;pointer-events:${lets}"><input id="s" style="width:146px;padding:6px;opacity:0"></div><input id="a" tabindex="-1" style="width:146px"></div></div>
      <div id="m" hidden style="position:absolute;background:#fff"><div>営業部</div><div>総務部</div></div>
      <script>a.onclick = () => { s.focus(); m.hidden = false }; s.onclick = a.onclick; m.onmousedown = (e) => e.preventDefault();
      s.oninput = () => { for (const one of m.children) one.hidden = !one.textContent.startsWith(s.value) };
      m.onclick = (e) => { a.value = e.target.textContent; s.value = ''; m.hidden = true }</script>`,
    );
    const found = await find(page, { purpose: 'choose', words: ['部署'] }, options);
    await choose(found, [['総務部']], options);
    await expect(page.locator('#a')).toHaveValue('総務部');
  });

test('a see-through list of the browser over the box that is drawn for it, also below the window', async ({ page }) => {
  await show(
    page,
    `<div style="height:1500px"></div><label for="s">期間</label><div><div style="position:relative;border:1px solid"><span><span id="v">すべて</span></span>
    <select id="s" style="position:absolute;left:0;top:0;width:100%;height:100%;opacity:0;z-index:2"><option>すべて<option>今日<option>今月</select></div></div>
    <script>s.onchange = () => { v.textContent = s.selectedOptions[0].text }</script>`,
  );
  const found = await find(page, { purpose: 'choose', words: ['期間'] }, options);
  await choose(found, [['今月']], options);
  await expect(page.locator('#v')).toHaveText('今月');
  expect((await failureOf(choose(found, [['昨日']], { timeout: 2_000 }))).code).toBe('no-option');
});

test('a list over which that of the field before still lies for a moment, on a short page', async ({ page }) => {
  await show(
    page,
    `<div><div id="a" role="combobox" style="width:200px;height:20px">選択</div></div><div id="v" style="position:absolute;left:0;top:0;width:220px;height:30px"></div>
    <div id="m" role="listbox" hidden style="position:absolute;top:40px"><div role="option">東</div><div role="option">西</div></div>
    <script>setTimeout(() => v.remove(), 600); a.onclick = () => { m.hidden = false }; m.onclick = (e) => { a.textContent = e.target.textContent; m.hidden = true };
    document.onmousedown = (e) => { if (e.target === document.body) document.title = 'pressed' }</script>`,
  );
  await choose(at(page, '#a', '方角', 'combobox'), [['西']], options);
  await expect(page.locator('#a')).toHaveText('西');
  expect(await page.title()).toBe('');
});

test('several values of a list that shuts after each, cut away to nothing', async ({ page }) => {
  await show(
    page,
    `<style>#l{position:absolute;margin:0;z-index:2} .shut #l{clip:rect(0,0,0,0)}</style><div id="a" class="shut" onclick="this.className = ''">
    <div id="v" style="height:20px">選択</div><ul id="l"><li>簿記<li>英検<li>珠算</ul></div><div style="position:relative;z-index:1"><button>次へ</button></div>
    <script>const taken = []; l.onclick = (e) => { e.stopPropagation(); taken.push(e.target.textContent); v.textContent = taken; a.className = 'shut'; }</script>`,
  );
  await choose(at(page, '#a', '資格', 'combobox'), [['簿記'], ['珠算']], { timeout: 3_000 });
  expect(await page.evaluate('taken')).toEqual(['簿記', '珠算']);
});

test('the key that shuts a list shuts nothing else on the page', async ({ page }) => {
  await show(
    page,
    `<p id="notice">保守のお知らせ</p><button id="a" aria-haspopup="listbox" aria-expanded="false">選択</button>
    <ul id="l" role="listbox" aria-multiselectable="true" hidden><li role="option">甲</li><li role="option">乙</li></ul><script>
    const open = (on) => { l.hidden = !on; a.ariaExpanded = on };
    a.onclick = () => open(true); a.onkeydown = (e) => { if (e.key === 'Escape') open(false) };
    l.onmousedown = (e) => e.preventDefault();
    l.onclick = (e) => { e.target.ariaSelected = true; a.textContent = [...l.querySelectorAll('[aria-selected]')].map((o) => o.textContent).join() };
    for (const type of ['keydown', 'keyup']) document.addEventListener(type, (e) => { if (e.key === 'Escape') notice.remove() });</script>`,
  );
  await choose(at(page, '#a', '種類', 'button'), [['甲'], ['乙']], options);
  await expect(page.locator('#l')).toBeHidden();
  await expect(page.locator('#notice')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#notice')).toHaveCount(0);
});

test('a key that follows the one that shuts a list at once is heard by the page', async ({ page }) => {
  await show(
    page,
    `<p id="notice">保守のお知らせ</p><button id="a" aria-haspopup="listbox" aria-expanded="false">選択</button>
    <ul id="l" role="listbox" aria-multiselectable="true" hidden><li role="option">甲</li><li role="option">乙</li></ul><script>
    const escape = () => a.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    const open = (on) => { l.hidden = !on; a.ariaExpanded = on };
    a.onclick = () => open(true); a.onkeydown = (e) => { if (e.key === 'Escape') open(false) };
    a.addEventListener('keyup', escape, { once: true }); l.onmousedown = (e) => e.preventDefault();
    l.onclick = (e) => { e.target.ariaSelected = true; a.textContent = [...l.querySelectorAll('[aria-selected]')].map((o) => o.textContent).join() };
    document.addEventListener('keydown', (e) => { if (e.key === 'Escape') notice.remove() });</script>`,
  );
  await choose(at(page, '#a', '種類', 'button'), [['甲'], ['乙']], options);
  await expect(page.locator('#l')).toBeHidden();
  await expect(page.locator('#notice')).toHaveCount(0);
});

for (const [way, html] of [
  ['before', '男 <input type=radio name=s id=m>　女 <input type=radio name=s id=f>'],
  ['before, behind their title', '性別：男：<input type=radio name=s>女：<input type=radio name=s id=f>'],
  ['before, and a remark', '男：<input type=radio name=s> 女：<input type=radio name=s id=f> （どちらか）'],
  [
    'behind, tied to them, but for the last',
    '性別 <input type=radio name=s id=m><label for=m>男</label> <input type=radio name=s id=f><label for=f>女</label> <input type=radio name=s>',
  ],
  ['behind, behind their title', '性別 <input type=radio name=s>男 <input type=radio name=s id=f>女'],
  ['behind', '<input type=radio name=s>男 <input type=radio name=s id=f>女'],
] as const)
  test(`radio buttons in one line with the words ${way}`, async ({ page }) => {
    await show(page, `<table><tr><td>性別</td><td id="a">${html}</td></tr></table>`);
    await choose(at(page, '#a', '性別'), [['女']], options);
    expect(await page.evaluate('document.querySelector(":checked").id')).toBe('f');
    await choose(at(page, '#a', '性別'), [['男']], options);
    expect(await page.evaluate('document.querySelector(":checked").id')).not.toBe('f');
  });

test('radio buttons, and a list box that draws its rounds in letters', async ({ page }) => {
  await show(
    page,
    `<fieldset id="f"><legend>区分</legend><label><input type="radio" name="r"> 新規</label><label><input type="radio" name="r" id="r2"> 更新</label></fieldset>
    <ul id="l" role="listbox"><li role="option" aria-selected="true">◉ 昇順</li><li role="option" aria-selected="false">○ 降順</li></ul>
    <script>l.onclick = (e) => { for (const o of l.children) {
      o.ariaSelected = o === e.target;
      o.textContent = (o === e.target ? '◉' : '○') + o.textContent.slice(1);
    } }</script>`,
  );
  await choose(at(page, '#f', '区分', 'group'), [['更新']], options);
  expect(await page.evaluate('r2.checked')).toBe(true);
  await choose(at(page, '#l', '並び順', 'listbox'), [['降順']], options);
  expect(await page.evaluate('l.lastElementChild.ariaSelected')).toBe('true');
});

test('a card by its first line, where another says the words below its own', async ({ page }) => {
  const card = (words: string, more: string) =>
    `<label><input type="radio" name="p" value="${words}"><b>${words}</b> <p>${more}</p></label>`;
  await show(page, `<div id="a" role="radiogroup">${card('個別', '標準より安い')}${card('標準', '多くの人に')}</div>`);
  await choose(at(page, '#a', '料金', 'radiogroup'), [['標準']], options);
  await expect(page.locator('[value="標準"]')).toBeChecked();
});

test('a radio button without words, by those in its line, in the cell beside it, or over its column', async ({
  page,
}) => {
  const round = (name: string, value: string) => `<label><input type="radio" name="${name}" value="${value}"></label>`;
  const line = (value: string, words: string) =>
    `<li>${round('l', value)} <label><input type="checkbox" checked> ${words} <small>{1.6}</small></label></li>`;
  const cells = (...all: string[]) => `<tr>${all.map((one) => `<td>${one}</td>`).join('')}</tr>`;
  await show(
    page,
    `<ul id="l">${line('en', '英語')}${line('ja', '日本語')}</ul>
    <table>${cells('適用日', round('c', 'now'), '即時', round('c', 'later'), '日付指定', '<input>').replace('<tr', '<tr id="c"')}</table>
    <table><tr><th>機能<th>許可<th>拒否</tr>${['w', 'm'].map((name) => `<tr id="${name}"><td>${name}<td>${round(name, 'yes')}<td>${round(name, 'no')}</tr>`).join('')}</table>
    <table id="r"><tr><th><th>名前<th>役割</tr>${cells(round('r', '1'), '山田', '担当')}${cells(round('r', '2'), '山田花', '山田の代理')}${cells(round('r', '3'), '佐藤', '担当')}</table>
    <fieldset id="f"><label><input type="radio" name="f">毎日</label><label><input type="radio" name="f">毎週</label><label><input type="checkbox" id="also">休日も</label></fieldset>`,
  );
  for (const [group, option] of [
    ['#l', '日本語'],
    ['#c', '日付指定'],
    ['#m', '拒否'],
    ['#r', '山田'],
    ['#f', '休日も'],
  ])
    await choose(at(page, group!, '欄', 'radiogroup'), [[option!]], options);
  const chosen = '[...document.querySelectorAll("[type=radio]:checked")].map(({ name, value }) => name + value).join()';
  expect(await page.evaluate(chosen)).toBe('lja,clater,mno,r1');
  expect(
    await page.evaluate('[...document.querySelectorAll("#l [type=checkbox]")].every(({ checked }) => checked)'),
  ).toBe(true);
  expect(await page.evaluate('also.checked')).toBe(true);
});

test('a radio button without words is called by none that stand around its group', async ({ page }) => {
  const part = (id: string, radio: string) =>
    `<section><p>京都</p><div id="${id}" role="radiogroup">${radio}</div></section>`;
  await show(
    page,
    `${part('g', '<x-r></x-r>')}${part('h', '<input type="radio" name="h">')}<input type="radio" name="other"><script>
    customElements.define('x-r', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<input type="radio" name="r">' } })</script>`,
  );
  for (const group of ['#g', '#h']) {
    const failure = await failureOf(choose(at(page, group, '拠点', 'radiogroup'), [['京都']], options));
    expect(failure.code).toBe('no-option');
  }
});

test('radio buttons that are drawn beside their hidden fields are one entry each', async ({ page }) => {
  const radio = (words: string) =>
    `<div><input type="radio" name="s" id="${words}" style="display:none"><button role="radio" aria-checked="false" aria-label="${words}">○</button><label for="${words}">${words}</label></div>`;
  await show(
    page,
    `<div id="h"><b>方式</b> ${['内部', '外部'].map((words) => `<label><input type="radio" name="h" id="${words}" style="opacity:0;position:absolute"><span style="display:inline-block;width:20px;height:20px;border:1px solid"></span></label><label for="${words}">${words}</label>`).join('')}</div>
    <div id="g" role="radiogroup">${radio('日勤')}${radio('夜勤')}</div><script>
    for (const b of g.querySelectorAll('button')) b.onclick = () => { b.previousSibling.checked = true; b.setAttribute('aria-checked', 'true') }</script>`,
  );
  await choose(at(page, '#g', '勤務', 'radiogroup'), [['夜勤']], options);
  await choose(at(page, '#h', '方式', 'radiogroup'), [['外部']], options);
  expect(await page.locator('#外部').isChecked()).toBe(true);
  expect(await page.evaluate('g.querySelector("input:checked").id')).toBe('夜勤');
});

test('radio buttons drawn as plain elements, before their hidden fields and the words that name them', async ({
  page,
}) => {
  const radio = (words: string, named: boolean) =>
    `<div><span role="radio" tabindex="0" aria-checked="false" ${named ? `aria-labelledby="${words}-name"` : ''} style="display:inline-block;width:16px;height:16px;border:1px solid"
    ></span><input type="radio" aria-hidden="true" tabindex="-1" style="position:absolute;opacity:0;width:1px;height:1px"><label id="${words}-name">${words}</label></div>`;
  await show(
    page,
    `<div role="group"><label>種類</label><div id="g" role="radiogroup">${radio('日勤', true)}${radio('夜勤', true)}${radio('交代', false)}</div></div><script>
    g.onclick = (e) => { for (const r of g.querySelectorAll('[role=radio]')) r.ariaChecked = r === e.target }</script>`,
  );
  const chosen = () => page.locator('[aria-checked=true] ~ label').textContent();
  await choose(at(page, '#g', '種類', 'radiogroup'), [['夜勤']], options);
  expect(await chosen()).toBe('夜勤');
  await choose(at(page, 'div[role=group]', '種類', 'group'), [['交代']], options);
  expect(await chosen()).toBe('交代');
});

test('radio buttons whose labels are tied to what is drawn around them, and do nothing', async ({ page }) => {
  const radio = (id: string, words: string) =>
    `<div style="display:flex"><div id="${id}" style="position:relative;width:20px;height:20px"><input type="radio" name="kind" value="${words}" style="position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;z-index:1"><div style="width:18px;height:18px;border:1px solid;border-radius:50%"></div></div><label for="${id}">${words}</label></div>`;
  await show(page, `<div><b>種類</b><div>${radio('a', '日勤')}${radio('b', '夜勤')}</div></div>`);
  const chosen = page.locator(':checked');
  await choose(await find(page, { purpose: 'choose', words: ['種類'] }, options), [['夜勤']], options);
  await expect(chosen).toHaveValue('夜勤');
  await press(await find(page, { purpose: 'press', words: ['日勤'] }, options), options);
  await expect(chosen).toHaveValue('日勤');
});

test('radio buttons that a script draws right after their hidden fields, with their words', async ({ page }) => {
  const drawn = (words: string) =>
    `<input type="radio" name="s" value="${words}" style="display:none"><div onclick="this.previousElementSibling.checked = true" style="display:inline-block;cursor:pointer"><i style="display:inline-block;width:20px;height:20px"></i><div style="display:inline-block">${words}</div></div>`;
  const loose = (words: string) =>
    `<div onclick="this.firstChild.checked = true" style="position:relative"><input type="radio" name="p" value="${words}" style="opacity:0;position:absolute;z-index:-1;width:17px;height:17px"><label style="padding-left:26px">${words}</label></div>`;
  await show(
    page,
    `<div id="a">${drawn('小規模')}${drawn('大規模')}</div><div id="b">${loose('カード')}${loose('振込')}</div>
    <div id="c"><input type="radio" name="c" value="今" style="display:none"><span style="cursor:pointer" onclick="this.previousElementSibling.checked = true">今</span>
    <input type="radio" name="c" value="後" style="display:none"><span style="cursor:pointer" onclick="this.previousElementSibling.checked = true">後</span></div>
    <div id="d"><label for="x">送る</label><input type="radio" name="d" id="x" value="送る" style="display:none"><label for="y" style="cursor:pointer">渡す</label><input type="radio" name="d" id="y" value="渡す" style="display:none"></div>`,
  );
  await choose(at(page, '#d', '渡し方', 'radiogroup'), [['送る']], options);
  await choose(at(page, '#c', '時期', 'radiogroup'), [['後']], options);
  await choose(at(page, '#a', '規模', 'radiogroup'), [['大規模']], options);
  await choose(at(page, '#b', '支払方法', 'radiogroup'), [['振込']], options);
  const chosen = '[...document.querySelectorAll("input:checked")].map(({ value }) => value)';
  expect(await page.evaluate(chosen)).toEqual(['大規模', '振込', '後', '送る']);
});

test('tiles whose hidden radio buttons are named by texts beside them', async ({ page }) => {
  const tile = (words: string) =>
    `<div style="position:relative;border:1px solid"><input type="radio" name="s" id="${words}" aria-labelledby="${words}-name" style="position:absolute;opacity:0;inset:0">
    <div><div id="${words}-name">${words}</div><div>${words}の説明</div></div></div>`;
  await show(page, `<div id="g" role="radiogroup">${tile('汎用')}${tile('専用')}</div>`);
  await choose(at(page, '#g', '種類', 'radiogroup'), [['専用']], options);
  expect(await page.evaluate('document.querySelector("input:checked").id')).toBe('専用');
});

test('an entry that is taken when the mouse is released on it, and stands below the field as a filter then', async ({
  page,
}) => {
  await show(
    page,
    `<div id="f">${'<div>'.repeat(7)}<input id="a" role="combobox" aria-expanded="false">${'</div>'.repeat(7)}<div id="chips"></div></div>
    <ul id="l" role="listbox" hidden style="position:absolute;top:90px"><li role="option">状態 = 停止</li></ul>
    <script>let presses = 0; a.onfocus = () => { l.hidden = false; };
    l.onmouseup = () => { l.hidden = true; l.replaceChildren(); chips.innerHTML = '<button onclick="presses++">状態 = <b>停止</b></button>'; };</script>`,
  );
  await choose(at(page, '#a', '絞り込み', 'combobox'), [['状態 = 停止']], options);
  expect(await page.evaluate('presses')).toBe(0);
  await expect(page.locator('#chips')).toHaveText('状態 = 停止');
});

test('a field that is emptied by each choice, which stands in a box below it then', async ({ page }) => {
  await show(
    page,
    `<div id="p"><div style="position:relative"><input id="a">
    <ul id="l" hidden style="position:absolute;top:22px;background:#fff"></ul></div>
    <div style="height:200px"><table><tbody id="chosen"></tbody></table></div>品目を選びます。りんごは一つまで。</div><input id="b"><script>
    a.onfocus = a.oninput = () => { l.hidden = false; l.innerHTML = ['みかん', 'りんご'].map((t) => '<li><a href="#">' + t + '</a></li>').join('') };
    a.onblur = (e) => { if (!l.contains(e.relatedTarget)) l.hidden = true };
    l.onclick = (e) => { e.preventDefault(); a.value = ''; l.hidden = true;
      chosen.insertAdjacentHTML('beforeend', '<tr><td>' + e.target.textContent + '<input type="hidden"></td><td><button>−</button></td></tr>') };</script>`,
  );
  await choose(at(page, '#a', '品目', 'textbox'), [['りんご']], options);
  await choose(at(page, '#a', '品目', 'textbox'), [['みかん']], options);
  await expect(page.locator('#chosen td:first-child')).toHaveText(['りんご', 'みかん']);
});

test('lists of what can be added go back to their first line, and offer no more what they have added', async ({
  page,
}) => {
  await show(
    page,
    `<div style="position:absolute"><div id="fields"><label>全文: <input></label></div><input id="a"><input value="標準"><ul id="l" hidden style="position:absolute;background:#fff"></ul>
    <select id="b"><option>条件を追加<option>件名<option>宛先</select></div><script>
    const add = (words) => fields.insertAdjacentHTML('beforeend', '<p><label>' + words + ':</label><input></p>');
    a.onfocus = () => { l.hidden = false; l.innerHTML = '<li role="option">状態<li role="option">優先度<li role="option">林 茜 (akane)' };
    l.onclick = (e) => { l.hidden = true; l.replaceChildren(); a.value = ''; const [words, more] = e.target.textContent.split(' (');
      more ? fields.insertAdjacentHTML('beforeend', '<input readonly value="' + words + '">') : add(words) };
    b.onchange = () => { add(b.value); b.selectedOptions[0].disabled = true; b.selectedIndex = 0 };</script>`,
  );
  for (const words of ['優先度', '林 茜 (akane)'])
    await choose(at(page, '#a', '属性を追加', 'textbox'), [[words]], options);
  await choose(at(page, '#b', '条件を追加'), [['宛先']], options);
  await expect(page.locator('#fields label')).toHaveText(['全文: ', '優先度:', '宛先:']);
  await expect(page.locator('#fields > input')).toHaveCount(1);
});

test('a list of what can be added offers it again, and only what it adds tells that it was chosen', async ({
  page,
}) => {
  const list = (act: string) =>
    `<form><table><tbody id="rows"></tbody></table>
    <label>または <select id="a" onchange="${act}; selectedIndex = 0"><option value="">条件…<option>差出人<option>容量</select></label></form>
    <script>const put = (words) => rows.insertAdjacentHTML('beforeend', '<tr><th>' + words + '<td><input>')</script>`;
  await show(page, list('put(value)'));
  for (const words of ['容量', '容量']) await choose(at(page, '#a', 'または'), [[words]], options);
  await expect(page.locator('#rows th')).toHaveText(['容量', '容量']);
  await show(page, list(''));
  expect((await failureOf(choose(at(page, '#a', 'または'), [['容量']], options))).code).toBe('no-effect');
});

test('a list of the browser that shows the choice only when it is saved', async ({ page }) => {
  await show(
    page,
    `<select id="a" onchange="const now = this.selectedIndex; this.selectedIndex = 0; setTimeout(() => { this.selectedIndex = now }, 2_000)"><option>未設定<option>佐藤</select>`,
  );
  await choose(at(page, '#a', '上長'), [['佐藤']], options);
  await expect(page.locator('#a')).toHaveValue('佐藤');
});

test('a list of what can be done goes back to its first line: a question that comes before it is what came of it', async ({
  page,
}) => {
  const list = (act: string) =>
    `<select id="a" onchange="this.selectedIndex = 0; ${act}"><option>操作を選択<option>削除</select>`;
  await show(page, `${list('d.showModal()')}<dialog id="d">削除しますか。<button>はい</button></dialog>`);
  await choose(at(page, '#a', '操作'), [['削除']], options);
  const veil =
    '<div id="d" hidden style="position:fixed;inset:0;background:#0006"><p>削除しますか。<button>はい</button></div>';
  await show(page, `${list('d.hidden = false')}${veil}`);
  await choose(at(page, '#a', '操作'), [['削除']], options);
  await show(page, list(''));
  expect((await failureOf(choose(at(page, '#a', '操作'), [['削除']], options))).code).toBe('no-effect');
});

test('an entry is pressed on the link that has its words, not on the row beside it', async ({ page }) => {
  await show(
    page,
    `<input id="a" role="combobox"><div id="l" hidden style="width:400px;height:100px;overflow:auto;position:absolute;background:#fff"></div><script>
    const row = (t) => '<li role="treeitem" style="position:relative"><div class="row" style="position:absolute;inset:0"></div><a href="#" style="position:relative">' + t + '</a></li>';
    a.onfocus = () => { l.hidden = false; l.innerHTML = [...Array(20).keys()].map((n) => row('国' + n)).join('') };
    l.onmousedown = (e) => { e.preventDefault(); if (e.target.className === 'row') l.scrollTop = 0 };
    l.onclick = (e) => { e.preventDefault(); if (e.target.localName === 'a') { a.value = e.target.textContent; l.hidden = true } };</script>`,
  );
  await choose(at(page, '#a', '国', 'combobox'), [['国19']], options);
  expect(await page.evaluate('a.value')).toBe('国19');
});

test('a menu, and the arrow of a split button', async ({ page }) => {
  await show(
    page,
    `<div class="btn-group"><button id="a" class="split-main" onclick="window.did = 'main'">実行</button><button id="b" aria-haspopup="menu" aria-expanded="false">▾</button></div>
    <div id="m" role="menu" hidden><button role="menuitem" onclick="window.did = 'later'; m.hidden = true">後で実行</button><button role="menuitem">取消</button></div>
    <script>b.onclick = () => m.hidden = false</script>`,
  );
  await choose(at(page, '#a', '実行', 'button'), [['後で実行']], options);
  expect(await page.evaluate('did')).toBe('later');
});

test('a menu whose entries fade in after their box, by a part of what they say', async ({ page }) => {
  await show(
    page,
    `<button id="a">その他</button><div id="m" hidden><div role="menu"><button role="menuitem">edit 編集</button><button role="menuitem">delete 削除</button></div></div><script>
    a.onclick = () => { m.hidden = false; const all = m.querySelectorAll('button');
      all.forEach((one) => { one.style.opacity = 0; one.onclick = () => { document.title = one.textContent } });
      setTimeout(() => all.forEach((one) => { one.style.opacity = 1 }), 500) }</script>`,
  );
  await choose(at(page, '#a', 'その他', 'button'), [['編集']], options);
  expect(await page.title()).toBe('edit 編集');
});

for (const coming of ['opacity: 0', 'visibility: hidden', 'transform: scaleY(0)'])
  test(`a list without roles, whose entries come into sight after its box, from ${coming}`, async ({ page }) => {
    await show(
      page,
      `<style>.coming { ${coming} }</style><div id="a">選択</div><div id="p" hidden style="position:absolute"><div>
      ${['東倉庫', '西倉庫', '南倉庫'].map((words) => `<div>${words}</div>`).join('')}</div></div><script>
      const list = p.firstChild; a.onclick = () => { p.hidden = false; list.className = 'coming'; setTimeout(() => { list.className = '' }, 400) };
      list.onclick = (e) => { a.textContent = e.target.textContent; p.hidden = true }</script>`,
    );
    await choose(at(page, '#a', '倉庫', ''), [['東倉庫']], options);
    await expect(page.locator('#a')).toHaveText('東倉庫');
  });

test('what a list without roles offers right beside its field is not what is chosen', async ({ page }) => {
  await show(
    page,
    `<div id="a">選択</div><div id="p" hidden style="position:absolute"><div>東倉庫</div><div>西倉庫</div></div>
    <script>a.onclick = () => { p.hidden = false }</script>`,
  );
  const failure = await failureOf(choose(at(page, '#a', '倉庫', ''), [['東倉庫']], options));
  expect(failure.code).toBe('no-effect');
});

test('a list that does not open keeps what is chosen, though a key chooses its next entry', async ({ page }) => {
  await show(
    page,
    `<div id="a" role="combobox" aria-haspopup="listbox" aria-expanded="false" tabindex="0">課税</div><script>
    const all = ['課税', '軽減', '免税'];
    a.onkeydown = (e) => { const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
      if (by && !e.altKey) a.textContent = all[all.indexOf(a.textContent) + by] ?? a.textContent }</script>`,
  );
  expect((await failureOf(choose(at(page, '#a', '税', 'combobox'), [['免税']], options))).code).toBe('no-option');
  await expect(page.locator('#a')).toHaveText('課税');
});

test('radio buttons with a title tied to the first, and a field that shows for the last', async ({ page }) => {
  await show(
    page,
    `<p><label for="r">頻度</label></p><div id="g"><input type="radio" name="f" id="r">常に<br>
    <input type="radio" name="f" checked onclick="d.hidden = false">指定<p id="d" hidden><input> 日</p></div>`,
  );
  for (const words of ['常に', '指定']) await choose(at(page, '#g', '頻度', ''), [[words]], options);
  expect(await page.evaluate('[d.hidden, r.checked]')).toEqual([false, false]);
  await choose(at(page, '#g', '頻度', ''), [['常に']], options);
  expect(await page.evaluate('r.checked')).toBe(true);
});

test('nothing is typed into the field before, when what opens no list leaves the focus there', async ({ page }) => {
  await show(
    page,
    `<input id="n" value="店名"><div id="a" style="user-select:none"><b>しない</b><b>する</b></div><script>
    a.onmousedown = (e) => e.preventDefault(); n.focus()</script>`,
  );
  await failureOf(choose(at(page, '#a', '既定値'), [['なし']], { timeout: 4_000 }));
  expect(await page.evaluate('n.value')).toBe('店名');
});

test('what comes to the page elsewhere, while no list opens, is none of its options', async ({ page }) => {
  await show(
    page,
    `<input id="a" readonly value="" style="background:#eee"><p style="height:90px">説明</p><ul id="l"></ul><script>
    var pressed = ''; a.onclick = () => setTimeout(() => { l.innerHTML = '<li><a href="#x">メール</a></li><li><a href="#y">電話</a></li>' }, 300);
    l.onclick = (e) => { pressed = e.target.textContent }</script>`,
  );
  await failureOf(choose(at(page, '#a', 'サービス'), [['メール']], { timeout: 2_500 }));
  expect(await page.evaluate('pressed')).toBe('');
  // What unfolds right at the field is its list, though it says nothing and lies over nothing.
  await show(
    page,
    `<div id="a" tabindex="0">選択</div><ul id="l"></ul><script>
    a.onclick = () => { l.innerHTML = '<li>メール</li><li>電話</li><li>来店</li>' };
    l.onclick = (e) => { a.textContent = e.target.textContent; l.innerHTML = '' }</script>`,
  );
  await choose(at(page, '#a', 'サービス'), [['来店']], options);
  await expect(page.locator('#a')).toHaveText('来店');
});

test('a dialog without a role stays, when what is chosen already is chosen in it', async ({ page }) => {
  await show(
    page,
    `<div id="d" style="position:fixed"><div id="a" role="button" tabindex="0" aria-haspopup="listbox">毎週</div></div>
    <div id="l" hidden style="margin-top:80px"><div role="option" aria-selected="true">毎週</div><div role="option">毎月</div></div><script>
    a.onclick = () => { l.hidden = !l.hidden };
    onkeydown = (e) => { if (e.key === 'Escape') { d.hidden = true; l.hidden = true } }</script>`,
  );
  await choose(at(page, '#a', '繰り返し', 'button'), [['毎週']], options);
  expect(await page.evaluate('[d.hidden, l.hidden]')).toEqual([false, true]);
  // This one would hear of Escape before its list does, and the list lies over what opens it.
  await show(
    page,
    `<div id="d" style="position:fixed"><div id="a" role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false">毎週</div>
    <div id="l" role="listbox" hidden style="position:absolute;top:0;background:#fff"><div role="option" aria-selected="true">毎週</div><div role="option">毎月</div></div></div><script>
    a.onclick = () => { l.hidden = false; a.ariaExpanded = true };
    addEventListener('keydown', (e) => { if (e.key === 'Escape') d.hidden = true }, true)</script>`,
  );
  await choose(at(page, '#a', '繰り返し', 'combobox'), [['毎週']], options);
  expect(await page.evaluate('[d.hidden, l.hidden]')).toEqual([false, true]);
});

test('a list of several that is shut a moment after Escape, which its dialog would take for its own', async ({
  page,
}) => {
  await show(
    page,
    `<div id="d" style="position:fixed"><input id="a" aria-haspopup="true"><div id="l" tabindex="-1" hidden style="position:absolute;background:#fff"><div role="option">停止</div><div role="option">稼働</div></div><b id="c"></b></div><script>
    a.onfocus = () => { l.hidden = false; a.ariaExpanded = true };
    l.onclick = (e) => { e.target.ariaSelected = true; c.textContent += e.target.textContent };
    l.onkeydown = (e) => { if (e.key !== 'Escape') return; e.preventDefault(); setTimeout(() => { l.hidden = true; a.ariaExpanded = null }) };
    document.onkeydown = (e) => { if (e.key === 'Escape') d.hidden = true };</script>`,
  );
  await choose(at(page, '#a', '状態', 'textbox'), [['稼働']], options);
  expect(await page.evaluate('[d.hidden, l.hidden, c.textContent]')).toEqual([false, true, '稼働']);
});

test('a box that only counts what is chosen in it', async ({ page }) => {
  await show(
    page,
    `<label for="a">分類</label><div style="width:300px"><span id="n"></span><input id="a" aria-haspopup="true"><button id="b">▾</button>
    <div id="l" role="listbox" hidden style="position:absolute;background:#fff"><button role="option"><i></i>春物</button><button role="option"><i></i>夏物</button></div></div><script>
    a.onfocus = () => { l.hidden = false }; b.onclick = () => { l.hidden = true };
    l.onclick = (e) => { const o = e.target.closest('button'); o.toggleAttribute('data-on'); n.textContent = l.querySelectorAll('[data-on]').length || '' }</script>`,
  );
  await choose(at(page, '#a', '分類', 'textbox'), [['夏物']], options);
  expect(await page.locator('[data-on]').allTextContents()).toEqual(['夏物']);
});

test('a list of several is shut by its own arrow in a dialog that would hear of Escape first', async ({ page }) => {
  await show(
    page,
    `<div role="dialog" id="d"><input id="a" role="combobox" aria-expanded="false" aria-controls="l"><button id="b" aria-label="Popup" aria-expanded="false" aria-controls="l">▾</button>
    <div id="l" role="listbox" aria-multiselectable="true" hidden><div role="option" aria-selected="false">カード</div><div role="option" aria-selected="false">振込</div></div></div><script>
    const open = (on) => { l.hidden = !on; a.ariaExpanded = b.ariaExpanded = on };
    a.onclick = () => open(true); b.onclick = () => open(l.hidden);
    l.onclick = (e) => { e.target.ariaSelected = true };
    document.addEventListener('keydown', (e) => { if (e.key === 'Escape') d.hidden = true }, true)</script>`,
  );
  await choose(at(page, '#a', '決済', 'combobox'), [['振込']], options);
  expect(await page.evaluate('[d.hidden, l.hidden, l.lastChild.ariaSelected]')).toEqual([false, true, 'true']);
});

test('a list in a dialog of its own, taken over by its button', async ({ page }) => {
  await show(
    page,
    `<div role="dialog"><button id="a" aria-haspopup="dialog">未選択</button><button onclick="window.sent = true">OK</button></div>
    <div id="d" role="alertdialog" hidden><button role="radio" aria-checked="false">大型車</button><button role="radio" aria-checked="false">小型車</button><button id="ok">OK</button></div>
    <script>a.onclick = () => { d.hidden = false; };
    document.onkeydown = (e) => { if (e.key === 'Escape') d.hidden = true; };
    d.onclick = (e) => { if (e.target.role === 'radio') for (const o of d.querySelectorAll('[role=radio]')) o.ariaChecked = o === e.target; };
    ok.onclick = () => { a.textContent = d.querySelector('[aria-checked=true]').textContent; d.hidden = true; };</script>`,
  );
  await choose(at(page, '#a', '車種', 'button'), [['小型車']], options);
  await expect(page.locator('#a')).toHaveText('小型車');
  expect(await page.evaluate('window.sent ?? false')).toBe(false);
});

test('boxes to tick in a panel of plain markup, taken over by its button', async ({ page }) => {
  await show(
    page,
    `<button id="a">すべて ▾</button><button onclick="window.sent = true">適用</button>
    <div id="p" hidden style="position:absolute;background:#fff">${['甲', '乙', '丙'].map((name) => `<label><input type="checkbox" value="${name}">${name}</label>`).join('')}
    <footer><button id="ok">適用</button></footer></div><script>
    a.onclick = () => { p.hidden = !p.hidden; for (const box of p.querySelectorAll('input')) box.checked = false };
    ok.onclick = () => { a.textContent = [...p.querySelectorAll(':checked')].map((box) => box.value).join(); p.hidden = true }</script>`,
  );
  await choose(at(page, '#a', '対象', 'button'), [['甲'], ['丙']], options);
  await expect(page.locator('#a')).toHaveText('甲,丙');
  await choose(at(page, '#a', '対象', 'button'), [['乙']], options);
  await expect(page.locator('#a')).toHaveText('乙');
  expect(await page.evaluate('window.sent ?? false')).toBe(false);
});

test('stars to choose, by the tips of their labels', async ({ page }) => {
  const star = (n: number) => `<input type="radio" name="r" id="r${n}"><label for="r${n}" title="${n} 点">★</label>`;
  await show(page, `<span id="a">${[1, 2, 3].map(star).join('')}</span>`);
  await choose(at(page, '#a', '評価'), [['2 点']], options);
  expect(await page.isChecked('#r2')).toBe(true);
});

for (const [make, head] of Object.entries({
  'no entry': '<li role="presentation">',
  'an entry that is dead': '<li role="option" aria-disabled="true"><b class="group-label">',
}))
  test(`an entry by the heading before it among its fellows, which is ${make}`, async ({ page }) => {
    await show(
      page,
      `<button id="a" role="combobox" aria-haspopup="listbox" aria-expanded="false" onclick="l.hidden = false">選択</button>
      <ul id="l" role="listbox" hidden onclick="const o = event.target.closest('[role=option]:not([aria-disabled])'); if (o) { a.textContent = o.textContent; a.title = o.id; l.hidden = true }">
      ${head}暖色</li><li role="option">赤</li><li role="option">その他</li>${head}寒色</li><li role="option">青</li><li role="option" id="o">その他</li></ul>`,
    );
    await choose(at(page, '#a', '色', 'combobox'), [['寒色 / その他']], options);
    expect(await page.evaluate('a.title')).toBe('o');
  });

test('a list without roles, while a box to tick is drawn anew elsewhere on the page', async ({ page }) => {
  await show(
    page,
    `<div id="a" role="combobox" tabindex="0" aria-label="対象" style="border:1px solid;width:150px">甲</div>
    <p id="other" style="margin-top:200px"></p><script>
    const draw = () => { other.innerHTML = '<div role="checkbox" aria-checked="false">記録する</div>' };
    draw();
    a.onclick = () => {
      draw();
      const box = document.createElement('div');
      box.style.cssText = 'position:absolute;background:#fff;width:150px';
      box.innerHTML = ['甲', '乙', '丙'].map((name) => '<div>' + name + '</div>').join('');
      box.onclick = ({ target }) => { a.textContent = target.textContent; box.remove() };
      a.after(box);
    }</script>`,
  );
  await choose(at(page, '#a', '対象', 'combobox'), [['丙']], options);
  await expect(page.locator('#a')).toHaveText('丙');
});

test('a list whose entries come late, while radio buttons of the same words are drawn anew right above it', async ({
  page,
}) => {
  await show(
    page,
    `<div id="g"></div><div id="a" role="combobox" tabindex="0" style="width:150px">毎日</div><script>
    const draw = () => { g.innerHTML = ['毎日', '毎週'].map((w) => '<label><input type=radio name=r> ' + w + '</label>').join('') }; draw();
    a.onclick = () => { document.body.insertAdjacentHTML('beforeend', '<ul role=listbox style="position:absolute;top:50px;margin:0"><li>…</ul>'); draw();
      const box = document.body.lastChild; setTimeout(() => { box.innerHTML = '<li role=option>毎日<li role=option>毎週';
        for (const one of box.children) one.onclick = () => { a.textContent = one.textContent; box.remove() } }, 500) }</script>`,
  );
  await choose(at(page, '#a', '地域'), [['毎週']], options);
  await expect(page.locator('#a')).toHaveText('毎週');
  await expect(page.locator('#g :checked')).toHaveCount(0);
});

test('a list that goes away with its head, which is drawn anew, as its entry is pressed', async ({ page }) => {
  await show(
    page,
    `<div id="u"></div><script>let times = 0, box; u.innerHTML = '<div id=a tabindex=0 style="width:150px;border:1px solid"><span>東日本</span> ▾</div>';
    const shut = () => { box?.remove(); box = undefined };
    const draw = () => { shut(); u.innerHTML = u.innerHTML; a.onclick = () => { if (box) return shut();
      document.body.insertAdjacentHTML('beforeend', '<ul style="position:absolute;top:30px"><li>東日本<li>西日本</ul>'); box = document.body.lastChild;
      if (!times++) { box.onmouseover = draw; return }
      for (const one of box.children) one.onclick = () => { a.firstChild.textContent = one.textContent; shut() } } }; draw()</script>`,
  );
  await choose(at(page, '#a', '地域', 'button'), [['西日本']], { timeout: 4_000 });
  await expect(page.locator('#a')).toHaveText('西日本 ▾');
});

for (const comes of ['with its head, which is drawn anew', 'as its entry is pressed'])
  test(`words beside a list, of the same words as its entry, that come ${comes}`, async ({ page }) => {
    const anew = comes.startsWith('with');
    await show(
      page,
      `<p id="beside"></p><div id="u"></div><script>let times = 0, box; u.innerHTML = '<div id=a role=combobox tabindex=0 style="width:150px">東日本</div>';
    const rows = () => { beside.innerHTML = '<span style="display:block" onclick="title = 1">西日本</span>' };
    const draw = () => { box?.remove(); u.innerHTML = u.innerHTML; a.onclick = () => {
      document.body.insertAdjacentHTML('beforeend', '<div style="position:absolute;top:70px;background:#fff"><div>東日本</div><div>西日本</div></div>'); box = document.body.lastChild;
      if (!times++ && ${anew}) { box.onmouseover = () => { draw(); rows() }; return }
      for (const one of box.children) one.onclick = () => { a.textContent = one.textContent; box.remove(); if (!${anew}) rows() } } }; draw()</script>`,
    );
    await choose(at(page, '#a', '地域', 'combobox'), [['西日本']], options);
    await expect(page.locator('#a')).toHaveText('西日本');
    await expect(page.locator('#beside [title]')).toHaveCount(0);
    expect(await page.evaluate('[times, box.isConnected]')).toEqual([anew ? 2 : 1, false]);
  });

test('radio buttons that are drawn anew before one of them is pressed', async ({ page }) => {
  await show(
    page,
    `<fieldset id="a"></fieldset><script>
    const draw = () => { a.outerHTML = '<fieldset id="a"><legend>地域</legend><label><input type="radio" name="r">東日本</label><label><input type="radio" name="r" id="w">西日本</label></fieldset>' };
    const timer = setInterval(draw, 10);
    setTimeout(() => clearInterval(timer), 600);
    draw()</script>`,
  );
  await choose(at(page, '#a', '地域', 'group'), [['西日本']], options);
  expect(await page.isChecked('#w')).toBe(true);
});

test('radio buttons under a veil that stays for longer than one try, and is gone before the time is over', async ({
  page,
}) => {
  await show(
    page,
    `<fieldset id="a"><legend>地域</legend><label><input type="radio" name="r">東日本</label><label><input type="radio" name="r" id="w">西日本</label></fieldset>
    <div id="veil" style="position:fixed;inset:0;background:#fff8">読み込み中</div><script>setTimeout(() => veil.remove(), 3_400)</script>`,
  );
  await choose(at(page, '#a', '地域', 'group'), [['西日本']], options);
  expect(await page.isChecked('#w')).toBe(true);
});

test('radio buttons of which one is taken only when a dialog was answered', async ({ page }) => {
  await show(
    page,
    `<fieldset id="a"><legend>公開の範囲</legend><label><input type="radio" name="r" checked>全員</label><label><input type="radio" name="r" id="w">自分だけ</label></fieldset>
    <div id="ask" role="dialog" hidden style="position:fixed;inset:0;background:#fff">自分だけに公開しますか？ <button onclick="ask.hidden = true; w.onclick = null; w.checked = true">はい</button></div>
    <script>w.onclick = (e) => { e.preventDefault(); ask.hidden = false }</script>`,
  );
  await choose(at(page, '#a', '公開の範囲', 'group'), [['自分だけ']], options);
  await press(at(page, 'button', 'はい', 'button'), options);
  expect(await page.isChecked('#w')).toBe(true);
});

test('radio buttons in a frame with the field that the last of them opens', async ({ page }) => {
  await show(
    page,
    `<fieldset><legend>配信</legend><label><input type=radio name=r checked> 既定のまま</label>
    <label><input type=radio name=r id=o> 指定する</label> <label>宛先 <input disabled></label></fieldset>`,
  );
  const found = await find(page, { purpose: 'choose', words: ['配信'] }, options);
  await choose(found, [['指定する']], options);
  await expect(page.locator('#o')).toBeChecked();
});

for (const arrow of ['aria-haspopup=menu>', '>▾'])
  test(`what a button can do besides, behind the arrow right beside it: <button ${arrow}`, async ({ page }) => {
    await show(
      page,
      `<button onclick="document.title = 'sent'">登録</button><button ${arrow}</button><div id=m hidden><div>CSV</div><div>PDF</div></div><script>
      document.querySelectorAll('button')[1].onclick = () => m.hidden = false; m.onclick = (e) => { document.title = e.target.textContent; m.hidden = true }</script>`,
    );
    const found = await find(page, { purpose: 'choose', words: ['登録'] }, options);
    await choose(found, [['PDF']], options);
    await expect(page).toHaveTitle('PDF');
  });

test('what is chosen shows in a part that lies over the field, come in the place of its placeholder', async ({
  page,
}) => {
  await show(
    page,
    `<div id=a role=combobox tabindex=0 aria-label=科目 style="position:relative;border:1px solid;width:200px;height:34px"><input style="border:0;width:100px"><div id=v style="position:absolute;inset:0;pointer-events:none">未選択</div></div><script>
    const entries = ['会議費', '旅費'];
    a.onclick = () => { if (document.querySelector('ul')) return; document.body.insertAdjacentHTML('beforeend', '<ul style="position:absolute;top:50px;background:#fff">' + entries.map((e) => '<li>' + e + '</li>').join('') + '</ul>');
      for (const li of document.querySelectorAll('li')) li.onclick = () => { v.remove(); a.insertAdjacentHTML('beforeend', '<div style="position:absolute;inset:0"><div>' + li.textContent + '</div></div>'); li.parentElement.remove() } }</script>`,
  );
  await choose(at(page, '#a', '科目', 'combobox'), [['会議費']], options);
  await expect(page.locator('#a')).toHaveText('会議費');
});

for (const [of, markup] of [
  ['a list that its title stands before', '<div class="ui floating dropdown icon button" id=d>'],
  ['a button of plain boxes', '<div class=more id=d>'],
] as const)
  test(`what a button can do besides, behind an arrow that a font draws: ${of}`, async ({ page }) => {
    await show(
      page,
      `<style>.buttons > div { display: inline-block; padding: 8px; cursor: pointer; background: #ddd } i::before { content: '\\f0d7' } .menu { position: absolute; background: #fff; white-space: nowrap }</style>
      <div class="ui buttons"><div class="ui button" onclick="document.title = 'sent'">登録</div>${markup}<i class="dropdown icon"></i><div class=menu hidden><div class=item>CSV</div><div class=item>PDF</div></div></div></div><script>
      const m = document.querySelector('.menu'); d.onclick = (e) => { if (e.target.matches('.item')) document.title = e.target.textContent; m.hidden = !m.hidden }</script>`,
    );
    const found = await find(page, { purpose: 'choose', words: ['登録'] }, options);
    await choose(found, [['PDF']], options);
    await expect(page).toHaveTitle('PDF');
  });

test('a look-up whose field gives way to what was chosen is done before a short message has gone', async ({ page }) => {
  await show(
    page,
    `<div id=a></div><p id=t></p><script>
    const draw = (chosen) => { a.innerHTML = chosen ? '<label>取引先</label><div>🏢 ' + chosen + ' <button title=解除>✕</button></div>'
      : '<label for=q>取引先</label><div style="position:relative"><input id=q role=combobox><div id=l hidden style="position:absolute;background:#fff;cursor:pointer"></div></div>';
      if (!chosen) q.oninput = () => setTimeout(() => { l.hidden = false; l.innerHTML = ['山吹商店', '山吹商店 大阪'].map((n) => '<div>' + n + '</div>').join('') }, 100);
      if (!chosen) l.onclick = (e) => { draw(e.target.textContent); t.textContent = '選びました'; setTimeout(() => { t.textContent = '' }, 1500) } };
    draw()</script>`,
  );
  const found = await find(page, { purpose: 'choose', words: ['取引先'] }, options);
  await choose(found, [['山吹商店']], options);
  expect(await page.locator('#t').innerText()).toBe('選びました');
});

test('a small list with an empty box over it that gives fingers more room', async ({ page }) => {
  await show(
    page,
    `<div style="border:1px solid;width:84px;height:40px;padding:8px 16px;box-sizing:border-box;position:relative"><div id=a role=combobox aria-haspopup=listbox style="height:22px">10</div>
    <div id=f style="position:absolute;inset:-6px -2px;cursor:pointer"></div></div><div id=l role=listbox hidden style="position:absolute;background:#fff"><div role=option>25</div><div role=option>50</div></div><script>
    f.onclick = () => { l.hidden = false }; l.onclick = (e) => { a.textContent = e.target.textContent; l.hidden = true }</script>`,
  );
  await choose(at(page, '#a', '件数', 'combobox'), [['50']], options);
  await expect(page.locator('#a')).toHaveText('50');
});

test('the entry of a button that a component says is chosen by an attribute of its own', async ({ page }) => {
  await show(
    page,
    `<button id=a aria-haspopup=listbox>帳票</button><div id=l hidden><x-item role=option>名簿</x-item><x-item role=option>勤務表</x-item></div><script>
    a.onclick = () => { l.hidden = false }; l.onclick = (e) => { e.target.setAttribute('selected', ''); l.hidden = true; document.title = e.target.textContent }</script>`,
  );
  await choose(at(page, '#a', '帳票', 'button'), [['名簿']], options);
  await expect(page).toHaveTitle('名簿');
});

test('one of some hidden radio buttons that a framework keeps presses from, drawn with what they are', async ({
  page,
}) => {
  const round = (name: string, n: number) =>
    `<div><div class=round><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)"><input id=o${n} type=radio name=o></span><div style="width:20px;height:20px;border:2px solid"></div></div><label for=o${n}>${name}</label></div>`;
  await show(
    page,
    `<div id=a>${['東京', '大阪'].map(round).join('')}</div><script>for (const o of document.querySelectorAll('input')) o.onclick = (e) => { e.preventDefault();
    for (const one of document.querySelectorAll('input')) { one.toggleAttribute('checked', one === o); one.closest('.round').classList.toggle('round-checked', one === o) } }</script>`,
  );
  await choose(at(page, '#a', '拠点', 'radiogroup'), [['大阪']], options);
  await choose(at(page, '#a', '拠点', 'radiogroup'), [['東京']], options);
  expect(await page.locator('[checked]').getAttribute('id')).toBe('o0');
});

const arrowed = (id: string, now: string) =>
  `<div style="display:inline-flex;width:180px;border:1px solid"><div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)"><input readonly aria-haspopup=listbox></div><span style="flex:1">${now}</span><div id=${id} role=button aria-haspopup=listbox aria-expanded=false aria-label="並び順" style="width:30px">▾</div></div>`;
const below = (taken: string) =>
  `<ul id=l role=listbox hidden><li role=option>高い順<li role=option>安い順</ul><script>a.onclick = () => { l.hidden = false }; l.onclick = (e) => { l.hidden = true; ${taken} }</script>`;

test('a list opened by its arrow, beside the words of what is chosen and a field of the kit cut off to a dot', async ({
  page,
}) => {
  await show(page, arrowed('a', '並び順') + below('a.previousSibling.textContent = e.target.textContent'));
  await choose(at(page, '#a', '並び順', 'button'), [['高い順']], options);
  await expect(page.locator('span')).toHaveText('高い順');
});

test('such a list does not show what the one beside it shows', async ({ page }) => {
  await show(page, `<div>${arrowed('a', '安い順')}${arrowed('b', '高い順')}</div>${below('')}`);
  const failure = await failureOf(choose(at(page, '#a', '並び順', 'button'), [['高い順']], { timeout: 4_000 }));
  expect(failure.code).toBe('no-effect');
});

test('a choice that keeps the page busy for a while is done', async ({ page }) => {
  await show(
    page,
    `<div id=a class=select tabindex=0>全部</div><ul id=l hidden style="position:absolute;background:#fff;cursor:pointer"><li>図文<li>動画</ul><script>
    a.onclick = () => { l.hidden = false };
    const work = (left) => { for (const end = performance.now() + 800; performance.now() < end; ); left ? setTimeout(work, 5, left - 1) : l.hidden = true };
    l.onclick = (e) => { a.textContent = e.target.textContent; setTimeout(work, 5, 3) }</script>`,
  );
  await choose(at(page, '#a', '体裁', 'combobox'), [['図文']], options);
  await expect(page.locator('#a')).toHaveText('図文');
});

for (const [where, around] of [
  ['', ''],
  [', but not by an Escape that a dialog around its field may hear', 'role="dialog"'],
])
  test(`a list that calls itself a dialog is shut where its field is drawn anew with the choice${where}`, async ({
    page,
  }) => {
    await show(
      page,
      `<div ${around}><label>地域</label><div id="w"></div><p>顧客の登録</p></div><div id="pop" role="dialog" aria-modal="true" hidden style="position:absolute;top:120px;background:#fff"><ul role="listbox" id="lb" aria-multiselectable="true">
      <li role="option" aria-selected="false">東京<li role="option" aria-selected="false">仙台</ul></div><script>
      const chosen = new Set();
      const draw = () => { w.innerHTML = '<ul style="display:flex">' + [...chosen].map((one) => '<li>' + one + '</li>').join('') + '<li><input role=combobox aria-label=地域 aria-controls=lb aria-expanded=' + !pop.hidden + '></ul>' };
      draw(); w.onclick = () => { pop.hidden = false; w.querySelector('input').ariaExpanded = 'true' };
      lb.onclick = (e) => { chosen.add(e.target.textContent); e.target.ariaSelected = 'true'; draw() };
      addEventListener('keydown', (e) => { if (e.key === 'Escape') pop.hidden = true })</script>`,
    );
    const field = await find(page, { purpose: 'choose', words: ['地域'] }, options);
    await choose(field, [['仙台']], options);
    expect(await page.evaluate('[...chosen].join()')).toBe('仙台');
    expect(await page.evaluate('pop.hidden')).toBe(around === '');
  });

test('a radio button in the row of its words, under words of a first row that no tag calls headings', async ({
  page,
}) => {
  const line = (name: string) =>
    `<tr><td>${name}${['allow', 'warn', 'block'].map((value) => `<td><input type=radio name=${name} value=${value}>`).join('')}`;
  await show(page, `<table><tr bgcolor=#ccd><td>分類<td>許可<td>警告<td>遮断${line('動画')}${line('SNS')}</table>`);
  await choose(await find(page, { purpose: 'choose', words: ['SNS'] }, options), [['遮断']], options);
  expect(
    await page.evaluate('[...document.querySelectorAll(":checked")].map((one) => one.name + one.value).join()'),
  ).toBe('SNSblock');
});

test('a box by hand that is empty until something is chosen, then has each choice with a cross', async ({ page }) => {
  await show(
    page,
    `<style>.b{display:inline-block;vertical-align:middle;width:240px;min-height:28px;border:1px solid;cursor:pointer}</style><p>名前 <input></p>
    <p>機器 <span class=b id=b></span></p><div id=list hidden style="position:absolute;background:#fff;border:1px solid"><div>東</div><div>西</div><div>南</div></div>
    <script>
    b.addEventListener('click', (e) => { if (e.target.localName === 'i') e.target.parentNode.remove(); else list.hidden = false; });
    list.addEventListener('click', (e) => { list.hidden = true; b.insertAdjacentHTML('beforeend', '<span>' + e.target.textContent + ' <i>×</i></span>'); });
    </script>`,
  );
  for (const one of ['東', '南'])
    await choose(await find(page, { purpose: 'choose', words: ['機器'] }, options), [[one]], options);
  await expect(page.locator('#b')).toHaveText('東 ×南 ×');
});

for (const formats of [
  ['PDF', 'HTML', 'CSV'],
  ['PDF', 'CSV'],
])
  test(`one of ${formats} side by side, of which the chosen one has only another ground`, async ({ page }) => {
    await show(
      page,
      `<p>名前 <input></p><p>形式 <span id=b style="display:inline-flex;border:1px solid">${formats.map((one, i) => `<span style="padding:4px;cursor:pointer;${i ? '' : 'background:#def'}">${one}</span>`).join('')}</span></p>
      <script>for (const one of b.children) one.addEventListener('click', () => { for (const other of b.children) other.style.background = other === one ? '#def' : ''; });</script>`,
    );
    await choose(await find(page, { purpose: 'choose', words: ['形式'] }, options), [['CSV']], options);
    expect(
      await page.evaluate('[...b.children].filter((one) => one.style.background).map((one) => one.textContent).join()'),
    ).toBe('CSV');
  });
