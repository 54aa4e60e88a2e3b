import { serve } from './serve.ts';

/** What the console has really done. */
export interface Ledger {
  users: { name: string; dept: string; level: string; mail: boolean }[];
  deleted: string[];
  loggedOut: boolean;
}

/*
 * A console of 2005: a frameset in quirks mode, Shift_JIS, tables for layout, labels tied to nothing, post-backs for every
 * change, `javascript:` links, a window that picks and closes itself, and a page that reloads itself until the job is over.
 */
export async function framesetConsole() {
  const ledger: Ledger = {
    users: [{ name: '山田 花子', dept: '総務部', level: '一般', mail: false }],
    deleted: [],
    loggedOut: false,
  };
  let looks = 0;
  const page = (body: string, head = '') => ({
    type: 'text/html',
    bytes: shiftJis(
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">${head}</head>${body}</html>`,
    ),
  });
  const form = (
    inner: string,
    action: string,
  ) => `<body bgcolor="#eeeeee"><form name="form1" method="post" action="${action}">
    <input type="hidden" name="__EVENTTARGET"><input type="hidden" name="__EVENTARGUMENT">
    <script>function __doPostBack(t,a){var f=document.form1;f.__EVENTTARGET.value=t;f.__EVENTARGUMENT.value=a;f.submit()}</script>${inner}</form></body>`;
  const site = await serve(({ path, query, body }) => {
    const event = body.get('__EVENTTARGET') ?? '';
    if (path === '/')
      return page(
        '<body><form method=post action=/login><table><tr><td><font size=2>利用者ＩＤ<td><input name=u><tr><td><font size=2>暗証番号<td><input type=password name=p><tr><td colspan=2><input type=image src=/enter.gif alt="入室する" width=80 height=24></table></form></body>',
      );
    if (path === '/login') return { to: '/main' };
    if (path === '/main')
      return page(
        '<frameset rows="60,*"><frame name=top_f src=/top><frameset cols="180,*"><frame name=menu src=/menu><frame name=main src=/welcome></frameset></frameset>',
      );
    if (path === '/top')
      return page(
        '<body bgcolor=navy><font color=white size=4><b>統合管理システム</b></font> <a href="/bye" target=_top><font color=white>退出</font></a></body>',
      );
    if (path === '/menu')
      return page(`<body><table><tr><td onclick="var s=document.getElementById('sub');s.style.display=s.style.display=='none'?'':'none'" style="cursor:hand">■ 利用者管理</td></tr>
        <tr id=sub style="display:none"><td>&nbsp;├<a href="javascript:void(parent.main.location='/list')">利用者一覧</a><br>&nbsp;└<a href="javascript:void(parent.main.location='/new')">利用者登録</a></td></tr></table></body>`);
    if (path === '/welcome') return page('<body><marquee>本日のお知らせはありません</marquee></body>');
    if (path === '/new') {
      const dept = body.get('dept') ?? '';
      if (event === 'btnSave') {
        ledger.users.push({
          name: decode(body.get('nm')),
          dept: decode(body.get('sec')),
          level: decode(body.get('lv')),
          mail: body.has('ml'),
        });
        looks = 0;
        return { to: '/job' };
      }
      return page(
        form(
          `<h3>利用者登録</h3><table border=1>
        <tr><td bgcolor=#ccccff><b>氏名</b><font color=red>（必須）</font></td><td><input name=nm size=30 value="${text(decode(body.get('nm')))}"></td></tr>
        <tr><td bgcolor=#ccccff>権限区分</td><td><select name=dept onchange="__doPostBack('dept','')"><option value=""><option value=1 ${dept === '1' ? 'selected' : ''}>社員<option value=2 ${dept === '2' ? 'selected' : ''}>派遣</select></td></tr>
        ${dept ? `<tr><td bgcolor=#ccccff>利用レベル</td><td><input type=radio name=lv value="一般">一般<input type=radio name=lv value="管理者">管理者</td></tr>` : ''}
        <tr><td bgcolor=#ccccff>所属</td><td><input name=sec readonly value="${text(decode(body.get('sec')))}"> <input type=button value="選択..." onclick="window.open('/pick','w','width=300,height=200')"></td></tr>
        <tr><td colspan=2><input type=checkbox name=ml> 開通の案内メールを送る</td></tr></table>
        <a href="javascript:if(confirm('登録します。よろしいですか？'))__doPostBack('btnSave','')"><img alt="登録" src=/b.gif width=60 height=20></a>`,
          '/new',
        ),
      );
    }
    if (path === '/pick')
      return page(
        `<body><h3>所属の選択</h3>${['総務部', '営業部'].map((d) => `<a href="#" onclick="opener.document.form1.sec.value='${d}';window.close();return false">${d}</a><br>`).join('')}</body>`,
      );
    if (path === '/job') {
      looks += 1;
      return looks < 3
        ? page('<body>処理中です。しばらくお待ちください。</body>', '<meta http-equiv=refresh content="1">')
        : page('<body>登録処理が完了しました。<a href=/list>一覧へ戻る</a></body>');
    }
    if (path === '/list') {
      if (event.startsWith('del'))
        ledger.deleted.push(...ledger.users.splice(Number(body.get('__EVENTARGUMENT')), 1).map(({ name }) => name));
      const rows = ledger.users.map(
        (u, i) =>
          `<tr><td>${u.name}<td>${u.dept}<td><a href="javascript:alert('未対応です')">編集</a> | <a href="javascript:__doPostBack('del','${i}')" onclick="return confirm('削除しますか？')">削除</a>`,
      );
      return page(
        form(`<h3>利用者一覧</h3><table border=1><tr><th>氏名<th>所属<th>操作</tr>${rows.join('')}</table>`, '/list'),
      );
    }
    if (path === '/bye') {
      ledger.loggedOut = true;
      return page('<body>退出しました。</body>');
    }
    return query.size ? undefined : { type: 'image/gif', html: '' };
  });
  return { ...site, ledger };
}

const encode = new Map<string, number[]>();

/** Shift_JIS of the characters that this console uses: found by trying, as no encoder comes with Node. */
function shiftJis(html: string): Uint8Array {
  if (!encode.size) {
    const decoder = new TextDecoder('shift_jis');
    for (let lead = 0x81; lead <= 0xef; lead++)
      for (let trail = 0x40; trail <= 0xfc && (lead <= 0x9f || lead >= 0xe0); trail++)
        encode.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  return new Uint8Array(
    [...html].flatMap((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : (encode.get(c) ?? [0x3f]))),
  );
}

/** A form of a Shift_JIS page, read as Latin-1 by the server. */
function decode(value: string | null): string {
  return new TextDecoder('shift_jis').decode(Buffer.from(value ?? '', 'latin1'));
}

function text(value: string): string {
  return value.replaceAll('"', '&quot;');
}
