import { find } from '../../src/page/find/find.ts';
import { fill } from '../../src/page/operate/index.ts';
import { expect, failureOf, options, show, test } from './operate-bench.ts';

// One value in several boxes with separators between them, as Japanese forms have postcodes, telephone numbers and days.

const row = (label: string, fields: string) =>
  `<table border=1><tr><th>${label}<span>必須</span></th><td>${fields}</td></tr><tr><th>氏名</th><td><input></td></tr></table>`;
const postcode = '〒<input size=3 maxlength=3> - <input size=4 maxlength=4> <button type=button>住所検索</button>';
const phone = '<input size=4> － <input size=4> － <input size=4> <small>半角数字</small>';

for (const [label, fields, text, held] of [
  ['郵便番号', postcode, '100-0001', '100|0001'],
  ['郵便番号', postcode, '1000001', '100|0001'],
  ['電話番号', phone, '090-1234-5678', '090|1234|5678'],
  ['IPアドレス', Array(4).fill('<input size=3 maxlength=3>').join('.'), '192.168.10.254', '192|168|10|254'],
  ['キー', Array(3).fill('<input size=4 maxlength=4>').join('-'), 'AB12-CD34-EF56', 'AB12|CD34|EF56'],
  ['生年月日', '<input size=4>年<input size=2>月<input size=2>日', '1980-1-15', '1980|1|15'],
] as const)
  test(`${label} in ${fields.match(/<input/g)!.length} boxes: ${text}`, async ({ page }) => {
    await show(page, row(label, fields));
    await fill(await find(page, { purpose: 'fill', words: [label] }, options), { text }, options);
    expect(
      await page.evaluate(
        '[...document.querySelectorAll("td")[0].querySelectorAll("input")].map((one) => one.value).join("|")',
      ),
    ).toBe(held);
  });

// The label may call the first box alone, by the markup or by its place: those that a sign joins to it are meant with it.
const [two, three] = ['<input size=4> - <input size=5>', '<input size=5>-<input size=5>-<input size=5>'];
const day = '<input size=5>年<input size=3>月<input size=3>日';
for (const [line, label, text, held] of [
  [`<p>郵便番号 ${two}（例：100-0001）</p>`, '郵便番号', '123-4567', '123|4567'],
  [`<p><label for=a>郵便番号</label> ${two.replace('<input', '<input id=a')}</p>`, '郵便番号', '123-4567', '123|4567'],
  [`<p><label>郵便番号 ${two}</label></p>`, '郵便番号', '123-4567', '123|4567'],
  [`<p>郵便番号 ${two.replaceAll('>', '>(半角)')}</p>`, '郵便番号', '123-4567', '123|4567'],
  ['<dl><dt>郵便番号<dd><input maxlength=3> <input maxlength=4></dl>', '郵便番号', '123-4567', '123|4567'],
  [`<table><tr><td>郵便番号<td><input><td>-<td><input></table>`, '郵便番号', '123-4567', '123|4567'],
  [`<p>電話番号 ${three}</p>`, '電話番号', '03-1234-5678', '03|1234|5678'],
  ['<p>電話番号 <input> ( <input> ) <input></p>', '電話番号', '03-1234-5678', '03|1234|5678'],
  [`<p>電話番号 ${three.replaceAll('size=5', 'aria-label=番号')}</p>`, '電話番号', '03-1234-5678', '03|1234|5678'],
  [`<p>開始日 ${day}</p>`, '開始日', '2026/12/01', '2026|12|01'],
  [`<p>開始日 ${day}</p>`, '開始日', '2026年12月1日', '2026|12|1'],
  [`<p>開始日 ${day}</p>`, '月', '12', '|12|'],
  [`<p>開始日時 ${day} <input>時<input>分</p>`, '開始日時', '2026/12/01 09:30', '2026|12|01|09|30'],
  ['<div>開始日</div><div><input> / <input> / <input></div>', '開始日', '2026/12/01', '2026|12|01'],
  ['<p>メールアドレス <input>@<input></p>', 'メールアドレス', 'first.last@example.co.jp', 'first.last|example.co.jp'],
  ['<p>プロキシ <input> : <input></p>', 'プロキシ', 'proxy-1.example.jp:8080', 'proxy-1.example.jp|8080'],
  ['<p>ネットワーク <input> / <input></p>', 'ネットワーク', '10.0.0.0/24', '10.0.0.0|24'],
  ['<p style="width:15em">メールアドレス <input>@<input></p>', 'メールアドレス', 'user@example.jp', 'user|example.jp'],
  // Other fields stand in the same box.
  [`郵便番号：${two}<br>住所：<input><br>`, '郵便番号', '123-4567', '123|4567|'],
  [`<dl><dt>電話番号<dd>${three} 内線 <input></dl>`, '電話番号', '03-1234-5678', '03|1234|5678|'],
  [
    '<dl><dt>メールアドレス<dd><input>@<input><br>確認のためもう一度<br><input>@<input></dl>',
    'メールアドレス',
    'user@example.jp',
    'user|example.jp||',
  ],
  [
    '<dl><dt>メールアドレス<dd><input>@<input><br>確認のためもう一度<br><input>@<input></dl>',
    '確認のためもう一度',
    'user@example.jp',
    '||user|example.jp',
  ],
  // No parts of one value: they have words of their own, or nothing joins them.
  ['<p>電話番号 <input> 内線 <input></p>', '電話番号', '03-1234-5678', '03-1234-5678|'],
  ['<p>コード <input maxlength=9> <input></p>', 'コード', 'A-1', 'A-1|'],
  ['<p>コード <input> - <input readonly></p>', 'コード', 'A-1', 'A-1|'],
  ['<p><input aria-label=市外局番> - <input aria-label=市内局番></p>', '市外局番', '03', '03|'],
  ['<p><label for=a>開始</label> <input id=a> 〜 <input id=b> <label for=b>終了</label></p>', '開始', '10', '10|'],
  ['<table><tr><th>開始<th><th>終了<tr><td><input><td>〜<td><input></table>', '開始', '10', '10|'],
  [
    '<div style="display:grid;grid-template-columns:9em 2em 9em"><b>開始</b><i></i><b>終了</b><input><i>〜</i><input></div>',
    '開始',
    '10',
    '10|',
  ],
] as const)
  test(`${text} for ${label} of ${line}`, async ({ page }) => {
    await show(page, `${line}<p>住所 <textarea></textarea></p>`);
    await fill(await find(page, { purpose: 'fill', words: [label] }, options), { text }, options);
    expect(await page.evaluate('[...document.querySelectorAll("input")].map((one) => one.value).join("|")')).toBe(held);
  });

for (const line of [
  '<p>コード <input> - <input></p>',
  '<p>メールアドレス <input>@<input></p>',
  '<p><label for=a>プロキシ</label> <input id=a> : <input></p>',
  '<p><label>範囲 <input>〜<input></label></p>',
  '<p><label for=a>範囲</label> <input id=a> から <input> まで</p>',
  `<p>範囲 ${day} 〜 ${day}</p>`,
  `<dl><dt>範囲<dd>${day} から ${day} まで</dl>`,
  '<fieldset><legend>コード</legend><input> - <input></fieldset>',
])
  test(`a value of one part for two boxes is typed nowhere: ${line}`, async ({ page }) => {
    await show(page, `${line}<p>住所 <textarea></textarea></p>`);
    const words = [/コード|メールアドレス|プロキシ|範囲/.exec(line)![0]];
    const failure = await failureOf(
      find(page, { purpose: 'fill', words }, options).then((field) =>
        fill(field, { text: line.includes('日') ? '2026/12/01' : 'user' }, options),
      ),
    );
    expect(failure).toMatchObject({ code: 'ambiguous' });
    await expect(page.locator('input').first()).toHaveValue('');
  });

test('the first box alone has the label, and is too short for all', async ({ page }) => {
  await show(page, `<p><label for=a>郵便番号</label> <input id=a maxlength=3> - <input id=b maxlength=4></p>`);
  await fill(await find(page, { purpose: 'fill', words: ['郵便番号'] }, options), { text: '100-0001' }, options);
  await expect(page.locator('#b')).toHaveValue('0001');
});

for (const text of ['100', '03-1234-5678'])
  test(`a value that is not of as many parts is typed nowhere: ${text}`, async ({ page }) => {
    await show(page, row('郵便番号', postcode));
    const field = await find(page, { purpose: 'fill', words: ['郵便番号'] }, options);
    const failure = await failureOf(fill(field, { text }, options));
    expect(failure).toMatchObject({ code: 'ambiguous' });
    expect(failure.text).toMatchObject({ en: '"郵便番号" is 2 boxes, and the value has other parts.' });
    await expect(page.locator('input').first()).toHaveValue('');
  });

test('a secret is spread over no boxes in which it could be read', async ({ page }) => {
  await show(page, row('キー', phone));
  const field = await find(page, { purpose: 'fill', words: ['キー'] }, options);
  const bounds = [{ name: 'key', origin: new URL(page.url()).origin }];
  const typed = { text: '090-1234-5678', secretName: 'key', bounds: bounds as never };
  await failureOf(fill(field, typed, options));
  await expect(page.locator('input').first()).toHaveValue('');
});

test('one of the boxes alone, as the runbook says which', async ({ page }) => {
  await show(page, row('郵便番号', postcode));
  await fill(await find(page, { purpose: 'fill', words: ['郵便番号'], nth: 2 }, options), { text: '0001' }, options);
  await expect(page.locator('input').nth(1)).toHaveValue('0001');
});

for (const fields of [
  '<input> 〜 <input>',
  '<input><input>',
  '<input>／<select></select>-<input>',
  '<input> - <input type=password>',
])
  test(`fields that are no parts of one value are refused: ${fields}`, async ({ page }) => {
    await show(page, row('期間', fields));
    await expect(find(page, { purpose: 'fill', words: ['期間'] }, options)).rejects.toMatchObject({
      code: 'ambiguous',
    });
  });
