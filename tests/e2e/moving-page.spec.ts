import type { Page } from '@playwright/test';
import { find } from '../../src/page/find/find.ts';
import { fill, press } from '../../src/page/operate/index.ts';
import { expect, options, show, test } from './operate-bench.ts';

async function pressWords(page: Page, words: string): Promise<void> {
  await press(await find(page, { purpose: 'press', words: [words] }, options), options);
}

async function fillWords(page: Page, words: string, text: string): Promise<void> {
  await fill(await find(page, { purpose: 'fill', words: [words] }, options), { text }, options);
}

const parts = ['配達', '請求'];
const slides = {
  'a track that moves': 'k.style.transform = `translateX(-${i * 400}px)`',
  'a script that moves it':
    'const begun = performance.now(); const on = () => { v.scrollLeft = (performance.now() - begun) / 5; if (v.scrollLeft < 400) requestAnimationFrame(on) }; on()',
  'a part that fades before the next is there':
    'k.children[0].style.opacity = 0; setTimeout(() => k.children[0].remove(), 1000)',
};
for (const [how, go] of Object.entries(slides))
  test(`a field is the one of the part that comes, not of the one that goes: ${how}`, async ({ page }) => {
    await show(
      page,
      `${parts.map((part, i) => `<button onclick="go(${i})">${part}</button>`).join('')}
      <div id="v" style="width:400px;overflow:hidden"><div id="k" style="display:flex;width:800px;transition:transform 2s linear">
      ${parts.map((_, i) => `<div style="box-sizing:border-box;width:400px;padding-left:200px;transition:opacity 1s"><label for="f${i}">宛先</label> <input id="f${i}"></div>`).join('')}</div></div>
      <script>const go = (i) => { ${go} }</script>`,
    );
    await pressWords(page, '請求');
    await fillWords(page, '宛先', '経理課');
    await expect(page.locator('#f1')).toHaveValue('経理課');
    if (await page.locator('#f0').count()) await expect(page.locator('#f0')).toHaveValue('');
  });
