import { expect, test } from '../support/awkward-page.ts';
import { findCases } from '../support/find-cases.ts';

const woff2 =
  'd09GMgABAAAAAAFgAAoAAAAAA0wAAAEYAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAABmAANAqBfIFgATYCJAMMCwwABCAFWgcgG3MCAIaHr/1ez327QZRhF4cKWBIVmMcjGBlwsuT6dUFn4mbcWCCBdmFiqYzpgY+xbGgIE6zzKMLxxK/bdAzRHUWUdNUbPVVKpXijTJasRsDEIb/iV04laGygLmaBhFYlgp51IS8Fv/L+Pr8C/7KLAFAGqtGEWRwAZECSFKoyrUNRo0bAKeRg7tD6vY3atTub9bENAKeBaq1mHrnydW9v7z50X684ubfb7/Y83bu3uQn1l7g9Ex9J/OzHO/a0+7oOBIKdZ1e2jzWM/q+MVILfA3N/TLza8fTwRyQFCE6b+pZqBWQY91APlOlTFf28KxsRIJQhQKFCmSRylVCtdm0U6rW/teM+uDpl3gk3XXLLijPOueNydX4yAA==';
const svg = (box: string, parts: string) => `<svg viewBox="${box}" width=15 height=15 fill=none>${parts}</svg>`;
/** Icons that say nothing: dots of one path, of round shapes, a cross of lines, a loading wheel. */
const icons = {
  row: svg(
    '0 0 15 15',
    '<path fill=currentColor d="M6.3 7.5a1.2 1.2 0 1 1 2.4 0 1.2 1.2 0 0 1-2.4 0M1.2 7.5a1.2 1.2 0 1 1 2.4 0 1.2 1.2 0 0 1-2.4 0M11.4 7.5a1.2 1.2 0 1 1 2.4 0 1.2 1.2 0 0 1-2.4 0"/>',
  ),
  column: svg(
    '0 0 24 24',
    `<path d="M0 0h24v24H0z"/>${[5, 12, 19].map((y) => `<circle cx=12 cy=${y} r=1 stroke=currentColor stroke-width=2 />`).join('')}`,
  ),
  cross: svg('0 0 15 15', '<path stroke=currentColor d="m11.25 3.75-7.5 7.5M3.75 3.75l7.5 7.5"/>'),
  wheel: svg(
    '0 0 24 24',
    '<path stroke=currentColor d="M12 2v4M12 18v4M2 12h4M18 12h4M5 5l3 3M16 16l3 3M5 19l3-3M16 8l3-3"/>',
  ),
};
const iconBar = `<section><h2>商品</h2><button id=wheel>${icons.wheel}</button><button id=column>${icons.column}</button>
<button id=row>${icons.row}</button><button id=cross aria-label=Close>${icons.cross}</button><button id=worded>${icons.row} 他の操作</button></section>`;

/** A font of icons: characters that nobody types are drawn as three dots, a cross, a plus. */
const glyphs = `<style>@font-face{font-family:marks;src:url(data:font/woff2;base64,${woff2})}
.mark::before{font:16px marks}#e1::before{content:'\\e001'}#e2::before{content:'\\e002'}#e3::before{content:'\\e003'}#e4::before{content:'\\e004'}</style>
<section><h2>商品</h2><button id=plus><i id=e4 class=mark></i></button><button id=column><i id=e2 class=mark></i></button>
<button id=row><i id=e1 class=mark></i></button><button id=cross><i id=e3 class=mark></i></button><button id=typed style="font:16px marks">\ue001</button></section>`;

findCases([
  ...['×', '✕', '✖'].map((words) => ({
    name: `a written cross by ${words}, whichever cross it is`,
    html: '<div><span id=x style="cursor:pointer">✕</span> <b>詳細</b></div><button>保存</button>',
    target: { words: [words] },
    expect: 'x',
  })),
  {
    name: 'of two crosses the very one that is written',
    html: '<button>✕</button><button id=x>×</button>',
    target: { words: ['×'] },
    expect: 'x',
  },
  ...(['press', 'check'] as const).map((purpose) => ({
    name: `of alternative words both are there, and the first cannot be used now: refused (${purpose})`,
    html:
      purpose === 'press'
        ? '<button disabled>保存</button> <button>削除</button>'
        : '<p><label><input type=checkbox disabled> 保存</label></p><p><label><input type=checkbox> 削除</label></p>',
    target: { words: ['保存', '削除'], purpose },
    expect: 'ambiguous' as const,
  })),
  {
    name: 'of two with one of the alternative words, the one that can be used',
    html: '<button disabled>保存</button> <button id=b>保存</button>',
    target: { words: ['保存', 'Save'] },
    expect: 'b',
  },
  {
    name: 'what says that it can be dragged, beside a row that is pressed and says more',
    html: '<ul><li draggable=true id=d>倉庫<li draggable=true>出荷</ul><div role=grid><div role=row style="cursor:pointer" onclick=""><div role=gridcell>倉庫 (2)</div><div role=gridcell>東</div></div></div>',
    target: { words: ['倉庫'], purpose: 'hover' },
    expect: 'd',
  },
  ...[
    { words: ['⋮'], expect: 'column' },
    { words: ['×'], expect: 'cross' },
    { words: ['…'], expect: 'ambiguous' },
    { words: ['＋'], expect: 'not-found' },
  ].map(({ words, expect }) => ({
    name: `an icon that a font draws, by the mark that it is drawn as, ${words}`,
    html: glyphs,
    target: { words },
    expect,
  })),
  ...[
    { words: ['×'], expect: 'x' },
    { words: ['⋮'], expect: 'm' },
  ].map(({ words, expect }) => ({
    name: `an icon that a font draws for its name, by what it shows, ${words}`,
    html: `<style>.i{font-family:"Material Icons"}</style><div role=alert>設定が変わりました<div role=button id=x tabindex=0 aria-label="通知を消す"><i class=i aria-hidden=true>close</i> </div><a href="#" id=m><i class=i>more_vert</i></a><button>close</button></div>`,
    target: { words },
    expect,
  })),
  {
    name: 'a heading that hears presses, at its words and not at the filter in its middle',
    html: `<div role=grid><div role=row><div role=columnheader style="width:200px;height:57px;cursor:pointer"><span id=h>登録日</span><br><input id=f type=search placeholder="登録日で絞り込み"></div>
<div role=columnheader>評価</div></div><div role=row><div role=gridcell>2024</div><div role=gridcell>3</div></div></div>`,
    target: { words: ['登録日'] },
    expect: 'h',
  },
  ...Object.entries({
    'send the same': ['name=save', 'a'],
    'have no name to be told by': ['', 'ambiguous'],
    'a script has an eye on': ['name=save onclick="go()"', 'ambiguous'],
  }).map(([what, [button, expect]]) => ({
    name: `buttons of the same words above and below the fields of a form that ${what}${expect === 'a' ? '' : ': refused'}`,
    html: `<form><p><button id=a ${button}>保存</button></p><p><label>名前 <input></label></p><p><button id=b ${button}>保存</button></p></form>`,
    target: { words: ['保存'] },
    expect: expect!,
  })),
  {
    name: 'buttons that send the same in rows of one table: refused',
    html: '<form><table><tr><td>甲<td><button name=out>外す</button><tr><td>乙<td><button name=out>外す</button></table></form>',
    target: { words: ['外す'] },
    expect: 'ambiguous',
  },
  ...Object.entries({
    'the same page': ['href=/users', 'a'],
    'the same route of a page': ['href="#/users"', 'a'],
    'the top of this page': ['href="#"', 'ambiguous'],
    'what a script makes of it': ['href=/users onclick="return false"', 'ambiguous'],
  }).map(([where, [leads, expect]]) => ({
    name: `links of the same words above and below, to ${where}${expect === 'a' ? '' : ': refused'}`,
    html: `<nav><a id=a ${leads}>利用者</a></nav><p>案内</p><nav><a id=b ${leads}>利用者</a></nav>`,
    target: { words: ['利用者'] },
    expect: expect!,
  })),
  {
    name: 'a radio button in a row, by the bare words behind it',
    html: `<table>${['受信', '送信'].map((row, at) => `<tr><td>${row}</td><td><input type=radio name=r${at} id=r${at}>使用する <input type=radio name=r${at}>使用しない</td></tr>`).join('')}</table>`,
    target: { words: ['使用する'], in: { words: ['送信'], kind: 'row' as const } },
    expect: 'r1',
  },
  ...(['none', ''] as const).map((sort) => ({
    name: `the heading of a column that looks like plain text, ${sort ? 'and says that it sorts' : 'and says nothing of sorting'}`,
    html: `<table><tr><th${sort && ' aria-sort=none'}><span id=h style="cursor:default">回数</span></th><th>氏名</th></tr><tr><td>3</td><td>佐藤</td></tr></table>`,
    target: { words: ['回数'] },
    expect: sort ? 'h' : 'not-found',
  })),
  {
    name: 'dots that a font draws in place of a character of the text itself, by its place',
    html: `${glyphs}<table><tr><td>山田</td><td><button id=b style="font:16px marks">\ue001</button></td></tr></table>`,
    target: { words: ['…'], in: { words: ['山田'], kind: 'row' as const } },
    expect: 'b',
  },
  ...['', 'data-href="/1"'].map((opens) => ({
    name: `the name of a row, which names its box to tick too, is pressed for the row ${opens}`,
    html: `<div role=grid style="cursor:default"><div role=row tabindex=-1 ${opens}><span role=gridcell><label><input id=b type=checkbox aria-label="選択" aria-labelledby="b n"></label></span><span role=rowheader><span id=n><span id=w>月報</span></span></span><span role=gridcell>四月</span></div></div>`,
    target: { words: ['月報'] },
    expect: 'w',
  })),
  ...Object.entries({
    'a spoken name': '<label>検索 <input></label><button aria-label=検索 id=b>🔍</button>',
    'a tip': '<input placeholder=検索><button title=検索 id=b>🔍</button>',
    'a picture': '<label>検索 <input></label><a href="#" id=b><img alt=検索 width=12 height=12></a>',
  }).map(([name, html]) => ({
    name: `a button that has the words only as ${name}, not the field that they are the label of or stand in`,
    html,
    target: { words: ['検索'] },
    expect: 'b',
  })),
  {
    name: 'a tab by its role, whose words are a link of their own in it',
    html: '<h2>明細</h2><ul role=tablist><li role=tab aria-selected=true><a href="#a" tabindex=-1>概要</a></li><li role=tab><a id=b href="#b" tabindex=-1><span>明細</span></a></li></ul><a href="#c">明細</a>',
    target: { words: ['明細'], role: 'tab' },
    expect: 'b',
  },
  {
    name: 'one of several links in a row is no row',
    html: '<div role=list><div role=listitem><a href="#a">明細</a> <a href="#b">控え</a></div></div>',
    target: { words: ['明細'], role: 'listitem' },
    expect: 'not-found',
  },
  {
    name: 'a button, and what only looks like one and says the same: refused',
    html: '<section><h3>本社</h3><button>検索</button></section><section><h3>支社</h3><div style="display:inline-block;padding:3px 9px;background:#36c;cursor:pointer">検索</div></section>',
    target: { words: ['検索'] },
    expect: 'ambiguous',
  },
  ...[
    { words: ['…'], expect: 'row' },
    { words: ['︙'], expect: 'column' },
    { words: ['×'], expect: 'cross' },
    { words: ['＋'], expect: 'not-found' },
  ].map(({ words, expect }) => ({
    name: `an icon by the mark that is drawn on it, ${words}`,
    html: iconBar,
    target: { words, in: { words: ['商品'], kind: 'any' as const } },
    expect,
  })),
  {
    name: 'no icon by a mark that several have',
    html: `${iconBar}<section><h2>注文</h2><button>${icons.row}</button></section>`,
    target: { words: ['…'] },
    expect: 'ambiguous',
  },
  {
    name: 'the words in an entry of a tree that is a hand over them only',
    html: '<ul role=tree><li role=treeitem style="width:400px"><span id=w style="cursor:pointer">経理課</span></li></ul>',
    target: { words: ['経理課'] },
    expect: 'w',
  },
  {
    name: 'no field by the end of its label',
    html: '<label for=f><i>必須</i> 件名 — <span>日本語</span></label><input id=f><button>ロケール: 日本語</button>',
    target: { words: ['日本語'] },
    expect: 'not-found',
  },
  {
    name: 'a button that says all of it, where the end of a box to tick does too',
    html: '<label><input type=checkbox> 1. <b>はい</b></label><button id=b>はい</button>',
    target: { words: ['はい'] },
    expect: 'b',
  },
  {
    name: 'a field by its label behind the mark that it is required',
    html: '<label for=f><i>必須</i><span>件名</span></label><input id=f>',
    target: { words: ['件名'] },
    expect: 'f',
  },
  {
    name: 'a box to tick by the beginning of its label',
    html: '<label><input id=b type=checkbox><b>同意する</b> <small>規約を読んでから</small></label><button>同意するとは</button>',
    target: { words: ['同意する'] },
    expect: 'b',
  },
  {
    name: 'a button of old markup whose value goes on with an arrow or a count',
    html: '<input type=button value="次のステップの前に"><input type=submit id=b value="次のステップ -&gt;">',
    target: { words: ['次のステップ'] },
    expect: 'b',
  },
  {
    name: 'words that let the mouse through to their row',
    html: '<div id=r role=row tabindex=0 style="width:600px"><span role=cell style="pointer-events:none">月報</span><button style="margin-left:220px">消す</button></div>',
    target: { words: ['月報'] },
    expect: 'r',
  },
  {
    name: 'a button that comes late, and not the words of a path over it',
    html: '<div><a href="#">一覧</a> / <span id=t>作成する</span></div><button id=b>進む</button><script>setTimeout(() => { b.textContent = "作成する" }, 1200)</script>',
    target: { words: ['作成する'] },
    expect: 'b',
  },
  {
    name: 'words that the page sets in brackets',
    html: '<p>分 <span id=b style="cursor:pointer">（Show All）</span></p>',
    target: { words: ['Show All'] },
    expect: 'b',
  },
  {
    name: 'a button, not the heading with the same word',
    html: '<h2 id=h>追加</h2><button id=b>追加</button>',
    target: { words: ['追加'] },
    expect: 'b',
  },
  {
    name: 'a button that contains the words rather than the heading that is the words',
    html: '<h2 id=h>サービス</h2><a href="#" id=a>サービス (3)</a>',
    target: { words: ['サービス'] },
    expect: 'a',
  },
  {
    name: 'not what is named by its own words first and by a heading after them',
    html: '<h2><span id=h>サーバー</span> <a id=a role=button tabindex=0 aria-labelledby="a h">情報</a></h2>',
    target: { words: ['サーバー'] },
    expect: 'not-found',
  },
  {
    name: 'a list that is named by its label first and by what is chosen after it',
    html: '<label id=l>リージョン</label><button id=b aria-haspopup=listbox aria-labelledby="l v"><span id=v>東京</span></button>',
    target: { words: ['リージョン'] },
    expect: 'b',
  },
  {
    name: 'only a heading: refused',
    html: '<h2 id=h>追加</h2><p>追加</p>',
    target: { words: ['追加'] },
    expect: 'not-found',
  },
  {
    name: 'exact before contained',
    html: '<button id=x>追加のヘルプ</button><button id=b>追加</button>',
    target: { words: ['追加'] },
    expect: 'b',
  },
  {
    name: 'an entry of a tree with these very words before a link that contains them',
    html: '<div style="cursor:default"><span id=b>連携</span></div><a href="#">連携サービス</a>',
    target: { words: ['連携'] },
    expect: 'b',
  },
  {
    name: 'a choice whose round is only drawn, in a label without a field',
    html: '<label><span style="border:1px solid;display:inline-block;width:12px;height:12px"></span> 監視</label><label id=b><span style="border:1px solid;display:inline-block;width:12px;height:12px"></span> 隔離</label><label>隔離</label>',
    target: { words: ['隔離'] },
    expect: 'b',
  },
  {
    name: 'words behind a grip to drag by',
    html: '<div style="cursor:grab" id=b>⠿ 環境の構築</div>',
    target: { words: ['環境の構築'] },
    expect: 'b',
  },
  {
    name: 'a drawing that only its own title names',
    html: '<svg id=b width=16 height=16 style="cursor:pointer"><title>編集</title><rect width=16 height=16></rect></svg>',
    target: { words: ['編集'] },
    expect: 'b',
  },
  ...Object.entries({ 'blocks in a line': 'display:inline-flex', 'words in a line': 'display:inline-block' }).flatMap(
    ([made, style]) => {
      const bar = (chosen: string) =>
        `<div class=s>${['許可', '警告', '遮断'].map((act) => `<span class="${act === chosen ? 'on' : ''}">${act}</span>`).join('')}</div>`;
      const rows = `<style>.s{${style}}.s span{padding:4px 12px;cursor:pointer}.on{background:#00297a;color:#fff}</style>${Object.entries(
        { 賭博: '遮断', 交流: '警告', 郵便: '許可' },
      )
        .map(([name, act], at) => `<div id=r${at} style="display:flex"><div>${name}</div>${bar(act)}</div>`)
        .join('')}`;
      return [
        {
          name: `a choice that every row has is refused, though it is chosen in one of them (${made})`,
          html: rows,
          target: { words: ['遮断'] },
          expect: 'ambiguous' as const,
        },
        {
          name: `a choice that every row has, in the row that is named (${made})`,
          html: rows,
          target: { words: ['遮断'], in: { kind: 'row' as const, words: ['交流'] } },
          expect: 'r1',
        },
      ];
    },
  ),
  ...Object.entries({
    'one of another class beside it': '<span class=bare>取消</span>',
    'one with a ground beside it': '<span class=ground>取消</span>',
  }).map(([beside, html]) => ({
    name: `words that are drawn as a button, of which there are bare ones as well, with ${beside}`,
    html: `<style>span{cursor:pointer}.ground{padding:4px 12px;background:#eee}.ground.main{background:#06c}</style><p><span>保存</span></p><div>${html}<span id=b class="ground main">保存</span></div>`,
    target: { words: ['保存'] },
    expect: 'b',
  })),
  {
    name: 'two equals are ambiguous',
    html: '<button>削除</button><button>削除</button>',
    target: { words: ['削除'] },
    expect: 'ambiguous',
  },
  {
    name: 'nothing that only contains the words among others',
    html: '<a href="#">Local Clock</a><a href="#">Log in with Clock</a><a href="#">Clock2</a>',
    target: { words: ['Clock'] },
    expect: 'not-found',
  },
  {
    name: 'words with a count, a key, a value or a verb to them',
    html: '<a href="#">Add Clock</a><a href="#" id=a>＋ Clock (3)</a>',
    target: { words: ['Clock'] },
    expect: 'a',
  },
  {
    name: 'display:none twin',
    html: '<button style="display:none">保存</button><button id=b>保存</button>',
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'visibility and opacity twins',
    html: '<button style="visibility:hidden">保存</button><div style="opacity:0"><button>保存</button></div><button id=b>保存</button>',
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'what hangs out of a low body that hides what is beyond the window',
    html: '<style>body{margin:0;overflow:hidden}</style><div style="height:44px"><div style="position:relative"><div style="position:absolute;top:60px"><button id=b>終了</button></div></div></div>',
    target: { words: ['終了'] },
    expect: 'b',
  },
  {
    name: 'a panel that stands beyond the window, whose body hides it: refused',
    html: '<style>body{margin:0;position:relative;overflow:hidden}</style><p>本文</p><div style="position:absolute;top:0;right:-300px;width:300px"><button>終了</button></div>',
    target: { words: ['終了'] },
    expect: 'not-found',
  },
  {
    name: 'what hangs out of a low body that hides it within a root that hides something itself: refused',
    html: '<style>html{overflow:hidden}body{margin:0;position:relative;overflow:hidden}</style><div style="height:44px"><div style="position:absolute;top:60px"><button>終了</button></div></div>',
    target: { words: ['終了'] },
    expect: 'not-found',
  },
  {
    name: 'zero size and off-screen twins',
    html: '<div style="height:0;overflow:hidden"><button>保存</button></div><button style="position:absolute;left:-9999px">保存</button><button id=b>保存</button>',
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'an off-canvas drawer',
    html: '<div style="position:fixed;right:0;top:0;width:200px;transform:translateX(100%)"><button>保存</button></div><button id=b>保存</button>',
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'a closed details and hidden=until-found',
    html: '<details><summary>x</summary><button>保存</button></details><div hidden=until-found><button>保存</button></div><button id=b>保存</button>',
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'an aria-hidden twin',
    html: '<div aria-hidden=true><button>保存</button></div><button id=b>保存</button>',
    target: { words: ['保存'] },
    expect: 'b',
  },
  ...[
    { scrolled: 0, where: 'lies over it' },
    { scrolled: 60, where: 'stays where the bar over it is' },
    { scrolled: 700, where: 'stays in view' },
  ].map(({ scrolled, where }) => ({
    name: `the copy of a heading that ${where}, which screen readers pass over`,
    html: `<div style="position:sticky;top:0;height:0;z-index:1"><div style="background:#fff"><h2 style="margin:0;height:60px">注文</h2><div aria-hidden=true style="height:20px"><button id=c style="width:90px">商品名</button></div></div></div>
<div style="height:60px"></div><table style="border-spacing:0"><tr><th style="padding:0"><button style="width:90px;height:20px">商品名</button></th></tr><tr><td style="height:3000px">机</td></tr></table><script>scrollTo(0, ${scrolled})</script>`,
    target: { words: ['商品名'] },
    expect: 'c',
  })),
  {
    name: 'an inert twin and a template',
    html: '<template><button>保存</button></template><div inert><button>保存</button></div><button id=b>保存</button>',
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'only hidden: refused',
    html: '<button style="display:none">保存</button>',
    target: { words: ['保存'] },
    expect: 'not-found',
  },
  {
    name: 'scrolled out of view counts',
    html: '<div style="height:3000px"></div><button id=b>保存</button>',
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'out of view in a scrolling box counts',
    html: '<div style="height:100px;overflow:auto"><div style="height:900px"></div><button id=b>保存</button></div>',
    target: { words: ['保存'] },
    expect: 'b',
  },
  ...['zoom:1.5', 'transform:scale(1.6)', 'zoom:.5'].map((drawn) => ({
    name: `at the end of a scrolling box that is drawn larger or smaller: ${drawn}`,
    html: `<div style="${drawn}"><div style="height:200px;width:200px;overflow:auto"><p style="height:900px">x</p><button id=b>保存</button></div></div>`,
    target: { words: ['保存'] },
    expect: 'b',
  })),
  {
    name: 'a role-less div that is clickable',
    html: '<div id=d style="cursor:pointer" class=x><span>次へ</span></div><p>次へ</p>',
    target: { words: ['次へ'] },
    expect: 'd',
  },
  {
    name: 'onclick on the row cell',
    html: '<table><tr><td id=c onclick="1">詳細</td></tr></table>',
    target: { words: ['詳細'] },
    expect: 'c',
  },
  {
    name: 'a plain div when there is nothing else',
    html: '<h1>設定</h1><div id=d>次へ</div>',
    target: { words: ['次へ'] },
    expect: 'd',
  },
  {
    name: 'a javascript: link inside li',
    html: '<ul><li onclick="1"><a id=a href="javascript:void 0">設定</a></li></ul>',
    target: { words: ['設定'] },
    expect: 'a',
  },
  {
    name: 'text split over spans',
    html: '<button id=b>サービス<b>アカ</b><i>ウント</i></button>',
    target: { words: ['サービスアカウント'] },
    expect: 'b',
  },
  {
    name: 'zero-width, nbsp, half-width kana',
    html: '<button id=b>ｻｰﾋﾞｽ\u200b\u00a0ｱｶｳﾝﾄ</button>',
    target: { words: ['サービス アカウント'] },
    expect: 'b',
  },
  {
    name: 'full-width letters and case',
    html: '<button id=b>ＯＫ</button><button>Cancel</button>',
    target: { words: ['Ok'] },
    expect: 'b',
  },
  {
    name: 'very text before normalised',
    html: '<button id=x>SAVE</button><button id=b>Save</button>',
    target: { words: ['Save'] },
    expect: 'b',
  },
  {
    name: 'symbols around the word',
    html: '<button id=b>＋ 追加…</button><button>追加設定</button>',
    target: { words: ['追加'] },
    expect: 'b',
  },
  {
    name: 'value of an input button',
    html: '<input type=submit id=b value="ログイン"><h1>ログイン</h1>',
    target: { words: ['ログイン'] },
    expect: 'b',
  },
  {
    name: 'alt of an image button and of an image in a link',
    html: '<input type=image id=b alt="検索" src="data:,"style="width:20px;height:20px">',
    target: { words: ['検索'] },
    expect: 'b',
  },
  {
    name: 'icon with a title only',
    html: '<span id=s title="閉じる" style="cursor:pointer;display:inline-block;width:20px;height:20px"></span>',
    target: { words: ['閉じる'] },
    expect: 's',
  },
  {
    name: 'the tip of a mark for help, and of other words: refused',
    html: '<span title="設定を保存">？</span> <span title="設定を保存">保存について</span>',
    target: { words: ['設定を保存'] },
    expect: 'not-found',
  },
  {
    name: 'words that are cut, in full in their tip',
    html: '<div><span id=s title="設定を保存する">設定を保…</span></div>',
    target: { words: ['設定を保存する'] },
    expect: 's',
  },
  {
    name: 'icon button with aria-label; × by its text',
    html: '<button id=b aria-label="閉じる">×</button>',
    target: { words: ['×'] },
    expect: 'b',
  },
  {
    name: 'aria-label',
    html: '<button id=b aria-label="閉じる"><svg width=10 height=10></svg></button>',
    target: { words: ['閉じる'] },
    expect: 'b',
  },
  {
    name: 'visible words before a title',
    html: '<button title="追加" id=x>＊</button><button id=b>追加</button>',
    target: { words: ['追加'] },
    expect: 'b',
  },
  {
    name: 'sr-only words name an icon button',
    html: '<button id=b><svg width=16 height=16></svg><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">削除</span></button>',
    target: { words: ['削除'] },
    expect: 'b',
  },
  {
    name: 'text drawn by CSS',
    html: '<style>.n::before{content:"次の画面"}</style><button id=b class=n></button>',
    target: { words: ['次の画面'] },
    expect: 'b',
  },
  {
    name: 'the button of a form, an input, is as good as a link that says the same',
    html: '<a href="#new">作成</a><form><input type=submit value="作成"></form>',
    target: { words: ['作成'] },
    expect: 'ambiguous',
  },
  {
    name: 'the button of a form before the link to the page that one is on',
    html: '<a id=a href="x">作成</a><form><input id=b type=submit value="作成"></form><script>a.href = location.href</script>',
    target: { words: ['作成'] },
    expect: 'b',
  },
  {
    name: 'what a list has chosen is nothing to press',
    html: '<label>保存先 <select><option>送信済み</option></select></label>',
    target: { words: ['送信済み'] },
    expect: 'not-found',
  },
  {
    name: 'of two with the same tip, the one that also shows the words',
    html: '<a href="#" title="ou=支店"><img alt="->" width=16 height=16></a><a href="#" id=a title="ou=支店">ou=支店 (2)</a>',
    target: { words: ['ou=支店'] },
    expect: 'a',
  },
  {
    name: 'SVG text and title',
    html: '<svg width=200 height=40><g id=g style="cursor:pointer"><rect width=100 height=30></rect><text x=5 y=20 fill=white>開始</text></g></svg>',
    target: { words: ['開始'] },
    expect: 'g',
  },
  {
    name: 'ellipsis with the full text in the title',
    html: '<a href="#" id=a title="サービスアカウントの管理">サービスアカ…</a>',
    target: { words: ['サービスアカウントの管理'] },
    expect: 'a',
  },
  {
    name: 'icon ligature before the words',
    html: '<button id=b><i class=material-icons>add</i>追加</button><button>追加の設定</button>',
    target: { words: ['追加'] },
    expect: 'b',
  },
  {
    name: 'a button inside a label',
    html: '<label>ファイル <button id=b>参照</button></label>',
    target: { words: ['参照'] },
    expect: 'b',
  },
  {
    name: 'a link in a sentence',
    html: '<p>パスワードを忘れた方は<a id=a href="#">こちら</a>を押してください</p>',
    target: { words: ['こちら'] },
    expect: 'a',
  },
  {
    name: 'a word in a long button is no name',
    html: '<button>この画面の設定をすべて保存してから前の画面に戻り、もう一度やり直すためのボタンです</button>',
    target: { words: ['設定'] },
    expect: 'not-found',
  },
  {
    name: 'enabled before disabled',
    html: '<button disabled>送信</button><button id=b>送信</button>',
    target: { words: ['送信'] },
    expect: 'b',
  },
  {
    name: 'disabled is found when alone',
    html: '<button id=b disabled>送信</button>',
    target: { words: ['送信'] },
    expect: 'b',
  },
  {
    name: 'not the tab one is on',
    html: '<div role=tab aria-selected=true>ログイン</div><button id=b>ログイン</button>',
    target: { words: ['ログイン'] },
    expect: 'b',
  },
  {
    name: 'a button before a tick box of that label',
    html: '<label><input type=checkbox>同意する</label><button id=b>同意する</button>',
    target: { words: ['同意する'] },
    expect: 'b',
  },
  {
    name: 'tree item with children: its own words',
    html: '<ul role=tree><li role=treeitem id=t><span id=w>運用管理</span><ul role=group><li role=treeitem><span>ログ</span></li></ul></li></ul>',
    target: { words: ['運用管理'] },
    expect: 'w',
  },
  {
    name: 'role narrows',
    html: '<a href="#">削除</a><button id=b>削除</button>',
    target: { words: ['削除'], role: 'button' },
    expect: 'b',
  },
  {
    name: 'css gives an icon that has no words at all whatever name the author likes',
    html: '<p>メニュー</p><a href="#" class="burger" id=a><i class="bars">\u00a0</i></a>',
    target: { words: ['メニュー'], css: '.burger' },
    expect: 'a',
  },
  ...[
    { what: 'a list', html: '<select class=x id=x><option>林檎<option>梨</select>' },
    { what: 'a list that shows its choice', html: '<div class=x id=x role=combobox tabindex=0>林檎</div>' },
    {
      what: 'radio buttons',
      html: '<div class=x id=x role=radiogroup><label><input type=radio name=r>林檎</label></div>',
    },
    {
      what: 'a list with a name of its own: refused',
      html: '<select class=x aria-label="色"><option>赤</select>',
      expect: 'not-found',
    },
  ].map(({ what, html, expect = 'x' }) => ({
    name: `choose by CSS, whatever it holds and offers: ${what}`,
    html,
    target: { purpose: 'choose' as const, words: ['果物の種類'], css: '.x' },
    expect,
  })),
  {
    name: 'a text by CSS, whatever stands in it',
    html: '<textarea class=x id=x>既定の文</textarea>',
    target: { purpose: 'fill', words: ['備考'], css: '.x' },
    expect: 'x',
  },
  {
    name: 'css and the label of a field',
    html: '<label for=a>データベース名</label><input id=a name=db><input name=other>',
    target: { purpose: 'fill', words: ['データベース名'], css: 'input[name=db]' },
    expect: 'a',
  },
  {
    name: 'css and a field that has a value but no label',
    html: '<h2>データベースを作成</h2><p><input id=a name=db value=test_></p>',
    target: { purpose: 'fill', words: ['名前'], css: 'input[name=db]' },
    expect: 'a',
  },
  {
    name: 'css does not override words that differ',
    html: '<a href="#" class="burger">ログアウト</a>',
    target: { words: ['メニュー'], css: '.burger' },
    expect: 'not-found',
  },
  {
    name: 'css gives candidates',
    html: '<button class=p>甲</button><button class=p id=b>乙</button>',
    target: { words: ['乙'], css: '.p' },
    expect: 'b',
  },
  {
    name: 'an area of an image map',
    html: '<map name=m><area shape=rect coords="0,0,40,20" href="#" alt="再起動"><area shape=rect coords="50,0,90,20" href="#" alt="停止"></map><img id=p usemap="#m" width=90 height=20 src="data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=">',
    target: { words: ['停止'] },
    expect: 'p',
  },
  {
    name: 'a list, by a label that nothing ties to it',
    html: '<div><label>支店</label><div id=s tabindex=0 style="cursor:pointer;width:200px;height:24px">未選択</div></div>',
    target: { words: ['支店'] },
    expect: 's',
  },
  {
    name: 'alternatives',
    html: '<button id=b>Continue</button>',
    target: { words: ['続行', 'Continue'] },
    expect: 'b',
  },
  {
    name: 'badge beside the words',
    html: '<a href="#" id=a><span>通知</span><span>11</span></a><a href="#">通知の設定</a>',
    target: { words: ['通知'] },
    expect: 'a',
  },
  {
    name: 'an icon that is drawn in place of its name is not what the words mean, which come a little later',
    html: `<style>i{font-family:"Material Icons"}</style><button><i aria-hidden=true>settings</i></button><div></div><script>
      setTimeout(() => { document.querySelector('div').innerHTML = '<a href="#" id=b><span>S</span> <span>Settings</span></a>' }, 250)</script>`,
    target: { words: ['Settings'] },
    expect: 'b',
  },
  ...[
    ['a link', '<a href="#" id=b>', '</a>'],
    ['what is under the hand', '<div id=b style="cursor:pointer">', '</div>'],
  ].flatMap(([what, before, after]) =>
    [' パスワードを変更', '<span>パスワードを変更</span>'].map((words) => ({
      name: `the words behind the name of an icon, in ${what}, not an icon with such a tip: ${words}`,
      html: `<style>i{display:inline-block;width:16px;height:16px;overflow:hidden}</style><input type=submit value="" title="パスワードを変更" style="width:24px">
${before}<i>vpn_key</i>${words}${after}<br>${before?.replace('id=b', '')}<i>edit_document</i>${words}を確認${after}`,
      target: { words: ['パスワードを変更'] },
      expect: 'b',
    })),
  ),
  {
    name: 'a word that stands before others is no name of an icon',
    html: '<button id=b title="パスワードを変更">⚙</button><a href="#"><i>quick_</i> パスワードを変更</a>',
    target: { words: ['パスワードを変更'] },
    expect: 'b',
  },
  {
    name: 'such an icon by its name, where nothing says so',
    html: '<button id=b><i style="font-family:Symbols">delete</i></button><button><i style="font-family:Symbols">edit</i></button>',
    target: { words: ['delete'] },
    expect: 'b',
  },
  {
    name: 'never by the name of an icon what has words of its own',
    html: '<button aria-label="環境設定"><i aria-hidden=true style="font-family:Symbols">settings</i></button><a href="#"><i style="font-family:Symbols">settings</i>設定</a>',
    target: { words: ['settings'] },
    expect: 'not-found',
  },
  {
    name: 'never by a part of its spoken name what shows other words, said where or not: the list of a filter for its button',
    html: '<section role=dialog aria-label="絞り込み" style="position:fixed;top:0;left:0;width:300px;height:200px"><button aria-label="filter type" aria-haspopup=listbox><span>一致する</span></button></section>',
    target: { words: ['Filter'], in: { words: ['絞り込み'], kind: 'dialog' as const } },
    expect: 'not-found',
  },
  {
    name: 'the icon before a label that is tied to nothing, not the list below',
    html: '<div><button id=b><i aria-label=add_circle style="font-family:Symbols">add_circle</i></button> <label>部署を追加</label></div><input role=combobox aria-label=分類>',
    target: { words: ['部署を追加'] },
    expect: 'b',
  },
  {
    name: 'an icon by its tip, which is in the markup and shows under the mouse only',
    html: '<button id=b aria-describedby=t><svg width=9 height=9></svg></button><div id=t role=tooltip style="display:none">入れ替える</div><button>戻す</button>',
    target: { words: ['入れ替える'] },
    expect: 'b',
  },
  {
    name: 'inside an open shadow root, slotted',
    html: '<x-b id=x>保存</x-b><script>customElements.define("x-b",class extends HTMLElement{constructor(){super();this.attachShadow({mode:"open"}).innerHTML="<button><slot></slot></button>"}})</script>',
    target: { words: ['保存'] },
    expect: 'x',
  },
  {
    name: 'a prototype the page has broken',
    html: '<script>Array.prototype.map=()=>{throw 1};Element.prototype.matches=()=>{throw 2};JSON.stringify=()=>{throw 3}</script><button id=b>保存</button>',
    target: { words: ['保存'] },
    expect: 'b',
  },
  {
    name: 'how characters are pronounced is not part of the words',
    html: '<button id=x><ruby>手順<rp>(</rp><rt>てじゅん</rt><rp>)</rp></ruby>を開始</button>',
    target: { words: ['手順を開始'] },
    expect: 'x',
  },
  {
    name: 'the tilde of another keyboard',
    html: '<button id=x>9時〜17時</button>',
    target: { words: ['9時～17時'] },
    expect: 'x',
  },
  {
    name: 'a button that says what a browser of another language writes on it',
    html: '<form><input type=reset id=r><input type=submit id=x></form>',
    target: { words: ['送信'] },
    expect: 'x',
  },
  {
    name: 'a box to press that shows its words, with an arrow in it that is called the same and a menu that is still shut',
    html: '<div id=d tabindex=0 style="cursor:pointer;width:300px"><span id=s>行を追加</span><button id=b title="行を追加">▾</button><ul style="display:none"><li>空の行</li></ul></div>',
    target: { words: ['行を追加'] },
    expect: 's',
  },
  {
    name: 'a button whose words are in an element without a box of its own',
    html: '<div id=b role=button tabindex=0>▸ <span><span style="display:contents">画像の一覧</span></span></div>',
    target: { words: ['画像の一覧'] },
    expect: 'b',
  },
  {
    name: 'see words in an element without a box of its own, and none that are hidden with what is around it',
    html: '<p hidden><span style="display:contents">保存しました</span></p><p style="display:contents;visibility:hidden">保存しました</p><p><span id=s style="display:contents">保存しました</span></p>',
    target: { words: ['保存しました'], purpose: 'see' },
    expect: 's',
  },
  {
    name: 'hover on plain text',
    html: '<nav><span id=s>運用管理</span></nav>',
    target: { words: ['運用管理'], purpose: 'hover' },
    expect: 's',
  },
  {
    name: 'point at the label beside a box that it is not tied to',
    html: '<li><input type=checkbox><label id=l>牛乳を買う</label></li>',
    target: { words: ['牛乳を買う'], purpose: 'hover' },
    expect: 'l',
  },
  {
    name: 'a heading to drag that names the mark beside it too',
    html: '<div><h2 id=h>店の様子</h2> <a href="#" id=i aria-label="説明" aria-labelledby="i h">説明</a></div>',
    target: { words: ['店の様子'], purpose: 'hover' },
    expect: 'h',
  },
  {
    name: 'a card to drag whose words are its header',
    html: '<div id=a draggable=true><header>甲</header></div><div draggable=true><header>乙</header></div>',
    target: { words: ['甲'], purpose: 'hover' },
    expect: 'a',
  },
]);

test('an icon by its mark in a list of very many icons', async ({ show }) => {
  const { find } = await import('../../src/page/find/find.ts');
  const star = svg('0 0 16 16', '<path fill=red d="m8 1 2 5h5l-4 3 2 6-5-4-5 4 2-6-4-3h5Z"/>'.repeat(8));
  const page = await show(
    `<table>${`<tr><td>${star}<td>${star}<td>${star}`.repeat(300)}</table><button id=b>${icons.column}</button>`,
  );
  const start = Date.now();
  const found = await find(page, { words: ['⋮'], purpose: 'press' }, { timeout: 30_000 });
  expect(await found.locator.getAttribute('id')).toBe('b');
  expect(Date.now() - start).toBeLessThan(8_000);
});

test('something wide is pressed where its words are when something else lies over its middle', async ({ show }) => {
  const { find } = await import('../../src/page/find/find.ts');
  const { press } = await import('../../src/page/operate/index.ts');
  const page = await show(
    '<h2 id=h style="cursor:pointer">列の追加</h2><div style="position:absolute;left:300px;top:0;width:600px;height:300px;background:#eee">説明</div>' +
      '<script>h.onclick = () => document.title = "opened"</script>',
  );
  await press(await find(page, { words: ['列の追加'], purpose: 'press' }, { timeout: 4000 }), { timeout: 3000 });
  expect(await page.title()).toBe('opened');
});

for (const { over, width, title } of [
  { over: 'a part', width: 30, title: 'opened' },
  { over: 'most', width: 84, title: 't' },
]) {
  test(`something narrow, whose words ${over} of is under what lies over its middle`, async ({ show }) => {
    const { find } = await import('../../src/page/find/find.ts');
    const { press } = await import('../../src/page/operate/index.ts');
    const page = await show(
      `<title>t</title><button id=h style="font:20px sans-serif;width:120px;padding:0">請求書一覧</button><div style="position:absolute;left:${68 - width / 2}px;top:0;width:${width}px;height:60px;background:#eee">↑</div>` +
        '<script>h.onclick = () => document.title = "opened"</script>',
    );
    const pressed = press(await find(page, { words: ['請求書一覧'], purpose: 'press' }, { timeout: 4000 }), {
      timeout: 900,
    });
    expect(
      await pressed.then(
        () => 'pressed',
        (error) => error.code,
      ),
    ).toBe(title === 't' ? 'covered' : 'pressed');
    expect(await page.title()).toBe(title);
  });
}

test('of equal buttons that of the form in which something was just entered, until one is pressed', async ({
  show,
}) => {
  const { find } = await import('../../src/page/find/find.ts');
  const { fill, press } = await import('../../src/page/operate/index.ts');
  const form = (id: string, label: string) =>
    `<form onsubmit="return false"><label>${label} <input></label><button id=${id}>適用</button></form>`;
  const page = await show(form('a', '件数') + form('b', '検索') + form('c', '宛先'));
  const options = { timeout: 4000 };
  const apply = () => find(page, { words: ['適用'], purpose: 'press' }, { timeout: 1000 });
  await expect(apply()).rejects.toMatchObject({ code: 'ambiguous' });
  await fill(await find(page, { words: ['検索'], purpose: 'fill' }, options), { text: '鈴木' }, options);
  const found = await apply();
  expect(await found.locator.getAttribute('id')).toBe('b');
  await press(found, options);
  await expect(apply()).rejects.toMatchObject({ code: 'ambiguous' });
});
