import type { Target } from '../../src/steps/target.ts';
import { expect, test } from '../support/awkward-page.ts';

const row: Target = { purpose: 'see', words: ['uketsuke'], in: { kind: 'row', words: ['uketsuke'] } };

test('a form that was just filled in is not the list that its entry is to appear in', async ({ show }) => {
  const { find } = await import('../../src/page/find/find.ts');
  const { fill } = await import('../../src/page/operate/index.ts');
  const { survey } = await import('../../src/page/find/survey.ts');
  const page =
    await show(`<div><div class=g><span>氏名</span><input></div><div class=g><span>利用者名</span><input></div></div>
    <button>作成</button><table><tr><th>利用者名</th></tr></table>`);
  const sees = async (target: Target) => (await survey(page, [target]))[0]!.candidates.length;
  const field = await find(page, { purpose: 'fill', words: ['利用者名'] }, { timeout: 4000 });
  await fill(field, { text: 'uketsuke' }, { timeout: 4000 });

  expect(await sees(row)).toBe(0);
  expect(await sees({ purpose: 'see', words: ['uketsuke'] })).toBe(0);
  expect(await sees({ purpose: 'press', words: ['uketsuke'] })).toBe(0);
  await page.locator('table').evaluate((table) => table.insertAdjacentHTML('beforeend', '<tr><td>uketsuke</td></tr>'));
  expect(await sees(row)).toBe(1);
});

test('what a field held before anybody typed is seen', async ({ show }) => {
  const { survey } = await import('../../src/page/find/survey.ts');
  const page = await show('<label>アカウント <input value="ops@example.jp"></label>');
  const [sighting] = await survey(page, [{ purpose: 'see', words: ['ops@example.jp'] }]);
  expect(sighting!.candidates).toHaveLength(1);
});

test('the entries of a list that stands open are seen and pressed where they are, those of a closed one are not', async ({
  show,
}) => {
  const { survey } = await import('../../src/page/find/survey.ts');
  const page = await show(`<div><h3>利用できる班</h3><select multiple><option>開発班<option>運用班</select></div>
    <div><h3>選んだ班</h3><select multiple><option>監査班</select></div><select><option>未定<option>予備班</select>`);
  const seen = await survey(page, [
    { purpose: 'see', words: ['監査班'], in: { kind: 'section', words: ['選んだ班'] } },
    { purpose: 'see', words: ['運用班'], in: { kind: 'section', words: ['選んだ班'] } },
    { purpose: 'see', words: ['予備班'] },
    { purpose: 'press', words: ['監査班'] },
    { purpose: 'press', words: ['予備班'] },
  ]);
  expect(seen.map(({ candidates }) => candidates.length)).toEqual([1, 0, 0, 1, 0]);
});

test('a field is not what a part of its label, or what it holds, means to press', async ({ show }) => {
  const { survey } = await import('../../src/page/find/survey.ts');
  const page = await show(`<label>ユーザー名 <input></label> <input type=search value="運用手順">
    <input readonly value="2026/12/24">`);
  const targets = ['ユーザー名', '2026/12/24'].map((word): Target => ({ purpose: 'press', words: [word] }));
  const meant = await survey(page, targets);
  expect(meant.map(({ candidates }) => candidates.length)).toEqual([1, 1]);
  const refused = await survey(page, [
    { purpose: 'press', words: ['運用手順'] },
    { purpose: 'press', words: ['名'] },
  ]);
  expect(refused.map(({ candidates }) => candidates.length)).toEqual([0, 0]);
});

test('a word in the tip of an icon is not what is pressed, unless it is said where', async ({ show }) => {
  const { survey } = await import('../../src/page/find/survey.ts');
  const page = await show(`<button aria-label="Invite users"><svg width=20 height=20></svg></button>
    <a role=button tabindex=0 aria-label="Notices (3 unread)"><svg width=20 height=20></svg></a>
    <ul><li>佐藤 <button title="Delete this user"><svg width=20 height=20></svg></button></li></ul>`);
  const targets: Target[] = [
    { purpose: 'press', words: ['Users'] },
    { purpose: 'press', words: ['Invite users'] },
    { purpose: 'press', words: ['Delete'], in: { kind: 'item', words: ['佐藤'] } },
    { purpose: 'press', words: ['Notices'] },
  ];
  const meant = await survey(page, targets);
  expect(meant.map(({ candidates }) => candidates.length)).toEqual([0, 1, 1, 1]);
});

test('a field that a kit hides behind its own widget, late, is that widget', async ({ show }) => {
  const { find } = await import('../../src/page/find/find.ts');
  const page = await show('<label for=old>権限</label> <select id=old><option>閲覧</select><p></p>');
  const field = await find(page, { purpose: 'choose', words: ['権限'] }, { timeout: 4000 });
  await expect(field.locator).toHaveId('old');
  await page.evaluate(() => {
    document.getElementById('old')!.style.display = 'none';
    document.querySelector('p')!.innerHTML = '<span role=combobox id=new tabindex=0 aria-label=権限>閲覧</span>';
  });
  await expect(field.locator).toHaveId('new');
});

test('a row is named by what was typed into it, for the other fields of the row', async ({ show }) => {
  const { find } = await import('../../src/page/find/find.ts');
  const { fill } = await import('../../src/page/operate/index.ts');
  const line = '<tr><td><input><td><select><option>INT</select></tr>';
  const page = await show(`<table><tr><th>名前<th>型</tr>${line}${line.replace('<select', '<select id=s')}</table>`);
  const name = await find(page, { purpose: 'fill', words: ['名前'], nth: 2 }, { timeout: 4000 });
  await fill(name, { text: 'subject' }, { timeout: 4000 });
  const type = await find(
    page,
    { purpose: 'choose', words: ['型'], in: { kind: 'row', words: ['subject'] } },
    { timeout: 4000 },
  );
  await expect(type.locator).toHaveId('s');
});

test('a page that draws itself anew at every key takes the placeholder away with the field', async ({ show }) => {
  const { find } = await import('../../src/page/find/find.ts');
  const { fill } = await import('../../src/page/operate/index.ts');
  const page = await show(`<!doctype html><meta charset="utf-8"><title>t</title><div id="root"></div><script>
    const draw = (value) => {
      root.innerHTML = (value ? '' : '<span style="position:absolute;left:12px;pointer-events:none">会社名</span>') + '<input>';
      const field = root.querySelector('input');
      field.value = value;
      field.oninput = () => { draw(field.value); root.querySelector('input').focus(); };
    };
    draw('');
  </script>`);
  const found = await find(page, { purpose: 'fill', words: ['会社名'] }, { timeout: 4000 });
  await fill(found, { text: 'ながら' }, { timeout: 1500 });
  expect(await page.locator('input').inputValue()).toBe('ながら');
});

test('a list of suggestions over a veil that catches the next press is left for what lies behind it', async ({
  show,
}) => {
  const { find } = await import('../../src/page/find/find.ts');
  const { fill, press } = await import('../../src/page/operate/index.ts');
  const page =
    await show(`<input id=i role=combobox aria-label="分類" aria-expanded=false><button onclick="document.title='次'">次へ</button>
    <div id=v hidden style="position:fixed;inset:0"></div><ul id=l role=listbox hidden style="position:absolute;background:#fff"><li role=option>重要</ul>
    <script>const show = (open) => { v.hidden = l.hidden = !open; i.setAttribute('aria-expanded', open) };
      i.onfocus = () => show(true); i.onblur = () => show(false)</script>`);
  const options = { timeout: 3000 };
  await fill(await find(page, { purpose: 'fill', words: ['分類'] }, options), { text: '社内' }, options);
  await press(await find(page, { purpose: 'press', words: ['次へ'] }, options), options);
  expect(await page.title()).toBe('次');
});
