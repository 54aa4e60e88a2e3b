import { serve } from './serve.ts';

/** What the cloud has really done. */
export interface Cloud {
  groups: { name: string; region: string; backup: boolean; tags: string[] }[];
  deleted: string[];
  creations: number;
}

/*
 * A cloud console: sign-in on another site, a shell whose header and cookie banner are web components, a blade on a second
 * origin with another frame from a third inside, content security that forbids strings as scripts, late menus, a list drawn
 * at the end of another document, a button that works only after a check, and a job that takes its time.
 */
export async function cloudConsole() {
  const cloud: Cloud = {
    groups: [{ name: 'rg-old', region: '西日本', backup: false, tags: [] }],
    deleted: [],
    creations: 0,
  };
  let looks = 0;
  const strict = {
    'content-security-policy':
      "script-src 'nonce-n'; object-src 'none'; require-trusted-types-for 'script'; trusted-types none",
  };
  const page = (body: string, title = '') => ({
    html: `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title}</title><style>body{margin:0;font:14px sans-serif}</style>${body}</html>`,
    headers: strict,
  });
  const script = (code: string) => `<script nonce="n">${code}</script>`;

  const form = await serve(({ path, query }) => {
    if (path === '/validate')
      return { type: 'application/json', html: JSON.stringify({ ok: query.get('name') !== '' }) };
    if (path === '/create') {
      cloud.creations += 1;
      looks = 0;
      cloud.groups.push({
        name: query.get('name')!,
        region: query.get('region')!,
        backup: query.get('backup') === 'true',
        tags: query.getAll('tag'),
      });
      return { type: 'application/json', html: '{}' };
    }
    if (path === '/state') return { type: 'application/json', html: JSON.stringify({ over: ++looks > 2 }) };
    return page(
      `<h2>リソース グループの作成</h2><x-field label="リソース グループ名" required></x-field>
      <div id="region"><span>リージョン</span> <div tabindex="0" id="drop" style="display:inline-block;width:180px;border:1px solid;padding:4px;cursor:pointer"><span>選択してください</span></div></div>
      <div><span id="bl">自動バックアップ</span> <button role="switch" aria-checked="false" aria-labelledby="bl" id="sw">オフ</button></div>
      <p><button id="check">確認および作成</button> <button id="go" disabled>作成</button> <span id="result"></span></p>
      ${script(`customElements.define('x-field', class extends HTMLElement { connectedCallback() {
        const root = this.attachShadow({ mode: 'open' }); const div = document.createElement('div'); const b = document.createElement('b');
        b.textContent = this.getAttribute('label') + ' *'; const input = document.createElement('input'); div.append(b, input); root.append(div);
        Object.defineProperty(this, 'value', { get: () => input.value }) } });
      let region = ''; const ask = (path) => fetch(path).then((r) => r.json());
      drop.onclick = () => setTimeout(() => { const list = document.createElement('div'); list.style.cssText = 'position:fixed;top:150px;left:200px;background:#fff;border:1px solid';
        for (const n of ['東日本', '西日本', '東日本 2']) { const d = document.createElement('div'); d.textContent = n; d.style.cursor = 'pointer'; d.onmousedown = () => { region = n; drop.firstChild.textContent = n; list.remove() }; list.append(d) }
        document.body.append(list) }, 200);
      sw.onclick = () => { const on = sw.getAttribute('aria-checked') !== 'true'; sw.setAttribute('aria-checked', on); sw.textContent = on ? 'オン' : 'オフ' };
      const name = () => document.querySelector('x-field').value;
      check.onclick = async () => { result.textContent = '検証しています...'; const { ok } = await ask('/validate?name=' + encodeURIComponent(name()));
        setTimeout(() => { result.textContent = ok && region ? '検証に成功しました' : '入力に誤りがあります'; go.disabled = !(ok && region) }, 300) };
      go.onclick = async () => { go.disabled = true; await ask('/create?' + new URLSearchParams({ name: name(), region, backup: sw.getAttribute('aria-checked') }));
        parent.parent.postMessage('started', '*') };`)}`,
      'フォーム',
    );
  }, 'localhost');

  const blade = await serve(({ path }) => {
    if (path === '/groups') return { type: 'application/json', html: JSON.stringify(cloud.groups) };
    if (path === '/delete') {
      cloud.deleted.push(...cloud.groups.splice(0, 1).map(({ name }) => name));
      return { type: 'application/json', html: '{}' };
    }
    if (path === '/new')
      return page(`<iframe src="${form.origin}/" title="作成" style="width:100%;height:520px;border:0"></iframe>`);
    return page(
      `<h1>リソース グループ</h1><div role="toolbar"><span id="add" style="cursor:pointer">＋ 作成</span> <span id="re" style="cursor:pointer">⟳ 最新の情報に更新</span></div>
      <div role="grid" id="grid"></div><div id="ask" hidden style="position:fixed;right:0;top:0;width:300px;height:100%;background:#eee"><h3>削除の確認</h3><p>削除するには名前を入力してください</p><input id="typed" aria-label="名前の確認"><br><button id="del" disabled>削除</button></div>
      ${script(`const el = (t, p = {}) => Object.assign(document.createElement(t), p);
      const draw = async () => { const list = await (await fetch('/groups')).json(); grid.replaceChildren(...list.map((g) => {
        const row = el('div'); row.setAttribute('role', 'row'); const cell = (x) => { const c = el('span', { textContent: x }); c.setAttribute('role', 'gridcell'); c.style.marginRight = '30px'; return c };
        const more = el('button', { textContent: '…', title: 'その他の操作' }); more.onclick = () => setTimeout(() => { const m = el('div'); m.setAttribute('role', 'menu'); m.style.cssText = 'position:fixed;top:90px;left:300px;background:#fff;border:1px solid';
          for (const t of ['開く', 'リソース グループの削除']) { const i = el('div', { textContent: t }); i.setAttribute('role', 'menuitem'); i.onclick = () => { m.remove(); ask.hidden = false }; m.append(i) } document.body.append(m) }, 150);
        row.append(cell(g.name), cell(g.region), more); return row })) };
      draw(); re.onclick = draw; setInterval(draw, 400); add.onclick = () => { location = '/new' };
      typed.oninput = () => { del.disabled = typed.value !== 'rg-old' }; del.onclick = async () => { await fetch('/delete'); ask.hidden = true; typed.value = ''; draw(); parent.postMessage('deleted', '*') };`)}`,
      'リソース グループ',
    );
  }, 'localhost');

  const shell = await serve(async ({ path, request }) => {
    if (path === '/') return request.headers.cookie?.includes('in=1') ? { to: '/home' } : { to: `${login.origin}/` };
    if (path === '/callback') return { to: '/home', headers: { 'set-cookie': 'in=1; path=/' } };
    if (path === '/state')
      return { type: 'application/json', html: await (await fetch(`${form.origin}/state`)).text() };
    return page(
      `<cloud-header></cloud-header><cookie-banner></cookie-banner><div id="toasts" style="position:fixed;top:50px;right:10px"></div>
      <iframe id="f" title="本文" src="about:blank" style="width:100%;height:600px;border:0"></iframe>
      ${script(`customElements.define('cloud-header', class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: 'open' });
        const bar = document.createElement('div'); bar.style.cssText = 'background:#036;color:#fff;padding:10px'; const b = document.createElement('button'); b.title = 'すべてのサービス'; b.textContent = '☰';
        b.onclick = () => setTimeout(() => { const a = document.createElement('a'); a.href = '#'; a.textContent = 'リソース グループ'; a.style.color = '#fff'; a.onclick = () => { a.remove(); f.src = '${blade.origin}/' }; bar.append(a) }, 200);
        const out = document.createElement('a'); out.href = '/signout'; out.textContent = 'サインアウト'; out.style.color = '#fff'; bar.append(b, out); root.append(bar) } });
      customElements.define('cookie-banner', class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: 'open' });
        setTimeout(() => { const d = document.createElement('div'); d.style.cssText = 'position:fixed;bottom:0;width:100%;background:#ffc;padding:20px;z-index:9'; const t = document.createElement('span'); t.textContent = 'この Web サイトは Cookie を使います'; const ok = document.createElement('button'); ok.textContent = '同意する'; ok.onclick = () => this.remove(); d.append(t, ok); root.append(d) }, 100) } });
      const toast = (x) => { const d = document.createElement('div'); d.setAttribute('role', 'alert'); d.textContent = x; toasts.replaceChildren(d) };
      onmessage = ({ data }) => { if (data === 'deleted') return toast('リソース グループを削除しました'); f.src = '${blade.origin}/'; toast('デプロイが進行中です');
        const look = async () => { const { over } = await (await fetch('/state')).json(); if (over) toast('デプロイが完了しました'); else setTimeout(look, 300) }; look() };`)}`,
      'クラウド ポータル',
    );
  });
  const login = await serve(({ path, body }) => {
    if (path === '/password')
      return page(
        `<form method="post" action="/stay"><h1>パスワードの入力</h1><input type="password" name="p" placeholder="パスワード"><input type="submit" value="サインイン"></form>`,
      );
    if (path === '/stay')
      return body.get('p')
        ? page(
            `<h1>サインインの状態を維持しますか?</h1><form method="post" action="/back"><label><input type="checkbox">今後このメッセージを表示しない</label><button name="k" value="n">いいえ</button><button name="k" value="y">はい</button></form>`,
          )
        : { to: '/password' };
    if (path === '/back') return { to: `${shell.origin}/callback` };
    return page(
      `<h1>サインイン</h1><form method="post" action="/password"><input type="email" name="u" placeholder="メール、電話、Skype"><input type="submit" value="次へ"></form>`,
    );
  }, 'localhost');
  const stop = () => {
    for (const site of [form, blade, shell, login]) site.stop();
  };
  return { shell: shell.origin, login: login.origin, cloud, stop };
}
