import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small console as it was, and as its vendor has changed it since. */
export interface Acme {
  origin: string;
  /** `old`, `new`, `noisy`: nothing but what varies by itself, `greeting`: one screen greets in other words, or `asking`: a new field must be filled in. */
  look: 'old' | 'new' | 'noisy' | 'greeting' | 'asking';
  close: () => Promise<void>;
}

export async function openAcme(): Promise<Acme> {
  let visits = 0;
  const acme = { look: 'old' } as Acme;
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url!, 'http://acme').pathname];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const greeting = acme.look === 'greeting' ? 'Good morning' : 'Welcome';
    const body = page?.(acme.look === 'new', ++visits, greeting) ?? '';
    response.end(page ? frame(acme.look, acme.look === 'asking' ? asking(body) : body) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  acme.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  acme.close = () => new Promise((resolve) => server.close(() => resolve()));
  return acme;
}

function frame(look: Acme['look'], body: string): string {
  const shift = look === 'noisy' ? 'transform:translateY(.4px);' : '';
  const id = look === 'noisy' ? `id="x${Math.random().toString(36).slice(2)}"` : '';
  return `<!doctype html><html lang="en"><title>Acme</title><style>
body{font:15px sans-serif;margin:0}header{background:#234;color:#fff;padding:12px 20px}header a{color:#fff;margin-right:20px}
main{padding:24px;${shift}}button{padding:8px 16px;background:#06c;color:#fff;border:0}dialog{border:1px solid}</style>
<header ${id}><b>Acme</b> <a href="/home">Home</a><a href="/users">${look === 'new' ? 'Members' : 'Users'}</a><span id="clock"></span></header>
<main>${body}</main><script>const clock = document.getElementById('clock'); const tick = () => clock.textContent = new Date().toLocaleTimeString('en'); tick(); setInterval(tick, 200)</script>`;
}

const pages: Record<string, (changed: boolean, visits: number, greeting: string) => string> = {
  '/': (
    changed,
  ) => `<h1>Sign in</h1><form action="/home"><p><label>${changed ? 'E-mail address' : 'E-mail'} <input name="m"></label>
<p><label>Password <input type="password" name="p"></label><p><button>${changed ? 'Log in to Acme' : 'Sign in'}</button></form>`,
  '/home': (changed, visits, greeting) =>
    `<h1>${greeting}</h1><p>${visits} visits today</p><a href="/users">${changed ? 'Go to members' : 'Manage users'}</a>`,
  '/users': (
    changed,
  ) => `<h1>Users</h1>${changed ? '<dialog id="news" aria-label="News"><h2>What is new</h2><p>Members!</p><button onclick="this.parentElement.remove()">Got it</button></dialog><script>news.showModal()</script>' : ''}
<table border="1"><tr><th>Name<th>Role<tr><td>Ann<td>Admin</table>${swatch}${plans(changed ? 'Team, small' : 'Small team')}${notice(changed ? 'Message' : 'Notice')}${changed ? rules : ''}<p><button id="add" ${changed ? 'disabled' : ''} onclick="location='/done'">Add user</button>`,
  '/done': (changed) => `<h1>Done</h1><p>The user was ${changed ? 'created' : 'saved'}.</p>`,
};

/** A list of the page's own, whose entries have no roles, and that only a choice closes. */
const plans = (
  team: string,
) => `<p><span>Plan:</span> <span id="plan" role="combobox" tabindex="0" style="display:inline-block;border:1px solid;width:120px;cursor:pointer">Choose…</span></p>
<script>plan.onclick = () => { if (document.getElementById('list')) return; const list = document.createElement('div'); list.id = 'list';
list.style.cssText = 'position:absolute;background:#fff;border:1px solid;width:120px'; for (const name of ['Solo', '${team}', 'Company']) {
const one = document.createElement('div'); one.textContent = name; one.style.cursor = 'pointer'; one.onclick = () => { plan.textContent = name; list.remove() }; list.append(one) } plan.after(list) }</script>`;

/** A page that stays until the cost centre is told. */
const asking = (body: string) =>
  body
    .replace("location='/done'", 'said.hidden = false')
    .replace('<button id="add"', '<label>Cost centre <input required></label> <em id="said" hidden>Tell it</em> $&');

/** Choices that only the heading of their row names. */
const notice = (name: string) =>
  `<table><tr><th>${name}<td><label><input type="radio" name="n">Mail</label> <label><input type="radio" name="n">Chat</label></table>`;

/** Something to press that has no words and no name. */
const swatch = '<span style="display:inline-block;width:14px;height:14px;background:#06c;cursor:pointer"></span>';

/** Its box is only drawn, and the label belongs to nothing. */
const rules = `<p><span style="display:inline-block;width:14px;height:14px;border:1px solid;cursor:pointer" class="tick" onclick="add.disabled = !this.classList.toggle('checked')"></span> <label>I have read the rules</label>`;

export const acmeRunbook = `title: Add a user
origins:
  acme: http://127.0.0.1:1
inputs:
  password: { type: secret, only_on: acme }
words:
  saved: ["was saved", "is saved"] # older consoles
chapters:
  - chapter: Users
    id: users
    screens:
      - screen: sign-in
        open: \${origins.acme}/
        shows: Sign in
        steps:
          - fill: E-mail # the account
            with: ann@example.com
          - fill: Password
            with: \${password}
          - click: 'Sign in'
      - screen: home
        shows: Welcome
        steps:
          - click: Manage users
      - screen: users
        steps:
          - choose: Plan
            option: Small team
          - choose: Notice
            option: Mail
          - click: Add user
            once: true
      - screen: done
        shows: Done
        steps:
          - expect: \${words.saved}
`;
