import { findCases } from '../support/find-cases.ts';

const fill = (...words: string[]) => ({ words, purpose: 'fill' as const });
const choose = (...words: string[]) => ({ words, purpose: 'choose' as const });
const check = (...words: string[]) => ({ words, purpose: 'check' as const });

// The shapes of markup that component kits make, by hand.
findCases([
  {
    name: 'a box that only shows a state is not the box of its row, which comes with the mouse alone',
    html: '<table><tr><td><span role=checkbox aria-checked=false style="visibility:hidden;display:inline-block;width:16px;height:16px"></span><td>端末甲<td>営業<td><div id=s role=checkbox aria-readonly=true aria-checked=true style="width:16px"><span class=k-checkbox-icon style="display:block;width:16px;height:16px"></span></div></tr></table>',
    target: check('端末甲'),
    expect: 'not-found',
  },
  {
    name: 'the box of a row beside one that only shows a state',
    html: '<table><tr><td>端末甲<td><div role=checkbox aria-readonly=true aria-checked=true><span class=k-checkbox-icon style="display:block;width:16px;height:16px"></span></div><td><div id=r role=checkbox aria-checked=false style="width:16px;height:16px;border:1px solid"></div></tr></table>',
    target: check('端末甲'),
    expect: 'r',
  },
  ...[{ in: { kind: 'row' as const, words: ['営業端末'] }, expect: 'c' }, { expect: 'ambiguous' as const }].map(
    ({ in: row, expect }) => ({
      name: `a cell of a grid below headings in a table of their own, with a corner among them${row ? ', in its row' : ''}`,
      html:
        '<div><div><table role=presentation><tr role=row><td role=columnheader tabindex=0>名前<td role=columnheader tabindex=0>備考<td role=columnheader tabindex=0>固定<td role=gridcell></tr></table></div>' +
        '<div><table role=presentation><tr role=row><td role=gridcell>営業端末<td role=gridcell id=c>&nbsp;<td role=gridcell>○<td role=gridcell>削除</tr><tr role=row><td role=gridcell>共有端末<td role=gridcell>&nbsp;<td role=gridcell>○<td role=gridcell>削除</tr></table></div></div>' +
        '<style>table{table-layout:fixed;width:400px}td{height:20px}[tabindex]{cursor:pointer}</style>',
      target: { ...fill('備考'), in: row },
      expect,
    }),
  ),
  {
    name: 'three dots in a drawing within a drawing',
    html: '<button id=d aria-label=Actions><svg width=16 height=16 fill=currentColor><svg viewBox="0 0 16 16" fill=none><path fill=currentColor d="M3 9.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3M9.5 8a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0m5 0a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0"/></svg></svg></button><ul><li>1<li>...<li>9</ul>',
    target: { words: ['…'], role: 'button' },
    expect: 'd',
  },
  {
    name: 'a select whose search field is see-through',
    html: '<div><label for=s>地域</label></div><div id=k style="border:1px solid;width:200px;height:30px;position:relative;cursor:pointer"><span style="position:absolute;inset:0"><input id=s role=combobox aria-haspopup=listbox style="opacity:0;width:100%"></span><span>選択</span></div>',
    target: choose('地域'),
    expect: 'k',
  },
  {
    name: 'a select named by its label and its value',
    html: '<label id=l>年齢</label><div><div id=c role=combobox tabindex=0 aria-labelledby="l c" aria-haspopup=listbox>10</div><input aria-hidden=true tabindex=-1 style="position:absolute;opacity:0;width:100%;left:0;bottom:0" value=10></div>',
    target: choose('年齢'),
    expect: 'c',
  },
  {
    name: 'a tick box drawn beside a hidden one',
    html: '<div><label id=l><span style="position:relative;display:inline-block;width:16px;height:16px;border:1px solid"><input type=checkbox style="opacity:0;position:absolute;inset:0;width:100%;height:100%;margin:0"></span><span>甲に同意</span></label></div>',
    target: check('甲に同意'),
    expect: 'l',
  },
  {
    name: 'a radio of a group, pressed by its words',
    html: '<label><input type=radio name=r>はい</label><label id=n><input type=radio name=r>いいえ</label>',
    target: { words: ['いいえ'] },
    expect: 'n',
  },
  {
    name: 'a floating label',
    html: '<div style="position:relative"><input id=i placeholder=" "><label for=i style="position:absolute;left:4px;top:2px;pointer-events:none">メール</label></div>',
    target: fill('メール'),
    expect: 'i',
  },
  {
    name: 'a field in a shadow root with its label',
    html: '<x-f id=x></x-f><script>customElements.define("x-f",class extends HTMLElement{constructor(){super();this.attachShadow({mode:"open"}).innerHTML="<label for=a>件名</label><input id=a>"}})</script>',
    target: fill('件名'),
    expect: 'a',
  },
  {
    name: 'a slotted label of a field in a shadow root',
    html: '<x-f id=x>件名</x-f><script>customElements.define("x-f",class extends HTMLElement{constructor(){super();this.attachShadow({mode:"open"}).innerHTML="<label for=a><slot></slot></label><input id=a>"}})</script>',
    target: fill('件名'),
    expect: 'a',
  },
  {
    name: 'a mobile twin that is moved out of the window',
    html: '<nav style="position:fixed;left:-300px;width:280px"><a href="#">設定</a></nav><nav><a id=a href="#">設定</a></nav>',
    target: { words: ['設定'] },
    expect: 'a',
  },
  {
    name: 'an inactive tab panel',
    html: '<div role=tabpanel hidden><button>適用</button></div><div role=tabpanel><button id=b>適用</button></div>',
    target: { words: ['適用'] },
    expect: 'b',
  },
  {
    name: 'a split button: the words, not the arrow',
    html: '<div><button id=b>保存</button><button aria-label="保存の他の方法">▾</button></div>',
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'a menu item with its shortcut',
    html: '<ul role=menu><li role=menuitem id=m><span>コピー</span><kbd>Ctrl+C</kbd></li><li role=menuitem>コピーして貼り付け</li></ul>',
    target: { words: ['コピー'] },
    expect: 'm',
  },
  {
    name: 'a menu item that holds a link',
    html: '<ul role=menu><li role=none><a role=menuitem id=a href="#"><i></i>ログアウト</a></li></ul>',
    target: { words: ['ログアウト'] },
    expect: 'a',
  },
  {
    name: 'a row of a list that has room for all, and fetches some when they are scrolled to',
    html: `<style>#g{height:360px;overflow:auto;position:relative}.r{position:absolute;height:36px}</style><h2>利用者</h2><div id=g><div style="height:2160px"></div></div><script>
      let have = 30, busy; const draw = () => { const top = Math.floor(g.scrollTop / 36); g.querySelectorAll('.r').forEach((r) => r.remove());
        for (let n = top; n < Math.min(have, top + 11); n++) g.insertAdjacentHTML('beforeend', '<div class=r style="top:' + n * 36 + 'px"><button id=u' + n + '>利用者' + n + '号</button></div>');
        if (top + 14 > have && have < 60 && !busy) { busy = true; setTimeout(() => { have = 60; busy = false; draw() }, 400) } }; g.onscroll = draw; draw()</script>`,
    target: { words: ['利用者55号'] },
    expect: 'u55',
  },
  {
    name: 'a row of the last that a list brings at its end',
    html: `<style>#g{height:360px;overflow:auto}button{display:block;height:36px}</style><h2>利用者</h2><div id=g></div><script>
      let have = 0, busy; const more = () => { for (let n = have; n < have + 30; n++) g.insertAdjacentHTML('beforeend', '<div style="height:36px" data-n=' + n + '></div>'); have += 30; };
      const fill = () => { for (const row of g.children) { const isNear = Math.abs(row.offsetTop - g.scrollTop) < 420; if (isNear && !row.firstChild) row.innerHTML = '<button id=u' + row.dataset.n + '>利用者' + row.dataset.n + '号</button>'; if (!isNear) row.textContent = '' } };
      g.onscroll = () => { fill(); if (g.scrollTop + 360 > g.scrollHeight - 40 && have < 60 && !busy) { busy = true; setTimeout(() => { more(); busy = false; fill() }, 300) } }; more(); fill()</script>`,
    target: { words: ['利用者55号'] },
    expect: 'u55',
  },
  {
    name: 'a row of a virtual grid by divs with roles',
    html: '<div role=grid><div role=row aria-rowindex=2><div role=gridcell>甲</div><div role=gridcell><button>開く</button></div></div><div role=row aria-rowindex=3><div role=gridcell>乙</div><div role=gridcell><button id=b>開く</button></div></div></div>',
    target: { words: ['開く'], in: { kind: 'row', words: ['乙'] } },
    expect: 'b',
  },
  {
    name: 'a grid with a pinned column',
    html: '<div role=grid><div style="float:left"><div role=row row-index=0>甲</div><div role=row row-index=1>乙</div></div><div style="float:left"><div role=row row-index=0><button>開く</button></div><div role=row row-index=1><button id=b>開く</button></div></div></div>',
    target: { words: ['開く'], in: { kind: 'row', words: ['乙'] } },
    expect: 'b',
  },
  {
    name: 'equal rows in two tables are ambiguous',
    html: '<table><tr><td>甲</td><td><button>編集</button></td></tr></table><table><tr><td>甲</td><td><button>編集</button></td></tr></table>',
    target: { words: ['編集'], in: { kind: 'row', words: ['甲'] } },
    expect: 'ambiguous',
  },
  {
    name: 'page number',
    html: '<ul><li><a href="#">1</a></li><li><a id=a href="#">2</a></li><li><a href="#">12</a></li></ul><p>2 件</p>',
    target: { words: ['2'] },
    expect: 'a',
  },
  {
    name: 'the clear button of a field is not the field',
    html: '<label for=i>氏名</label><input id=i><button aria-label="氏名を消す">×</button>',
    target: fill('氏名'),
    expect: 'i',
  },
  {
    name: 'a date field by text beside',
    html: '<div><span>開始日：</span><input id=i type=date></div><div><span>終了日：</span><input type=date></div>',
    target: fill('開始日'),
    expect: 'i',
  },
  {
    name: 'help text between label and field',
    html: '<div><div>氏名</div><div>全角で入力してください</div><input id=i></div><div><div>部署</div><input></div>',
    target: fill('氏名'),
    expect: 'i',
  },
  {
    name: 'a toggle button',
    html: '<button id=b aria-pressed=false>太字</button>',
    target: check('太字'),
    expect: 'b',
  },
  {
    name: 'a switch with its words before it',
    html: '<div style="width:300px"><span>自動更新</span> <span id=s role=switch tabindex=0 aria-checked=false style="display:inline-block;width:40px;height:20px"></span></div>',
    target: check('自動更新'),
    expect: 's',
  },
  {
    name: 'a link and a button with one word are ambiguous',
    html: '<a href="#">ログイン</a><button>ログイン</button>',
    target: { words: ['ログイン'] },
    expect: 'ambiguous',
  },
  {
    name: 'a word in a table of data is not pressed when a link has it',
    html: '<table><tr><td>Dropbox</td></tr></table><a id=a href="#">Dropbox</a>',
    target: { words: ['Dropbox'] },
    expect: 'a',
  },
  {
    name: 'an icon in an aria-hidden span of a clickable box',
    html: '<div id=d style="cursor:pointer;width:30px"><span aria-hidden=true>✕</span></div>',
    target: { words: ['✕'] },
    expect: 'd',
  },
  {
    name: 'a card that is one link',
    html: '<a id=a href="#"><h3>Dropbox</h3><p>ファイルを守ります</p></a><a href="#"><h3>Box</h3><p>Dropboxと同じです</p></a>',
    target: { words: ['Dropbox'] },
    expect: 'a',
  },
  {
    name: 'an image replacing its text',
    html: '<button id=b style="width:40px;height:30px;text-indent:-9999px;overflow:hidden">印刷</button>',
    target: { words: ['印刷'] },
    expect: 'b',
  },
  {
    name: 'upper case by CSS',
    html: '<button id=b style="text-transform:uppercase">Save</button>',
    target: { words: ['SAVE'] },
    expect: 'b',
  },
  {
    name: 'a whole page in a positioned box is no dialog',
    html: '<div style="position:fixed;inset:0;overflow:auto"><h1>x</h1><button id=b>保存</button><p>y</p></div><div style="position:fixed;bottom:0;right:0"><button id=q>?</button></div>',
    target: { words: ['?'] },
    expect: 'q',
  },
  {
    name: 'a select dressed up by a script',
    html: '<label for=s>国</label><select id=s style="position:absolute;width:1px;height:1px;clip:rect(0 0 0 0);overflow:hidden"><option>日本</option></select><span id=k style="display:inline-block;border:1px solid;width:200px;cursor:pointer">日本</span>',
    target: choose('国'),
    expect: 'k',
  },
  {
    name: 'the words of another row do not make a field of this one',
    html: '<table><tr><td>氏名</td><td>山田</td></tr><tr><td>部署</td><td><input id=i></td></tr></table>',
    target: fill('氏名'),
    expect: 'not-found',
  },
  {
    name: 'a text beside a field that has another label is not its label',
    html: '<p>備考</p><div><label for=i>部署</label> <input id=i></div>',
    target: fill('備考'),
    expect: 'not-found',
  },
  {
    name: 'a heading above a form is not the label of its first field',
    html: '<h2>ログイン</h2><form><div><div>アカウント</div><input></div><div><div>パスワード</div><input type=password></div></form>',
    target: fill('ログイン'),
    expect: 'not-found',
  },
  {
    name: 'a heading above a lone field with a label is not its label',
    html: '<div><h2>検索条件</h2><div><label for=i>氏名</label><input id=i></div></div>',
    target: fill('検索条件'),
    expect: 'not-found',
  },
  {
    name: 'a component that takes the mouse instead of its inner button',
    html: '<x-t id=x style="cursor:pointer;display:inline-block">一覧</x-t><script>customElements.define("x-t",class extends HTMLElement{constructor(){super();this.attachShadow({mode:"open"}).innerHTML="<button role=tab style=pointer-events:none><slot></slot></button>"}})</script>',
    target: { words: ['一覧'] },
    expect: 'x',
  },
  {
    name: 'a see-through button over the box that a kit draws for its list',
    html: '<label id=l style="position:relative;display:block;width:300px">車種 <span id=k style="display:inline-block;width:40px;height:16px"><button aria-label=車種 aria-haspopup=dialog style="position:absolute;inset:0;opacity:0;clip:rect(0 0 0 0)"></button>▾</span></label>',
    target: choose('車種'),
    expect: 'k',
  },
  {
    name: 'a menu beside its menu, both in wrappers that fill the screen',
    html: '<style>.w{position:fixed;inset:0}.m{position:absolute;top:20px;background:#fff}</style><button>戻る</button><div class=w role=dialog aria-modal=true><div class=m style="left:20px"><button>乗務員</button></div></div><div class=w role=dialog aria-modal=true style="pointer-events:none"><div class=m style="left:160px;pointer-events:auto"><button id=b>替える</button></div></div>',
    target: { words: ['替える'] },
    expect: 'b',
  },
  {
    name: 'the row of a word in columns of one width',
    html: '<style>.r{display:flex}.c{width:200px}</style><div class=r><div class=c><span>空港行き</span></div><div class=c><button>変更</button></div></div><div class=r><div class=c><span>駅行き</span></div><div class=c><button id=b>変更</button></div></div>',
    target: { words: ['変更'], in: { kind: 'row', words: ['駅行き'] } },
    expect: 'b',
  },
  {
    name: 'radio buttons of two questions that a kit gives one name, each in a box that its label names',
    html: `<form><label id=la for=a>重要度</label><div id=a aria-labelledby=la><label><input type=radio name=default>緊急</label><label><input type=radio name=default>警告</label></div>
    <label id=lb for=b>送り方</label><div id=b aria-labelledby=lb><label><input type=radio name=default>メール</label><label><input type=radio name=default>電話</label></div></form>
    <table><tr><th>規則<th>重要度<tr><td>停止<td><button aria-haspopup=menu>緊急</button></table>`,
    target: choose('重要度'),
    expect: 'a',
  },
  {
    name: 'a see-through select over a box that only shows its choice',
    html: '<label for=s>時間帯</label><div style="position:relative;width:200px;height:30px"><select id=s style="opacity:0;position:absolute;z-index:2;width:100%;height:100%"><option>東京<option>ロンドン</select><div aria-hidden=true style="position:absolute;z-index:1;inset:0;border:1px solid">東京</div></div>',
    target: choose('時間帯'),
    expect: 's',
  },
  {
    name: 'three dots on a button whose words only screen readers have',
    html: '<button id=b><svg width=16 height=16 viewBox="0 0 16 16"><path d="M0 8a1.5 1.5 0 1 1 3 0 1.5 1.5 0 0 1-3 0m6.5 0a1.5 1.5 0 1 1 3 0 1.5 1.5 0 0 1-3 0M13 8a1.5 1.5 0 1 1 3 0 1.5 1.5 0 0 1-3 0"/></svg><span style="position:absolute;clip:rect(1px,1px,1px,1px);width:1px;height:1px;overflow:hidden">その他の操作</span></button>',
    target: { words: ['⋯'] },
    expect: 'b',
  },
]);
