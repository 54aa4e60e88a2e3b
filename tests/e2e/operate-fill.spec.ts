import type { Page } from '@playwright/test';
import { find } from '../../src/page/find/find.ts';
import { fill } from '../../src/page/operate/index.ts';
import { at, expect, failureOf, options, show, showBeforeScript, test } from './operate-bench.ts';

const value = (css: string) => `document.querySelector('${css}').value`;

test('replaces what the field holds, and keys are heard', async ({ page }) => {
  await show(page, `<input id="a" value="old"><script>a.onkeyup = () => window.heard = a.value</script>`);
  await fill(at(page, '#a'), { text: 'new@example.com' }, options);
  expect(await page.evaluate(value('#a'))).toBe('new@example.com');
  expect(await page.evaluate('heard')).toBe('new@example.com');
});

test('an editor of code, which draws its text itself and types into an unseen field', async ({ page }) => {
  await show(
    page,
    `<div id="a" style="position:relative;width:400px;height:60px"><div style="overflow:hidden;position:relative;width:3px;height:0">
    <textarea id="h" style="position:absolute;width:900px;height:1em"></textarea></div><pre id="p"></pre></div><script>
    let text = 'const a = 1;', rest = text;
    const draw = () => p.textContent = text.split('\\n').map((line, n) => n + 1 + '  ' + line).join('\\n');
    draw();
    h.onkeydown = (e) => { if (e.key === 'a' && (e.ctrlKey || e.metaKey)) { rest = h.value = ''; e.preventDefault() } };
    h.oninput = () => { text = h.value + rest; draw() };</script>`,
  );
  for (const code of ['const b = 2;', 'let ｃ = 3;\nlet d = 4;', 'let ｃ = 3;\nlet d = 4;']) {
    await fill(at(page, '#a', 'スクリプト'), { text: code }, options);
    expect(await page.evaluate('text')).toBe(code);
  }
});

test('a field whose page hears what is typed only when its script has come', async ({ page }) => {
  await showBeforeScript(page, '<input id="a">', 'a.oninput = () => window.heard = a.value');
  await fill(at(page, '#a'), { text: '佐藤' }, options);
  expect(await page.evaluate('heard')).toBe('佐藤');
});

test('Japanese, an empty text and many lines', async ({ page }) => {
  await show(
    page,
    `<input id="a" value="old"><input id="b" value="old"><textarea id="c"></textarea>
    <script>a.onkeyup = () => window.heard = a.value</script>`,
  );
  await fill(at(page, '#a'), { text: '山田 太郎' }, options);
  expect(await page.evaluate('heard')).toBe('山田 太郎');
  await fill(at(page, '#b'), { text: '' }, options);
  await fill(at(page, '#c'), { text: '一行目\n二行目' }, options);
  expect(await page.evaluate(value('#a'))).toBe('山田 太郎');
  expect(await page.evaluate(value('#b'))).toBe('');
  expect(await page.evaluate(value('#c'))).toBe('一行目\n二行目');
});

test('a label, or an element around the field, stands for the field', async ({ page }) => {
  await show(
    page,
    `<label id="l" for="a">氏名</label><input id="a"><div id="w"><span>住所</span><input type="hidden"><input id="b"></div>`,
  );
  await fill(at(page, '#l'), { text: 'x' }, options);
  await fill(at(page, '#w'), { text: 'y' }, options);
  expect(await page.evaluate(value('#a'))).toBe('x');
  expect(await page.evaluate(value('#b'))).toBe('y');
});

/** Fields that are drawn anew when the list before them is left, which has the focus; the caret was in the first field. */
const anew = async (page: Page, field: string, script = '') => {
  await show(
    page,
    `<input id="first" value="mine"><select id="s"><option>1</select><div id="d"></div><script>
    ${script} const draw = () => { d.innerHTML = '${field}' }; draw(); s.onblur = draw</script>`,
  );
  await page.focus('#first');
  await page.focus('#s');
};

for (const [kind, field, text] of [
  ['text', '<input id="a" value="old">', '47199'],
  ['Japanese', '<input id="a" value="old">', '東京'],
  ['an empty text', '<input id="a" value="old">', ''],
  ['a date', '<input id="a" type="date">', '2026-11-23'],
] as const)
  test(`a field that is drawn anew as the one before is left: ${kind}`, async ({ page }) => {
    await anew(page, field);
    await fill(at(page, '#a'), { text }, options);
    expect(await page.evaluate(value('#a'))).toBe(text);
    expect(await page.evaluate(value('#first'))).toBe('mine');
  });

test('an editor that is drawn anew as the field before is left', async ({ page }) => {
  await anew(page, '<div id="a" contenteditable>old</div>');
  await fill(at(page, '#a'), { text: 'new 1' }, options);
  expect(await page.innerText('#a')).toBe('new 1');
  expect(await page.evaluate(value('#first'))).toBe('mine');
});

test('a text that turns into a field, which is drawn anew as the field before is left', async ({ page }) => {
  await anew(
    page,
    '<span id="a" onclick="edit(this)">old</span>',
    'const edit = (place) => { place.innerHTML = "<input value=old>"; place.firstChild.focus(); place.firstChild.onblur = () => { place.textContent = place.firstChild.value } };',
  );
  await fill(at(page, '#a'), { text: 'new 1' }, options);
  expect(await page.innerText('#a')).toBe('new 1');
  expect(await page.evaluate(value('#first'))).toBe('mine');
});

test('nothing is typed into a field that takes the focus away, nor is it emptied', async ({ page }) => {
  await show(page, `<input id="a"><input id="b" value="mine"><script>a.onfocus = () => b.focus()</script>`);
  await fill(at(page, '#a'), { text: 'abc1' }, options);
  expect(await page.evaluate(value('#a'))).toBe('abc1');
  expect(await page.evaluate(value('#b'))).toBe('mine');
});

/** A field, found before something comes over it, and the text that is filled in then. */
async function fillUnder(page: Page, over: string, come = "c.style.visibility = 'visible'"): Promise<void> {
  await show(
    page,
    `<textarea id="q" rows="6" placeholder="本文"></textarea><div id="c" style="position:fixed;inset:0 0 50% 0;background:#fff;visibility:hidden">${over}</div>`,
  );
  const found = await find(page, { purpose: 'fill', words: ['本文'] }, options);
  await page.evaluate(come);
  await fill(found, { text: 'abc1' }, options);
}

test('a field that one of the same words has come over meanwhile is left for that', async ({ page }) => {
  await fillUnder(page, '<textarea id="w" placeholder="本文"></textarea>');
  expect(await page.evaluate(value('#w'))).toBe('abc1');
  expect(await page.evaluate(value('#q'))).toBe('');
});

test('a field stays the one where what has come over it has no such field, or it is not covered, or it is typed in', async ({
  page,
}) => {
  await fillUnder(page, '<textarea id="w" placeholder="件名"></textarea>');
  expect(await page.evaluate(value('#q'))).toBe('abc1');
  const same = '<textarea id="w" placeholder="本文"></textarea>';
  await fillUnder(page, same, "c.style.visibility = 'visible'; c.style.inset = '50% 0 0 0'");
  expect(await page.evaluate(value('#q'))).toBe('abc1');
  await fillUnder(page, same, "q.oninput = () => { c.style.visibility = 'visible' }");
  expect(await page.evaluate(value('#q'))).toBe('abc1');
});

test('a field that nobody sees, or that lies over it, takes the keys for a field', async ({ page }) => {
  for (const how of ['opacity:0', 'position:absolute;left:2px;top:2px']) {
    await show(
      page,
      `<div style="position:relative"><input id="a"><input id="b" style="${how}"></div><script>
      a.onfocus = () => b.focus(); b.oninput = () => a.value = b.value</script>`,
    );
    await fill(at(page, '#a'), { text: 'abc1' }, options);
    expect(await page.evaluate(value('#a'))).toBe('abc1');
  }
});

test('a field that makes its value of keys alone', async ({ page }) => {
  await show(
    page,
    `<input id="a"><script>let v = '';
    a.onkeydown = (e) => { if (e.key.length === 1 && !e.ctrlKey) v += e.key; if (e.key === 'Delete') v = ''; }
    a.oninput = () => a.value = v; </script>`,
  );
  await fill(at(page, '#a'), { text: 'abc123' }, options);
  expect(await page.evaluate(value('#a'))).toBe('abc123');
});

test('a field that takes pastes alone', async ({ page }) => {
  await show(
    page,
    `<input id="a"><script>
    a.onbeforeinput = (e) => e.preventDefault();
    a.onpaste = (e) => { e.preventDefault(); a.value = e.clipboardData.getData('text/plain') }</script>`,
  );
  await fill(at(page, '#a'), { text: 'license-key' }, options);
  expect(await page.evaluate(value('#a'))).toBe('license-key');
});

test('a field that looks at the kind of input', async ({ page }) => {
  await show(
    page,
    `<textarea id="a"></textarea><script>
    a.onkeydown = (e) => { if (e.key.length === 1 && !e.ctrlKey) e.preventDefault(); };
    a.oninput = (e) => { if (e.inputType !== 'insertFromPaste') a.value = ''; };</script>`,
  );
  await fill(at(page, '#a'), { text: '貼り付ける文' }, options);
  expect(await page.evaluate(value('#a'))).toBe('貼り付ける文');
});

test('a read-only field that its page fills from keys', async ({ page }) => {
  await show(
    page,
    `<input id="a" readonly value="12"><script>let v = '12';
    a.onkeydown = (e) => { if (e.key.length === 1 && !e.ctrlKey) v += e.key; if (e.key === 'Delete') v = ''; a.value = v; };</script>`,
  );
  await fill(at(page, '#a'), { text: '482913' }, options);
  expect(await page.evaluate(value('#a'))).toBe('482913');
});

test('a slider that only its handle moves', async ({ page }) => {
  await show(
    page,
    `<div style="width:240px;position:relative;height:24px"><i id="a" role="slider" tabindex="0" aria-valuenow="0"
    style="position:absolute;left:0;width:40px;height:24px"></i></div><script>let grip = null;
    a.onmousedown = (e) => { grip = e.clientX - a.offsetLeft; e.preventDefault(); };
    onmousemove = (e) => { if (grip === null) return; const x = Math.min(200, Math.max(0, e.clientX - grip));
      a.style.left = x + 'px'; a.ariaValueNow = Math.round(x / 2); };
    onmouseup = () => { grip = null; };</script>`,
  );
  await fill(at(page, '#a'), { text: '60' }, options);
  expect(await page.evaluate('a.ariaValueNow')).toBe('60');
});

test('a slider of the browser is let go of, also where something lies over it', async ({ page }) => {
  const cover = '<div style="position:absolute;inset:0"></div>';
  const pages = {
    '': 'mouseup',
    'dir="rtl"': 'pointerup',
    'style="height:90px;writing-mode:vertical-lr"': 'mouseup',
    [cover]: 'keyup',
  };
  for (const [how, release] of Object.entries(pages)) {
    const isCovered = how === cover;
    await show(
      page,
      `<div style="position:relative"><input id="a" type="range" min="50" max="254" value="60" ${isCovered ? '' : how}>${isCovered ? cover : ''}</div>
      <script>window.saved = []; a.addEventListener('${release}', () => saved.push(a.value))</script>`,
    );
    await fill(at(page, '#a'), { text: '120' }, options);
    expect(await page.evaluate('saved'), how).toEqual(['120']);
  }
});

test('a slider of the browser of which only the handle is drawn', async ({ page }) => {
  await show(
    page,
    `<div id="a"><input type="range" id="r" min="10" step="5" style="appearance:none;height:0;margin:0"></div>`,
  );
  await fill(at(page, '#a'), { text: '70' }, options);
  expect(await page.evaluate('r.value')).toBe('70');
});

test('a field that formats what it takes', async ({ page }) => {
  await show(
    page,
    `<input id="tel"><input id="amount"><input id="code"><script>
    tel.oninput = () => { const d = tel.value.replace(/\\D/g, ''); tel.value = [d.slice(0, 2), d.slice(2, 6), d.slice(6)].filter(Boolean).join('-') };
    amount.onchange = amount.oninput = () => amount.value = Number(amount.value.replace(/\\D/g, '')).toLocaleString('en');
    code.oninput = () => code.value = code.value.toUpperCase() </script>`,
  );
  await fill(at(page, '#tel'), { text: '0312345678' }, options);
  await fill(at(page, '#amount'), { text: '1200000' }, options);
  await fill(at(page, '#code'), { text: 'ab-12' }, options);
  expect(await page.evaluate(value('#tel'))).toBe('03-1234-5678');
  expect(await page.evaluate(value('#amount'))).toBe('1,200,000');
  expect(await page.evaluate(value('#code'))).toBe('AB-12');
});

test('an ending that the field proposes is refused', async ({ page }) => {
  await show(
    page,
    `<input id="a"><script>a.oninput = (e) => { const n = a.value.length;
    if (e.inputType?.startsWith('insert') && 'tokyo-osaka'.startsWith(a.value)) { a.value = 'tokyo-osaka'; a.setSelectionRange(n, 11) } }</script>`,
  );
  await fill(at(page, '#a'), { text: 'tokyo' }, options);
  expect(await page.evaluate(value('#a'))).toBe('tokyo');
});

test('a field that cuts the value off is a failure that says so', async ({ page }) => {
  await show(
    page,
    `<input id="a" maxlength="5"><input id="b"><script>b.oninput = () => b.value = b.value.slice(0, 3)</script>`,
  );
  const short = await failureOf(fill(at(page, '#a', '会社名'), { text: '123456' }, options));
  expect(short.code).toBe('cut-off');
  const cut = await failureOf(fill(at(page, '#b', '会社名'), { text: 'abcdef' }, options));
  expect(cut.code).toBe('no-effect');
  expect(cut.text).toMatchObject({ ja: '「会社名」に「abcdef」を入力しましたが、「abc」になりました。' });
});

test('a read-only field that a press makes writable', async ({ page }) => {
  await show(
    page,
    `<input id="a" readonly onclick="readOnly = false"><input id="b" readonly onfocus="readOnly = false" onblur="readOnly = true">
    <input id="c" readonly onclick="d.focus()"><input id="d" value="別">`,
  );
  for (const id of ['a', 'b']) {
    await fill(at(page, `#${id}`), { text: '東京支店' }, options);
    await expect(page.locator(`#${id}`)).toHaveValue('東京支店');
  }
  expect((await failureOf(fill(at(page, '#c'), { text: 'x' }, options))).code).toBe('read-only');
  await expect(page.locator('#d')).toHaveValue('別');
});

test('read-only and disabled fields are reported', async ({ page }) => {
  await show(page, `<input id="a" readonly><input id="b" disabled>`);
  expect((await failureOf(fill(at(page, '#a'), { text: 'x' }, options))).code).toBe('read-only');
  expect((await failureOf(fill(at(page, '#b'), { text: 'x' }, { timeout: 1500 }))).code).toBe('disabled');
});

test('a secret is told by its name alone', async ({ page }) => {
  await show(
    page,
    `<input id="a" type="password" readonly><input id="b" type="password" maxlength="3">
    <input id="c" type="password"><script>c.oninput = () => c.value = 'x'</script>`,
  );
  const typed = { text: 'S3cret-Passw0rd', secretName: 'password' };
  for (const css of ['#a', '#b', '#c']) {
    const failure = await failureOf(fill(at(page, css), typed, { timeout: 1500 }));
    const told = JSON.stringify([failure.message, failure.text, failure.hint]);
    expect(told).not.toContain('15');
    expect(told + failure.stack + String(failure.cause)).not.toContain('S3cret');
  }
});

test('fields of the browser take dates and times as people write them', async ({ page }) => {
  await show(
    page,
    `<input id="d" type="date"><input id="t" type="time"><input id="m" type="month"><input id="dt" type="datetime-local">
    <input id="r" type="range"><input id="n" type="number">`,
  );
  await fill(at(page, '#d'), { text: '2026/11/23' }, options);
  await fill(at(page, '#t'), { text: '9:05' }, options);
  await fill(at(page, '#m'), { text: '2026年11月' }, options);
  await fill(at(page, '#dt'), { text: '2026-11-23 9:05' }, options);
  await fill(at(page, '#r'), { text: '40' }, options);
  await fill(at(page, '#n'), { text: '1,200' }, options);
  expect(await page.evaluate(value('#d'))).toBe('2026-11-23');
  expect(await page.evaluate(value('#t'))).toBe('09:05');
  expect(await page.evaluate(value('#m'))).toBe('2026-11');
  expect(await page.evaluate(value('#dt'))).toBe('2026-11-23T09:05');
  expect(await page.evaluate(value('#r'))).toBe('40');
  expect(await page.evaluate(value('#n'))).toBe('1200');
  expect((await failureOf(fill(at(page, '#d'), { text: '明日' }, options))).code).toBe('no-effect');
});

test('a field that takes nothing while something lies over it is scrolled free', async ({ page }) => {
  await show(
    page,
    `<div style="position:relative"><div style="overflow-y:scroll;height:100px"><div style="height:70px"></div><input id="a"><div style="height:90px"></div></div>
    <div style="position:absolute;top:67px;width:300px;height:50px;background:#ccc"></div></div><script>
    a.oninput = () => { const { x, y } = a.getBoundingClientRect(); if (document.elementFromPoint(x + 20, y + 10) !== a) a.value = '' }</script>`,
  );
  await fill(at(page, '#a'), { text: '手順 太郎' }, options);
  expect(await page.evaluate(value('#a'))).toBe('手順 太郎');
});

test('a calendar field that keeps a day only in its own order, after Enter', async ({ page }) => {
  await show(
    page,
    `<div class="date-picker"><input id="a" placeholder="MM/DD/YYYY" aria-haspopup="dialog"></div><input id="next"><script>
    let kept = ''; a.onkeydown = (e) => { if (e.key === 'Enter' && /^\\d\\d\\/\\d\\d\\/\\d{4}$/.test(a.value)) kept = a.value };
    a.onblur = () => a.value = kept</script>`,
  );
  await fill(at(page, '#a'), { text: '2026-11-23' }, options);
  expect(await page.evaluate(value('#a'))).toBe('11/23/2026');
});

for (const { text, kept } of [
  { text: '2026-12-01 09:00:00', kept: '2026/12/01 9:00' },
  { text: '21:30:00', kept: '9:30 PM' },
])
  test(`a clock that drops what is not confirmed, and writes it its own way: ${text}`, async ({ page }) => {
    await show(
      page,
      `<div class="time-picker"><input id="a"></div><input id="next"><script>
      let kept = ''; a.onkeydown = (e) => { if (e.key === 'Enter') kept = '${kept}' }; a.onblur = () => a.value = kept</script>`,
    );
    await fill(at(page, '#a'), { text }, options);
    await page.locator('#next').focus();
    expect(await page.evaluate(value('#a'))).toBe(kept);
  });

for (const text of ['2026/12/24', '12/24/2026'])
  test(`a list of days that Enter empties, and beside which its choice stands then: ${text}`, async ({ page }) => {
    await show(
      page,
      `<div style="width:200px"><span id="s">1993/2/18</span><input id="a" role="combobox" aria-expanded="false"></div><input><script>
      a.onkeydown = (e) => { if (e.key === 'Enter' && a.value) { s.textContent = a.value; a.value = '' } }; a.onblur = () => { a.value = '' }</script>`,
    );
    await fill(at(page, '#a'), { text }, options);
    await expect(page.locator('#s')).toHaveText(text);
  });

test('a calendar field that takes each key for a whole day is given the day at once', async ({ page }) => {
  await show(
    page,
    `<input id="a"><script>const held = []; a.oninput = () => { held.push(a.value);
      a.value = a.value.replace(/^(\\d{4}\\/\\d\\d\\/)(\\d)$/, '$10$2') }</script>`,
  );
  await fill(at(page, '#a'), { text: '2026/11/20' }, options);
  expect(await page.evaluate(value('#a'))).toBe('2026/11/20');
  // No other way of writing it was tried.
  expect(await page.evaluate('held.at(-2)')).toBe('2026/11/020');
});

test('the Enter that a calendar takes a day by presses nothing that has taken the focus', async ({ page }) => {
  await show(
    page,
    `<input id="a" aria-haspopup="dialog"><button id="b" onclick="this.textContent = 'pressed'">Update now</button>
    <script>a.oninput = () => setTimeout(() => b.focus())</script>`,
  );
  await fill(at(page, '#a'), { text: '2026/10/05' }, options);
  await expect(page.locator('#b')).toHaveText('Update now');
});

test('the Enter that a calendar takes a day by does not send the form around its field', async ({ page }) => {
  await show(
    page,
    `<form onsubmit="document.title = 'sent'; return false"><input id="a" class="hasCalendar"><button>登録</button></form>
    <script>let kept = ''; a.onkeypress = (e) => { if (e.key === 'Enter') kept = a.value }; a.onblur = () => a.value = kept</script>`,
  );
  await fill(at(page, '#a'), { text: '2026/10/05' }, options);
  expect(await page.evaluate(value('#a'))).toBe('2026/10/05');
  expect(await page.title()).toBe('');
  // The key is the page's again.
  await page.locator('#a').press('Enter');
  expect(await page.title()).toBe('sent');
});

test('editors of formatted text, also in a frame of their own', async ({ page }) => {
  await show(
    page,
    `<div id="a" contenteditable="true"><p>old</p></div>
    <div id="w"><div class="bar"><button>B</button></div><div contenteditable="true" role="textbox"></div></div>
    <iframe id="f" srcdoc="<body contenteditable=true>old</body>"></iframe>`,
  );
  for (const css of ['#a', '#w', '#f']) await fill(at(page, css), { text: 'お知らせの本文' }, options);
  await expect(page.locator('#a')).toHaveText('お知らせの本文');
  await expect(page.locator('#w [contenteditable]')).toHaveText('お知らせの本文');
  await expect(page.frameLocator('#f').locator('body')).toHaveText('お知らせの本文');
});

test('a code spread over boxes that pass the focus on a moment later', async ({ page }) => {
  await show(
    page,
    `<div id="a" role="group" aria-label="暗証番号">${'<input maxlength="1" style="width:20px">'.repeat(4)}</div>
    <script>for (const one of a.children) one.oninput = () => setTimeout(() => one.value && one.nextElementSibling?.focus(), 150)</script>`,
  );
  await fill(at(page, '#a', '暗証番号', 'group'), { text: '4829' }, options);
  expect(await page.evaluate('[...a.children].map((one) => one.value).join("")')).toBe('4829');
});

test('a code spread over six boxes', async ({ page }) => {
  await show(
    page,
    `<div id="w">${'<input maxlength="1" size="1">'.repeat(6)}</div><script>
    for (const i of w.children) i.oninput = () => i.value && i.nextElementSibling?.focus()</script>`,
  );
  await fill(at(page, '#w', '認証コード'), { text: '123456' }, options);
  expect(await page.evaluate(`[...w.children].map((i) => i.value).join('')`)).toBe('123456');
});

for (const opens of ['click', 'dblclick']) {
  test(`an in-place editor opened by ${opens}, with an unseen field in it`, async ({ page }) => {
    await show(
      page,
      `<span id="a">旧名称<input style="visibility:hidden"></span><script>
      a.on${opens} = () => { if (a.querySelector(':focus')) return; const i = document.createElement('input'); i.value = a.textContent;
        let over = false; const done = (keep) => { if (over) return; over = true; a.textContent = keep ? i.value : '旧名称' };
        i.onkeydown = (e) => e.key === 'Enter' && done(true); i.onblur = () => done(false);
        a.replaceChildren(i); i.focus(); }</script>`,
    );
    await fill(at(page, '#a', '旧名称'), { text: '新名称' }, options);
    await expect(page.locator('#a')).toHaveText('新名称');
  });
}

for (const [when, begin] of [
  ['as it is written in', 'own.oninput = anew'],
  ...[0, 16, 24, 32].map((ms) => [`${ms} ms after its place was pressed`, `setTimeout(anew, ${ms})`]),
])
  test(`a text that turns into a field is drawn anew with its old value ${when}`, async ({ page }) => {
    await show(
      page,
      `<div id="w"></div><script>let value = '—', times = 0;
      const draw = () => { w.innerHTML = '<span id="a" tabindex="0" style="cursor:pointer">' + value + '</span>';
        a.onclick = () => { a.innerHTML = '<input>'; const own = a.firstChild; own.focus(); own.onblur = () => { value = own.value; draw() };
          const anew = () => { own.onblur = null; draw() }; if (times++ === 0) ${begin} } };
      draw()</script>`,
    );
    await fill(at(page, '#a'), { text: '東京' }, options);
    expect(await page.locator('#a').textContent()).toBe('東京');
  });

test('a cell that turns into a field, of a grid that draws the row anew with its value', async ({ page }) => {
  await show(
    page,
    `<table><tbody id="t"></tbody></table><script>const notes = ['あ', 'い'];
    const draw = () => { t.innerHTML = notes.map((one) => '<tr><td style="width:150px">' + one + '</td></tr>').join('') };
    draw();
    t.onclick = ({ target }) => { if (target.localName !== 'td') return; const at = target.parentElement.rowIndex; const i = document.createElement('input');
      i.value = target.textContent; target.replaceChildren(i); i.focus();
      i.onkeydown = (e) => { if (e.key === 'Enter') { notes[at] = i.value; draw(); } } }</script>`,
  );
  await fill(at(page, '#t td >> nth=1', '備考', 'gridcell'), { text: '月次点検' }, options);
  expect(await page.evaluate('notes')).toEqual(['あ', '月次点検']);
});

test('a day in parts that holds another one, of which Delete takes but a figure', async ({ page }) => {
  const part = (name: string, figures: number, value: string) =>
    `<span role=spinbutton tabindex=0 aria-label="${name}, " aria-labelledby="${name} l" id=${name} data-figures=${figures}>${value}</span>`;
  await show(
    page,
    `<span id=l>設置日</span><div role=group aria-labelledby=l id=w>${part('年', 4, '2025')}/${part('月', 2, '12')}/${part('日', 2, '24')}</div>
    <script>let typed = ''; const parts = [...w.children];
    for (const [i, part] of parts.entries()) {
      part.onfocus = () => { typed = ''; };
      part.onkeydown = ({ key, ctrlKey }) => {
        if (key === 'Delete') { typed = part.textContent.slice(0, -1); part.textContent = typed || part.id; return; }
        if (ctrlKey || !/^[0-9]$/.test(key)) return;
        typed += key; part.textContent = String(Number(typed));
        if (typed.length === Number(part.dataset.figures)) parts[i + 1]?.focus();
      };
    }</script>`,
  );
  await fill(at(page, '#w', '設置日'), { text: '2026/05/01' }, options);
  await expect(page.locator('#w')).toHaveText('2026/5/1');
});

test('a code spread over square boxes, each in a wrapper of its own and without a limit', async ({ page }) => {
  const box = '<span><input style="width:30px;height:30px" inputmode="numeric"></span>';
  await show(
    page,
    `<div id="g">${box.repeat(4)}</div><script>const all = [...g.querySelectorAll('input')];
    all.forEach((b, i) => { b.oninput = () => { b.value = b.value.slice(-1); all[i + 1]?.focus(); }; });</script>`,
  );
  await fill(at(page, '#g input >> nth=0'), { text: '4821' }, options);
  expect(await page.evaluate(`all.map((b) => b.value).join('')`)).toBe('4821');
});

test('an address whose parts stand in boxes as narrow as those of a code', async ({ page }) => {
  await show(page, `<p id="g">${Array(4).fill('<input style="width:40px;height:30px">').join('.')}</p>`);
  await fill(at(page, '#g', '許可するアドレス'), { text: '192.168.0.1' }, options);
  expect(await page.evaluate('[...g.children].map((b) => b.value)')).toEqual(['192', '168', '0', '1']);
});

test('a code that its first box takes whole is written into each of the boxes', async ({ page }) => {
  await show(page, `<p id="g">${'<input style="width:30px;height:30px">'.repeat(4)}</p>`);
  await fill(at(page, '#g', '確認コード'), { text: '4821' }, options);
  expect(await page.evaluate('[...g.children].map((b) => b.value)')).toEqual(['4', '8', '2', '1']);
});

test('full-width figures for a field that takes half-width ones', async ({ page }) => {
  await show(page, `<input id="a" oninput="this.value = this.value.replace(/[^0-9]/g, '')">`);
  await fill(at(page, '#a'), { text: '４２' }, options);
  expect(await page.evaluate(value('#a'))).toBe('42');
});

test('a text without an editor is not a field', async ({ page }) => {
  await show(page, `<span id="a">見出し</span>`);
  expect((await failureOf(fill(at(page, '#a', '見出し'), { text: 'x' }, options))).code).toBe('not-a-field');
});
