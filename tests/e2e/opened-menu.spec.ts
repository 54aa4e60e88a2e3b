import { find } from '../../src/page/find/find.ts';
import { hover, press } from '../../src/page/operate/index.ts';
import type { Target } from '../../src/steps/target.ts';
import { expect, options, show, test } from './operate-bench.ts';

// A menu is known by what has opened it, also where no markup says which menu that is.

const over = 'position:absolute; background:#fff; padding:4px';
const entries = (id: string) => `<div id=${id}>ゲスト</div><div>管理者</div>`;
const open = (target: Partial<Target>): Target => ({ purpose: 'press', words: ['役割の変更'], ...target });
const guest: Target = { purpose: 'press', words: ['ゲスト'], in: { kind: 'menu', words: ['役割の変更'] } };
const rows = '<style>.menu div, .on div { cursor: pointer }</style><a href="#" id=side>ゲスト</a>';

for (const [how, body] of Object.entries({
  'appended to the page a moment later': `${rows}<button onclick="setTimeout(() => { const m = document.createElement('div'); m.className = 'menu'; m.style.cssText = '${over}; left:10px; top:300px'; m.innerHTML = '${entries('g')}'; document.body.append(m) })">役割の変更</button>`,
  'shown by its style': `${rows}<button onclick="m.style.display='block'">役割の変更</button><div class=menu id=m style="${over}; display:none; left:10px; top:300px">${entries('g')}</div>`,
  'shown by a class': `${rows}<style>.off { display:none } .on { ${over} }</style><a href="#" onclick="m.className='on'">役割の変更</a><div><div id=m class=off>${entries('g')}</div></div>`,
}))
  test(`a menu that a press has opened is known by what was pressed: ${how}`, async ({ page }) => {
    await show(page, body);
    await press(await find(page, open({}), options), options);
    const found = await find(page, guest, options);
    expect(await found.locator.getAttribute('id')).toBe('g');
  });

test('a menu that the mouse has opened is known by what it was put on', async ({ page }) => {
  await show(
    page,
    `<style>.nav { position:relative; width:200px; height:30px } .nav > ul { display:none; ${over}; top:30px; margin:0 } .nav:hover > ul { display:block }</style>
    <div class=nav>役割の変更<ul class=menu><li id=g>ゲスト<li>管理者</ul></div><a href="#" style="position:absolute; top:300px">ゲスト</a>`,
  );
  await hover(await find(page, open({ purpose: 'hover' }), options), options);
  const found = await find(page, guest, options);
  expect(await found.locator.getAttribute('id')).toBe('g');
});

test('a box that has come since is no menu of what was not pressed', async ({ page }) => {
  await show(
    page,
    `<button>役割の変更</button><button onclick="m.style.display='block'">追加</button><div class=menu id=m style="${over}; display:none; left:10px; top:300px">${entries('g')}</div>`,
  );
  await press(await find(page, open({ words: ['追加'] }), options), options);
  await expect(find(page, guest, { timeout: 600 })).rejects.toMatchObject({ code: 'not-found' });
});
