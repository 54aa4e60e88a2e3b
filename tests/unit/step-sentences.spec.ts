import { expect, test } from '@playwright/test';
import { kindNamed, kindsOf, shapeOf } from '../../src/steps/index.ts';

const said: [step: Record<string, unknown>, ja: string, en: string][] = [
  [{ check: '有効' }, '「有効」にチェックを入れます。', 'Tick “有効”.'],
  [
    { check: '有効', in: { row: '田中' } },
    '「田中」の行の「有効」にチェックを入れます。',
    'Tick “有効” in the row of “田中”.',
  ],
  [
    { click: '編集', in: { row: '田中', in: { table: '利用者' } } },
    '「利用者」の「田中」の行の「編集」を押下します。',
    'Click “編集” in the row of “田中” in “利用者”.',
  ],
  [{ click: 'OK', in: { dialog: '確認' } }, '「OK」を押下します。', 'Click “OK”.'],
  [{ click: '変更', near: '請求先' }, '「請求先」の近くの「変更」を押下します。', 'Click “変更” near “請求先”.'],
  [
    { fill: 'ポート', with: '8443', in: 'プロキシ' },
    '「プロキシ」の「ポート」に「8443」を入力します。',
    'Enter “8443” in “ポート” under “プロキシ”.',
  ],
  [{ fill: '氏名', with: '${name}' }, '「氏名」を入力します。', 'Enter “氏名”.'],
  [{ fill: '備考', with: '' }, '「備考」を空にします。', 'Empty “備考”.'],
  [
    { drag: '作業', to: '完了', to_in: { section: '今週' } },
    '「作業」を「今週」の「完了」へドラッグします。',
    'Drag “作業” to “完了” under “今週”.',
  ],
  [
    { expect: '有効', in: { row: '田中' } },
    '「田中」の行に「有効」と表示されていることを確認します。',
    'Make sure that “有効” is shown in the row of “田中”.',
  ],
];

/** Of what a run has found, by its role. */
const found: [step: Record<string, unknown>, role: string, ja: string, en: string][] = [
  [{ check: '有効' }, 'checkbox', '「有効」にチェックを入れます。', 'Tick “有効”.'],
  [{ check: '有効' }, 'switch', '「有効」をオンにします。', 'Turn on “有効”.'],
  [{ check: '有効', off: true }, 'switch', '「有効」をオフにします。', 'Turn off “有効”.'],
  [{ check: 'SAML 2.0' }, 'radio', '「SAML 2.0」を選択します。', 'Select “SAML 2.0”.'],
];

for (const [keys, ja, en, role] of [
  ...said,
  ...found.map(([keys, role, ja, en]) => [keys, ja, en, role] as const),
] as const) {
  test(`${role ? `${role}: ` : ''}${ja} ${en}`, () => {
    const kind = kindNamed(kindsOf(Object.keys(keys))[0]!);
    const step = shapeOf(kind).parse(keys);
    const told = (open: string, close: string) =>
      kind.describe(step as never, ([first]) => `${open}${first}${close}`, role);
    expect(told('「', '」').ja).toBe(ja);
    expect(told('“', '”').en).toBe(en);
  });
}
