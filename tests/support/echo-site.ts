import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A site that shows everything it was told, wherever a page can show something. */
export interface EchoSite {
  origin: string;
  /** What the forms sent, by field. */
  got: Record<string, string>;
  /** The session's token, as it stands in the site's addresses. */
  token: string;
  stop: () => void;
}

export const echoRunbook = `title: こだま
origins: { site: https://echo.example.com }
inputs:
  user: { type: email, only_on: site }
  pass: { type: secret, only_on: site }
  key: { type: totp }
chapters:
  - chapter: サインイン
    id: sign-in
    screens:
      - screen: form
        open: \${origins.site}
        shows: サインイン
        steps:
          - fill: メール
            with: \${user}
          - fill: パスワード
            with: \${pass}
          - ask: 合言葉を入力してください。
            as: phrase
            hidden: true
          - fill: 合言葉
            with: \${phrase}
            plain_field: true
          - ask: 認証コード
            as: code
            from: \${key}
          - fill: コード
            with: \${code}
          - click: 送信
      - screen: echo
        shows: ようこそ
        steps:
          - capture:
          - click: どこにもないボタン
            timeout: 2s
`;

const html = (value: string) => value.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const form = `<h1>サインイン</h1><form method=post action=/in>
  <label>メール <input name=user></label> <label>パスワード <input name=pass type=password></label>
  <label>合言葉 <input name=phrase></label> <label>コード <input name=code></label> <button>送信</button></form>`;

/** Words, attributes, fields, frames, dialogs, the console, the title, downloads and pop-ups. */
function echoPage(got: Record<string, string>, token: string): string {
  const { pass = '', phrase = '', code = '' } = got;
  const script = JSON.stringify(pass).replaceAll('<', '\\u003c');
  return `<title>${html(pass)}</title><h1>ようこそ</h1><p>パスワードは ${html(pass)} 、合言葉は ${html(phrase)} 、コードは ${code} です。</p>
  <p>${html(pass.slice(0, 6))}<b>${html(pass.slice(6))}</b></p><button title="${html(pass)}">${html(phrase)}</button>
  <a href="/next?token=${token}&pass=${encodeURIComponent(pass)}">${html(pass)}</a> <input value="${html(phrase)}">
  <textarea>${html(pass)}</textarea><p>${Buffer.from(pass).toString('base64')}</p>
  <iframe srcdoc="<p>${html(html(pass))}</p>"></iframe>
  <style>@keyframes go { to { transform: translateX(300px) } } .go { animation: go 3s infinite alternate; width: 20em }</style>
  <p class=go>${html(pass)}</p>
  <script>const s = ${script}; console.log('pass', s); console.error(new Error(s)); localStorage.s = s;
    document.cookie = 's=' + encodeURIComponent(s); alert('パスワード: ' + s);
    history.replaceState(0, '', '/welcome?session_token=${token}&p=' + encodeURIComponent(s));
    const a = document.createElement('a'); a.href = '/file?p=' + encodeURIComponent(s); a.download = s; a.click();</script>`;
}

export async function startEchoSite(onEcho: () => void = () => {}): Promise<EchoSite> {
  const site: EchoSite = { origin: '', got: {}, token: randomUUID(), stop: () => server.close() };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    if (path === '/in') {
      Object.assign(site.got, Object.fromEntries(new URLSearchParams(await text(request))));
      return void response.writeHead(303, { location: `/welcome?session_token=${site.token}` }).end();
    }
    if (path === '/file')
      return void response.writeHead(200, { 'content-disposition': 'attachment' }).end(site.got.pass);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': `sid=${site.token}` });
    response.end(`<!doctype html><html lang=ja>${path === '/welcome' ? echoPage(site.got, site.token) : form}`);
    if (path === '/welcome') onEcho();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return site;
}
