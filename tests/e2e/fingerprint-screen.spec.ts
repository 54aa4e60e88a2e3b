import { launch, type Session } from '../../src/page/browser/browser.ts';
import { fingerprintScreen, type ScreenPrint } from '../../src/page/fingerprint/fingerprint.ts';
import { expect, test } from '../support/awkward-page.ts';

let session: Session;
test.beforeEach(async ({ shared }) => {
  session = await launch({ browser: shared });
});
test.afterEach(() => session.close());

const read = (): Promise<ScreenPrint> => fingerprintScreen(session.page, (data) => data);

async function show(html: string): Promise<ScreenPrint> {
  await session.page.setContent(html);
  return read();
}

test('what a reader can use is remembered with its words, place and shape', async () => {
  const print = await show(`<main><h1>組織管理</h1>
    <section aria-label="一覧"><label>検索 <input name="q" placeholder="組織名" value="本社"></label>
    <div style="cursor:pointer" class="btn primary"><span>追加</span></div>
    <button data-testid="gear"><svg width="20" height="20"><path d="M0 0L9 9"/></svg></button>
    <a href="/org/7?token=secret&tab=1#frag">詳細</a></section></main>`);
  const [heading, , field, add, gear, link] = print.elements;
  expect(heading).toMatchObject({ tag: 'h1', role: 'heading', text: '組織管理', container: ['main 組織管理'] });
  expect(field).toMatchObject({
    role: 'textbox',
    aname: '検索',
    label: '検索',
    name: 'q',
    placeholder: '組織名',
    text: '本社',
  });
  expect(field!.container).toEqual(['main 組織管理', 'region 一覧']);
  expect(add).toMatchObject({ tag: 'div', role: '', text: '追加', class: 'btn primary', button: true });
  expect(add!.neighbors).toContain('検索');
  expect(gear).toMatchObject({ testid: 'gear', role: 'button', text: '', disabled: false });
  expect(gear!.icon).toMatch(/^svg:[0-9a-f]{8}$/);
  expect(link).toMatchObject({ role: 'link', href: '/org/7?token&tab' });
  expect(link!.xpath).toBe('/html[1]/body[1]/main[1]/section[1]/a[1]');
  expect(JSON.stringify(print.frames[0]!.aria)).toContain('組織管理');
});

test('hidden twins are not remembered; shadow roots and frames are, in the coordinates of the page', async () => {
  await session.page.setContent(`<body style="margin:0"><button style="display:none">隠れた</button><x-box></x-box>
    <iframe name="panel" style="position:absolute;left:50px;top:1000px;border:4px solid"
      srcdoc="<body style='margin:0'><button style='position:absolute;left:10px;top:20px'>枠の中</button>"></iframe>`);
  await session.page.evaluate(() => {
    document.querySelector('x-box')!.attachShadow({ mode: 'open' }).innerHTML = '<button>影の中</button>';
    scrollTo(0, 300);
  });
  await session.page.frameLocator('iframe').getByText('枠の中').waitFor();
  const { elements } = await read();
  expect(elements.map(({ text, frame }) => [frame, text])).toEqual([
    ['', '影の中'],
    ['panel', '枠の中'],
  ]);
  expect(elements[1]!.box.slice(0, 2)).toEqual([64, 1024]);
});

test('words within a tab tell how it is drawn, a group of choices hides none of its texts, and what is scrolled half away is covered', async () => {
  await session.page.setContent(`<body style="margin:0"><div role="tab" style="color:#111"><span style="font-size:31px">利用者</span></div>
    <div role="radiogroup"><span>更新方法</span> <label><input type="radio"> 自動</label></div>
    <div style="height:60px;overflow:auto"><div style="height:45px"></div><button style="height:40px">保存</button></div>
    <label for="room">会議室</label> <x-field id="room"></x-field>`);
  await session.page.evaluate(() => {
    customElements.define(
      'x-field',
      class extends HTMLElement {
        static formAssociated = true;
      },
    );
    document.querySelector('x-field')!.attachShadow({ mode: 'open' }).innerHTML = '<input>';
  });
  const { elements, texts } = await read();
  const [tab, save, field] = [
    elements.find(({ role }) => role === 'tab'),
    elements.find(({ text }) => text === '保存'),
    elements.find(({ role }) => role === 'textbox'),
  ];
  expect(tab!.style).toContain('size 31px');
  expect(texts.map(({ text }) => text)).toEqual(['更新方法']);
  expect(save!.states).toEqual(['covered']);
  expect(field!.label).toBe('会議室');
});

test('no field is called by what another one shows as its choice', async () => {
  const list = '<div role="combobox" tabindex="0"><span>未選択</span></div>';
  const { elements } = await show(`<p>部署</p>${list}<br>${list}`);
  expect(elements.filter(({ role }) => role === 'combobox').map(({ label }) => label)).toEqual(['部署', '部署']);
});

test('what a box that is scrolled shows nothing of is known; what is only cut by its edge, or placed over it, is not', async () => {
  const cell = (text: string, x: number, more = '') =>
    `<button style="position:absolute;left:${x}px;width:80px;top:0" ${more}>${text}</button>`;
  const { elements } = await show(`<div style="overflow:auto;width:200px;height:60px;position:relative">
    ${cell('編集', 20)}${cell('停止', 160)}${cell('削除', 300)}</div>
    <div style="overflow:auto;width:200px;height:60px">${cell('追加', 400)}</div>`);
  const off = elements.filter(({ states }) => states.includes('scrolled-off'));
  expect(off.map(({ text }) => text)).toEqual(['削除']);
});

test('a box to tick is not called by a title above, nor a field by the badge at its label', async () => {
  const { elements } =
    await show(`<h1>利用者一覧</h1><table><tr><td><input type="checkbox"></td><td>佐藤</td></tr></table>
    <h2>連絡先</h2><input name="mail">
    <table><tr><td>部署</td><td><span>必須</span></td><td><input name="unit"></td></tr></table>`);
  const fields = elements.filter(({ tag }) => tag === 'input');
  expect(fields.map(({ label }) => label)).toEqual(['', '連絡先', '部署']);
});

test('a field is called by what stands in one box with it, and not by a menu that is as near', async () => {
  const menu = ['利用者', '組織', '運用', '通知']
    .map((words) => `<div style="padding:9px 22px">${words}</div>`)
    .join('');
  const beside = (form: string) => `<div style="display:flex"><div style="width:150px">${menu}</div>
    <div style="padding-left:20px">${form}</div></div>`;
  const labels = async (form: string) => {
    const { elements } = await show(beside(form));
    return elements.filter(({ tag }) => /^(?:input|select)$/.test(tag)).map(({ label }) => label);
  };
  const above = (words: string) => `<tr><td colspan="2"><div>${words}<span>必須</span></div><input></td></tr>`;
  expect(await labels(`<table>${above('氏名')}${above('役職')}${above('内線')}</table>`)).toEqual([
    '氏名',
    '役職',
    '内線',
  ]);
  expect(await labels('<div>権限</div><select><option>全員</select><p><input type="radio" name="a"> 有効</p>')).toEqual(
    ['権限', '有効'],
  );
  const row = (words: string) => `<tr><td>${words}</td><td><input></td><td><input></td></tr>`;
  const heads = '<tr><th>拠点</th><th>回線</th><th>帯域</th></tr>';
  expect(await labels(`<table>${heads}${row('東京')}${row('大阪')}</table>`)).toEqual(['東京', '帯域', '大阪', '帯域']);
});

test('a switch that the page draws itself is one, and is called by the words beside it', async () => {
  const round = (size: string) => `display:inline-block;border-radius:10px;background:#999;${size}`;
  const drawn = `<span style="${round('width:40px;height:20px;cursor:pointer')}"><i style="${round('width:16px;height:16px')}"></i></span>`;
  const { elements } = await show(`<p>通知先</p><div>二要素認証を必須にする ${drawn}</div>
    <div><span style="cursor:pointer">詳細</span></div><h2>連絡先</h2><div>内線 <input></div>`);
  expect(elements.filter(({ tag }) => tag !== 'h2').map(({ role, label, text }) => [role, label, text])).toEqual([
    ['switch', '二要素認証を必須にする', ''],
    ['', '', '詳細'],
    ['textbox', '内線', ''],
  ]);
});

test('what keeps its place in the window says so', async () => {
  const { texts } = await show(`<div style="position:sticky;top:0"><p>管理画面</p></div><p>本文</p>`);
  expect(texts.map(({ text, states }) => [text, states])).toEqual([
    ['管理画面', ['pinned']],
    ['本文', []],
  ]);
});

test('what lies in the row under the pointer is drawn for the moment, too', async () => {
  await session.page.setContent(
    '<table><tr><td>本社</td><td>有効</td></tr><tr><td>支社</td><td>無効</td></tr></table>',
  );
  await session.page.getByText('本社').hover();
  const { texts } = await read();
  expect(texts.map(({ text, states }) => [text, states.includes('hovered')])).toEqual([
    ['本社', true],
    ['有効', true],
    ['支社', false],
    ['無効', false],
  ]);
});

test('the same screen gives the same bytes, and a changed icon is told', async () => {
  const html = (path: string) =>
    `<button aria-label="設定"><svg width="9" height="9"><path d="${path}"/></svg></button>`;
  const first = await show(html('M1 1'));
  expect(JSON.stringify(await show(html('M1 1')))).toBe(JSON.stringify(first));
  expect((await show(html('M2 2'))).elements[0]!.icon).not.toBe(first.elements[0]!.icon);
});

test('no password and nothing the redactor knows gets into a fingerprint', async () => {
  await session.page.setContent(`<label>パスワード <input type="password" value="Kx7mQ2pLw9"></label>
    <label>コード <input autocomplete="one-time-code" value="889900"></label><button>株式会社見本</button>`);
  const redact = <T>(data: T): T => JSON.parse(JSON.stringify(data).replaceAll('株式会社見本', '‹会社›'));
  const written = JSON.stringify(await fingerprintScreen(session.page, redact));
  expect(written).toContain('‹会社›');
  for (const secret of ['Kx7mQ2pLw9', '889900', '株式会社見本']) expect(written).not.toContain(secret);
});
