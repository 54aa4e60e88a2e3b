import { findCases } from '../support/find-cases.ts';

const fill = (...words: string[]) => ({ words, purpose: 'fill' as const });
const choose = (...words: string[]) => ({ words, purpose: 'choose' as const });
const check = (...words: string[]) => ({ words, purpose: 'check' as const });
const upload = (...words: string[]) => ({ words, purpose: 'upload' as const });

const switches = `<label>本文</label><div><select><option>JSON</select></div><div><input type=checkbox> <label>見出しを足す</label></div>
<div><div><input type=checkbox> <label>既定で有効</label></div><div>作成のたびに有効になります</div><br><div><input type=checkbox> <label>すべてに適用</label></div></div>`;

const told = `<form><h3>著者名</h3><p>あなたの名前を指定します。ヘッダ中に展開されます。</p><p><input id=i size=40></p>
<h3>期間</h3><p>日記を隠す期間を指定します。</p><p><input> 日から <input> 日まで</p><p><input type=submit value=OK></p></form>`;

const dated = `<table><tr><td><label>開始日 <em>*</em></label><div>この日から、選んだ所に出ます。</div>
<div><select id=d><option>1</select> <select id=m><option>11月</select> <input value=2026 size=5> - 時刻: <input size=7></div></td></tr></table>`;

const row = (n: number) =>
  `<div role=row aria-rowindex=${n + 1}><div role=gridcell aria-colindex=3 id=c${n} style="width:90px;height:20px"></div><div role=gridcell aria-colindex=1>操作者${n}</div><div role=gridcell aria-colindex=2>${n} 時</div></div>`;
const sheet = `<div role=grid><div role=row><span role=columnheader aria-colindex=1>操作者</span> <span role=columnheader aria-colindex=2>時刻</span>
<span role=columnheader aria-colindex=3 style="cursor:pointer">備考</span></div>${row(1)}${row(2)}</div>`;

/** Lines of cells below a line of headings, without any role. */
const lines = (heads: string[], cells: (row: string, at: number) => string[], rows: string[]) => {
  const line = (all: string[], name: string) =>
    `<div class="line ${name}" style="display:flex">${all.map((cell, at) => `<x-cell class=${at ? 'middle' : 'first'} style="flex:none;width:110px">${cell}</x-cell>`).join('')}</div>`;
  return `<p>許可</p><div>${line(heads, 'heads')}</div><div>${rows.map((row, at) => `<x-row>${line(cells(row, at), 'row')}</x-row>`).join('')}</div>`;
};
/** Lines without a heading over their last cell, which removes the line. */
const conditions = (...rows: number[]) =>
  `<style>.l{display:grid;grid-template-columns:150px 200px 40px}.o,b{cursor:pointer}.o::after{content:"▾"}</style><div class="l h"><span>項目</span><span>値</span></div><div>${rows.map((row) => `<div class=l><div><div class=o id=k${row}>選択してください</div></div><input id=v${row}><b>－</b></div>`).join('')}</div><p>ほかの条件</p>`;
const ticked = (id: string, words: string) =>
  `<input type=checkbox id=${id} style="opacity:0;position:absolute"><label for=${id} id=for-${id} style="display:inline-block;min-width:14px;height:14px;border:1px solid">${words}</label>`;
const ticks = lines(
  ['すべて', '読み取り', '更新'].map((words, at) => ticked(`all${at}`, words)),
  (row) => [0, 1, 2].map((at) => ticked(`${row}${at}`, at ? '' : row)),
  ['hosts', 'log', 'osd'],
);
/** A script hides the select and draws its list before it; a remark stands behind it. */
const remarked = (words: string, id: string, now: string) =>
  `<li><h4><label for=s-${id}>${words}</label></h4><div id=${id}><div><input role=search aria-label="${words}"></div></div>
  <select id=s-${id} style="display:none"><option>${now}<option>日付</select><div><p>新しい項目を追加: ${words}</p></div></li>`;

const bare =
  '<style>.t{display:inline-block;width:16px;height:16px;border:1px solid;background:linear-gradient(#fff,#eee)}</style>';
const tickBox = '<input type=checkbox>';
const inRow = (...words: string[]) => ({ kind: 'row' as const, words });
/** A grid whose headings are buttons, with a row for its filters. */
const sorted = (made: string, filter = '', cells = ['', '']) => {
  const line = (role: string, id: string, ...words: string[]) =>
    `<div role=row id=${id} style="display:flex">${words.map((one) => `<div role=${role} style="width:140px">${one}</div>`).join('')}</div>`;
  const names = ['名前', '有効'].map((name) => `<div><span ${made.replace('有効', name)}>${name}</span></div>`);
  return `<div role=grid>${line('columnheader', 'r0', ...names)}${filter && line('gridcell', 'rf', '', filter)}
${['青木', '上田'].map((name, at) => line('gridcell', `r${at + 1}`, name, cells[at]!)).join('')}</div>`;
};
/** Boxes that only a style sheet draws, without a hand over them, and the line of one. */
const signs =
  '<style>.l{display:flex}.t::before{content:"☐"}.x{display:block;width:20px;height:20px}.x::before{content:"\\e9a1"}</style>';
/** Rows with a box to tick, the words of the third column being no name. */
const regions = `<div role=grid>${['東京', '大阪']
  .map(
    (region, at) =>
      `<div role=row style="display:flex"><div role=gridcell><input type=checkbox id=k${at}></div><div role=gridcell>商店${at}</div><div role=gridcell>${region}</div></div>`,
  )
  .join('')}</div>`;
const drawn = (words: string, id: string) =>
  `<input type=radio name=s title="${words}" style="display:none"><div id=${id} style="display:inline-block;cursor:pointer"><i class=icon style="display:inline-block;width:20px;height:20px"></i><div style="display:inline-block">${words}</div></div>`;
const loose = (words: string, id: string) =>
  `<div id=${id} style="position:relative"><input type=radio name=p style="opacity:0;position:absolute;width:17px;height:17px"><label style="padding-left:26px">${words}</label></div>`;

const edited = (html: string, title = '') =>
  `<label for=t>説明</label><textarea id=t style="display:none"></textarea><div><a role=button href="#">太字</a>
  <iframe id=a ${title} srcdoc="${html}" style="display:block"></iframe></div><label for=u>別名</label> <input id=u>`;

/** Labels in a line over a line of fields: lists, and a field to type into. */
const line = (labels: number[], ...fields: string[]) =>
  `<div><div style="display:flex;gap:8px">${labels
    .map((width, at) => `<div style="flex:none${width ? `;width:${width}px` : ''}">${['分類', '条件', '値'][at]}</div>`)
    .join('')}</div><div style="display:flex;gap:8px">${fields.join('')}</div></div>`;
const list = (id: string, width: number) =>
  `<div id=${id} tabindex=0 style="width:${width}px;cursor:pointer;border:1px solid"><span>等しい</span></div>`;
const typed = (id: string) => `<input id=${id} style="width:120px">`;
const packed = line([0, 0, 0], list('a', 140), list('b', 200), typed('c'));
const short = line([120, 120, 0], list('a', 120), list('b', 300));

const titled = `<table style="width:600px"><tr><th colspan=3 style="text-align:left">部門</th></tr><tr><td><select id=a><option>総務</select></td><td><select id=b><option>担当</select></td><td></td></tr>
<tr><th colspan=3 style="text-align:left">その他の部門</th></tr><tr><td><select id=c><option>営業</select></td><td><button>追加</button></td><td></td></tr></table>`;

/** What kits draw, with the field of the browser that they keep unseen right behind it. */
const twin = '" aria-hidden=true tabindex=-1 style="position:absolute;opacity:0;margin:0;pointer-events:none';
const tickTwin = (role: string, id: string) =>
  `<button type=button role=${role} id=${id} aria-checked=false style="width:30px;height:16px"></button><input type=checkbox class="${twin}">`;
/** Rows drawn in two tables side by side: boxes, and names with another box under a heading. */
const apart = (head: string) => {
  const table = (...rows: string[]) =>
    `<table style="border-collapse:collapse">${rows.map((one) => `<tr style="height:30px">${one}`).join('')}</table>`;
  const box = (id: string) => `<td><input type=checkbox id=${id}>`;
  return `<div style="display:flex">${table(`<th>${head}`, box('b1'), box('b2'))}${table('<th>資産<th>使用中', `<td>棚1${box('x1')}`, `<td>棚2${box('x2')}`)}</div>`;
};

/** The headings are a table laid over the top of the rows. */
const headed = (scrolled: string, boxed = '') => {
  const table = (...rows: string[]) =>
    `<table style="border-collapse:collapse;table-layout:fixed;width:1px"><tr>${[30, 120, 90, 90].map((width) => `<td style="width:${width}px;padding:0">`).join('')}${rows.map((one) => `<tr style="height:30px">${one}`).join('')}</table>`;
  const row = (n: number) =>
    `<td>${boxed && `<input type=checkbox id=r${n}>`}<td>棚${n}<td style="text-align:center"><input type=checkbox id=x${n}><td style="text-align:right">${n}0,000`;
  return `<div style="position:relative;width:400px;height:130px"><div style="position:absolute;inset:30px 0 0;${scrolled}">${table(row(1), row(2))}</div>
<div style="position:absolute;inset:0 0 auto;height:30px;overflow:hidden">${table('<td><td>資産<td>使用中<td>価格')}</div></div>`;
};

/** Rows that are a table each, below headings that are none. */
const gridOfTables = (first: string) => {
  const widths = [30, 120, 90];
  const heads = [first, '氏名', '有効'].map(
    (words, at) =>
      `<div role=${words ? 'columnheader' : 'presentation'} style="flex:none;width:${widths[at]}px">${words}</div>`,
  );
  const row = (n: number) =>
    `<table role=presentation style="border-collapse:collapse;table-layout:fixed;width:1px"><tr role=row>${[`<input type=checkbox id=k${n}>`, `棚${n}`, `<input type=checkbox id=x${n}>`].map((cell, at) => `<td role=${at ? 'gridcell' : 'presentation'} style="width:${widths[at]}px;padding:0;text-align:center">${cell}`).join('')}</table>`;
  return `<div role=grid><div role=rowgroup><div role=row style="display:flex">${heads.join('')}</div></div>${row(1)}${row(2)}</div>`;
};

const twins = `<form><table><thead><tr><th>${tickTwin('checkbox', 'all')}<th>コード<th>税込</thead><tbody>${[
  'EUR',
  'JPY',
]
  .map((code) => `<tr><td>${tickTwin('checkbox', code)}<td>${code}<td><div>${tickTwin('switch', `tax${code}`)}</div>`)
  .join('')}</tbody></table></form>`;
const explained = `<form><div><div><label for=gone>言語</label><p>画面の言語です。<br>店の言語は変わりません。</p></div><div><button type=button id=b role=combobox aria-expanded=false><span>英語</span></button>
<select aria-hidden=true tabindex=-1 style="position:absolute;border:0;width:1px;height:1px;padding:0;overflow:hidden;clip:rect(0,0,0,0)"><option>英語</select></div></div><div><label for=n>名前</label><input id=n></div></form>`;

/** Lines of plain boxes, each with a box to tick in its first; the first line are headings. */
const lined = (box: (id: string) => string, lines: string[][], width: string) =>
  `<div>${lines.map((cells, n) => `<div style="display:flex"><div style="${width && 'width:34px'}">${box(n ? `b${n - 1}` : 'all')}</div>${cells.map((cell) => `<div style="${width}">${cell}</div>`).join('')}</div>`).join('')}</div>`;

/** The cells of a row: a letter stands for a box to tick, and one in brackets for a radio button. */
const turns = (row: string) =>
  row
    .split('|')
    .map((cell) => cell.trim())
    .map(
      (cell) =>
        `<td>${cell.replace(/^[a-z]$/, '<input type=checkbox id=$&>').replace(/^\((.)\)$/, '<input type=radio name=r id=$1>')}`,
    )
    .join('');

const cards =
  '<style>.s{display:flex}.c{padding:12px;width:200px;cursor:pointer;border:1px solid}.c b{display:block}</style>';
const days = '<span class=on>火</span><span class=on>水</span><span id=thu>木</span><span>金</span>';
const segments = '<style>.s{display:inline-flex}.s span{padding:6px;cursor:pointer}</style>';
const types = { fill: 'text', check: 'checkbox', upload: 'file' };

/** Headings without their tag, lines of an order, the line to enter one more, and a sum. */
const order = (lines: string) =>
  `<table><tr><td class=h>品名<td class=h>数量<td class=h></tr>${lines}<tr><td><select id=item><option>机</select><td><input id=qty><td><button>追加</button></tr><tr><td colspan=2>送料<td><input></tr><tr><td colspan=3>合計 500 <button>更新</button></tr></table>`;
/** Headings without their tag over rows with a box each, and the way to the next page. */
const boxed =
  '<table><tr><td class=h>番号<td class=h>雛形</tr><tr><td>K-1<td><input type=checkbox></tr><tr><td>K-1<td><input type=checkbox></tr><tr><td>K-2<td><input type=checkbox id=k2></tr><tr><td colspan=2>1-3 件</tr></table>';

/** Captions, each over a line of fields that have words of their own. */
const underCaptions = Object.entries({
  記録: '<input type=checkbox id=lc> <label for=lc>止める大きさ</label> <input id=l>',
  容量: '<input type=checkbox id=m> <label for=m>止める大きさ</label> <input> 秒数 <input>',
  言語: '<select><option>日本語</select> <input type=checkbox id=g> <label for=g>覚える</label>',
  住所: '郵便番号 <input>',
  状態: '運用中',
})
  .map(([name, line]) => `<div class=l>${name}:</div><div>${line}</div>`)
  .join('')
  .concat('<p><input type=checkbox id=ok> <label for=ok>同意</label></p>');

findCases([
  {
    name: 'a part of an editor that says it is a document, by the name that it has for itself, not the title above it',
    html: '<div contenteditable=false><h1 id=t contenteditable role=textbox aria-label=見出しを追加>夏季休業</h1><div><p id=b contenteditable role=document tabindex=0 style="height:20px" aria-label="空の段落。文章を入力してください"><span contenteditable=false></span></p></div></div>',
    target: fill('空の段落。文章を入力してください'),
    expect: 'b',
  },
  // A form has its fields for properties, by their names, and the document its pictures and frames.
  ...[
    'style',
    'contains',
    'matches',
    'children',
    'parentElement',
    'parentNode',
    'hasAttribute',
    'firstChild',
    'id',
    'body',
  ].map((name) => ({
    name: `a form whose field is named ${name}, as a picture is`,
    html: `<form><img name=${name}><p><label for=t>件名</label> <input id=t></p><p>種類 <select id=s name=${name}><option>一</select></p></form>`,
    target: choose('種類'),
    expect: 's',
  })),
  {
    name: 'a drawn box in a row of a grid whose cells are not written in',
    html: '<div role=treegrid aria-readonly=true><div role=row><div role=gridcell><span id=b class=x-checkbox style="display:inline-block;width:16px;height:16px;border:1px solid;cursor:pointer"></span> <span>照明器具</span></div></div></div>',
    target: { purpose: 'check', words: ['照明器具'] },
    expect: 'b',
  },
  // What a label calls is of another kind than the step takes it for: the next field of that kind is not meant.
  ...[
    ['beside it', '国 <select><option>日本</select>'],
    ['in a cell', '<table><tr><td>国</td><td><select><option>日本</select></td></tr></table>'],
    ['in a line of boxes', '<div style="display:flex"><div>国</div><div><select><option>日本</select></div></div>'],
    ['in a list of terms', '<dl><dt>国</dt><dd><select><option>日本</select></dd></dl>'],
  ].map(([where, html]) => ({
    name: `a field is not called by the label of the list before it, ${where}`,
    html: `<div>${html}</div><div><input></div>`,
    target: { purpose: 'fill' as const, words: ['国'] },
    expect: 'not-found',
  })),
  ...[
    {
      where: 'below the line in which a list has a label of its own',
      over: '<label style="float:right">入力方法 <select><option>なし</select></label></div><div>',
      expect: 'b',
    },
    {
      where: 'below a line with a list that the title calls as well',
      over: '<select aria-labelledby=t><option>なし</select></div><div>',
      expect: 'not-found',
    },
  ].map(({ where, over, expect }) => ({
    name: `an editor by its title, ${where}`,
    html: `<section><div style="overflow:auto"><span id=t>本文</span> ${over}<textarea id=b></textarea></div></section>`,
    target: fill('本文'),
    expect,
  })),
  // A label whose value is only to be read, before another with the only field.
  ...Object.entries({
    'in boxes': '<div><div>件名</div><div>—</div></div><div><div>宛先</div><div><input id=b></div></div>',
    'in boxes, of which one is empty':
      '<div><div>件名</div><div></div></div><div><div>宛先</div><div><input id=b></div></div>',
    'in a list of terms': '<dl><dt>件名</dt><dd>週報</dd><dt>宛先</dt><dd><input id=b></dd></dl>',
    'one below the other': '<p>件名</p><div>週報</div><p>宛先 <b>必須</b></p><div><input id=b></div>',
    'in one line':
      '<p>宛先</p><div style="display:flex"><div>件名</div><div>週報</div><div>宛先</div><div><input id=b></div></div>',
  }).flatMap(([where, html]) => [
    {
      name: `a field is not called by the label before its own, ${where}`,
      html: `<div>${html}</div>`,
      target: fill('件名'),
      expect: 'not-found',
    },
    {
      name: `a field by its own label, behind another that has none, ${where}`,
      html: `<div>${html}</div>`,
      target: fill('宛先'),
      expect: 'b',
    },
  ]),
  {
    name: 'the only field below a label that two remarks explain',
    html: '<div><div><label>接続先</label><div>配信に使います。</div><div>社内のものに限ります</div></div><div><input id=b></div></div>',
    target: fill('接続先'),
    expect: 'b',
  },
  {
    name: 'a list is not called by the label of the field before it, which another label parts from it',
    html: '<div>氏名</div><div><input id=b></div><div>権限</div><div><select id=s><option>管理者</select></div>',
    target: { purpose: 'choose', words: ['氏名'] },
    expect: 'b',
  },
  {
    name: 'a list that opens from a field for reading alone, above a group of radio buttons with a title of its own',
    html: '<table><tr><th>地域</th><td><input id=b readonly placeholder="選択してください" style="cursor:pointer"></td></tr></table><fieldset id=g><legend>通知</legend><label><input type=radio name=n>東日本</label><label><input type=radio name=n>西日本</label></fieldset>',
    target: { purpose: 'choose', words: ['地域'] },
    expect: 'b',
  },
  {
    name: 'the list of the unit, behind its number, by the label of both',
    html: '<div>容量 <input> <select id=b><option>GB</select></div>',
    target: { purpose: 'choose', words: ['容量'] },
    expect: 'b',
  },
  {
    name: 'the field that a box to tick before it, under its label, switches on',
    html: '<label><input type=checkbox>期限を設定</label><div><input id=b></div>',
    target: { purpose: 'fill', words: ['期限を設定'] },
    expect: 'b',
  },
  {
    name: 'the only list below a heading, behind a field',
    html: '<h3>通知</h3><input placeholder="検索"><div><select id=b><option>全員</select></div>',
    target: { purpose: 'choose', words: ['通知'] },
    expect: 'b',
  },
  {
    name: 'a bar of buttons that stay pressed, by the words before it: one of them is chosen',
    html: '<p>期間</p><div><button aria-pressed=true>日</button></div><div><span>単位</span> <div id=b style="display:inline-flex"><button aria-pressed=true>台</button><button aria-pressed=false>GB</button></div></div>',
    target: { words: ['単位'], purpose: 'choose' },
    expect: 'b',
  },
  ...[
    { words: 'ポート', expect: 'port' },
    { words: '接頭辞', expect: 'prefix' },
    { words: '住所', expect: 'address' },
    { words: '番地まで', expect: 'address' },
  ].map(({ words, expect }) => ({
    name: `a label whose markup says the field before, which has one of its own (${words})`,
    html: `${[
      ['prefix', '接頭辞', 'prefix'],
      ['prefix', 'ポート', 'port'],
      ['address', '住所', 'address'],
    ]
      .map(([to, said, id]) => `<div><label for=${to}>${said}</label> <input id=${id}></div>`)
      .join('')}<label for=address>番地まで</label><div>電話 <input id=phone></div>`,
    target: fill(words),
    expect,
  })),
  ...[
    { words: '編集', nth: 2, row: '山田', expect: 'd' },
    { words: '編集', nth: 1, row: '山田', expect: 'b' },
    { words: '編集', nth: undefined, row: '山田', expect: 'ambiguous' },
    { words: '編集', nth: 2, row: '佐藤', expect: 'h' },
    { words: '印刷', nth: undefined, row: '佐藤', expect: 'p' },
  ].map(({ words, nth, row, expect }) => ({
    name: `the ${nth ?? 'only'} "${words}" of a row, below headings and beside cells over several rows (${row})`,
    html: `<table><tr><th rowspan=2>部署</th><th rowspan=2>名前</th><th colspan=2>Dropbox</th><th colspan=2>Box</th><th rowspan=2>印刷</th></tr>
      <tr><th>閲覧</th><th>編集</th><th>閲覧</th><th>編集</th></tr>
      <tr><td rowspan=2>営業<td>山田${[...'abcd'].map((id) => `<td><input type=checkbox id=${id}>`).join('')}<td><input type=checkbox>
      <tr><td>佐藤${[...'efghp'].map((id) => `<td><input type=checkbox id=${id}>`).join('')}</table>`,
    target: { words: [words], nth, in: { kind: 'row' as const, words: [row] }, purpose: 'check' as const },
    expect,
  })),
  ...[
    { words: '年', expect: 'y' },
    { words: '月', expect: 'm' },
    { words: '日', expect: 'd' },
    { words: '最大', expect: 'most' },
    { words: '名', expect: 'least' },
    { words: '時', expect: 'h' },
    { words: '分', expect: 'min' },
  ].map(({ words, expect }) => ({
    name: `"${words}", which counts what is before it or names what follows`,
    html: `<p>生年月日 <select id=y><option>2000</select>年 <select id=m><option>1</select>月 <select id=d><option>1</select>日</p>
      <p>最小 <input id=least size=3> <span>名</span> <span>最大</span> <input id=most size=3> 文字</p><p>時 <input id=h size=3> 分 <input id=min size=3></p>`,
    target: {
      words: [words],
      purpose: words.length === 1 && '年月日'.includes(words) ? ('choose' as const) : ('fill' as const),
    },
    expect,
  })),
  ...['Lease', 'hours', 'minutes', 'seconds', 'retries'].map((words) => ({
    name: `fields of which each has its unit behind it, with a comma or not: ${words}`,
    html: '<table><tr><td>Lease<td><input id=Lease class=hours size=4> hours <input id=minutes size=4> minutes<tr><td>Time-out<td><input id=seconds size=4> seconds, <input id=retries size=4> retries</table>',
    target: { words: [words], purpose: 'fill' as const, nth: words === 'Lease' ? 1 : undefined },
    expect: words === 'hours' ? 'Lease' : words,
  })),
  ...['利用者', '役割'].map((words) => {
    const cells = (texts: string[]) =>
      texts.map((text) => `<div style="display:table-cell;width:150px;padding:8px">${text}</div>`).join('');
    const lists = ['利用者', '役割'].map(
      (id) =>
        `<i style="display:inline-block;width:28px"></i><select style="position:absolute;clip:rect(0 0 0 0);width:1px;height:1px"><option>一覧</select><span id=${id}><span tabindex=0 role=combobox style="display:inline-block;width:90px;border:1px solid">一覧</span></span>`,
    );
    return {
      name: `under a heading, where the first one stands over a text and none over the button: ${words}`,
      html: `<div style="display:table"><form style="display:table-row">${cells(['会社', '利用者', '役割', '&nbsp;'])}</form><form style="display:table-row">${cells(['手順商事', ...lists, '<button>加える</button>'])}</form></div>`,
      target: { words: [words], purpose: 'choose' as const },
      expect: words,
    };
  }),
  {
    name: 'the box of a row, with an unseen twin of it and a switch',
    html: twins,
    target: check('JPY'),
    expect: 'JPY',
  },
  ...['', '<tr><td>机<td>1<td><button>削除</button></tr><tr><td>椅子<td>2<td><button>削除</button></tr>'].map(
    (lines) => ({
      name: `the line to enter one more, by headings without their tag${lines && ', below lines of data'}`,
      html: order(lines),
      target: fill('数量'),
      expect: 'qty',
    }),
  ),
  {
    name: 'the box of a row by a heading without its tag, above the way to the next page',
    html: boxed,
    target: { ...check('雛形'), in: { words: ['K-2'], kind: 'row' } },
    expect: 'k2',
  },
  {
    name: 'the box of one of two rows by such a heading: refused',
    html: boxed,
    target: { ...check('雛形'), in: { words: ['K-1'], kind: 'row' } },
    expect: 'ambiguous',
  },
  {
    name: 'two lines of labels, each above its own fields',
    html: '<table><tr><td>姓<td>名</tr><tr><td><input><td><input></tr><tr><td>セイ<td>メイ</tr><tr><td><input><td><input id=mei></tr></table>',
    target: fill('メイ'),
    expect: 'mei',
  },
  {
    name: 'a field below its label, not that of the labels below it',
    html: '<table><tr><td>姓<td>名</tr><tr><td><input><td><input id=na></tr><tr><td>セイ<td>メイ</tr><tr><td><input><td><input></tr></table>',
    target: fill('名'),
    expect: 'na',
  },
  ...['表示までの時間', '閉じるまでの時間'].flatMap((words, n) =>
    ['<br>', '<p>'].flatMap((between) =>
      [true, false].map((named) => ({
        name: `one of two fields, one under the other, whose words stand behind them: ${words} ${between}${named ? ', named so' : ''}`,
        html: `<form><h2>設定</h2>${['表示までの時間', '閉じるまでの時間'].map((label, i) => `<input size=6 id=f${i} ${named ? `aria-label="${label}"` : ''}> <b>${label}</b>`).join(between)}<p>ミリ秒で入力します。</p></form>`,
        target: fill(words),
        expect: `f${n}`,
      })),
    ),
  ),
  ...['利用者', 'プラグイン'].flatMap((words, n) =>
    ['<p>利用者:</p><p>プラグイン:</p>', '利用者:<br>プラグイン:'].map((labels) => ({
      name: `one of two labels in a cell, with their fields in the next: ${words} in ${labels}`,
      html: `<table><tr><td>文字<td><input></tr><tr><td>${labels}<td><input id=f0><br><input id=f1><td>ページの数です。</tr></table>`,
      target: fill(words),
      expect: `f${n}`,
    })),
  ),
  {
    name: 'the field below a heading and a bar of buttons',
    html: '<p>件名 <input></p><h4>社内メモ</h4><div><div><button type=button title="太字">B</button></div><textarea id=t></textarea></div>',
    target: fill('社内メモ'),
    expect: 't',
  },
  {
    name: 'the list near words in a text with long lists',
    html: `<table><tr><td>利用期間<td>${['開始日', '終了日'].map((words, n) => `${words} <select id=s${n}>${Array.from({ length: 80 }, (_, i) => `<option>${1950 + i}`).join('')}</select>年`).join('<br>')}</table>`,
    target: { words: ['年'], purpose: 'choose', near: ['終了日'] },
    expect: 's1',
  },
  {
    name: 'a list by the words that a running text ends in',
    html: '<table><tr><td>詳しく書いてください。手順も書いてください。 形式: <select id=s><option>文章<option>表</select><br><textarea></textarea></table>',
    target: { words: ['形式'], purpose: 'choose' },
    expect: 's',
  },
  {
    name: 'a field whose caption stands below it, in a table of two rows',
    html: '<table><tr><td><label for=n>評価の星</label><table><tr><td><input type=number id=n></td><td><input id=h></td></tr><tr><td><small># 星の数</small></td><td><small>星の画像</small></td></tr></table></td></tr></table>',
    target: { purpose: 'fill', words: ['星の画像'] },
    expect: 'h',
  },
  ...['明るさ', '色温度'].map((words, n) => ({
    name: `the number of a slider and a number in one, below its title and buttons: ${words}`,
    html: ['明るさ', '色温度']
      .map(
        (title, i) =>
          `<section style="display:grid;grid-template-columns:40px 1fr"><i>☀</i><div><div>${title}</div><small>この照明の${title}</small></div><div style="grid-column:2"><button>最小</button><button>最大</button><div><input type=range min=0 max=254><span>0</span> <span>254</span></div><input type=number min=0 max=254 id=n${i}></div></section>`,
      )
      .join(''),
    target: { purpose: 'fill' as const, words: [words] },
    expect: `n${n}`,
  })),
  {
    name: 'the switch of a row by its column',
    html: twins,
    target: { ...check('税込'), in: { words: ['JPY'], kind: 'row' } },
    expect: 'taxJPY',
  },
  {
    name: 'a list that a sentence explains, with an unseen twin',
    html: explained,
    target: choose('言語'),
    expect: 'b',
  },
  ...(['', 'aria-labelledby=t'] as const).map((tied) => ({
    name: `the cell of a row that turns into a field, below a heading with its filter in it, ${tied || 'tied to nothing'}`,
    html: `<div role=grid><div role=row style="display:flex"><div role=columnheader style="width:200px"><div id=t>氏名</div><input id=f type=search ${tied}></div>
<div role=columnheader style="width:200px">部署</div></div>${['鈴木', '田中'].map((name, n) => `<div role=row style="display:flex"><div role=gridcell id=n${n} style="width:200px">${name}</div><div role=gridcell>営業</div></div>`).join('')}</div>`,
    target: { purpose: 'fill' as const, words: ['氏名'], in: { words: ['田中'], kind: 'row' as const } },
    expect: 'n1',
  })),
  {
    name: 'a field to choose in, whose list is open and has its label too',
    html: `<p id=t>担当者</p><div><input id=c role=combobox aria-expanded=true aria-controls=l aria-labelledby=t>
<div id=l role=listbox aria-labelledby=t><div role=option>山田</div><div role=option>鈴木</div></div></div>`,
    target: { purpose: 'choose' as const, words: ['担当者'] },
    expect: 'c',
  },
  {
    name: 'the box around a hidden list and what shows its choice, which says that it is a list as well',
    html: `<label for=s>プラン</label><div id=c role=combobox tabindex=0 aria-haspopup=true aria-expanded=false style="width:200px"><div><select id=s hidden><option>甲<option>乙</select>
<div id=l role=listbox style="height:20px"><div role=option aria-selected=true>甲</div></div></div><div style="display:none"><input type=search aria-label=プラン><div role=listbox><div role=option>甲</div><div role=option>乙</div></div></div></div>`,
    target: { purpose: 'choose' as const, words: ['プラン'] },
    expect: 'c',
  },
  {
    name: 'the cell below a heading that stays in view in a table of its own, each table in boxes that scroll',
    html: `<style>table{border-spacing:0}th,td{width:150px;height:24px;padding:0}</style><div role=treegrid style="position:relative"><div><div><div><div><table role=presentation><tr><th style="visibility:hidden">氏名</th><th style="visibility:hidden">部署</th></tr>
${['鈴木', '田中'].map((name, n) => `<tr role=row><td role=gridcell id=n${n}>${name}</td><td role=gridcell>営業</td></tr>`).join('')}</table></div></div></div></div>
<div style="position:absolute;top:0;left:0"><div><div><div><table role=presentation><tr role=row><th role=columnheader>氏名</th><th role=columnheader>部署</th></tr></table></div></div></div></div></div>`,
    target: { purpose: 'fill' as const, words: ['氏名'], in: { words: ['田中'], kind: 'row' as const } },
    expect: 'n1',
  },
  ...[
    { words: ['氏名'], expect: 'not-found' },
    { words: ['山田'], expect: 'b' },
  ].map(({ words, expect }) => ({
    name: `the box beside a heading, or a name, in a grid whose rows keep their cells in a box, ${words}`,
    html: `<div role=grid><div role=row><div role=presentation style="display:flex"><div role=columnheader style="width:40px"><input type=checkbox id=all aria-label=all></div><div role=columnheader style="width:120px">氏名</div><div role=columnheader>部署</div></div></div>
<div role=row><div role=presentation style="display:flex"><div role=gridcell style="width:40px"><input type=checkbox id=b></div><div role=gridcell style="width:120px">山田</div><div role=gridcell>営業</div></div></div></div>`,
    target: { purpose: 'check' as const, words },
    expect,
  })),
  {
    name: 'the box of a row by its name, alone without a heading, beside one that has its own',
    html: `<table><tr><th></th><th>氏名</th><th>有効</th></tr>${['佐藤', '鈴木'].map((name, n) => `<tr><td><input type=checkbox id=b${n}></td><td>${name}</td><td><input type=checkbox id=c${n}></td></tr>`).join('')}</table>`,
    target: { purpose: 'check' as const, words: ['鈴木'] },
    expect: 'b1',
  },
  {
    name: 'an editor below three lines of tools, beside a label that is tied to the field it hides',
    html: '<style>label{float:left;clear:both;width:8em;text-align:right}.f{margin-left:9em}</style><label for=s>表題:</label><div class=f><input id=s></div><label for=t>* 本文:</label><div class=f><textarea id=t style="display:none"></textarea><div><div style="height:120px"><a role=button href="#">太字</a></div><iframe id=a srcdoc="<body contenteditable></body>" style="display:block"></iframe></div></div><label for=u>時間:</label><div class=f><input id=u></div>',
    target: fill('本文'),
    expect: 'a',
  },
  {
    name: 'the field below what it has taken, each with a field to change it that is not displayed',
    html: '<label>値</label><div style="width:300px;border:1px solid"><div><div style="display:inline-flex"><div><span hidden><input></span><span style="cursor:pointer" onclick="this.hidden = true; previousSibling.hidden = false">小</span></div><button aria-label="外す" style="width:16px;height:16px"></button></div></div><textarea id=a></textarea></div>',
    target: fill('値'),
    expect: 'a',
  },
  {
    name: 'an editor below its tools, with a label that is tied to the field before',
    html: '<div><label for=s>別名</label><div><input id=s></div></div><div><label for=s>説明</label><div><div><div><span title="太字"><svg width=16 height=16><path d="M2 2h12v12H2z" /></svg></span><span>種類…</span></div><div id=a contenteditable style="height:90px"><p><br></p></div></div></div></div>',
    target: fill('説明'),
    expect: 'a',
  },
  {
    name: 'a list that is drawn before the hidden select, with a remark behind it',
    html: `<ul>${remarked('チケット', 'a', '')}${remarked('記事', 'b', '-')}</ul>`,
    target: choose('記事'),
    expect: 'b',
  },
  { name: 'a heading in a table with another one further down', html: titled, target: choose('部門'), expect: 'a' },
  { name: 'a heading further down in a table', html: titled, target: choose('その他の部門'), expect: 'c' },
  { name: 'the first of three labels over three fields', html: packed, target: choose('分類'), expect: 'a' },
  { name: 'the second of three labels, of fields that are wider', html: packed, target: choose('条件'), expect: 'b' },
  { name: 'the last of three labels, over the second field', html: packed, target: fill('値'), expect: 'c' },
  { name: 'a label of a list, filled in', html: packed, target: fill('分類'), expect: 'not-found' },
  { name: 'a label over the list of the label before it', html: short, target: choose('値'), expect: 'not-found' },
  { name: 'a label that begins where its list does', html: short, target: choose('条件'), expect: 'b' },
  {
    name: 'a label whose field gave way to an editor in a frame',
    html: edited('<body contenteditable>'),
    target: fill('説明'),
    expect: 'a',
  },
  {
    name: 'the editor in a frame by what both of them say of it',
    html: edited('<body id=b contenteditable aria-label=本文>', 'title=本文'),
    target: fill('本文'),
    expect: 'b',
  },
  {
    name: 'a label whose field gave way to a frame that nobody writes in',
    html: edited('<body>'),
    target: fill('説明'),
    expect: 'not-found',
  },
  {
    name: 'a button below a box to tick is no label of it: refused',
    html: '<fieldset><legend>番号の更新</legend><input type=checkbox></fieldset><div><form><button type=button>取消</button><button type=button>変更</button></form></div>',
    target: check('取消'),
    expect: 'not-found',
  },
  {
    name: 'a row by a button of it that is drawn as a link, ticked',
    html: `<table><thead><tr><th><input type=checkbox><th>規則<th>状態<tbody>${['甲', '乙'].map((n, i) => `<tr><td><label><span><input type=checkbox id=t${i} aria-label="行 ${i + 1} を選択"></span></label><td><button>${n}の規則</button><td><a>停止</a>`).join('')}</table>`,
    target: check('乙の規則'),
    expect: 't1',
  },
  {
    name: 'of a field and a list behind one label, the list for what is chosen',
    html: '<div><label for=n>間隔</label> <input id=n value=5> <select id=a><option>秒<option>分</select></div>',
    target: choose('間隔'),
    expect: 'a',
  },
  {
    name: 'a field that may suggest something, and behind it a list with words of its own',
    html: '<div><label for=a>駅</label> <input id=a> 種類 <select><option>急行<option>各停</select></div>',
    target: choose('駅'),
    expect: 'a',
  },
  {
    name: 'the words in what a script draws right after a hidden radio button',
    html: `<p>規模</p>${drawn('小規模', 'a')}${drawn('大規模', 'b')}`,
    target: check('小規模'),
    expect: 'a',
  },
  {
    name: 'the words that a script sets right after a hidden radio button, to be pressed',
    html: '<input type=radio name=s style="display:none"><span id=a style="cursor:pointer">未定</span><input type=radio name=s style="display:none"><span style="cursor:pointer">ほか</span>',
    target: check('未定'),
    expect: 'a',
  },
  {
    name: 'a label that nothing ties to the hidden radio button before it, and not to the next one',
    html: loose('カード', 'a') + loose('振込', 'b'),
    target: check('カード'),
    expect: 'a',
  },
  {
    name: 'a field with a label, where another one of its form says the same in its place',
    html: '<form><input placeholder=ユーザー名><p><label for=b>ユーザー名</label><input id=b placeholder=ユーザー名></form>',
    target: fill('ユーザー名'),
    expect: 'ambiguous',
  },
  ...['display:none', 'position:absolute;left:0;top:0;transform:translateX(-9999px)'].map((away) => {
    const question = (id: string) =>
      `<div><span>勤務地</span><p id="${id}"><label><input type=radio name=p>出社</label> <label><input type=radio name=p>在宅</label></p></div>`;
    return {
      name: `radio buttons that are on the page again, where nobody sees them (${away})`,
      html: `<div style="${away}">${question('x')}</div><p>入力</p>${question('g')}`,
      target: choose('勤務地'),
      expect: 'g',
    };
  }),
  {
    name: 'radio buttons with a field that shows only for one of them',
    html: '<label for=q>頻度</label><div id=g><input type=radio name=f id=q>常に<br><input type=radio name=f>指定<p style="display:none"><input> 日</p></div>',
    target: choose('頻度'),
    expect: 'g',
  },
  {
    name: 'a list of buttons over a see-through field, before a group of radio buttons',
    html: `<div><div><label for=none>種類</label><div id=a style="position:relative"><input tabindex=-1 value=x style="opacity:0;position:absolute">
      <button>x</button><div role=button tabindex=0>▼</div></div></div><div><span>接続</span><label><input type=radio name=k>直接</label><label><input type=radio name=k>経由</label></div></div>`,
    target: choose('種類'),
    expect: 'a',
  },
  {
    name: 'a cell that says it is edited, by a heading in a table of its own',
    html: '<div><div><table><tr><th style="width:90px">番号<th style="width:90px">メモ</table></div><div><table><tr><td style="width:90px">K-1<td style="width:90px" id=m data-edit=text>なし<tr><td>K-2<td data-edit=text>なし</table></div></div>',
    target: { ...fill('メモ'), in: { kind: 'row', words: ['K-1'] } },
    expect: 'm',
  },
  {
    name: 'the field of a row by a heading in a table of its own, not the one before it',
    html: '<div><div><table><tr><th style="width:200px">番号<th style="width:200px">題名<th style="width:200px">操作</table></div><div><table><tr><td style="width:200px">K-1<td style="width:200px">点検<td style="width:200px"><button>編集</button><tr><td>K-2<td><input id=i style="width:90px"><button>中止</button><td><button>決定</button></table></div></div>',
    target: { ...fill('題名'), in: { kind: 'row', words: ['K-2'] } },
    expect: 'i',
  },
  {
    name: 'a cell of a plain table that the hand of the mouse alone shows as written in',
    html: '<table><tr><th>番号<th>与信<tr><td>K-1<td id=m style="cursor:pointer">なし</table>',
    target: { ...fill('与信'), in: { kind: 'row', words: ['K-1'] } },
    expect: 'm',
  },
  {
    name: 'a cell of a row that is pressed as a whole is not written in',
    html: '<table><tr><th>番号<th>与信<tr style="cursor:pointer"><td>K-1<td>なし</table>',
    target: { ...fill('与信'), in: { kind: 'row', words: ['K-1'] } },
    expect: 'not-found',
  },
  {
    name: 'a cell of a plain table is not written in, whatever letters its name has',
    html: '<table><tr><th>番号<th>与信<tr><td>K-1<td class=credit id=m>なし</table>',
    target: { ...fill('与信'), in: { kind: 'row', words: ['K-1'] } },
    expect: 'not-found',
  },
  {
    name: 'the box of a row that is drawn in two tables side by side',
    html: '<div style="display:flex"><div><table><tr><td style="height:30px;width:90px"><input type=checkbox><tr><td style="height:30px"><input type=checkbox id=b></table></div><div><table><tr><td style="height:30px">会員1<tr><td style="height:30px">会員2</table></div></div>',
    target: check('会員2'),
    expect: 'b',
  },
  {
    name: 'the box of a row in a table before the one with its name, which has one more under its heading',
    html: apart(''),
    target: check('棚2'),
    expect: 'b2',
  },
  {
    name: 'such a box that lets presses through to its cell',
    html: apart('').replaceAll('<input type=checkbox id=b', '<input type=checkbox style="pointer-events:none" id=b'),
    target: check('棚1'),
    expect: 'b1',
  },
  {
    name: 'two boxes of a row, the one in a table before its name, that both have headings about something else: refused',
    html: apart('通知'),
    target: check('棚2'),
    expect: 'ambiguous',
  },
  ...(['', 'overflow:hidden'] as const).map((scrolled) => ({
    name: `a box under a heading in a table of its own, without its tag, ${scrolled ? 'below which the rows are scrolled' : 'that only stands over another: refused'}`,
    html: headed(scrolled),
    target: { ...check('使用中'), in: { kind: 'row' as const, words: ['棚2'] } },
    expect: scrolled ? 'x2' : 'not-found',
  })),
  {
    name: 'the box of a row beside one that has its heading in a table of its own',
    html: headed('overflow:auto', 'boxes'),
    target: check('棚2'),
    expect: 'r2',
  },
  {
    name: 'the box of a row of a grid whose rows are a table each, beside one under a heading',
    html: gridOfTables(''),
    target: check('棚2'),
    expect: 'k2',
  },
  {
    name: 'the box of a row of such a grid whose heading only tells how to choose all, not in sight',
    html: gridOfTables('<span style="position:absolute;left:-9999px;visibility:hidden">スペースで全行</span>'),
    target: check('棚2'),
    expect: 'k2',
  },
  {
    name: 'one of two boxes of a row of such a grid that both have headings: refused',
    html: gridOfTables('通知'),
    target: check('棚2'),
    expect: 'ambiguous',
  },
  {
    name: 'the box under a heading of such a grid, over whose first column stands none',
    html: gridOfTables(''),
    target: { ...check('有効'), in: { kind: 'row', words: ['棚2'] } },
    expect: 'x2',
  },
  {
    name: 'the box of the row under another heading of it: refused',
    html: gridOfTables(''),
    target: { ...check('氏名'), in: { kind: 'row', words: ['棚2'] } },
    expect: 'not-found',
  },
  {
    name: 'the box behind the name of a row, with a table before it that only counts',
    html: apart('').replaceAll(/<input type=checkbox id=b(.)>/g, '$1'),
    target: check('棚2'),
    expect: 'x2',
  },
  {
    name: 'a cell that is written in, by its row and its heading, in columns that stand in no order',
    html: sheet,
    target: { ...fill('備考'), in: { kind: 'row', words: ['操作者2'] } },
    expect: 'c2',
  },
  {
    name: 'a cell that may only be read is not written in',
    html: sheet.replaceAll('aria-colindex=3 id', 'aria-readonly=true aria-colindex=3 id'),
    target: { ...fill('備考'), in: { kind: 'row', words: ['操作者2'] } },
    expect: 'not-found',
  },
  {
    name: 'a box drawn in the link of an entry of a tree',
    html: '<ul role=tree><li role=none><a href="#" role=treeitem aria-selected=false><i id=b class=checkbox role=presentation style="display:inline-block;width:20px;height:20px"></i>経理課</a></ul>',
    target: check('経理課'),
    expect: 'b',
  },
  {
    name: 'the box of a row that is known by a link, whatever other links say so',
    html: '<nav><a href="#">佐藤</a> <input type=checkbox></nav><table><tr><th><input type=checkbox><th>名前<th>権限<tr><td><input type=checkbox id=b><th><a href="#">佐藤</a><td>有<tr><td><input type=checkbox><th><a href="#">鈴木</a><td>無</table>',
    target: { purpose: 'check', words: ['佐藤'] },
    expect: 'b',
  },
  {
    name: 'the box that ends a row, whose name comes first',
    html: '<table><tr><th>名前<th>機能<th>件数<th><input type=checkbox><tr><td><a href="#">正門</a><div><a href="#">一階</a></div><td><a href="#">動体検知</a><td><a href="#">12</a><td><input type=checkbox id=b> <i>⇅</i><tr><td><a href="#">裏門</a><td>停止<td>3<td><input type=checkbox> <i>⇅</i></table>',
    target: check('正門'),
    expect: 'b',
  },
  {
    name: 'the second field of a row that its label names, in a cell of its own',
    html: `<table><tr><td><button>−</button><th><label>部署</label><td><select id=a><option>が次と同じ<option>が次と違う</select><td><select id=b><option>総務<option>経理</select>
    <tr><td><button>−</button><th><label>氏名</label><td><select><option>を含む</select><td><input></table>`,
    target: { ...choose('部署'), nth: 2 },
    expect: 'b',
  },
  {
    name: 'the second of two lists behind a label with a remark of its own, tied to nothing',
    html: '<div><div style="width:9em;text-align:right;padding-bottom:40px"><label><span>時間帯</span><br><small>大陸・都市</small></label></div><div><select><option>アジア</select> <select id=i><option>東京</select></div></div>',
    target: { ...choose('時間帯'), nth: 2 },
    expect: 'i',
  },
  {
    name: 'the box of a row that also has stars to give',
    html: '<table><tr><th><input type=checkbox><th>品名<th>評価<tr><td><input type=checkbox id=b><td>時計<td><input type=radio name=s aria-label="1 star"><input type=radio name=s aria-label="2 stars"><tr><td><input type=checkbox><td>帯<td><input type=radio name=t><input type=radio name=t></table>',
    target: check('時計'),
    expect: 'b',
  },
  ...[
    { where: 'under a heading', heads: '<th><th>品名<th>通知', expect: 'r' as const },
    { where: 'where that has one, too: refused', heads: '<th>既定<th>品名<th>通知', expect: 'ambiguous' as const },
    { where: 'without headings: refused', heads: '', expect: 'ambiguous' as const },
  ].map(({ where, heads, expect }) => ({
    name: `the radio button before the name of a row, not the box behind it ${where}`,
    html: `<table><tr>${heads}</tr><tr>${turns('(p) | 時計 | a')}</tr><tr>${turns('(r) | 帯 | b')}</tr></table>`,
    target: check('帯'),
    expect,
  })),
  {
    name: 'the box before the name of a row, not the radio button behind it',
    html: `<table><tr><th><th>品名<th>既定</tr><tr>${turns('a | 時計 | (p)')}</tr><tr>${turns('b | 帯 | (r)')}</tr></table>`,
    target: check('帯'),
    expect: 'b',
  },
  {
    name: 'the box of a row that also has a switch',
    html: '<table><thead><tr><th><input type=checkbox><th>名前<th>状態<tbody><tr><td><input type=checkbox id=b aria-labelledby=l><span id=l style="position:absolute;width:1px;height:1px;overflow:hidden">行 1 を選択</span><td>時計<td><button role=switch aria-checked=true>有効</button><tr><td><input type=checkbox><td>帯<td><button role=switch aria-checked=false>無効</button></table>',
    target: check('時計'),
    expect: 'b',
  },
  {
    name: 'the switch of a row under its heading, not the box that ticks all',
    html: '<table><thead><tr><th><input type=checkbox><th>名前<th>状態<tbody><tr><td><input type=checkbox><td>時計<td><button role=switch id=b aria-checked=true>有効</button></table>',
    target: check('状態'),
    expect: 'b',
  },
  {
    name: 'the box of a row under its heading, in a table without roles whose headings have boxes of their own',
    html: ticks,
    target: { ...check('読み取り'), in: { kind: 'row', words: ['hosts'] } },
    expect: 'for-hosts1',
  },
  {
    name: 'the heading of a table without roles, without its row: the box of the heading',
    html: ticks,
    target: check('更新'),
    expect: 'for-all2',
  },
  ...[
    { where: 'of two rows: refused', expect: 'ambiguous' as const },
    { where: 'in the row of the other words', in: inRow('送信者'), expect: '送信者' },
  ].map(({ where, in: row, expect }) => ({
    name: `a field under a plain heading, where the last column has none, ${where}`,
    html: `<style>.r{display:grid;grid-template-columns:120px 200px 40px;gap:8px}</style><div class=r><span>項目</span><span>値</span></div><div>${[
      '件名',
      '送信者',
    ]
      .map((name) => `<div class=r><span>${name}</span><input id=${name}><span style="cursor:pointer">－</span></div>`)
      .join('')}</div>`,
    target: { ...fill('値'), ...(row && { in: row }) },
    expect,
  })),
  {
    name: 'the box below a field is not called by what is to be typed there',
    html: '<div><input placeholder="名前で検索"></div><div style="margin-top:8px"><input type=checkbox> 番号</div>',
    target: check('名前'),
    expect: 'not-found',
  },
  {
    name: 'the switch of a row under a plain heading, in a table without roles',
    html: lines(
      ['', '名前', '状態'],
      (row, at) => [`<i>${at}</i>`, row, `<button role=switch id=${row} aria-checked=false></button>`],
      ['時計', '音声'],
    ),
    target: { ...check('状態'), in: { kind: 'row', words: ['音声'] } },
    expect: '音声',
  },
  ...[
    check('<i role=switch id=d tabindex=0 style="display:inline-block;width:30px;height:16px"></i>'),
    check('<input type=checkbox>'),
    fill('<input>'),
    choose('<select><option>可<option>否</select>'),
  ].map(({ purpose, words: [field] }) => ({
    name: `a plain heading over ${field} in each row, without its row: refused`,
    html: lines(['名前', '状態'], (row) => [row, field!], ['時計', '音声']),
    target: { purpose, words: ['状態'] },
    expect: 'ambiguous' as const,
  })),
  ...[
    { of: fill('値'), expect: 'ambiguous' },
    { of: { ...fill('値'), nth: 2 }, expect: 'v2' },
    { of: choose('項目'), expect: 'ambiguous' },
    { of: { ...choose('項目'), nth: 2 }, expect: 'k2' },
    { of: { ...fill('値'), nth: 3 }, expect: 'not-found' },
  ].map(({ of, expect }) => ({
    name: `to ${of.purpose} by a heading over lines that end with what removes each${'nth' in of ? `, number ${of.nth}` : ''}`,
    html: conditions(1, 2),
    target: of,
    expect,
  })),
  {
    name: 'by such a heading, where there is one line',
    html: conditions(1),
    target: fill('値'),
    expect: 'v1',
  },
  {
    name: 'labels over the fields of a line that goes on with fields of its own: the first field of theirs',
    html: `<style>.l{display:grid;grid-template-columns:150px 200px 150px}</style><div class=l><span>姓</span><span>名</span></div><div class=l><input><input id=n><input placeholder=敬称></div><div class=l><input placeholder=部署><input placeholder=役職><input placeholder=内線></div>`,
    target: fill('名'),
    expect: 'n',
  },
  {
    name: 'a line of labels over a line of fields, and two more of both',
    html: [
      ['名前', '状態'],
      ['<input>', '<input id=s>'],
      ['宛先', '備考'],
      ['<input>', '<input>'],
    ]
      .map(
        (cells) =>
          `<div style="display:flex">${cells.map((cell) => `<div style="width:200px">${cell}</div>`).join('')}</div>`,
      )
      .join(''),
    target: fill('状態'),
    expect: 's',
  },
  {
    name: 'a list of what was chosen so far, which holds the field to search in',
    html: '<div><b>国</b><div><ul role=listbox><li role=option><input role=combobox id=i placeholder=検索></li></ul><button>▼</button></div></div>',
    target: choose('国'),
    expect: 'i',
  },
  {
    name: 'the choices that the title of a group is tied to, not the whole group',
    html: '<section role=group aria-label="分類の欄"><h4 id=t>分類</h4><div role=radiogroup aria-labelledby=t id=r><button role=radio>障害</button><button role=radio>保守</button></div></section>',
    target: choose('分類'),
    expect: 'r',
  },
  {
    name: 'a remark between two boxes to tick, each with its words, is no label of the second',
    html: switches,
    target: check('作成のたびに有効になります'),
    expect: 'not-found',
  },
  {
    name: 'the words below the only field of their box, not the field of the box below them',
    html: '<div><div><input type=checkbox></div><small style="display:block">経路</small></div><div><div><input type=checkbox id=b></div><small style="display:block">覚え書き</small></div><div><div><input type=checkbox></div><small style="display:block">地域</small></div>',
    target: check('覚え書き'),
    expect: 'b',
  },
  {
    name: 'a text that turns into a field, with an unseen copy that measures it',
    html: '<div id=b style="cursor:pointer"><span style="position:absolute;visibility:hidden">無題</span><span tabindex=0>無題</span></div>',
    target: fill('無題'),
    expect: 'b',
  },
  {
    name: 'the label of a list is none of the box to tick below it',
    html: switches,
    target: check('本文'),
    expect: 'not-found',
  },
  {
    name: 'a title above a box to tick',
    html: '<div><div><input type=checkbox> 甲</div><div>乙<br><input type=checkbox id=b></div></div>',
    target: check('乙'),
    expect: 'b',
  },
  { name: 'label for', html: '<label for=i>アカウント</label><input id=i>', target: fill('アカウント'), expect: 'i' },
  {
    name: 'label around, with colon and star',
    html: '<label>氏名：<span>*</span><input id=i></label>',
    target: fill('氏名'),
    expect: 'i',
  },
  {
    name: 'required mark',
    html: '<label for=i>氏名（必須）</label><input id=i><label for=j>氏名カナ</label><input id=j>',
    target: fill('氏名'),
    expect: 'i',
  },
  {
    name: 'a cell beside, in a table of fields',
    html: '<table><tr><td>アカウント:</td><td><input id=i></td></tr><tr><td>パスワード:</td><td><input id=j type=password></td></tr></table>',
    target: fill('パスワード'),
    expect: 'j',
  },
  ...Object.entries({
    'words before it': '<div>電話番号</div><input>',
    'the cell before it': '<table><tr><th>電話番号<td><input></table>',
    'a term': '<dl><dt>電話番号<dd><input></dl>',
    'words it says itself too': '<div>電話番号</div><input aria-label=電話番号>',
  }).map(([how, html]) => ({
    name: `two fields called the same, by a label and by ${how}: refused`,
    html: `<section><h3>本社</h3><label>電話番号 <input></label></section><section><h3>支社</h3>${html}</section>`,
    target: fill('電話番号'),
    expect: 'ambiguous',
  })),
  {
    name: 'upload: the field below its heading, not the one above it in the same part',
    html: ['証明書', '秘密鍵']
      .map((name, at) => `<h3>${name}</h3><div>ここに置く <a href="#">選択</a><input type=file id=f${at}></div>`)
      .join(''),
    target: upload('秘密鍵'),
    expect: 'f1',
  },
  {
    name: 'a switch that is only drawn, at the end of the line of its words',
    html: ['通知', '週報']
      .map(
        (name, at) =>
          `<div style="display:flex;justify-content:space-between"><div>${name}</div><div id=s${at} onclick="" style="width:36px;height:18px;border-radius:9px"><i style="display:block;width:14px;height:14px;border-radius:7px"></i></div></div>`,
      )
      .join(''),
    target: check('週報'),
    expect: 's1',
  },
  {
    name: 'a switch that is the word OFF, in the line of its words',
    html: `<table>${['通知', '週報'].map((name, at) => `<tr><td>${name}</td><td><span id=s${at} style="cursor:pointer">OFF</span></td></tr>`).join('')}</table>`,
    target: check('週報'),
    expect: 's1',
  },
  ...Object.entries({
    'beside the word ON': '<span style="cursor:pointer">ON</span><span style="cursor:pointer">OFF</span>',
    'on a button': '<button>OFF</button>',
    'that only shows a state': '<span>OFF</span>',
  }).map(([where, html]) => ({
    name: `the word OFF ${where} is no switch`,
    html: `<table><tr><td>通知</td><td>${html}</td></tr></table>`,
    target: check('通知'),
    expect: 'not-found' as const,
  })),
  {
    name: 'a button that opens the window to choose files, with its label',
    html: '<div><label for=i>発表資料</label><button id=i>ファイルを選ぶ</button></div><input><input><input type=file style="display:none">',
    target: upload('発表資料'),
    expect: 'i',
  },
  {
    name: 'a box to tick that is only drawn, before a label that belongs to nothing',
    html: `<style>.t{display:inline-block;width:16px;height:16px;border:1px solid;cursor:pointer}</style>
<div><span class=t id=j></span><label>高度な脅威対策</label></div><div><span class=t id=i></span><label>情報漏えい対策</label></div>`,
    target: check('情報漏えい対策'),
    expect: 'i',
  },
  {
    name: 'a box to tick drawn by a picture, without a hand over it, right before its words',
    html: `${bare}<div><span class=t id=j></span> <span><b>高度な</b><b>脅威対策</b></span></div><div><span class=t id=i></span> 情報漏えい対策</div>`,
    target: check('情報漏えい対策'),
    expect: 'i',
  },
  {
    name: 'the box that a style sheet draws right before the words, rather than that of a row with them in another column',
    html: `${signs}<ul><li><div class=l><div class=t></div><div>▢</div><span>東京</span></div><li><div class=l><div class=t id=i></div><div>▢</div><span>大阪</span></div></ul>${regions}`,
    target: check('大阪'),
    expect: 'i',
  },
  {
    name: 'the box of a font of icons before the icon of the words, rather than that of a row with them in another column',
    html: `${signs}<ul><li><div class=l><i class="x x-checkbox-blank" id=i></i><i class=x></i><span>大阪</span></div></ul>${regions}`,
    target: check('大阪'),
    expect: 'i',
  },
  {
    name: 'the box of a row with the words in another column, where elsewhere they have none beside them',
    html: `${signs}<ul><li><div class=l><i class=x></i><span>大阪</span></div><li class=t>大阪</ul>${regions}`,
    target: check('大阪'),
    expect: 'k1',
  },
  ...[
    { what: 'a box', cells: [tickBox, tickBox], target: { ...check('有効'), in: inRow('上田') }, expect: 'r2' },
    { what: 'a filter', filter: '<input id=q>', target: fill('有効'), expect: 'q' },
    { what: 'a list that filters', filter: '<select id=q><option>あり</select>', target: choose('有効'), expect: 'q' },
    { what: 'a cell to write in', cells: ['可', '可'], target: { ...fill('有効'), in: inRow('上田') }, expect: 'r2' },
  ].flatMap(({ what, filter, cells, target, expect }) =>
    ['role=button aria-label="並べ替え: 有効"', 'role=button'].map((made) => ({
      name: `${what} under a heading that is all in a button: ${made}`,
      html: sorted(made, filter, cells),
      target,
      expect,
    })),
  ),
  {
    name: 'a box under a heading that is all in a link',
    html: '<table><tr><th>名前<th><a href="#">有効</a> ▲<tr><td>青木<td><input type=checkbox><tr><td>上田<td><input type=checkbox id=b></table>',
    target: { ...check('有効'), in: { kind: 'row', words: ['上田'] } },
    expect: 'b',
  },
  {
    name: 'no box under a button beside the words of a heading',
    html: '<table><tr><th>名前<th>有効 <button>反転</button><tr><td>青木<td><input type=checkbox></table>',
    target: check('反転'),
    expect: 'not-found',
  },
  {
    name: 'the sample of a colour beside a box to tick',
    html: `${bare}<div><input type=checkbox id=i> <span class=t></span> 売上</div><div><span class=t></span> 原価</div>`,
    target: check('売上'),
    expect: 'i',
  },
  {
    name: 'a text that turns into a field, above a field with a label of its own',
    html: '<div><div style="display:flex"><span>電話番号</span><div id=t tabindex=0 style="cursor:pointer" onclick="">—</div></div></div><div><label for=n>備考</label><textarea id=n></textarea></div>',
    target: { words: ['電話番号'], purpose: 'fill' },
    expect: 't',
  },
  {
    name: 'a text that turns into a field, in the cell beside',
    html: '<table><tr><td>ニックネーム</td><td id=i style="cursor:pointer">未設定</td></tr></table>',
    target: fill('ニックネーム'),
    expect: 'i',
  },
  ...(['fill', 'check'] as const).map((purpose) => ({
    name: `what is only told in a line (${purpose}) is not entered in the line above, which has its own words before its field`,
    html: `<style>.r{display:flex;margin:8px 0;align-items:center}.l{width:140px;flex:none}</style>${[
      ['担当者名', '<input size=24>'],
      ['契約番号', '<div>A-0001</div>'],
      ['自動更新', '<input type=checkbox>'],
      ['通知', '<div>オフ</div>'],
    ]
      .map(([words, value]) => `<div class=r><div class=l>${words}</div>${value}</div>`)
      .join('')}`,
    target: { words: [purpose === 'fill' ? '契約番号' : '通知'], purpose },
    expect: 'not-found' as const,
  })),
  {
    name: 'a row that can be clicked as a whole is no field',
    html: '<table><tr id=r style="cursor:pointer"><td>ニックネーム</td><td>未設定</td></tr></table>',
    target: fill('ニックネーム'),
    expect: 'not-found',
  },
  {
    name: 'of two lists in a column, one that shows a choice with a cross behind it is as good as the empty one',
    html: `<table><tr><th>機器<th>OS${['<b>Windows<button>×</button></b>', '<b></b>']
      .map(
        (chosen, n) =>
          `<tr><td><input value=機器${n}><td><div><label for=s${n} style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">OS</label><div role=combobox aria-expanded=false style="width:200px;height:24px;border:1px solid"><select id=s${n} hidden><option>Windows</select>${chosen}</div><input tabindex=-1 style="position:absolute;opacity:0"></div>`,
      )
      .join('')}</table>`,
    target: choose('OS'),
    expect: 'ambiguous',
  },
  {
    name: 'a component with its own select, whose native field is kept for validation',
    html: '<label for=i>オプション</label><div id=d style="width:90px;height:20px;position:relative"><input id=i role=combobox style="opacity:0;position:absolute"><input aria-hidden=true tabindex=-1></div>',
    target: choose('オプション'),
    expect: 'd',
  },
  {
    name: 'radio buttons of components, each in its own shadow root',
    html: '<div style="display:grid;grid-template-columns:90px 200px"><span>支払条件</span><div id=g><x-r name=p>月末</x-r><x-r name=p>即時</x-r></div></div><script>customElements.define("x-r",class extends HTMLElement{constructor(){super();this.attachShadow({mode:"open"}).innerHTML="<div role=radio tabindex=0><input type=radio hidden><slot></slot></div>"}})</script>',
    target: choose('支払条件'),
    expect: 'g',
  },
  {
    name: 'radio buttons that a component only holds, by the title that it draws around them',
    html: '<x-g id=g><div><input type=radio name=p id=a><label for=a>月末</label></div><div><input type=radio name=p id=b><label for=b>即時</label></div></x-g><script>customElements.define("x-g",class extends HTMLElement{constructor(){super();this.attachShadow({mode:"open"}).innerHTML="<fieldset><legend><label>支払条件</label></legend><div><slot></slot></div></fieldset>"}})</script>',
    target: choose('支払条件'),
    expect: 'g',
  },
  {
    name: 'a box in the heading of a table whose second heading is flattened',
    html: '<table><thead><tr><th><input type=checkbox id=i title="すべて選択"><th>氏名</thead></table><div style="height:90px;overflow:auto"><table><thead><tr style="height:0"><th style="height:0;padding:0;border:0"><div style="height:0;overflow:hidden"><input type=checkbox title="すべて選択"></div><th style="height:0;padding:0;border:0"><div style="height:0;overflow:hidden">氏名</div></thead><tr><td><input type=checkbox><td>佐藤<tr><td><input type=checkbox><td>鈴木</table></div>',
    target: check('すべて選択'),
    expect: 'i',
  },
  {
    name: 'a component that says for the plain button in its shadow root that a list opens',
    html: '<x-b id=d aria-haspopup=listbox>帳票</x-b><script>customElements.define("x-b",class extends HTMLElement{constructor(){super();this.attachShadow({mode:"open"}).innerHTML="<button><slot></slot></button>"}})</script>',
    target: choose('帳票'),
    expect: 'd',
  },
  {
    name: 'a list by its label, beside a heading of the same word that folds its part away',
    html: '<div><span onclick="" id=j>分類</span><ul><li>すべて</li></ul></div><table><tr><td>分類:</td><td><div style="position:relative;width:160px;height:20px"><select id=i style="position:absolute;left:0;width:160px"><option></option><option>業務</option></select><input style="position:absolute;left:0;width:140px"></div></td></tr></table>',
    target: choose('分類'),
    expect: 'i',
  },
  {
    name: 'a button that a label names is a list to choose from',
    html: '<label for=i>表示言語</label><x-select><button id=i>日本語</button><ul style="display:none"><li>日本語</li></ul></x-select><button>表示言語の追加</button>',
    target: choose('表示言語'),
    expect: 'i',
  },
  {
    name: 'a plain button in a box that says that it opens a list, by a label that nothing ties to it',
    html: '<div><label>実行環境</label><div><div id=w aria-haspopup=listbox aria-expanded=false><button>選んでください</button></div></div></div>',
    target: choose('実行環境'),
    expect: 'w',
  },
  {
    name: 'a button with an arrow right after it that has no words is what is chosen from',
    html: '<span><button id=i>保存</button><button aria-haspopup=true aria-expanded=false>&nbsp;</button></span>',
    target: choose('保存'),
    expect: 'i',
  },
  {
    name: 'a button with such an arrow in a box of its own, with the list that it opens',
    html: '<div class=btn-group><button id=i>編集</button><div role=group aria-label=他><button aria-expanded=false style="width:20px;height:20px"></button><div hidden><button>複製</button></div></div></div>',
    target: choose('編集'),
    expect: 'i',
  },
  {
    name: 'a button before the box of a menu of the page, in a line with others: refused',
    html: '<div><button>戻る</button><button>編集</button><div><button aria-expanded=false style="width:20px;height:20px"></button></div></div>',
    target: choose('編集'),
    expect: 'not-found',
  },
  {
    name: 'the parts of a day, which its label names each, are one field',
    html: `<span id=l>設置日</span><div role=group aria-labelledby=l><div id=w>${['年', '月', '日'].map((part) => `<span role=spinbutton contenteditable id=p${part} aria-label="${part}, " aria-labelledby="p${part} l">${part}</span>`).join('/')}</div></div>`,
    target: fill('設置日'),
    expect: 'w',
  },
  {
    name: 'the parts of a day and a time, which its label names each, are one field beside the zone that cannot be changed',
    html: `<span id=l>設置日時</span><div role=group aria-labelledby=l><div id=w>${['年', '月', '日', '時', '分'].map((part) => `<span role=spinbutton contenteditable id=p${part} aria-label="${part}, " aria-labelledby="p${part} l">${part}</span>`).join('/')} <span role=textbox aria-readonly=true tabindex=0 id=z aria-label="帯, " aria-labelledby="z l">UTC</span></div></div>`,
    target: fill('設置日時'),
    expect: 'w',
  },
  {
    name: 'a remark behind the second of two fields in a cell',
    html: '<table><tr><th><label>Tag:</label></th><td><input></td></tr><tr><th><label><select><option>Password:</select></label></th><td><div><input type=password> <span>*</span><br><input id=i type=password> <span>*</span> (confirm)</div><div style="display:none">none</div></td></tr><tr><th><label>Tags:</label></th><td><input> Set</td></tr></table>',
    target: fill('(confirm)'),
    expect: 'i',
  },
  {
    name: 'password and its confirmation',
    html: '<table><tr><td>新しいパスワード:</td><td><input id=i type=password></td></tr><tr><td>新しいパスワードの確認:</td><td><input id=j type=password></td></tr></table>',
    target: fill('新しいパスワード'),
    expect: 'i',
  },
  {
    name: 'two labels and fields in one row',
    html: '<table><tr><td>姓</td><td><input id=i></td><td>名</td><td><input id=j></td></tr></table>',
    target: fill('名'),
    expect: 'j',
  },
  {
    name: 'a title, a sentence that tells of the field, then the field',
    html: told,
    target: fill('著者名'),
    expect: 'i',
  },
  ...[
    { words: '記録', purpose: 'fill' as const, expect: 'l' },
    { words: '容量', purpose: 'check' as const, expect: 'm' },
    { words: '容量', purpose: 'fill' as const, expect: 'not-found' },
    { words: '言語', purpose: 'check' as const, expect: 'not-found' },
    { words: '住所', purpose: 'fill' as const, expect: 'not-found' },
    { words: '状態', purpose: 'check' as const, expect: 'not-found' },
  ].map(({ words, purpose, expect }) => ({
    name: `${purpose}: the only field of its kind under a caption (${words}), ${expect}`,
    html: underCaptions,
    target: { words: [words], purpose },
    expect,
  })),
  {
    name: 'a title over two fields that are told of names neither: refused',
    html: told,
    target: fill('期間'),
    expect: 'not-found',
  },
  {
    name: 'a box to tick, before the link that names it',
    html: '<ul><li><input type=checkbox> <a href=a>list.rb</a> 一覧</li><li><input type=checkbox id=i> <a href=b>counter.rb</a> 計数</li></ul>',
    target: check('counter.rb'),
    expect: 'i',
  },
  {
    name: 'text above the field',
    html: '<div><div>会社名</div><div><input id=i></div><div>部署</div><div><input id=j></div></div>',
    target: fill('部署'),
    expect: 'j',
  },
  { name: 'preceding text', html: '会社名 <input id=i> 部署 <input id=j>', target: fill('部署'), expect: 'j' },
  {
    name: 'dt and dd',
    html: '<dl><dt>会社名</dt><dd><input id=i></dd><dt>部署</dt><dd><input id=j></dd></dl>',
    target: fill('会社名'),
    expect: 'i',
  },
  {
    name: 'a badge between label and field',
    html: '<div><span>会社名</span><span>必須</span><input id=i></div><div><span>部署</span><input></div>',
    target: fill('会社名'),
    expect: 'i',
  },
  {
    name: 'placeholder only',
    html: '<input id=i placeholder="組織、説明"><input placeholder="名前">',
    target: fill('組織、説明'),
    expect: 'i',
  },
  {
    name: 'a field, not the button of that word',
    html: '<button>検索</button><input id=i aria-label="検索">',
    target: fill('検索'),
    expect: 'i',
  },
  ...[
    { words: 'クレジットカード', expect: 'l' },
    { words: '支払方法', expect: 'g' },
    { words: '請求書払い', expect: 'g' },
  ].map(({ words, expect }) => ({
    name: `by ${words}, of radio buttons of which one has a list in brackets among its words`,
    html: '<table><tr><th>支払方法<td id=g><input type=radio name=p value="口座">口座振替<br><input type=radio name=p value="クレジット">クレジットカード（<select id=l><option>VISA<option>JCB</select>）<br><input type=radio name=p>請求書払い</table>',
    target: choose(words),
    expect,
  })),
  ...[
    { says: '認証アプリに表示された６桁の確認コードを入力してください。', expect: 'c0' },
    { says: '確認コードをお持ちでない方は、管理者に再発行をお申し付けください。', expect: 'not-found' },
  ].map(({ says, expect }) => ({
    name: `the first of the boxes of a code by a word of the sentence over them: ${says}`,
    html: `<h2>二段階認証</h2><p>${says}</p><div>${[0, 1, 2, 3, 4, 5].map((n) => `<input id=c${n} maxlength=1 size=1>`).join('')}</div><button>認証する</button>`,
    target: fill('確認コード'),
    expect,
  })),
  ...[
    { says: 'Edit the "Title" below, then save the record', words: 'Title', expect: 'f' },
    {
      says: 'Enter the 6-digit verification code from your authenticator app.',
      words: 'Verification code',
      expect: 'f',
    },
    { says: 'For reasons of safety, do not enter your password in this form', words: 'Password', expect: 'not-found' },
    { says: 'Change the title page of the record as you like it', words: 'Title', expect: 'not-found' },
  ].map(({ says, words, expect }) => ({
    name: `a field by the words that the sentence over it asks for: ${says}`,
    html: `<div>${says}</div><form><div><input id=f></div><a role=button>OK</a></form>`,
    target: fill(words),
    expect,
  })),
  {
    name: 'the field with the label rather than the one that a sentence asks for it in',
    html: '<p>お手元に届いたメールの6桁の確認コードを入力してください。</p><input><div><label for=l>確認コード</label><input id=l></div>',
    target: fill('確認コード'),
    expect: 'l',
  },
  ...[
    { what: 'right before the heading of a column', heads: 'b', words: '優先度', expect: 'not-found' },
    { what: 'in the line of a heading further on', heads: 'b', words: '名前', expect: 'not-found' },
    { what: 'of the first row of a list without headings', heads: 'span', words: '優先度', expect: 'all' },
    { what: 'of a row under such headings', heads: 'b', words: '乙', expect: 'r1' },
  ].map(({ what, heads, words, expect }) => ({
    name: `the box ${what}`,
    html: `<style>.r{display:grid;grid-template-columns:40px 60px 1fr}</style><div class=r><span><input type=checkbox id=all></span><${heads}>優先度</${heads}><${heads}>名前</${heads}></div>${['甲', '乙'].map((row, at) => `<div class=r><span><input type=checkbox id=r${at}></span><span>${at + 1}</span><span>${row}</span></div>`).join('')}`,
    target: check(words),
    expect,
  })),
  ...[
    { what: 'by words in the third cell', words: 'ゲスト', expect: 'b1' },
    { what: 'by words in the second cell', words: '甲', expect: 'b0' },
    { what: 'drawn', box: 'span', words: 'ゲスト', expect: 'b1' },
    { what: 'by a heading, before the box that ticks all: refused', words: '名前', expect: 'not-found' },
    {
      what: 'where something else is entered in the line: refused',
      words: 'ゲスト',
      more: '<input size=2>',
      expect: 'not-found',
    },
    { what: 'in lines that are no columns: refused', words: 'ゲスト', width: '', expect: 'not-found' },
  ].map(({ what, words, box = 'input', more = '', width = 'width:110px', expect }) => ({
    name: `the box that a line of plain boxes begins with, ${what}`,
    html: lined(
      (id) =>
        box === 'input'
          ? `<input type=checkbox id=${id}>`
          : `<span id=${id} style="display:inline-block;width:14px;height:14px;border:1px solid;cursor:pointer"></span>`,
      [
        ['番号', '名前'],
        ['甲', '社内の人'],
        ['二番目の番号', `ゲスト${more && `</div><div>${more}`}`],
      ],
      width,
    ),
    target: check(words),
    expect,
  })),
  ...[
    { order: 'a title first', row: '通知方法 | a | 電子メール | b | 郵送', words: '郵送' },
    { order: 'boxes first', row: 'a | 電子メール | | b | 郵送', words: '郵送' },
    {
      order: 'words first',
      row: '品目 | <input size=5> | <select><option>すべて</select> | 取消済み | a | 手動 | b | <button>検索</button>',
      words: '手動',
    },
    { order: 'words first, before a field', row: '取消済み | a | 手動 | b | 名前 | <input size=5>', words: '手動' },
    {
      order: 'rounds, the last with a field',
      row: '適用日 | (a) | 即時 | (b) | 日付指定 | <input size=5>',
      words: '日付指定',
    },
  ].map(({ order, row, words }) => ({
    name: `one of several boxes to tick in a row, each with its words in a cell of their own: ${order}`,
    html: `<table><tr>${turns(row)}</table>`,
    target: check(words),
    expect: 'b',
  })),
  {
    name: 'the title of boxes to tick that take turns with their words in a row is none of the first: refused',
    html: `<table><tr>${turns('通知方法 | a | 電子メール | b | 郵送')}</table>`,
    target: check('通知方法'),
    expect: 'not-found',
  },
  {
    name: 'the box of a row of data, where another one and words take turns with it below their headings',
    html: `<table><tr><th>選択<th>氏名<th>有効<th>備考<tr>${turns('a | 山田 | b | 臨時')}</table>`,
    target: check('山田'),
    expect: 'a',
  },
  {
    name: 'the box of a row of data behind its name, where words and boxes take turns below their headings',
    html: `<table><tr><th>氏名<th>有効<th>備考<th>通知<tr>${turns('山田 | a | 臨時 | b')}</table>`,
    target: check('山田'),
    expect: 'a',
  },
  ...[
    { nth: undefined, expect: 'ambiguous' },
    { nth: 2, expect: 'b' },
  ].map(({ nth, expect }) => ({
    name: `a row of several boxes that only their columns name, by its words and ${nth ? 'a number' : 'no more'}`,
    html: '<table><tr><th><th>表示<th>編集<tr><td>契約<td><input type=checkbox><td><input type=checkbox id=b></table>',
    target: { words: ['契約'], purpose: 'check' as const, nth },
    expect,
  })),
  ...[
    'height:0;overflow:hidden',
    'opacity:0',
    'transform:scaleY(0)',
    'content-visibility:hidden',
    'display:none',
  ].flatMap((shut) =>
    (['fill', 'check', 'upload'] as const).map((purpose) => ({
      name: `what is put away with its label (${shut}), to ${purpose}: refused`,
      html: `<div><div style="cursor:pointer">詳しい設定</div><div style="${shut}"><label>上限 <input type=${types[purpose]}></label></div></div>`,
      target: { words: ['上限'], purpose },
      expect: 'not-found',
    })),
  ),
  ...[
    '<dl><dt>証明書<dd><input type=file><dt>秘密鍵<dd><input type=file id=i></dl>',
    '<p>証明書</p><input type=file><p>秘密鍵</p><input type=file id=i>',
    '<table><tr><td>証明書<td>秘密鍵<tr><td><input type=file><td><input type=file id=i></table>',
    '<div>証明書</div><div style="border:1px dashed">ここにドロップするか<a href=#>参照</a></div><input type=file hidden><div>秘密鍵</div><button>選択</button><input type=file id=i hidden>',
    '<div>証明書</div><input type=file hidden><button>選択</button><div>秘密鍵</div><input type=file id=i hidden><button>選択</button>',
  ].map((html, n) => ({
    name: `one of several fields for files, by the words beside it or above it (${n + 1})`,
    html,
    target: { words: ['秘密鍵'], purpose: 'upload' as const },
    expect: 'i',
  })),
  {
    name: 'a field of the next picture in a row of pictures, which is cut off: refused',
    html: '<div style="width:200px;overflow:hidden;white-space:nowrap"><div style="display:inline-block;width:200px">最初</div><div style="display:inline-block;width:200px"><input placeholder=上限></div></div>',
    target: fill('上限'),
    expect: 'not-found',
  },
  {
    name: 'what is folded away below its title: refused',
    html: '<details><summary>上限</summary><input></details>',
    target: fill('上限'),
    expect: 'not-found',
  },
  {
    name: 'aria-labelledby with several texts',
    html: '<b id=p>中継</b> <b id=s>保存先</b> <span id=n>ポート</span><input id=i aria-labelledby="p n"><input aria-labelledby="s n">',
    target: fill('中継 ポート'),
    expect: 'i',
  },
  {
    name: 'aria-labelledby',
    html: '<span id=l>件名</span><div style="height:200px"></div><input id=i aria-labelledby=l>',
    target: fill('件名'),
    expect: 'i',
  },
  {
    name: 'contenteditable',
    html: '<label id=l>本文</label><div id=i contenteditable aria-labelledby=l style="height:40px">x</div>',
    target: fill('本文'),
    expect: 'i',
  },
  { name: 'textarea below', html: '<p>備考</p><textarea id=i></textarea>', target: fill('備考'), expect: 'i' },
  {
    name: 'a part of a text names nothing beside it that is called otherwise: refused',
    html: '<p>部署を追加</p><input aria-label=分類 placeholder=分類>',
    target: fill('部署'),
    expect: 'not-found',
  },
  { name: 'only a text: refused', html: '<p>備考</p><button>備考</button>', target: fill('備考'), expect: 'not-found' },
  {
    name: 'column heading within a row',
    html: '<table><thead><tr><th>名前</th><th>数</th></tr></thead><tr><td>甲</td><td><input id=i></td></tr><tr><td>乙</td><td><input id=j></td></tr></table>',
    target: { ...fill('数'), in: { kind: 'row', words: ['乙'] } },
    expect: 'j',
  },
  {
    name: 'laid out by place alone',
    html: '<div style="position:absolute;left:10px;top:10px">電話</div><div style="position:absolute;left:10px;top:50px">住所</div><input id=i style="position:absolute;left:100px;top:10px"><input id=j style="position:absolute;left:100px;top:50px">',
    target: fill('電話'),
    expect: 'i',
  },
  {
    name: 'select by text beside',
    html: '<table><tr><td>重大度</td><td><select id=i><option>すべて</option><option>成功</option></select></td></tr></table>',
    target: choose('重大度'),
    expect: 'i',
  },
  {
    name: 'fill does not take a select',
    html: '<label for=s>国</label><select id=s><option>日本</option></select>',
    target: fill('国'),
    expect: 'not-found',
  },
  {
    name: 'a list without any role',
    html: '<div>重大度</div><div id=i tabindex=0 class=my-select style="cursor:pointer;border:1px solid"><span>すべて</span></div>',
    target: choose('重大度'),
    expect: 'i',
  },
  {
    name: 'ARIA combo box by label',
    html: '<span id=l>地域</span><div id=i role=combobox tabindex=0 aria-labelledby=l aria-haspopup=listbox>東日本</div>',
    target: choose('地域'),
    expect: 'i',
  },
  {
    name: 'what is drawn for a box to tick is no list, however its class is called: refused',
    html: '<div><label>書式</label><div class=selectgroup><label><input type=checkbox checked style="position:absolute;opacity:0"><span class=selectgroup-label style="cursor:pointer">HTML</span></label><label><input type=checkbox style="position:absolute;opacity:0"><span class=selectgroup-label style="cursor:pointer">CSS</span></label></div></div>',
    target: choose('書式'),
    expect: 'not-found',
  },
  {
    name: 'radio buttons of a box where a field stands with one of them, not that field',
    html: `<form><p><label>件名 <input></label></p><fieldset id=f>
    <legend>処理</legend>
    <div><input type=radio id=r1 name=r checked> <label for=r1>保留</label> <span>あとで決めます.</span></div>
    <div><input type=radio id=r2 name=r> <label for=r2>回送</label> (宛先 <input id=t disabled>) <span>宛先に送ります.</span></div></fieldset></form>`,
    target: choose('処理'),
    expect: 'f',
  },
  ...['fieldset', 'div'].flatMap((box) => {
    const title = box === 'fieldset' ? '<legend>期限</legend>' : '期限';
    const html = `<${box} id=g>${title}<br><input type=radio name=r id=n> <label for=n>なし</label><br><input type=radio name=r id=o> <label for=o>この日数で</label>: <input id=d value=0> 日<br>
      <input type=radio name=r id=e> <label for=e>種類で</label> <select id=s><option>既定</select></${box}>`;
    return [
      {
        name: `radio buttons in a ${box} with fields behind them, by its title`,
        html,
        target: choose('期限'),
        expect: 'g',
      },
      {
        name: `and the list behind one of them, by its words, in a ${box}`,
        html,
        target: choose('種類で'),
        expect: 's',
      },
    ];
  }),
  {
    name: 'the title of radio buttons is that of all of them, and none of the field of another label among them',
    html: '<fieldset id=g><legend>期限</legend><label><input type=radio name=r>なし</label><br><label for=d>日数</label> <input id=d value=0><br><label><input type=radio name=r>当日</label></fieldset>',
    target: choose('期限'),
    expect: 'g',
  },
  {
    name: 'a list below its search field, with a count between them for screen readers alone',
    html: `<div><div>都市</div><div><div><input role=searchbox aria-owns=l></div><span role=status style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">2 件あります</span>
      <ul id=l role=listbox><li role=option>東京<li role=option>京都</ul></div></div>`,
    target: choose('都市'),
    expect: 'l',
  },
  {
    name: 'radio buttons with lists behind them, by the term before their frame',
    html: `<dl><dt>権限:<br><small>あとで変えられます。</small><dd><fieldset id=g><legend>型を選ぶ</legend><input type=radio name=t id=a> <label for=a>継承</label> <select><option>来客</select><br>
      <input type=radio name=t id=b> <label for=b>基準</label> <select id=s><option>来客</select></fieldset></dl>`,
    target: choose('権限'),
    expect: 'g',
  },
  {
    name: 'radio buttons with fields that show between them, under a title and a sentence',
    html: `<table><tr><td><label>終了日 <em>*</em></label><div>この日に消えます。なしも選べます。</div><div><dl id=g><dt><label style="display:block"><input type=radio name=e checked> 日時</label></dt>
      <dd><select><option>1</select> <select><option>11月</select> <input value=2027 size=4> - 時刻: <input size=6></dd><dt><label style="display:block"><input type=radio name=e> なし</label></dt></dl></div></td></tr></table>`,
    target: choose('終了日'),
    expect: 'g',
  },
  {
    name: 'radio buttons by a title that is called like a badge, with a star and a sentence below it',
    html: '<table><tr><td><label>Required? <em>*</em></label><div>Must it be filled in?</div><div id=g><label><input type=radio name=q>Yes</label> <label><input type=radio name=q>No</label></div></td></tr></table>',
    target: choose('Required?'),
    expect: 'g',
  },
  {
    name: 'the first of the lists in a line below a title and a sentence',
    html: dated,
    target: choose('開始日'),
    expect: 'd',
  },
  {
    name: 'and the second',
    html: dated,
    target: { ...choose('開始日'), nth: 2 },
    expect: 'm',
  },
  ...[
    ['a label', '表示されるタブ'],
    ['a heading over it', 'サイドバー'],
    ['a label of several parts', '開く 外 の動作'],
  ].map(([what, words]) => ({
    name: `a list below ${what} that is a link`,
    html: `<div><h2><a href="#a">サイドバー</a></h2><p><a href="#b">表示されるタブ</a></p><p><select ${words!.includes('外') ? '' : 'id=s'}><option>表示中</select></p></div>
      <div><p><a href="#c">開く <em>内</em> の動作</a></p><p><select><option>上</select></p><p><a href="#d">開く <em>外</em> の動作</a></p><p><select id=${words!.includes('外') ? 's' : 't'}><option>上</select></p></div>`,
    target: choose(words!),
    expect: 's',
  })),
  ...['nav', 'ul'].map((box) => ({
    name: `a link in a ${box} is no label of the list below: refused`,
    html: `<div><${box}><div><a href="#a">受注</a></div></${box}><p><select><option>今月</select></p></div>`,
    target: choose('受注'),
    expect: 'not-found',
  })),
  {
    name: 'a field behind a box that switches it on, with a label around it that only says what to type',
    html: `<p><label>番号 <input></label></p><p><label><input type=checkbox> 締切:<br></label> <label><input id=i title="例: 20時"> <span>例: 20時</span></label></p>`,
    target: fill('締切'),
    expect: 'i',
  },
  {
    name: 'a field whose label is drawn over it, not what stands before',
    html: `<p>ご案内</p><label style="position:relative"><input id=i><span style="position:absolute;left:4px;top:0">宛名</span></label>`,
    target: fill('ご案内'),
    expect: 'not-found',
  },
  {
    name: 'the box to tick beside its label, and not its unseen copy with the same id',
    html: '<div style="opacity:0;position:absolute"><input type=checkbox id=t><label for=t>通知する</label></div><div id=own><input type=checkbox id=t><label for=t>通知する</label></div>',
    target: { words: ['通知する'], purpose: 'check' },
    expect: 't',
  },
  {
    name: 'the file field by the button over it, beside an unseen copy of both',
    html: '<div><label for=n>備考</label><input type=file id=n></div><div id=f><button type=button>追加</button><input type=file hidden></div><div style="height:0;overflow:hidden"><button type=button>追加</button><input type=file hidden></div>',
    target: { words: ['追加'], purpose: 'upload' },
    expect: 'f',
  },
  {
    name: 'boxes to tick by the legend of their frame',
    html: '<fieldset id=f><legend>通知先</legend><label><input type=checkbox>管理者</label><br><label><input type=checkbox>利用者</label></fieldset>',
    target: { words: ['通知先'], purpose: 'choose' },
    expect: 'f',
  },
  {
    name: 'the list in a frame that has a box to tick besides, by the legend',
    html: '<fieldset><legend>通知先</legend><select id=s><option>管理者<option>利用者</select><label><input type=checkbox>毎日</label></fieldset>',
    target: { words: ['通知先'], purpose: 'choose' },
    expect: 's',
  },
  {
    name: 'radio group by legend',
    html: '<fieldset id=f><legend>通知</legend><label><input type=radio name=r>する</label><label><input type=radio name=r>しない</label></fieldset>',
    target: choose('通知'),
    expect: 'f',
  },
  {
    name: 'radio group by the cell beside',
    html: '<table><tr><td>通知</td><td id=c><input type=radio name=r>する<input type=radio name=r>しない</td></tr></table>',
    target: choose('通知'),
    expect: 'c',
  },
  ...[
    { what: 'by the cell beside', step: choose('宛先'), expect: 'g' },
    { what: 'by the words of one', step: choose('網'), expect: 'g' },
    { what: 'by the words of the field', step: fill('住所'), expect: 'f' },
    { what: 'by the words of the field, from the suggestions of which is chosen', step: choose('住所'), expect: 'f' },
    { what: 'by the cell beside, which the field is not called', step: fill('宛先'), expect: 'f' },
  ].map(({ what, step, expect }) => ({
    name: `radio buttons in a cell with a field in the line below, ${what}`,
    html: '<table><tr><td>名前<td><input></tr><tr><td>宛先<em>*</em>:<td id=g><input type=radio name=d>端末 <input type=radio name=d>網<br>住所: <input id=f></tr></table>',
    target: step,
    expect,
  })),
  {
    name: 'radio buttons among the fields of a cell: no list of the cell beside',
    html: '<table><tr><td>設定<td>名前 <input><br><input type=radio name=d>端末 <input type=radio name=d>網<br>住所 <input></tr></table>',
    target: choose('設定'),
    expect: 'ambiguous',
  },
  ...[
    { where: 'alone: refused', expect: 'ambiguous' as const },
    { where: 'in the row of the one', in: '標準', expect: 'a' },
    { where: 'in the row of the other', in: '自動', expect: 'b' },
  ].map(({ where, in: row, expect }) => ({
    name: `a list and radio buttons in two rows of the same label, ${where}`,
    html: '<table><tr><th>書式<br><small>[標準]</small><td><select id=a><option>白紙</select><tr><th>書式<br><small>[自動]</small><td id=b><label><input type=radio name=r checked>全体</label><br><label><input type=radio name=r>親</label></table>',
    target: { ...choose('書式'), ...(row ? { in: { kind: 'row' as const, words: [row] } } : {}) },
    expect,
  })),
  ...[
    { where: 'in the next cell', next: '<input type=checkbox id=b>', expect: 'b' },
    {
      where: 'in the next cell, unless that has words of its own',
      next: '<input type=checkbox> 夜間',
      expect: 'not-found',
    },
  ].map(({ where, next, expect }) => ({
    name: `the box of a setting ${where}, and not the one below its name that says what it takes the place of`,
    html: `<table><tr><td><a href="#">名前の確認</a><br><input type=checkbox> 上書き<td>${next}<tr><td><a href="#">応答</a><br><input type=checkbox> 上書き<td><input></table>`,
    target: check('名前の確認'),
    expect,
  })),
  ...[
    {
      where: 'what is called so beside it',
      beside: '<div><strong>国</strong><br>店のある国です<br><select id=s><option>日本<option>韓国</select></div>',
      expect: 's',
    },
    { where: 'itself, where nothing else is called so', beside: '<div>店</div>', expect: 'l' },
  ].map(({ where, beside, expect }) => ({
    name: `an entry of a list that stands open calls ${where}`,
    html: `<table role=listbox id=l><tr role=option><td>税<td>配送先<tr role=option aria-selected=true><td>国<td>日本</table>${beside}`,
    target: choose('国'),
    expect,
  })),
  {
    name: 'tick box by label',
    html: '<label><input id=i type=checkbox> 同意する</label><button>同意する</button>',
    target: check('同意する'),
    expect: 'i',
  },
  {
    name: 'tick box by text after it',
    html: '<div><input id=i type=checkbox>甲 <input id=j type=checkbox>乙</div>',
    target: check('甲'),
    expect: 'i',
  },
  {
    name: 'a switch that is drawn for its see-through box, further down than the window shows',
    html: '<p style="height:3000px">規約</p><p>通知</p><div id=b style="position:relative;width:44px;height:22px"><input type=checkbox aria-label="通知を受け取る" style="position:absolute;inset:0;width:44px;height:22px;margin:0;opacity:0"><span style="position:absolute;inset:0;background:#999"></span></div>',
    target: { words: ['通知を受け取る'], purpose: 'check' },
    expect: 'b',
  },
  {
    name: 'a switch on a panel that has slid in only by its edge is not there yet: the panel is not pressed for it',
    html: '<div id=p style="position:fixed;left:calc(100% - 40px);top:0;width:300px;height:200px"><div style="padding-left:90px"><label for=s>通知</label><button role=switch aria-checked=false id=s>入</button></div><button style="width:100%;height:150px">取消</button></div>',
    target: check('通知'),
    expect: 'not-found',
  },
  {
    name: 'a box to tick that a kit draws around the one of the browser, by the words of its row',
    html: '<table><tr><td><div role=checkbox id=b tabindex=0 aria-checked=false><input type=checkbox style="opacity:0"></div></td><td><a href="#">監査</a></td><td>有効</td></tr></table>',
    target: check('監査'),
    expect: 'b',
  },
  {
    name: 'tick box by the words of its row',
    html: '<table><tr><td><input type=checkbox id=i></td><td>甲</td></tr><tr><td><input type=checkbox id=j></td><td>乙</td></tr></table>',
    target: check('乙'),
    expect: 'j',
  },
  {
    name: 'a styled switch over a hidden box',
    html: '<label id=l style="display:inline-block;padding:8px"><input type=checkbox style="opacity:0;position:absolute;width:0;height:0"><span>自動更新</span></label>',
    target: check('自動更新'),
    expect: 'l',
  },
  {
    name: 'ARIA switch',
    html: '<div id=i role=switch aria-checked=false tabindex=0 aria-label="自動更新" style="width:30px;height:20px"></div>',
    target: check('自動更新'),
    expect: 'i',
  },
  {
    name: 'hidden file field behind a button',
    html: '<div><button>ファイルを選択</button><input id=i type=file style="display:none"></div>',
    target: upload('ファイルを選択'),
    expect: 'i',
  },
  {
    name: 'a button of the old kind before a file field that cannot be seen',
    html: '<p><label for=i style="display:none">追加</label><input type=button value=ファイルの選択><input id=i type=file style="visibility:hidden;width:0">',
    target: upload('ファイルの選択'),
    expect: 'i',
  },
  {
    name: 'upload: what browsers themselves write on it',
    html: '<input type=file id=x>',
    target: upload('ファイルを選択'),
    expect: 'x',
  },
  {
    name: 'file field by label',
    html: '<label for=i>証明書</label><input id=i type=file>',
    target: upload('証明書'),
    expect: 'i',
  },
  {
    name: 'drop zone',
    html: '<div style="padding:40px;border:1px dashed"><p>ここにドロップ</p><input id=i type=file hidden></div>',
    target: upload('ここにドロップ'),
    expect: 'i',
  },
  {
    name: 'an entry under a hand that is called Dropbox is no drop zone',
    html: '<div style="cursor:pointer">Dropbox のファイル</div>',
    target: upload('Dropbox のファイル'),
    expect: 'not-found',
  },
  {
    name: 'a button that says so before one whose tip does; both open the chooser of a field elsewhere',
    html: '<a href="#" role=button title="ファイルを添付"><span>添付</span></a><button id=b>ファイルを添付</button>',
    target: upload('ファイルを添付'),
    expect: 'b',
  },
  {
    name: 'the field behind what was chosen so far, in a box whose label stands above it and follows it in the markup',
    html: `<style>.f{position:relative;padding-top:16px}.f label{position:absolute;top:0;left:2px}.tags{border:1px solid;width:300px}.tags input{border:0}</style>
      <div class=f><div><div class=tags><span><b>東京 <a>×</a></b> <b>大阪 <a>×</a></b></span><input id=i></div></div><label>地域</label></div>`,
    target: fill('地域'),
    expect: 'i',
  },
  {
    name: 'a text that turns into a field, beside the very words, and not the field whose label has them among others',
    html: '<div style="display:flex;gap:8px"><span>Email</span><div id=i style="cursor:pointer" tabindex=0>—</div></div><p><label>Backup email <input></label></p>',
    target: fill('Email'),
    expect: 'i',
  },
  {
    name: 'a field whose label has the words among others, and not a heading of these words that is pressed',
    html: '<table><tr><th style="cursor:pointer" onclick="1">Email</th><th style="cursor:pointer" onclick="1">Name</th></tr><tr><td>a@example.com</td><td>A</td></tr></table><p><label>Email address <input id=i></label></p>',
    target: fill('Email'),
    expect: 'i',
  },
  {
    name: 'the field in a box with signs before and behind it, below a label that follows it in the markup',
    html: `<style>.f{position:relative;padding-top:16px}.f label{position:absolute;top:0;left:2px;font-size:11px}</style>
      <div class=f><div><span style="display:inline-flex;border:1px solid"><button type=button>−</button><input id=i value=1><button type=button>＋</button></span></div><label>数量</label></div>`,
    target: fill('数量'),
    expect: 'i',
  },
  {
    name: 'a text that turns into a field, beside the words, and not the field below them that has a label of its own over it',
    html: '<style>*{line-height:16px}</style><div><div style="display:flex;gap:8px"><span>表示名</span><div id=i style="cursor:pointer" tabindex=0>—</div></div></div><div style="margin:8px 0"><div>場所</div><div><input placeholder="から"><span>〜</span><input placeholder="まで"></div></div>',
    target: fill('表示名'),
    expect: 'i',
  },
  {
    name: 'a text that turns into a field, and not one that a part of the page has scrolled away, which would stand there',
    html: `<style>*{line-height:16px}</style><div style="height:60px;overflow:auto">${[1, 2, 3, 4, 5, 6].map((n) => `<div style="display:flex;gap:40px;height:20px"><span style="width:90px">${n}番</span><input aria-label="会社名"></div>`).join('')}</div><div style="display:flex;gap:8px"><span>部署</span><div id=i style="cursor:pointer" tabindex=0>—</div></div>`,
    target: fill('部署'),
    expect: 'i',
  },
  {
    name: 'labels drawn on the upper edge of their fields, behind them in the markup',
    html:
      '<style>div { position: relative; margin: 14px 0; line-height: 1.6 } input { width: 100%; padding: 9px } span { position: absolute; left: 9px; top: -10px; font-size: 11px }</style><p>パスワードを変更してください。</p>' +
      '<div><input><span>現在のパスワード</span></div><div><input id=i><span>新しいパスワード</span></div><div><input><span>新しいパスワード（確認用）</span></div>',
    target: { words: ['新しいパスワード'], purpose: 'fill' },
    expect: 'i',
  },
  {
    name: 'a placeholder that an editor draws over its field, with a hidden twin',
    html: `<textarea aria-label="題名"></textarea><div style="position:relative"><div id=e contenteditable role=textbox style="min-height:60px"><p><br></p></div>
      <div style="position:absolute;left:0;top:0;pointer-events:none">本文を書く...</div></div>
      <div style="display:none"><div contenteditable role=textbox></div><div>本文を書く...</div></div>`,
    target: { words: ['本文を書く...'], purpose: 'fill' },
    expect: 'e',
  },
  {
    name: 'a label in a dialog that lies over a field of the page behind it',
    html: `<textarea aria-label="備考" style="position:absolute;left:0;top:0;width:600px;height:300px"></textarea>
      <div role=dialog aria-modal=true style="position:absolute;left:20px;top:20px;width:300px;background:#fff"><div>委任先</div><input id=i></div>`,
    target: { words: ['委任先'], purpose: 'fill' },
    expect: 'i',
  },
  {
    name: 'a list after a link and a colon, with another list in the block',
    html: '<div>種類: <select><option>線</select> <a href=#>補間</a>: <select id=i><option>直線</select></div>',
    target: { words: ['補間'], purpose: 'choose' },
    expect: 'i',
  },
  {
    name: 'a label in a table that is a link to its help, the field in the row below',
    html: `<table><tr><td><a href="#h">所属組織</a></td><td><small>必須, <a href="#v">ヒント</a></small></td></tr><tr><td colspan=2><input id=i></td></tr></table>`,
    target: { words: ['所属組織'], purpose: 'fill' },
    expect: 'i',
  },
  {
    name: 'a heading over several columns, and the one after it',
    html: `<table><tr><th colspan=2>項目</th><th colspan=2>型</th><th>長さ</th></tr>
      <tr><td>1.</td><td><input></td><td><select><option>文字</select></td><td><select><option>配列</select></td><td><input></td></tr>
      <tr><td>2.</td><td><input></td><td><select><option>文字</select></td><td><select><option>配列</select></td><td><input id=l></td></tr></table>`,
    target: { ...fill('長さ'), in: { kind: 'row', words: ['2.'] } },
    expect: 'l',
  },
  {
    name: 'the name of a filter with a cross to take it out, above a field that says what it looks through',
    html: `<input placeholder="名, 姓, 住所"><table><tr><td><a href=#>×&nbsp;姓</a></td><td><select><option>含む</select></td><td><input id=v></td></tr></table>`,
    target: fill('姓'),
    expect: 'v',
  },
  {
    name: 'a field that says what it looks through, one of which is a heading',
    html: '<input placeholder="名, 姓, 住所"><table><tr><th>名</th><th>姓</th></tr><tr><td>楓</td><td>木下</td></tr></table>',
    target: fill('姓'),
    expect: 'not-found',
  },
  {
    name: 'labels right of their fields, in a page that runs from right to left',
    html: '<html dir=rtl><div style="display:flex;gap:8px"><div><span>الاسم</span></div><div><input id=n></div><div><span>الرمز</span></div><div><input id=c></div></div>',
    target: { words: ['الرمز'], purpose: 'fill' },
    expect: 'c',
  },
  {
    name: 'a list that has no size yet is not the part of the page that it stands in',
    html: '<div><h4>試験</h4><div><select style="width:0;height:0;padding:0;border:0"><option>一</option></select></div><div>準備中</div></div>',
    target: { words: ['試験'], purpose: 'choose' },
    expect: 'not-found',
  },
  {
    name: 'a drawn list with its text and its arrow below a label, beside another column',
    html: `<div style="display:flex;gap:20px"><div style="width:400px"><label style="display:block">通貨</label><span id=c><div style="display:inline-flex;cursor:pointer"><div style="position:absolute;clip:rect(0 0 0 0);overflow:hidden;width:1px;height:1px"><input readonly aria-haspopup=listbox></div><div style="position:absolute;clip:rect(0 0 0 0);overflow:hidden;width:1px;height:1px"><select tabindex=-1><option>通貨を選択</select></div>
      <span tabindex=-1 style="width:100px">通貨を選択</span><div role=button aria-haspopup=listbox aria-expanded=false aria-label="通貨を選択" style="width:40px">▾</div></div></span></div><div><span tabindex=0 style="cursor:pointer;display:inline-block;padding:8px">領収書を添付</span></div></div>`,
    target: { words: ['通貨'], purpose: 'choose' },
    expect: 'c',
  },
  {
    name: 'a box named like the field in it is no label of the next field',
    html: '<fieldset><div role=group aria-label="暗証番号"><input id=p type=password aria-label="暗証番号"></div><input title="会員番号"></fieldset>',
    target: { words: ['暗証番号'], purpose: 'fill' },
    expect: 'p',
  },
  {
    name: 'a label that CSS draws on the box around a field, beside a text that may be clicked',
    html: '<style>.f::before{content:"略称 "}</style><fieldset><div class=f><input id=f></div><span onclick="1" style="cursor:pointer">年次契約</span></fieldset>',
    target: { words: ['略称'], purpose: 'fill' },
    expect: 'f',
  },
  {
    name: 'the first words of a row, not for the list in its cell that has a label of its own there',
    html: '<table><tr><td>頻度:</td><td><table style="float:right"><tr><td>時間帯:</td><td><select><option>UTC</select></td></tr></table><table><tr><td><select id=f><option>毎日</select></td><td>取り込み</td></tr></table></td></tr></table>',
    target: choose('頻度'),
    expect: 'f',
  },
  {
    name: 'choose: the list in the cell below a heading, rather than a menu of the page that is called the same',
    html: '<header><nav><button aria-haspopup=true aria-expanded=false>製品</button></nav></header><table><thead><tr><th>製品</th><th>数量</th></tr></thead><tr><td><input id=i role=combobox aria-haspopup=listbox></td><td><input></td></tr></table>',
    target: choose('製品'),
    expect: 'i',
  },
  {
    name: 'choose: the field in the line of its label, rather than buttons of a group further down',
    html: '<style>.r{display:flex;gap:20px;margin:20px}</style><form><p>品番</p><div class=r><label>移動先</label><div><input id=i readonly placeholder=選択 style="cursor:pointer"><span style="visibility:hidden">選択</span></div></div><div class=r><label>数量</label><input></div><div class=r><div role=group><label tabindex=0><input type=radio name=q style="opacity:0">新品</label><label tabindex=0><input type=radio name=q style="opacity:0">中古</label></div></div></form>',
    target: choose('移動先'),
    expect: 'i',
  },
  {
    name: 'choose: a menu of the page where nothing else is called so',
    html: '<header><nav><a href="#" id=m aria-haspopup=true aria-expanded=false>製品</a></nav></header><p>製品の一覧</p>',
    target: choose('製品'),
    expect: 'm',
  },
  {
    name: 'choose: the buttons below a label, rather than the mark in it that explains it',
    html: `<div role=group id=g><label>状態<span>*</span><div style="display:inline-flex"><button type=button id=m style="width:16px;height:16px;padding:0"><svg width=12 height=12><circle r=5 cx=6 cy=6 /></svg></button></div></label><div role=radiogroup>${['有効', '無効'].map((words) => `<div><span role=radio tabindex=0 aria-checked=false aria-labelledby=${words} style="display:inline-block;width:14px;height:14px"></span><label id=${words}>${words}</label></div>`).join('')}</div></div>`,
    target: choose('状態'),
    expect: 'g',
  },
  {
    name: 'choose: the only buttons of a card, by its title over a sentence',
    html: '<div><div class=c><div class=h data-slot=card-header><div class=t data-slot=card-title>割引の種類</div><div class=d data-slot=card-description>クーポンの割引です。</div></div><div style="padding:60px"></div><div role=group id=g><div role=radiogroup><label><input type=radio name=s>定額</label><label><input type=radio name=s>定率</label></div></div></div><div class=c><div class=h data-slot=card-header><div class=t data-slot=card-title>条件</div></div><label>最低額 <input></label></div></div></div>',
    target: choose('割引の種類'),
    expect: 'g',
  },
  {
    name: 'a label whose editor is still loading, beside a field that has its words among others: refused',
    html: '<div><label for=e>説明</label><div style="height:40px"></div></div><div><label for=m>検索用の説明</label><input id=m></div>',
    target: fill('説明'),
    expect: 'not-found',
  },
  {
    name: 'a character for a box that only shows a state: refused',
    html: '<p><span>☑</span> 規約に同意する</p><p><i class="fa fa-square"></i> 売上</p>',
    target: { purpose: 'check', words: ['規約に同意する'] },
    expect: 'not-found',
  },
  ...Object.entries({
    'a head of lines': '<svg width=16 height=16><path d="M4 6L8 10L12 6" fill=none stroke=black /></svg>',
    'two heads, one up and one down':
      '<svg width=20 height=20><path d="M7 7L10 4L13 7M7 13L10 16L13 13" fill=none stroke=black /></svg>',
    'a corner of borders':
      '<span style="display:inline-block;border:4px solid transparent;border-top-color:#000"></span>',
    'two sides of a square':
      '<i style="display:inline-block;width:6px;height:6px;border:solid #000;border-width:0 1px 1px 0;transform:rotate(45deg)"></i>',
    'a class': '<i class="fa fa-chevron-down" style="display:inline-block;width:8px;height:8px"></i>',
    'the name of a drawing': '<svg width=12 height=12><use href="#icon-caret-down"></use></svg>',
  }).map(([arrow, drawn]) => ({
    name: `a plain button that shows a choice, with ${arrow} behind it`,
    html: `<div>状態</div><button type=button id=b>有効 ${drawn}</button>`,
    target: { purpose: 'choose' as const, words: ['状態'] },
    expect: 'b',
  })),
  ...Object.entries({
    'a ripple over all of it':
      '<button type=button style="position:relative">削除<span style="position:absolute;inset:0"></span></button>',
    'an arrow that goes on':
      '<button type=button>次へ <svg width=16 height=16><path d="M6 4L10 8L6 12" fill=none stroke=black /></svg></button>',
    'an arrow with a stem':
      '<button type=button>保存 <svg width=16 height=16><path d="M8 2V12M4 8L8 12L12 8" fill=none stroke=black /></svg></button>',
    'a way to another page': '<a href="/users/1">選択した利用者 ▾</a>',
    'the class of what is selected': '<button type=button class="tab selected">概要</button>',
  }).map(([made, html]) => ({
    name: `a plain button with ${made} is no list: refused`,
    html: `<div>状態</div>${html}`,
    target: { purpose: 'choose' as const, words: ['状態'] },
    expect: 'not-found',
  })),
  ...Object.entries({
    'below a text field in a row of its own':
      '<div class=r><div class=k>組織名</div><input value=本社></div><div class=r><div class=k>地域</div><div class=b id=b><div>東日本</div><div>▼</div></div></div>',
    'before a field to search by':
      '<div class=r><span>地域:</span><div class=b id=b><div>東日本</div><div>▼</div></div><input placeholder=検索></div>',
  }).map(([placed, html]) => ({
    name: `a plain box that shows a choice and an arrow, ${placed}`,
    html: `<style>.r{display:flex;margin:8px 0}.k{width:140px}.b{width:220px;border:1px solid;display:flex;cursor:pointer}</style>${html}`,
    target: choose('地域'),
    expect: 'b',
  })),
  ...Object.entries({
    'a number and the box of its unit': ['value=10', 'MB', 'b'],
    'no number yet, and the box of its unit': ['', '日', 'b'],
    'a name, and a box of something else': ['value=佐藤', '総務', 'f'],
  }).map(([stand, [field, box, id]]) => ({
    name: `beside one label, ${stand}: what is chosen from`,
    html: `<style>.v{display:inline-block;width:90px;border:1px solid;cursor:pointer}.v::after{content:"▾"}</style><div style="display:flex"><div style="width:160px">最大</div><div><input id=f ${field}> <span class=v id=b>${box}</span></div></div>`,
    target: choose('最大'),
    expect: id!,
  })),
  ...Object.entries({
    'a framed box of entries that scrolls': ['overflow:auto;border:1px solid', '利用できる', 'l'],
    'one of two such boxes, side by side': ['overflow:auto;border:1px solid', '所属先', 'm'],
    'lines in a frame that do not scroll': ['border:1px solid', '利用できる', 'not-found'],
    'lines that scroll without a frame': ['overflow:auto', '利用できる', 'not-found'],
  }).map(([what, [css, words, id]]) => ({
    name: `what is chosen from by a title that counts the entries: ${what}`,
    html: `<style>.f{display:flex;gap:9px}.b{width:180px;height:120px;${css}}.b>div{cursor:pointer}</style><div class=f><div><div>利用できる (2)</div><div class=b id=l><div>佐藤</div><div>鈴木</div></div></div><button>›</button><div><div>所属先 (1)</div><div class=b id=m><div>高橋</div></div></div></div>`,
    target: choose(words!),
    expect: id!,
  })),
  {
    name: 'a text field by its label, and not a button of the same words with an arrow',
    html: '<div><label for=i>担当者</label><input id=i></div><p>一覧</p><div><button>担当者 <i class="caret">　</i></button></div>',
    target: choose('担当者'),
    expect: 'i',
  },
  {
    name: 'a plain box that shows a choice, by its row and a heading in a line whose empty cells have no height',
    html: `<style>.r{display:grid;grid-template-columns:40px 1fr 1fr 46px;align-items:center;height:36px}.r span{cursor:pointer}</style><div><div class=r><div></div><div>氏名</div><div>役割</div><div></div></div><div>${['佐藤', '鈴木'].map((name) => `<div class=r><div><span>□</span></div><div>${name}</div><div><span id=${name}>閲覧 ▾</span></div><div><span>⋮</span></div></div>`).join('')}</div></div>`,
    target: { ...choose('役割'), in: { kind: 'row', words: ['鈴木'] } },
    expect: '鈴木',
  },
  ...[1, 2, 3].map((nth) => ({
    name: `of two boxes made by hand that one label names, number ${nth}`,
    html: '<style>.v{display:inline-block;width:120px;border:1px solid;cursor:pointer}.v::after{content:"▾"}</style><input><div><div>適用時間帯</div><div><span class=v id=v1>開始</span> ～ <span class=v id=v2>終了</span></div></div><div><div>曜日</div><span class=v>毎日</span></div><input>',
    target: { ...choose('適用時間帯'), nth },
    expect: nth === 3 ? 'not-found' : `v${nth}`,
  })),
  ...['inline-flex', 'inline-block', 'inline'].map((display) => ({
    name: `cards side by side, of which the chosen one has a class more, by the heading over them (${display})`,
    html: `<style>.rc{display:${display};padding:10px;border:1px solid;cursor:pointer}</style><h2>対象</h2><div id=s><div class="rc on">すべての利用者</div><div class=rc>指定したグループ</div></div><h2>条件</h2><input>`,
    target: choose('対象'),
    expect: display === 'inline' ? 'not-found' : 's',
  })),
  {
    name: 'plain boxes side by side, of which the chosen one has a class more, by the words over them',
    html: `${segments}<div><div>札</div><input></div><div><div>公開の範囲</div><div class=s id=s><span class=on>自分</span><span>部署</span><span>全員</span></div></div>`,
    target: choose('公開の範囲'),
    expect: 's',
  },
  {
    name: 'plain boxes side by side, of which several have a class that says they are on, by the words before them',
    html: `${segments}<div><div>名</div><input></div><div>曜日<div class=s id=s>${days}</div></div>`,
    target: choose('曜日'),
    expect: 's',
  },
  {
    name: 'one of plain boxes side by side of which several are on, by its own words',
    html: `${segments}<div><div>名</div><input></div><div>曜日<div class=s>${days}</div></div>`,
    target: check('木'),
    expect: 'thu',
  },
  {
    name: 'no box of several that are on by the words over them all',
    html: `${segments}<div><div>名</div><input></div><div>曜日<div class=s>${days}</div></div>`,
    target: check('曜日'),
    expect: 'not-found',
  },
  {
    name: 'no tab that looks as if it were on, to tick',
    html: `${segments}<div class="s tabs"><span class=on>概要</span><span>通知</span><span>権限</span></div>`,
    target: check('通知'),
    expect: 'not-found',
  },
  {
    name: 'a box to tick of that name rather than one of plain boxes side by side',
    html: `${segments}<div class=s>${days}</div><p><input type=checkbox id=c> 木</p>`,
    target: check('木'),
    expect: 'c',
  },
  {
    name: 'cards side by side, each of a title and a sentence, of which the chosen one has a class more, by the words over them',
    html: `${cards}<div><div>名</div><input></div><div><div>有効にする方法</div><div class=s id=s><div class="c on"><b>招待を送る</b>本人が自分の合言葉を決めますが、それには本人の宛先がなければなりません</div><div class=c><b>管理者が決める</b>いま決めて、あとから本人に伝えます。本人は始めに変えなければなりません</div></div></div>`,
    target: choose('有効にする方法'),
    expect: 's',
  },
  {
    name: 'boxes side by side of long sentences without a title are no cards to choose from',
    html: `${cards}<div><div>お知らせ</div><div class=s><div class="c on">${'本日は朝から定期の点検があり、夕方まで使えません。'.repeat(2)}</div><div class=c>${'明日は昼から回線の工事があり、夜まで遅くなります。'.repeat(2)}</div></div></div>`,
    target: choose('お知らせ'),
    expect: 'not-found',
  },
  {
    name: 'a text field by the words before it, and not plain boxes side by side behind it',
    html: `${segments}<div><span>担当者</span><input id=i><div class=s><span class=on>自分</span><span>部署</span></div></div>`,
    target: choose('担当者'),
    expect: 'i',
  },
  ...Object.entries({
    'another box of them': '<div class=b><div>すべて</div><div>▼</div></div>',
    'a button of them': '<button>列を選択 ▼</button>',
  }).map(([behind, html]) => ({
    name: `a text field by the words before it, and not ${behind} behind it`,
    html: `<style>.r{display:flex}.b{width:220px;border:1px solid;display:flex;cursor:pointer}</style><div class=r><span>担当者</span><input id=i>${html}</div>`,
    target: choose('担当者'),
    expect: 'i',
  })),
  ...(['choose', 'fill'] as const).flatMap((purpose) => {
    const line = (make: string, cells: string[]) =>
      `<div class=${make}>${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`;
    const grid = `<style>.h,.r{display:flex;height:36px}.h div,.r div{width:160px}span{cursor:pointer}</style><div>${line('h', ['<span>氏名</span>', '部署', '状態'])}<div>${line('r', ['佐藤', '<span id=a>営業</span>', '有効'])}${line('r', ['鈴木', '<span id=b>経理</span>', '停止'])}</div></div>`;
    return [
      {
        name: `a heading over lines of cells that is pressed to sort them is nothing to ${purpose}`,
        html: grid,
        target: { words: ['氏名'], purpose },
        expect: 'not-found' as const,
      },
      {
        name: `a text over one of its make is one that turns into a field (${purpose})`,
        html: grid,
        target: { words: ['営業'], purpose },
        expect: 'a',
      },
    ];
  }),
  {
    name: 'the box of a row below a heading that says so, not the one beside the name',
    html: `<table><tr><th>選択<th>氏名<th>有効${['山田', '佐藤'].map((name, i) => `<tr><td><input type=checkbox id=s${i}><td>${name}<td><input type=checkbox id=e${i}>`).join('')}</table>`,
    target: { purpose: 'check', words: ['佐藤'] },
    expect: 's1',
  },
  {
    name: 'one of two boxes of a row that both have headings about something else: refused',
    html: `<table><tr><th>通知<th>氏名<th>有効${['山田', '佐藤'].map((name) => `<tr><td><input type=checkbox><td>${name}<td><input type=checkbox>`).join('')}</table>`,
    target: { purpose: 'check', words: ['佐藤'] },
    expect: 'ambiguous',
  },
  {
    name: 'the first of the boxes of a code, by the words in the cell before',
    html: `<table><tr><td>認証コード<td>${[1, 2, 3, 4].map((n) => `<input id=c${n} maxlength=1 size=1>`).join('')}</table>`,
    target: { purpose: 'fill', words: ['認証コード'] },
    expect: 'c1',
  },
  {
    name: 'one of two flags that a row names: refused',
    html: '<table><tr><td>承認<td><input maxlength=1 size=1><input maxlength=1 size=1></table>',
    target: { purpose: 'fill', words: ['承認'] },
    expect: 'ambiguous',
  },
  {
    name: 'boxes of a character each, which are named one by one, by the name of their group',
    html: `<div role=group aria-label=暗証番号 id=g>${[1, 2, 3, 4].map((n) => `<input id=c${n} maxlength=1 size=1 aria-label="${n} 文字目">`).join('')}</div>`,
    target: fill('暗証番号'),
    expect: 'c1',
  },
  {
    name: 'no field of several by the name that only their group has',
    html: '<div role=group aria-label=連絡先><input aria-label=電話><input aria-label=内線></div>',
    target: fill('連絡先'),
    expect: 'not-found',
  },
  {
    name: 'a switch behind its words, which the markup names by nothing that is there',
    html: '<div><span>公開</span> <button id=s role=switch aria-checked=false aria-labelledby="gone"><i></i></button></div>',
    target: { purpose: 'check', words: ['公開'] },
    expect: 's',
  },
  {
    name: 'the slider in the part that a label of a kit names, whose own name goes on, behind another field',
    html: '<div><label for=q>Quantity</label><input id=q><x-label for=r><template shadowrootmode=open><label>Discount</label></template></x-label><p>Up to half of it.</p><label for=z>Note</label><input id=z><div id=r><span id=s role=slider tabindex=0 aria-label="Discount Slider handle" aria-valuenow=0 aria-valuemin=0 aria-valuemax=50 style="display:block;width:20px;height:20px;background:gray"></span></div></div>',
    target: fill('Discount'),
    expect: 's',
  },
  {
    name: 'see a value shown in a field',
    html: '<input id=i readonly value="CAS0001">',
    target: { words: ['CAS0001'], purpose: 'see' },
    expect: 'i',
  },
  {
    name: 'an entry of a menu is no label of the field below it',
    html: '<div role=menubar><span role=menuitem aria-haspopup=true>書体</span> <span role=menuitem aria-haspopup=true>大きさ</span></div><div><textarea id=t aria-label=本文>あ</textarea></div>',
    target: { words: ['大きさ'], purpose: 'fill' },
    expect: 'not-found',
  },
  {
    name: 'choose from an entry of a menu bar that has a menu',
    html: '<div role=menubar><span id=o role=menuitem>保存</span> <span id=s role=menuitem aria-haspopup=true>大きさ</span></div>',
    target: { words: ['大きさ'], purpose: 'choose' },
    expect: 's',
  },
  {
    name: 'see does not read passwords',
    html: '<input type=password value="abc123">',
    target: { words: ['abc123'], purpose: 'see' },
    expect: 'not-found',
  },
  {
    name: 'see any of several',
    html: '<p id=a>完了しました</p><p>完了しました</p>',
    target: { words: ['完了しました'], purpose: 'see' },
    expect: 'a',
  },
  ...['必須', 'required'].map((badge) => ({
    name: `fill by a label in pieces with a badge: ${badge}`,
    html: `<div><div><span>タ</span><span>グ</span> <span>${badge}</span></div><div><input id=t></div></div><div><div><span>所</span><span>属</span> <span>${badge}</span></div><div><input id=s></div></div>`,
    target: { words: ['所属'], purpose: 'fill' as const },
    expect: 's',
  })),
  {
    name: 'see a label with its badge',
    html: '<div id=d><span>タ</span><span>グ</span> <span>必須</span></div>',
    target: { words: ['タグ 必須'], purpose: 'see' },
    expect: 'd',
  },
  ...['output', 'time', 'data', 'samp'].map((tag) => ({
    name: `words that go on in \`${tag}\``,
    html: `<p id=p>保存された値: <${tag}>120</${tag}></p>`,
    target: { words: ['保存された値: 120'], purpose: 'see' as const },
    expect: 'p',
  })),
]);

findCases(
  ['選択した内容で申し込む', '選択を解除', 'Selected items', 'Select all'].map((words) => ({
    name: `a button is no list because of the word that it begins with: ${words}`,
    html: `<h2>オプション</h2><p>一覧から選べます。</p><button>${words}</button>`,
    target: { words: ['オプション'], purpose: 'choose' as const },
    expect: 'not-found' as const,
  })),
);

findCases([
  {
    name: 'words beside radio buttons are no heading of what is below them in their table',
    html: '<table><tr><th>性別<td><label><input type=radio name=s>男性</label> <label><input type=radio name=s>女性</label></tr><tr><th>備考<td><textarea></textarea></tr></table>',
    target: { words: ['男性'], purpose: 'fill' },
    expect: 'not-found',
  },
]);

const signIn = '<p>続けるにはログインしてください</p><div><input id=m placeholder="name@example.com"></div>';

findCases([
  {
    name: 'the label of a box to tick is no name of the field above it',
    html: `${signIn}<div><label><input type=checkbox>記憶する</label></div>`,
    target: { words: ['記憶する'], purpose: 'fill' },
    expect: 'not-found',
  },
  {
    name: 'the label of a radio button is the name of the field behind it',
    html: '<div><label><input type=radio name=r>既定</label></div><div><label><input type=radio name=r>その他</label> <input id=o></div>',
    target: { words: ['その他'], purpose: 'fill' },
    expect: 'o',
  },
]);

const daily = '<select id="often"><option>選択してください<option>毎日<option>毎週</select>';
const ways = '<select id="by"><option>選択してください<option>メール<option>電話</select>';
const buttons =
  '<fieldset id="by"><legend>通知</legend><label><input type="radio" name="by">メール</label><label><input type="radio" name="by">電話</label></fieldset>';

findCases(
  [
    { name: 'a list has it', lists: [daily, ways], offers: [['毎週']], expect: 'often' },
    { name: 'another has it', lists: [daily, ways], offers: [['電話']], expect: 'by' },
    { name: 'radio buttons have it', lists: [daily, buttons], offers: [['電話']], expect: 'by' },
    { name: 'both have it', lists: [daily, daily.replace('often', 'other')], offers: [['毎週']], expect: 'ambiguous' },
    { name: 'none has it', lists: [daily, ways], offers: [['毎年']], expect: 'ambiguous' },
    { name: 'no list has all', lists: [daily, ways], offers: [['毎週'], ['電話']], expect: 'ambiguous' },
    {
      name: 'one is yet to be filled',
      lists: [daily, '<select id="by"><option>選択してください</select>'],
      offers: [['毎週']],
      expect: 'ambiguous',
    },
    {
      name: 'one does not say what it has',
      lists: [daily, '<input id="by" role="combobox" aria-label="通知">'],
      offers: [['毎週']],
      expect: 'ambiguous',
    },
  ].map(({ name, lists, offers, expect }) => ({
    name: `of lists with one label: ${name}`,
    expect,
    html: lists.map((list) => (list === buttons ? list : `<p><label>通知 ${list}</label></p>`)).join(''),
    target: { purpose: 'choose' as const, words: ['通知'], offers },
  })),
);

/** Lists side by side under one title; what each is called only a screen reader says. */
const parts = (between = '', label = '') =>
  `<div><label>優先度</label></div><select aria-label="優先度"><option>高<option>5月</select><div>${label}</div><div>${[
    ['d', '日', '4', '5'],
    ['m', 'か月', '4月', '5月'],
  ]
    .map(([id, name, ...all]) => `<select id=${id} aria-label="${name}"><option>${all.join('<option>')}</select>`)
    .join(between)}<input type=number aria-label="期間"></div>`;

findCases(
  [
    { name: 'the first has it', offers: [['5']], expect: 'd' },
    { name: 'one beside has it', offers: [['5月']], expect: 'm' },
    { name: 'none has it', offers: [['6月']], expect: 'd' },
    { name: 'it is told by its number', offers: [['5']], nth: 2, expect: 'm' },
    { name: 'the one beside has words of its own', offers: [['5月']], between: '締め', expect: 'd' },
    { name: 'the one beside has a label', offers: [['5月']], between: '<label for=m>締め</label>', expect: 'd' },
  ].flatMap(({ name, offers, nth, between, expect }) =>
    ['', ' for=d'].map((tied) => ({
      name: `of lists side by side under one title${tied}: ${name}`,
      html: parts(between, `<label${tied}>期間</label>`),
      target: { purpose: 'choose' as const, words: ['期間'], offers, ...(nth && { nth }) },
      expect,
    })),
  ),
);

findCases(
  [
    '<p>氏名（全角カタカナで入力）<input id=a>',
    '<table><tr><th>拠点<th>氏名（全角カタカナ）<tr><td>本社<td><input id=a></table>',
  ].map((html) => ({
    name: `a field by what its label says before a longer remark in brackets: ${html}`,
    html,
    target: fill('氏名'),
    expect: 'a',
  })),
);

findCases([
  {
    name: 'no button in the line below words that have something else to read in theirs, for a list',
    html: `<style>div{display:flex}span,i{cursor:pointer}b{width:9em}</style>
      <div><b>版</b><span>○ v1</span> <span>● v2</span></div><i><span id=a onclick="1">保存</span></i>`,
    target: { purpose: 'choose', words: ['版'] },
    expect: 'not-found',
  },
  {
    name: 'a box that is pressed below its title, as a list',
    html: '<b>版</b><br><span id=a onclick="1" style="cursor:pointer;border:1px solid">v1</span>',
    target: { purpose: 'choose', words: ['版'] },
    expect: 'a',
  },
]);

findCases(
  [
    { html: '<p>状態 無効 <button>有効にする</button>', expect: 'not-found' },
    { html: '<p>状態 <b id=a>有効</b> <button>無効にする</button>', expect: 'a' },
    { html: '<p>状態 <b id=a>有効になりました</b> <button>有効にする</button>', expect: 'a' },
  ].map(({ html, expect }) => ({
    name: `a state is not shown by what would bring it about: ${html}`,
    html,
    target: { words: ['有効'], purpose: 'see' as const },
    expect,
  })),
);
