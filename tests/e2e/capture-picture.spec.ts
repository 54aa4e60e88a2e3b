import { createHash } from 'node:crypto';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { launch, type Session } from '../../src/page/browser/browser.ts';
import { find } from '../../src/page/find/find.ts';
import { createCapturer } from '../../src/page/picture/capture.ts';
import { createEvidenceWriter } from '../../src/page/picture/evidence-writer.ts';
import { expect, test } from '../support/awkward-page.ts';

let session: Session;
test.beforeEach(async ({ shared }) => {
  session = await launch({ browser: shared });
});
test.afterEach(() => session.close());

const pixels = (png: Buffer) => PNG.sync.read(png).data;

test('a capture shows the same pixels as page.screenshot, also with the cursor in a field', async () => {
  const { page } = session;
  await page.setContent(`<style>h1 { animation: in 1s } @keyframes in { from { opacity: 0 } }</style>
    <h1>サービスアカウント</h1><input value="検索"><p style="height:3000px">下</p>`);
  await page.locator('input').focus();
  await page.evaluate(() => scrollTo(0, 7));
  const capture = await createCapturer(session.context).capture(page);
  const expected = await page.screenshot({ animations: 'disabled' });
  expect(pixels(await capture.png).equals(pixels(expected))).toBe(true);
  expect(capture).toMatchObject({ ratio: 1, viewport: { width: 1280, height: 800 }, scroll: { x: 0, y: 7 } });
  expect(await page.locator('input').evaluate((field) => getComputedStyle(field).caretColor)).toBe('rgb(0, 0, 0)');
});

test('what slides in is pointed at where it has come to', async () => {
  const { page, context } = session;
  await page.setContent(`<style>button { position: absolute; left: 50px; top: 60px; animation: in 900ms linear }
    @keyframes in { from { transform: translateX(400px) } }</style><button>追加</button>`);
  const found = await find(page, { purpose: 'press', words: ['追加'] }, { timeout: 2000 });
  const { marks } = await createCapturer(context).capture(page, { marks: [{ step: 'add', found }] });
  expect(marks).toMatchObject([{ step: 'add', box: [50, 60, expect.any(Number), expect.any(Number)] }]);
});

test('a message that is read is pointed at as far as its words go, one on a ground of its own whole', async () => {
  const { page, context } = session;
  await page.setContent(`<style>body { margin: 20px; width: 800px; font: 16px/20px monospace } p { margin: 0 } .ground { background: #ffd }</style>
    <p>Saved.</p><p class=ground>Sent.</p><p>ID <span>CAS0040</span></p>`);
  const marks = await Promise.all(
    ['Saved.', 'Sent.', 'CAS0040'].map(async (words) => ({
      step: words,
      found: await find(page, { purpose: 'see', words: [words] }, { timeout: 2000 }),
    })),
  );
  const picture = await createCapturer(context).capture(page, { marks });
  const [saved, sent, name] = picture.marks.map(({ box }) => box);
  expect([saved![0], saved![2] < 100]).toEqual([16, true]);
  expect(sent).toEqual([20, 40, 800, 20]);
  const own = await page.locator('span').boundingBox();
  expect(name!.slice(0, 3)).toEqual([own!.x - 4, own!.y - 1, own!.width + 8]);
});

const ticks = {
  'the words that a label has for it':
    '<input type=checkbox id=t> <label for=t>ファイル共有</label> <input type=checkbox> <label>ビデオ会議</label>',
  'the label around it':
    '<label><input type=radio name=a> ファイル共有</label> <label><input type=radio name=a> ビデオ会議</label>',
  'bare words before it': 'ファイル共有 <input type=radio name=a> ビデオ会議 <input type=radio name=a>',
  'words before it that have a box of their own':
    '<i>ファイル共有</i> <input type=radio name=a> <i>ビデオ会議</i> <input type=radio name=a>',
  'bare words after it': '<input type=radio name=a> ファイル共有 <input type=radio name=a> ビデオ会議',
  'words beside what is drawn around it':
    '<span><input type=checkbox></span> <span>ファイル共有</span> <span><input type=checkbox></span> <span>ビデオ会議</span>',
};
for (const [name, html] of Object.entries(ticks)) {
  test(`a box to tick is pointed at with ${name}`, async () => {
    const { page, context } = session;
    await page.setContent(`<style>body { margin: 40px; font: 16px/20px monospace }</style>${html}`);
    const found = await find(page, { purpose: 'check', words: ['ファイル共有'] }, { timeout: 2000 });
    const { marks } = await createCapturer(context).capture(page, { marks: [{ step: 'share', found }] });
    const box = (await page.locator('input').first().boundingBox())!;
    const words = await page.evaluate(() => {
      const range = document.createRange();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (!walker.nextNode()?.textContent?.includes('ファイル共有'));
      range.selectNodeContents(walker.currentNode);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    });
    const [x, , width] = marks[0]!.box;
    const ends = [Math.min(box.x, words.left), Math.max(box.x + box.width, words.right)];
    expect([x, x + width].map(Math.round)).toEqual(ends.map(Math.round));
  });
}

test('a switch far from its words is pointed at alone', async () => {
  const { page, context } = session;
  await page.setContent('<table><tr><td style="width:200px">二要素認証<td><input type=checkbox role=switch></table>');
  const found = await find(page, { purpose: 'check', words: ['二要素認証'] }, { timeout: 2000 });
  const { marks } = await createCapturer(context).capture(page, { marks: [{ step: 'two', found }] });
  const { x, y, width, height } = (await page.locator('input').boundingBox())!;
  expect(marks).toEqual([{ step: 'two', box: [x, y, width, height], role: 'switch' }]);
});

const slider =
  'position:relative;display:inline-block;width:40px;height:20px;border-radius:10px;background:#bbb;cursor:pointer';
const knob =
  '<i style="position:absolute;left:2px;top:2px;width:16px;height:16px;border-radius:8px;background:#fff"></i>';
const switches = {
  'a plain box with a knob': `<b>障害情報</b><span style="${slider}" onclick="1">${knob}</span>`,
  'what is drawn for a hidden box to tick': `<label>障害情報 <input type=checkbox style="position:absolute;opacity:0;width:0;height:0"><span style="${slider}">${knob}</span></label>`,
};
for (const [made, html] of Object.entries(switches)) {
  test(`a switch is told as one though it is ${made}`, async () => {
    const { page, context } = session;
    await page.setContent(`<p>${html}</p>`);
    const found = await find(page, { purpose: 'check', words: ['障害情報'] }, { timeout: 2000 });
    const { marks } = await createCapturer(context).capture(page, { marks: [{ step: 'on', found }] });
    expect(marks).toMatchObject([{ role: 'switch' }]);
  });
}

test('radio buttons in a line are pointed at as far as they go', async () => {
  const { page, context } = session;
  await page.setContent(`<style>body { margin: 20px; font: 16px/20px monospace }</style><div>ロール</div>
    <div><label><input type=radio name=r> 管理者</label> <label><input type=radio name=r> 利用者</label></div>`);
  const found = await find(page, { purpose: 'choose', words: ['ロール'] }, { timeout: 2000 });
  const { marks } = await createCapturer(context).capture(page, { marks: [{ step: 'role', found }] });
  const last = (await page.locator('label').last().boundingBox())!;
  const [x, , width] = marks[0]!.box;
  expect(Math.abs(x + width - last.x - last.width)).toBeLessThan(4);
});

test('a link around a picture is pointed at where the picture is', async () => {
  const { page, context } = session;
  await page.setContent(`<style>body { margin: 0 } img { width: 180px; height: 40px }</style>
    <a href="#"><img alt="お申し込み" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"></a>`);
  const found = await find(page, { purpose: 'press', words: ['お申し込み'] }, { timeout: 2000 });
  const { marks } = await createCapturer(context).capture(page, { marks: [{ step: 'order', found }] });
  expect(marks).toMatchObject([{ step: 'order', box: [0, 0, 180, 40] }]);
});

test('a part of a picture that is a link of its own is pointed at, not the whole picture', async () => {
  const { page, context } = session;
  await page.setContent(`<style>body { margin: 0 }</style><map name=m><area coords="10,5,60,45" href="#" alt="ポート 1">
    <area coords="80,5,130,45" href="#" alt="ポート 2"></map>
    <img usemap="#m" width=200 height=50 src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>">`);
  const found = await find(page, { purpose: 'press', words: ['ポート 2'] }, { timeout: 2000 });
  const { marks } = await createCapturer(context).capture(page, { marks: [{ step: 'port', found }] });
  expect(marks).toMatchObject([{ step: 'port', box: [80, 5, 50, 40] }]);
});

test('a list whose field is as narrow as what was typed is pointed at where it is drawn', async () => {
  const { page, context } = session;
  await page.setContent(`<style>body { margin: 0 } #box { box-sizing: border-box; width: 300px; height: 34px; border: 1px solid }</style>
    <div id=box>主任 <div style="display:inline-block"><input role=combobox aria-label="役職" style="width:4px;border:0;padding:0"></div></div>`);
  const found = await find(page, { purpose: 'choose', words: ['役職'] }, { timeout: 2000 });
  const { marks } = await createCapturer(context).capture(page, { marks: [{ step: 'grade', found }] });
  expect(marks).toMatchObject([{ step: 'grade', box: [0, 0, 300, 34] }]);
});

test('a file field that cannot be seen is pointed at where its button is', async () => {
  const { page, context } = session;
  await page.setContent(`<style>body { margin: 0 } button { width: 90px; height: 30px }</style>
    <div>証明書 <button style="float:left">参照</button><input type=file style="display:none"></div>`);
  const found = await find(page, { purpose: 'upload', words: ['参照'] }, { timeout: 2000 });
  const { marks } = await createCapturer(context).capture(page, { marks: [{ step: 'certificate', found }] });
  expect(marks).toMatchObject([{ step: 'certificate', box: [0, 0, 90, 30] }]);
});

test('a message whose time runs out in an animation is not sent away by its picture', async () => {
  const { page } = session;
  await page.setContent(`<style>#time { animation: runs 30s linear } @keyframes runs { from { width: 100% } to { width: 0 } }</style>
    <div id=message>保存しました<div id=time style="height:4px;background:green"></div></div>
    <script>time.onanimationend = () => message.remove()</script>`);
  await createCapturer(session.context).capture(page);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await page.locator('#message').count()).toBe(1);
});

test('a page that leaves for the next one while it is looked at is taken when that one is there', async () => {
  const { page, context } = session;
  const body = `<h1>注文</h1><input id=field value=1><iframe srcdoc="<p>案内</p>"></iframe>
    <script>
      field.focus();
      const n = Number(location.search.slice(1));
      const isLookedAt = () => getComputedStyle(field).caretColor === 'rgba(0, 0, 0, 0)';
      const watch = n < 4 && setInterval(() => {
        if (isLookedAt()) { clearInterval(watch); location.search = n + 1; }
      });
    </script>`;
  await page.route('http://leaving.test/**', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('http://leaving.test/?0');
  const capturer = createCapturer(context);
  for (let last = false; !last; ) {
    const { url, png } = await capturer.capture(page);
    expect(pixels(await png).length).toBeGreaterThan(0);
    last = url.endsWith('?4');
  }
});

test('a picture that the browser refuses is not asked for again and again', async () => {
  const { page, context } = session;
  await page.setContent('<h1>注文</h1>');
  const ended = await context.newCDPSession(page);
  await ended.detach();
  let looks = 0;
  const secrets = (text: string) => {
    looks += text === '注文' ? 1 : 0;
    return [];
  };
  const capturer = createCapturer({ newCDPSession: async () => ended } as unknown as typeof context);
  await expect(capturer.capture(page, { masks: { secrets } })).rejects.toThrow('cannot take a picture');
  // Each text alone, then all of them in one go.
  expect(looks).toBe(2);
});

test('marks are told in the coordinates of the tab, through nested frames', async () => {
  const { page } = session;
  const inner = `<body style='margin:0'><button style='position:absolute;left:30px;top:40px;width:80px;height:20px'>追加</button>`;
  const middle = `<body style='margin:0'><iframe style='position:absolute;left:10px;top:10px;border:2px solid' srcdoc="${inner}"></iframe>`;
  await page.setContent(
    `<body style="margin:0"><iframe style="position:absolute;left:100px;top:200px;border:5px solid;width:500px;height:400px"></iframe>`,
  );
  await page.locator('iframe').evaluate((frame, html) => {
    (frame as HTMLIFrameElement).srcdoc = html;
  }, middle);
  const button = page.frameLocator('iframe').frameLocator('iframe').getByRole('button', { name: '追加' });
  await button.waitFor();
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('button'), { textContent: '閉じる' })),
  );
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div id=pane style="position:absolute;top:0;left:0;width:90px;height:50px;overflow:auto"><button>題名</button><p style="height:400px">本文</p></div>',
    );
  });
  const [added, gone, away] = await Promise.all(
    ['追加', '閉じる', '題名'].map((word) => find(page, { purpose: 'press', words: [word] }, { timeout: 2000 })),
  );
  await page.evaluate(() => {
    document.querySelector('button')!.remove();
    document.querySelector('#pane')!.scrollTop = 200;
  });
  const marks = [
    { step: 'add', found: added },
    { step: 'known', box: [1, 2, 3, 4] as [number, number, number, number] },
    { step: 'gone', found: gone },
    { step: 'scrolled away', found: away },
  ];
  const capture = await createCapturer(session.context).capture(page, { marks });
  expect(capture.marks).toMatchObject([
    { step: 'add', box: [100 + 5 + 10 + 2 + 30, 200 + 5 + 10 + 2 + 40, 80, 20] },
    { step: 'known', box: [1, 2, 3, 4] },
  ]);
});

test('manuals get twice the pixels and long pages in full', async () => {
  const { page } = session;
  await page.setContent('<p style="height:2000px">上</p><p>下</p>');
  const { capture } = createCapturer(session.context);
  const sharp = PNG.sync.read(await (await capture(page, { scale: 2 })).png);
  expect([sharp.width, sharp.height]).toEqual([2560, 1600]);
  const full = PNG.sync.read(await (await capture(page, { fullPage: true })).png);
  expect(full.height).toBe(await page.evaluate(() => document.documentElement.scrollHeight));
  expect(full.height).toBeGreaterThan(2000);
  expect(page.viewportSize()).toEqual({ width: 1280, height: 800 });
});

test('a tab that is gone is a failed capture, not a hang', async () => {
  const { capture } = createCapturer(session.context);
  await session.page.close();
  await expect(capture(session.page)).rejects.toMatchObject({ code: 'capture-failed', exitCode: 1 });
});

test('the writer stores and hashes beside the run, and tells errors when drained', async () => {
  const folder = test.info().outputPath('evidence');
  await mkdir(folder, { recursive: true });
  const writer = createEvidenceWriter(folder, { limit: 2 });
  const { capture } = createCapturer(session.context);
  const names = ['01.png', '02.png', '03.png'];
  for (const name of names) {
    await writer.room();
    writer.add(name, (await capture(session.page)).png);
  }
  const files = await writer.drain();
  expect(files.map(({ name }) => name)).toEqual(names);
  for (const { name, sha256, bytes } of files) {
    const stored = await readFile(join(folder, name));
    expect(createHash('sha256').update(stored).digest('hex')).toBe(sha256);
    expect(stored.length).toBe(bytes);
  }
  await symlink(join(folder, 'elsewhere'), join(folder, '04.png'));
  writer.add('04.png', (await capture(session.page)).png);
  await expect(writer.drain()).rejects.toThrow(/EEXIST/);
});

test('what has scrolled out of its frame is pointed at nowhere', async () => {
  const { page } = session;
  await page.setContent(
    '<p style="height:80px">機器</p><iframe style="width:300px;height:200px" srcdoc="<button>同意</button><p style=\'height:900px\'>規約"></iframe>',
  );
  const found = await find(page, { purpose: 'press', words: ['同意'] }, { timeout: 2000 });
  const marks = async () =>
    (await createCapturer(session.context).capture(page, { marks: [{ step: 'agree', found }] })).marks.length;
  expect(await marks()).toBe(1);
  await page.frames()[1]!.evaluate(() => scrollTo(0, 60));
  expect(await marks()).toBe(0);
});

test('a field that was found is never taken for an element of the next document', async () => {
  const show = (html: string) => session.page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  await show('<p><label>種類 <select><option>成功</option></select></label></p>');
  const field = await find(session.page, { purpose: 'choose', words: ['種類'] }, { timeout: 2000 });
  const items = ['受付', '審査', '発送', '完了', '返品', '返金'];
  await show(`<label>種類 <select></select></label><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
  for (const item of items) await find(session.page, { purpose: 'see', words: [item] }, { timeout: 2000 });
  const { marks } = await createCapturer(session.context).capture(session.page, {
    marks: [{ step: '0', found: field }],
  });
  const { x, y } = (await session.page.locator('select').boundingBox())!;
  expect(marks.map(({ box }) => box.slice(0, 2))).toEqual([[x, y]]);
});
