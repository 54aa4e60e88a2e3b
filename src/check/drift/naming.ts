import { normaliseWords, type Text } from '../../base/text.ts';
import type { Remembered } from '../baseline/model.ts';

const fields = new Set(['textbox', 'searchbox', 'combobox', 'listbox', 'spinbutton', 'slider', 'file']);

/** What a reader takes the element for. Cells, paragraphs and boxes are all text to them. */
export function kindOf({ role, tag, type, button }: Remembered): string {
  if (tag === 'label') return 'label';
  if (role === 'textbox' && type === 'password') return 'password field';
  if (known.has(role)) return role;
  return role === 'text' || !button ? (clickableTags.has(tag) ? 'button' : 'text') : 'button';
}

const clickableTags = new Set(['button', 'summary']);
const known = new Set(
  'button link textbox searchbox combobox listbox spinbutton slider file checkbox radio switch tab menuitem option heading img row alert status columnheader treeitem menuitemcheckbox menuitemradio radiogroup dialog alertdialog'.split(
    ' ',
  ),
);

export function isField(one: Remembered): boolean {
  return fields.has(one.role);
}

/** The words a reader calls it by: those on it, or beside a field. */
export function nameOf(one: Remembered): string {
  const said = isField(one)
    ? [one.label, one.aname, one.placeholder, one.title]
    : isTick(one) || one.role === 'radiogroup'
      ? [one.aname, one.label, one.text, one.title]
      : [one.text, one.aname, one.alt, one.title];
  return said.find((words) => words !== '') ?? '';
}

export function isTick({ role }: Remembered): boolean {
  return role === 'checkbox' || role === 'radio' || role === 'switch';
}

/** Words for the YAML: as a reader would write them, without the colon of a label. */
export function wordsFor(one: Remembered): string {
  return normaliseWords(nameOf(one)) === ''
    ? ''
    : nameOf(one)
        .replace(/[\s:：*＊]+$/u, '')
        .trim();
}

const kinds: Record<string, { ja: string; en: string }> = {
  button: { ja: 'ボタン', en: 'button' },
  link: { ja: 'リンク', en: 'link' },
  textbox: { ja: '入力欄', en: 'field' },
  'password field': { ja: 'パスワード欄', en: 'password field' },
  searchbox: { ja: '検索欄', en: 'search field' },
  combobox: { ja: 'プルダウン', en: 'pull-down' },
  listbox: { ja: 'リスト', en: 'list' },
  spinbutton: { ja: '数値欄', en: 'number field' },
  slider: { ja: 'スライダー', en: 'slider' },
  file: { ja: 'ファイル欄', en: 'file field' },
  radiogroup: { ja: 'ラジオボタン', en: 'group of radio buttons' },
  checkbox: { ja: 'チェックボックス', en: 'check box' },
  radio: { ja: 'ラジオボタン', en: 'radio button' },
  switch: { ja: 'スイッチ', en: 'switch' },
  tab: { ja: 'タブ', en: 'tab' },
  menuitem: { ja: 'メニュー項目', en: 'menu item' },
  option: { ja: '選択肢', en: 'option' },
  heading: { ja: '見出し', en: 'heading' },
  img: { ja: '画像', en: 'picture' },
  label: { ja: 'ラベル', en: 'label' },
  columnheader: { ja: '列見出し', en: 'column heading' },
  row: { ja: '行', en: 'row' },
  text: { ja: '文言', en: 'text' },
  alert: { ja: '警告', en: 'alert' },
  status: { ja: '状態表示', en: 'status' },
  document: { ja: 'ページの題名', en: 'title of the page' },
  screen: { ja: '画面', en: 'screen' },
  dialog: { ja: 'ダイアログ', en: 'dialog' },
};

export function sayKind(kind: string): { ja: string; en: string } {
  return kinds[kind] ?? { ja: kind, en: kind };
}

/** ボタン「保存」, button “保存”. */
export function sayElement(kind: string, name: string): { ja: string; en: string } {
  const { ja, en } = sayKind(kind);
  return name
    ? { ja: `${ja}「${name}」`, en: `${en} “${name}”` }
    : { ja: `${ja}（文言なし）`, en: `${en} without words` };
}

export function both(ja: string, en: string): Text {
  return { ja, en };
}
