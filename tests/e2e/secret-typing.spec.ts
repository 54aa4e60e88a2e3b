import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StepFailure } from '../../src/base/errors.ts';
import { launch, type Session } from '../../src/page/browser/browser.ts';
import type { Bound } from '../../src/page/operate/fill/guard-protocol.ts';
import { fill } from '../../src/page/operate/index.ts';
import { expect, test } from '../support/shared-browser.ts';

const secret = 'Canary-7f3A-Zz9!';

/** What any page of any origin got to know: every page reports each change of each field, and each key. */
const heard: string[] = [];
const spy = `<script>
  const tell = (what) => navigator.sendBeacon('/heard', what);
  addEventListener('keydown', (event) => tell(location.port + ' key ' + event.key), true);
  addEventListener('input', (event) => tell(location.port + ' input ' + (event.target.value ?? event.target.innerText)), true);
</script>`;

const servers: Server[] = [];
const pages: Record<string, string> = {};
let good: string;
let evil: string;
let session: Session;

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answer: RequestListener = (request, response) => {
  if (request.url === '/heard') {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      heard.push(body);
      response.end();
    });
    return;
  }
  const body = pages[request.url!.slice(1)] ?? '';
  const filled = body.replaceAll('{good}', good).replaceAll('{evil}', evil);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>${spy}${filled}`);
};

test.beforeAll(async () => {
  good = await serve(answer);
  evil = await serve(answer);
  session = await launch({ noSandbox: true });
});
test.afterAll(async () => {
  await session.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
test.beforeEach(async () => {
  await allHeard();
  heard.splice(0);
});

interface Typing {
  body: string;
  others?: Record<string, string>;
  at?: string;
  css?: string;
  frame?: string;
  plain?: boolean;
}

/** Opens the page and types the secret, which belongs to `good`. The code of the refusal, or `typed`. */
async function type({ body, others = {}, at = good, css = '#p', frame, plain = false }: Typing): Promise<string> {
  Object.assign(pages, { page: body, ...others });
  const { page } = session;
  await page.goto(`${at}/page`);
  const home = frame === undefined ? page.mainFrame() : (await (await page.waitForSelector(frame)).contentFrame())!;
  const locator = home.locator(css);
  await locator.waitFor();
  const operand = { page, frame: home, locator, role: 'textbox', name: 'パスワード' };
  const bounds: Bound[] = [{ name: 'dropbox.password', origins: [good], plain }];
  return fill(operand, { text: secret, secretName: 'dropbox.password', bounds }, { timeout: 15_000 }).then(
    () => 'typed',
    (error: StepFailure) => error.code,
  );
}

let beacons = 0;

/** A beacon of every page that was open has arrived when one sent now has. */
async function allHeard(): Promise<void> {
  beacons += 1;
  const last = `beacon ${beacons}`;
  await session.page.goto(`${good}/empty`);
  await session.page.evaluate((what) => navigator.sendBeacon('/heard', what), last);
  await expect.poll(() => heard.includes(last)).toBe(true);
}

/** What pages of the other origin heard of the secret: more than two characters in a row, or any key of it. */
async function leaked(): Promise<string[]> {
  const { port } = new URL(evil);
  await allHeard();
  return heard.filter((line) => line.startsWith(port) && /C|a|n|r|y|-|7|f|3|A|Z|z|9|!/.test(line.split(' ')[2] ?? ''));
}

const held = (css = '#p') => session.page.locator(css).inputValue();

test('typed into a password field of the page it belongs to; nobody can undo or watch it by keys', async () => {
  expect(await type({ body: '<input id=p type=password value=old>' })).toBe('typed');
  expect(await held()).toBe(secret);
});

test('a page that fills its model from events gets the whole value', async () => {
  const body = `<form><input id=p type=password><button id=b disabled>ログイン</button></form><script>
    p.addEventListener('input', () => { window.model = p.value; });
    p.addEventListener('keyup', () => { b.disabled = p.value.length < 8; });</script>`;
  expect(await type({ body })).toBe('typed');
  expect(await session.page.evaluate('window.model')).toBe(secret);
  expect(await session.page.locator('#b').isEnabled()).toBe(true);
});

test('a page that takes keys only gets keys', async () => {
  const body = `<input id=p type=password><script>
    let text = '';
    p.addEventListener('beforeinput', (event) => event.isTrusted && event.preventDefault());
    p.addEventListener('input', () => { p.value = text; });
    p.addEventListener('keydown', (event) => { if (event.key.length === 1) text += event.key; else if (event.key === 'Delete') text = ''; p.value = text; });</script>`;
  expect(await type({ body })).toBe('typed');
  expect(await held()).toBe(secret);
});

for (const [name, code, typing] of [
  ['a look-alike of another origin', 'secret.origin', () => ({ body: '<input id=p type=password>', at: evil })],
  [
    'a frame of another origin in the right page',
    'secret.origin',
    () => ({
      body: '<iframe id=f src="{evil}/inner"></iframe>',
      others: { inner: '<input id=p type=password>' },
      frame: '#f',
    }),
  ],
  [
    'a sandboxed frame of the right address',
    'secret.origin',
    () => ({
      body: '<iframe id=f sandbox="allow-scripts" src="/inner"></iframe>',
      others: { inner: '<input id=p type=password>' },
      frame: '#f',
    }),
  ],
  [
    'a frame without an address',
    'secret.origin',
    () => ({ body: '<iframe id=f srcdoc="<input id=p type=password>"></iframe>', frame: '#f' }),
  ],
  [
    'an editor that is a frame of another origin',
    'secret.origin',
    () => ({
      body: '<iframe id=p src="{evil}/inner"></iframe>',
      others: { inner: '<body contenteditable>' },
      plain: true,
    }),
  ],
  ['a text field', 'secret.plain-field', () => ({ body: '<input id=p type=text>' })],
  [
    'an element that only says it is a password field',
    'secret.plain-field',
    () => ({ body: '<div id=p type=password contenteditable>x</div>' }),
  ],
  [
    'a field that turns into a text field when it gets the focus',
    'secret.plain-field',
    () => ({ body: '<input id=p type=password onfocus="this.type=\'text\'">' }),
  ],
  [
    'a field whose script says it is a password field',
    'secret.plain-field',
    () => ({
      body: '<input id=p type=text><script>Object.defineProperty(HTMLInputElement.prototype, "type", { get: () => "password" }); Object.defineProperty(window, "origin", { value: "{good}" })</script>',
    }),
  ],
] as [string, string, () => Typing][]) {
  test(`nothing is typed into ${name}`, async () => {
    expect(await type(typing())).toBe(code);
    expect(await leaked()).toEqual([]);
    expect(heard.filter((line) => /input|key/.test(line))).toEqual([]);
  });
}

test('a page that goes elsewhere when its field gets the focus takes nothing along', async () => {
  const body = '<input id=p type=password onfocus="location.href=\'{evil}/same\'">';
  await type({ body, others: { same: '<input id=p type=password autofocus>' } });
  expect(await leaked()).toEqual([]);
});

test('a page that is left between finding and typing', async () => {
  const body = '<input id=p type=password><script>setTimeout(() => { location.href = "{evil}/same" }, 0)</script>';
  expect(await type({ body, others: { same: '<input id=p type=password autofocus>' } })).not.toBe('typed');
  expect(await leaked()).toEqual([]);
});

test('a frame of another origin that keeps stealing the focus gets nothing', async () => {
  const body = '<input id=p type=password><iframe id=f src="{evil}/thief"></iframe>';
  const thief = '<input id=t autofocus><script>setInterval(() => { focus(); t.focus() }, 1)</script>';
  expect(await type({ body, others: { thief } })).toBe('typed');
  expect(await held()).toBe(secret);
  expect(await leaked()).toEqual([]);
});

test('a page that moves the focus to another of its fields does not get it there', async () => {
  const body = '<input id=p type=password onfocus="other.focus()"><input id=other>';
  expect(await type({ body })).toBe('typed');
  expect([await held('#p'), await held('#other')]).toEqual([secret, '']);
});

test('a field that is drawn anew as the one before is left', async () => {
  const drawn = '<input id=p type=password>';
  const script = `const draw = () => { d.innerHTML = '${drawn}' }; draw(); first.onblur = draw; first.focus()`;
  const body = `<input id=first type=password value=mine><div id=d></div><script>${script}</script>`;
  expect(await type({ body })).toBe('typed');
  expect([await held('#first'), await held()]).toEqual(['mine', secret]);
});

test('a field that the focus is moved to is not emptied by the keys meant for another', async () => {
  const body = `<input id=p type=password onfocus="other.focus()" oninput="this.value = ''"><input id=other value=mine>`;
  expect(await type({ body })).toBe('no-effect');
  expect(await held('#other')).toBe('mine');
});

test('boxes of one code each get their character, and no key goes to a thief', async () => {
  const boxes = Array.from({ length: 16 }, () => '<input maxlength=1 oninput="this.nextElementSibling?.focus()">').join(
    '',
  );
  expect(await type({ body: `<div id=p>${boxes}</div>`, plain: true })).toBe('typed');
  const thief = '<input id=t><script>setInterval(() => { focus(); t.focus() }, 1)</script>';
  const stolen = await type({
    body: `<div id=p>${boxes}</div><iframe src="{evil}/thief"></iframe>`,
    others: { thief },
    plain: true,
  });
  expect(stolen).toBe('typed');
  expect(await leaked()).toEqual([]);
});

test('the page may see the secret: into a plain field when the runbook says so', async () => {
  expect(await type({ body: '<input id=p type=text>', plain: true })).toBe('typed');
  expect(await held()).toBe(secret);
});

test('a field that was not asked whether it may take a value takes none', async () => {
  pages.page = '<input id=p type=password>';
  await session.page.goto(`${good}/page`);
  const request = JSON.stringify({ text: [65], bounds: [{ origins: [good], plain: false }] });
  const carrier = session.page.locator('#p').locator(`tejun-guard=${Buffer.from(request).toString('hex')}`);
  expect(JSON.parse((await carrier.textContent())!)).toMatchObject({ pinned: false, typed: false });
  expect(await held()).toBe('');
});
