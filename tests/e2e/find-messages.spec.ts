import type { Page } from 'playwright';
import type { Target } from '../../src/steps/target.ts';
import { expect, test } from '../support/awkward-page.ts';

/** What the finder says of a target that is not there. */
async function refusal(page: Page, target: Partial<Target> & { words: string[] }): Promise<string> {
  const { find } = await import('../../src/page/find/find.ts');
  const error = await find(page, { purpose: 'press', ...target }, { timeout: 1000 }).then(
    () => new Error('found'),
    (failure: Error) => failure,
  );
  return error.message;
}

/** Of several targets, looked for at the same time: each costs its time-out. */
const refusals = (page: Page, ...targets: Parameters<typeof refusal>[1][]) =>
  Promise.all(targets.map((target) => refusal(page, target)));

test('of two equal buttons, each is told by its tip and the words of its row, not by the name of an icon', async ({
  show,
}) => {
  const page = await show(
    `<style>i{display:inline-block;width:16px;height:16px;overflow:hidden}</style><table>${[
      ['大阪', 'folder'],
      ['東京', 'folder_shared'],
    ]
      .map(([name, icon]) => `<tr><td><i>${icon}</i><td>${name}<td><input type=submit value="" title="外す">`)
      .join('')}</table>`,
  );
  const message = await refusal(page, { words: ['外す'] });
  expect(message.match(/button "外す"|in: .*/g)).toEqual([
    'button "外す"',
    'in: { row: 大阪 }',
    'button "外す"',
    'in: { row: 東京 }',
  ]);
});

test('radio buttons are told by what they are called together, which is what `choose` asks for', async ({ show }) => {
  const page =
    await show(`<fieldset><legend>配信の頻度</legend><label><input type=radio name=f>毎日</label><label><input type=radio name=f>毎週</label></fieldset>
    <table><tr><th>日付のフォーマット<td><fieldset><legend style="position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden">日付</legend><label><input type=radio name=d>Y-m-d</label><label><input type=radio name=d>d/m/Y</label></fieldset></table>`);
  const message = await refusal(page, { purpose: 'choose', words: ['日付形式'] });
  expect(message.match(/radiogroup ".*"/g)).toEqual(['radiogroup "日付のフォーマット"', 'radiogroup "配信の頻度"']);
});

test('a number is no list: it is told as what `fill` is for', async ({ show }) => {
  const page = await show('<label>フィードの件数 <input type=number></label>');
  const message = await refusal(page, { purpose: 'choose', words: ['フィードの件数'] });
  expect(message).toContain('is what a spinbutton is called here: use `fill`');
});

test('icons that only a tip names are told among what is there', async ({ show }) => {
  const page = await show(
    '<style>a{cursor:pointer}</style><h1>本</h1><a title="本を追加"><svg width=9 height=9></svg></a><a title="本を探す"><svg width=9 height=9></svg></a><i title="飾り"><svg width=9 height=9></svg></i><a title="" hidden>隠</a>',
  );
  const message = await refusal(page, { words: ['本の検索'] });
  expect(message.match(/icon ".*"/g)).toEqual(['icon "本を追加"', 'icon "本を探す"']);
});

test('words that are there in another role are told with the role they have', async ({ show }) => {
  const page = await show('<ul><li><a href="#">受付監視</a></li></ul>');
  const message = await refusal(page, { words: ['受付監視'], role: 'tab' });
  expect(message).toContain('is a link here, not a tab');
  expect(message).not.toContain('is not shown');
  const plain = await show('<h2 style="display:inline;cursor:pointer">一覧</h2><p>件数</p>');
  const [pressed, text] = await refusals(plain, { words: ['一覧'], role: 'tab' }, { words: ['件数'], role: 'tab' });
  expect(pressed).toContain('"一覧" can be pressed, but does not say that it is a tab: leave `role` out');
  expect(text).toContain('"件数" is only text');
  expect(await refusal(page, { words: ['受付監視'], css: 'li[[' })).toBe('"li[[" is no CSS selector');
});

test('words that name a box to tick, and words among others, are told with what to write', async ({ show }) => {
  const page = await show(
    '<p><input type=checkbox> 定期</p><a href="#">日報の設定</a><span style="cursor:pointer"><i>&nbsp;</i>2時</span><button aria-label="操作">⋮</button>',
  );
  const [box, among, second, check, drawn, icon, branch] = await refusals(
    page,
    { words: ['定期'] },
    { words: ['設定'] },
    { words: ['日報の設定'], nth: 2 },
    { words: ['日報の設定'], purpose: 'check' },
    { words: ['2時'], purpose: 'check' },
    { words: ['操作'], purpose: 'fill' },
    { words: ['日報の設定'], purpose: 'unfold' },
  );
  expect(branch).toContain('"日報の設定" is a link here that does not say what it opens: use `click`');
  expect(box).toContain('"定期" is what a checkbox is called here: use `check`.');
  expect(among).toContain('"日報の設定" says more than that');
  expect(second).toContain('"日報の設定" is there only once');
  expect(check).toContain('called here, nothing for `check`');
  expect(icon).toContain('"操作" is what a button is called here, nothing for `fill`');
  expect(drawn).toContain('"2時" can be pressed, but does not say whether it is ticked: use `click`');
});

test('words that stand there are told as what they are, and of two of them those that can be pressed', async ({
  show,
}) => {
  const page = await show(
    '<p>以上</p><div>重大度 <span style="cursor:pointer">警告</span></div><div>一覧 <span>警告</span></div><div>対象</div>',
  );
  const [pointed, twice, plain, pressed, chosen] = await refusals(
    page,
    { words: ['以上'], purpose: 'hover', role: 'tab' },
    { words: ['警告'], purpose: 'check' },
    { words: ['対象'], purpose: 'unfold' },
    { words: ['警告'], purpose: 'unfold' },
    { words: ['対象'], purpose: 'choose', offers: [['警告']] },
  );
  expect(chosen).toContain('"対象" is only text, nothing to use, but "警告" can be pressed: use `check` or `click`');
  expect(pointed).toContain('"以上" is there, but does not say that it is a tab: leave `role` out');
  expect(twice).toContain('"警告" can be pressed, but does not say whether it is ticked: use `click`');
  expect(plain).toContain('"対象" is there, but nothing is seen to unfold it by.');
  expect(pressed).toContain('if a press opens it, use `click`');
});

test('the words of a field of another kind are told with the step for it, also where nothing but their place ties them', async ({
  show,
}) => {
  const page = await show(
    '<table><tr><th>国</th><td><select><option>日本</select></td></tr><tr><td>氏名</td><td><input></td></tr></table><p><input></p>',
  );
  const [list, field] = await refusals(page, { words: ['国'], purpose: 'fill' }, { words: ['氏名'], purpose: 'check' });
  expect(list).toContain('"国" is what a combobox is called here: use `choose`.');
  expect(list).toContain('1 more without a name');
  expect(field).toContain('"氏名" is what a textbox is called here: use `fill`.');
});

test('boxes that only the heading of their column names are told with it, and with the words of their row', async ({
  show,
}) => {
  const page =
    await show(`<table><thead><tr><th>担当者<th>既定<th>通知</thead><tr><td>佐藤<td><input type=radio name=d><td><input type=checkbox>
    <tr><td>鈴木<td><input type=radio name=d><td><input type=checkbox></table>
    <table><tr><td>至急<td><input type=checkbox><tr><td>毎月<td><input type=checkbox></table>`);
  const message = await refusal(page, { words: ['既定'], purpose: 'choose' });
  expect(message).toContain('  - radio "既定" in: { row: "佐藤" }\n  - radio "既定" in: { row: "鈴木" }\n');
  expect(message).toContain('  - checkbox "通知" in: { row: "鈴木" }\n');
  expect(message).not.toContain('checkbox "毎月"');
});

test('the box that ticks all is not called by the heading of a column, by which it is not found', async ({ show }) => {
  const page = await show(
    '<table><tr><th><input type=checkbox><th>契約名<th>状態<tr><td><input type=checkbox><td>備品<td>完了</table>',
  );
  const message = await refusal(page, { words: ['契約名'], purpose: 'check' });
  expect(message).toContain('"契約名" is only text, nothing to use');
  expect(message).toContain('checkbox "備品"');
  expect(message).not.toContain('checkbox "契約名"');
});

test('the boxes of a table of 1,500 rows are told as well', async ({ show }) => {
  const rows = Array.from({ length: 1500 }, (_, i) => `<tr><th>${i + 1}<td><input type=checkbox>${'<td>値'.repeat(7)}`);
  const page = await show(`<table><thead><tr><th>番号<th>通知${'<th>列'.repeat(7)}</thead>${rows.join('')}</table>`);
  const message = await refusal(page, { words: ['停止'], purpose: 'check' });
  expect(message).toContain('  - checkbox "通知" in: { row: "1" }\n');
});

test('the entries under the head of a menu, and all of a long row, are no name to narrow by', async ({ show }) => {
  const page =
    await show(`<nav><a href="#">権限</a></nav><ul role=menu><li role=none><div role=menuitem tabindex=0>権限</div>
    <ul role=menu><li role=menuitem>役割の一覧<li role=menuitem>所有者の変更</ul></ul>
    <table><tr><td>${'月次の報告を送る宛先の一覧。'.repeat(6)}<td><button>編集</button><tr><td>日報<td><button>編集</button></table>`);
  const [head, row] = await refusals(page, { words: ['権限'] }, { words: ['編集'] });
  expect(head).toContain('role: menuitem');
  expect(head).not.toContain('row:');
  expect(row).toContain('in: { row: 日報 }');
  expect(row).not.toContain('…');
});

test('of a page whose buttons have no role its texts are told: there is something on the screen', async ({ show }) => {
  const page = await show('<p>依頼 1 <span style="cursor:pointer">操作</span></p>');
  const [button, field] = await refusals(page, { words: ['保管する'] }, { words: ['件名'], purpose: 'fill' });
  expect(button).toContain('text "操作"');
  expect(button).not.toContain('nothing to use');
  expect(field).toContain('nothing to use');
});

test('where nothing is alike, the buttons at the end of a form are told before its many others', async ({ show }) => {
  const cards = ['Heating', 'Weather', 'Security', 'Socket', 'Window', 'Climate', 'Music', 'Door', 'Shading', 'Garden'];
  const page = await show(
    `${cards.map((name) => `<button>${name}</button>`).join('')}<a href="#">Test</a><button>Cancel</button><button>Back</button><button>Create and continue</button>`,
  );
  const message = await refusal(page, { words: ['Next'] });
  expect(message.match(/(?<=- )\w+ ".*"/g)!.slice(0, 3)).toEqual([
    'link "Test"',
    'button "Create and continue"',
    'button "Back"',
  ]);
});

test('texts that look as if they could be pressed are told beside things with a role, other texts are not', async ({
  show,
}) => {
  const page = await show(`<a href="#">案内</a><p>本日の依頼</p><div onclick="1"><i></i><span>操作</span></div>
    <label style="cursor: pointer">件名 <input></label><button>検索 <span>する</span></button>`);
  const message = await refusal(page, { words: ['保管する'] });
  expect(message).toContain('text "操作"');
  expect(message).toContain('link "案内"');
  for (const other of ['本日の依頼', 'text "件名"', 'text "する"']) expect(message).not.toContain(other);
});

test('what is there is called by its legend or the whole of its label, and never by a button beside it', async ({
  show,
}) => {
  const page =
    await show(`<fieldset><legend>番号の更新</legend><input type=checkbox></fieldset><form><button type=button>取消</button></form>
    <p><a href="#">外部 <em>での</em> 動作</a></p><p><select><option>上</select></p><p>明るさ</p><button>最大</button><div><input type=range></div>`);
  const message = await refusal(page, { words: ['新しい名前'], purpose: 'fill' });
  for (const told of ['checkbox "番号の更新"', 'combobox "外部 での 動作"', 'slider "明るさ"'])
    expect(message).toContain(told);
});

test('things without a name are counted, not listed', async ({ show }) => {
  const page = await show('<button>保存</button><button><i></i>&nbsp;</button><button style="width:30px"></button>');
  const message = await refusal(page, { words: ['削除'] });
  expect(message).toContain('button "保存"');
  expect(message).not.toContain('button ""');
  expect(message).toContain('2 more without a name');
});

test('the same words in another order are told first, and buttons before links that are as far away', async ({
  show,
}) => {
  const page = await show('<a href="#">Archive</a><button>Authenticate</button><p>太郎 鈴木</p>');
  const [turned, equallyFar] = await refusals(page, { words: ['鈴木 太郎'], purpose: 'see' }, { words: ['認証'] });
  expect(turned).toMatch(/first\):\s+- text "太郎 鈴木"/);
  expect(equallyFar).toMatch(/first\):\s+- button "Authenticate"/);
});

test('fields marked as wrong are told, by the page or by the browser that did not send them', async ({ show }) => {
  const page = await show(
    `<form><label>住所<input aria-invalid=true value=1></label><label>形式<select required><option value=""><option>JSON</select></label>
    <label>件名<input required value=a></label><p><input type=checkbox> 定期</p><button>保存</button></form>`,
  );
  await page.getByText('保存').click();
  const message = await refusal(page, { words: ['次へ'] });
  expect(message).toContain('Marked as filled in wrongly: "住所", "形式"\n');
  expect(message).toContain('checkbox "定期"');
});

test('a page that is too busy to be read is not said to be empty', async ({ show }) => {
  const page = await show('<button>保存</button>');
  await page.evaluate(() => {
    setTimeout(() => {
      for (const end = performance.now() + 14_000; performance.now() < end; );
    }, 150);
  });
  const message = await refusal(page, { words: ['削除'] });
  expect(message).toContain('did not answer');
  expect(message).not.toContain('nothing to use');
});

test('a row whose name is only a part of that of the row that is there is told with the whole of it', async ({
  show,
}) => {
  const page = await show('<table><tr><td>prod-eu</td><td><button>Delete</button></td></tr></table>');
  const message = await refusal(page, { words: ['Delete'], in: { kind: 'row', words: ['prod'] } });
  expect(message).toContain('"prod-eu" says more than that and may be something else: write all of it');
  expect(message).not.toContain('outside the place');
});

test('what the screen says by itself is told, errors first; a reason is told once', async ({ show }) => {
  const page =
    await show(`<header class="app-header">運用 <a href="#"><b class="text-danger">記録</b></a></header><p class="flash notice">前回のログイン 9:00</p>
    <div class="alert alert-danger"><button>×</button><p class="error-text">プロジェクトを取得できません。</p></div>
    <div class="toast" style="display:none">保存しました</div><label class="error">名前 <input class="error"></label>
    <h2>一覧</h2><h3>エラー一覧</h3><h3>利用者を保存できませんでした: <a href="#">規則</a>に合いません</h3>
    <table><tr><td>佐藤</td><td><span class="tag-danger">停止中</span></td></tr></table><label><input type=checkbox aria-label="「\u2068役割\u2069」の欄">開発者</label>`);
  const message = await refusal(page, { words: ['開発者'], purpose: 'see', in: { kind: 'row', words: ['佐藤'] } });
  expect(message.match(/The screen says: .*/g)).toEqual([
    'The screen says: "プロジェクトを取得できません。"',
    'The screen says: "利用者を保存できませんでした: 規則に合いません"',
    'The screen says: "前回のログイン 9:00"',
  ]);
  expect(message.match(/outside the place/g)).toHaveLength(1);
  const press = await refusal(page, { words: ['記録'], in: { kind: 'row', words: ['佐藤'] } });
  expect(press).toContain('"記録" is outside the place named');
  expect(press).not.toContain('in time');
  expect(await refusal(page, { words: ['役割の欄'] })).toContain('checkbox "「役割」の欄"');
  // Names of classes are written in many ways; a row that is sought is no place of its own.
  await page.setContent(
    '<div class="adminKit_MessageBox"><p>記録を取得できません</p></div><table><tr><td>佐藤</table>',
  );
  const row = await refusal(page, { words: ['山田'], purpose: 'see', in: { kind: 'row', words: ['山田'] } });
  expect(row).toMatch(/^A row with "山田" is not on the screen\.\nThe screen says: "記録を取得できません"/);
});

test('a section is told only for what the section holds', async ({ show }) => {
  const page = await show(`<form><fieldset><h2>権限</h2><input><a href="#">削除</a></fieldset>
    <fieldset><h2>日程</h2><input></fieldset><p><a href="#">削除</a></p></form>`);
  const message = await refusal(page, { words: ['削除'] });
  expect(message).toContain('in: { section: 権限 }');
  expect(message).not.toContain('日程');
});

test('of the same fields in parts with a legend, each is told with the one around it', async ({ show }) => {
  const part = (name: string) =>
    `<fieldset><legend>${name}</legend><table><tr><td>時間切れ<td><input></table></fieldset>`;
  const page = await show(`<h3>新規</h3><fieldset><legend>設定</legend>${part('表')}${part('裏')}</fieldset>`);
  const message = await refusal(page, { words: ['時間切れ'], purpose: 'fill' });
  expect(message).toContain('in: { section: 表 }');
  expect(message).toContain('in: { section: 裏 }');
});

test('equals that no words tell apart are told by their number', async ({ show }) => {
  const page = await show('<button>開く</button><button>開く</button>');
  const message = await refusal(page, { words: ['開く'] });
  expect(message).toMatch(/nth: 1[\s\S]*nth: 2/);
});

test('a place that is not there is told, not only what should be in it', async ({ show }) => {
  const page = await show('<button>削る</button><section><h2>一覧</h2><button>実行</button></section>');
  const [nowhere, there, near] = await refusals(
    page,
    { words: ['実行'], in: { kind: 'dialog', words: ['索引の追加'] } },
    { words: ['削除'], in: { kind: 'section', words: ['一覧'] } },
    { words: ['実行'], in: { kind: 'any', words: ['一らん'] } },
  );
  expect(nowhere).toContain('"索引の追加" is nowhere on the screen');
  expect(there).not.toContain('nowhere');
  expect(there).toMatch(/first\):\s+- button "実行"/);
  expect(near).toContain('"一らん" (there is "一覧") is nowhere on the screen');
});

test('words that show when the time is over are not called a mere text', async ({ show }) => {
  const { NotFound } = await import('../../src/page/find/not-found.ts');
  const { inventory } = await import('../../src/page/find/inventory.ts');
  const there = await inventory(await show('<p>一覧はありません</p>'));
  const message = new NotFound({ purpose: 'see', words: ['一覧はありません'] }, there).message;
  expect(message).toContain('can be seen now, but was not found in time');
});

test('for words to be seen, the nearest texts are told too', async ({ show }) => {
  const page = await show('<p>1 行を削除しました。</p><button>戻る</button>');
  const message = await refusal(page, { words: ['1 行削除しました'], purpose: 'see' });
  expect(message).toContain('text "1 行を削除しました。"');
  expect(message).toContain('button "戻る"');
});

test('for words to be pressed, a text that is much like them is told too', async ({ show }) => {
  const page = await show('<table><tr><td>利用者@127.0.0.1:58846</td></tr></table><p>案内</p><button>接続</button>');
  const message = await refusal(page, { words: ['127.0.0.1:18199'] });
  expect(message).toContain('text "利用者@127.0.0.1:58846"');
  expect(message).not.toContain('案内');
});

test('equals that no place tells apart are told by words near each, which hold', async ({ show }) => {
  const { find } = await import('../../src/page/find/find.ts');
  const page = await show(
    '<h1>設定</h1><p>自宅 <button id=a>選ぶ</button></p><p>勤務先 <button id=b>選ぶ</button></p><table><tr><th rowspan=2>役割<th colspan=2>利用者<th colspan=2>端末<tr><th>閲覧<th>編集<th>閲覧<th>編集<tr><td>窓口<td><input type=checkbox id=c><td><input type=checkbox><td><input type=checkbox id=d><td><input type=checkbox></table>',
  );
  const [press, check] = await refusals(page, { words: ['選ぶ'] }, { words: ['閲覧'], purpose: 'check' });
  expect(press!.match(/near: .*/g)).toEqual(['near: 自宅', 'near: 勤務先']);
  expect(check!.match(/near: .*/g)).toEqual(['near: 利用者', 'near: 端末']);
  const told = await find(page, { purpose: 'check', words: ['閲覧'], near: ['端末'] }, { timeout: 4000 });
  await expect(told.locator).toHaveId('d');
});

test('a button is not called by the style sheet of its drawing', async ({ show }) => {
  const page = await show('<button><svg width=9 height=9><style>.a{fill:red}</style><rect class=a /></svg></button>');
  const message = await refusal(page, { words: ['状態'] });
  expect(message).toContain('without a name');
  expect(message).not.toContain('fill');
});

test('who looks for a field is told the fields first, whatever they are called', async ({ show }) => {
  const links = Array.from({ length: 15 }, (_, i) => `<a href="#">パスワード認証 ${i}</a>`).join(' ');
  const page = await show(`${links}<label>確定します <input type="password"></label>`);
  expect(await refusal(page, { words: ['パスワードの確認'], purpose: 'fill' })).toContain('textbox "確定します"');
});

test('a field is told by its label, and not by the badge that stands between', async ({ show }) => {
  const page = await show('<table><tr><td>氏名<span>必須</span></td><td><input></td></tr></table>');
  expect(await refusal(page, { words: ['社員番号'], purpose: 'fill' })).toContain('textbox "氏名"');
});

test('what shows while the page is too busy to be looked at is found when it is over', async ({ show }) => {
  const { find } = await import('../../src/page/find/find.ts');
  const page = await show('<p>準備中</p>');
  await page.evaluate(() => {
    setTimeout(() => {
      document.body.innerHTML = '<button id=b>保存</button>';
      for (const end = performance.now() + 1300; performance.now() < end; );
    }, 150);
  });
  const found = await find(page, { purpose: 'press', words: ['保存'] }, { timeout: 1000 });
  await expect(found.locator).toHaveId('b');
});

test('what is to be seen is told also on a page full of hidden texts', async ({ show }) => {
  const hidden = Array.from({ length: 500 }, (_, i) => `<p>隠れた文 ${i}</p>`).join('');
  const page = await show(`<div style="display:none">${hidden}</div><h2>使用状況の報告</h2>`);
  expect(
    await refusal(page, { words: ['使用状況'], purpose: 'see', in: { kind: 'dialog', words: ['報告'] } }),
  ).toContain('text "使用状況の報告"');
});

test('what stands in another row than the words it is to be near to is told as that', async ({ show }) => {
  const page = await show('<table><tr><td>甲社<td><button>停止</button><tr><td>乙社<td>停止中</table>');
  expect(await refusal(page, { words: ['停止'], near: ['乙社'] })).toContain(
    'belongs to something else than the `near`',
  );
});

test('of two equal links, each is told by the caption that it stands under, not by the next one', async ({ show }) => {
  const page = await show(
    `<div>${['名', '本文'].map((name) => `<p><small>${name}一致:</small></p><p><a href="#">手順</a></p>`).join('')}</div>`,
  );
  const message = await refusal(page, { words: ['手順'] });
  expect(message.match(/near: .*/g)).toEqual(['near: "名一致:"', 'near: "本文一致:"']);
});

test('beside fields that stand under their words, each is told by its own, and by none that it is over', async ({
  show,
}) => {
  const page = await show(
    `<style>.l{margin-bottom:12px}</style><fieldset style="width:600px">${['成功', '失敗', '行き先'].map((name) => `<div class=l>${name}:</div><div class=c><input size=50>${name === '行き先' ? '' : '<span style="cursor:pointer">自分</span>'}</div>`).join('')}</fieldset>`,
  );
  const message = await refusal(page, { words: ['自分'] });
  expect(message.match(/near: .*/g)).toEqual(['near: "成功:"', 'near: "失敗:"']);
});
