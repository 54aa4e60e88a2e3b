import { find } from '../../src/page/find/find.ts';
import { unfold } from '../../src/page/operate/index.ts';
import { expect, failureOf, options, show, showBeforeScript, test } from './operate-bench.ts';

const gif = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Parts that open and shut, as the kits make them: `#more` is what opens, `open` at first or not. */
const parts: Record<string, (open: boolean) => string> = {
  'details of the browser': (open) =>
    `<details ${open ? 'open' : ''}><summary>倉庫</summary><p id=more>棚卸し</p></details>`,
  'a button that says so': (open) =>
    `<h3><button aria-expanded=${open} onclick="more.hidden = !more.hidden; ariaExpanded = !more.hidden">倉庫</button></h3><p id=more ${open ? '' : 'hidden'}>棚卸し</p>`,
  'a tree whose words only choose': (open) =>
    `<ul role=tree><li role=treeitem aria-expanded=${open} id=node><i class="tree-ocl" style="display:inline-block;width:20px;height:20px" onclick="more.hidden = !more.hidden; node.ariaExpanded = !more.hidden"></i><a href="#" onclick="ariaSelected = true">倉庫</a><ul role=group id=more ${open ? '' : 'hidden'}><li role=treeitem>棚卸し</ul></ul>`,
  'a nameless link with an arrow before words that show a form': (open) =>
    `<div><a id=arrow style="padding:4px;cursor:pointer" onclick="more.hidden = !more.hidden; firstElementChild.className = 'glyphicon ' + (more.hidden ? 'icon-chevron-right' : 'icon-chevron-down')"><i class="glyphicon icon-chevron-${open ? 'down' : 'right'}" style="display:inline-block;width:12px;height:12px;background:navy"></i></a> <span role=button tabindex=0>倉庫</span><button aria-label="Delete" style="float:right">×</button></div><ol id=more ${open ? '' : 'hidden'}><li>棚卸し</ol>`,
  'a title with an arrow at the end of its line': (open) =>
    `<div style="display:flex;justify-content:space-between;align-items:center;width:600px"><h4>倉庫</h4><div><a class="gear" href="#settings"><i class="fa-cog" style="display:inline-block;width:14px;height:14px;background:gray"></i></a><a href="#" onclick="more.hidden = !more.hidden; firstElementChild.className = more.hidden ? 'fa-chevron-down' : 'fa-chevron-up'"><i class="fa-chevron-${open ? 'up' : 'down'}" style="display:inline-block;width:14px;height:14px;background:navy"></i></a></div></div><div id=more ${open ? '' : 'hidden'}>棚卸し</div>`,
  'an arrow drawn at the top of a link that is as high as the row': (open) =>
    `<div style="display:flex"><a id=arrow href="#" title="行の展開" class="icon-${open ? 'down' : 'right'}" style="width:30px;height:78px;background:navy" onclick="more.hidden = !more.hidden; className = more.hidden ? 'icon-right' : 'icon-down'; return false"></a><div><span>倉庫</span></div><div>東<br>西<br>南</div></div><div id=more ${open ? '' : 'hidden'}>棚卸し</div>`,
  'an arrow in a branch that leads elsewhere': (open) =>
    `<ul role=tree><li role=none><a id=node role=treeitem aria-expanded=${open} href="#settings" style="display:block"><span><span onclick="event.preventDefault(); event.stopPropagation(); more.hidden = !more.hidden; node.ariaExpanded = !more.hidden"><svg width=13 height=10><polygon points="2 1, 12 1, 7 9" /></svg></span> 倉庫</span></a><ul role=group id=more ${open ? '' : 'hidden'}><li role=none><a role=treeitem href="#settings">棚卸し</a></ul></ul>`,
  'a button that shows no words, behind a link': (open) =>
    `<nav><ul><li><a href="#settings">倉庫</a><button aria-expanded=${open} aria-controls=more aria-label="その他のページ" style="width:22px;height:22px" onclick="more.hidden = !more.hidden; ariaExpanded = !more.hidden"></button><ul id=more ${open ? '' : 'hidden'}><li><a href="#settings">棚卸し</a></ul></ul></nav>`,
  'words with an arrow among them, and nothing else that says so': (open) =>
    `<nav><div style="cursor:pointer" onclick="more.hidden = !more.hidden; textContent = '倉庫 ' + (more.hidden ? '▸' : '▾')">倉庫 ${open ? '▾' : '▸'}</div><div id=more ${open ? '' : 'hidden'}>棚卸し</div></nav>`,
  'a link before its words, whose picture says what it does': (open) =>
    `<div><a href="#" onclick="more.hidden = !more.hidden; firstElementChild.alt = '倉庫 を' + (more.hidden ? '展開' : '縮小'); return false"><img alt="倉庫 を${open ? '縮小' : '展開'}" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width=12 height=12></a> 倉庫</div><ul id=more ${open ? '' : 'hidden'}><li>棚卸し</ul>`,
  'a title and an arrow that let the mouse through to a button as long as the line': (open) =>
    `<div style="position:relative;width:600px"><button class="bar-${open ? 'open' : 'collapsed'}" style="position:absolute;inset:0;width:100%" onclick="more.hidden = !more.hidden; className = more.hidden ? 'bar-collapsed' : 'bar-open'"><span style="position:absolute;opacity:0">切り替え</span></button><div style="position:relative;display:flex;justify-content:space-between;pointer-events:none"><span>倉庫</span><svg class="icon-chevron" width=20 height=20><path d="M14 8L10 12L6 8" stroke=black /></svg></div></div><div id=more ${open ? '' : 'hidden'}>棚卸し</div>`,
  'an arrow at the end of the line whose words only screen readers have': (open) =>
    `<nav><div style="display:flex;justify-content:space-between;width:240px"><label for=none>倉庫</label><button onclick="more.hidden = !more.hidden"><i title="折りたたみ開閉"><svg width=12 height=12><path d="M2 4L6 8L10 4" stroke=black /></svg><span style="position:fixed;top:-1px;width:1px;height:1px;overflow:hidden;visibility:hidden">折りたたみ開閉</span></i></button></div><div id=more ${open ? '' : 'hidden'}><a href="#settings">棚卸し</a></div></nav>`,
  'a button that always says it is open, and names what it opens': (open) =>
    `<h3><button aria-expanded=true aria-controls=other data-target="#more" onclick="more.hidden = !more.hidden">倉庫</button></h3><p id=more ${open ? '' : 'hidden'}>棚卸し</p><p id=other>出荷</p>`,
  'a drawing that nothing names, before words under the hand of the mouse': (open) =>
    `<div style="display:flex;cursor:pointer" onclick="more.hidden = !more.hidden; head.style.rotate = more.hidden ? '' : '90deg'"><svg id=head width=10 height=10 ${open ? 'style="rotate:90deg"' : ''}><path d="M2 1L7 5L2 9" fill=none stroke=black /></svg><span>倉庫</span></div><p id=more ${open ? '' : 'hidden'}>棚卸し</p>`,
  'a title with a corner of borders behind it': (open) =>
    `<style>#t::after{content:'';display:inline-block;width:6px;height:6px;border:solid;border-width:0 2px 2px 0;transform:rotate(45deg)}</style><h3 id=t style="cursor:pointer" onclick="more.hidden = !more.hidden"><span>倉庫</span></h3><p id=more ${open ? '' : 'hidden'}>棚卸し</p>`,
  'a button that names its part, with a triangle of borders behind it around a sign without colour': (open) =>
    `<style>#t::after{content:'↓';color:transparent;position:absolute;width:0;height:0;overflow:hidden;border:4px solid transparent;border-right:0;border-left-color:#666}</style><h3><a id=t role=button href="#more" aria-controls=more aria-pressed=false onclick="more.hidden = !more.hidden; return false">倉庫</a></h3><div id=more role=group aria-expanded=false ${open ? '' : 'hidden'}>棚卸し</div>`,
  'a title in a shadow root, with its part': (open) =>
    `<x-part></x-part><script>document.querySelector('x-part').attachShadow({ mode: 'open' }).innerHTML = \`<div style="cursor:pointer" onclick="const more = this.nextElementSibling; more.hidden = !more.hidden"><i class=caret style="display:inline-block;width:9px;height:9px"></i>倉庫</div><div id=more ${open ? '' : 'hidden'}>棚卸し</div>\`</script>`,
  'a plus of full width that becomes a minus, in a shadow root': (open) =>
    `<x-part></x-part><script>document.querySelector('x-part').attachShadow({ mode: 'open' }).innerHTML = \`<ul><li><span style="cursor:pointer" onclick="const more = this.parentElement.lastElementChild; more.hidden = !more.hidden; textContent = more.hidden ? '＋' : '－'">${open ? '－' : '＋'}</span><a>倉庫</a><ul id=more ${open ? '' : 'hidden'}><li>棚卸し</ul></ul>\`</script>`,
  'a button with only a triangle of borders, behind a link': (open) =>
    `<style>#h{display:inline-block;width:0;height:0;border:5px solid transparent;border-top-color:#000;border-bottom:0;overflow:hidden}</style><ul><li><a href="#settings">倉庫</a> <button onclick="more.hidden = !more.hidden"><span id=h><span style="position:absolute;clip:rect(1px,1px,1px,1px);width:1px;height:1px;overflow:hidden">List additional actions</span></span></button><li id=more ${open ? '' : 'hidden'}><a href="#d">棚卸し</a></ul>`,
  'a head with a line about its title below it, and an arrow at its end': (open) =>
    `<div><div style="display:flex;justify-content:space-between;width:400px;cursor:pointer" onclick="more.hidden = !more.hidden"><div><div>倉庫</div><div>2 件</div></div><div>﹀</div></div><p id=more ${open ? '' : 'hidden'}>棚卸し</p></div>`,
  'an angle behind words under the hand of the mouse': (open) =>
    `<div><div style="width:200px;cursor:pointer" onclick="more.hidden = !more.hidden">倉庫<span style="float:right">›</span></div><p id=more ${open ? '' : 'hidden'}>棚卸し</p></div>`,
  'a button of another name, with its words and an arrow that a font draws for the name of an icon': (open) =>
    `<style>i{display:inline-block;width:20px;overflow:hidden;font-size:20px}</style><span role=button tabindex=0 aria-label="Open 倉庫" style="display:block;width:300px;cursor:pointer" onclick="more.hidden = !more.hidden; this.querySelectorAll('i')[1].textContent = more.hidden ? 'expand_more' : 'expand_less'"><i aria-hidden=true>credit_card</i> <span>倉庫 <i aria-hidden=true>${open ? 'expand_less' : 'expand_more'}</i></span></span><p id=more ${open ? '' : 'hidden'}>棚卸し</p>`,
  'an empty box with a triangle of borders, before a drawn box to tick and the words': (open) =>
    `<style>.h{display:inline-block;width:16px;cursor:pointer}.h::before{content:'';display:inline-block;border:5px solid transparent;border-left-color:#555}.k{display:inline-block;width:16px;height:16px;border:1px solid #667;cursor:pointer}</style><div><span class=h onclick="more.hidden = !more.hidden"></span><span class=k onclick="this.style.background = 'navy'"></span> <span>倉庫</span><div id=more ${open ? '' : 'hidden'}><span class=k></span> <span>棚卸し</span></div></div>`,
  'a head with an empty box at its end, in which a triangle is drawn': (open) =>
    `<style>.h::after{content:'';display:inline-block;border:5px solid transparent;border-top-color:#555}</style><div><div style="display:flex;justify-content:space-between;width:400px;cursor:pointer" onclick="more.hidden = !more.hidden"><span>倉庫</span><span class=h></span></div><p id=more ${open ? '' : 'hidden'}>棚卸し</p></div>`,
  'a frame that says so, by its legend': (open) =>
    `<fieldset id=f aria-expanded=${open} aria-label="倉庫 field set" style="width:480px"><legend><div role=checkbox tabindex=0 aria-label="Expand field set" aria-checked=${open} style="display:inline-block;width:16px;height:16px;background:#def" onclick="fold()"></div> <div style="display:inline-block" onclick="fold()">倉庫</div></legend><div id=more ${open ? '' : 'hidden'}>棚卸し</div></fieldset><script>function fold() { more.hidden = !more.hidden; f.ariaExpanded = !more.hidden }</script>`,
  'a box that a style sheet draws an arrow in, before the words of a row that says so': (open) =>
    `<style>.mark{width:24px;height:24px}.open::before{content:'▸'}.close::before{content:'▾'}</style><div role=treegrid><div role=row id=row aria-expanded=${open}><div role=gridcell aria-label="倉庫" style="display:flex"><div class="mark ${open ? 'close' : 'open'}" onclick="more.hidden = !more.hidden; row.ariaExpanded = !more.hidden; className = more.hidden ? 'mark open' : 'mark close'"></div><div class="mark folder"></div><div>倉庫</div></div></div><div role=row id=more ${open ? '' : 'hidden'}><div role=gridcell>棚卸し</div></div></div>`,
  'a box that only its class tells of, before the words of a row that says so': (open) =>
    `<div role=treegrid><div role=row id=row aria-expanded=${open}><div role=gridcell style="display:flex"><div class="tree_icon tree_${open ? 'close' : 'open'}" style="width:24px;height:24px" onclick="more.hidden = !more.hidden; row.ariaExpanded = !more.hidden"></div><div class="tree_icon tree_folder" style="width:24px;height:24px"></div><div>倉庫</div></div></div><div role=row id=more ${open ? '' : 'hidden'}><div role=gridcell>棚卸し</div></div></div>`,
  'a head that ends in an arrow behind other words': (open) =>
    `<div><div style="display:flex;justify-content:space-between;width:400px;cursor:pointer" onclick="more.hidden = !more.hidden"><span>倉庫</span><span>8,400 円 ⌄</span></div><p id=more ${open ? '' : 'hidden'}>棚卸し</p></div>`,
  'a picture under the hand of the mouse, which nothing names, in a cell before the words': (open) =>
    `<table><tr><td><img src="${gif}" width=9 height=9 style="cursor:pointer" onclick="more.hidden = !more.hidden"> <td>倉庫 <td><img src="${gif}" width=9 height=9 style="cursor:pointer" onclick="throw 0"></tr><tr id=more ${open ? '' : 'hidden'}><td><td>棚卸し</tr></table>`,
  'a link that runs a script, beside an arrow that is only a letter': (open) =>
    `<div><div id=arrow style="display:inline-block">${open ? '▼' : '►'}</div> <a href="javascript:fold()">倉庫</a> <span>棚を絞り込む</span></div><div id=more ${open ? '' : 'hidden'}>棚卸し</div><script>function fold() { more.hidden = !more.hidden; arrow.textContent = more.hidden ? '►' : '▼' }</script>`,
  'an arrow that hears by itself, beside a link whose script does nothing': (open) =>
    `<div><div id=arrow style="display:inline-block">${open ? '▼' : '►'}</div> <a href="javascript:void(0)">倉庫</a></div><div id=more ${open ? '' : 'hidden'}>棚卸し</div><script>arrow.addEventListener('click', () => { more.hidden = !more.hidden; arrow.textContent = more.hidden ? '►' : '▼' })</script>`,
  'a picture of a plus': (open) =>
    `<table><tr><td><img src="${open ? 'minus' : 'plus'}.gif" width=9 height=9 onclick="more.hidden = !more.hidden; src = more.hidden ? 'plus.gif' : 'minus.gif'"> <td>倉庫</tr><tr id=more ${open ? '' : 'hidden'}><td><td>棚卸し</tr></table>`,
};

for (const [made, html] of Object.entries(parts))
  test(`${made} is opened, and left alone when it is open`, async ({ page }) => {
    const part = page.locator('#more');
    await show(page, html(false));
    await expect(part).toBeHidden();
    await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
    await expect(part).toBeVisible();
    await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
    await expect(part).toBeVisible();
    await show(page, html(true));
    await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
    await expect(part).toBeVisible();
    expect(page.url()).not.toContain('#settings');
  });

for (const open of [false, true])
  test(`a part that is cut away to nothing while it is shut is opened, ${open ? 'and left open' : 'as it grows'}`, async ({
    page,
  }) => {
    const head = `<div style="cursor:pointer;width:300px" onclick="more.classList.toggle('open')">倉庫 <span>▾</span></div>`;
    await show(
      page,
      `<style>#more{max-height:0;overflow:hidden;transition:max-height .2s}#more.open{max-height:200px}</style><div>${head}<div id=more class="${open ? 'open' : ''}"><p>棚卸し</p></div></div>`,
    );
    await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
    await expect(page.locator('#more')).toHaveClass('open');
  });

test('steps of a way are parted by angles that open nothing', async ({ page }) => {
  await show(
    page,
    `<nav style="cursor:pointer"><ol><li>倉庫 <span>›</span></li><li>棚</li></ol></nav><p><a href="#a">倉庫</a> <span>›</span> 棚</p>`,
  );
  const failure = await failureOf(find(page, { purpose: 'unfold', words: ['倉庫'] }, { timeout: 600 }));
  expect(failure.code).toBe('not-found');
});

test('a triangle that only points at words, not under the hand of the mouse, opens nothing', async ({ page }) => {
  await show(
    page,
    `<style>.h::before{content:'';display:inline-block;border:5px solid transparent;border-left-color:#555}</style><p><span class=h></span> <span>倉庫</span></p>`,
  );
  const failure = await failureOf(find(page, { purpose: 'unfold', words: ['倉庫'] }, { timeout: 600 }));
  expect(failure.code).toBe('not-found');
});

test('an arrow that says nothing of its state is pressed again where it has shut the part', async ({ page }) => {
  await show(
    page,
    `<div><b class="toggle" style="cursor:pointer" onclick="more.hidden = !more.hidden">▸</b> <span>倉庫</span></div><p id=more>棚卸し</p>`,
  );
  await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
  await expect(page.locator('#more')).toBeVisible();
});

test('what is open only under the mouse, and shuts as it leaves, is not taken for the part', async ({ page }) => {
  await show(
    page,
    `<style>#m div{display:none} #m:hover div{display:block}</style><div id="m"><b>設定</b><div>監査の記録を見る</div></div>
    <div><b class="toggle" style="cursor:pointer" onclick="more.hidden = !more.hidden">▸</b> <span>倉庫</span></div><p id=more hidden>棚卸し</p>`,
  );
  const title = await find(page, { purpose: 'unfold', words: ['倉庫'] }, options);
  await page.getByText('設定').hover();
  await unfold(title, options);
  await expect(page.locator('#more')).toBeVisible();
});

test('a title that stands there only while its part is shut is not looked for afterwards', async ({ page }) => {
  const arrow = (says: string) =>
    `<button aria-label="${says}" onclick="turn()"><svg width=12 height=12></svg></button>`;
  await show(
    page,
    `<div id=bar><div>${arrow('Expand')}倉庫</div></div><div id=more hidden><label>番地 <input></label></div>
    <script>turn = () => setTimeout(() => { more.hidden = !more.hidden; bar.innerHTML = more.hidden ? '<div>${arrow('Expand')}倉庫</div>' : '<div>${arrow('Collapse')}</div>' }, 200)</script>`,
  );
  await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
  await expect(page.locator('#more')).toBeVisible();
});

test('a title that goes away, with nothing more to read then, has not been opened', async ({ page }) => {
  await show(
    page,
    `<div id=bar><button aria-label="Expand" onclick="bar.remove()"><svg width=12 height=12></svg></button>倉庫</div><p>棚卸し</p>`,
  );
  const found = await find(page, { purpose: 'unfold', words: ['倉庫'] }, options);
  const failure = await failureOf(unfold(found, { timeout: 1_000 }));
  expect(failure.text).toMatchObject({ ja: '「倉庫」を展開しようとしましたが、開きません。' });
});

test('of two places with the words the one that opens is meant; a title with nothing to open it is none', async ({
  page,
}) => {
  await show(page, `<nav>倉庫 › 一覧</nav><p>倉庫</p>${parts['a picture of a plus']!(false)}`);
  await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
  await expect(page.locator('#more')).toBeVisible();
  const failure = await failureOf(find(page, { purpose: 'unfold', words: ['一覧'] }, { timeout: 1_500 }));
  expect(failure.code).toBe('not-found');
});

/** A branch whose arrow never turns, with what it opens beside it. */
const branch = (open: boolean, further: string) =>
  `<style>.c{display:none;padding-left:${further}}.open+.c{display:block}</style><nav><div id=b style="cursor:pointer" ${open ? 'class=open' : ''} onclick="presses++; classList.toggle('open')">▸ 倉庫</div><div class=c id=more>棚卸し</div><div>店舗</div></nav><script>presses = 0</script>`;

for (const open of [false, true])
  test(`a branch whose arrow never turns, and whose class tells that it is ${open ? 'open' : 'shut'}`, async ({
    page,
  }) => {
    await show(page, branch(open, '28px'));
    await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
    await expect(page.locator('#more')).toBeVisible();
    expect(await page.evaluate('presses')).toBe(open ? 0 : 1);
  });

test('a class that only names what opens, over entries of its own level, does not tell that it is open', async ({
  page,
}) => {
  await show(
    page,
    `<nav><div class=open style="cursor:pointer" onclick="more.hidden = !more.hidden">▸ 倉庫</div><div>店舗</div></nav><p id=more hidden>棚卸し</p>`,
  );
  await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
  await expect(page.locator('#more')).toBeVisible();
});

test('what stands in an open frame is not the title of it', async ({ page }) => {
  await show(page, '<fieldset aria-expanded=true><legend>倉庫</legend><div>棚卸し</div></fieldset>');
  const failure = await failureOf(find(page, { purpose: 'unfold', words: ['棚卸し'] }, { timeout: 600 }));
  expect(failure.code).toBe('not-found');
});

for (const [turned, style] of Object.entries({
  turned: 'transform:rotate(90deg);transform-origin:0 0',
  'written downwards': 'writing-mode:vertical-rl',
}))
  test(`the button above the title of a bar, whose words are ${turned}`, async ({ page }) => {
    await show(
      page,
      `<style>.bar div{position:absolute}</style><div class=bar id=bar><div role=button aria-label="Expand panel" onclick="bar.hidden = true; more.hidden = false" style="left:1px;top:0;width:15px;height:15px;background:navy"></div><div style="left:${turned === 'turned' ? 16 : 0}px;top:17px;height:16px;white-space:nowrap;${style}">倉庫</div></div><p id=more hidden>棚卸し</p>`,
    );
    await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
    await expect(page.locator('#more')).toBeVisible();
  });

test('a button above a title whose words run on to the right is none of it', async ({ page }) => {
  await show(
    page,
    '<div><div role=button aria-label="Expand panel" style="width:15px;height:15px;background:navy"></div><div>倉庫</div></div>',
  );
  const failure = await failureOf(find(page, { purpose: 'unfold', words: ['倉庫'] }, { timeout: 600 }));
  expect(failure.code).toBe('not-found');
});

test('the arrow of another entry in the same line is none of the title', async ({ page }) => {
  const arrow = (id: string) => `<b id=${id} class="toggle" onclick="this.textContent = '▾'">▸</b>`;
  await show(
    page,
    `<div style="display:flex;gap:40px"><nav>${arrow('left')} <a href="#a">設定</a></nav><main><span>倉庫</span></main><aside><span>履歴</span> ${arrow('right')}</aside></div>`,
  );
  const failure = await failureOf(find(page, { purpose: 'unfold', words: ['倉庫'] }, { timeout: 1_500 }));
  expect(failure.code).toBe('not-found');
});

test('what does not open is told', async ({ page }) => {
  await show(page, `<button aria-expanded=false>倉庫</button>`);
  const found = await find(page, { purpose: 'unfold', words: ['倉庫'] }, options);
  const failure = await failureOf(unfold(found, { timeout: 1_000 }));
  expect(failure.text).toMatchObject({ ja: '「倉庫」を展開しようとしましたが、開きません。' });
});

for (const kit of ['k', 'next'])
  test(`a branch that says the contrary of what is seen of it, in a kit whose classes begin with "${kit}-"`, async ({
    page,
  }) => {
    await show(
      page,
      `<ul role="tree"></ul><script>let open = false, presses = 0;
    const node = (words, level, more) => '<li role="presentation"><div role="treeitem" aria-level="' + level + '" aria-label="' + words + '" aria-expanded="' + !open + '"><span class="${kit}-switcher ' + (open ? '${kit}-open' : '${kit}-close') + '" style="display:inline-block;width:16px;height:16px"><i class="${kit}-icon"></i></span><div style="display:inline-block" id="' + words + '">' + words + '</div></div>' + more + '</li>';
    const draw = () => { document.querySelector('ul').innerHTML = node('倉庫', 1, open ? '<ul role="group">' + node('東倉庫', 2, '') + '</ul>' : '') + node('店舗', 1, ''); };
    onclick = ({ target }) => { if (target.matches('.${kit}-switcher')) { presses++; open = !open; draw(); } };
    draw()</script>`,
    );
    for (const time of [1, 2]) {
      await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
      expect(await page.evaluate('[open, presses]'), `${time}`).toEqual([true, 1]);
    }
  });

test('a part is unfolded when the script of its page, still to come, can hear of it, whatever comes elsewhere meanwhile', async ({
  page,
}) => {
  await showBeforeScript(
    page,
    `<p id=news></p><div id=t style="cursor:pointer"><b class=caret>▸</b><span>倉庫</span></div><p id=more hidden>棚卸し</p>
    <script>setTimeout(() => (news.textContent = 'お知らせ'), 700)</script>`,
    't.onclick = () => (more.hidden = !more.hidden)',
    'async',
  );
  await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
  await expect(page.locator('#more')).toBeVisible();
});

test('a part that opens late is not shut again because a message goes away meanwhile', async ({ page }) => {
  await show(
    page,
    `<p id=told>保存しました。一覧はまもなく更新されます。</p><div style="cursor:pointer" id=t><svg width=10 height=10><path d="M2 1L7 5L2 9" fill=none stroke=black /></svg><span>倉庫</span></div><p id=more hidden>棚卸し</p><script>
    let presses = 0; t.onclick = () => { document.title = ++presses; setTimeout(() => told.remove(), 60); setTimeout(() => more.hidden = !more.hidden, 400) }</script>`,
  );
  await unfold(await find(page, { purpose: 'unfold', words: ['倉庫'] }, options), options);
  await expect(page.locator('#more')).toBeVisible();
  await expect(page).toHaveTitle('1');
});
