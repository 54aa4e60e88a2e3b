import { find } from '../../src/page/find/find.ts';
import { check, choose, drag, fill, hover, press, unfold, upload } from '../../src/page/operate/index.ts';
import type { Purpose } from '../../src/steps/target.ts';
import { expect, options, show, test } from './operate-bench.ts';

test('acts on a page whose script has names of the language for its own', async ({ page }) => {
  await show(
    page,
    `<p><span>業界</span></p>
    <label><input type="checkbox"> 同意</label>
    <div role="checkbox" aria-label="通知" style="width:20px;height:20px;border:1px solid" onclick="style.background = style.background ? '' : '#000'"></div>
    <fieldset><legend>大きさ</legend><label><input type="radio" name="s">小</label> <label><input type="radio" name="s">大</label></fieldset>
    <div id="k" role="combobox" tabindex="0" aria-label="種類" aria-expanded="false" onclick="l.hidden = false; ariaExpanded = true">-</div>
    <div role="listbox" id="l" hidden><div role="option" onclick="k.textContent = '赤'; l.hidden = true; k.ariaExpanded = false">赤</div><div role="option">青</div></div>
    <label>水準 <input type="range" min="0" max="10"></label>
    <div role="slider" aria-label="音量" tabindex="0" aria-valuenow="3" aria-valuemax="10" style="width:100px;height:20px" onkeydown="ariaValueNow = +ariaValueNow + (event.key === 'ArrowRight' ? 1 : -1)"></div>
    <label>市 <input list="c"><datalist id="c"><option>東京</option></datalist></label>
    <label>添付 <input type="file"></label>
    <div role="button" tabindex="0" aria-expanded="false" onclick="p.hidden = !p.hidden; ariaExpanded = !p.hidden">詳細</div><div id="p" hidden>中身</div>
    <div id="g" draggable="true" ondragstart="event.dataTransfer.setData('text', 'x')">札</div><div style="height:50px" ondragover="event.preventDefault()" ondrop="this.append(g)">箱</div>
    <ul role="menu"><li role="menuitem" onclick="textContent = '済み'">実行</li></ul>
    <script>const CSS = ''; class Map { draw() {} } class Set {} const [Array, JSON, Math, Number, String] = 'names'</script>`,
  );
  const the = (words: string, purpose: Purpose) => find(page, { purpose, words: [words] }, options);
  await hover(await the('業界', 'hover'), options);
  await check(await the('同意', 'check'), true, options);
  await check(await the('通知', 'check'), true, options);
  await choose(await the('大きさ', 'choose'), [['大']], options);
  await choose(await the('種類', 'choose'), [['赤']], options);
  await fill(await the('水準', 'fill'), { text: '7' }, options);
  await fill(await the('音量', 'fill'), { text: '5' }, options);
  await choose(await the('市', 'choose'), [['東京']], options);
  await upload(await the('添付', 'upload'), ['package.json'], options);
  await unfold(await the('詳細', 'unfold'), options);
  await drag(await the('札', 'hover'), { onto: await the('箱', 'drop') }, options);
  await press(await the('実行', 'press'), options);
  await expect(page.locator('body')).toContainText(/赤.*中身.*箱札.*済み/s);
  await expect(page.locator(':checked')).toHaveCount(2);
});
