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
