import { findCases } from '../support/find-cases.ts';

const cards =
  '<div style="flex:1"><div style="border:1px solid;padding:12px;margin:8px"><b>添付ファイル</b> <input id=f></div><div style="border:1px solid;padding:12px;margin:8px"><b>ウイルス検査</b> <input type=checkbox id=t></div></div>';
const menus: [string, (entries: string[]) => string][] = [
  ['of plain boxes', (entries) => `<div>${entries.map((one) => `<div class=e>${one}</div>`).join('')}</div>`],
  ['that is a list', (entries) => `<ul>${entries.map((one) => `<li class=e><span>${one}</span></li>`).join('')}</ul>`],
  ['of headings', (entries) => `<div>${entries.map((one) => `<h4 class=e>${one}</h4>`).join('')}</div>`],
];

findCases([
  {
    name: 'the label and the tip of a list, which is none to write in yet, call no field below it',
    html: '<form><div><label for=u>管理者</label> <select id=u title=管理者><option>甲</select></div><div><label for=p>暗証</label> <input id=p type=password></div></form>',
    target: { words: ['管理者'], purpose: 'fill' },
    expect: 'not-found',
  },
  ...Object.entries({
    'boxes below it':
      '<div><div>通知先</div></div><div><div><input type=checkbox><span>メール</span></div><div><input type=checkbox><span>電話</span></div></div>',
    'boxes on its line':
      '<div style="display:flex"><div style="width:180px"><b>通知先</b></div><div><span><input type=checkbox><i>メール</i></span> <span><input type=checkbox><i>電話</i></span></div></div>',
  }).map(([where, html]) => ({
    name: `the title of ${where} ticks none of them: refused`,
    html,
    target: { words: ['通知先'], purpose: 'check' as const },
    expect: 'not-found',
  })),
  ...menus.flatMap(([name, menu]) =>
    [
      { purpose: 'fill' as const, words: ['ポリシー'] },
      { purpose: 'check' as const, words: ['ポリシー'] },
      { purpose: 'fill' as const, words: ['利用者'] },
    ].map((target) => ({
      name: `${target.purpose}: an entry (${target.words}) of a side menu ${name}, beside fields of other names: refused`,
      html: `<style>.e{cursor:pointer;padding:10px;width:120px}</style><div style="display:flex">${menu(['ポリシー', '通知', '利用者'])}${cards}</div>`,
      target,
      expect: 'not-found' as const,
    })),
  ),
  {
    name: 'labels under a hand in one box with their fields',
    html: '<style>span{cursor:pointer}</style><div><div><span>名前</span> <input id=a></div><div><span>住所</span> <input id=b></div></div>',
    target: { words: ['住所'], purpose: 'fill' },
    expect: 'b',
  },
  {
    name: 'headings of a table that are pressed to sort it: the filter below',
    html: '<style>th{cursor:pointer}</style><table><tr><th>名前</th><th>住所</th></tr><tr><td><input id=a></td><td><input id=b></td></tr></table>',
    target: { words: ['住所'], purpose: 'fill' },
    expect: 'b',
  },
  ...[
    { value: '<b>有効</b>', field: '<input id=f>', purpose: 'fill' as const },
    { value: '<button>−</button><span>1</span><button>＋</button>', field: '<input id=f>', purpose: 'fill' as const },
    { value: '<a href="#">変更</a>', field: '<input id=f type=checkbox>', purpose: 'check' as const },
    { value: '有効', field: '<select id=f><option>東京<option>大阪</select>', purpose: 'choose' as const },
  ].map(({ value, field, purpose }) => ({
    name: `${purpose}: a label with ${value} behind it, above a field with words of its own: refused`,
    html: `<p>名前: ${value}</p><p>メール: ${field}</p>`,
    target: { words: ['名前'], purpose },
    expect: 'not-found' as const,
  })),
  {
    name: 'fill: a word with a counter behind it, above a field with words of its own: refused',
    html: '<div>数量 <button>−</button><span>1</span><button>＋</button></div><div>台数 <input type=number></div>',
    target: { words: ['数量'], purpose: 'fill' },
    expect: 'not-found',
  },
  ...['', '<small>必須</small>', '（日数）', '<span>古いものは消えます。</span>'].map((more) => ({
    name: `a title with "${more}" behind it, above words that lead on to the field`,
    html: `<div>保存期間 ${more}</div><div>過去 <input id=f> 日間</div>`,
    target: { words: ['保存期間'], purpose: 'fill' as const },
    expect: 'f',
  })),
  {
    name: 'a title with a link behind it, above a field without words',
    html: '<div>保存期間 <a href="#">説明</a></div><div><input id=f></div>',
    target: { words: ['保存期間'], purpose: 'fill' },
    expect: 'f',
  },
  ...[
    { between: '確認のためもう一度入力', expect: 'a' },
    { between: '（例: a@example.com）', expect: 'ambiguous' as const },
    { between: '', expect: 'ambiguous' as const },
  ].map(({ between, expect }) => ({
    name: `of two fields in the cell beside, with "${between}" in a line between`,
    html: `<table><tr><th>宛先</th><td><input id=a><br>${between}<br><input id=b></td></tr><tr><th>氏名</th><td><input></td></tr></table>`,
    target: { words: ['宛先'], purpose: 'fill' as const },
    expect,
  })),
  {
    name: 'the second of two fields in a cell, by the words of its own',
    html: '<table><tr><th>宛先</th><td><input id=a><br>確認のためもう一度入力<br><input id=b></td></tr></table>',
    target: { words: ['確認のためもう一度入力'], purpose: 'fill' },
    expect: 'b',
  },
  {
    name: 'choose: the first below the words in a heading of a table within another, not in a row of that one',
    html: '<table><tr><th>名前<td><input><tr><th>範囲<td>製品の範囲。<table><tr><th>製品:<br><select id=a><option>甲</select><br><select><option>乙</select><th>除外<br><select multiple size=7></select></table><tr><th>権限<td>どの組か。<br><select><option>甲</select></table>',
    target: { words: ['製品'], purpose: 'choose' },
    expect: 'a',
  },
  {
    name: 'choose: a heading whose rows stand in the table around its own has none there',
    html: '<table><tr><th>範囲<td><table><tr><th>製品<th>除外</table><tr><th>権限<td><select><option>甲</select></table>',
    target: { words: ['製品'], purpose: 'choose' },
    expect: 'not-found',
  },
  {
    name: 'choose: in a place for files around all of a page, which says that it is a button',
    html: '<div role=button tabindex=0><h1>在庫</h1><table><tr><td><div>状態</div><div>文字</div></td><td><select id=s><option>有り<option>無し</select></td></tr></table></div>',
    target: { words: ['状態'], purpose: 'choose' },
    expect: 's',
  },
  {
    name: 'choose: what a button says that has a list behind it',
    html: '<p><button>状態</button> <select><option>有り<option>無し</select></p>',
    target: { words: ['状態'], purpose: 'choose' },
    expect: 'not-found',
  },
]);

findCases([
  {
    name: 'the title of what is pressed below it is no remark on the field above',
    html: '<div><span style="display:block">名前</span><input></div><div style="margin-top:8px"><span>権限</span><div style="cursor:pointer">☐ 読み取り</div><div style="cursor:pointer">☐ 書き込み</div></div>',
    target: { words: ['権限'], purpose: 'fill' },
    expect: 'not-found',
  },
  {
    name: 'a remark below the only field',
    html: '<div><div><input id=n></div><div><span>例: 山田</span></div></div>',
    target: { words: ['例: 山田'], purpose: 'fill' },
    expect: 'n',
  },
]);
